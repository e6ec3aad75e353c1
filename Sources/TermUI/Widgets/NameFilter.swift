/// Finds names by what a person types: case and the characters `-`, `_`, `.`, `/` and blanks
/// do not matter.
package struct NameFilter: Hashable, Sendable {
  private let words: [[Unicode.Scalar]]

  /// A filter for typed text; every word of it must be found.
  package init(_ typed: String) {
    words = typed.split(separator: " ").map { Self.folded(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether everything passes.
  package var isEmpty: Bool { words.isEmpty }

  /// A name made ready for filters, for lists that are filtered at every key.
  package struct Folded: Hashable, Sendable {
    fileprivate let scalars: [Unicode.Scalar]
    fileprivate let starts: Set<Int>

    /// Takes out what does not matter.
    package init(_ name: String) {
      scalars = NameFilter.folded(name)
      starts = NameFilter.wordStarts(name)
    }
  }

  /// How well a name fits, lower is better; nothing when it does not.
  ///
  /// Names that begin with the text come first, then those with a word that does, then those
  /// that contain it, then those that contain its letters in order.
  package func rank(_ name: String) -> Int? { rank(Folded(name)) }

  private func rank(_ name: Folded) -> Int? {
    var total = 0
    for word in words {
      guard let rank = Self.rank(word, in: name.scalars, starts: name.starts) else { return nil }
      total += rank
    }
    return total
  }

  /// The indices of the names that pass, best first; equally good ones keep their order.
  package func matches(_ names: [String]) -> [Int] {
    isEmpty ? Array(names.indices) : matches(names.map(Folded.init))
  }

  /// The same for names that were made ready.
  package func matches(_ names: [Folded]) -> [Int] {
    guard !isEmpty else { return Array(names.indices) }
    return names.enumerated()
      .compactMap { index, name in rank(name).map { (index: index, rank: $0) } }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map(\.index)
  }

  private static func rank(
    _ word: [Unicode.Scalar], in name: [Unicode.Scalar], starts: Set<Int>
  ) -> Int? {
    guard word.count <= name.count, let first = word.first else { return nil }
    if name.starts(with: word) { return name.count == word.count ? 0 : 1 }
    var isInside = false
    var place = 1
    while place + word.count <= name.count {
      if name[place] == first, name[place...].starts(with: word) {
        if starts.contains(place) { return 2 }
        isInside = true
      }
      place += 1
    }
    if isInside { return 3 }
    var rest = word[...]
    for scalar in name where scalar == rest.first { rest = rest.dropFirst() }
    // Two letters somewhere in a name say nothing.
    return rest.isEmpty && word.count > 2 ? 10 : nil
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", ".", "/", " ": true
    default: false
    }
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { !isIgnored($0) }
  }

  /// Places in the folded name where a word of the name begins.
  private static func wordStarts(_ name: String) -> Set<Int> {
    var starts: Set<Int> = []
    var count = 0
    var isStart = true
    for scalar in name.lowercased().unicodeScalars {
      if isIgnored(scalar) {
        isStart = true
      } else {
        if isStart { starts.insert(count) }
        isStart = false
        count += 1
      }
    }
    return starts
  }
}
