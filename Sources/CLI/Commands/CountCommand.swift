import ArgumentParser

/// Counts a model.
struct CountCommand: ModelCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count parameters, neurons, KV cache and FLOPs.",
    discussion: """
      Examples:
        modelscope count llama-2-7b
        modelscope count config.json --sequence-length 32k --json
        modelscope count --d-model 4096 --n-layers 32 --vocab-size 32000
      """)

  @Argument(help: .source) var source: String?
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @Flag(help: "Print one JSON document.")
  var json = false
  @Flag(help: "Exit with 65 unless the count is exact.")
  var strict = false
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    let model = try model(in: surroundings)
    let notices = general.shown(model.notices)
    var answer =
      json
      ? Answer(CountDocument(model).members, command: "count", notices: notices)
      : Answer(
        CountReport(model, format: surroundings.format).text(
          glyphs: general.glyphs(in: surroundings)), notices: notices)
    if strict, model.grade != .exact {
      answer.exitCode = CLIError.Kind.data.exitCode
      answer.notices.append("expected an exact count, found one that is \(model.grade.word)")
    }
    return answer
  }
}
