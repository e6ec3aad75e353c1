import ArgumentParser

/// Measures the speed of the program on this machine.
struct BenchCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the trainer, its exact metric and the counting on this machine.",
    discussion: """
      Times are processor time of one thread, medians of many short runs. The trainer runs on every \
      set of instructions that the machine has, and the bits are compared.

      Example:
        modelscope bench --json
      """)

  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let report = BenchReport(
      Bench(clock: surroundings.processorTime), format: surroundings.format)
    var answer: Answer
    switch format {
    case .json: answer = Answer(report.members, command: "bench")
    case .csv: answer = Answer(report.table.csv)
    case .markdown: answer = Answer(report.table.markdown)
    case nil: answer = Answer(report.text(glyphs: general.glyphs(in: surroundings)))
    }
    answer.exitCode = report.hasSameBits ? 0 : 1
    return answer
  }
}
