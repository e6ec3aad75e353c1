import ModelCore

/// A figure somebody published beside the dimensions it follows from, for checking the core on the
/// user's machine.
package struct PublishedCase: Equatable, Sendable {
  /// Cases of one kind, as the tables show them.
  package enum Section: String, CaseIterable, Sendable {
    /// What the checkpoints of the presets hold.
    case checkpoints
    /// Published counts of dense models.
    case dense
    /// The sizes of the GPT-3 paper with their compute.
    case gpt3
    /// Mixtures of experts and latent attention: total and active.
    case mixtures
    /// The Chinchilla and Gopher families.
    case chinchilla
    /// Memory of past tokens.
    case cache
    /// Work of a forward pass.
    case work

    /// In words.
    package var title: String {
      switch self {
      case .checkpoints: "Checkpoints of the presets"
      case .dense: "Dense models"
      case .gpt3: "The GPT-3 paper, tables 2.1 and D.1"
      case .mixtures: "Mixtures of experts and latent attention"
      case .chinchilla: "Chinchilla, table A9, and the Gopher family"
      case .cache: "Memory of past tokens"
      case .work: "Work of a forward pass"
      }
    }
  }

  /// Key of the row, for speaking about it.
  package let id: String
  /// Where it is listed.
  package internal(set) var section = Section.dense
  /// Name of the model.
  package let model: String
  /// What is counted.
  package let quantity: Quantity
  /// The published figure, or the one recounted by others that its printed form is a rounding of.
  package let published: Double
  /// The figure as its source prints it; empty where that is ``published``.
  package let printed: String
  /// Where it was published.
  package let source: String
  /// Largest share by which the two may differ.
  package let tolerance: Double
  /// What one has to know to compare the two; empty where there is nothing to say.
  package let note: String
  /// The model's dimensions.
  package let config: ModelConfig

  init(
    _ id: String, _ model: String, _ quantity: Quantity, _ published: Double, _ printed: String,
    _ source: String, tolerance: Double = 1e-12, note: String = "", _ config: ModelConfig
  ) {
    (self.id, self.model, self.quantity) = (id, model, quantity)
    (self.published, self.printed, self.source) = (published, printed, source)
    (self.tolerance, self.note, self.config) = (tolerance, note, config)
  }

  /// The figure as this program counts it.
  package var counted: Double { quantity.counted(of: config) }

  /// Whether the two agree: counts to the last digit unless the row says otherwise.
  package var agrees: Bool {
    (counted - published).magnitude <= published.magnitude * tolerance
  }

  /// Puts cases in a section.
  static func grouped(_ section: Section, _ cases: [PublishedCase]) -> [PublishedCase] {
    cases.map { row in
      var row = row
      row.section = section
      return row
    }
  }
}

extension PublishedCase: CustomStringConvertible {
  /// The row and what it counts.
  package var description: String { "\(id) \(model) \(quantity.title)" }
}
