import ArgumentParser
import Host
import ModelCore
import TermUI

/// Lists every tensor of a model or of a file.
struct TensorsCommand: ModelCommand {
  static let configuration = CommandConfiguration(
    commandName: "tensors",
    abstract: "List every tensor of a model or of a file.",
    discussion: """
      Of a safetensors file, a model.safetensors.index.json or a GGUF file only the header is \
      read; in a folder the tensors win over the config.json.

      Examples:
        modelscope tensors model.gguf
        modelscope tensors model.safetensors.index.json --json
        modelscope tensors llama-2-7b --weights fp8
      """)

  @Argument(
    help: ArgumentHelp(
      "A .safetensors or .gguf file, an index, a preset, a config.json, a folder, or -.",
      valueName: "source"))
  var source: String?
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags
  @Flag(exclusivity: .exclusive)
  var format: TableFormat?
  @OptionGroup(title: "Everywhere") var general: GeneralOptions

  func answer(in surroundings: Surroundings) throws -> Answer {
    _ = try general.depth()
    if let source, let place = try place(source), place.tensors != nil {
      guard shape.isEmpty else {
        throw CLIError.usage(
          "shape flags", expected: "none with a file of tensors", found: "some",
          hint: "modelscope tensors with a preset or a config.json")
      }
      if let source = try TensorSource(place, infers: false) {
        let notices = general.shown(place.notices + source.tensors.notices)
        return answer(
          FileTensorsReport(source, format: surroundings.format), notices, surroundings)
      }
    }
    let model = try model(in: surroundings)
    return answer(
      InventoryReport(model, format: surroundings.format), general.shown(model.notices),
      surroundings)
  }

  /// What a SOURCE means as a path; nil if it is none, or a preset's name.
  private func place(_ source: String) throws(CLIError) -> ModelPlace? {
    guard source != FileSource.standardInputName, FileSource.exists(source) else { return nil }
    return try ModelPlace(source)
  }

  private func answer(
    _ report: some TensorsReport, _ notices: [String], _ surroundings: Surroundings
  ) -> Answer {
    switch format {
    case .json:
      guard let list = report.list else {
        return Answer(report.members, command: "tensors", notices: notices)
      }
      return Answer(
        report.members, listing: list, as: "tensors", command: "tensors", notices: notices)
    case .csv: return Answer(report.table.csv, notices: notices)
    case .markdown: return Answer(report.table.markdown, notices: notices)
    case nil:
      return Answer(report.text(glyphs: general.glyphs(in: surroundings)), notices: notices)
    }
  }
}
