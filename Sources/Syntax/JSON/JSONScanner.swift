/// Reads a JSON text token by token, checks the whole grammar, and builds nothing.
///
/// The tree of ``JSONDocument`` stands on it, and so can readers of headers that are too large
/// for a tree. It keeps one Boolean per open container instead of recursing, so nesting cannot
/// exhaust the stack. Reference: RFC 8259; limits come from the ``JSONPolicy``.
package struct JSONScanner {
  /// The whole text.
  package let bytes: [UInt8]
  /// Name of the text in errors.
  package let name: SafeText
  /// The limits in force.
  package let policy: JSONPolicy
  /// Whether the text began with a byte-order mark.
  package let hasByteOrderMark: Bool

  /// Next byte to look at.
  var offset: Int
  private var line = 1
  private var lineStart: Int
  /// Bytes of the current line that continue a character: columns count characters.
  var continuations = 0
  private var isInObject: [Bool] = []
  private var state = State.value

  private enum State {
    case value, valueOrArrayEnd, key, keyOrObjectEnd, commaOrEnd, end
  }

  /// Places the scanner before the first byte, or after a byte-order mark.
  package init(_ bytes: [UInt8], name: SafeText, policy: JSONPolicy = .strict) {
    (self.bytes, self.name, self.policy) = (bytes, name, policy)
    hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    offset = hasByteOrderMark ? 3 : 0
    lineStart = offset
  }

  /// Containers that are open at this point.
  package var depth: Int { isInObject.count }

  /// Where the next byte stands.
  package var position: JSONPosition {
    JSONPosition(line: line, column: offset - lineStart - continuations + 1, byteOffset: offset)
  }

  /// The next token, or nil after the last one, when only white space was left.
  package mutating func next() throws(JSONError) -> JSONToken? {
    skipWhitespace()
    if state == .commaOrEnd { try passComma() }
    switch state {
    case .end:
      guard offset == bytes.count else { throw unexpected(.endOfText) }
      return nil
    case .key, .keyOrObjectEnd: return try keyOrEnd()
    case .value, .valueOrArrayEnd, .commaOrEnd: return try value()
    }
  }

  /// Steps over the rest of a value whose first token was just returned.
  package mutating func skipRest(of token: JSONToken) throws(JSONError) {
    guard token.kind == .objectStart || token.kind == .arrayStart else { return }
    let outer = depth - 1
    while depth > outer, try next() != nil {}
  }

  /// Where the value of the key that was just returned may begin, white space still before it.
  package var valueOffset: Int { offset }

  /// Steps over a value that the caller has looked at itself, of a form too frequent for tokens.
  ///
  /// - Parameter end: the byte after the value, which must be well-formed, of ASCII, without a
  ///   line feed, and stand where a value may stand; otherwise nothing happens.
  package mutating func passValue(upTo end: Int) {
    guard state == .value, end > offset, end <= bytes.count else { return }
    offset = end
    state = isInObject.isEmpty ? .end : .commaOrEnd
  }

  /// The error of finding something else than the grammar allows at the next byte.
  func unexpected(_ expected: JSONExpectation) -> JSONError {
    JSONError(
      file: name, position: position,
      problem: .unexpected(expected: expected, found: finding(at: offset)))
  }

  // MARK: Structure

  private mutating func skipWhitespace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
      case UInt8(ascii: "\n"):
        offset += 1
        (line, lineStart, continuations) = (line + 1, offset, 0)
      default: return
      }
    }
  }

  /// After a value inside a container: passes a comma, or leaves the closing bracket to the
  /// state that expects it.
  private mutating func passComma() throws(JSONError) {
    let isObject = isInObject.last == true
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") || bytes[offset] == closing
    else { throw unexpected(isObject ? .commaOrObjectEnd : .commaOrArrayEnd) }
    if bytes[offset] == closing {
      state = isObject ? .keyOrObjectEnd : .valueOrArrayEnd
    } else {
      offset += 1
      skipWhitespace()
      state = isObject ? .key : .value
    }
  }

  private mutating func keyOrEnd() throws(JSONError) -> JSONToken {
    if state == .keyOrObjectEnd, offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
      return close(.objectEnd)
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw unexpected(state == .key ? .key : .keyOrObjectEnd)
    }
    let token = try string(.key)
    skipWhitespace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw unexpected(.colon)
    }
    offset += 1
    state = .value
    return token
  }

  private mutating func value() throws(JSONError) -> JSONToken {
    guard offset < bytes.count else {
      throw unexpected(state == .valueOrArrayEnd ? .valueOrArrayEnd : .value)
    }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try open(.objectStart)
    case UInt8(ascii: "["): return try open(.arrayStart)
    case UInt8(ascii: "]") where state == .valueOrArrayEnd: return close(.arrayEnd)
    case UInt8(ascii: "\""): return finished(try string(.string))
    case UInt8(ascii: "-") where namesNumber, UInt8(ascii: "I") where namesNumber,
      UInt8(ascii: "N") where namesNumber:
      let token = word("Infinity", .number) ?? word("-Infinity", .number) ?? word("NaN", .number)
      guard let token else { throw unexpected(.value) }
      return finished(token)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return finished(try number())
    default:
      if let token = word("true", .bool(true)) ?? word("false", .bool(false)) ?? word("null", .null)
      {
        return finished(token)
      }
      throw unexpected(state == .valueOrArrayEnd ? .valueOrArrayEnd : .value)
    }
  }

  /// Whether one of the names that the policy allows stands at the next byte.
  private var namesNumber: Bool {
    guard policy.allowsNamedNumbers else { return false }
    return ["Infinity", "-Infinity", "NaN"].contains { bytes[offset...].starts(with: $0.utf8) }
  }

  private mutating func word(_ text: StaticString, _ kind: JSONToken.Kind) -> JSONToken? {
    let expected = text.description.utf8
    guard bytes[offset...].starts(with: expected) else { return nil }
    let start = position
    offset += expected.count
    return token(kind, from: start)
  }

  private mutating func open(_ kind: JSONToken.Kind) throws(JSONError) -> JSONToken {
    guard depth < policy.maximumDepth else {
      throw JSONError(
        file: name, position: position, problem: .tooDeep(limit: policy.maximumDepth))
    }
    let start = position
    offset += 1
    isInObject.append(kind == .objectStart)
    state = kind == .objectStart ? .keyOrObjectEnd : .valueOrArrayEnd
    return token(kind, from: start)
  }

  private mutating func close(_ kind: JSONToken.Kind) -> JSONToken {
    let start = position
    offset += 1
    isInObject.removeLast()
    return finished(token(kind, from: start))
  }

  private mutating func finished(_ token: JSONToken) -> JSONToken {
    state = isInObject.isEmpty ? .end : .commaOrEnd
    return token
  }

  /// A token from its first byte to the current one.
  func token(_ kind: JSONToken.Kind, from start: JSONPosition) -> JSONToken {
    JSONToken(
      kind: kind, position: start, range: start.byteOffset..<offset, hasEscapes: false)
  }
}
