import Syntax

/// A rectangle of cells that everything is drawn into.
///
/// Drawing outside the clip is ignored, so no size and no position can crash it.
package struct Canvas: Equatable, Sendable {
  /// Extent of the whole canvas.
  package let size: Size
  /// The characters the terminal can show.
  package let glyphs: GlyphSet
  /// Cells row by row, `size.width * size.height` of them.
  package private(set) var cells: [Cell]
  private var clip: Rect

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

  /// Puts one glyph; keeps the ground that is there.
  package mutating func set(_ glyph: Unicode.Scalar, column: Int, row: Int, role: Role) {
    guard clip.contains(column: column, row: row) else { return }
    let index = row * size.width + column
    cells[index].glyph = glyphs.shown(glyph)
    cells[index].role = role
    cells[index].isContinuation = false
  }

  /// Writes our own words from a position to the right.
  ///
  /// - Returns: the number of columns the whole text takes, drawn or not.
  @discardableResult
  package mutating func put(_ text: String, column: Int, row: Int, role: Role = .text) -> Int {
    var at = column
    for scalar in text.unicodeScalars {
      set(scalar, column: at, row: row, role: role)
      at += 1
    }
    return at - column
  }

  /// Writes text from outside.
  @discardableResult
  package mutating func put(_ text: SafeText, column: Int, row: Int, role: Role = .text) -> Int {
    put(text.description, column: column, row: row, role: role)
  }

  /// Fills an area with one glyph.
  package mutating func fill(_ area: Rect, with glyph: Unicode.Scalar = " ", role: Role = .text) {
    let area = area.intersection(clip)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn { set(glyph, column: column, row: row, role: role) }
    }
  }

  /// Changes what lies behind an area; the glyphs stay.
  package mutating func ground(_ ground: Ground, in area: Rect) {
    let area = area.intersection(clip)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        cells[row * size.width + column].ground = ground
      }
    }
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
