import ArgumentParser
import Explorer
import Host
import Syntax
import TermUI

/// The themes: what there is, and whether they can be read.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes, or check theme files.",
    discussion: """
      Files NAME.json in a folder of your own are themes as well; the first file of a name wins. \
      Looked into, in this order: --themes-dir, $MODELSCOPE_THEMES, \
      ~/.config/modelscope/themes, then the themes of the program.

      Examples:
        modelscope themes
        modelscope themes check mine.json
      """,
    subcommands: [ThemesListCommand.self, ThemesCheckCommand.self],
    defaultSubcommand: ThemesListCommand.self)
}

/// Lists the themes.
struct ThemesListCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes.")

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @Option(help: .themesDir, completion: .directory)
  var themesDir: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let own = UserThemes(surroundings.environment, folder: themesDir).list()
    let report = ThemesReport(ThemeLibrary(own: own.themes))
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "themes")
    case .csv: answer = Answer(report.table.csv)
    case .markdown: answer = Answer(report.table.markdown)
    case nil: answer = Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
    answer.notices = general.shown(own.problems)
    return answer
  }
}

/// Checks theme files.
struct ThemesCheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check theme files; exit 1 if one cannot be read or is hard to read.",
    discussion: """
      Without a FILE every theme that can be chosen is checked. Contrast is that of WCAG 2 at \
      every color depth; 16 colors are judged as xterm has them. A warning alone does not fail.

      Example:
        modelscope themes check ~/.config/modelscope/themes/mine.json
      """)

  @Argument(help: ArgumentHelp("Theme files.", valueName: "file"), completion: .file())
  var files: [String] = []
  @Flag(help: "Print one JSON document.")
  var json = false
  @Option(help: .themesDir, completion: .directory)
  var themesDir: String?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let own = UserThemes(surroundings.environment, folder: themesDir).list()
    let library = ThemeLibrary(own: own.themes)
    let checks =
      files.isEmpty
      ? library.names.map { ThemeCheck($0, in: library) }
      : try files.map { path throws(CLIError) in try check(path, library, surroundings) }
    // A file that cannot be a theme at all fails as well, if it was to be checked.
    let report = ThemeCheckReport(
      checks, problems: files.isEmpty ? own.problems : [], format: surroundings.format)
    var answer =
      json
      ? Answer(report.members, command: "themes check")
      : Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    answer.notices = general.shown(files.isEmpty ? [] : own.problems)
    answer.exitCode = report.failing == 0 ? 0 : 1
    return answer
  }

  /// Checks one file; what inherits another theme finds it among those that can be chosen.
  private func check(
    _ path: String, _ library: ThemeLibrary, _ surroundings: Surroundings
  ) throws(CLIError) -> ThemeCheck {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let isInput = path == FileSource.standardInputName
    let name = last.hasSuffix(".json") ? String(last.dropLast(5)) : last
    do throws(FileSourceError) {
      let source = try UserThemes.read(path, standardInput: surroundings.standardInput)
      return ThemeCheck(isInput ? "standard-input" : name, source, in: library)
    } catch {
      if case .tooLarge = error { return ThemeCheck(name, failure: error.description) }
      throw CLIError(error)
    }
  }
}
