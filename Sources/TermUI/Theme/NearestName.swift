/// Finds the known name that was probably meant.
package enum NearestName {
  /// The known name with the fewest changed, missing, added or swapped letters.
  ///
  /// - Returns: nothing when more than a third of the letters would have to change.
  package static func find(_ name: String, in known: some Sequence<String>) -> String? {
    // A name of any length may come from a file.
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in known {
      let scalars = Array(candidate.unicodeScalars)
      let distance = distance(wanted, scalars)
      guard distance * 3 <= max(wanted.count, scalars.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Edit distance in which swapping two neighbors counts once (Damerau 1964).
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let isEqual = first[row] == second[column]
        var cost = min(
          previous[column] + (isEqual ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[second.count]
  }
}
