/// Lines over two axes, with the ends of the axes written down and one point marked.
package struct LineChart: Widget, Hashable, Sendable {
  /// A place in the plot; `y` grows upward.
  package struct Point: Hashable, Sendable {
    /// Value along the horizontal axis.
    package var x: Double
    /// Value along the vertical axis.
    package var y: Double

    /// A place in the plot.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Points joined by lines.
  package struct Series: Hashable, Sendable {
    /// The points from left to right; one that cannot be shown leaves a gap.
    package var points: [Point]
    /// Meaning of the line.
    package var role: Role
    /// Whether only the points are drawn, as a second sign.
    package var isDotted: Bool
    /// Whether each point alone takes two dots beside each other, as a third sign.
    package var isPaired: Bool

    /// A solid line unless told otherwise.
    package init(
      _ points: [Point], role: Role = .accent, isDotted: Bool = false, isPaired: Bool = false
    ) {
      self.points = points
      self.role = role
      self.isDotted = isDotted
      self.isPaired = isPaired
    }
  }

  /// What is written at the edges; empty texts take no room.
  package struct Labels: Hashable, Sendable {
    /// At the upper end of the vertical axis.
    package var top: String
    /// At the lower end of the vertical axis.
    package var bottom: String
    /// At the left end of the horizontal axis.
    package var left: String
    /// In the middle below the horizontal axis.
    package var middle: String
    /// At the right end of the horizontal axis.
    package var right: String

    /// Nothing unless told otherwise.
    package init(
      top: String = "", bottom: String = "", left: String = "", middle: String = "",
      right: String = ""
    ) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.middle = middle
      self.right = right
    }
  }

  /// The lines; later ones are drawn over earlier ones.
  package var series: [Series]
  /// The horizontal axis.
  package var xAxis: Axis
  /// The vertical axis.
  package var yAxis: Axis
  /// What is written at the edges.
  package var labels: Labels
  /// The point that is marked with ●.
  package var marker: Point?

  /// Lines over two axes.
  package init(
    _ series: [Series], xAxis: Axis, yAxis: Axis, labels: Labels = Labels(),
    marker: Point? = nil
  ) {
    self.series = series
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.labels = labels
    self.marker = marker
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let gutter = gutter(area, canvas)
    let (line, plot) = parts(in: area.droppingLeading(gutter))
    var grid = BraillePlot(size: plot.size)
    for series in series { draw(series, into: &grid) }
    drawScale(into: &canvas, atColumn: area.column, plot, over: gutter > 0 ? nil : grid)
    drawLabels(into: &canvas, in: line)
    canvas.place(grid, in: plot)
    drawMarker(into: &canvas, in: plot)
  }

  /// The columns that the vertical labels have for themselves where there is room for that.
  private func gutter(_ area: Rect, _ canvas: Canvas) -> Int {
    let widest = max(canvas.width(of: labels.top), canvas.width(of: labels.bottom))
    return area.width >= 40 && widest > 0 ? widest + 1 : 0
  }

  /// The line of the horizontal labels and what is left above it.
  private func parts(in area: Rect) -> (labels: Rect, plot: Rect) {
    let hasLabels = !(labels.left.isEmpty && labels.middle.isEmpty && labels.right.isEmpty)
    guard hasLabels, area.height > 2 else { return (area.bottom(0), area) }
    return (area.bottom(1), area.droppingBottom(1))
  }

  /// The vertical labels; without columns of their own each stands where no dot is, at the left or
  /// at the right, or nowhere.
  private func drawScale(
    into canvas: inout Canvas, atColumn column: Int, _ plot: Rect, over grid: BraillePlot?
  ) {
    for (label, row) in [(labels.top, 0), (labels.bottom, plot.height - 1)] {
      let width = canvas.width(of: label)
      guard width > 0, row == 0 || plot.height > 2 else { continue }
      var start = column
      if let grid {
        let free = [0, plot.width - width].first { first in
          !(first..<first + width).contains { grid.hasDots(column: $0, row: row) }
        }
        guard let free, free >= 0 else { continue }
        start = plot.column + free
      }
      canvas.put(
        label, column: start, row: plot.row + row, width: plot.endColumn - start, role: .dim)
    }
  }

  private func drawLabels(into canvas: inout Canvas, in line: Rect) {
    guard !line.isEmpty else { return }
    let right = canvas.width(of: labels.right)
    canvas.put(labels.left, column: line.column, row: line.row, width: line.width, role: .dim)
    guard canvas.width(of: labels.left) + right < line.width else { return }
    canvas.putTrailing(labels.right, endColumn: line.endColumn, row: line.row, role: .dim)
    let middle = canvas.width(of: labels.middle)
    let free = line.width - canvas.width(of: labels.left) - right - 2
    guard middle > 0, middle <= free else { return }
    let column = min(
      max(
        line.column + (line.width - middle) / 2,
        line.column + canvas.width(of: labels.left) + 1),
      line.endColumn - right - 1 - middle)
    canvas.put(labels.middle, column: column, row: line.row, role: .dim)
  }

  /// A point in dots from the top left; nothing where the axes cannot show it.
  private func place(_ point: Point, width: Int, height: Int) -> (x: Double, y: Double)? {
    guard let x = xAxis.fraction(of: point.x), let y = yAxis.fraction(of: point.y) else {
      return nil
    }
    return (x * Double(max(width - 1, 0)), (1 - y) * Double(max(height - 1, 0)))
  }

  private func draw(_ series: Series, into grid: inout BraillePlot) {
    var previous: (x: Double, y: Double)?
    for point in series.points {
      let current = place(point, width: grid.dotWidth, height: grid.dotHeight)
      defer { previous = current }
      guard let current else { continue }
      if series.isPaired {
        // To the left where there is nothing to the right.
        let second = current.x + 1 < Double(grid.dotWidth) ? current.x + 1 : current.x - 1
        grid.line(from: current, to: (second, current.y), role: series.role)
        continue
      }
      let start = series.isDotted ? current : previous ?? current
      grid.line(from: start, to: current, role: series.role)
    }
  }

  private func drawMarker(into canvas: inout Canvas, in plot: Rect) {
    guard let marker, !plot.isEmpty,
      let place = place(marker, width: plot.width * 2, height: plot.height * 4),
      place.x > -1, place.y > -1, place.x < Double(plot.width * 2),
      place.y < Double(plot.height * 4)
    else { return }
    canvas.set(
      "●", column: plot.column + clamped(place.x, to: 0...(plot.width * 2 - 1)) / 2,
      row: plot.row + clamped(place.y, to: 0...(plot.height * 4 - 1)) / 4, role: .text)
  }
}
