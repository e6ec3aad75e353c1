import ModelCore
import TermUI

/// The total against one field, around its present value.
struct GrowthCurve: Widget {
  private let chart: LineChart
  private let caption: String

  init(_ subject: Subject, _ field: ModelField, _ format: NumberFormat) {
    let sizing = subject.sizing
    let value = max(sizing[field], 1)
    let range = sizing.range(of: field)
    let lower = min(max(value / 8, range.lowerBound, 1), range.upperBound)
    let upper = min(max(value * 2, lower + 1), max(range.upperBound, lower + 1))
    let points = Self.samples(from: lower, to: upper).map { x in
      LineChart.Point(x: Double(x), y: Double(Self.total(sizing, field, x)))
    }
    let now = LineChart.Point(
      x: Double(sizing[field]), y: Double(sizing.config.parameterCount.total))
    let top = points.map(\.y).max() ?? now.y
    chart = LineChart(
      [LineChart.Series(points)], xAxis: Axis(Double(lower), Double(upper)), yAxis: Axis(0, top),
      labels: LineChart.Labels(
        top: format.short(clampedInt(top)), left: format.exact(lower), middle: field.symbol,
        right: format.exact(upper)), marker: now)
    caption = Self.caption(sizing, field, format)
  }

  /// Values spread evenly, both ends among them.
  private static func samples(from lower: Int, to upper: Int) -> [Int] {
    let count = min(upper - lower, 24)
    return (0...count).map { lower + (upper - lower) * $0 / max(count, 1) }
  }

  private static func total(_ sizing: Sizing, _ field: ModelField, _ value: Int) -> Int {
    var moved = sizing
    moved.set(field, to: value)
    return moved.config.parameterCount.total
  }

  /// How doubling the field changes the total, in words.
  private static func caption(
    _ sizing: Sizing, _ field: ModelField, _ format: NumberFormat
  ) -> String {
    let now = sizing.config.parameterCount.total
    let after = total(sizing, field, sizing[field] * 2)
    let factor = Double(after) / Double(now)
    let name =
      switch field {
      case .dModel: sizing.unlinked.isEmpty ? "quadratic" : "linked less"
      case .sequenceLength: sizing.config.positions == .learned ? "position table" : "flat"
      case .batchSize, .nActiveExperts: "flat"
      case .nLayers, .vocabSize, .nHeads, .nKVHeads, .headDim, .dFF, .nExperts, .dFFExpert:
        "linear"
      }
    return "\(name): 2 × \(field.symbol) gives \(format.factor(factor))"
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    let hasCaption = area.height > 4
    canvas.place(chart, in: (hasCaption ? area.droppingBottom(1) : area).inset(columns: 1))
    guard hasCaption else { return }
    let line = area.bottom(1).inset(columns: 1)
    canvas.put(caption, column: line.column, row: line.row, width: line.width, role: .note)
  }
}
