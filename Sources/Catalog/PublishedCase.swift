import ModelCore

/// A figure somebody published beside the dimensions it follows from, for checking the core on the
/// user's machine.
package struct PublishedCase: Equatable, Sendable {
  /// What the figure counts.
  package enum Quantity: Equatable, Sendable {
    /// Every learned number once.
    case total
    /// What a token passes through.
    case active
    /// Without tables and head.
    case nonEmbedding
    /// Bytes of cache a token adds, bf16.
    case kvPerToken
    /// FLOPs of the weight products of one sequence of so many tokens.
    case matmul(tokens: Int)
    /// FLOPs of full attention over one sequence of so many tokens.
    case attention(tokens: Int)

    /// In words.
    package var title: String {
      switch self {
      case .total: "parameters"
      case .active: "active parameters"
      case .nonEmbedding: "non-embedding parameters"
      case .kvPerToken: "cache bytes per token"
      case .matmul(let tokens): "weight FLOPs at \(NumberFormat.standard.exact(tokens)) tokens"
      case .attention(let tokens):
        "attention FLOPs at \(NumberFormat.standard.exact(tokens)) tokens"
      }
    }
  }

  /// Name of the model.
  package let model: String
  /// What is counted.
  package let quantity: Quantity
  /// The published figure, or the integer its source gives the round form of.
  package let published: Double
  /// Where it was published.
  package let source: String
  /// The model's dimensions.
  package let config: ModelConfig

  /// The figure as this program counts it.
  package var counted: Double {
    let count = config.parameterCount
    switch quantity {
    case .total: return Double(count.total)
    case .active: return Double(count.active)
    case .nonEmbedding: return Double(count.nonEmbedding)
    case .kvPerToken: return config.kvCache.bytesPerToken(.bf16)
    case .matmul(let tokens):
      return config.forwardFLOPs(Workload(sequenceLength: tokens)).matmul
    case .attention(let tokens):
      return config.forwardFLOPs(Workload(sequenceLength: tokens)).attentionFull
    }
  }

  /// Whether the two agree: counts to the last digit, FLOPs within 1e-12.
  package var agrees: Bool { (counted - published).magnitude <= published.magnitude * 1e-12 }
}
