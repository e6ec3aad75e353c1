import Testing

/// A text as the argument of a test, shown with escapes so that a report of the tests can neither
/// act on a terminal nor become long.
struct Sample: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  init(stringLiteral value: String) {
    text = value
  }

  var testDescription: String {
    let shown = text.unicodeScalars.prefix(60).map { $0.escaped(asASCII: true) }.joined()
    return "\"\(shown)\"" + (text.unicodeScalars.count > 60 ? " and so on" : "")
  }
}
