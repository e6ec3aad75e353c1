// Areas along 2,048 rays from the origin, for frames in which lines fall together.
//
// Along one ray the function is piecewise linear, so the parts above 0 are exact; only the angle is
// sampled. A part from r to R adds (R² − r²) ÷ 2 times the angle between rays.

/// Areas measured along rays.
struct CircleRays {
  /// How many rays there are.
  static let count = 2_048

  /// Area above 0 within the frame.
  private(set) var area = 0.0
  /// The part of it that belongs to the target.
  private(set) var overlap = 0.0
  /// Where rays meet the contour.
  private(set) var points: [CirclePoint] = []

  init(_ function: CircleFunction, _ shape: CircleShape) {
    for index in 0..<Self.count {
      let turns = (Double(index) + 0.5) / Double(Self.count)
      let direction = Elementary.sineCosine(turns: turns)
      let (dx, dy) = (direction.cosine, direction.sine)
      let end = CircleTarget.halfSide / max(dx.magnitude, dy.magnitude)
      let own = Self.positiveParts(of: function, dx, dy, end)
      let wanted = Self.parts(of: shape, dx, dy, end)
      let weight = Double.pi / Double(Self.count)
      for part in own {
        area += weight * (part.to * part.to - part.from * part.from)
        for other in wanted {
          let (from, to) = (max(part.from, other.from), min(part.to, other.to))
          if from < to { overlap += weight * (to * to - from * from) }
        }
        for place in [part.from, part.to] where place > 0 && place < end {
          points.append(CirclePoint(place * dx, place * dy))
        }
      }
    }
  }

  private struct Part {
    var from: Double
    var to: Double
  }

  private static func positiveParts(
    of function: CircleFunction, _ dx: Double, _ dy: Double, _ end: Double
  ) -> [Part] {
    func value(_ t: Double) -> Double { function.value(t * dx, t * dy) }
    var places = [0, end]
    for j in function.wx.indices {
      let rise = function.wx[j] * dx + function.wy[j] * dy
      guard rise != 0 else { continue }
      let place = -function.b[j] / rise
      if place > 0, place < end { places.append(place) }
    }
    places.sort()
    var changes: [Double] = value(0) > 0 ? [0] : []
    for (start, stop) in zip(places, places.dropFirst()) {
      let (before, after) = (value(start), value(stop))
      if (before > 0) != (after > 0) {
        changes.append(start + (stop - start) * (before / (before - after)))
      }
    }
    return pairs(changes, end)
  }

  private static func parts(
    of shape: CircleShape, _ dx: Double, _ dy: Double, _ end: Double
  ) -> [Part] {
    if case .discs(let hole) = shape.outline { return [Part(from: hole, to: 1)] }
    var places: [Double] = []
    for edge in shape.edges {
      // Which side of the ray the ends of the edge lie on.
      let before = dx * edge.from.y - dy * edge.from.x
      let after = dx * edge.to.y - dy * edge.to.x
      guard (before > 0) != (after > 0) else { continue }
      let share = before / (before - after)
      let x = edge.from.x + share * (edge.to.x - edge.from.x)
      let y = edge.from.y + share * (edge.to.y - edge.from.y)
      let place = x * dx + y * dy
      if place > 0 { places.append(place) }
    }
    places.sort()
    // An odd number of crossings means that the origin is inside.
    return pairs(places.count.isMultiple(of: 2) ? places : [0] + places, end)
  }

  private static func pairs(_ changes: [Double], _ end: Double) -> [Part] {
    stride(from: 0, to: changes.count, by: 2).map { index in
      Part(from: changes[index], to: index + 1 < changes.count ? changes[index + 1] : end)
    }
  }
}
