/// How much of a rectangle one of its parts wants.
package enum Length: Hashable, Sendable {
  /// So many cells, fewer only when there are no more.
  case fixed(Int)
  /// A share of what the fixed parts leave, in proportion to the weight, and never below the
  /// minimum while there is room for it.
  case weight(Int, minimum: Int = 0)

  /// An equal share of what is left.
  package static let rest = Length.weight(1)

  /// Splits an extent; the parts are 0 or more and add up to it exactly.
  ///
  /// Room goes to fixed lengths and minimums first, from the first part to the last, then to
  /// the weights. Without a weighted part the last part takes what is left.
  package static func split(_ extent: Int, into lengths: [Length]) -> [Int] {
    guard !lengths.isEmpty else { return [] }
    var left = max(extent, 0)
    var parts = lengths.map { length -> Int in
      let part = min(max(length.least, 0), left)
      left -= part
      return part
    }
    left = grow(&parts, lengths, by: left)
    parts[parts.count - 1] += left
    return parts
  }

  /// Gives the weighted parts what brings each nearest to its share of the whole.
  ///
  /// - Returns: what could not be given because no part has a weight.
  private static func grow(_ parts: inout [Int], _ lengths: [Length], by room: Int) -> Int {
    var growing = lengths.indices.filter { lengths[$0].share > 0 }
    guard !growing.isEmpty else { return room }
    // A part whose minimum is above its share keeps the minimum and leaves the others less.
    while true {
      let pool = growing.reduce(room) { $0 + parts[$1] }
      let weights = growing.reduce(0) { $0 + lengths[$1].share }
      let stays = growing.filter { parts[$0] * weights > pool * lengths[$0].share }
      guard !stays.isEmpty, stays.count < growing.count else {
        spread(pool, over: growing, weights: weights, &parts, lengths)
        return 0
      }
      growing.removeAll(where: stays.contains)
    }
  }

  private static func spread(
    _ pool: Int, over growing: [Int], weights: Int, _ parts: inout [Int], _ lengths: [Length]
  ) {
    var given = 0
    var passed = 0
    for index in growing {
      passed += lengths[index].share
      // Rounding the running total keeps the sum exact.
      let upTo = (pool * passed * 2 + weights) / (weights * 2)
      parts[index] = upTo - given
      given = upTo
    }
  }

  private var least: Int {
    switch self {
    case .fixed(let cells): cells
    case .weight(_, let minimum): minimum
    }
  }

  private var share: Int {
    switch self {
    case .fixed: 0
    case .weight(let weight, _): min(max(weight, 0), 1_000)
    }
  }
}

extension Rect {
  /// Splits the rectangle from top to bottom; the parts tile it exactly.
  package func rows(_ lengths: [Length]) -> [Rect] {
    var top = row
    return Length.split(height, into: lengths).map { part in
      defer { top += part }
      return Rect(column: column, row: top, width: width, height: part)
    }
  }

  /// Splits the rectangle from left to right; the parts tile it exactly.
  package func columns(_ lengths: [Length]) -> [Rect] {
    var left = column
    return Length.split(width, into: lengths).map { part in
      defer { left += part }
      return Rect(column: left, row: row, width: part, height: height)
    }
  }

  /// Splits the rectangle into cells, row by row; the parts tile it exactly.
  package func grid(rows: [Length], columns: [Length]) -> [[Rect]] {
    self.rows(rows).map { $0.columns(columns) }
  }
}
