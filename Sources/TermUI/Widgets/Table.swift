/// Columns of text and bars with a header, a selected row and a scroll offset.
///
/// When there is little room, text columns shrink to their minimum, then columns with the
/// highest priority number are dropped. Numbers are shown whole or not at all.
package struct Table: Widget {
  /// Which side of a column its cells stand at.
  package enum Alignment: Hashable, Sendable {
    /// For words, which may be cut.
    case leading
    /// For numbers, which may not.
    case trailing
  }

  /// What all cells of a column share.
  package struct Column: Hashable, Sendable {
    /// Shown above the cells.
    package var title: String
    /// Which side the cells stand at.
    package var alignment: Alignment
    /// Columns it keeps when text is cut; numbers keep their full width anyway.
    package var minimum: Int
    /// When it is dropped: 0 never, then higher numbers first.
    package var priority: Int
    /// Whether it takes the room that is left over.
    package var grows: Bool

    /// A column as wide as its widest cell.
    package init(
      _ title: String = "", _ alignment: Alignment = .leading, minimum: Int = 4,
      priority: Int = 0, grows: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.minimum = max(minimum, 1)
      self.priority = priority
      self.grows = grows
    }
  }

  /// One cell of the table.
  package enum Entry: Hashable, Sendable {
    /// Words or digits.
    case text(String, Role)
    /// A bar as wide as its column; give the column a minimum or let it grow.
    case bar(Bar)

    /// Words or digits in the role of text.
    package static func text(_ text: String) -> Entry { .text(text, .text) }
  }

  /// The columns from left to right.
  package var columns: [Column]
  /// The rows from top to bottom; missing entries are blank.
  package var rows: [[Entry]]
  /// The marked row.
  package var selected: Int?
  /// The first row that is shown.
  package var offset: Int
  /// Blank columns between two columns.
  package var gap: Int
  /// Whether the first column is kept for the mark ▸ of the selected row.
  package var hasMarks: Bool
  /// Whether the titles are shown.
  package var hasHeader: Bool

  /// A table from its first row on.
  package init(
    columns: [Column], rows: [[Entry]], selected: Int? = nil, offset: Int = 0, gap: Int = 2,
    hasMarks: Bool = true, hasHeader: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.selected = selected
    self.offset = max(offset, 0)
    self.gap = max(gap, 0)
    self.hasMarks = hasMarks
    self.hasHeader = hasHeader
  }

  /// Rows that fit into an area, the header not counted.
  package func visibleRows(in area: Rect) -> Int { max(area.height - (hasHeader ? 1 : 0), 0) }

  /// The row at a line of the canvas, for the mouse.
  package func row(at row: Int, in area: Rect) -> Int? {
    let line = row - area.row - (hasHeader ? 1 : 0)
    guard line >= 0, line < visibleRows(in: area), offset + line < rows.count else { return nil }
    return offset + line
  }

  /// The index of the column at a column of the canvas, for the mouse; gaps belong to the left.
  package func column(at column: Int, in area: Rect, glyphs: GlyphSet) -> Int? {
    let lead = hasMarks ? 1 : 0
    var start = area.column + lead
    for (index, width) in widths(within: area.width - lead, glyphs: glyphs).enumerated()
    where width > 0 {
      if (start..<start + width + gap).contains(column) { return index }
      start += width + gap
    }
    return nil
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let lead = hasMarks ? 1 : 0
    let widths = self.widths(within: area.width - lead, glyphs: canvas.glyphs)
    var top = 0
    if hasHeader {
      let titles = columns.map { Entry.text($0.title, .dim) }
      draw(titles, widths, into: &canvas, in: area.line(0).droppingLeading(lead))
      top = 1
    }
    let first = min(offset, rows.count)
    for (line, index) in (first..<rows.count).prefix(visibleRows(in: area)).enumerated() {
      let place = area.line(top + line)
      draw(rows[index], widths, into: &canvas, in: place.droppingLeading(lead))
      guard index == selected else { continue }
      if hasMarks { canvas.set("▸", column: place.column, row: place.row, role: .accent) }
      canvas.ground(.selection, in: place)
    }
  }

  private func draw(
    _ entries: [Entry], _ widths: [Int], into canvas: inout Canvas, in line: Rect
  ) {
    var column = line.column
    for (index, wanted) in widths.enumerated() where wanted > 0 {
      let width = min(wanted, line.endColumn - column)
      defer { column += wanted + gap }
      guard index < entries.count, width > 0 else { continue }
      switch entries[index] {
      case .bar(let bar):
        canvas.place(
          bar, in: Rect(column: column, row: line.row, width: width, height: line.height))
      case .text(let text, let role) where columns[index].alignment == .leading:
        canvas.put(text, column: column, row: line.row, width: width, role: role)
      case .text(let text, let role):
        let shown = canvas.width(of: text) > width ? canvas.glyphs.ellipsis : text
        canvas.putTrailing(
          shown, endColumn: column + width, row: line.row, width: width, role: role)
      }
    }
  }

  /// Width of each column; 0 for those that are dropped.
  func widths(within room: Int, glyphs: GlyphSet) -> [Int] {
    let wanted = columns.indices.map { natural($0, glyphs: glyphs) }
    var kept = Array(columns.indices)
    func least(_ index: Int) -> Int {
      columns[index].alignment == .trailing
        ? wanted[index] : min(wanted[index], columns[index].minimum)
    }
    func total(_ width: (Int) -> Int) -> Int {
      kept.reduce(0) { $0 + width($1) } + gap * max(kept.count - 1, 0)
    }
    while total(least) > room, let worst = kept.max(by: { worth($1) < worth($0) }),
      columns[worst].priority > 0
    {
      kept.removeAll { $0 == worst }
    }
    var widths = columns.indices.map { kept.contains($0) ? wanted[$0] : 0 }
    var excess = total { widths[$0] } - room
    // The widest text column gives way first.
    while excess > 0,
      let widest = kept.filter({ widths[$0] > least($0) }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    if excess < 0, let grower = kept.first(where: { columns[$0].grows }) {
      widths[grower] -= excess
    }
    return widths
  }

  /// Columns are dropped by priority and, within one, from the right.
  private func worth(_ index: Int) -> Int { -(columns[index].priority * 1_000 + index) }

  private func natural(_ index: Int, glyphs: GlyphSet) -> Int {
    let title = hasHeader ? glyphs.width(of: columns[index].title) : 0
    return rows.reduce(max(title, 1)) { widest, row in
      guard index < row.count else { return widest }
      switch row[index] {
      case .text(let text, _): return max(widest, glyphs.width(of: text))
      case .bar: return max(widest, columns[index].minimum)
      }
    }
  }
}
