import ArgumentParser
import Catalog

/// Lists the presets.
struct PresetsCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "presets",
    abstract: "List the models known by name, with their sources.",
    discussion: """
      Example:
        modelscope presets --csv
      """)

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let report = PresetsReport(Preset.all)
    switch format {
    case .json: return Answer(report.members, command: "presets")
    case .csv: return Answer(report.table.csv)
    case .markdown: return Answer(report.table.markdown)
    case nil: return Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
  }
}
