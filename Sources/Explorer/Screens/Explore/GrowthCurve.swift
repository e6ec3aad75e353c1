import ModelCore
import TermUI

/// The total against one field, around its present value.
struct GrowthCurve: Widget {
  private let chart: LineChart
  private let caption: String

  init(_ subject: Subject, _ field: ModelField, _ format: NumberFormat) {
    let sizing = subject.sizing
    let steps = Self.stepsByDoubling(field)
    let range = sizing.track(of: field)
    let (lower, upper) =
      steps
      ? (range.lowerBound, range.upperBound)
      : Self.ends(around: max(sizing[field], 1), within: range)
    let samples =
      steps ? Self.doublings(from: lower, to: upper) : Self.samples(from: lower, to: upper)
    let points = samples.map { x in
      LineChart.Point(x: Double(x), y: Double(Self.total(sizing, field, x)))
    }
    let now = LineChart.Point(
      x: Double(sizing[field]), y: Double(sizing.config.parameterCount.total))
    let top = points.map(\.y).max() ?? now.y
    let isFlat = points.allSatisfy { $0.y == now.y }
    chart = LineChart(
      // In the role of the numbers beside it: a moving mark then needs no change of color.
      [LineChart.Series(points, role: .text)],
      xAxis: Axis(Double(lower), Double(upper), steps ? .logarithmic : .linear),
      yAxis: Axis(0, top),
      labels: LineChart.Labels(
        top: format.short(clampedInt(top)), left: format.exact(lower), middle: field.symbol,
        right: format.exact(upper)),  // On a flat line the slider says as much as a mark would.
      marker: isFlat ? nil : now)
    caption = Self.caption(sizing, field, format)
  }

  /// Fields that arrows double: their whole range is shown on a log axis.
  private static func stepsByDoubling(_ field: ModelField) -> Bool {
    field == .sequenceLength || field == .batchSize
  }

  private static func doublings(from lower: Int, to upper: Int) -> [Int] {
    var values = [lower]
    while let last = values.last, last < upper { values.append(min(last * 2, upper)) }
    return values
  }

  /// Powers of two around a value, so that the curve stands still while the mark moves along it.
  private static func ends(around value: Int, within range: ClosedRange<Int>) -> (Int, Int) {
    var power = 1
    while power <= value { power *= 2 }
    let upper = min(max(power, 2), max(range.upperBound, 2))
    let lower = min(max(upper / 16, range.lowerBound, 1), upper - 1)
    return (lower, upper)
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
  static func caption(
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
