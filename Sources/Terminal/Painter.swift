import CNcurses
import TermUI

/// Brings canvases to the screen: only what changed since the last one is handed to ncurses.
package struct Painter {
  private struct Look {
    let attributes: UInt16
    let pair: Int32
  }

  private var shown: Canvas?
  private var theme: ResolvedTheme?
  private var looks: [Look] = []

  package init() {}

  /// The next canvas is painted whole.
  package mutating func forget() { shown = nil }

  /// The bytes that make the terminal show `canvas`; empty when it already does.
  package mutating func paint(
    _ canvas: Canvas, theme: ResolvedTheme, on screen: inout CursesScreen
  ) -> [UInt8] {
    if theme != self.theme {
      looks = Ground.allCases.flatMap { ground in
        Role.allCases.map { role in
          let look = screen.look(theme[role, ground])
          return Look(attributes: look.attributes, pair: look.pair)
        }
      }
      self.theme = theme
      shown = nil
    }
    let before = shown?.size == canvas.size ? shown : nil
    var isChanged = before == nil
    for row in 0..<canvas.size.height {
      let cells = canvas.row(row)
      for run in Self.changedRuns(cells, since: before?.row(row)) {
        isChanged = true
        screen.put(
          handedOver(cells[run], of: canvas), column: run.lowerBound - cells.startIndex, row: row)
      }
    }
    shown = canvas
    return isChanged ? screen.refresh() : []
  }

  /// The stretches of a row that differ, as indices of `cells`; wide characters are not torn apart.
  static func changedRuns(
    _ cells: ArraySlice<Cell>, since before: ArraySlice<Cell>?
  ) -> [Range<Int>] {
    guard let before, before.count == cells.count else {
      return cells.isEmpty ? [] : [cells.startIndex..<cells.endIndex]
    }
    var runs: [Range<Int>] = []
    let shift = before.startIndex - cells.startIndex
    var at = cells.startIndex
    while at < cells.endIndex {
      guard !isSame(cells[at], before[at + shift]) else {
        at += 1
        continue
      }
      var start = at
      while start > cells.startIndex, cells[start].isContinuation { start -= 1 }
      while at < cells.endIndex, cells[at].isContinuation || !isSame(cells[at], before[at + shift])
      { at += 1 }
      runs.append(start..<at)
    }
    return runs
  }

  // Written out because the comparison of all cells is most of the work of a frame.
  private static func isSame(_ one: Cell, _ other: Cell) -> Bool {
    one.glyph.value == other.glyph.value && one.role == other.role && one.ground == other.ground
      && one.isContinuation == other.isContinuation
  }

  private func handedOver(_ run: ArraySlice<Cell>, of canvas: Canvas) -> [nc_cell] {
    var cells: [nc_cell] = []
    cells.reserveCapacity(run.count)
    var isRightHalf = false
    for (index, cell) in zip(run.indices, run) {
      let look = looks[Int(cell.ground.rawValue) * Role.allCases.count + Int(cell.role.rawValue)]
      var scalar = cell.glyph.value
      let isSkipped = cell.isContinuation && isRightHalf
      let isWide = index + 1 < run.endIndex && run[index + 1].isContinuation
      if isSkipped {
        scalar = 0
      } else if cell.isContinuation {
        scalar = 0x20
      } else {
        scalar = Self.shown(scalar, columns: isWide ? 2 : 1, glyphs: canvas.glyphs)
      }
      // A stand-in takes one column, so the right half is a blank of its own.
      isRightHalf = isWide && scalar == cell.glyph.value && !cell.isContinuation
      cells.append(
        nc_cell(
          scalar: scalar, attributes: look.attributes, skipped: isSkipped ? 1 : 0, pair: look.pair))
    }
    return cells
  }

  /// The character itself where the C library gives it as many columns as the canvas does, because
  /// ncurses would otherwise shift the rest of the row.
  static func shown(_ scalar: UInt32, columns: Int32, glyphs: GlyphSet) -> UInt32 {
    if scalar >= 0x20, scalar < 0x7F, columns == 1 { return scalar }
    if glyphs == .ascii { return 0x3F }
    return nc_columns(scalar) == columns ? scalar : 0xFFFD
  }
}
