import Explorer
import Host
import Syntax
import TermUI
import Terminal

/// `doctor` in all its forms.
struct DoctorReport {
  /// What was looked at and what was found.
  struct Finding: Equatable, Sendable {
    /// One word for what was looked at.
    let subject: String
    /// What was found.
    let found: String
    /// What is wrong with it, one line each.
    var problems: [String] = []
  }

  private let findings: [Finding]

  /// Looks at everything.
  ///
  /// - Parameters:
  ///   - surroundings: terminal, variables and settings.
  ///   - config: the file that `--config` names.
  ///   - color: the depth that `--color` asks for.
  init(_ surroundings: Surroundings, config: String?, color: ColorDepth?) {
    let environment = surroundings.environment
    let folders = Folders(environment)
    findings =
      Self.terminal(surroundings, color) + [
        Self.locale(surroundings), Self.settings(surroundings, config ?? folders.configFile),
        Self.keys(surroundings.environment), Self.presets(surroundings), Self.themes(environment),
        Self.state(folders),
      ]
  }

  /// Whether nothing is wrong.
  var isWell: Bool { findings.allSatisfy(\.problems.isEmpty) }

  // MARK: What is looked at

  private static func terminal(_ surroundings: Surroundings, _ choice: ColorDepth?) -> [Finding] {
    let environment = surroundings.environment
    let name = environment.nonEmpty("TERM")
    let shown = name.map { SafeText($0).clipped(to: 60).description } ?? "not set"
    let isTerminal = surroundings.isInputTerminal && surroundings.isOutputTerminal
    let streams = Finding(
      subject: "streams",
      found: isTerminal
        ? "input and output are a terminal" : "not a terminal: the commands work, screens do not")
    var colors = ColorSurroundings(
      choice: choice ?? surroundings.settings.colorOfVariable,
      setting: surroundings.settings.colorOfFile, isTerminal: true, colors: 0
    ) { environment[$0] }
    do throws(TerminalError) {
      colors.colors = try TerminalDescription(term: name ?? "").colors
    } catch {
      return [Finding(subject: "terminal", found: shown, problems: [error.description]), streams]
    }
    return [
      Finding(subject: "terminal", found: "\(shown), \(colors.colors) colors by its description"),
      Finding(subject: "colors", found: "\(colors.depth.rawValue), \(reason(colors, environment))"),
      streams,
    ]
  }

  /// What decides about the depth of the colors.
  private static func reason(_ colors: ColorSurroundings, _ environment: Environment) -> String {
    if colors.choice != nil {
      return environment.nonEmpty(Setting.color.variable) == nil
        ? "by --color" : "by \(Setting.color.variable)"
    }
    if let value = colors.noColor, !value.isEmpty { return "by NO_COLOR" }
    if let value = colors.cliColorForce, !value.isEmpty, value != "0" { return "by CLICOLOR_FORCE" }
    if colors.cliColor == "0" { return "by CLICOLOR" }
    if colors.setting != nil { return "by the settings" }
    return colors.depth == .truecolor && colors.colors < 1 << 24
      ? "by COLORTERM" : "by the terminal"
  }

  private static func locale(_ surroundings: Surroundings) -> Finding {
    let environment = surroundings.environment
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment.nonEmpty($0) != nil }
    let value = name.flatMap { environment.nonEmpty($0) }.map { SafeText($0).clipped(to: 60) }
    let locale = name.flatMap { name in value.map { "\(name)=\($0)" } } ?? "not set"
    let glyphs = surroundings.glyphs.rawValue
    let isSet = surroundings.settings.glyphs != nil
    return Finding(
      subject: "locale", found: "\(locale); characters \(glyphs)\(isSet ? " by the settings" : "")")
  }

  private static func settings(_ surroundings: Surroundings, _ path: String?) -> Finding {
    let settings = surroundings.settings
    return Finding(
      subject: "settings", found: place(path) + (settings.hasFile ? "" : ", not there"),
      problems: settings.warnings)
  }

  private static func keys(_ environment: Environment) -> Finding {
    let keys = KeysFile.read(environment)
    let count = keys.bindings.rows.count
    return Finding(
      subject: "keys", found: "\(place(Folders(environment).keysFile)), \(count) commands bound",
      problems: keys.warnings)
  }

  private static func presets(_ surroundings: Surroundings) -> Finding {
    let own = UserPresets(surroundings.environment).list()
    return Finding(
      subject: "presets", found: "\(own.presets.count) of your own", problems: own.problems)
  }

  private static func themes(_ environment: Environment) -> Finding {
    let own = UserThemes(environment).list()
    let library = ThemeLibrary(own: own.themes)
    var problems = own.problems
    for theme in own.themes {
      do throws(ThemeError) {
        problems += try library.parsed(theme.name, showsPath: true).warnings.map(\.description)
      } catch {
        problems.append("\(error)")
      }
    }
    return Finding(
      subject: "themes", found: "\(own.themes.count) of your own", problems: problems)
  }

  private static func state(_ folders: Folders) -> Finding {
    let isThere = folders.stateFile.map(FileSource.exists) ?? false
    return Finding(
      subject: "state", found: place(folders.stateFile) + (isThere ? "" : ", nothing yet"),
      problems: folders.savingProblem.map { ["nothing can be kept: \($0)"] } ?? [])
  }

  private static func place(_ path: String?) -> String {
    path.map { SafeText($0).description } ?? "nowhere: HOME is not set"
  }

  // MARK: Forms

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "rows": .array(
        findings.map { finding in
          [
            "subject": .string(finding.subject), "found": .string(finding.found),
            "problems": .array(finding.problems.map { .text(SafeText($0)) }),
          ]
        }),
      "is_well": .bool(isWell),
    ]
  }

  /// The list for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    for finding in findings {
      layout.labeled(finding.subject, finding.found, indent: 12)
      for problem in finding.problems {
        layout.labeled("", "\(Self.mark) \(SafeText(problem))", indent: 12)
      }
    }
    let count = findings.reduce(0) { $0 + $1.problems.count }
    layout.line()
    layout.line(count == 0 ? "nothing is wrong" : count == 1 ? "1 problem" : "\(count) problems")
    return layout.text
  }

  private static let mark = "!"
}
