import ModelCore

/// A run as a drawing in SVG 1.1: target dotted, contour solid, lines of neurons faint.
struct CircleDrawing {
  private let run: CircleRun
  private let network: CircleNetwork

  init(_ run: CircleRun, _ network: CircleNetwork) {
    (self.run, self.network) = (run, network)
  }

  /// The whole document.
  var svg: String {
    let half = CircleTarget.halfSide
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"800\" "
        + "viewBox=\"\(-half) \(-half) \(2 * half) \(2 * half)\">",
      "<title>\(title)</title>",
      "<rect x=\"\(-half)\" y=\"\(-half)\" width=\"\(2 * half)\" height=\"\(2 * half)\" "
        + "fill=\"#ffffff\"/>",
      "<g fill=\"none\" stroke-width=\"0.003\" stroke=\"#b8c0cc\">",
    ]
    lines += network.wx.indices.compactMap(neuronLine)
    lines.append("</g>")
    lines.append(
      "<g fill=\"none\" stroke=\"#5b6b80\" stroke-width=\"0.006\" stroke-dasharray=\"0.006 0.02\">")
    lines += CircleShape(run.settings.target).border.map(path)
    lines.append("</g>")
    lines.append(
      "<g fill=\"none\" stroke=\"#0b6bcb\" stroke-width=\"0.01\" stroke-linecap=\"round\">")
    lines += (run.contour?.edges ?? []).map { path([$0.from, $0.to]) }
    if let curve = run.curve { lines.append(path(curve.points)) }
    lines.append("</g>")
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String {
    let error = run.areaError.map { CircleReport.percent($0, .standard) } ?? "unknown"
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
    let (wx, wy, b) = (Double(network.wx[j]), Double(network.wy[j]), Double(network.b[j]))
    let square = wx * wx + wy * wy
    guard square > 1e-12 else { return nil }
    let length = square.squareRoot()
    let base = CirclePoint(-b * wx / square, -b * wy / square)
    guard base.x.magnitude < 4, base.y.magnitude < 4 else { return nil }
    let (nx, ny) = (wx / length, wy / length)
    let line = path([
      CirclePoint(base.x - 4 * ny, base.y + 4 * nx), CirclePoint(base.x + 4 * ny, base.y - 4 * nx),
    ])
    return line + path([base, CirclePoint(base.x + 0.04 * nx, base.y + 0.04 * ny)])
  }

  /// Six digits, without a group and with an ASCII minus.
  private static func digits(_ value: Double) -> String {
    let text = NumberFormat.plain.fixed(value.magnitude, digits: 6)
    return value < 0 ? "-\(text)" : text
  }
}
