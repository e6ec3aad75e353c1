/// What the count of a model rests on: nothing doubtful, or the reasons why it is not exact.
///
/// Without a doubt a count is ``Grade/exact``: the family is known and every key that can change a
/// shape was understood, or the total is the sum over the file's own tensors.
package struct Evidence: Equatable, Sendable {
  /// A reason not to trust a figure to the last number, each with its sentence for people.
  package enum Doubt: Hashable, Sendable {
    /// The shape was partly guessed: a family that is not known, a key that nothing read.
    case assumed(String)
    /// A tower or module of the model is not counted.
    case partial(String)
    /// Nobody knows what each layer is: cache and work cannot be told.
    case unknownLayers(String)

    /// The sentence.
    package var words: String {
      switch self {
      case .assumed(let words), .partial(let words), .unknownLayers(let words): words
      }
    }
  }

  /// The doubts in the order in which they were found, each once.
  package private(set) var doubts: [Doubt] = []

  /// Nothing doubtful.
  package init() {}

  /// These doubts.
  package init(_ doubts: [Doubt]) {
    for doubt in doubts { add(doubt) }
  }

  /// Adds a doubt unless it is there.
  package mutating func add(_ doubt: Doubt) {
    if !doubts.contains(doubt) { doubts.append(doubt) }
  }

  /// Adds all doubts of other evidence.
  package mutating func add(_ other: Evidence) {
    for doubt in other.doubts { add(doubt) }
  }

  /// The worst that the doubts lead to; exact without one.
  package var grade: Grade {
    if doubts.isEmpty { return .exact }
    let isPartial = doubts.allSatisfy { if case .partial = $0 { true } else { false } }
    return isPartial ? .partial : .assumed
  }

  /// One sentence for each doubt.
  package var reasons: [String] { doubts.map(\.words) }

  /// Why cache and work cannot be told; nil where they can.
  package var withheld: String? {
    for case .unknownLayers(let words) in doubts { return words }
    return nil
  }
}
