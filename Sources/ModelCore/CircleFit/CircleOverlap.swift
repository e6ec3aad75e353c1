// Area of a target within a triangle that has one corner at the origin.
//
// The area that a closed line has in common with the target is the sum of these over its edges,
// each with the sign of its turn around the origin.

import Glibc

extension CircleShape {
  /// Signed area of the target within the triangle origin, p, q.
  func overlap(_ p: CirclePoint, _ q: CirclePoint) -> Double {
    switch outline {
    case .discs(let hole):
      let outer = Self.discOverlap(1, p, q)
      return hole > 0 ? outer - Self.discOverlap(hole, p, q) : outer
    case .polygons:
      var sum = 0.0
      for edge in edges { sum += Self.triangleOverlap(p, q, edge.from, edge.to) }
      return sum
    case .halfCircle:
      return 0
    }
  }

  /// Signed area that a disc around the origin and the triangle origin, p, q have in common.
  private static func discOverlap(
    _ radius: Double, _ p: CirclePoint, _ q: CirclePoint
  ) -> Double {
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    let length = dx * dx + dy * dy
    guard length > 1e-300 else { return 0 }
    let half = radius * radius / 2
    // The line meets the circle where length t² + 2 slope t + rest = 0.
    let slope = p.x * dx + p.y * dy
    let rest = p.x * p.x + p.y * p.y - radius * radius
    let root = slope * slope - length * rest
    guard root > 0 else { return half * angle(p, q) }
    let reach = root.squareRoot()
    let (first, last) = ((-slope - reach) / length, (-slope + reach) / length)
    guard last > 0, first < 1 else { return half * angle(p, q) }
    // From p a sector up to where the edge enters, a triangle within, a sector up to q.
    var (enter, leave) = (p, q)
    var area = 0.0
    if first > 0 {
      enter = CirclePoint(p.x + first * dx, p.y + first * dy)
      area += half * angle(p, enter)
    }
    if last < 1 {
      leave = CirclePoint(p.x + last * dx, p.y + last * dy)
      area += half * angle(leave, q)
    }
    return area + cross(enter, leave) / 2
  }

  /// Angle from one point to another, seen from the origin.
  private static func angle(_ p: CirclePoint, _ q: CirclePoint) -> Double {
    atan2(cross(p, q), p.x * q.x + p.y * q.y)
  }

  private static func cross(_ p: CirclePoint, _ q: CirclePoint) -> Double { p.x * q.y - p.y * q.x }

  /// Signed area that the triangles origin, p, q and origin, a, b have in common.
  private static func triangleOverlap(
    _ p: CirclePoint, _ q: CirclePoint, _ a: CirclePoint, _ b: CirclePoint
  ) -> Double {
    let (turn1, turn2) = (cross(p, q), cross(a, b))
    guard turn1 != 0, turn2 != 0 else { return 0 }
    let (p, q) = turn1 > 0 ? (p, q) : (q, p)
    let (a, b) = turn2 > 0 ? (a, b) : (b, a)
    // Directions within both triangles: from the later of the first ones to the earlier of the
    // last ones.
    func isWithin(_ point: CirclePoint, _ from: CirclePoint, _ to: CirclePoint) -> Bool {
      cross(from, point) >= 0 && cross(point, to) >= 0
    }
    let low: CirclePoint
    if isWithin(a, p, q) { low = a } else if isWithin(p, a, b) { low = p } else { return 0 }
    let high: CirclePoint
    if isWithin(b, p, q) { high = b } else if isWithin(q, a, b) { high = q } else { return 0 }
    /// How far along a direction the edge from one point to another lies.
    func reach(_ direction: CirclePoint, _ from: CirclePoint, _ to: CirclePoint) -> Double {
      let slope = direction.x * (to.y - from.y) - direction.y * (to.x - from.x)
      return slope > 0 ? cross(from, to) / slope : .infinity
    }
    func along(_ direction: CirclePoint, _ reach: Double) -> CirclePoint {
      CirclePoint(direction.x * reach, direction.y * reach)
    }
    let (low1, low2) = (reach(low, p, q), reach(low, a, b))
    let (high1, high2) = (reach(high, p, q), reach(high, a, b))
    let start = along(low, min(low1, low2))
    let end = along(high, min(high1, high2))
    guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { return 0 }
    var area = cross(start, end) / 2
    if (low1 < low2) != (high1 < high2), let meeting = intersection(p, q, a, b) {
      area = (cross(start, meeting) + cross(meeting, end)) / 2
    }
    return (turn1 > 0) == (turn2 > 0) ? area : -area
  }

  /// Where the lines through two pairs of points meet.
  private static func intersection(
    _ p: CirclePoint, _ q: CirclePoint, _ a: CirclePoint, _ b: CirclePoint
  ) -> CirclePoint? {
    let (ux, uy, vx, vy) = (q.x - p.x, q.y - p.y, b.x - a.x, b.y - a.y)
    let turn = ux * vy - uy * vx
    guard turn != 0 else { return nil }
    let share = ((a.x - p.x) * vy - (a.y - p.y) * vx) / turn
    let meeting = CirclePoint(p.x + share * ux, p.y + share * uy)
    return meeting.x.isFinite && meeting.y.isFinite ? meeting : nil
  }
}
