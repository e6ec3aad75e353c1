import ArgumentParser
import Catalog

/// Lists the presets.
struct PresetsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "List the models known by name, with their sources.",
    discussion: """
      Files in ~/.config/modelscope/presets, each a config.json, are presets of your own.

      Example:
        modelscope presets --csv
      """)

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let own = UserPresets(surroundings.environment).list()
    let report = PresetsReport(Preset.all, own: own.presets, format: surroundings.format)
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "presets")
    case .csv: answer = Answer(report.table.csv)
    case .markdown: answer = Answer(report.table.markdown)
    case nil: answer = Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
    answer.notices = general.shown(own.problems)
    return answer
  }
}
