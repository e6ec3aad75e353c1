import Explorer
import Host
import ModelCore
import ModelFiles
import Syntax

/// A config.json as a model for the commands.
enum ConfigFile {
  /// Reads a model from the bytes of a config.json.
  static func model(_ contents: FileContents) throws(CLIError) -> Subject {
    let file: FileModel
    do {
      file = try ConfigJSON.read(contents.bytes, name: contents.name)
    } catch {
      throw CLIError(error)
    }
    var model = Subject(
      name: shortName(contents.name), origin: .file(contents.name), sizing: Sizing(file.config),
      assumptions: file.assumptions.map(\.description))
    model.notices = file.notices.map { "\(contents.name): \($0)" }
    model.evidence = file.evidence
    return model
  }

  /// Files that are called the same in every model.
  private static let folderNames: Set = [
    "config.json", "model.safetensors", "model.safetensors.index.json",
  ]

  /// The folder of a config.json, which has the model's name on a hub; else the file's own name.
  static func shortName(_ path: SafeText) -> SafeText {
    let parts = path.description.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last else { return path }
    guard folderNames.contains(String(last)), parts.count > 1 else { return SafeText(String(last)) }
    return SafeText(String(parts[parts.count - 2]))
  }
}
