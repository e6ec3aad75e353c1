// The best that N neurons can do around a disc of radius 1.
//
// The contour of one hidden layer turns only on the line of a neuron, and a line meets a closed
// convex curve at most twice: at most 2N corners. The polygon of k edges with the least area
// between itself and the circle is regular; each of its edges crosses the circle at the angle β to
// either side of its middle, tan β = tan(π/k) ÷ 2, and the error is
//
//   error(k) = (2k/π) · β − 1   →   π² ÷ (4k²)
//
// of the disc's area (zero derivative by the apothem; equal sectors by Jensen, the error of a
// sector being convex in its angle). N ≥ 3 neurons reach error(2N) exactly. This is proven for
// closed convex contours: "best possible with 2N edges". For N = 1 and 2 no contour closes; their
// bounds are the best of 300 and 1,000 direct searches in the frame [−1.25, 1.25]².

import Glibc

/// The bounds of the circle fit, closed forms where there are any.
package enum CircleLaw {
  /// How a bound is known.
  package enum Ground: String, Equatable, Sendable {
    /// From a formula.
    case closedForm = "closed form"
    /// The best that a search over all weights found.
    case search
  }

  /// The least area error, and the overlap that goes with it.
  package struct Bound: Equatable, Sendable {
    /// Area between the contour and the circle, as a part of the disc's area.
    package let areaError: Double
    /// Intersection over union.
    package let iou: Double
    /// How it is known.
    package let ground: Ground
  }

  /// Most edges that the contour of N neurons can have.
  package static func edges(neurons: Int) -> Int {
    neurons < 1 ? 0 : neurons < 3 ? 2 * neurons - 1 : 2 * neurons
  }

  /// The best possible with the edges that N neurons can draw.
  package static func bound(neurons: Int) -> Bound {
    switch neurons {
    case ...1: Bound(areaError: 0.735121, iou: 0.561258, ground: .search)
    case 2: Bound(areaError: 0.336951, iou: 0.729758, ground: .search)
    default:
      Bound(
        areaError: polygonError(edges: 2 * neurons), iou: polygonIoU(edges: 2 * neurons),
        ground: .closedForm)
    }
  }

  /// Half the angle within which the best edge of a polygon lies inside the circle.
  package static func crossingAngle(edges: Int) -> Double {
    atan(tan(.pi / Double(edges)) / 2)
  }

  /// Least area error of a polygon with 3 or more edges.
  package static func polygonError(edges: Int) -> Double {
    2 * Double(edges) / .pi * crossingAngle(edges: edges) - 1
  }

  /// Intersection over union of the polygon with the least area error.
  package static func polygonIoU(edges: Int) -> Double {
    let beta = crossingAngle(edges: edges)
    let product = sin(beta) * cos(beta)
    return (product + .pi / Double(edges) - beta) / (product + beta)
  }

  /// What one edge for each neuron would give, four times the bound; nil below 3 neurons.
  package static func naiveError(neurons: Int) -> Double? {
    neurons < 3 ? nil : polygonError(edges: neurons)
  }

  /// Radius, in dots, up to which no point of the best contour is half a dot off; nil below 3.
  package static func smoothRadius(neurons: Int) -> Double? {
    guard neurons >= 3 else { return nil }
    let beta = crossingAngle(edges: 2 * neurons)
    return 0.5 / (cos(beta) / cos(.pi / Double(2 * neurons)) - 1)
  }

  /// The weights that reach the bound exactly.
  ///
  /// - Parameters:
  ///   - neurons: 3 or more.
  ///   - on: how many neurons are on along an edge that goes with one neuron, from 1 to
  ///     (N − 1) ÷ 2; on the others one more is.
  /// - Returns: a function whose contour is the regular polygon of 2N edges.
  package static func bestFunction(neurons: Int, on: Int = 1) -> CircleFunction {
    func chord(_ q: Int) -> Double {
      sin(Double(q) * .pi / Double(neurons)) / sin(.pi / Double(neurons))
    }
    let apothem = cos(crossingAngle(edges: 2 * neurons))
    let distance = apothem * (chord(on + 1) - chord(on))
    let angles = (0..<neurons).map { 2 * Double.pi * Double($0) / Double(neurons) }
    return CircleFunction(
      wx: angles.map { cos($0) }, wy: angles.map { sin($0) },
      b: Array(repeating: -distance, count: neurons),
      a: Array(repeating: -1, count: neurons),
      c: apothem * chord(on) - Double(on) * distance)
  }
}

extension CircleFunction {
  /// A function given by all of its weights.
  init(wx: [Double], wy: [Double], b: [Double], a: [Double], c: Double) {
    self.wx = wx
    self.wy = wy
    self.b = b
    self.a = a
    self.c = c
  }
}
