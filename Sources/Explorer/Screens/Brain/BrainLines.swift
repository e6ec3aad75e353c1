import Catalog
import ModelCore
import TermUI

/// A line of the comparison: something of the brain, or of the model beside it.
struct BrainLine: Equatable {
  let label: String
  let value: Double
  /// Lowest and highest figure, where the literature has a range.
  let range: ClosedRange<Double>?
  let grade: Grade
  let source: String
  /// Whether it is of a brain, not of a model.
  let isBrain: Bool
  /// The figure of the current model it is, if it is one.
  let figure: Figure?

  /// How the value is written: in short where nobody counted.
  func valueText(_ format: NumberFormat) -> String {
    grade == .exact ? format.exact(clampedInt(value)) : BrainLines.short(value, format)
  }
}

/// The lines of the comparison and the sentences below it.
enum BrainLines {
  /// Like above like: synapses and weights, neurons and MLP neurons, then what is only claimed.
  static func comparison(_ subject: Subject) -> [BrainLine] {
    let config = subject.config
    let inventory = config.inventory
    let weights = ParameterCount(inventory).total
    let neurons = NeuronCount(config, inventory).mlpTotal
    let origin = "counted from the shape of \(subject.name.description)"
    var lines = [
      brain("synapses", lessonSynapses, range: BrainComparison.synapses),
      BrainLine(
        label: "weights", value: Double(weights), range: nil, grade: .exact, source: origin,
        isBrain: false, figure: .total),
      brain("neurons", BrainRow.neurons, range: BrainRow.neurons.range),
      BrainLine(
        label: "MLP neurons", value: Double(neurons), range: nil, grade: .exact, source: origin,
        isBrain: false, figure: .neurons),
    ]
    if let frontier = HistoryRow.all.first(where: { $0.name == "Frontier models of 2024" }) {
      lines.append(
        BrainLine(
          label: "frontier claim", value: Double(frontier.parameters ?? 0), range: nil,
          grade: frontier.grade, source: frontier.source.title, isBrain: false, figure: nil))
    }
    return lines
  }

  private static func brain(
    _ label: String, _ row: BrainRow, range: ClosedRange<Double>?
  ) -> BrainLine {
    BrainLine(
      label: label, value: row.value, range: range, grade: row.grade,
      source: "\(row.source.title), \(row.source.year)", isBrain: true, figure: nil)
  }

  /// The lesson's round figure, the low end of the estimates.
  private static var lessonSynapses: BrainRow {
    BrainRow.human.first { $0.quantity == .synapses } ?? BrainRow.neurons
  }

  /// 1 at the left end, 1,000T at the right.
  static func fraction(_ value: Double) -> Double {
    Axis(1, 1e15, .logarithmic).fraction(of: value) ?? 0
  }

  /// Every digit below 10,000, then three digits; trillions have the largest unit.
  static func short(_ value: Double, _ format: NumberFormat) -> String {
    if value >= 1e15 { return format.fixed(value / 1e12, digits: 0) + "T" }
    let count = clampedInt(value)
    return count < 10_000 ? format.exact(count) : format.short(count)
  }

  /// What the counts mean, in sentences.
  static func sentences(_ subject: Subject, _ format: NumberFormat) -> String {
    let inventory = subject.config.inventory
    let weights = Double(ParameterCount(inventory).total)
    let neurons = Double(NeuronCount(subject.config, inventory).mlpTotal)
    var ratios =
      "1 weight to \(ratio(1e14 / weights, format)) synapses"
      + " (\(ratio(1e15 / weights, format)) at the highest estimate)"
    if neurons > 0 {
      ratios += " · 1 MLP neuron to \(ratio(BrainRow.neurons.value / neurons, format)) neurons"
    }
    return ratios + "\nA synapse changes all life long; a weight is fixed after training."
  }

  private static func ratio(_ value: Double, _ format: NumberFormat) -> String {
    value >= 100 ? format.fixed(value, digits: 0) : format.fixed(value, digits: 2)
  }
}
