/// What a network is to learn.
package enum CircleTarget: String, CaseIterable, Sendable {
  /// The disc of radius 1 around the origin.
  case circle
  /// Everything below a straight line.
  case line
  /// Everything above a V.
  case v
  /// A square.
  case square
  /// A triangle with equal sides.
  case triangle
  /// The disc with a hole of half its radius.
  case ring
  /// Two half moons that reach into each other.
  case moons
  /// A band that winds outward.
  case spiral
  /// The upper half circle as a function of x: a bent line, one bend for each neuron.
  case curve

  /// Half the side of the square in which everything is seen and measured.
  package static let halfSide = 1.25

  /// The number of neurons from which the border can be drawn exactly, or as closely as wanted.
  package var exactNeurons: Int? {
    switch self {
    case .line: 1
    case .v: 2
    case .triangle: 3
    case .square: 4
    case .circle, .ring, .moons, .spiral, .curve: nil
    }
  }

  /// Whether the inside has no dent and no hole, so that outputs of one sign can draw it.
  package var isConvex: Bool {
    switch self {
    case .circle, .line, .v, .square, .triangle, .curve: true
    case .ring, .moons, .spiral: false
    }
  }

  /// The best that is known for a number of neurons; nil where nothing is.
  package func bound(neurons: Int) -> CircleLaw.Bound? {
    self == .circle ? CircleLaw.bound(neurons: neurons) : nil
  }
}
