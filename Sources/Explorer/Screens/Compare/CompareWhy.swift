import ModelCore
import Syntax
import TermUI

/// Why a model is larger or smaller than the first: the figure in question in words, then the
/// difference of the totals, one choice swapped at a time.
struct CompareWhy: Widget {
  let columns: [CompareColumns.Column]
  let column: Int
  let row: Comparison.Row?
  let cause: Attribution?
  /// The selected step; nil when keys go elsewhere.
  let selected: Int?
  let format: NumberFormat
  let keys: KeyNames

  private var reference: SafeText { columns.first?.name ?? SafeText("") }

  // MARK: Words

  /// The selected figure beside the first model's.
  var figureText: String {
    guard let row, columns.indices.contains(column) else { return "" }
    let mark = CompareMark(row, column)
    let figure = "\(row.title) \(mark.figure(format))"
    switch mark.sign {
    case .reference: return figure
    case .same: return "\(figure), the same as \(reference)"
    case .other, .more, .less:
      let first = CompareMark(row, 0).figure(format)
      let ratio = row.ratio(column).map { ", \(CompareMark.ratioText($0, format))" } ?? ""
      return "\(figure)\(ratio); \(reference) \(first)"
    }
  }

  /// The difference of the totals, with the change of every step, in one sentence.
  var summary: String {
    guard let cause else { return hint }
    let change = CompareChart.signed(cause.end - cause.start, format)
    let steps = cause.steps.filter { $0.change != 0 }.map {
      "\($0.choice) \(CompareChart.signed($0.change, format))"
    }
    guard !steps.isEmpty else { return "As many parameters as \(reference)." }
    return "\(change) parameters = " + steps.joined(separator: ", ")
  }

  /// What can be done where there is no difference to explain.
  private var hint: String {
    columns.count < 2
      ? "One model is no comparison yet: \(keys("preset.palette")) and Tab add a preset, "
        + "\(keys("compare.add")) on Explore the model there."
      : "\(reference) is what the others are compared with; \(keys("column.prev")) and "
        + "\(keys("column.next")) choose another, \(keys("column.left")) and "
        + "\(keys("column.right")) move it."
  }

  /// What a step swapped.
  static func words(_ step: Attribution.Step) -> String { "\(step.before) → \(step.after)" }

  // MARK: Drawing

  func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    if area.height < 6 { return drawShort(into: &canvas, in: area) }
    let text = TextBlock(figureText, role: .text)
    let height = min(text.lines(width: area.width, glyphs: canvas.glyphs).count, 3)
    canvas.place(text, in: area.top(height))
    let rest = area.droppingTop(height + (area.height > 12 ? 1 : 0))
    guard let cause else {
      canvas.place(TextBlock(hint, role: .note), in: rest)
      return
    }
    draw(cause, into: &canvas, in: rest)
  }

  private func drawShort(into canvas: inout Canvas, in area: Rect) {
    let line = area.line(0)
    canvas.put(figureText, column: line.column, row: line.row, width: line.width, role: .text)
    let rest = area.droppingTop(1)
    let lines = TextBlock(summary).lines(width: rest.width, glyphs: canvas.glyphs)
    for (index, text) in lines.prefix(rest.height).enumerated() {
      let isCut = index == rest.height - 1 && lines.count > rest.height
      canvas.put(
        isCut ? text + "  …" : text, column: rest.column, row: rest.row + index, width: rest.width,
        role: .note)
    }
  }

  private func draw(_ cause: Attribution, into canvas: inout Canvas, in area: Rect) {
    let head = area.line(0)
    let change = CompareChart.signed(cause.end - cause.start, format)
    let ratio = CompareMark.ratioText(Double(cause.end) / Double(max(cause.start, 1)), format)
    canvas.put(
      "total \(change)", column: head.column, row: head.row, width: head.width, role: .strong)
    canvas.putTrailing(ratio, endColumn: head.endColumn, row: head.row, role: .dim)
    let list = area.droppingTop(1).droppingBottom(1)
    let isWide = area.width >= 58
    let each = !isWide && cause.steps.count * 2 <= list.height ? 2 : 1
    let capacity = max(list.height / each, 1)
    let start = ListSelection(count: cause.steps.count, index: selected ?? 0)
      .offset(height: capacity)
    for (place, index) in (start..<cause.steps.count).prefix(capacity).enumerated() {
      let lines = list.droppingTop(place * each).top(each)
      draw(cause.steps[index], isWide: isWide, into: &canvas, in: lines)
      if index == selected { canvas.ground(.selection, in: lines.line(0)) }
    }
    let used = min(min(cause.steps.count - start, capacity) * each, list.height)
    drawSum(cause, isWide: isWide, into: &canvas, in: area.droppingTop(1 + used).line(0))
  }

  private func draw(
    _ step: Attribution.Step, isWide: Bool, into canvas: inout Canvas, in area: Rect
  ) {
    let line = area.line(0)
    let change = CompareChart.signed(step.change, format)
    let role: Role = step.change == 0 ? .same : step.change > 0 ? .more : .less
    let width = canvas.putTrailing(change, endColumn: line.endColumn, row: line.row, role: role)
    let room = line.width - width - 1
    canvas.put(
      step.choice, column: line.column, row: line.row, width: isWide ? 24 : room, role: .text)
    let words = Self.words(step)
    if isWide {
      canvas.put(
        words, column: line.column + 25, row: line.row, width: room - 25, role: .dim)
    } else if area.height > 1 {
      canvas.put(
        words, column: line.column + 2, row: line.row + 1, width: line.width - 2, role: .dim)
    }
  }

  /// The last line: what the swaps add up to; where words have no line, those of the selected step.
  private func drawSum(
    _ cause: Attribution, isWide: Bool, into canvas: inout Canvas, in line: Rect
  ) {
    guard !line.isEmpty else { return }
    let sum = cause.steps.reduce(0) { $0 + $1.change }
    let text = CompareChart.signed(sum, format)
    let width = canvas.putTrailing(text, endColumn: line.endColumn, row: line.row, role: .exact)
    let words = "sum, in this order"
    canvas.put(
      words, column: line.column, row: line.row, width: line.width - width - 1, role: .dim)
  }
}
