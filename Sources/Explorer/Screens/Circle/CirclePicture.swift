import ModelCore
import TermUI

/// A run drawn in Braille dots: the target dotted, what was learned solid.
package struct CirclePicture: Widget {
  /// Something that is drawn or left out.
  package enum Layer: Equatable, Hashable, CaseIterable, Sendable {
    /// The border of the target, dotted.
    case target
    /// The exact contour, solid.
    case contour
    /// Where each neuron turns on, with a tick toward the side where it is.
    case lines
    /// Where the contour turns.
    case corners
  }

  private let run: CircleRun
  private let network: CircleNetwork
  private let layers: Set<Layer>
  /// A neuron whose line stands out.
  private let selected: Int?

  /// A picture of a run; of target and contour unless told otherwise.
  package init(
    _ run: CircleRun, _ network: CircleNetwork, layers: Set<Layer> = [.target, .contour],
    selected: Int? = nil
  ) {
    (self.run, self.network) = (run, network)
    (self.layers, self.selected) = (layers, selected)
  }

  /// The largest square of dots in the middle of an area.
  static func square(in area: Rect) -> Rect {
    let side = min(area.width * 2, area.height * 4)
    return area.centered(Size(width: (side + 1) / 2, height: (side + 3) / 4))
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    let square = Self.square(in: area)
    guard !square.isEmpty else { return }
    var plot = BraillePlot(size: square.size)
    if layers.contains(.lines) {
      for j in network.wx.indices { drawLine(j, role: .border, into: &plot) }
    }
    if let selected, network.wx.indices.contains(selected) {
      drawLine(selected, role: .note, into: &plot)
    }
    if layers.contains(.target) {
      for line in CircleShape(run.settings.target).border { Self.dot(line, in: &plot) }
    }
    if layers.contains(.contour) { drawContour(into: &plot) }
    if layers.contains(.corners) { drawCorners(into: &plot) }
    canvas.place(plot, in: square)
  }

  private func drawContour(into plot: inout BraillePlot) {
    for edge in run.contour?.edges ?? [] {
      plot.line(from: Self.place(edge.from, plot), to: Self.place(edge.to, plot))
    }
    if run.contour?.usesRays == true {
      for corner in run.contour?.corners ?? [] {
        let place = Self.place(corner.point, plot)
        plot.line(from: place, to: place)
      }
    }
    let bends = run.curve?.points ?? []
    for (from, to) in zip(bends, bends.dropFirst()) {
      plot.line(from: Self.place(from, plot), to: Self.place(to, plot))
    }
  }

  private func drawCorners(into plot: inout BraillePlot) {
    let points = run.contour?.corners.map(\.point) ?? run.curve?.points ?? []
    for point in points {
      let (x, y) = Self.place(point, plot)
      plot.line(from: (x - 1, y), to: (x + 1, y), role: .warn)
      plot.line(from: (x, y - 1), to: (x, y + 1), role: .warn)
    }
  }

  /// A line of faint dots, and in its middle a tick toward the side where the neuron is on.
  private func drawLine(_ j: Int, role: Role, into plot: inout BraillePlot) {
    guard let line = CircleLine(network, j) else { return }
    Self.dot([line.start, line.end], every: role == .border ? 5 : 2, role: role, in: &plot)
    plot.line(
      from: Self.place(line.base, plot), to: Self.place(line.tick, plot), role: role)
  }

  /// Every third dot of a line, unless told otherwise.
  private static func dot(
    _ line: [CirclePoint], every gap: Double = 3, role: Role = .dim, in plot: inout BraillePlot
  ) {
    for (from, to) in zip(line, line.dropFirst()) {
      let (start, end) = (place(from, plot), place(to, plot))
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let length = (dx * dx + dy * dy).squareRoot()
      let count = max(clampedInt((length / gap).rounded()), 1)
      for index in 0..<count {
        let share = Double(index) / Double(count)
        plot.set(
          dotX: clampedInt((start.x + dx * share).rounded()),
          dotY: clampedInt((start.y + dy * share).rounded()), role: role)
      }
    }
  }

  /// Where a point of the frame lies, in dots.
  private static func place(_ point: CirclePoint, _ plot: BraillePlot) -> (x: Double, y: Double) {
    let half = CircleTarget.halfSide
    return (
      (point.x + half) / (2 * half) * Double(plot.dotWidth - 1),
      (half - point.y) / (2 * half) * Double(plot.dotHeight - 1)
    )
  }
}

/// The line on which a neuron turns on, long enough for the frame.
struct CircleLine {
  /// The point of the line that is nearest to the middle.
  let base: CirclePoint
  /// A little beside it, where the neuron is on.
  let tick: CirclePoint
  let start: CirclePoint
  let end: CirclePoint
  /// The direction toward the side where the neuron is on, in degrees from 0 to 360.
  let degrees: Double
  /// How far from the middle the line is; below 0 when the neuron is on there.
  let offset: Double

  /// Nothing for a neuron whose line is nowhere near the frame.
  init?(_ network: CircleNetwork, _ j: Int) {
    let (wx, wy, b) = (Double(network.wx[j]), Double(network.wy[j]), Double(network.b[j]))
    let square = wx * wx + wy * wy
    guard square > 1e-12 else { return nil }
    let length = square.squareRoot()
    let base = CirclePoint(-b * wx / square, -b * wy / square)
    guard base.x.magnitude < 4, base.y.magnitude < 4 else { return nil }
    let (nx, ny) = (wx / length, wy / length)
    self.base = base
    tick = CirclePoint(base.x + 0.08 * nx, base.y + 0.08 * ny)
    start = CirclePoint(base.x - 4 * ny, base.y + 4 * nx)
    end = CirclePoint(base.x + 4 * ny, base.y - 4 * nx)
    degrees = Self.degrees(nx, ny)
    offset = -b / length
  }

  private static func degrees(_ x: Double, _ y: Double) -> Double {
    let angle = CircleMath.degrees(x, y)
    return angle < 0 ? angle + 360 : angle
  }
}
