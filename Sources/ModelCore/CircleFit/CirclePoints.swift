// The points of one training step.
//
// Focus: 192 points along the border, each off it by up to the margin, and 64 over the frame; the
// other recipes put all of them over the frame: 256 distances, or 1,024 labels. Places follow
// additive sequences with the golden ratio (on the border) and its plane relative (over the frame),
// which fill evenly and never repeat; a random turn each step keeps them from lining up.

import CircleKernel

/// Makes the points that a recipe trains on, step after step.
struct CirclePoints: Equatable, Sendable {
  /// The points of this step and what the network is to answer there.
  private(set) var x: [Float]
  /// See ``x``.
  private(set) var y: [Float]
  /// See ``x``: the distance from the border, positive inside; of labels only the sign, as ±1.
  private(set) var d: [Float]

  private let settings: CircleSettings
  private let ringCount: Int
  private let frameCount: Int
  private let tables: [Float]
  private let edges: [Float]
  /// Border pieces with the length up to their end, for polygons.
  private let walk: [(edge: CircleShape.Edge, end: Double)]
  private var frameX: Double
  private var frameY: Double

  static func == (one: CirclePoints, other: CirclePoints) -> Bool {
    one.settings == other.settings && one.frameX == other.frameX && one.frameY == other.frameY
      && one.x == other.x && one.y == other.y && one.d == other.d
  }

  private static let golden = 0.6180339887498949  // 1 / φ
  private static let plane = (x: 0.7548776662466927, y: 0.5698402910498032)  // Roberts 2018, R2
  private static let gridSide = 32

  /// How many points one step of a recipe has.
  static func count(_ recipe: CircleSettings.Recipe) -> Int {
    recipe.isLabeled ? gridSide * gridSide : 256
  }

  init(_ settings: CircleSettings, generator: inout SeededGenerator) {
    self.settings = settings
    let shape = CircleShape(settings.target)
    let count = Self.count(settings.recipe)
    let hasBorder = settings.recipe == .focus && settings.target != .curve
    ringCount = hasBorder ? count / 4 * 3 : 0
    frameCount = count - ringCount
    (x, y, d) = (
      Array(repeating: 0, count: count), Array(repeating: 0, count: count),
      Array(repeating: 0, count: count)
    )
    edges = shape.distanceEdges.flatMap { edge in
      [Float(edge.from.x), Float(edge.from.y), Float(edge.to.x), Float(edge.to.y)]
    }
    var length = 0.0
    walk = shape.border.compactMap { line in
      guard line.count == 2 else { return nil }
      let (from, to) = (line[0], line[1])
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      length += (dx * dx + dy * dy).squareRoot()
      return (CircleShape.Edge(from, to), length)
    }
    tables = Self.tables(settings.target, ringCount, frameCount)
    (frameX, frameY) = (generator.uniform(), generator.uniform())
    if settings.recipe == .grid { fillGrid(shape) }
  }

  /// Makes the points of the next step.
  mutating func draw(_ step: Int, path: CirclePath, generator: inout SeededGenerator) {
    let (turn, start) = (generator.uniform(), generator.uniform())
    guard settings.recipe != .grid else { return }
    let margin = settings.margin(at: step)
    fill(turn: turn, start: start, margin: margin, path: path)
    frameX = Self.fraction(frameX + Double(frameCount) * Self.plane.x)
    frameY = Self.fraction(frameY + Double(frameCount) * Self.plane.y)
    if settings.target == .curve {
      flatten()
    } else if !edges.isEmpty {
      walkBorder(turn: turn, start: start, margin: margin)
      measure(path)
    }
    label()
  }

  /// The points around discs, and those over the frame for every target.
  private mutating func fill(turn: Double, start: Double, margin: Double, path: CirclePath) {
    let angle = Elementary.sineCosine(turns: turn / Double(max(ringCount, 1)))
    var draw = circle_draw()
    draw.ring_points = edges.isEmpty ? Int32(ringCount) : 0
    draw.frame_points = Int32(frameCount)
    draw.turn_cosine = Float(angle.cosine)
    draw.turn_sine = Float(angle.sine)
    draw.margin = Float(margin)
    draw.ring_start = Float(start)
    draw.frame_start_x = Float(frameX)
    draw.frame_start_y = Float(frameY)
    draw.half_side = Float(CircleTarget.halfSide)
    draw.hole = settings.target == .ring ? 0.5 : -.infinity
    let (rings, frame) = (ringCount, frameCount)
    let offset = edges.isEmpty ? 0 : ringCount
    tables.withUnsafeBufferPointer { tables in
      guard let base = tables.baseAddress else { return }
      var places = circle_tables(
        cosine: base, sine: base + rings, radius: base + 2 * rings,
        ring_sequence: base + 3 * rings, frame_sequence_x: base + 4 * rings,
        frame_sequence_y: base + 4 * rings + frame)
      Self.withPoints(&x, &y, &d) { x, y, d in
        circle_draw_points(path.rawValue, &draw, &places, x + offset, y + offset, d + offset)
      }
    }
  }

  /// Points along straight borders, off them by up to the margin.
  private mutating func walkBorder(turn: Double, start: Double, margin: Double) {
    guard let length = walk.last?.end else { return }
    var piece = 0
    for index in 0..<ringCount {
      let place = (Double(index) + turn) / Double(ringCount) * length
      while piece + 1 < walk.count, walk[piece].end < place { piece += 1 }
      let edge = walk[piece].edge
      let begin = piece > 0 ? walk[piece - 1].end : 0
      let share = (place - begin) / max(walk[piece].end - begin, 1e-9)
      let (dx, dy) = (edge.to.x - edge.from.x, edge.to.y - edge.from.y)
      let off = Self.fraction(start + Double(index) * Self.golden)
      let offset = margin * (2 * off - 1) / max((dx * dx + dy * dy).squareRoot(), 1e-9)
      x[index] = Float(edge.from.x + dx * share - dy * offset)
      y[index] = Float(edge.from.y + dy * share + dx * offset)
    }
  }

  private mutating func measure(_ path: CirclePath) {
    let count = x.count
    edges.withUnsafeBufferPointer { edges in
      guard let base = edges.baseAddress else { return }
      Self.withPoints(&x, &y, &d) { x, y, d in
        circle_edge_distances(
          path.rawValue, Int32(edges.count / 4), base, Int32(count), x, y, d)
      }
    }
  }

  /// Turns points of the frame into points of the curve: x from −1 to 1, nothing above.
  private mutating func flatten() {
    for index in x.indices {
      x[index] /= Float(CircleTarget.halfSide)
      y[index] = 0
      d[index] = max(1 - x[index] * x[index], 0).squareRoot()
    }
  }

  /// Leaves nothing of the distance but its sign, where the recipe gives no more away.
  private mutating func label() {
    guard settings.recipe.isLabeled, settings.target != .curve else { return }
    for index in d.indices { d[index] = d[index] > 0 ? 1 : -1 }
  }

  private mutating func fillGrid(_ shape: CircleShape) {
    let side = Self.gridSide
    let step = 2 * CircleTarget.halfSide / Double(side)
    for row in 0..<side {
      for column in 0..<side {
        let (px, py) = (Double(column) + 0.5, Double(row) + 0.5)
        let index = row * side + column
        x[index] = Float(px * step - CircleTarget.halfSide)
        y[index] = Float(py * step - CircleTarget.halfSide)
        let radius = (x[index] * x[index] + y[index] * y[index]).squareRoot()
        d[index] = settings.target == .ring ? min(1 - radius, radius - 0.5) : 1 - radius
      }
    }
    if settings.target == .curve { flatten() }
    if !edges.isEmpty { measure(.baseline) }
    label()
  }

  // MARK: Tables

  private static func tables(_ target: CircleTarget, _ rings: Int, _ frame: Int) -> [Float] {
    let angles = (0..<rings).map {
      Elementary.sineCosine(turns: Double($0) / Double(max(rings, 1)))
    }
    let radii = (0..<rings).map { target == .ring && $0 % 3 == 2 ? Float(0.5) : 1 }
    // Rounding must not reach 1: the kernel subtracts 1 once only.
    func sequence(_ count: Int, _ first: Int, _ step: Double) -> [Float] {
      (0..<count).map { min(Float(fraction(Double($0 + first) * step)), 1 - 0x1p-24) }
    }
    return angles.map { Float($0.cosine) } + angles.map { Float($0.sine) } + radii
      + sequence(rings, 0, golden) + sequence(frame, 1, plane.x) + sequence(frame, 1, plane.y)
  }

  private static func fraction(_ x: Double) -> Double { x - x.rounded(.down) }

  private static func withPoints(
    _ x: inout [Float], _ y: inout [Float], _ d: inout [Float],
    _ body: (
      UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>
    ) -> Void
  ) {
    x.withUnsafeMutableBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        d.withUnsafeMutableBufferPointer { d in
          guard let x = x.baseAddress, let y = y.baseAddress, let d = d.baseAddress else { return }
          body(x, y, d)
        }
      }
    }
  }
}
