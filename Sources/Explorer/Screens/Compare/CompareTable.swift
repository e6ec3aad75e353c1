import ModelCore
import TermUI

/// The table of the comparison: a column for each model, a line for each figure.
struct CompareTable: Widget {
  let columns: [CompareColumns.Column]
  let rows: CompareRows
  let selectedRow: Int
  let selectedColumn: Int
  let isFocused: Bool
  let format: NumberFormat
  /// Which columns fit.
  let grid: CompareGrid
  /// Every figure as text, row by row: each is written once a frame.
  private let figures: [[String]]

  init(
    _ columns: [CompareColumns.Column], _ rows: CompareRows, row: Int, column: Int,
    isFocused: Bool, width: Int, _ format: NumberFormat, _ glyphs: GlyphSet
  ) {
    (self.columns, self.rows, self.isFocused, self.format) = (columns, rows, isFocused, format)
    (selectedRow, selectedColumn) = (row, column)
    figures = rows.rows.map { row in row.values.map { CompareMark.text($0, format) } }
    grid = CompareGrid(
      rows.rows, figures, count: columns.count, selected: column, width: width, glyphs)
  }

  /// Columns of a bar that leave room for a ratio beside it.
  private static let shortestBarLine = 11

  /// Lines above the figures: names, and where there is room what each column is.
  static func headLines(_ area: Rect) -> Int { area.height > 12 ? 2 : 1 }

  /// The lines in sight.
  func visible(in area: Rect) -> ArraySlice<CompareRows.Line> {
    rows.visible(height: area.height - Self.headLines(area), selected: selectedRow)
  }

  /// The row at a line of the canvas.
  func row(at row: Int, in area: Rect) -> Int? {
    let lines = visible(in: area)
    let index = lines.startIndex + row - area.row - Self.headLines(area)
    guard row >= area.row + Self.headLines(area), lines.indices.contains(index) else { return nil }
    switch lines[index] {
    case .row(let row), .bars(let row): return row
    case .blank, .folded: return nil
    }
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty, !columns.isEmpty else { return }
    drawHead(into: &canvas, in: area)
    for (offset, line) in visible(in: area).enumerated() {
      let place = area.droppingTop(Self.headLines(area) + offset).line(0)
      switch line {
      case .row(let index): draw(index, into: &canvas, in: place)
      case .bars(let index): drawBars(index, into: &canvas, in: place)
      case .blank: break
      case .folded:
        canvas.put(
          rows.foldedText(format), column: place.column + 1, row: place.row,
          width: place.width - 2, role: .dim)
      }
    }
  }

  // MARK: Lines

  private func drawHead(into canvas: inout Canvas, in area: Rect) {
    for (place, index) in grid.shown.enumerated() {
      let column = columns[index]
      let cell = grid.cell(place, in: area.line(0))
      let isSelected = index == selectedColumn
      let mark = isSelected ? "▸ " : column.isLive ? "● " : ""
      canvas.putTrailing(
        mark + column.name.description, endColumn: cell.endColumn, row: cell.row,
        width: cell.width - 1, role: isSelected ? .accent : .strong)
      guard Self.headLines(area) > 1 else { continue }
      let line = grid.cell(place, in: area.line(1))
      let word = column.status(isReference: index == 0)
      canvas.putTrailing(
        word, endColumn: line.endColumn, row: line.row, width: line.width - 1,
        role: HeadingNote(column.subject).isDoubtful
          ? .doubtful : column.isLive ? .accent : .dim)
    }
  }

  private func draw(
    _ index: Int, into canvas: inout Canvas, in line: Rect
  ) {
    let row = rows.rows[index]
    let isSelected = index == selectedRow
    if isSelected { canvas.set("▸", column: line.column, row: line.row, role: .accent) }
    canvas.put(
      grid.title(row, canvas.glyphs), column: line.column + 1, row: line.row,
      width: grid.labelWidth - 1, role: isSelected ? .accent : row.differs ? .text : .dim)
    for (place, column) in grid.shown.enumerated() {
      draw(
        CompareMark(row, column), figures[index][column], row.ratio(column), into: &canvas,
        in: grid.cell(place, in: line))
      guard isSelected, column == selectedColumn, isFocused else { continue }
      canvas.ground(.selection, in: grid.cell(place, in: line))
    }
  }

  /// Sign, figure and, where there is room, the ratio; the short form where the digits do not fit.
  private func draw(
    _ mark: CompareMark, _ text: String, _ ratio: Double?, into canvas: inout Canvas,
    in cell: Rect
  ) {
    let end = cell.endColumn - (grid.hasRatios ? CompareGrid.ratioWidth : 0)
    let room = cell.width - (grid.hasRatios ? CompareGrid.ratioWidth : 0) - 1
    var figure = text
    if canvas.width(of: figure) > room, case .count(let value) = mark.value {
      figure = format.short(value)
    }
    let role: Role = mark.sign == .same ? .same : mark.value == nil ? .dim : .text
    let width = canvas.putTrailing(
      figure, endColumn: end, row: cell.row, width: max(room, 0), role: role)
    if let glyph = mark.glyph.unicodeScalars.first {
      let gap = width + 2 < room + 1 ? 2 : 1
      canvas.set(glyph, column: end - width - gap, row: cell.row, role: mark.role)
    }
    guard grid.hasRatios, let ratio, mark.sign != .reference, mark.sign != .same else { return }
    canvas.putTrailing(
      CompareMark.ratioText(ratio, format), endColumn: cell.endColumn - 1, row: cell.row, role: .dim
    )
  }

  private func drawBars(
    _ index: Int, into canvas: inout Canvas, in line: Rect
  ) {
    let row = rows.rows[index]
    let largest = row.values.compactMap { $0?.number }.max() ?? 0
    guard largest > 0 else { return }
    for (place, column) in grid.shown.enumerated() {
      guard let value = row.values[column]?.number else { continue }
      let cell = grid.cell(place, in: line).droppingLeading(2).droppingTrailing(1)
      let hasRatio = !grid.hasRatios && cell.width > Self.shortestBarLine
      if hasRatio, column > 0, let ratio = row.ratio(column) {
        canvas.putTrailing(
          CompareMark.ratioText(ratio, format), endColumn: cell.endColumn, row: cell.row,
          role: .dim)
      }
      let isShort = hasRatio || grid.hasRatios
      let room = isShort ? cell.droppingTrailing(CompareGrid.ratioWidth) : cell
      canvas.place(Bar(value / largest, role: SeriesSign.series(column).role), in: room)
    }
  }
}
