/// Work of one forward pass over the sequences of a workload; 2 FLOPs a multiply–add.
///
/// Counted: the products with weights (output head on every position) and the two products of
/// attention. Left out: norms, activations, softmax, look-ups.
/// Source: Kaplan et al. 2020, arXiv:2001.08361, table 1; Hoffmann et al. 2022, appendix F.
package struct ForwardFLOPs: Equatable, Sendable {
  /// T, tokens of one sequence.
  package let sequenceLength: Int
  /// B, sequences.
  package let batchSize: Int
  /// M, weights that a token is multiplied with.
  package let products: Double
  /// Products with weights.
  package let matmul: Double
  /// Scores and values of what a token may see: T(T+1)/2 pairs, Σ min(i, W) in a window, all T²
  /// where nothing is hidden.
  package let attention: Double
  /// Work on the states of layers without attention.
  package let state: Double
  /// ``attention`` as if every token saw every other, T² pairs, and ``state``.
  package let attentionFull: Double

  /// Sums 2·multiplied·size over an inventory and adds the terms of attention and states.
  init(_ config: ModelConfig, _ inventory: [TensorSpec], _ workload: Workload) {
    let t = workload.sequenceLength
    let b = Double(workload.batchSize)
    (sequenceLength, batchSize) = (t, workload.batchSize)
    products = inventory.reduce(0) { $0 + Double($1.multiplied) * Double($1.elements) }
    var (seen, all, states) = (0.0, 0.0, 0.0)
    for term in config.costTerms {
      switch term.kind {
      case .scores:
        seen += term.product(at: t)
        all += term.product * Double(t) * Double(t)
      case .stateWork: states += term.product(at: t)
      case .cache, .expandedCache, .state, .heads, .neurons: continue
      }
    }
    matmul = 2 * products * Double(t) * b
    state = states * b
    attention = seen * b
    attentionFull = all * b + state
  }

  /// ``attention`` and ``state``: all that no weight is multiplied with.
  package var attentionCausal: Double { attention + state }
  /// Weight products, attention and states.
  package var total: Double { matmul + attentionCausal }
  /// The total for one token.
  package var perToken: Double { total / (Double(sequenceLength) * Double(batchSize)) }
  /// Attention's share of the total, 0 to 1.
  package var attentionShare: Double { total > 0 ? attention / total : 0 }
  /// The share of states in the total, 0 to 1.
  package var stateShare: Double { total > 0 ? state / total : 0 }
  /// Forward and backward: three times the forward pass, nothing recomputed.
  package var training: Double { 3 * total }
}

extension ModelConfig {
  /// Work of one forward pass; nil where it is not known what each layer is.
  package func forwardFLOPs(_ workload: Workload) -> ForwardFLOPs? {
    forwardFLOPs(workload, of: inventory)
  }

  /// The same for whoever has listed the tensors already.
  package func forwardFLOPs(_ workload: Workload, of inventory: [TensorSpec]) -> ForwardFLOPs? {
    hasKnownLayers ? ForwardFLOPs(self, inventory, workload) : nil
  }
}
