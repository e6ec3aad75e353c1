import ModelCore

/// A model known by name, with the count its maker's checkpoint has.
package struct Preset: Equatable, Sendable {
  /// Name on the command line, lower case.
  package let name: String
  /// Name for people.
  package let title: String
  /// Who made it.
  package let organization: String
  /// Year of release.
  package let year: Int
  /// Learned numbers of the published checkpoint; nil where none exists.
  package let checkpointParameters: Int?
  /// The maker's own round figure.
  package let headline: String
  /// How sure the dimensions are.
  package let grade: Grade
  /// Where the dimensions stand.
  package let source: Source
  /// Its dimensions.
  package let config: ModelConfig

  /// The preset with a name: exact first, then a unique beginning; case and `-_. ` do not count.
  package static func named(_ name: String) -> Match {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return .none(nearest: []) }
    if let preset = all.first(where: { folded($0.name) == wanted || folded($0.title) == wanted }) {
      return .exact(preset)
    }
    let beginning = all.filter { folded($0.name).hasPrefix(wanted) }
    if beginning.count == 1, let only = beginning.first { return .beginning(only) }
    if beginning.count > 1 { return .none(nearest: beginning.map(\.name)) }
    return .none(nearest: nearest(to: wanted))
  }

  /// What a name leads to.
  package enum Match: Equatable, Sendable {
    /// The name of one preset.
    case exact(Preset)
    /// The unique beginning of one.
    case beginning(Preset)
    /// No preset; the names most like it.
    case none(nearest: [String])
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { !"-_. ".contains($0) })
  }

  /// Up to three names with the fewest edits.
  private static func nearest(to wanted: String) -> [String] {
    let ranked = all.map { preset in
      (name: preset.name, distance: editDistance(folded(preset.name), wanted))
    }
    let close = ranked.filter { $0.distance <= max(wanted.count / 2, 2) }
    return close.sorted { $0.distance < $1.distance }.prefix(3).map(\.name)
  }

  /// Insertions, deletions and replacements between two short names (Levenshtein 1966).
  private static func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars.prefix(64))
    var row = Array(0...right.count)
    for (i, a) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
