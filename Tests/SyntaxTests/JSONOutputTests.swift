import TestSupport
import Testing

@testable import Syntax

@Suite struct JSONOutputTests {
  @Test("L2: one document with sorted keys and two spaces a level")
  func prints() {
    let value: JSONOutput = [
      "b": [1, 2.5, ["x": nil]], "a": true, "empty": [], "none": [:], "Z": "last of capitals",
    ]
    #expect(
      value.document == """
        {
          "Z": "last of capitals",
          "a": true,
          "b": [
            1,
            2.5,
            {
              "x": null
            }
          ],
          "empty": [],
          "none": {}
        }

        """)
  }

  static let doubles: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (0.5, "0.5"), (54_125_177_864_192, "54125177864192"),
    (8_796_093_022_208, "8796093022208"), (1e-7, "1e-07"), (1.2e28, "1.2e+28"),
    (0x1p62, "4611686018427387904"), (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    (0.1, "0.1"), (.leastNonzeroMagnitude, "5e-324"), (-3, "-3"),
  ]

  @Test("N8: doubles are exact where they are whole and never NaN", arguments: doubles)
  func printsDoubles(value: Double, text: String) {
    #expect(JSONOutput.double(value).document == text + "\n")
  }

  @Test("N8: integers beyond 2^53 − 1 come again as text")
  func repeatsLargeIntegers() {
    let value: JSONOutput = [
      "a": 9_007_199_254_740_991, "b": 9_007_199_254_740_992, "c": -9_007_199_254_740_992,
      "d": .double(0x1p60), "e": .double(0x1p64), "f": .integer(.min), "f_str": "kept",
    ]
    #expect(
      value.document == """
        {
          "a": 9007199254740991,
          "b": 9007199254740992,
          "b_str": "9007199254740992",
          "c": -9007199254740992,
          "c_str": "-9007199254740992",
          "d": 1152921504606846976,
          "d_str": "1152921504606846976",
          "e": 1.8446744073709552e+19,
          "f": -9223372036854775808,
          "f_str": "kept"
        }

        """)
  }

  static let strings: [(Sample, String)] = [
    ("\"\\/", #""\"\\/""#), ("a\nb\r\t", #""a\nb\r\t""#), ("\u{0}\u{1B}[2J", #""\u0000\u001b[2J""#),
    ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("é漢😀", "\"é漢😀\""),
    ("\u{202E}\u{2028}", #""\u202e\u2028""#),
    ("\u{E0041}", #""\udb40\udc41""#), ("", #""""#),
  ]

  @Test("X1: strings are escaped until nothing in them can act", arguments: strings)
  func escapes(sample: Sample, expected: String) {
    #expect(JSONOutput.string(sample.text).document == expected + "\n")
  }

  @Test func `what is written is read back the same`() throws {
    for value in UInt32(0)...0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)"
      let output: JSONOutput = ["k": .string(text)]
      let root = try JSONDocument.parse(output.document.utf8, name: SafeText("output")).root
      let read = try #require(root.object?["k"]?.string)
      #expect(
        read.unicodeScalars.elementsEqual(text.unicodeScalars), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `long text carries what is kept of it`() {
    let text = SafeText(String(repeating: "a", count: 10_000))
    let output: JSONOutput = ["name": .text(text), "name_bytes": .integer(text.fullByteCount)]
    #expect(output.document.contains("\"name_bytes\": 10000"))
    #expect(output.document.utf8.count < 4_200)
  }
}
