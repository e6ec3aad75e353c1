import ModelCore
import TermUI

/// One line of a pane of figures.
struct FigureLine: Equatable, Sendable {
  /// How it is drawn.
  enum Kind: Equatable, Sendable {
    /// A label at the left and a value at the right.
    case pair
    /// The most important line, with how sure it is.
    case headline(Grade)
    /// A label, a bar, a count and a share.
    case bar(Bar, share: String)
    case blank
    case note
  }

  var kind: Kind
  var label: String
  var value: String
  /// What can be selected, copied and explained; nil for lines that only stand there.
  var figure: Figure?
  var role: Role = .text

  /// What copying takes: of a headline the number before the words.
  var copied: String { isHeadline ? label : value }

  private var isHeadline: Bool { if case .headline = kind { true } else { false } }

  static let blank = FigureLine(kind: .blank, label: "", value: "", figure: nil)

  static func pair(
    _ label: String, _ value: String, _ figure: Figure?, role: Role = .text
  ) -> FigureLine {
    FigureLine(kind: .pair, label: label, value: value, figure: figure, role: role)
  }

  static func note(_ text: String, role: Role = .dim) -> FigureLine {
    FigureLine(kind: .note, label: text, value: "", figure: nil, role: role)
  }
}

/// Lines of figures from top to bottom; blanks go first when there is little room, then the list
/// scrolls with the selection.
struct FigureList: Widget {
  var lines: [FigureLine]
  /// Index among the lines that have a figure; nil when keys go elsewhere.
  var selected: Int?

  func draw(into canvas: inout Canvas, in area: Rect) {
    var lines = lines
    while lines.count > area.height, let blank = lines.lastIndex(of: .blank) {
      lines.remove(at: blank)
    }
    let marked = selected.flatMap { selected -> Int? in
      let places = lines.indices.filter { lines[$0].figure != nil }
      return places.isEmpty ? nil : places[min(max(selected, 0), places.count - 1)]
    }
    let start = ListSelection(count: lines.count, index: marked ?? 0).offset(height: area.height)
    var index = start
    while index < lines.count, index - start < area.height {
      let run = barRun(lines, from: index, atMost: area.height - (index - start))
      let top = area.droppingTop(index - start).inset(columns: 1)
      if run.isEmpty {
        draw(lines[index], into: &canvas, in: top.top(1))
        index += 1
      } else {
        canvas.place(BarList(run), in: top.top(run.count))
        index += run.count
      }
    }
    guard let marked, marked >= start, marked - start < area.height else { return }
    let line = area.line(marked - start)
    canvas.set("▸", column: line.column, row: line.row, role: .accent)
    canvas.ground(.selection, in: line)
  }

  /// Bars in a row are drawn together, so that they line up.
  private func barRun(_ lines: [FigureLine], from start: Int, atMost limit: Int) -> [BarList.Row] {
    var rows: [BarList.Row] = []
    for line in lines[start...].prefix(limit) {
      guard case .bar(let bar, let share) = line.kind else { break }
      rows.append(
        BarList.Row(label: line.label, bar: bar, count: line.value, percent: share))
    }
    return rows
  }

  private func draw(_ line: FigureLine, into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    switch line.kind {
    case .blank, .bar: return
    case .note:
      canvas.put(
        line.label, column: area.column, row: area.row, width: area.width, role: line.role)
    case .pair:
      drawPair(line, labelRole: .dim, valueRole: line.role, into: &canvas, in: area)
    case .headline(let sureness):
      // The number and its short form change with every key: one plain role keeps that cheap.
      let grade = sureness.word
      canvas.putTrailing(grade, endColumn: area.endColumn, row: area.row, role: line.role)
      drawPair(
        line, labelRole: .text, valueRole: .text, into: &canvas,
        in: area.droppingTrailing(canvas.width(of: grade) + 3))
    }
  }

  /// The value is whole and the label gives way; of a headline it is the other way round.
  private func drawPair(
    _ line: FigureLine, labelRole: Role, valueRole: Role, into canvas: inout Canvas, in area: Rect
  ) {
    let keepsLabel = if case .headline = line.kind { true } else { false }
    let kept = canvas.width(of: keepsLabel ? line.label : line.value)
    let other = max(area.width - kept - 1, 0)
    canvas.put(
      line.label, column: area.column, row: area.row, width: keepsLabel ? area.width : other,
      role: labelRole)
    canvas.putTrailing(
      line.value, endColumn: area.endColumn, row: area.row,
      width: keepsLabel ? other : area.width, role: valueRole)
  }
}
