import ArgumentParser

/// A model and the work it is given, as every command on one model takes them.
struct ModelOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A preset, a config.json, a folder with one, or - for standard input.",
      valueName: "source"))
  var source: String?
  @OptionGroup(title: "Shape") var shape: ShapeFlags
  @OptionGroup(title: "Work") var work: WorkloadFlags

  /// Finds the model.
  func resolve(in surroundings: Surroundings) throws(CLIError) -> ResolvedModel {
    try SourceResolver(surroundings: surroundings).resolve(source, shape: shape, workload: work)
  }
}
