/// Why a JSON text was refused, and where; its `description` is one line.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Name of the text for the user, such as the path of its file.
  package let file: SafeText
  /// Where the text stops being acceptable.
  package let position: JSONPosition
  /// What was expected and what was found.
  package let problem: JSONProblem

  /// Records a problem at a place.
  package init(file: SafeText, position: JSONPosition, problem: JSONProblem) {
    (self.file, self.position, self.problem) = (file, position, problem)
  }

  /// `file:line:column: expected …, found …`.
  package var description: String {
    "\(file):\(position.line):\(position.column): \(problem)"
  }
}

/// What is wrong with a JSON text.
package enum JSONProblem: Equatable, Sendable, CustomStringConvertible {
  /// The grammar needs something else here.
  case unexpected(expected: JSONExpectation, found: JSONFinding)
  /// A key stands a second time in the same object.
  case duplicateKey(SafeText, first: JSONPosition)
  /// More arrays and objects inside each other than the policy allows.
  case tooDeep(limit: Int)
  /// A number with more characters than the policy allows.
  case numberTooLong(length: Int, limit: Int)
  /// A well-formed value that the reader of this kind of file cannot use.
  ///
  /// `subject` names the key, `expected` completes "expected …", `hint` completes "try …".
  case mismatch(subject: SafeText, expected: String, found: SafeText, hint: String?)

  /// The sentence without the place.
  package var description: String {
    switch self {
    case .unexpected(let expected, let found):
      return "expected \(expected.rawValue), found \(found)"
    case .duplicateKey(let key, let first):
      let shown = key.clipped(to: JSONFinding.maximumLength)
      return "expected each key once, found \"\(shown)\" again (first in line \(first.line))"
    case .tooDeep(let limit):
      return "expected at most \(limit) nested arrays and objects, found more"
    case .numberTooLong(let length, let limit):
      return "expected a number of at most \(limit) characters, found \(length)"
    case .mismatch(let subject, let expected, let found, let hint):
      let name = subject.description.isEmpty ? "" : "\(subject): "
      return "\(name)expected \(expected), found \(found)" + (hint.map { "; try \($0)" } ?? "")
    }
  }
}

/// What the grammar of JSON needs at a place; the raw value completes "expected …".
package enum JSONExpectation: String, Equatable, Sendable {
  /// Where a value begins.
  case value = "a value"
  case valueOrArrayEnd = "a value or ]"
  /// Where a key begins.
  case key = "a key in double quotes"
  case keyOrObjectEnd = "a key in double quotes or }"
  /// Between the values of an array or object.
  case colon = "a colon after the key"
  case commaOrArrayEnd = "a comma or ]"
  case commaOrObjectEnd = "a comma or }"
  case endOfText = "the end of the text"
  /// Inside a number.
  case digit = "a digit"
  case endOfLeadingZero = "no digit after a leading zero"
  /// Inside a string.
  case closingQuote = "a closing double quote"
  case escapedControl = "control characters written as \\u and four digits"
  case escape = "one of \" \\ / b f n r t u after a backslash"
  case hexDigit = "four hexadecimal digits after \\u"
}

/// What stands in a JSON text where something else was expected.
package enum JSONFinding: Equatable, Sendable, CustomStringConvertible {
  /// Nothing: the text is over.
  case endOfText
  /// A character or the first characters of a word.
  case text(SafeText)
  /// A byte that is a control character or not UTF-8.
  case byte(UInt8)

  /// Most characters of the text that a message repeats.
  static let maximumLength = 40

  /// Completes "found …".
  package var description: String {
    switch self {
    case .endOfText: return "the end of the text"
    case .text(let text): return text.description == "\"" ? "a double quote" : "\"\(text)\""
    case .byte(let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      return "byte 0x" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}
