import ModelCore
import Syntax
import TermUI

/// Models side by side as a picture: the table with bars, then each difference step by step.
struct CompareChart {
  private let document: CompareDocument
  private let colors: ChartColors
  private let format: NumberFormat
  private var canvas = SVGCanvas()
  /// The next free line.
  private var y = Self.margin

  private static let margin = 24.0
  private static let labelWidth = 150.0
  private static let barHeight = 6.0
  /// Room of the words of a step, of its bar and of its numbers.
  private static let stepWidths = (words: 300.0, bar: 250.0, change: 150.0)

  init(_ document: CompareDocument, _ colors: ChartColors, _ format: NumberFormat) {
    (self.document, self.colors, self.format) = (document, colors, format)
  }

  private var models: [Subject] { document.models }

  private var names: [String] { models.map { $0.name.clipped(to: 22).description } }

  /// The whole document.
  var svg: String {
    var chart = self
    chart.addHead()
    for kind in Comparison.Kind.allCases { chart.addGroup(kind) }
    for (index, cause) in document.comparison.causes.enumerated() {
      chart.addCause(cause, of: index + 1)
    }
    let title = "Compare: " + models.map(\.name.description).joined(separator: ", ")
    return chart.canvas.document(
      width: width + 2 * Self.margin, height: chart.y + Self.margin, title: title,
      background: colors.background)
  }

  // MARK: Layout

  private var columnWidth: Double {
    let cells = document.comparison.rows.flatMap { row in
      row.values.indices.map { CompareMark(row, $0).text(format).unicodeScalars.count }
    }
    let longest = (cells + names.map(\.unicodeScalars.count)).max() ?? 0
    return max(Double(longest + 2) * SVGCanvas.characterWidth, 120)
  }

  private var width: Double {
    let steps = Self.stepWidths
    return max(
      Self.labelWidth + columnWidth * Double(models.count),
      Self.labelWidth + steps.words + steps.bar + steps.change)
  }

  /// The right edge of a column.
  private func end(of index: Int) -> Double {
    Self.margin + Self.labelWidth + columnWidth * Double(index + 1)
  }

  // MARK: Table

  private mutating func addHead() {
    y += 13
    for (index, name) in names.enumerated() {
      canvas.text(
        name, x: end(of: index), y: y, colors.series[index % colors.series.count], anchor: .end,
        isStrong: true)
    }
    y += 8
  }

  private mutating func addGroup(_ kind: Comparison.Kind) {
    let rows = document.comparison.rows.filter { $0.kind == kind }
    guard !rows.isEmpty else { return }
    canvas.rule(x: Self.margin, y: y, width: width, colors.border)
    y += 4
    for row in rows { add(row) }
    y += 6
  }

  private mutating func add(_ row: Comparison.Row) {
    y += 16
    canvas.text(row.title, x: Self.margin, y: y, colors.dim)
    let hasBars = row.kind == .size || row.kind == .cost
    let largest = row.values.compactMap { $0?.number }.max() ?? 0
    for index in row.values.indices {
      let mark = CompareMark(row, index)
      let role =
        switch mark.sign {
        case .more: colors.more
        case .less: colors.less
        case .reference, .same, .other: colors.text
        }
      let end = end(of: index)
      canvas.text(mark.text(format), x: end, y: y, role, anchor: .end)
      guard hasBars, let value = row.values[index]?.number, largest > 0 else { continue }
      let room = columnWidth - 70
      let length = room * value / largest
      canvas.rectangle(
        x: end - columnWidth + 14, y: y + 5, width: length, height: Self.barHeight,
        colors.series[index % colors.series.count])
      guard index > 0, let ratio = row.ratio(index) else { continue }
      canvas.text(
        CompareMark.ratioText(ratio, format), x: end, y: y + 13, colors.dim, anchor: .end,
        isSmall: true)
    }
    y += hasBars ? 18 : 3
  }

  // MARK: Causes

  private mutating func addCause(_ cause: Attribution, of index: Int) {
    y += 20
    let change = Self.signed(cause.end - cause.start, format)
    canvas.text(
      "From \(models[0].name.clipped(to: 40)) to \(models[index].name.clipped(to: 40)): \(change), "
        + "one choice at a time", x: Self.margin, y: y, colors.text, isStrong: true)
    y += 6
    let largest = max(cause.start, cause.steps.map(\.total).max() ?? 0, 1)
    addStep("", "", from: 0, to: cause.start, number: format.exact(cause.start), largest)
    var before = cause.start
    for step in cause.steps {
      addStep(
        step.choice, "\(step.before) → \(step.after)", from: before, to: step.total,
        number: Self.signed(step.change, format), largest)
      before = step.total
    }
    addStep("", "", from: 0, to: cause.end, number: format.exact(cause.end), largest)
  }

  /// One line of a staircase: the bar lies between the totals before and after.
  private mutating func addStep(
    _ choice: String, _ words: String, from: Int, to: Int, number: String, _ largest: Int
  ) {
    y += 18
    let widths = Self.stepWidths
    canvas.text(choice, x: Self.margin, y: y, colors.dim)
    let left = Self.margin + Self.labelWidth
    let room = Int(widths.words / SVGCanvas.characterWidth) - 1
    canvas.text(SafeText(words).clipped(to: room).description, x: left + 20, y: y, colors.text)
    let scale = widths.bar / Double(largest)
    let color = choice.isEmpty ? colors.border : to < from ? colors.less : colors.more
    canvas.rectangle(
      x: left + widths.words + Double(min(from, to)) * scale, y: y - 9,
      width: max(Double((to - from).magnitude) * scale, from == to ? 0 : 1), height: 9, color)
    canvas.text(
      number, x: left + widths.words + widths.bar + widths.change, y: y,
      choice.isEmpty ? colors.text : color, anchor: .end)
  }

  static func signed(_ value: Int, _ format: NumberFormat) -> String {
    (value > 0 ? "+" : "") + format.exact(value)
  }
}

extension CompareDocument {
  /// A table with bars and the steps of each difference as an SVG picture.
  package func svg(_ colors: ChartColors, format: NumberFormat = .standard) -> String {
    CompareChart(self, colors, format).svg
  }
}
