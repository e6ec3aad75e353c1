import ArgumentParser
import Host

/// Lists the settings.
struct ConfigCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "List the settings with their values, or print a file of the defaults.",
    discussion: """
      A flag goes before a variable, a variable before config.json, the file before the default. \
      The file is never written by the program.

      Examples:
        modelscope config
        modelscope config --defaults > ~/.config/modelscope/config.json
      """)

  @Flag(help: "Print a config.json with the defaults, to be changed.")
  var defaults = false
  @Flag(help: "Print one JSON document.")
  var json = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let file = general.config ?? Folders(surroundings.environment).configFile
    let report = ConfigReport(surroundings.settings, file: file)
    if defaults { return Answer(report.defaults) }
    if json { return Answer(report.members, command: "config") }
    return Answer(report.text(glyphs: general.glyphs(in: surroundings)))
  }
}
