import TermUI

/// What decides how the terminal is used.
package struct TerminalOptions: Equatable, Sendable {
  /// What decides about colors, the name of the terminal among it.
  package var surroundings: ColorSurroundings
  /// The characters asked for by `--ascii` or `--utf8`; nil when neither was given.
  package var glyphs: GlyphSet?
  /// Whether to ask for mouse reports.
  package var isMouseOn: Bool

  package init(
    surroundings: ColorSurroundings, glyphs: GlyphSet? = nil, isMouseOn: Bool = true
  ) {
    self.surroundings = surroundings
    self.glyphs = glyphs
    self.isMouseOn = isMouseOn
  }
}
