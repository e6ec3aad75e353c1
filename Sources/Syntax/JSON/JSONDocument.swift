/// A whole JSON text as a tree of values with their positions.
///
/// For files of a few MiB: a tree takes about ten times the memory of its text. The caller
/// limits the size before reading.
package struct JSONDocument: Equatable, Sendable {
  /// Name of the text in errors.
  package let name: SafeText
  /// The outermost value.
  package let root: JSONValue
  /// What was accepted but should be mentioned.
  package let notices: [JSONNotice]

  /// Reads a whole text; the first thing wrong in it is thrown with its place.
  package static func parse(
    _ bytes: some Sequence<UInt8>, name: SafeText, policy: JSONPolicy = .strict
  ) throws(JSONError) -> JSONDocument {
    var builder = JSONTreeBuilder(
      scanner: JSONScanner(Array(bytes), name: name, policy: policy))
    let root = try builder.tree()
    return JSONDocument(name: name, root: root, notices: builder.notices)
  }

  /// The error of a well-formed value that a reader cannot use.
  ///
  /// - Parameters:
  ///   - subject: key or path of the value, such as `colors.accent`.
  ///   - value: the value that was found.
  ///   - expected: completes "expected …".
  ///   - hint: completes "try …".
  /// - Returns: an error to throw.
  package func mismatch(
    _ subject: SafeText, _ value: JSONValue, expected: String, hint: String? = nil
  ) -> JSONError {
    JSONError(
      file: name, position: value.position,
      problem: .mismatch(
        subject: subject, expected: expected, found: value.summary, hint: hint))
  }
}

extension JSONDocument {
  /// Holds an object that stood in no text, for readers of documents that are given values
  /// from elsewhere; every place in it is the beginning.
  package init(name: SafeText, members: [String: JSONOutput]) {
    self.init(name: name, root: JSONValue(.object(members)), notices: [])
  }
}

extension JSONValue {
  /// Holds a value that stood in no text.
  fileprivate init(_ value: JSONOutput) {
    let kind: Kind
    switch value {
    case .null: kind = .null
    case .bool(let value): kind = .bool(value)
    case .integer(let value): kind = .number(JSONNumber(text: String(value)))
    case .double(let value):
      kind = value.isFinite ? .number(JSONNumber(text: "\(value)")) : .null
    case .string(let value): kind = .string(value)
    case .array(let values): kind = .array(values.map { JSONValue($0) })
    case .object(let members):
      var object = JSONObject()
      for (key, value) in members.sorted(by: { $0.key < $1.key }) {
        let value = JSONValue(value)
        object.append(JSONMember(key: key, keyPosition: value.position, value: value))
      }
      kind = .object(object)
    }
    self.init(kind: kind, position: JSONPosition(line: 1, column: 1, byteOffset: 0))
  }
}

/// Turns tokens into a tree, with a stack of its own instead of recursion.
private struct JSONTreeBuilder {
  var scanner: JSONScanner
  private(set) var notices: [JSONNotice] = []
  private var open: [OpenContainer] = []

  /// A container whose end has not come yet.
  private struct OpenContainer {
    let position: JSONPosition
    let isObject: Bool
    var elements: [JSONValue] = []
    var object = JSONObject()
    var key: (text: String, position: JSONPosition)?
  }

  init(scanner: JSONScanner) {
    self.scanner = scanner
    if scanner.hasByteOrderMark { notices.append(.byteOrderMark) }
  }

  mutating func tree() throws(JSONError) -> JSONValue {
    var root: JSONValue?
    while let token = try scanner.next() {
      guard let value = try value(of: token) else { continue }
      if open.isEmpty { root = value } else { add(value) }
    }
    guard let root else { throw scanner.unexpected(.value) }
    return root
  }

  /// The value that a token completes, if it completes one.
  private mutating func value(of token: JSONToken) throws(JSONError) -> JSONValue? {
    switch token.kind {
    case .objectStart, .arrayStart:
      open.append(
        OpenContainer(position: token.position, isObject: token.kind == .objectStart))
      return nil
    case .objectEnd, .arrayEnd:
      guard let closed = open.popLast() else { return nil }
      let kind: JSONValue.Kind =
        closed.isObject ? .object(closed.object) : .array(closed.elements)
      return JSONValue(kind: kind, position: closed.position)
    case .key:
      try begin(key: text(of: token), at: token.position)
      return nil
    case .string: return JSONValue(kind: .string(text(of: token)), position: token.position)
    case .number:
      let number = JSONNumber(text: text(of: token))
      if !number.double.isFinite, scanner.policy.allowsNamedNumbers,
        number.text.last?.isLetter == true
      {
        notices.append(.namedNumber(token.position))
      }
      return JSONValue(kind: .number(number), position: token.position)
    case .null: return JSONValue(kind: .null, position: token.position)
    case .bool(let value): return JSONValue(kind: .bool(value), position: token.position)
    }
  }

  private mutating func begin(key: String, at position: JSONPosition) throws(JSONError) {
    guard let last = open.indices.last else { return }
    if !scanner.policy.allowsDuplicateKeys, let first = open[last].object.member(key) {
      throw JSONError(
        file: scanner.name, position: position,
        problem: .duplicateKey(SafeText(key), first: first.keyPosition))
    }
    open[last].key = (key, position)
  }

  private mutating func add(_ value: JSONValue) {
    guard let last = open.indices.last else { return }
    if let key = open[last].key {
      let member = JSONMember(key: key.text, keyPosition: key.position, value: value)
      open[last].object.append(member)
      open[last].key = nil
    } else {
      open[last].elements.append(value)
    }
  }

  /// Decoded text of a token; only the first repair of a text is worth a notice.
  private mutating func text(of token: JSONToken) -> String {
    let (text, isRepaired) = scanner.text(of: token)
    let isFirst = !notices.contains { if case .repairedText = $0 { true } else { false } }
    if isRepaired, isFirst { notices.append(.repairedText(token.position)) }
    return text
  }
}
