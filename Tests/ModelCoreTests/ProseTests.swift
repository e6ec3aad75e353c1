import ModelCore
import Testing

/// Figures in sentences, written as the user wants them.
@Suite struct ProseTests {
  private static let german = NumberFormat(group: ".", point: ",")

  static let sentences: [(text: String, german: String)] = [
    ("expected 1 to 131,072, found 200,000", "expected 1 to 131.072, found 200.000"),
    ("26,428,841,984 weights (1,234.5 each)", "26.428.841.984 weights (1.234,5 each)"),
    ("about 0.48 kWh; 86.1 ± 8.1 billion", "about 0,48 kWh; 86,1 ± 8,1 billion"),
    ("6.2-7.4 billion, 100-1,000 trillion", "6,2-7,4 billion, 100-1.000 trillion"),
    ("error ×3.92, or −0.5; 64.2 % and 6.74B", "error ×3,92, or −0,5; 64,2 % and 6,74B"),
    ("8.09e22 FLOPs in 0.50 GiB.", "8,09e22 FLOPs in 0,50 GiB."),
    ("1,024-token windows", "1.024-token windows"),
  ]

  @Test(arguments: sentences)
  func `follow the format`(text: String, german: String) {
    #expect(Self.german.inProse(text) == german)
    #expect(NumberFormat.standard.inProse(text) == text)
  }

  @Test func `lose their groups where none are wanted`() {
    #expect(NumberFormat.plain.inProse("4,096 of 32,000.5") == "4096 of 32000.5")
    let spaced = NumberFormat(group: "\u{A0}")
    #expect(spaced.inProse("d 4,096") == "d 4\u{A0}096")
  }

  @Test(arguments: [
    "Llama 3.1 405B, Llama-3.1-8B and Qwen1.5-1.8B", "mistral-7b-v0.1", "config.json:12:5: found",
    "arXiv 2307.09288, doi 10.1371/journal.pcbi.0010042", "found \"1,234.5\"", "GPT-3.5",
    "/models/1,000/x", "version 1.2.3", "12·L·d² + 13·L·d", "3,4,5,6 and 1,23", "2,0481",
    "12,345x", "v1,000", "SHA e1,000", "1.5", "https://x.org/1,000.5", "",
  ])
  func `leave names, versions and places alone`(text: String) {
    #expect(Self.german.inProse(text) == text)
  }

  @Test func `keeps text of any kind`() {
    for text in ["é 4,096 ü", "\"4,096", "4,096\" 4,096", ",", "4,", "4,09", ".5 %", "😀1,000😀"] {
      let digits = Self.german.inProse(text).unicodeScalars.filter { $0 != "," && $0 != "." }
      #expect(digits.elementsEqual(text.unicodeScalars.filter { $0 != "," && $0 != "." }))
    }
  }
}
