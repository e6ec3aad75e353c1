/// A rectangle of cells that everything is drawn into.
///
/// Drawing outside the clip is ignored, so no size and no position can crash it. A wide glyph
/// is never shown by half: where only one of its cells can be drawn, a blank is.
package struct Canvas: Equatable, Sendable {
  /// Extent of the whole canvas.
  package let size: Size
  /// The characters the terminal can show.
  package let glyphs: GlyphSet
  /// Cells row by row, `size.width * size.height` of them.
  package private(set) var cells: [Cell]
  /// The part that drawing reaches at the moment.
  package private(set) var clip: Rect

  /// An empty canvas on the background.
  package init(size: Size, glyphs: GlyphSet = .utf8) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: Cell(), count: size.width * size.height)
    clip = Rect(size)
  }

  /// The whole canvas.
  package var bounds: Rect { Rect(size) }

  /// The cell at a position; a blank outside.
  package subscript(column column: Int, row row: Int) -> Cell {
    guard bounds.contains(column: column, row: row) else { return Cell() }
    return cells[row * size.width + column]
  }

  /// One row of cells; empty outside.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.height else { return [] }
    return cells[row * size.width..<(row + 1) * size.width]
  }

  /// Puts one glyph, or its stand-in of one column; keeps the ground that is there.
  ///
  /// A glyph without a width is dropped.
  package mutating func set(_ glyph: Unicode.Scalar, column: Int, row: Int, role: Role) {
    let shown = glyphs.shown(glyph)
    set(shown, width: DisplayWidth.of(shown), column: column, row: row, role: role)
  }

  /// Puts a glyph that is already spelled in the canvas's glyph set.
  mutating func set(
    _ glyph: Unicode.Scalar, width: Int, column: Int, row: Int, role: Role
  ) {
    guard row >= clip.row, row < clip.endRow else { return }
    let left = column >= clip.column && column < clip.endColumn
    guard width == 2 else {
      if width == 1, left { write(glyph, column: column, row: row, role: role) }
      return
    }
    let right = column + 1 >= clip.column && column + 1 < clip.endColumn
    if left { write(right ? glyph : " ", column: column, row: row, role: role) }
    if right { write(" ", column: column + 1, row: row, role: role, continues: left) }
  }

  /// Stores one cell; `column` and `row` lie inside.
  private mutating func write(
    _ glyph: Unicode.Scalar, column: Int, row: Int, role: Role, continues: Bool = false
  ) {
    let index = row * size.width + column
    // What is overwritten may be half of a wide glyph, whose other half must not stay.
    if cells[index].isContinuation, !continues, column > 0 { cells[index - 1].glyph = " " }
    if column + 1 < size.width, cells[index + 1].isContinuation {
      cells[index + 1].isContinuation = false
    }
    cells[index].glyph = glyph
    cells[index].role = role
    cells[index].isContinuation = continues
  }

  /// Fills an area with one glyph of one column.
  package mutating func fill(_ area: Rect, with glyph: Unicode.Scalar = " ", role: Role = .text) {
    let area = area.intersection(clip)
    let shown = glyphs.shown(glyph)
    guard !area.isEmpty, DisplayWidth.of(shown) == 1 else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        write(shown, column: column, row: row, role: role)
      }
    }
  }

  /// Changes what lies behind an area; the glyphs stay.
  package mutating func ground(_ ground: Ground, in area: Rect) {
    let area = area.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        cells[row * size.width + column].ground = ground
      }
    }
  }

  /// Makes an area blank on one ground, as an overlay does before it draws itself.
  package mutating func clear(_ area: Rect, ground: Ground = .background) {
    fill(area)
    self.ground(ground, in: area)
  }

  /// Draws a widget into an area; nothing it does shows outside.
  package mutating func place(_ widget: some Widget, in area: Rect) {
    let outer = clip
    clip = area.intersection(outer)
    widget.draw(into: &self, in: area)
    clip = outer
  }
}

/// A value that can draw itself into any area, also an empty one.
package protocol Widget {
  /// Draws inside `area`; must survive every size from 0×0 up.
  func draw(into canvas: inout Canvas, in area: Rect)
}
