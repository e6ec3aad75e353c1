// The half circle as a function: a network of one input bends a line once for each neuron.
//
// Between bends the graph is straight, so its distance from √(1 − x²) integrates in closed form:
// the half circle's area up to x is (x √(1 − x²) + asin x) ÷ 2, and a line m x + k meets the circle
// where (1 + m²) x² + 2 m k x + k² − 1 = 0.

import Glibc

/// A bent line fitted to the upper half circle, from x = −1 to 1.
package struct CircleCurve: Equatable, Sendable {
  /// The ends and the bends between them, from left to right.
  package let points: [CirclePoint]
  /// Area between line and half circle, as a part of the half disc's area.
  package let areaError: Double
  /// Largest distance in y.
  package let largestError: Double
  /// Least area error of a line with so many free bends; nil where none is known.
  package let bound: Double?

  /// How many bends lie within.
  package var bends: Int { max(points.count - 2, 0) }

  /// Least area errors of lines with free bends, found by search.
  private static let bounds = [1: 0.0815, 2: 0.0431, 3: 0.0268, 4: 0.0183, 6: 0.0101]

  /// For how many free bends the least area error is known, least first.
  package static var boundedBends: [Int] { bounds.keys.sorted() }

  /// Reads the values of a function along y = 0.
  package init(_ function: CircleFunction) {
    var places = [-1.0, 1]
    for j in function.wx.indices where function.wx[j] != 0 && function.a[j] != 0 {
      let place = -function.b[j] / function.wx[j]
      if place > -1, place < 1 { places.append(place) }
    }
    places.sort()
    points = places.map { CirclePoint($0, function.value($0, 0)) }
    bound = Self.bounds[function.neurons]
    var (area, largest) = (0.0, 0.0)
    for (from, to) in zip(points, points.dropFirst()) where to.x > from.x {
      let slope = (to.y - from.y) / (to.x - from.x)
      let height = from.y - slope * from.x
      var cuts = [from.x, to.x]
      for root in Self.meetings(slope, height) where root > from.x && root < to.x {
        cuts.append(root)
      }
      cuts.sort()
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        let line = (end - start) * (slope * (start + end) / 2 + height)
        area += (line - (Self.area(end) - Self.area(start))).magnitude
      }
      // The distance is largest at an end or where the circle runs parallel to the line.
      let parallel = -slope / (1 + slope * slope).squareRoot()
      for x in [from.x, to.x, min(max(parallel, from.x), to.x)] {
        largest = max(largest, (slope * x + height - Self.height(x)).magnitude)
      }
    }
    areaError = area / (.pi / 2)
    largestError = largest
  }

  private static func height(_ x: Double) -> Double { max(1 - x * x, 0).squareRoot() }

  /// Area under the half circle from 0 to x.
  private static func area(_ x: Double) -> Double { (x * height(x) + asin(x)) / 2 }

  /// Where a line meets the whole circle.
  private static func meetings(_ slope: Double, _ height: Double) -> [Double] {
    let square = 1 + slope * slope
    let root = square - height * height
    guard root > 0 else { return [] }
    return [-1, 1].map { (-slope * height + $0 * root.squareRoot()) / square }
  }
}
