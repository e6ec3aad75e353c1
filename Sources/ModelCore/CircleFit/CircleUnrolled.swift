import Glibc

extension CircleContour {
  /// The contour cut open and stretched: angle across, distance from the circle times N² up.
  ///
  /// The best contour is 2N equal scallops from −0.31 to 0.93 (π²/32 and 3π²/32) for every N, so
  /// the gap stays visible when it is far smaller than a dot. An edge that passes the angle π is
  /// cut there.
  ///
  /// - Parameter pieces: into how many parts an edge is cut, as edges are bent in this view.
  /// - Returns: lines from −π to π, one for each edge or part of one.
  package func unrolled(pieces: Int = 8) -> [[(angle: Double, height: Double)]] {
    let square = Double(roles.count * roles.count)
    var lines: [[(angle: Double, height: Double)]] = []
    for edge in edges {
      var line: [(angle: Double, height: Double)] = []
      for piece in 0...max(pieces, 1) {
        let share = Double(piece) / Double(max(pieces, 1))
        let x = edge.from.x + share * (edge.to.x - edge.from.x)
        let y = edge.from.y + share * (edge.to.y - edge.from.y)
        let angle = atan2(y, x)
        if let last = line.last, (angle - last.angle).magnitude > .pi {
          lines.append(line)
          line = []
        }
        line.append((angle, ((x * x + y * y).squareRoot() - 1) * square))
      }
      lines.append(line)
    }
    return lines
  }
}
