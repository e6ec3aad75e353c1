import Syntax

/// Why a model file was refused; its `description` is one line.
package struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The name of the file for messages.
  package let file: SafeText
  /// The place in the file, where there is one.
  package let position: JSONPosition?
  /// What is wrong.
  package let problem: FileProblem

  /// `file:line:column: key: expected …, found …; try …`.
  package var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): \(problem)"
  }
}

/// What is wrong with a model file.
package enum FileProblem: Equatable, Sendable, CustomStringConvertible {
  /// More bytes than this kind of file may have.
  case tooLarge(bytes: Int, limit: Int)
  /// Not JSON.
  case syntax(JSONProblem)
  /// The outermost value is no object.
  case notAnObject(found: SafeText)
  /// A key without which nothing can be counted is not there.
  case missingKey(String)
  /// A value of another kind than the key needs; `hint` completes "try …".
  case wrongValue(key: String, expected: String, found: SafeText, hint: String)
  /// A number outside of what the core can count with.
  case outOfRange(key: String, range: ClosedRange<Int>, found: SafeText)
  /// A number that must divide another one and does not.
  case uneven(key: String, divisor: Int, of: String, total: Int)
  /// More experts for each token than there are.
  case tooManyActive(key: String, found: Int, nExperts: Int)
  /// A list with an entry for each layer that has another length.
  case layerCount(key: String, found: Int, nLayers: Int)
  /// A family that the program does not know; nil if the file names none.
  case unknownModelType(SafeText?, known: [String])

  /// The sentence without the place.
  package var description: String {
    switch self {
    case .tooLarge(let bytes, let limit):
      return "expected at most \(limit) bytes, found \(bytes); try the config.json of a model"
    case .syntax(let problem): return problem.description
    case .notAnObject(let found):
      return "expected an object with keys such as model_type, found \(found)"
    case .missingKey(let key):
      return "\(key): expected a value, found no such key; try adding \"\(key)\""
    case .wrongValue(let key, let expected, let found, let hint):
      return "\(key): expected \(expected), found \(found); try \(hint)"
    case .outOfRange(let key, let range, let found):
      // Everything out of range is too large unless it is negative or zero.
      let isSmall = found.description.hasPrefix("-") || found.description == "0"
      let nearest = isSmall ? range.lowerBound : range.upperBound
      return "\(key): expected \(range.lowerBound) to \(range.upperBound), found \(found); "
        + "the nearest is \(nearest)"
    case .uneven(let key, let divisor, let whole, let total):
      return "\(key): expected a divisor of \(whole) (\(total)), found \(divisor); "
        + "try \(Self.divisors(of: total, near: divisor))"
    case .tooManyActive(let key, let found, let nExperts):
      return "\(key): expected at most the number of experts (\(nExperts)), found \(found); "
        + "try \(nExperts) or fewer"
    case .layerCount(let key, let found, let nLayers):
      return "\(key): expected one entry for each of the \(nLayers) layers, found \(found); "
        + "try removing the key"
    case .unknownModelType(let found, let known):
      let shown = found.map { "\"\($0.clipped(to: 40))\"" } ?? "no such key"
      let near = Self.nearest(known, to: found?.description ?? "")
      let rest = known.count - near.count
      return "model_type: expected one of \(near.joined(separator: ", "))"
        + (rest > 0 ? " and \(rest) more" : "") + ", found \(shown); "
        + "try a model of one of these families"
    }
  }

  /// The families whose names begin most like a text, in their own order where none does.
  private static func nearest(_ known: [String], to text: String) -> [String] {
    func shared(_ name: String) -> Int {
      zip(name.utf8, text.utf8).prefix { $0 == $1 }.count
    }
    let ranked = known.enumerated().sorted { left, right in
      let (near, far) = (shared(left.element), shared(right.element))
      return near == far ? left.offset < right.offset : near > far
    }
    return ranked.prefix(8).map(\.element)
  }

  /// The divisors next to a number, to be tried instead of it.
  private static func divisors(of total: Int, near value: Int) -> String {
    let all = (1...max(total, 1)).filter { total.isMultiple(of: $0) }
    let below = all.last { $0 < value }
    let above = all.first { $0 > value }
    return [below, above].compactMap { $0.map(String.init) }.joined(separator: " or ")
  }
}
