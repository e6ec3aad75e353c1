import ArgumentParser
import Explorer
import ModelCore
import Syntax
import TermUI

/// Flags that every command takes.
struct GeneralOptions: ParsableArguments {
  /// Characters that may be used.
  enum Glyphs: EnumerableFlag {
    case ascii, utf8

    static func help(for value: Glyphs) -> ArgumentHelp? {
      switch value {
      case .ascii: "Use ASCII characters only."
      case .utf8: "Use all characters, whatever the locale says."
      }
    }
  }

  @Flag(help: "Print no notices on standard error.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Colors of the screens: auto, truecolor, 256, 16 or mono.", valueName: "depth"),
    completion: .list(["auto"] + ColorDepth.allCases.map(\.rawValue)))
  var color: String?

  @Flag(exclusivity: .exclusive)
  var glyphs: Glyphs?

  @Option(
    help: ArgumentHelp("Settings to use in place of your own.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  /// The depth asked for; nil for the one that fits the terminal.
  func depth() throws(CLIError) -> ColorDepth? {
    guard let color, color != "auto" else { return nil }
    guard let depth = ColorDepth(rawValue: color) else {
      throw .usage(
        "--color", expected: "a color depth", found: "\"\(color)\"",
        hint: "auto, truecolor, 256, 16 or mono")
    }
    return depth
  }

  /// Glyphs asked for; nil for those that fit the locale.
  var glyphChoice: GlyphSet? {
    switch glyphs {
    case .ascii: .ascii
    case .utf8: .utf8
    case nil: nil
    }
  }

  /// Glyphs of a report.
  func glyphs(in surroundings: Surroundings) -> GlyphSet { glyphChoice ?? surroundings.glyphs }

  /// Reads the settings that a command goes by.
  func settings(in surroundings: Surroundings) throws(CLIError) -> Settings {
    try SettingsFile.read(config, surroundings.environment)
  }

  /// The notices to print.
  func shown(_ notices: [String]) -> [String] { quiet ? [] : notices }
}

/// Flags of the screens alone.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Theme to start with; auto goes by the terminal.", valueName: "name"),
    completion: .list(ThemeLibrary.builtIn.names + ["auto"]))
  var theme: String?

  @Option(help: .themesDir, completion: .directory)
  var themesDir: String?

  @Flag(help: "Begin anew, not where the last session ended.")
  var fresh = false

  @Option(help: .replay, completion: .file())
  var replay: String?

  @Flag(help: "Lines of text instead of screens: a prompt, no cursor motion, no terminal needed.")
  var plain = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  /// The themes to begin with, the one that is named among them; those of the user's own are read
  /// only if one of them is named.
  static func themes(
    named theme: String?, from own: UserThemes
  ) throws(CLIError) -> ThemeLibrary {
    guard let theme else { return .builtIn }
    let isBuiltIn = ThemeLibrary.builtIn.names.contains(theme)
    guard !isBuiltIn || own.has(theme) else { return .builtIn }
    let library = ThemeLibrary(own: own.list().themes)
    let names = library.names
    guard names.contains(theme) else {
      throw .usage(
        "--theme", expected: "the name of a theme", found: "\"\(theme)\"",
        hint: NearestName.find(theme, in: names) ?? FlagReader.list(names))
    }
    return library
  }
}

extension ArgumentHelp {
  /// `--themes-dir`, which several commands take.
  static let themesDir = ArgumentHelp(
    "Folder of your own themes, looked into first.", valueName: "folder")
}

/// How a table is printed.
enum TableFormat: EnumerableFlag {
  case json, csv, markdown

  static func help(for value: TableFormat) -> ArgumentHelp? {
    switch value {
    case .json: "Print one JSON document."
    case .csv: "Print comma-separated values."
    case .markdown: "Print a Markdown table."
    }
  }
}
