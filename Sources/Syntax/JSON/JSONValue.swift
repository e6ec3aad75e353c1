/// A JSON value and where it stood.
package struct JSONValue: Equatable, Sendable {
  /// The kinds of JSON values.
  package enum Kind: Equatable, Sendable {
    /// Values without parts; a string may hold any character, so show it as `SafeText`.
    case null, bool(Bool), number(JSONNumber), string(String)
    /// Values with parts.
    case array([JSONValue]), object(JSONObject)
  }

  /// What the value is.
  package let kind: Kind
  /// Where it begins.
  package let position: JSONPosition

  /// Whether the value is `null`.
  package var isNull: Bool { kind == .null }

  /// The truth value, if it is one.
  package var bool: Bool? {
    guard case .bool(let value) = kind else { return nil }
    return value
  }

  /// The text, if it is a string; unsafe to show as it is.
  package var string: String? {
    guard case .string(let value) = kind else { return nil }
    return value
  }

  /// The number, if it is one.
  package var number: JSONNumber? {
    guard case .number(let value) = kind else { return nil }
    return value
  }

  /// The integer, if it is written as one and fits.
  package var integer: Int? { number?.integer }

  /// The double, if it is a number and not too large.
  package var double: Double? {
    guard let value = number?.double, value.isFinite else { return nil }
    return value
  }

  /// The elements, if it is an array.
  package var array: [JSONValue]? {
    guard case .array(let value) = kind else { return nil }
    return value
  }

  /// The members, if it is an object.
  package var object: JSONObject? {
    guard case .object(let value) = kind else { return nil }
    return value
  }

  /// The value in a few words, to complete "found …" in a message.
  package var summary: SafeText {
    switch kind {
    case .null: return SafeText("null")
    case .bool(let value): return SafeText(value ? "true" : "false")
    case .number(let value): return SafeText(value.text).clipped(to: JSONFinding.maximumLength)
    case .string(let value):
      return SafeText("\"\(SafeText(value).clipped(to: JSONFinding.maximumLength))\"")
    case .array(let elements): return SafeText("a list of \(elements.count)")
    case .object(let object): return SafeText("an object with \(object.members.count) keys")
    }
  }
}

/// A key of an object with its value.
package struct JSONMember: Equatable, Sendable {
  /// The key, escapes decoded; unsafe to show as it is.
  package let key: String
  /// Where the key begins, its quote included.
  package let keyPosition: JSONPosition
  /// The value.
  package let value: JSONValue
}

/// The members of a JSON object in the order of the file, found by key without searching.
///
/// Keys are compared byte by byte: two spellings that Unicode calls equivalent are two keys.
package struct JSONObject: Equatable, Sendable {
  /// All members in the order of the file.
  package private(set) var members: [JSONMember] = []
  /// Index of the last member with a key; only kept for objects that are not small.
  private var indexes: [ExactKey: Int] = [:]

  /// Up to this many members, looking at each costs less than hashing.
  private static let smallCount = 32

  /// The value of a key, the last one if the policy allowed several.
  package subscript(_ key: String) -> JSONValue? {
    member(key)?.value
  }

  /// The member of a key, the last one if the policy allowed several.
  package func member(_ key: String) -> JSONMember? {
    guard members.count > Self.smallCount else {
      return members.last { $0.key.utf8.elementsEqual(key.utf8) }
    }
    return indexes[ExactKey(text: key)].map { members[$0] }
  }

  /// Adds a member at the end.
  mutating func append(_ member: JSONMember) {
    members.append(member)
    if members.count == Self.smallCount + 1 {
      for (index, member) in members.enumerated() { indexes[ExactKey(text: member.key)] = index }
    } else if members.count > Self.smallCount {
      indexes[ExactKey(text: member.key)] = members.count - 1
    }
  }
}

/// Text that is equal only to the same bytes, unlike `String`.
private struct ExactKey: Hashable {
  let text: String

  static func == (left: ExactKey, right: ExactKey) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
