import Host
import ModelCore
import ModelFiles
import Syntax

/// A config.json as a model for the commands.
enum ConfigFile {
  /// Reads a model from the bytes of a config.json.
  static func model(_ contents: FileContents) throws(CLIError) -> ResolvedModel {
    throw CLIError(.data, at: contents.name.description, "expected a preset, found a file")
  }
}
