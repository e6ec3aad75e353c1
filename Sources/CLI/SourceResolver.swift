import Catalog
import Explorer
import Host
import ModelCore
import ModelFiles
import Syntax

/// Finds the model that a SOURCE means: an exact preset, one of the user's own, a path, or the
/// beginning of a preset.
struct SourceResolver {
  let surroundings: Surroundings

  /// Finds a model and applies the flags.
  ///
  /// - Parameters:
  ///   - source: as typed; nil for a model made of flags.
  ///   - shape: flags that change the model, or make it.
  ///   - workload: flags that say what it is given to do.
  /// - Returns: the model with everything that was taken for granted.
  /// - Throws: what is wrong, with what to try.
  func resolve(
    _ source: String?, shape: ShapeFlags, workload: WorkloadFlags
  ) throws(CLIError) -> Subject {
    var model: Subject
    if let source {
      model = try find(source)
      let change = try ShapeChange(shape, to: model.config)
      model.config = change.config
      model.assumptions += change.reader.assumptions
    } else {
      let change = try ShapeChange(classroom: shape)
      model = Subject(
        name: SafeText("Classroom model"), origin: .flags, sizing: Sizing(change.config),
        assumptions: change.reader.assumptions)
    }
    try WorkloadChange(workload).apply(to: &model)
    return model
  }

  // MARK: Places to look

  /// Finds a model without any change.
  func find(_ source: String) throws(CLIError) -> Subject {
    guard source != FileSource.standardInputName else { return try read(source) }
    let match = Preset.named(source)
    if case .exact(let preset) = match { return Subject(preset) }
    if let own = try UserPresets(surroundings.environment).named(source) { return own }
    if FileSource.exists(source) { return try read(source) }
    switch match {
    case .exact(let preset): return Subject(preset)
    case .beginning(let preset):
      var model = Subject(preset)
      model.notices.append("\(source): taken for the preset \(preset.name)")
      return model
    case .none(let nearest):
      throw Self.notFound(source, nearest: nearest)
    }
  }

  private static func notFound(_ source: String, nearest: [String]) -> CLIError {
    let isPath = source.contains("/") || source.hasSuffix(".json")
    guard !isPath else {
      return CLIError(
        .noInput, at: source, "expected a file or a folder, found nothing there",
        hint: "the path again, or modelscope presets")
    }
    guard !nearest.isEmpty else {
      return CLIError(
        .noInput, at: source, "expected a preset or a file, found neither",
        hint: "modelscope presets")
    }
    let isBeginning = nearest.allSatisfy { $0.hasPrefix(source.lowercased()) }
    return CLIError(
      .noInput, at: source,
      isBeginning
        ? "expected one preset or a file, found \(nearest.count) presets that begin like this"
        : "expected a preset or a file, found neither", hint: FlagReader.list(nearest))
  }

  // MARK: Files

  /// Reads the model at a path.
  func read(_ source: String) throws(CLIError) -> Subject {
    guard source != FileSource.standardInputName else {
      return try ConfigFile.model(standardInput())
    }
    let place = try ModelPlace(source)
    if let tensors = try TensorSource(place) { return try tensors.resolved() }
    guard let contents = try place.configContents() else {
      throw CLIError(FileSourceError.missing(SafeText(source)))
    }
    var model = try ConfigFile.model(contents)
    model.name = place.title ?? model.name
    model.notices = place.notices + model.notices
    return model
  }

  private func standardInput() throws(CLIError) -> FileContents {
    do {
      return try FileSource.read(
        FileSource.standardInputName, limit: ConfigJSON.maximumBytes,
        standardInput: surroundings.standardInput)
    } catch {
      throw CLIError(error)
    }
  }
}
