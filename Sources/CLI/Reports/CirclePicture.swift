import ModelCore
import TermUI

/// A run drawn in Braille dots: the target dotted, what was learned solid.
struct CirclePicture {
  private static let size = Size(width: 60, height: 30)
  private let run: CircleRun
  private let network: CircleNetwork

  init(_ run: CircleRun, _ network: CircleNetwork) {
    (self.run, self.network) = (run, network)
  }

  /// The picture as lines of text.
  func text(glyphs: GlyphSet) -> String {
    var plot = BraillePlot(size: Self.size)
    for line in CircleShape(run.settings.target).border { Self.dot(line, in: &plot) }
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
    var canvas = Canvas(size: Self.size, glyphs: glyphs)
    canvas.place(plot, in: canvas.bounds)
    return canvas.text
  }

  /// Every third dot of a line.
  private static func dot(_ line: [CirclePoint], in plot: inout BraillePlot) {
    for (from, to) in zip(line, line.dropFirst()) {
      let (start, end) = (place(from, plot), place(to, plot))
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let length = (dx * dx + dy * dy).squareRoot()
      let count = max(clampedInt((length / 3).rounded()), 1)
      for index in 0..<count {
        let share = Double(index) / Double(count)
        plot.set(
          dotX: clampedInt((start.x + dx * share).rounded()),
          dotY: clampedInt((start.y + dy * share).rounded()), role: .dim)
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
