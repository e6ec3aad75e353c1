/// How much of the JSON grammar a reader accepts.
package struct JSONPolicy: Equatable, Sendable {
  /// Most arrays and objects inside each other.
  package var maximumDepth: Int
  /// Longest number, characters.
  package var maximumNumberLength: Int
  /// Whether an object may have a key twice; the last one then counts.
  package var allowsDuplicateKeys: Bool
  /// Whether `Infinity`, `-Infinity` and `NaN` are numbers, as Python writes and reads them.
  package var allowsNamedNumbers = false

  /// For everything the program reads: no key twice, depth 64, numbers up to 1,024 characters.
  package static let strict = JSONPolicy(
    maximumDepth: 64, maximumNumberLength: 1_024, allowsDuplicateKeys: false)

  /// ``strict``, and the numbers without digits that Python's `json` module writes.
  package static let python: JSONPolicy = {
    var policy = JSONPolicy.strict
    policy.allowsNamedNumbers = true
    return policy
  }()

  /// What RFC 8259 accepts, for comparing the reader with public test suites.
  package static let plain = JSONPolicy(
    maximumDepth: 512, maximumNumberLength: .max, allowsDuplicateKeys: true)
}

/// Something in an accepted text that the user should hear about.
package enum JSONNotice: Equatable, Sendable {
  /// The text began with a byte-order mark, which was skipped.
  case byteOrderMark
  /// A string was not valid Unicode; what was wrong became U+FFFD.
  case repairedText(JSONPosition)
  /// A number was written by its name, which JSON does not have.
  case namedNumber(JSONPosition)
}
