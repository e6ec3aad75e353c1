/// The geometry of a target: border, area and the straight edges or discs it is made of.
package struct CircleShape: Equatable, Sendable {
  /// One straight piece of a border, with the inside on its left.
  package struct Edge: Equatable, Sendable {
    /// Where it begins.
    package var from: CirclePoint
    /// Where it ends.
    package var to: CirclePoint

    package init(_ from: CirclePoint, _ to: CirclePoint) {
      self.from = from
      self.to = to
    }
  }

  /// What bounds the inside.
  package enum Outline: Equatable, Sendable {
    /// The disc of radius 1 without the disc of a smaller radius, 0 for none.
    case discs(hole: Double)
    /// Polygons without holes that do not touch, counterclockwise.
    case polygons([[CirclePoint]])
    /// The graph of √(1 − x²); there is no inside.
    case halfCircle
  }

  /// What bounds the inside.
  package let outline: Outline
  /// The border inside the frame as open or closed lines, for drawing.
  package let border: [[CirclePoint]]
  /// The inside within the frame, in straight edges; empty where discs bound it.
  package let edges: [Edge]
  /// Area of the inside within the frame.
  package let area: Double

  /// The geometry of a target.
  package init(_ target: CircleTarget) {
    switch target {
    case .circle:
      self.init(hole: 0)
    case .ring:
      self.init(hole: 0.5)
    case .curve:
      self.init(
        .halfCircle, border: [Self.arc(radius: 1, from: 0.5, to: 0)], area: .pi / 2)
    case .line:
      self.init([Self.points([(-20, -20), (20, -20), (20, 8.1), (-20, -7.9)])])
    case .v:
      self.init([Self.points([(0, -0.8), (20, 31.2), (-20, 31.2)])])
    case .square:
      self.init([Self.points([(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)])])
    case .triangle:
      self.init([[0.25, 7 / 12, 11 / 12].map { Self.onCircle(1.1, turns: $0) }])
    case .moons:
      let upper = Self.band(CirclePoint(-0.3, -0.15), 0.65, 0.65, from: 0, to: 0.5, half: 0.15)
      let lower = Self.band(CirclePoint(0.3, 0.15), 0.65, 0.65, from: 0.5, to: 1, half: 0.15)
      self.init([upper, lower])
    case .spiral:
      self.init([Self.band(CirclePoint(0, 0), 0.2, 1, from: 0.25, to: 2, half: 0.1)])
    }
  }

  private init(_ outline: Outline, border: [[CirclePoint]], area: Double, edges: [Edge] = []) {
    (self.outline, self.border, self.edges, self.area) = (outline, border, edges, area)
  }

  private init(hole: Double) {
    let radii = hole > 0 ? [1, hole] : [1]
    self.init(
      .discs(hole: hole), border: radii.map { Self.arc(radius: $0, from: 0, to: 1) },
      area: .pi * (1 - hole * hole))
  }

  private init(_ polygons: [[CirclePoint]]) {
    let edges = polygons.map(Self.withinFrame).flatMap(Self.edges)
    self.init(
      .polygons(polygons), border: polygons.flatMap(Self.edges).compactMap(Self.withinFrame),
      area: edges.reduce(0) { $0 + 0.5 * ($1.from.x * $1.to.y - $1.from.y * $1.to.x) },
      edges: edges)
  }

  /// The edges whose distance is that of the border; empty where discs bound the inside.
  var distanceEdges: [Edge] {
    guard case .polygons(let polygons) = outline else { return [] }
    return polygons.flatMap(Self.edges)
  }

  // MARK: Pieces

  private static func points(_ pairs: [(Double, Double)]) -> [CirclePoint] {
    pairs.map { CirclePoint($0.0, $0.1) }
  }

  private static func onCircle(_ radius: Double, turns: Double) -> CirclePoint {
    let angle = Elementary.sineCosine(turns: turns)
    return CirclePoint(radius * angle.cosine, radius * angle.sine)
  }

  private static func arc(radius: Double, from: Double, to: Double) -> [CirclePoint] {
    (0...128).map { onCircle(radius, turns: from + (to - from) * Double($0) / 128) }
  }

  /// A band of equal width along an arc whose radius grows, 24 edges a turn on either side.
  private static func band(
    _ center: CirclePoint, _ inner: Double, _ outer: Double, from: Double, to: Double,
    half: Double
  ) -> [CirclePoint] {
    let pieces = clampedInt(((to - from) * 24).rounded())
    func side(_ offset: Double) -> [CirclePoint] {
      (0...pieces).map { index in
        let share = Double(index) / Double(pieces)
        let radius = inner + (outer - inner) * share + offset
        let point = onCircle(radius, turns: from + (to - from) * share)
        return CirclePoint(center.x + point.x, center.y + point.y)
      }
    }
    return side(half) + side(-half).reversed()
  }

  private static func edges(_ polygon: [CirclePoint]) -> [Edge] {
    polygon.indices.map { Edge(polygon[$0], polygon[($0 + 1) % polygon.count]) }
  }

  /// The part of a polygon inside the frame (Sutherland and Hodgman 1974).
  private static func withinFrame(_ polygon: [CirclePoint]) -> [CirclePoint] {
    let half = CircleTarget.halfSide
    let sides: [(CirclePoint) -> Double] = [
      { half - $0.x }, { half + $0.x }, { half - $0.y }, { half + $0.y },
    ]
    return sides.reduce(polygon) { polygon, distance in
      edges(polygon).flatMap { edge -> [CirclePoint] in
        let (before, after) = (distance(edge.from), distance(edge.to))
        let kept = after >= 0 ? [edge.to] : []
        guard (before >= 0) != (after >= 0) else { return kept }
        return [between(edge, before / (before - after))] + kept
      }
    }
  }

  /// The part of an edge inside the frame, nil for none (Liang and Barsky 1984).
  private static func withinFrame(_ edge: Edge) -> [CirclePoint]? {
    let half = CircleTarget.halfSide
    var (first, last) = (0.0, 1.0)
    for (start, end) in [
      (half - edge.from.x, half - edge.to.x), (half + edge.from.x, half + edge.to.x),
      (half - edge.from.y, half - edge.to.y), (half + edge.from.y, half + edge.to.y),
    ] {
      if start < 0, end < 0 { return nil }
      if start < 0 { first = max(first, start / (start - end)) }
      if end < 0 { last = min(last, start / (start - end)) }
    }
    return first < last ? [between(edge, first), between(edge, last)] : nil
  }

  private static func between(_ edge: Edge, _ share: Double) -> CirclePoint {
    CirclePoint(
      edge.from.x + (edge.to.x - edge.from.x) * share,
      edge.from.y + (edge.to.y - edge.from.y) * share)
  }
}
