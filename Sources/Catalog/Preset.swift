import ModelCore

/// A model known by name, with the count its maker's checkpoint has.
package struct Preset: Equatable, Sendable {
  /// Name on the command line, lower case.
  package let name: String
  /// Name for people.
  package let title: String
  /// The family it is listed with.
  package let family: String
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

  /// The preset with a name: exact first, then a unique beginning; case and `-_. ` do not count
  /// as long as one preset only is meant.
  package static func named(_ name: String) -> Match {
    if let preset = all.first(where: { $0.name == name }) { return .exact(preset) }
    let wanted = folded(name)
    guard !wanted.isEmpty else { return .none(nearest: []) }
    let same = all.filter { folded($0.name) == wanted || folded($0.title) == wanted }
    if same.count == 1, let only = same.first { return .exact(only) }
    if !same.isEmpty { return .none(nearest: same.map(\.name)) }
    let beginning = all.filter { folded($0.name).starts(with: wanted) }
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

  /// A name without what does not count, as bytes: small letters, no `-_. `.
  package static func folded(_ name: String) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): continue
      default: folded.append(byte)
      }
    }
    return folded
  }

  /// Up to three names with the fewest edits.
  private static func nearest(to wanted: [UInt8]) -> [String] {
    let wanted = Array(wanted.prefix(64))
    let ranked = all.map { preset in
      (name: preset.name, distance: editDistance(folded(preset.name), wanted))
    }
    let close = ranked.filter { $0.distance <= max(wanted.count / 2, 2) }
    return close.sorted { $0.distance < $1.distance }.prefix(3).map(\.name)
  }

  /// Insertions, deletions and replacements between two short names (Levenshtein 1966).
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
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

extension Preset {
  /// What counting it takes for granted, one sentence each.
  package var assumptions: [String] {
    var sentences: [String] = []
    if checkpointParameters == nil, config.architecture != .classroom {
      sentences.append("no checkpoint was published: counted from published dimensions")
    }
    if config.architecture == .deepseekV3 {
      sentences.append("multi-token prediction modules stand apart and are not counted")
    }
    return sentences
  }
}

extension Preset: CustomStringConvertible {
  /// Its name on the command line.
  package var description: String { name }
}
