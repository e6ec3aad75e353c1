import ArgumentParser
import ModelCore

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
    let resolver = SourceResolver(surroundings: surroundings)
    let found = try source.map { source throws(CLIError) in try resolver.look(for: source) }
    if case .tensors(let tensors) = found, tensors.isCountedAlone, shape.isEmpty {
      return answer(TensorCountReport(tensors, format: surroundings.format), tensors, surroundings)
    }
    let model =
      if let found {
        try resolver.resolve(found.subject(), shape: shape, workload: work)
      } else {
        try resolver.resolve(nil, shape: shape, workload: work)
      }
    let notices = general.shown(model.notices)
    var answer =
      json
      ? Answer(CountDocument(model).members, command: "count", notices: notices)
      : Answer(
        CountReport(model, format: surroundings.format).text(
          glyphs: general.glyphs(in: surroundings)), notices: notices)
    refuse(model.grade, in: &answer)
    return answer
  }

  /// The count of tensors that no shape explains.
  private func answer(
    _ report: TensorCountReport, _ tensors: TensorSource, _ surroundings: Surroundings
  ) -> Answer {
    let notices = general.shown(tensors.notices)
    var answer =
      json
      ? Answer(report.members, command: "count", notices: notices)
      : Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    refuse(report.evidence.grade, in: &answer)
    return answer
  }

  /// Ends with an error where only an exact count is wanted.
  private func refuse(_ grade: Grade, in answer: inout Answer) {
    guard strict, grade != .exact else { return }
    answer.exitCode = CLIError.Kind.data.exitCode
    answer.notices.append("expected an exact count, found one that is \(grade.word)")
  }
}
