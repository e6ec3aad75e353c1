/// One character cell: a glyph, its role, and what lies behind it.
package struct Cell: Hashable, Sendable {
  /// The glyph; a space where nothing is drawn.
  package var glyph: Unicode.Scalar
  /// Its meaning.
  package var role: Role
  /// What lies behind it.
  package var ground: Ground
  /// Whether this is the right half of the wide glyph in the cell before.
  package var isContinuation: Bool

  /// A blank on the background unless told otherwise.
  package init(
    _ glyph: Unicode.Scalar = " ", role: Role = .text, ground: Ground = .background,
    isContinuation: Bool = false
  ) {
    self.glyph = glyph
    self.role = role
    self.ground = ground
    self.isContinuation = isContinuation
  }
}
