import ModelCore

/// A measured or estimated quantity of a brain.
package struct BrainRow: Equatable, Sendable {
  /// Name for people.
  package let name: String
  /// Whose brain.
  package let species: String
  /// What is measured.
  package let quantity: Quantity
  /// The best figure, in the unit of the quantity.
  package let value: Double
  /// How sure it is.
  package let grade: Grade
  /// Where it stands.
  package let source: Source
  /// Lowest and highest figure of the literature.
  package let range: ClosedRange<Double>?
  /// What has to be said about it; empty for most.
  package let note: String

  /// What is measured of a brain.
  package enum Quantity: String, CaseIterable, Sendable {
    case neurons
    /// Cells that are no neurons.
    case cells
    case synapses
    case synapsesPerNeuron = "synapses_per_neuron"
    case mass
    /// A part of the whole body, 0 to 1.
    case share
    case power
    case energy

    /// The unit of its values; empty for a share.
    package var unit: String {
      switch self {
      case .neurons, .cells: "cells"
      case .synapses, .synapsesPerNeuron: "synapses"
      case .mass: "g"
      case .share: ""
      case .power: "W"
      case .energy: "J"
      }
    }
  }

  /// A figure of the human brain.
  init(
    _ name: String, _ quantity: Quantity, _ value: Double, _ grade: Grade, _ source: Source,
    range: ClosedRange<Double>? = nil, note: String = ""
  ) {
    self.init(name, "human", quantity, value, grade, source, range: range, note: note)
  }

  /// A figure of an animal.
  init(
    _ name: String, _ species: String, _ quantity: Quantity, _ value: Double, _ grade: Grade,
    _ source: Source, range: ClosedRange<Double>? = nil, note: String = ""
  ) {
    (self.name, self.species, self.quantity, self.value) = (name, species, quantity, value)
    (self.grade, self.source, self.range, self.note) = (grade, source, range, note)
  }

  /// Every row, the human brain first, machines last; built when it is first asked for.
  package static let all: [BrainRow] = human + animals + machines

  /// The neurons of the human brain.
  package static let neurons = BrainRow(
    "Neurons", .neurons, 86_100_000_000, .published, .azevedo2009,
    range: 78_000_000_000...94_200_000_000, note: "86.1 ± 8.1 billion in four male brains.")
}
