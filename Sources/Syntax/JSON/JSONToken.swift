/// One piece of a JSON text as ``JSONScanner`` meets it.
///
/// Names, texts and numbers are byte ranges: nothing is copied until
/// ``JSONScanner/text(of:)`` is asked.
package struct JSONToken: Equatable, Sendable {
  /// What a token is.
  package enum Kind: Equatable, Sendable {
    /// Brackets of containers.
    case objectStart, objectEnd, arrayStart, arrayEnd
    /// A key of an object; its value follows.
    case key
    /// Values without parts.
    case string, number, null, bool(Bool)
  }

  /// What the token is.
  package let kind: Kind
  /// Where it begins.
  package let position: JSONPosition
  /// Its bytes in the text; for keys and strings those between the quotes.
  package let range: Range<Int>
  /// Whether a key or string contains backslashes.
  package let hasEscapes: Bool
}
