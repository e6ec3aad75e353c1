import Catalog
import Explorer
import ModelCore
import Syntax

/// The model and the work that a command was given, and how they came about.
package struct ResolvedModel: Equatable, Sendable {
  /// Name for people.
  package var name: SafeText
  /// Where it came from.
  package var origin: Subject.Origin
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
  /// What the tensors say that it was made from.
  var file: FileFacts?

  /// What the tensors say, if no flag changed the model.
  var untouchedFile: FileFacts? { file?.config == config ? file : nil }

  /// The preset, if no flag changed it.
  var untouchedPreset: Preset? {
    guard case .preset(let preset) = origin, preset.config == config else { return nil }
    return preset
  }
}

extension ResolvedModel {
  /// A preset with its default work.
  init(_ preset: Preset) {
    var assumptions: [String] = []
    if preset.checkpointParameters == nil, preset.config.architecture != .classroom {
      assumptions.append("no checkpoint was published: counted from published dimensions")
    }
    if preset.config.architecture == .deepseekV3 {
      assumptions.append("multi-token prediction modules stand apart and are not counted")
    }
    self.init(
      name: SafeText(preset.title), origin: .preset(preset), grade: preset.grade,
      config: preset.config, workload: Workload(for: preset.config), assumptions: assumptions)
  }
}

extension Subject.Origin {
  /// The word in JSON: "preset", "flags" or the name of the file.
  var word: String {
    switch self {
    case .preset: "preset"
    case .file(let name): name.description
    case .flags: "flags"
    }
  }
}
