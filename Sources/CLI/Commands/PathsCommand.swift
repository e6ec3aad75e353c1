import ArgumentParser

/// Says where files of the user's are looked for and kept.
struct PathsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Say where settings, presets, themes and the last session are kept.",
    discussion: """
      Nothing is read or made; a place that does not exist yet is used once it does.

      Example:
        modelscope paths --json
      """)

  @Flag(help: "Print one JSON document.")
  var json = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let report = PathsReport(surroundings.environment, config: general.config)
    if json { return Answer(report.members, command: "paths") }
    return Answer(report.text(glyphs: general.glyphs(in: surroundings)))
  }
}
