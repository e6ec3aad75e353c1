/// A list in the middle of the screen that gets shorter as one types.
package struct Palette: Widget {
  /// What is chosen.
  package var title: String
  /// What has been typed.
  package var filter: TextField
  /// The rows that pass the filter; the selected one is marked by the palette.
  package var rows: [[Table.Entry]]
  /// Columns of the rows.
  package var columns: [Table.Column]
  /// The selected row.
  package var selection: ListSelection
  /// Rows without a filter.
  package var total: Int
  /// Keys shown on the last line; none when empty.
  package var hints: [KeyHints.Hint]
  /// What stands before the text that is typed.
  package var prompt = "/"
  /// Whether the number of rows that pass is told.
  package var countsRows = true
  /// What is said when there are no rows.
  package var emptyText = "nothing matches"

  /// A list over the screen.
  package init(
    _ title: String, filter: TextField, columns: [Table.Column], rows: [[Table.Entry]],
    selection: ListSelection, total: Int, hints: [KeyHints.Hint] = []
  ) {
    self.title = title
    self.filter = filter
    self.columns = columns
    self.rows = rows
    self.selection = selection
    self.total = total
    self.hints = hints
  }

  /// Where the palette lies in a screen: in the middle, as high as it needs.
  package func frame(in screen: Rect, width: Int = 60) -> Rect {
    let rows = max(self.rows.count, total) + (hints.isEmpty ? 1 : 3) + 2
    return screen.inset(columns: screen.width > 44 ? 2 : 0, rows: screen.height > 14 ? 1 : 0)
      .centered(Size(width: width, height: rows))
  }

  /// The line of the filter, the rows and the line of the hints.
  private func parts(in area: Rect) -> (filter: Rect, rows: Rect, hints: Rect) {
    let inner = Panel.inner(area)
    // A blank line stands between rows and hints where there is room.
    let footer = hints.isEmpty || inner.height < 4 ? 0 : (inner.height < 8 ? 1 : 2)
    return (
      inner.line(0), inner.droppingTop(1).droppingBottom(footer),
      footer == 0 ? inner.bottom(0) : inner.bottom(1)
    )
  }

  private func table(height: Int) -> Table {
    Table(
      columns: columns, rows: rows, selected: selection.selected,
      offset: selection.offset(height: height), hasHeader: false)
  }

  /// Rows that are in view when the palette is drawn in an area.
  package func visibleRows(in area: Rect) -> Range<Int> {
    let height = parts(in: area).rows.height
    let first = min(selection.offset(height: height), rows.count)
    return first..<min(first + max(height, 0), rows.count)
  }

  /// The row at a place of the canvas, for the mouse.
  package func row(atColumn column: Int, row: Int, in area: Rect) -> Int? {
    let list = parts(in: area).rows
    guard list.contains(column: column, row: row) else { return nil }
    return table(height: list.height).row(at: row, in: list)
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    canvas.clear(area.intersection(canvas.bounds), ground: .surface)
    canvas.place(Panel(title, isFocused: true), in: area)
    let parts = parts(in: area)
    let count = countsRows ? "\(rows.count) of \(total)" : ""
    let line = parts.filter.inset(columns: 1)
    let countWidth = canvas.width(of: count)
    let used = canvas.put(
      prompt, column: line.column, row: line.row, width: line.width, role: .accent)
    let field = line.droppingLeading(used).droppingTrailing(countWidth + (countsRows ? 1 : 0))
    if field.width >= 4 {
      canvas.place(filter, in: field)
      canvas.putTrailing(count, endColumn: line.endColumn, row: line.row, role: .dim)
    } else {
      canvas.place(filter, in: line.droppingLeading(used))
    }
    let list = parts.rows.droppingTrailing(1)
    if rows.isEmpty {
      canvas.place(TextBlock(emptyText, role: .dim), in: list.droppingLeading(1))
    } else {
      canvas.place(table(height: list.height), in: list)
    }
    canvas.place(KeyHints(hints), in: parts.hints.inset(columns: 1))
  }
}
