import ArgumentParser
import Catalog

/// Counts every published case on this machine and compares.
struct CheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Count the published cases on this machine; exit 1 if one differs.",
    discussion: """
      Example:
        modelscope check --json
      """)

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let report = CheckReport(PublishedCase.all, format: surroundings.format)
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "check")
    case .csv: answer = Answer(report.table.csv)
    case .markdown: answer = Answer(report.table.markdown)
    case nil: answer = Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
    answer.exitCode = report.differing == 0 ? 0 : 1
    return answer
  }
}
