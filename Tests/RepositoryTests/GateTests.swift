import Testing

@Suite struct GateTests {
  let repository = Repository()

  /// Code that must not be there, with the reason.
  private static let forbidden: [(pattern: String, rule: String)] = [
    ("try!", "try! traps on an error"),
    ("as!", "as! traps on another type"),
    ("fatalError(", "nothing from outside may end the program"),
    ("preconditionFailure(", "nothing from outside may end the program"),
    ("assertionFailure(", "nothing from outside may end the program"),
    ("precondition(", "nothing from outside may end the program"),
    ("@unchecked", "the compiler checks what is Sendable"),
    ("nonisolated(unsafe)", "the compiler checks what is shared"),
    ("unsafeBitCast", "types are converted, not reinterpreted"),
    ("public ", "package is enough"),
    ("open class", "package is enough"),
    ("static var shared", "state is a value"),
    ("static let shared =", "state is a value"),
    ("String(format:", "text is made by interpolation, never by a format"),
    ("NSString", "the large Foundation stays out"),
    ("system(", "no shell is ever run"),
    ("popen(", "no shell is ever run"),
    ("posix_spawn", "no program is ever run"),
    ("execv", "no program is ever run"),
    ("vsnprintf", "text is made by interpolation, never by a format"),
    ("withVaList", "text is made by interpolation, never by a format"),
    ("syslog(", "text is made by interpolation, never by a format"),
  ]

  @Test("X6: no trap, no shell and no format in the sources")
  func hasNothingForbidden() throws {
    for file in try repository.sources(in: ["Sources", "Themes"]) {
      report(Self.forbiddenCode(file))
    }
  }

  /// Uses of what must not be there.
  static func forbiddenCode(_ file: SourceFile) -> [Violation] {
    forbidden.flatMap { pattern, rule in
      file.violations("\(pattern): \(rule)") { $0.hasWord(pattern) }
    }
  }

  @Test("X6: text reaches no format function of C")
  func hasNoFormats() throws {
    // A format must be a literal: printf("…") is fine, printf(text) is not.
    let formats = /\b(?:f|s|sn|d|v|vf|vsn|w|mv|mvw|vw_)?print(?:f|w)\s*\(([^;]*)/
    for file in try repository.sources(in: ["Sources"], endings: [".c", ".h"]) {
      for (index, line) in file.code.enumerated() {
        guard let call = line.firstMatch(of: formats), !call.output.1.contains("\"") else {
          continue
        }
        report([
          Violation(path: file.path, line: index + 1, rule: "a format that is no literal")
        ])
      }
    }
  }

  @Test func `no global or static variable holds state`() throws {
    for file in try repository.sources(in: ["Sources", "Themes"]) {
      report(
        file.violations("a static or global var: state is a value") { line in
          let isStored = !line.hasSuffix("{") && !line.contains("{ ")
          let isGlobal = line.hasPrefix("var ") || line.hasPrefix("package var ")
          return isStored && (isGlobal || line.hasWord("static var "))
        })
    }
  }

  @Test("N3: Double becomes Int through clampedInt only")
  func convertsThroughClampedInt() throws {
    for file in try repository.sources(in: ["Sources"])
    where !file.path.hasSuffix("/ClampedInt.swift") {
      report(Self.conversions(file))
    }
  }

  /// Conversions of what looks like a floating-point value.
  static func conversions(_ file: SourceFile) -> [Violation] {
    file.violations("Int( on a Double traps: use clampedInt") { line in
      line.text(before: "Int") != nil
        && line.matches(of: /\bU?Int(?:8|16|32|64)?\(/).contains { match in
          looksLikeDouble(argument(line[match.range.upperBound...]))
        }
    }
  }

  /// The text up to the closing parenthesis of a call.
  private static func argument(_ text: Substring) -> Substring {
    var depth = 1
    let end = text.firstIndex { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth == 0
    }
    return text[..<(end ?? text.endIndex)]
  }

  /// Whether an expression has the marks of a floating-point value.
  private static func looksLikeDouble(_ argument: Substring) -> Bool {
    let isLabeled = ["exactly:", "bitPattern:", "truncatingIfNeeded:", "clamping:"]
      .contains { argument.hasPrefix($0) }
    guard !isLabeled else { return false }
    let marks = [
      ".rounded", "Double(", "Float(", ".squareRoot", "log(", "log2(", "log10(", "pow(", "exp(",
      "floor(", "ceil(", "round(", "trunc(", ".doubleValue", "sqrt(",
    ]
    return marks.contains { argument.contains($0) }
      || argument.contains(/(?:^|[^\w$.])\d[\d_]*(?:\.\d|e[-+]?\d)/)
  }
}
