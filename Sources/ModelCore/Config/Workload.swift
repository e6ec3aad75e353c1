/// What a model is given to do, and the formats it does it in.
package struct Workload: Equatable, Sendable {
  /// T, tokens in a sequence, 1 or more.
  package var sequenceLength: Int
  /// B, sequences at once, 1 or more.
  package var batchSize: Int
  /// Format of the weights.
  package var weights: DataType
  /// Format of cached keys and values.
  package var kv: DataType

  package init(
    sequenceLength: Int, batchSize: Int = 1, weights: DataType = .bf16, kv: DataType = .bf16
  ) {
    self.sequenceLength = sequenceLength
    self.batchSize = batchSize
    self.weights = weights
    self.kv = kv
  }

  /// One sequence as long as the model allows, 4,096 tokens at most, in bf16.
  package init(for config: ModelConfig) {
    self.init(sequenceLength: min(max(config.contextLength, 1), 4_096))
  }
}
