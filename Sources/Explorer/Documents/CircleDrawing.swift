import ModelCore

/// A run as a drawing in SVG 1.1: target dotted, contour solid, lines of neurons faint.
package struct CircleDrawing {
  /// The colors of the drawing.
  package struct Colors {
    let background: String
    let lines: String
    let target: String
    let contour: String

    /// Dark on white, for paper.
    package static let paper = Colors(
      background: "#ffffff", lines: "#b8c0cc", target: "#5b6b80", contour: "#0b6bcb")

    private init(background: String, lines: String, target: String, contour: String) {
      (self.background, self.lines) = (background, lines)
      (self.target, self.contour) = (target, contour)
    }

    /// Those of a theme.
    init(_ colors: ChartColors) {
      self.init(
        background: colors.background, lines: colors.border, target: colors.dim,
        contour: colors.series[0])
    }
  }

  private let run: CircleRun
  private let network: CircleNetwork
  private let colors: Colors

  /// A drawing of a run as it stands.
  package init(_ run: CircleRun, _ network: CircleNetwork, colors: Colors = .paper) {
    (self.run, self.network, self.colors) = (run, network, colors)
  }

  /// The whole document.
  package var svg: String {
    let half = CircleTarget.halfSide
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"800\" "
        + "viewBox=\"\(-half) \(-half) \(2 * half) \(2 * half)\">",
      "<title>\(title)</title>",
      "<rect x=\"\(-half)\" y=\"\(-half)\" width=\"\(2 * half)\" height=\"\(2 * half)\" "
        + "fill=\"\(colors.background)\"/>",
      "<g fill=\"none\" stroke-width=\"0.003\" stroke=\"\(colors.lines)\">",
    ]
    lines += network.wx.indices.compactMap(neuronLine)
    lines.append("</g>")
    lines.append(
      "<g fill=\"none\" stroke=\"\(colors.target)\" stroke-width=\"0.006\" "
        + "stroke-dasharray=\"0.006 0.02\">")
    lines += CircleShape(run.settings.target).border.map(path)
    lines.append("</g>")
    lines.append(
      "<g fill=\"none\" stroke=\"\(colors.contour)\" stroke-width=\"0.01\" "
        + "stroke-linecap=\"round\">")
    lines += (run.contour?.edges ?? []).map { path([$0.from, $0.to]) }
    if let curve = run.curve { lines.append(path(curve.points)) }
    lines.append("</g>")
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let error = run.areaError.map { NumberFormat.standard.finePercent($0) } ?? "unknown"
    return "\(run.settings.target.rawValue), \(run.settings.neurons) neurons, seed "
      + "\(run.settings.seed), \(run.steps) steps: area error \(error)"
  }

  /// Upward is down in SVG.
  private func path(_ points: [CirclePoint]) -> String {
    let places = points.map { "\(Self.digits($0.x)) \(Self.digits(-$0.y))" }
    return "<path d=\"M\(places.joined(separator: " L"))\"/>"
  }

  /// Where a neuron turns on, as long as the frame needs, with a tick toward the side where it is.
  private func neuronLine(_ j: Int) -> String? {
    CircleLine(network, j).map { path([$0.start, $0.end]) + path([$0.base, $0.tick]) }
  }

  /// Six digits, without a group and with an ASCII minus.
  private static func digits(_ value: Double) -> String {
    let text = NumberFormat.plain.fixed(value.magnitude, digits: 6)
    return value < 0 ? "-\(text)" : text
  }
}
