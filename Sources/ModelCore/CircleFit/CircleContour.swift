/// The exact border of what a network takes for inside, and how good it is.
package struct CircleContour: Equatable, Sendable {
  /// What a neuron does for the contour.
  package enum Role: Equatable, Sendable {
    /// The contour turns on its line so many times.
    case used(corners: Int)
    /// Its line enters the frame, but the contour does not turn there.
    case idle
    /// Its line misses the frame and it is off everywhere in it.
    case dead
    /// Its line misses the frame and it is on everywhere in it: it only tilts the function.
    case alwaysOn
  }

  /// A corner of the contour.
  package struct Corner: Equatable, Sendable {
    /// Where it is.
    package let point: CirclePoint
    /// The neuron on whose line it lies; nil where the contour leaves the frame.
    package let neuron: Int?
  }

  /// The straight pieces of the contour, inside on their left; empty when ``usesRays``.
  package private(set) var edges: [CircleShape.Edge] = []
  /// The corners in the order of a walk along the contour; when ``usesRays`` the places where rays
  /// meet it.
  package private(set) var corners: [Corner] = []
  /// What each neuron does.
  package private(set) var roles: [Role] = []
  /// Regions into which the neurons' lines cut the frame.
  package let regions: Int
  /// Most edges that so many neurons can draw around a closed convex target; nil for others.
  package let edgesPossible: Int?
  /// Whether lines fell together so that areas were measured along 2,048 rays instead.
  package let usesRays: Bool
  /// Area inside, within the frame.
  package let area: Double
  /// Area inside that belongs to the target.
  package let overlap: Double
  /// Area of the target within the frame.
  package let targetArea: Double
  /// The best that is known for so many neurons and this target; nil where nothing is.
  package let bound: CircleLaw.Bound?

  /// Finds the contour of a function and measures it against a target with an inside.
  package init(_ function: CircleFunction, target: CircleTarget = .circle) {
    self.init(function, shape: CircleShape(target), bound: target.bound(neurons: function.neurons))
  }

  /// Finds the contour; the shape of a target is worth keeping where frames follow each other.
  package init(_ function: CircleFunction, shape: CircleShape, bound: CircleLaw.Bound?) {
    self.bound = bound
    targetArea = shape.area
    edgesPossible = bound == nil ? nil : CircleLaw.edges(neurons: function.neurons)
    let walk = ContourWalk(function)
    regions = walk.regions
    roles = Self.roles(of: function, walk)
    guard let pieces = Self.pieces(walk) else {
      usesRays = true
      let rays = CircleRays(function, shape)
      (area, overlap) = (rays.area, rays.overlap)
      corners = rays.points.map { Corner(point: $0, neuron: nil) }
      return
    }
    usesRays = false
    var (area, overlap) = (0.0, 0.0)
    for edge in pieces.map(\.edge) + walk.sides {
      area += 0.5 * (edge.from.x * edge.to.y - edge.from.y * edge.to.x)
      overlap += shape.overlap(edge.from, edge.to)
    }
    (self.area, self.overlap) = (area, overlap)
    edges = pieces.map(\.edge)
    corners = Self.ordered(pieces, walk)
  }

  // MARK: Figures

  /// Area between contour and border, as a part of the target's area; 1 for nothing inside.
  package var areaError: Double { (area + targetArea - 2 * overlap) / targetArea }
  /// Intersection over union.
  package var iou: Double { overlap / (area + targetArea - overlap) }
  /// Area error over the bound, 1 at best; nil where no bound is known.
  package var ratio: Double? { bound.map { areaError / $0.areaError } }
  /// How many edges the contour has; when ``usesRays`` this is not known and 0.
  package var edgesUsed: Int { edges.count }
  /// How many neurons have this role, whatever their corners.
  package var dead: Int { roles.count { $0 == .dead } }
  /// See ``dead``.
  package var alwaysOn: Int { roles.count { $0 == .alwaysOn } }
  /// See ``dead``.
  package var idle: Int { roles.count { $0 == .idle } }

  // MARK: Making

  private struct Piece {
    var edge: CircleShape.Edge
    var from: Int
    var to: Int
  }

  /// Joins the ends that lie in one cell; nil when a cell has not exactly two.
  private static func pieces(_ walk: ContourWalk) -> [Piece]? {
    let ends = walk.ends.sorted { $0.key < $1.key }
    guard ends.count.isMultiple(of: 2) else { return nil }
    var pieces: [Piece] = []
    pieces.reserveCapacity(ends.count / 2)
    for index in stride(from: 0, to: ends.count, by: 2) {
      let (one, two) = (ends[index], ends[index + 1])
      guard one.key == two.key, index + 2 == ends.count || ends[index + 2].key != one.key else {
        return nil
      }
      let (p, q) = (walk.corners[one.corner].point, walk.corners[two.corner].point)
      // The function rises to the left of an edge.
      let rise = (p.y - q.y) * (one.gx + two.gx) + (q.x - p.x) * (one.gy + two.gy)
      pieces.append(
        rise < 0
          ? Piece(edge: CircleShape.Edge(q, p), from: two.corner, to: one.corner)
          : Piece(edge: CircleShape.Edge(p, q), from: one.corner, to: two.corner))
    }
    return pieces
  }

  private static func roles(of function: CircleFunction, _ walk: ContourWalk) -> [Role] {
    var counts = Array(repeating: 0, count: function.neurons)
    for corner in walk.corners {
      if let neuron = corner.neuron { counts[neuron] += 1 }
    }
    return counts.indices.map { j in
      if counts[j] > 0 { return .used(corners: counts[j]) }
      if walk.enters[j] { return .idle }
      // Off its line a neuron has one sign in the whole frame, that of the middle.
      return function.b[j] > 0 ? .alwaysOn : .dead
    }
  }

  /// The corners as a walk along the edges meets them, open parts first.
  private static func ordered(_ pieces: [Piece], _ walk: ContourWalk) -> [Corner] {
    var next = Array(repeating: -1, count: walk.corners.count)
    var isEntered = Array(repeating: false, count: walk.corners.count)
    for piece in pieces {
      next[piece.from] = piece.to
      isEntered[piece.to] = true
    }
    var isDone = Array(repeating: false, count: walk.corners.count)
    var corners: [Corner] = []
    corners.reserveCapacity(walk.corners.count)
    let open = walk.corners.indices.filter { !isEntered[$0] }
    for start in open + Array(walk.corners.indices) {
      var index = start
      while index >= 0, !isDone[index] {
        isDone[index] = true
        corners.append(
          Corner(point: walk.corners[index].point, neuron: walk.corners[index].neuron))
        index = next[index]
      }
    }
    return corners
  }
}
