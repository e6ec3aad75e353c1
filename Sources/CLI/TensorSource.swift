import Explorer
import Host
import ModelCore
import ModelFiles
import Syntax

/// A file of tensors as a model for the commands: its numbers are those of the tensors, and a
/// config beside it says what tensors cannot.
struct TensorSource {
  /// The files that they stand in.
  let place: ModelPlace
  /// The tensors.
  let tensors: TensorSet
  /// The model; nil where nothing tells its dimensions.
  let model: TensorModel?
  /// The config that was compared with the tensors; nil where there is none.
  let configName: SafeText?
  /// Why the config beside the tensors could not be used, or why there is no model.
  let problem: CLIError?
  /// What an adapter changes; nil for everything else.
  let adapter: AdapterConfig?

  /// Reads the headers of every file of a model, and the config beside them; nil where there is a
  /// config alone.
  ///
  /// - Parameters:
  ///   - place: the files.
  ///   - infers: whether a family is looked for where no config tells it.
  /// - Throws: what is wrong with one of the files of tensors.
  init?(_ place: ModelPlace, infers: Bool = true) throws(CLIError) {
    guard let set = try TensorFiles.read(place) else { return nil }
    if set.files.isEmpty, place.config == nil, case .files = place.tensors {
      throw CLIError(
        .noInput, at: set.name.description, "expected a file of tensors, found nothing there",
        hint: "downloading it again")
    }
    tensors = set
    self.place = place
    adapter = place.adapterConfig()
    if let file = set.files.first, case .gguf = file.format {
      let (model, problem) = Self.metadata(of: set)
      (self.model, self.problem, configName) = (model, problem, model.map { _ in file.name })
      return
    }
    let (config, problem) = Self.config(of: place)
    configName = config?.name
    self.problem = problem
    if let config {
      model = set.missing.isEmpty ? TensorModel(config, set) : TensorModel(unchecked: config, set)
    } else {
      model = infers && set.missing.isEmpty ? InferredConfig.model(of: set) : nil
    }
  }

  private static func metadata(of set: TensorSet) -> (TensorModel?, CLIError?) {
    do {
      let config = try GGUFConfig.read(set)
      guard set.missing.isEmpty else { return (TensorModel(unchecked: config, set), nil) }
      let model = TensorModel(config, set)
      // A family that nobody knows is only taken for another one if that explains every tensor.
      let isTaken = model.isExplained || config.evidence.withheld == nil
      return (isTaken ? model : nil, isTaken ? nil : Self.unknown(config))
    } catch {
      return (nil, CLIError(error))
    }
  }

  /// That nothing is known of an architecture.
  private static func unknown(_ model: FileModel) -> CLIError {
    CLIError(
      .data, at: model.name.description,
      "expected the tensors of a known architecture, found others; "
        + (model.evidence.withheld ?? ""))
  }

  /// The config beside the tensors.
  private static func config(of place: ModelPlace) -> (FileModel?, CLIError?) {
    do throws(CLIError) {
      return (try place.configContents().map(ConfigFile.file), nil)
    } catch {
      return (nil, error)
    }
  }

  /// Where config, index and tensors disagree, one sentence each.
  var mismatches: [String] {
    tensors.mismatches.map(\.description) + (model?.comparison.differences.map(\.description) ?? [])
  }

  /// What else there is to say about the tensors.
  var remarks: [String] {
    guard let comparison = model?.comparison else { return [] }
    return comparison.apart + (comparison.isHeadShared ? [Self.sharedHead] : [])
  }

  private static let sharedHead = "the head is the token table: no tensor of its own"

  /// The model for the commands.
  func resolved() throws(CLIError) -> Subject {
    guard let model else { throw refusal }
    var resolved = Subject(
      name: title, origin: .file(tensors.name),
      sizing: Sizing(model.config), assumptions: model.assumptions.map(\.description))
    resolved.notices = notices
    resolved.evidence = model.evidence
    resolved.file = FileFacts(
      parameters: model.comparison.weights, tensors: tensors.count, bytes: tensors.bytes,
      configParameters: configName == nil ? nil : model.comparison.configWeights,
      isWhole: tensors.missing.isEmpty, config: resolved.config, mismatches: mismatches)
    return resolved
  }

  /// The tensors by what their names tell: the total where no shape leads to just these.
  var count: TensorCount { model?.fileWeights ?? TensorCount(tensors) }

  /// Whether the sum over the tensors is all there is: no shape is known that explains them.
  var isCountedAlone: Bool {
    guard let model else { return true }
    return tensors.missing.isEmpty && !model.isExplained
  }

  /// What the model is called.
  var title: SafeText { place.title ?? ConfigFile.shortName(tensors.name) }

  /// What the user should hear although it changes no number.
  var notices: [String] {
    var notices = place.notices + tensors.notices
    notices += (model?.notices ?? []).map { "\(tensors.name): \($0)" }
    notices += (model?.comparison.apart ?? []).map { "\(tensors.name): \($0)" }
    if let problem, model != nil || configName != nil {
      notices.append("not used: \(problem.location): \(problem.message)")
    }
    if configName != nil, configName != tensors.name, !mismatches.isEmpty {
      notices.append("\(tensors.name): differs from its config, the tensors win")
    }
    return notices
  }

  private var refusal: CLIError {
    let name = tensors.name.clipped(to: 200)
    let hint = "modelscope count \(name) or modelscope tensors \(name), which need no dimensions"
    if count.kind == .adapters {
      return CLIError(
        .data, at: tensors.name.description,
        "expected a model with dimensions, found an adapter, which changes another one", hint: hint)
    }
    if let problem {
      return CLIError(problem.kind, at: problem.location, problem.message, hint: hint)
    }
    return CLIError(
      .data, at: tensors.name.description,
      "expected a config.json beside it or tensors of a family that is known, found neither",
      hint: hint)
  }
}
