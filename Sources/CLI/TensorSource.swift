import Explorer
import Host
import ModelCore
import ModelFiles
import Syntax

/// A file of tensors as a model for the commands: its numbers are those of the tensors, and a
/// config beside it says what tensors cannot.
struct TensorSource {
  /// The tensors.
  let tensors: TensorSet
  /// The model; nil where nothing tells its dimensions.
  let model: TensorModel?
  /// The config that was compared with the tensors; nil where there is none.
  let configName: SafeText?
  /// Why the config beside the tensors could not be used, or why there is no model.
  let problem: CLIError?

  /// Reads the headers of a file, or of every file of an index, and the config beside them.
  ///
  /// - Parameters:
  ///   - path: a file by its ending.
  ///   - infers: whether a family is looked for where no config tells it.
  /// - Throws: what is wrong with one of the files of tensors.
  init(_ path: String, infers: Bool = true) throws(CLIError) {
    let set = try TensorFiles.read(path)
    tensors = set
    if let file = set.files.first, case .gguf = file.format {
      let (model, problem) = Self.metadata(of: file, set)
      (self.model, self.problem, configName) = (model, problem, model.map { _ in file.name })
      return
    }
    let (config, problem) = Self.config(beside: path)
    configName = config?.name
    self.problem = problem
    if let config {
      model = set.missing.isEmpty ? TensorModel(config, set) : TensorModel(unchecked: config, set)
    } else {
      model = infers && set.missing.isEmpty ? InferredConfig.model(of: set) : nil
    }
  }

  private static func metadata(
    of file: TensorFile, _ set: TensorSet
  ) -> (TensorModel?, CLIError?) {
    do {
      let config = try GGUFConfig.read(file)
      let model =
        set.missing.isEmpty ? TensorModel(config, set) : TensorModel(unchecked: config, set)
      return (model, nil)
    } catch {
      return (nil, CLIError(error))
    }
  }

  /// The config.json in the folder of a file.
  private static func config(beside path: String) -> (FileModel?, CLIError?) {
    let config = TensorFiles.folder(of: path) + "config.json"
    guard FileSource.exists(config) else { return (nil, nil) }
    do {
      let contents = try FileSource.read(config, limit: ConfigJSON.maximumBytes)
      return (try ConfigJSON.read(contents.bytes, name: contents.name), nil)
    } catch let error as FileSourceError {
      return (nil, CLIError(error))
    } catch let error as FileError {
      return (nil, CLIError(error))
    } catch {
      return (nil, CLIError(.internalError, at: config, "\(error)"))
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
    var notices = tensors.notices + model.notices.map { "\(tensors.name): \($0)" }
    notices += (model.comparison.apart).map { "\(tensors.name): \($0)" }
    if let problem { notices.append("not used: \(problem.location): \(problem.message)") }
    if configName != nil, configName != tensors.name, !mismatches.isEmpty {
      notices.append("\(tensors.name): differs from its config.json, the tensors win")
    }
    var resolved = Subject(
      name: ConfigFile.shortName(tensors.name), origin: .file(tensors.name),
      sizing: Sizing(model.config), assumptions: model.assumptions.map(\.description))
    resolved.notices = notices
    resolved.evidence = model.evidence
    resolved.file = FileFacts(
      parameters: model.comparison.weights, tensors: tensors.count, bytes: tensors.bytes,
      configParameters: configName == nil ? nil : model.comparison.configWeights,
      isWhole: tensors.missing.isEmpty, config: model.config, mismatches: mismatches)
    return resolved
  }

  private var refusal: CLIError {
    let hint = "modelscope tensors \(tensors.name.clipped(to: 200)), which needs no dimensions"
    if let problem {
      return CLIError(problem.kind, at: problem.location, problem.message, hint: hint)
    }
    return CLIError(
      .data, at: tensors.name.description,
      "expected a config.json beside it or tensors of a family that is known, found neither",
      hint: hint)
  }
}
