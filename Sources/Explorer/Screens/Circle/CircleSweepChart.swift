import ModelCore
import TermUI

/// Area error against the number of neurons on log axes: seeds as dots, the law as a line.
struct CircleSweepChart: Widget {
  private let sweep: CircleSweepState?
  private let settings: CircleSettings
  private let format: NumberFormat
  private let keys: KeyNames

  init(_ sweep: CircleSweepState?, _ settings: CircleSettings, _ frame: ScreenFrame) {
    (self.sweep, self.settings, format, keys) = (sweep, settings, frame.format, frame.keys)
  }

  /// How far the sweep is, in words.
  static func words(
    _ sweep: CircleSweepState?, _ format: NumberFormat, _ keys: KeyNames
  ) -> String {
    let key = keys("circle.sweep")
    guard let sweep else {
      return "\(key) trains \(CircleSweep.usualNeurons.count) numbers of neurons from "
        + "\(CircleSweepState.seeds) seeds each"
    }
    let runs = "\(sweep.dots.count) of \(sweep.plan.count) runs"
    if sweep.isCancelled { return "called off after \(runs); \(key) begins another" }
    guard sweep.isDone else { return "\(runs), \(keys("back")) calls it off" }
    let ratios = ratios(sweep, format)
    let tail = ratios.isEmpty ? "" : "; error over bound: \(ratios)"
    return "\(sweep.plan.count) runs of \(format.exact(CircleSweepState.steps)) steps\(tail)"
  }

  /// The same in little room, where figures go before what they are; nil for no shorter way.
  private static func shortWords(
    _ sweep: CircleSweepState?, _ format: NumberFormat, _ keys: KeyNames
  ) -> String? {
    guard let sweep else {
      return
        "\(keys("circle.sweep")) begins \(CircleSweep.usualNeurons.count * CircleSweepState.seeds) runs"
    }
    if sweep.isCancelled {
      return "called off after \(sweep.dots.count) of \(sweep.plan.count) runs"
    }
    let ratios = sweep.isDone ? ratios(sweep, format) : ""
    return ratios.isEmpty ? nil : ratios
  }

  /// The middle ratios of a few numbers of neurons; empty where no bound is known.
  private static func ratios(_ sweep: CircleSweepState, _ format: NumberFormat) -> String {
    let ratios = [12, 32, 128].compactMap { n in
      sweep.medianRatio(neurons: n).map { "\(n) \(format.factor($0))" }
    }
    return ratios.isEmpty ? "" : "N \(ratios.joined(separator: "  "))"
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    let inner = area.inset(columns: 1)
    let line = inner.line(0)
    var words = Self.words(sweep, format, keys)
    if canvas.width(of: words) > line.width {
      words = Self.shortWords(sweep, format, keys) ?? words
    }
    let used = canvas.put(
      words, column: line.column, row: line.row, width: line.width,
      role: sweep?.isRunning == true ? .note : .dim)
    let bar = line.droppingLeading(used + 1)
    if let sweep, sweep.isRunning, bar.width > 3 { canvas.place(Bar(sweep.progress), in: bar) }
    canvas.place(chart, in: inner.droppingTop(1))
  }

  private var chart: LineChart {
    let target = sweep?.plan.first?.target ?? settings.target
    let counts = Array(CircleNetwork.neuronRange)
    func points(_ value: (Int) -> Double?) -> [LineChart.Point] {
      counts.compactMap { n in value(n).map { LineChart.Point(x: Double(n), y: $0) } }
    }
    var series: [LineChart.Series] = []
    if target == .circle {
      // The naive law first: the bound is drawn over it where they meet.
      series.append(
        LineChart.Series(
          points { CircleLaw.naiveError(neurons: $0) }, role: .dim, isDotted: true))
      series.append(
        LineChart.Series(
          points { CircleLaw.bound(neurons: $0).areaError }, role: .good))
    }
    let dots = sweep?.dots ?? []
    series.append(
      LineChart.Series(
        dots.compactMap { dot in
          dot.areaError.map { LineChart.Point(x: Double(dot.neurons), y: $0) }
        }, role: .accent, isDotted: true))
    return LineChart(
      series, xAxis: Axis(1, 128, .logarithmic), yAxis: Axis(1e-5, 2, .logarithmic),
      labels: LineChart.Labels(
        top: "200 %", bottom: "0.001 %", left: "N 1",
        middle: target == .circle ? "dots: seeds, line: best with 2N edges" : "dots: seeds",
        right: "128"))
  }
}
