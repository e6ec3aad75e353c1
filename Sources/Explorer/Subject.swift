import Catalog
import ModelCore
import Syntax

/// A model from the file it was read from to the screen that shows it: its name, where it comes
/// from, what its count rests on, its dimensions, and the work it is given.
///
/// The state is copied for every key: what stays as it is while sliders move lies in a box.
package struct Subject: Equatable, Sendable {
  /// Where a model comes from.
  package indirect enum Origin: Equatable, Sendable {
    /// A preset; its source and its maker's figure are known.
    case preset(Preset)
    /// A file of the user's.
    case file(SafeText)
    /// Flags of the command line.
    case flags
  }

  /// What is the same whatever the sliders do.
  private struct Loaded: Equatable, Sendable {
    var name: SafeText
    var origin: Origin
    var start: Sizing
    var evidence = Evidence()
    var assumptions: [String] = []
    var notices: [String] = []
    var file: FileFacts?
  }

  private var loaded: Boxed<Loaded>
  /// The model as it stands, with the work it is given.
  package var sizing: Sizing

  /// A model from anywhere, as it is read.
  package init(name: SafeText, origin: Origin, sizing: Sizing, assumptions: [String] = []) {
    loaded = Boxed(Loaded(name: name, origin: origin, start: sizing, assumptions: assumptions))
    self.sizing = sizing
  }

  /// A preset with its default workload.
  package init(_ preset: Preset) {
    self.init(
      name: SafeText(preset.title), origin: .preset(preset), sizing: Sizing(preset.config),
      assumptions: preset.assumptions)
  }

  private mutating func change<Value>(
    _ path: WritableKeyPath<Loaded, Value> & Sendable, to value: Value
  ) {
    var changed = loaded.value
    changed[keyPath: path] = value
    loaded = Boxed(changed)
  }

  // MARK: What was read

  /// Its name, safe to show.
  package var name: SafeText {
    get { loaded.value.name }
    set { change(\.name, to: newValue) }
  }

  /// Where it comes from.
  package var origin: Origin { loaded.value.origin }

  /// What its count rests on.
  package var evidence: Evidence {
    get { loaded.value.evidence }
    set {
      change(\.evidence, to: newValue)
      guard newValue.withheld != nil else { return }
      sizing.withholdCosts()
      settle()
    }
  }

  /// What was taken for granted when it was read, one sentence each.
  package var assumptions: [String] {
    get { loaded.value.assumptions }
    set { change(\.assumptions, to: newValue) }
  }

  /// What the user should hear although it changes no number.
  package var notices: [String] {
    get { loaded.value.notices }
    set { change(\.notices, to: newValue) }
  }

  /// What the tensors say that it was made from.
  package var file: FileFacts? {
    get { loaded.value.file }
    set { change(\.file, to: newValue) }
  }

  /// The model as it was loaded, for reset.
  package var start: Sizing { loaded.value.start }

  /// Takes the model as it stands for the one to go back to.
  package mutating func settle() { change(\.start, to: sizing) }

  // MARK: What follows

  /// The dimensions of the model as it stands.
  package var config: ModelConfig {
    get { sizing.config }
    set { sizing = Sizing(newValue, workload: sizing.workload) }
  }

  /// What it is given to do.
  package var workload: Workload { sizing.workload }

  /// How sure its figures are: what it rests on, and of a preset how sure its dimensions are.
  package var grade: Grade {
    evidence.grade == .exact ? preset?.grade ?? .exact : evidence.grade
  }

  /// Why its figures are not exact, one sentence each; empty where they are.
  package var reasons: [String] { evidence.reasons }

  /// Whether anything differs from the model as it was loaded.
  package var isChanged: Bool { sizing != start }

  /// The preset it is, changed or not.
  package var preset: Preset? {
    if case .preset(let preset) = origin { preset } else { nil }
  }

  /// The preset it is, if nothing about its shape was changed.
  package var untouchedPreset: Preset? { preset?.config == config ? preset : nil }

  /// What the tensors say, if nothing about the shape was changed since.
  package var untouchedFile: FileFacts? { file?.config == config ? file : nil }

  /// The grade and the first reason for it, as far as there is one: "assumed: model_type …".
  package var doubt: String? {
    reasons.first.map { first in
      let more = reasons.count - 1
      return "\(evidence.grade.word): \(first)" + (more > 0 ? "; \(more) more" : "")
    }
  }

  /// What it is called on the command line; empty for a model from flags.
  package var source: String {
    switch origin {
    case .preset(let preset): preset.name
    case .file(let path): path.description
    case .flags: ""
    }
  }

  /// Where it comes from and whether it was changed, in words.
  package var status: String {
    let change = isChanged ? "changed" : "unchanged"
    switch origin {
    case .preset: return "preset, \(change)"
    case .file: return "file, \(change)"
    case .flags: return "from flags, \(change)"
    }
  }

  /// Name, family, origin, grade and its reasons, as documents have them.
  package var json: JSONOutput {
    [
      "name": .text(name), "model_type": .string(config.modelType),
      "origin": .string(origin.word), "grade": .string(grade.rawValue),
      "reasons": .array(reasons.map { .text(SafeText($0)) }),
    ]
  }
}

extension Subject.Origin {
  /// The word in JSON: "preset", "flags" or the name of the file.
  package var word: String {
    switch self {
    case .preset: "preset"
    case .file(let name): name.description
    case .flags: "flags"
    }
  }
}

/// What a file of tensors says about a model that was made from it.
package struct FileFacts: Equatable, Sendable {
  /// Weights of the language model in the file, each once.
  package let parameters: Int
  /// Tensors in the file.
  package let tensors: Int
  /// Bytes of the tensors.
  package let bytes: Int
  /// Weights by the config beside the file, or by the metadata in it.
  package let configParameters: Int?
  /// Whether every file of the model is there.
  package let isWhole: Bool
  /// The model as it was made; facts say nothing about a changed one.
  package let config: ModelConfig
  /// Where config, index and tensors disagree.
  package let mismatches: [String]

  package init(
    parameters: Int, tensors: Int, bytes: Int, configParameters: Int?, isWhole: Bool,
    config: ModelConfig, mismatches: [String]
  ) {
    (self.parameters, self.tensors, self.bytes) = (parameters, tensors, bytes)
    (self.configParameters, self.isWhole) = (configParameters, isWhole)
    (self.config, self.mismatches) = (config, mismatches)
  }
}
