import ModelCore
import Syntax

/// A preset of the user's own: a file in a folder of presets.
package struct UserPreset: Equatable, Sendable {
  /// The file's name without its ending.
  package let name: SafeText
  /// The file, for messages.
  package let file: SafeText
  /// Its dimensions.
  package let config: ModelConfig
  /// What was assumed when it was read, one sentence each.
  package let assumptions: [String]

  package init(name: SafeText, file: SafeText, config: ModelConfig, assumptions: [String] = []) {
    self.name = name
    self.file = file
    self.config = config
    self.assumptions = assumptions
  }
}

/// The presets of the user's own, and a line for each file that is none.
package struct UserPresetList: Equatable, Sendable {
  /// Those that could be read, by name.
  package var presets: [UserPreset]
  /// What is wrong with the others.
  package var problems: [String]

  package init(presets: [UserPreset] = [], problems: [String] = []) {
    self.presets = presets
    self.problems = problems
  }
}

extension Subject {
  /// A preset of the user's own with its default workload.
  package init(_ preset: UserPreset) {
    self.init(
      name: preset.name, origin: .file(preset.file), sizing: Sizing(preset.config),
      assumptions: preset.assumptions)
  }
}
