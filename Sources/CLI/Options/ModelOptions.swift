import ArgumentParser
import Explorer

/// A command on one model: a SOURCE, flags that change it, and the work it is given.
///
/// The groups stand in every command by themselves: a group within a group costs the argument
/// parser five times the time.
protocol ModelCommand: AnsweringCommand {
  var source: String? { get }
  var shape: ShapeFlags { get }
  var work: WorkloadFlags { get }
}

extension ModelCommand {
  /// Finds the model.
  func model(in surroundings: Surroundings) throws(CLIError) -> Subject {
    try SourceResolver(surroundings: surroundings).resolve(source, shape: shape, workload: work)
  }
}

extension ArgumentHelp {
  /// What a SOURCE is.
  static let source = ArgumentHelp(
    "A preset, a config.json, a .safetensors or .gguf file, an index, a folder, or -.",
    valueName: "source")
}
