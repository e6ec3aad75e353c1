/// A JSON value to be written; keys come out sorted, so equal values give equal text.
package enum JSONOutput: Equatable, Sendable {
  /// Values without parts; a double that is not finite is written as `null`.
  case null, bool(Bool), integer(Int), double(Double), string(String)
  /// Values with parts.
  case array([JSONOutput]), object([String: JSONOutput])

  /// Text from outside.
  package static func text(_ text: SafeText) -> JSONOutput {
    .string(text.description)
  }

  /// Integers up to this size are read exactly by programs that read every number as a double.
  package static let largestSafeInteger = 9_007_199_254_740_991  // 2^53 − 1, RFC 8259 section 6

  /// The value as one document: two spaces for each level, a line feed at the end.
  ///
  /// An object with an integer beyond ``largestSafeInteger`` also gets `<key>_str` with its
  /// digits, unless it has that key already.
  package var document: String {
    var writer = JSONWriter()
    writer.write(self, level: 0)
    writer.output += "\n"
    return writer.output
  }

  /// The integer this value is written as, for integers and for whole doubles that fit.
  var wholeNumber: Int? {
    switch self {
    case .integer(let value): return value
    case .double(let value): return Int(exactly: value)
    case .null, .bool, .string, .array, .object: return nil
    }
  }
}

extension JSONOutput: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Writes our own words.
  package init(stringLiteral value: String) { self = .string(value) }
  /// Writes an exact integer.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// Writes a double.
  package init(floatLiteral value: Double) { self = .double(value) }
  /// Writes `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Writes `null`.
  package init(nilLiteral: ()) { self = .null }
  /// Writes a list.
  package init(arrayLiteral elements: JSONOutput...) { self = .array(elements) }
  /// Writes an object; the last of equal keys counts.
  package init(dictionaryLiteral elements: (String, JSONOutput)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
