import Syntax
import Testing

@testable import TermUI

@Suite struct DisplayWidthTests {
  /// East Asian Width and general categories of Unicode 17.
  static let widths: [(Unicode.Scalar, Int)] = [
    ("a", 1), ("é", 1), ("\u{301}", 0), ("\u{200B}", 0), ("\u{FE0F}", 0), ("\u{AD}", 1),
    ("語", 2), ("한", 2), ("\u{1160}", 0), ("ｱ", 1), ("Ａ", 2), ("😀", 2), ("⌚", 2), ("☃", 1),
    ("…", 1), ("█", 1), ("⣿", 1), ("◽", 2), ("\u{3000}", 2), ("\u{20000}", 2), ("\u{3FFFE}", 1),
    ("\u{10FFFF}", 1), ("\u{0}", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\u{A0}", 1),
    ("\u{FFFD}", 1), ("㉈", 1), ("\u{1F6D8}", 2),
  ]

  @Test(arguments: widths)
  func `is that of a terminal`(scalar: Unicode.Scalar, width: Int) {
    #expect(DisplayWidth.of(scalar) == width)
  }

  @Test("T8: every glyph of our own takes one column in every glyph set")
  func ownGlyphs() {
    let ours = "─━│╭╮╰╯┤├┌┐└┘┆●▸▲▼█▉▊▋▌▍▎▏▁▂▃▄▅▆▇▓▒░▚▞×·²³≤≠≥→…−÷≈↑↓←→⇧⏎"
    for scalar in ours.unicodeScalars {
      for glyphs in GlyphSet.allCases { #expect(DisplayWidth.of(glyphs.shown(scalar)) == 1) }
    }
  }
}

@Suite struct GlyphSetTests {
  @Test(
    "T7: formulas read well in ASCII",
    arguments: [
      ("12·L·d² + 2·V·d", "12*L*d^2 + 2*V*d"), ("gated · RMS · no bias", "gated - RMS - no bias"),
      ("4 × 16,777,216", "4 x 16,777,216"), ("d 4,096 → 8,192", "d 4,096 -> 8,192"),
      ("tok/s ≤ 75", "tok/s <= 75"), ("≠ differs", "!= differs"), ("−0.5 %", "-0.5 %"),
      ("10⁻⁵", "10^-5"), ("N^−0.34", "N^-0.34"), ("1,557…", "1,557..."), ("▲ 7,241", "^ 7,241"),
      ("語", "?"), ("naïve", "na?ve"), ("e\u{301}", "e"), ("plain", "plain"),
      ("bandwidth ÷ bytes", "bandwidth / bytes"), ("\u{FFFD}", "?"),
      ("←→ change a value", "Left/Right change a value"),
    ])
  func transliterates(text: String, ascii: String) {
    #expect(GlyphSet.ascii.spelled(text) == ascii)
    #expect(GlyphSet.ascii.width(of: text) == ascii.count)
  }

  @Test("T7: ASCII and basic glyph sets keep to their characters")
  func keepsToItsCharacters() {
    for value in UInt32(0x20)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(GlyphSet.ascii.shown(scalar).isASCII)
      #expect(!(0x2800...0x28FF).contains(GlyphSet.basic.shown(scalar).value))
    }
    #expect(GlyphSet.basic.shown("╭") == "┌")
    #expect(GlyphSet.basic.shown("▊") == "█")
  }
}

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], in text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys {
      let isHandled = field.handle(key)
      #expect(isHandled)
    }
    return field
  }

  private func control(_ letter: Unicode.Scalar) -> Key { Key(.character(letter), .control) }

  @Test func `inserts and deletes at the cursor`() {
    let field = typed(
      [Key(.left), Key(.character("x")), Key(.home), Key(.delete), Key(.end), Key(.backspace)],
      in: "128k")
    #expect(field.text == "28x")
    #expect(field.cursor == 3)
  }

  @Test func `takes the keys of emacs`() {
    #expect(typed([control("a"), Key(.character("-"))], in: "ab").text == "-ab")
    #expect(typed([control("a"), control("e"), Key(.character("c"))], in: "ab").text == "abc")
    #expect(typed([Key(.left), control("k")], in: "ab").text == "a")
    #expect(typed([Key(.left), control("u")], in: "ab").text == "b")
    #expect(typed([control("w")], in: "4 * 4096 ").text == "4 * ")
    #expect(typed([Key(.left, .control), control("k")], in: "one two").text == "one ")
  }

  @Test func `leaves keys alone that are not its own`() {
    var field = TextField("x")
    for key in [Key(.enter), Key(.escape), Key(.tab), Key(.up), control("r"), Key(.function(1))] {
      let isHandled = field.handle(key)
      #expect(!isHandled)
    }
    #expect(field == TextField("x"))
  }

  @Test func `stays still at its ends`() {
    #expect(typed([Key(.left), Key(.backspace), Key(.delete), Key(.right)]).text == "")
  }

  @Test func `T10: takes a paste up to its limit`() {
    var field = TextField("ab")
    _ = field.handle(Key(.left))
    field.paste(SafeText(String(repeating: "x", count: 5_000)))
    #expect(field.text.unicodeScalars.count <= TextField.limit)
    #expect(field.text.hasPrefix("axxx"))
    #expect(field.text.hasSuffix("b"))
  }

  @Test func `shows its cursor whatever the width`() {
    for text in ["", "Llama-2-7B", "語語語"] {
      for width in 1...8 {
        var field = TextField(text)
        for _ in 0...text.count {
          var canvas = Canvas(size: Size(width: width, height: 1))
          canvas.place(field, in: canvas.bounds)
          #expect(canvas.cells.contains { $0.ground == .selection })
          _ = field.handle(Key(.left))
        }
      }
    }
  }
}

@Suite struct TextBlockTests {
  @Test func `breaks between words`() {
    let block = TextBlock("Sequence length adds no parameters: it adds KV memory.")
    #expect(
      block.lines(width: 20, glyphs: .utf8) == [
        "Sequence length adds", "no parameters: it", "adds KV memory.",
      ])
  }

  @Test func `breaks a word only when it is longer than a line`() {
    #expect(TextBlock("a 語語語語 b").lines(width: 5, glyphs: .utf8) == ["a", "語語", "語語", "b"])
    #expect(TextBlock("one\n\ntwo").lines(width: 9, glyphs: .utf8) == ["one", "", "two"])
    #expect(TextBlock("x").lines(width: 0, glyphs: .utf8) == [])
  }

  @Test func `T8: never makes a line wider than asked`() {
    let text = "12·L·d² + 2·V·d 語語語語語語語 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ≠"
    for width in 2...40 {
      for glyphs in GlyphSet.allCases {
        let lines = TextBlock(text).lines(width: width, glyphs: glyphs)
        #expect(lines.allSatisfy { glyphs.width(of: $0) <= width })
      }
    }
  }
}

@Suite struct NameFilterTests {
  private let names = [
    "Llama-2-7B", "Llama-2-70B", "TinyLlama-1.1B", "Mistral-7B", "Gemma 2 2B", "GPT-2 XL",
  ]

  private func found(_ typed: String) -> [String] {
    NameFilter(typed).matches(names).map { names[$0] }
  }

  @Test func `passes everything while nothing is typed`() {
    #expect(found("") == names)
    #expect(found(" - ") == names)
  }

  @Test func `ignores case and separators`() {
    #expect(found("llama27b").first == "Llama-2-7B")
    #expect(found("GPT 2") == ["GPT-2 XL"])
  }

  @Test func `puts names that begin with the text first`() {
    #expect(found("llama") == ["Llama-2-7B", "Llama-2-70B", "TinyLlama-1.1B"])
    #expect(found("7b") == ["Llama-2-7B", "Mistral-7B"])
  }

  @Test func `needs every word`() {
    #expect(found("llama 70") == ["Llama-2-70B"])
    #expect(found("llama gpt") == [])
  }

  @Test func `finds letters in their order last`() {
    #expect(found("mstrl") == ["Mistral-7B"])
    #expect(found("zz") == [])
  }
}

@Suite struct ListSelectionTests {
  @Test func `stops at the ends`() {
    var list = ListSelection(count: 5)
    list.move(by: -1)
    #expect(list.selected == 0)
    list.move(by: .max)
    #expect(list.selected == 4)
    list.move(by: .min)
    #expect(list.selected == 0)
    #expect(ListSelection(count: 0).selected == nil)
    #expect(ListSelection(count: -3, index: 7).selected == nil)
  }

  @Test func `keeps the selected row in sight`() {
    for count in 0...12 {
      for index in 0..<max(count, 1) {
        for height in 0...14 {
          let offset = ListSelection(count: count, index: index).offset(height: height)
          #expect(offset >= 0)
          #expect(count == 0 || (offset <= index && index < offset + max(height, 1)))
          #expect(offset + height <= max(count, height))
        }
      }
    }
  }
}
