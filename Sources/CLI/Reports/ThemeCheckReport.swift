import Explorer
import ModelCore
import Syntax
import TermUI

/// What is wrong with one theme.
struct ThemeCheck {
  /// The name that was checked; from a file and unsafe to show as it is.
  let name: String
  /// The file, or "built in".
  let source: SafeText
  /// Why it cannot be used at all.
  let error: String?
  /// What was ignored in its file.
  let warnings: [String]
  /// What is hard to read.
  let shortfalls: [ThemeShortfall]

  /// Whether it can be used and read.
  var passes: Bool { error == nil && shortfalls.isEmpty }

  /// Checks a theme of a library.
  init(_ name: String, in library: ThemeLibrary) {
    let path = library.ownTheme(name)?.path ?? SafeText("built in")
    self.init(name, source: path) { () throws(ThemeError) in
      try library.parsed(name, showsPath: true)
    }
  }

  /// Checks a file.
  init(_ name: String, _ file: ThemeSource, in library: ThemeLibrary) {
    self.init(name, source: file.file) { () throws(ThemeError) in
      try library.parsed(name, from: file)
    }
  }

  /// A file that could not be read.
  init(_ name: String, failure: String) {
    (self.name, source, error, warnings, shortfalls) = (name, SafeText(name), failure, [], [])
  }

  private init(
    _ name: String, source: SafeText, _ parse: () throws(ThemeError) -> ParsedTheme
  ) {
    (self.name, self.source) = (name, source)
    do throws(ThemeError) {
      let parsed = try parse()
      error = nil
      warnings = parsed.warnings.map(\.description)
      // Solarized is made for little contrast; more would be another palette.
      shortfalls = parsed.theme.shortfalls(textFloor: name.hasPrefix("solarized-") ? 4.5 : 7)
    } catch {
      (self.error, warnings, shortfalls) = (error.description, [], [])
    }
  }
}

/// `themes check` in all its forms.
struct ThemeCheckReport {
  private let checks: [ThemeCheck]
  private let problems: [String]
  private let format: NumberFormat

  /// Tells about checked themes, and about files that could not be checked.
  init(_ checks: [ThemeCheck], problems: [String], format: NumberFormat = .standard) {
    self.format = format
    (self.checks, self.problems) = (checks, problems)
  }

  /// Themes and files that fail.
  var failing: Int { checks.count { !$0.passes } + problems.count }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "rows": .array(
        checks.map { check in
          [
            "name": .text(SafeText(check.name)), "source": .text(check.source),
            "passes": .bool(check.passes),
            "error": check.error.map { .text(SafeText($0)) } ?? .null,
            "warnings": .array(check.warnings.map { .text(SafeText($0)) }),
            "shortfalls": .array(check.shortfalls.map(Self.member)),
          ]
        }), "problems": .array(problems.map { .text(SafeText($0)) }),
      "failing": .integer(failing),
    ]
  }

  private static func member(_ shortfall: ThemeShortfall) -> JSONOutput {
    switch shortfall {
    case .contrast(let depth, let slot, let against, let ratio, let floor):
      [
        "kind": "contrast", "depth": .string(depth.rawValue), "role": .string(slot.name),
        "against": .string(against.name), "ratio": .double(ratio), "floor": .double(floor),
      ]
    case .alike(let depth, let one, let other):
      [
        "kind": "alike", "depth": .string(depth.rawValue), "role": .string(one.name),
        "against": .string(other.name),
      ]
    case .unmarkedSelection(let depth):
      ["kind": "unmarked_selection", "depth": .string(depth.rawValue), "role": "select-bg"]
    }
  }

  /// The findings for people, a block for each theme that has some.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    let width = checks.map { layout.width(shown($0.name)) }.max() ?? 0
    for check in checks {
      layout.labeled(
        "\(check.passes ? "ok" : "no")  \(shown(check.name))", check.source.description,
        indent: width + 6)
      if let error = check.error { layout.labeled("", error, indent: 4) }
      for warning in check.warnings { layout.labeled("", "warning: \(warning)", indent: 4) }
      for shortfall in check.shortfalls { layout.labeled("", sentence(shortfall), indent: 4) }
    }
    for problem in problems { layout.labeled("no", problem, indent: 4) }
    let count = checks.count + problems.count
    layout.line()
    layout.line("\(count) \(count == 1 ? "theme" : "themes"), \(failing) failing")
    return layout.text
  }

  private func shown(_ name: String) -> String { SafeText(name).clipped(to: 40).description }

  private func sentence(_ shortfall: ThemeShortfall) -> String {
    let depth = Self.words(shortfall.depth)
    switch shortfall {
    case .contrast(_, let slot, let against, let ratio, let floor):
      return "\(slot.name) on \(against.name) with \(depth): expected a contrast of at least "
        + "\(format.fixed(floor, digits: 1)), found \(format.fixed(ratio, digits: 2))"
    case .alike(_, let one, let other):
      return "\(one.name) with \(depth): expected another look than \(other.name)"
    case .unmarkedSelection:
      return "select-bg with \(depth): expected bold or reverse, found neither"
    }
  }

  private static func words(_ depth: ColorDepth) -> String {
    switch depth {
    case .truecolor: "24-bit color"
    case .indexed256: "256 colors"
    case .ansi16: "16 colors"
    case .mono: "no colors"
    }
  }
}
