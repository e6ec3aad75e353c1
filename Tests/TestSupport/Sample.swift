import Testing

/// A text as the argument of a test, shown with escapes so that a report of the tests can neither
/// act on a terminal nor become long.
package struct Sample: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  /// The text itself.
  package let text: String

  /// A text to be shown with escapes.
  package init(_ text: String) {
    self.text = text
  }

  /// A text to be shown with escapes.
  package init(stringLiteral value: String) {
    text = value
  }

  /// The beginning of the text with escapes.
  package var testDescription: String {
    let shown = text.unicodeScalars.prefix(60).map { $0.escaped(asASCII: true) }.joined()
    return "\"\(shown)\"" + (text.unicodeScalars.count > 60 ? " and so on" : "")
  }
}
