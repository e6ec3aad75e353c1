/// The characters a terminal can show.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Rounded boxes, eighth blocks, Braille.
  case utf8
  /// Square boxes and full blocks.
  case basic
  /// Only ASCII.
  case ascii

  /// The glyph itself or its stand-in of one column.
  package func shown(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    switch self {
    case .utf8: glyph
    case .basic: glyph.isASCII ? glyph : Self.basicStandIn(glyph)
    case .ascii: glyph.isASCII ? glyph : Self.asciiStandIn(glyph)
    }
  }

  /// The text as this set spells it; a stand-in may be longer than what it replaces.
  ///
  /// `12·L·d²` is `12*L*d^2` in ASCII. Measure with ``width(of:)``, never with `count`.
  package func spelled(_ text: String) -> String {
    switch self {
    case .utf8: return text
    case .basic:
      guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { result.append(shown(scalar)) }
      return String(result)
    case .ascii:
      guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
      return Self.transliterated(text)
    }
  }

  /// Columns the text takes once it is spelled in this set.
  package func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return DisplayWidth.of(spelled(text))
  }

  /// What stands for text that was cut off.
  package var ellipsis: String { self == .ascii ? "..." : "…" }
}
