/// The characters a terminal can show.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Rounded boxes, eighth blocks, Braille.
  case utf8
  /// Square boxes and full blocks.
  case basic
  /// Only ASCII.
  case ascii

  /// The glyph itself or its stand-in of one column.
  package func shown(_ glyph: Unicode.Scalar) -> Unicode.Scalar { glyph }
}
