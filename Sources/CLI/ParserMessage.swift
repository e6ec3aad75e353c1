import TermUI
/// Rewords what the argument parser says: one line in our form, with what to try.
enum ParserMessage {
  /// Turns a message into an error; one of an unknown form is kept as it is.
  static func reworded(_ message: String, arguments: [String]) -> CLIError {
    let line = message.split(whereSeparator: \.isNewline)
      .map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    let help = "\(CommandNames.used(in: arguments)) --help"
    return unknownOption(line, help) ?? value(line, help) ?? extra(line, help)
      ?? CLIError(.usage, at: "", line.withoutFinalPeriod, hint: help)
  }

  private static func unknownOption(_ line: String, _ help: String) -> CLIError? {
    guard let rest = line.after("Unknown option '") else { return nil }
    let parts = rest.split(separating: "'. Did you mean '")
    let name = parts.head.withoutSuffix("'")
    // The parser offers any flag within three edits, which for a short one is no likeness.
    let meant = parts.tail.flatMap { NearestName.find(name, in: [$0.withoutSuffix("'?")]) }
    return .usage(
      name, expected: "a known option", found: "an unknown one", hint: meant ?? help)
  }

  private static func value(_ line: String, _ help: String) -> CLIError? {
    if let rest = line.after("Missing value for '") {
      let name = rest.withoutSuffix("'")
      return .usage(
        name.split(separating: " <").head, expected: "a value", found: "nothing", hint: help)
    }
    if let rest = line.after("Missing expected argument '") {
      let name = rest.withoutSuffix("'")
      return .usage(name, expected: "an argument", found: "nothing", hint: help)
    }
    if let rest = line.after("The option '") {
      let parts = rest.split(separating: "' does not take any value, but '")
      guard let found = parts.tail?.withoutSuffix("' was specified.") else { return nil }
      return .usage(
        parts.head, expected: "no value", found: "\"\(found)\"", hint: "\(parts.head) alone")
    }
    if let rest = line.after("Value to be set with flag '") {
      let parts = rest.split(separating: "' had already been set with flag '")
      guard let first = parts.tail?.withoutSuffix("'") else { return nil }
      return .usage(
        parts.head, expected: "one of the two flags", found: "\(first) as well",
        hint: "either of them alone")
    }
    return nil
  }

  private static func extra(_ line: String, _ help: String) -> CLIError? {
    if let rest = line.after("Unexpected argument '") {
      return .usage(
        "arguments", expected: "no more of them", found: "\"\(rest.withoutSuffix("'"))\"",
        hint: help)
    }
    let parts = line.split(separating: " unexpected arguments: ")
    guard let rest = parts.tail else { return nil }
    return .usage(
      "arguments", expected: "no more of them", found: "\(parts.head): \(rest)", hint: help)
  }
}

extension String {
  /// What follows a beginning; nil without it.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }

  fileprivate func withoutSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }

  fileprivate var withoutFinalPeriod: String { withoutSuffix(".") }

  /// What stands before and after the first place a text occurs.
  fileprivate func split(separating text: String) -> (head: String, tail: String?) {
    guard let range = firstRange(of: text) else { return (self, nil) }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let head = drop { $0 == " " }
    let blanks = head.reversed().prefix { $0 == " " }.count
    return String(head.dropLast(blanks))
  }
}
