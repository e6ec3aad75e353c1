import ArgumentParser
import ModelCore

/// Sets models side by side.
struct CompareCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two to eight models, and say what makes them differ.",
    discussion: """
      The difference of the totals is split over named choices by swapping one at a time, in the \
      order shown; the changes add up to it exactly.

      Examples:
        modelscope compare llama-2-7b llama-3.1-8b
        modelscope compare gpt2 config.json --sequence-length 1024 --json
        modelscope compare llama-3.1-8b ./checkpoint --check
      """)

  /// Models that can be compared at once.
  static let limits = 2...8

  @Argument(help: .source) var sources: [String]
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @Flag(help: "Exit with 1 if any figure differs.")
  var check = false
  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    guard Self.limits.contains(sources.count) else {
      throw CLIError.usage(
        "compare", expected: "two to eight models", found: "\(sources.count)",
        hint: "modelscope compare llama-2-7b llama-3.1-8b")
    }
    let resolver = SourceResolver(surroundings: surroundings)
    var models = try sources.map { source throws(CLIError) in try resolver.find(source) }
    // All are given the same work: the longest sequence that none of them has to stretch for.
    var work = work
    var assumptions: [String] = []
    if work.sequenceLength == nil {
      let shortest = models.map(\.workload.sequenceLength).min() ?? 1
      work.sequenceLength = String(shortest)
      assumptions = [
        "sequence_length \(NumberFormat.standard.exact(shortest)): what every model takes, "
          + "4,096 at most"
      ]
    }
    for index in models.indices {
      try WorkloadChange(work).apply(to: &models[index])
      models[index].assumptions.insert(contentsOf: assumptions, at: 0)
    }
    let report = CompareReport(models, format: surroundings.format)
    let notices = general.shown(models.flatMap(\.notices))
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "compare", notices: notices)
    case .csv: answer = Answer(report.table.csv, notices: notices)
    case .markdown: answer = Answer(report.table.markdown, notices: notices)
    case nil:
      answer = Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    }
    if check, report.differs { answer.exitCode = 1 }
    return answer
  }
}
