import Catalog
import ModelCore
import TermUI

/// Parameters against years as dots, the selected model marked, with the line of growth.
struct HistoryTimeline: Widget {
  private let rows: [HistoryRow]
  private let selected: HistoryRow?
  private let growth: HistoryGrowth?
  private let format: NumberFormat

  init(_ rows: [HistoryRow], selected: HistoryRow?, _ format: NumberFormat) {
    self.rows = rows.filter { $0.isOnTimeline && $0.parameters != nil }
    self.selected = selected
    growth = HistoryGrowth(rows)
    self.format = format
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    let words = TextBlock(caption, role: .note)
    let lines = words.lines(width: area.width - 2, glyphs: canvas.glyphs).count
    let height = area.height > lines + 3 ? lines : 0
    let plot = area.droppingBottom(height).inset(columns: 1)
    canvas.place(chart, in: plot)
    canvas.place(words, in: area.bottom(height).inset(columns: 1))
  }

  /// The factor per year and the rows it is of, then how to read the dots.
  private var caption: String {
    let signs = "Two dots: exact or published; one: unconfirmed or estimate."
    return "\(Self.words(growth, format)) \(signs)"
  }

  /// How models grew, in words.
  static func words(_ rows: [HistoryRow], _ format: NumberFormat) -> String {
    words(HistoryGrowth(rows), format)
  }

  private static func words(_ growth: HistoryGrowth?, _ format: NumberFormat) -> String {
    guard let growth else { return "Too few rows for a line of growth." }
    return "Line: \(format.factor(growth.factorPerYear)) a year, least squares on log N over "
      + "\(growth.count) exact and published rows, \(growth.first) to \(growth.last)."
  }

  private var chart: LineChart {
    let dates = rows.map(\.date)
    let sizes = rows.compactMap { $0.parameters.map(Double.init) }
    let xAxis = Axis(holding: dates)
    let yAxis = Self.decades(around: sizes)
    var series = [LineChart.Series]()
    if let growth {
      let ends = [xAxis.lower, xAxis.upper].map {
        LineChart.Point(x: $0, y: growth.parameters(at: $0))
      }
      series.append(LineChart.Series(ends, role: .dim))
    }
    series.append(
      LineChart.Series(
        rows.filter(\.isDoubtful).map(Self.point), role: .doubtful, isDotted: true))
    series.append(
      LineChart.Series(
        rows.filter { !$0.isDoubtful }.map(Self.point), role: .accent, isPaired: true))
    return LineChart(
      series, xAxis: xAxis, yAxis: yAxis,
      labels: LineChart.Labels(
        top: format.short(clampedInt(yAxis.upper)), bottom: format.short(clampedInt(yAxis.lower)),
        left: rows.isEmpty ? "" : String(rows.map(\.year).min() ?? 0),
        right: rows.isEmpty ? "" : String(rows.map(\.year).max() ?? 0)),
      marker: selected.flatMap { row in
        rows.contains { $0.name == row.name } ? Self.point(row) : nil
      })
  }

  /// An axis between powers of ten.
  private static func decades(around sizes: [Double]) -> Axis {
    let (least, most) = (sizes.min() ?? 1, sizes.max() ?? 10)
    var (lower, upper) = (1.0, 10.0)
    while lower * 10 <= least { lower *= 10 }
    while upper < most { upper *= 10 }
    return Axis(lower, upper, .logarithmic)
  }

  private static func point(_ row: HistoryRow) -> LineChart.Point {
    LineChart.Point(x: row.date, y: Double(row.parameters ?? 0))
  }
}
