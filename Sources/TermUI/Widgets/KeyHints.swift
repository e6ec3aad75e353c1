/// Keys and what they do, on the last line of the screen.
///
/// What does not fit is dropped by priority; the rest keeps its order.
package struct KeyHints: Widget {
  /// One key, or several that belong together, with a word.
  package struct Hint: Hashable, Sendable {
    /// What to press.
    package var keys: KeyLabel
    /// What it does.
    package var word: String
    /// When it is dropped: 0 never, then higher numbers first.
    package var priority: Int

    /// A hint that is dropped late when its number is low.
    package init(_ keys: KeyLabel, _ word: String, priority: Int = 1) {
      self.keys = keys
      self.word = word
      self.priority = priority
    }
  }

  /// The hints from left to right.
  package var hints: [Hint]

  /// Hints from left to right.
  package init(_ hints: [Hint]) { self.hints = hints }

  private static let gap = 2

  /// Columns that all hints take side by side.
  package func width(_ glyphs: GlyphSet) -> Int {
    hints.reduce(Self.gap * max(hints.count - 1, 0)) { sum, hint in
      sum + glyphs.width(of: hint.keys.text(glyphs)) + glyphs.width(of: hint.word) + 1
    }
  }

  /// The hints that fit, in their order.
  func shown(width: Int, glyphs: GlyphSet) -> [Hint] {
    var kept = Array(hints.indices)
    func total() -> Int { KeyHints(kept.map { hints[$0] }).width(glyphs) }
    // Within one priority the right one goes first.
    while total() > width,
      let dropped = kept.max(by: {
        (hints[$0].priority, $0) < (hints[$1].priority, $1)
      }), hints[dropped].priority > 0
    {
      kept.removeAll { $0 == dropped }
    }
    return kept.map { hints[$0] }
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    var column = area.column
    for hint in shown(width: area.width, glyphs: canvas.glyphs) {
      column += canvas.put(
        hint.keys.text(canvas.glyphs), column: column, row: area.row,
        width: area.endColumn - column, role: .accent)
      column += 1
      column += canvas.put(
        hint.word, column: column, row: area.row, width: area.endColumn - column, role: .dim)
      column += Self.gap
    }
  }
}
