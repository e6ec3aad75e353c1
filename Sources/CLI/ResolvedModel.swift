import Catalog
import ModelCore
import Syntax

/// The model and the work that a command was given, and how they came about.
package struct ResolvedModel: Equatable, Sendable {
  /// Where a model came from.
  package enum Origin: Equatable, Sendable {
    /// A row of the catalog.
    case preset(Preset)
    /// A file, by the name it was given with.
    case file(SafeText)
    /// Nothing but flags.
    case flags

    /// The word in JSON.
    package var word: String {
      switch self {
      case .preset: "preset"
      case .file(let name): name.description
      case .flags: "flags"
      }
    }
  }

  /// Name for people.
  package var name: SafeText
  /// Where it came from.
  package var origin: Origin
  /// How sure its dimensions are.
  package var grade: Grade
  /// Its dimensions, flags applied.
  package var config: ModelConfig
  /// What it is given to do.
  package var workload: Workload
  /// What was taken for granted, one sentence each.
  package var assumptions: [String] = []
  /// What the user should hear although it changes no number.
  package var notices: [String] = []

  /// The preset, if no flag changed it.
  var untouchedPreset: Preset? {
    guard case .preset(let preset) = origin, preset.config == config else { return nil }
    return preset
  }
}
