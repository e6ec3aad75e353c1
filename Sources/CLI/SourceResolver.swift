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
    if let source { return try resolve(find(source), shape: shape, workload: workload) }
    let change = try ShapeChange(classroom: shape)
    var model = Subject(
      name: SafeText("Classroom model"), origin: .flags, sizing: Sizing(change.config),
      assumptions: change.reader.assumptions)
    try WorkloadChange(workload).apply(to: &model)
    return model
  }

  /// Applies flags to a model that was found.
  func resolve(
    _ model: Subject, shape: ShapeFlags, workload: WorkloadFlags
  ) throws(CLIError) -> Subject {
    var model = model
    let change = try ShapeChange(shape, to: model.config)
    model.config = change.config
    model.assumptions += change.reader.assumptions
    try WorkloadChange(workload).apply(to: &model)
    return model
  }

  // MARK: Places to look

  /// What a SOURCE leads to.
  enum Found {
    /// A model.
    case model(Subject)
    /// Files of tensors, from which a model may be made.
    case tensors(TensorSource)

    /// The model, or why there is none.
    func subject() throws(CLIError) -> Subject {
      switch self {
      case .model(let model): model
      case .tensors(let tensors): try tensors.resolved()
      }
    }
  }

  /// Finds a model without any change.
  func find(_ source: String) throws(CLIError) -> Subject { try look(for: source).subject() }

  /// Finds a model, or the tensors that one would be made from.
  func look(for source: String) throws(CLIError) -> Found {
    guard source != FileSource.standardInputName else { return try look(at: source) }
    let match = Preset.named(source)
    if case .exact(let preset) = match { return .model(Subject(preset)) }
    if let own = try UserPresets(surroundings.environment).named(source) { return .model(own) }
    if FileSource.exists(source) { return try look(at: source) }
    switch match {
    case .exact(let preset): return .model(Subject(preset))
    case .beginning(let preset):
      var model = Subject(preset)
      model.notices.append("\(source): taken for the preset \(preset.name)")
      return .model(model)
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
  func read(_ source: String) throws(CLIError) -> Subject { try look(at: source).subject() }

  private func look(at source: String) throws(CLIError) -> Found {
    guard source != FileSource.standardInputName else {
      return .model(try ConfigFile.model(standardInput()))
    }
    let place = try ModelPlace(source)
    if let tensors = try TensorSource(place) { return .tensors(tensors) }
    guard let contents = try place.configContents() else {
      throw CLIError(FileSourceError.missing(SafeText(source)))
    }
    var model = try ConfigFile.model(contents)
    model.name = place.title ?? model.name
    model.notices = place.notices + model.notices
    return .model(model)
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
