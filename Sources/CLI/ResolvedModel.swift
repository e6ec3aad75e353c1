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
    self.init(
      name: SafeText(preset.title), origin: .preset(preset), grade: preset.grade,
      config: preset.config, workload: Workload(for: preset.config),
      assumptions: preset.assumptions)
  }
}

extension DescribedModel {
  /// A model that a command was given.
  init(_ model: ResolvedModel) {
    self.init(
      name: model.name, origin: model.origin.word, grade: model.grade,
      sizing: Sizing(model.config, workload: model.workload), assumptions: model.assumptions,
      notices: model.notices)
  }
}
