import Catalog
import ModelCore
import Syntax

/// What all screens look at: a model, the work it is given, and how its numbers are written.
package struct Subject: Equatable, Sendable {
  /// Where a model comes from; apart from the subject, which is copied for every key.
  package indirect enum Origin: Equatable, Sendable {
    /// A preset; its source and its maker's figure are known.
    case preset(Preset)
    /// A file of the user's.
    case file(SafeText)
    /// Flags of the command line.
    case flags
  }

  /// Its name, safe to show.
  package let name: SafeText
  /// Where it comes from.
  package let origin: Origin
  /// What was assumed when it was read, one sentence each.
  package let assumptions: [String]
  /// The model as it was loaded, for reset.
  package var start: Sizing { loaded.value }
  private let loaded: Boxed<Sizing>
  /// The model as it stands.
  package var sizing: Sizing

  /// A model from anywhere.
  package init(name: SafeText, origin: Origin, sizing: Sizing, assumptions: [String] = []) {
    self.name = name
    self.origin = origin
    self.assumptions = assumptions
    loaded = Boxed(sizing)
    self.sizing = sizing
  }

  /// A preset with its default workload.
  package init(_ preset: Preset) {
    self.init(
      name: SafeText(preset.title), origin: .preset(preset), sizing: Sizing(preset.config))
  }

  /// Whether anything differs from the model as it was loaded.
  package var isChanged: Bool { sizing != start }

  /// The preset it is, if it is one.
  var preset: Preset? {
    if case .preset(let preset) = origin { preset } else { nil }
  }

  /// What it is called on the command line; empty for a model from flags.
  package var source: String {
    switch origin {
    case .preset(let preset): preset.name
    case .file(let path): path.description
    case .flags: ""
    }
  }

  /// The model as it stands.
  package var config: ModelConfig { sizing.config }

  /// Where it comes from and whether it was changed, in words.
  package var status: String {
    let change = isChanged ? "changed" : "unchanged"
    switch origin {
    case .preset: return "preset, \(change)"
    case .file: return "file, \(change)"
    case .flags: return "from flags, \(change)"
    }
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
