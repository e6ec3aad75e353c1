import ModelCore
import TermUI

/// Loss and area error against the steps done, both on log axes, with the bound as a line.
struct CircleCurves: Widget {
  private let chart: LineChart
  private let isEmpty: Bool
  private let runKey: String

  init(_ session: CircleSession, _ run: CircleRun, _ frame: ScreenFrame) {
    let format = frame.format
    let samples = session.samples
    func points(_ value: (CircleSession.Sample) -> Double?) -> [LineChart.Point] {
      samples.compactMap { sample in
        value(sample).map { LineChart.Point(x: Double(sample.step), y: $0) }
      }
    }
    let (errors, losses) = (points(\.areaError), points(\.loss))
    let last = Double(run.settings.steps)
    let values = (errors + losses).map(\.y).filter { $0 > 0 } + [run.bound].compactMap { $0 }
    // Whole decades, so that the curves stand still while they grow.
    let axis = Axis(holding: values, .logarithmic)
    let ticks = (Self.decade(axis.lower, .down), Self.decade(axis.upper, .up))
    var series = [LineChart.Series(losses, role: .series2, isDotted: true)]
    if let bound = run.bound {
      series.append(
        LineChart.Series([.init(x: 1, y: bound), .init(x: last, y: bound)], role: .good))
    }
    series.append(LineChart.Series(errors, role: .accent))
    isEmpty = samples.isEmpty
    runKey = frame.keys("circle.run")
    chart = LineChart(
      series, xAxis: Axis(1, max(last, 2), .logarithmic),
      yAxis: Axis(ticks.0, ticks.1, .logarithmic),
      labels: LineChart.Labels(
        top: format.decade(ticks.1), bottom: format.decade(ticks.0), left: "step 1",
        middle: run.bound == nil ? "error" : "error, bound",
        right: format.exact(run.settings.steps)))
  }

  private enum Direction { case up, down }

  /// The next power of ten.
  private static func decade(_ value: Double, _ direction: Direction) -> Double {
    var power = 1.0
    while power > value, power > 1e-12 { power /= 10 }
    while power * 10 <= value, power < 1e12 { power *= 10 }
    return direction == .down || power == value ? power : power * 10
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    let inner = area.inset(columns: 1)
    guard !isEmpty else {
      canvas.put(
        "\(runKey) trains; curves grow", column: inner.column, row: inner.row,
        width: inner.width, role: .dim)
      return
    }
    canvas.place(chart, in: inner)
  }
}

extension NumberFormat {
  /// A power of ten as a percentage, without needless zeros.
  fileprivate func decade(_ share: Double) -> String {
    var (percent, digits) = (share * 100, 0)
    while percent < 0.9, digits < 5 { (percent, digits) = (percent * 10, digits + 1) }
    // More zeros than one can count at a glance.
    if digits == 5 { return scientific(share * 100) + " %" }
    return fixed(share * 100, digits: digits) + " %"
  }
}

/// The contour cut open: angle across, distance from the circle times N² up.
struct CircleUnrolledView: Widget {
  private let lines: [LineChart.Series]
  private let words: String

  init(_ run: CircleRun) {
    guard run.settings.target == .circle, let contour = run.contour else {
      (lines, words) = ([], "only the circle can be unrolled")
      return
    }
    lines = contour.unrolled().map { line in
      LineChart.Series(line.map { LineChart.Point(x: $0.angle, y: $0.height) })
    }
    let isSeen = contour.unrolled().contains { line in line.contains { $0.height.magnitude <= 1 } }
    words =
      contour.usesRays
      ? "no edges to unroll: lines fall together"
      : isSeen ? "" : "the contour is farther than 1 ÷ N² from the circle everywhere"
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    let inner = area.inset(columns: 1)
    guard words.isEmpty else {
      canvas.put(
        words, column: inner.column, row: inner.row, width: inner.width, role: .dim)
      return
    }
    let dots = stride(from: -Double.pi, through: .pi, by: 0.1).map {
      LineChart.Point(x: $0, y: 0)
    }
    // Beside the lines, which reach both ends.
    let plot = inner.droppingBottom(1)
    for (row, word) in [(plot.row, "+1"), (plot.row + plot.height / 2, " 0")]
    where plot.height > 2 || word == "+1" {
      canvas.put(word, column: inner.column, row: row, width: 2, role: .dim)
    }
    if plot.height > 1 {
      canvas.put("−1", column: inner.column, row: plot.endRow - 1, width: 2, role: .dim)
    }
    canvas.place(
      LineChart(
        [LineChart.Series(dots, role: .dim, isDotted: true)] + lines,
        xAxis: Axis(-.pi, .pi), yAxis: Axis(-1, 1),
        labels: LineChart.Labels(left: "−180°", middle: "angle", right: "180°")),
      in: inner.droppingLeading(3))
  }
}
