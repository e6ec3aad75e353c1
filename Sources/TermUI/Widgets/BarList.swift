/// Rows of label, bar, exact count and percentage.
///
/// When there is little room the bars shrink first, then the percentages go, then the bars,
/// then the labels are cut; the counts stay whole.
package struct BarList: Widget {
  /// One line.
  package struct Row: Hashable, Sendable {
    /// What is counted.
    package var label: String
    /// Filled part of the bar.
    package var bar: Bar
    /// The count as text.
    package var count: String
    /// The share as text, such as `64.2 %`; may be empty.
    package var percent: String

    /// A line with a bar.
    package init(label: String, bar: Bar, count: String, percent: String = "") {
      self.label = label
      self.bar = bar
      self.count = count
      self.percent = percent
    }
  }

  /// The lines from top to bottom.
  package var rows: [Row]

  /// Lines from top to bottom.
  package init(_ rows: [Row]) { self.rows = rows }

  private static let shortestBar = 3
  private static let gap = 2

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    func widest(_ part: (Row) -> String) -> Int {
      rows.reduce(0) { max($0, canvas.width(of: part($1))) }
    }
    let count = widest(\.count)
    var label = widest(\.label)
    var percent = widest(\.percent)
    func bar() -> Int {
      area.width - label - count - Self.gap - (percent > 0 ? percent + Self.gap : 0)
    }
    // Room for the bar and the blank before it.
    if bar() < Self.shortestBar + 1 { percent = 0 }
    var track = bar() - 1
    if track < Self.shortestBar { track = 0 }
    if track == 0 { label = max(min(label, area.width - count - 1), 0) }
    for (index, row) in rows.prefix(area.height).enumerated() {
      let line = area.line(index)
      canvas.put(row.label, column: line.column, row: line.row, width: label, role: .text)
      canvas.place(row.bar, in: line.droppingLeading(label + 1).leading(track))
      if percent > 0 {
        canvas.putTrailing(row.percent, endColumn: line.endColumn, row: line.row, role: .text)
      }
      let end = line.endColumn - (percent > 0 ? percent + Self.gap : 0)
      canvas.putTrailing(
        row.count, endColumn: end, row: line.row, width: end - line.column, role: .text)
    }
  }
}
