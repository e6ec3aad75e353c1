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
  /// Where it stands; nil for a figure of the current model.
  let source: Source?
  /// What has to be said about it; empty for most.
  var note = ""
  /// Whether it is of a brain, not of a model.
  var isBrain = false
  /// The figure of the current model it is, if it is one.
  var figure: Figure?
  /// What it stands against in the model, such as ("weight", 7e9).
  var counterpart: Counterpart?

  /// A figure of the model that a figure of the brain is divided by.
  struct Counterpart: Equatable {
    let label: String
    let count: Double
  }

  /// How the value is written: in short where nobody counted.
  func valueText(_ format: NumberFormat) -> String {
    source == nil ? format.exact(clampedInt(value)) : BrainLines.short(value, format)
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
    var lines = [
      brain(
        "synapses", lessonSynapses, range: BrainComparison.synapses,
        against: .init(label: "weight", count: Double(weights))),
      BrainLine(
        label: "weights", value: Double(weights), range: nil, grade: subject.grade, source: nil,
        figure: .total),
      brain(
        "neurons", BrainRow.neurons, range: BrainRow.neurons.range,
        against: .init(label: "MLP neuron", count: Double(neurons))),
      BrainLine(
        label: "MLP neurons", value: Double(neurons), range: nil, grade: subject.grade,
        source: nil,
        figure: .neurons),
    ]
    if let frontier = HistoryRow.all.first(where: { $0.name == "Frontier models of 2024" }) {
      lines.append(
        BrainLine(
          label: "frontier claim", value: Double(frontier.parameters ?? 0), range: nil,
          grade: frontier.grade, source: frontier.source, note: frontier.note))
    }
    return lines
  }

  private static func brain(
    _ label: String, _ row: BrainRow, range: ClosedRange<Double>?,
    against counterpart: BrainLine.Counterpart
  ) -> BrainLine {
    BrainLine(
      label: label, value: row.value, range: range, grade: row.grade, source: row.source,
      note: row.note, isBrain: true, counterpart: counterpart)
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
    let ratios = comparison(subject).compactMap { line -> String? in
      guard let counterpart = line.counterpart, counterpart.count > 0 else { return nil }
      let each = ratio(line.value / counterpart.count, format)
      // Where the range spans orders of magnitude both ends have to be said.
      let highest = line.range.flatMap { range in
        range.upperBound < 2 * line.value
          ? nil : ratio(range.upperBound / counterpart.count, format)
      }
      return "1 \(counterpart.label) to \(each) \(line.label)"
        + (highest.map { " (\($0) at the highest estimate)" } ?? "")
    }
    return ratios.joined(separator: " · ")
      + "\nA synapse changes all life long; a weight is fixed after training."
  }

  /// How much of the brain comes to one of the model, multiplied out; nil where nothing stands
  /// against it.
  static func derivation(_ line: BrainLine, _ format: NumberFormat) -> String? {
    guard let counterpart = line.counterpart, counterpart.count > 0 else { return nil }
    let count = format.exact(clampedInt(counterpart.count))
    let each = ratio(line.value / counterpart.count, format)
    return "\(line.label) ÷ \(counterpart.label)s = \(short(line.value, format)) ÷ \(count)"
      + " = \(each) \(line.label) to a \(counterpart.label)"
  }

  /// Where a line stands, in short.
  static func source(_ line: BrainLine, _ subject: Subject) -> String {
    line.source.map(\.shortReference) ?? "counted from the shape of \(subject.name)"
  }

  private static func ratio(_ value: Double, _ format: NumberFormat) -> String {
    value >= 100 ? format.fixed(value, digits: 0) : format.fixed(value, digits: 2)
  }
}
