import ArgumentParser
import ModelCore

/// Doubles each number in turn.
struct DoubleCommand: ModelCommand {
  static let configuration = CommandConfiguration(
    commandName: "double",
    abstract: "Show what doubling each number does.",
    discussion: """
      The exponent is d ln N / d ln x: 2 is quadratic, 1 linear, 0 adds no weights. With d, \
      heads and inner widths follow; --no-follow leaves them as they are.

      Example:
        modelscope double llama-2-7b --sequence-length 8k
      """)

  @Argument(help: .source) var source: String?
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive, help: "Let heads and inner widths follow d.")
  var follow = true
  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let model = try model(in: surroundings)
    let notices = general.shown(model.notices)
    let report = DoubleReport(model, follows: follow, format: surroundings.format)
    switch format {
    case .json: return Answer(report.members, command: "double", notices: notices)
    case .csv: return Answer(report.table.csv, notices: notices)
    case .markdown: return Answer(report.table.markdown, notices: notices)
    case nil:
      return Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    }
  }
}
