import ArgumentParser
import ModelCore

/// Multiplies a count out.
struct ExplainCommand: ModelCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Multiply the count out, one multiplication a line.",
    discussion: """
      Examples:
        modelscope explain llama-2-7b
        modelscope explain --d-model 4096 --n-layers 32 --vocab-size 32000
      """)

  @Argument(help: .source) var source: String?
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let model = try model(in: surroundings)
    let notices = general.shown(model.notices)
    let report = ExplainReport(model, format: surroundings.format)
    switch format {
    case .json: return Answer(report.members, command: "explain", notices: notices)
    case .csv: return Answer(report.table.csv, notices: notices)
    case .markdown: return Answer(report.table.markdown, notices: notices)
    case nil:
      return Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    }
  }
}
