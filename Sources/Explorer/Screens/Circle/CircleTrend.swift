import ModelCore
import TermUI

/// Area error over its bound, and the loss, in the few rows that are left below the figures.
///
/// All axes are logarithmic; steps run from 1 to the end of the run, so that what is drawn stays.
struct CircleTrend: Widget {
  private let errors: [LineChart.Point]
  private let losses: [LineChart.Point]
  private let bound: Double?
  private let steps: Axis

  init(_ session: CircleSession, _ run: CircleRun) {
    func points(_ value: (CircleSession.Sample) -> Double?) -> [LineChart.Point] {
      session.samples.compactMap { sample in
        value(sample).map { LineChart.Point(x: Double(sample.step), y: $0) }
      }
    }
    (errors, losses) = (points(\.areaError), points(\.loss))
    bound = run.bound
    steps = Axis(1, max(Double(run.settings.steps), 2), .logarithmic)
  }

  /// Columns that the words in front take.
  private static let wordWidth = 6
  /// The least span of the upward axis, so that a flat line is drawn flat.
  private static let leastSpan = 4.0

  func draw(into canvas: inout Canvas, in area: Rect) {
    guard area.width > 2 * Self.wordWidth else { return }
    let hasErrors = bound != nil || !errors.isEmpty
    let height = hasErrors ? max(area.height - 1, 1) : 0
    if hasErrors {
      let top = area.top(height)
      drawErrors(into: &canvas, in: top.droppingLeading(Self.wordWidth))
      put("error", on: top.line(0), role: .accent, into: &canvas)
      if bound != nil, height > 1 {
        put("bound", on: top.line(height - 1), role: .good, into: &canvas)
      }
    }
    let line = area.line(height)
    guard !line.isEmpty, !losses.isEmpty else { return }
    put("loss", on: line, role: .series2, into: &canvas)
    let room = line.droppingLeading(Self.wordWidth)
    canvas.place(
      Sparkline(columns(losses, room.width), scale: .logarithmic, role: .series2), in: room)
  }

  private func put(_ word: String, on line: Rect, role: Role, into canvas: inout Canvas) {
    canvas.put(word, column: line.column, row: line.row, width: Self.wordWidth, role: role)
  }

  private func drawErrors(into canvas: inout Canvas, in area: Rect) {
    var plot = BraillePlot(size: area.size)
    let lower = bound ?? errors.map(\.y).filter { $0 > 0 }.min() ?? 1
    let upper = max(errors.map(\.y).max() ?? 0, lower * Self.leastSpan)
    let axis = Axis(lower, upper, .logarithmic)
    func place(_ point: LineChart.Point) -> (x: Double, y: Double)? {
      guard let x = steps.fraction(of: point.x), let y = axis.fraction(of: point.y) else {
        return nil
      }
      return (x * Double(plot.dotWidth - 1), (1 - y) * Double(plot.dotHeight - 1))
    }
    if bound != nil {
      for x in stride(from: 0, to: plot.dotWidth, by: 4) {
        plot.set(dotX: x, dotY: plot.dotHeight - 1, role: .good)
      }
    }
    let places = errors.compactMap(place)
    if let first = places.first { plot.line(from: first, to: first) }
    for (from, to) in zip(places, places.dropFirst()) { plot.line(from: from, to: to) }
    canvas.place(plot, in: area)
  }

  /// The value that holds in each column, up to the step that has been reached.
  private func columns(_ points: [LineChart.Point], _ width: Int) -> [Double] {
    var values: [Double] = []
    for point in points {
      guard let share = steps.fraction(of: point.x) else { continue }
      let column = clampedInt((share * Double(width - 1)).rounded())
      while values.count < column { values.append(values.last ?? point.y) }
      if values.count == column { values.append(point.y) } else { values[column] = point.y }
    }
    return values
  }
}
