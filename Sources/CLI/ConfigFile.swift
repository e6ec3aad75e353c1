import Explorer
import Host
import ModelCore
import ModelFiles
import Syntax

/// A config.json as a model for the commands.
enum ConfigFile {
  /// Reads a model from the bytes of a config.json.
  static func model(_ contents: FileContents) throws(CLIError) -> Subject {
    let file = try file(contents)
    var model = Subject(
      name: shortName(contents.name), origin: .file(contents.name), sizing: Sizing(file.config),
      assumptions: file.assumptions.map(\.description))
    model.notices = file.notices.map { "\(contents.name): \($0)" }
    model.evidence = file.evidence
    return model
  }

  /// Reads dimensions in any of the forms in which they come.
  static func file(_ contents: FileContents) throws(CLIError) -> FileModel {
    let head = Array(contents.bytes.prefix(ModelFileKind.headBytes))
    do {
      switch ModelFileKind(head: head, path: contents.name.description) {
      case .config, .other(.empty): return try ConfigJSON.read(contents.bytes, name: contents.name)
      case .other(let file): throw ModelPlace.error(file, at: contents.name.description)
      case .originalConfig: return try OriginalConfig.read(contents.bytes, name: contents.name)
      case .safetensors, .safetensorsIndex, .gguf, .manifest, .adapterConfig:
        throw CLIError(
          .data, at: contents.name.description,
          "expected a config.json or params.json, found another file of a model",
          hint: "its path as the source")
      }
    } catch let error as FileError {
      throw CLIError(error)
    } catch let error as CLIError {
      throw error
    } catch {
      throw CLIError(.internalError, at: contents.name.description, "\(error)")
    }
  }

  /// Files that are called the same in every model.
  private static let folderNames: Set = [
    "config.json", "params.json", "model.safetensors", "model.safetensors.index.json",
    "consolidated.safetensors", "adapter_model.safetensors", "adapters.safetensors",
  ]

  /// The folder of a config.json, which has the model's name on a hub; else the file's own name.
  static func shortName(_ path: SafeText) -> SafeText {
    let parts = path.description.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last else { return path }
    let isShard = FileParts(String(last), .safetensors).map {
      ["model", "consolidated"].contains($0.stem)
    }
    guard folderNames.contains(String(last)) || isShard == true, parts.count > 1 else {
      return SafeText(String(last))
    }
    return SafeText(String(parts[parts.count - 2]))
  }
}
