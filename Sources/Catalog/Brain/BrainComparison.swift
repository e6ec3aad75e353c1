import ModelCore

/// A model beside the human brain, like with like.
package struct BrainComparison: Equatable, Sendable {
  /// Name of the model.
  package let name: String
  /// Its learned numbers, which stand against synapses.
  package let weights: Int
  /// Its MLP neurons, which stand against neurons; nil when its shape is not known.
  package let neurons: Int?
  /// How sure the weights are.
  package let grade: Grade
  /// Where the weights stand.
  package let source: Source

  /// Weights for each synapse: lowest with 1,000 trillion of them, highest with 100 trillion.
  package var weightsPerSynapse: ClosedRange<Double> {
    let synapses = Self.synapses
    return Double(weights) / synapses.upperBound...Double(weights) / synapses.lowerBound
  }

  /// Synapses of the human brain: from the lesson's figure to the highest estimate.
  package static let synapses: ClosedRange<Double> = 1e14...1e15

  /// Models of the history by name, small to large.
  package static let all: [BrainComparison] =
    [
      "GPT-1", "GPT-2 XL", "Llama 2 7B", "Llama 3 8B", "GPT-3", "Llama 3.1 405B", "GPT-4",
      "Kimi K3", "Frontier models of 2024",
    ].compactMap(named)

  private static func named(_ name: String) -> BrainComparison? {
    guard let row = HistoryRow.all.first(where: { $0.name == name }),
      let weights = row.parameters
    else { return nil }
    var neurons: Int?
    if let name = row.preset, case .exact(let preset) = Preset.named(name) {
      neurons = NeuronCount(preset.config, preset.config.inventory).mlpTotal
    }
    return BrainComparison(
      name: row.name, weights: weights, neurons: neurons, grade: row.grade, source: row.source)
  }
}
