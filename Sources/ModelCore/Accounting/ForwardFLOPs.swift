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
  /// Products with weights.
  package let matmul: Double
  /// Scores and values, every token with every token: T² pairs, windows not respected.
  package let attentionFull: Double
  /// Scores and values of what a token may see: T(T+1)/2 pairs, Σ min(i, W) in a window, all T²
  /// where nothing is hidden.
  package let attentionCausal: Double

  /// Sums 2·multiplied·size over an inventory and adds attention.
  package init(_ config: ModelConfig, _ inventory: [TensorSpec], _ workload: Workload) {
    let t = Double(workload.sequenceLength)
    let b = Double(workload.batchSize)
    var products = 0.0
    for tensor in inventory where tensor.multiplied > 0 {
      products += Double(tensor.multiplied) * Double(tensor.elements)
    }
    // Scores read a query and a key, values read a value: 2 FLOPs a channel each.
    let channels =
      config.latent.map { $0.nopeHeadDim + $0.ropeHeadDim + $0.valueHeadDim }
      ?? 2 * config.headDim
    // Of a model with layers of unlike heads, the mean.
    let heads = config.attentionShapes.reduce(0) { $0 + $1.nHeads * $1.layers }
    let mean =
      config.layerShapes.isEmpty
      ? Double(config.nHeads) : Double(heads) / Double(max(config.nAttentionLayers, 1))
    let perPair = 2 * mean * Double(channels)
    let causal = t * (t + 1) / 2
    let w = min(Double(config.window?.size ?? 0), t)
    let narrow = Double(config.nWindowedLayers)
    let windowed = Self.windowedPairs(t, w, isChunk: config.window?.kind == .chunk)
    // Such a layer rewrites its state with each token and reads it: two multiply-adds a number.
    let states =
      4 * Double(config.nMixerLayers) * Double(config.mixerState.recurrent) * t * b
    sequenceLength = workload.sequenceLength
    batchSize = workload.batchSize
    matmul = 2 * products * t * b
    let attending = Double(config.nAttentionLayers)
    switch config.stack {
    case .decoder:
      attentionFull = perPair * t * t * attending * b + states
      attentionCausal =
        perPair * b
        * ((attending - narrow) * causal + narrow * windowed) + states
    case .encoder:
      attentionFull = perPair * t * t * attending * b + states
      attentionCausal = attentionFull
    case .encoderDecoder:
      // All of the input sees all of it, the output sees all of the input and its own past.
      let reading = Double(config.nEncoderLayers ?? config.nLayers)
      attentionFull = perPair * t * t * (reading + 2 * attending) * b
      attentionCausal = perPair * b * ((reading + attending) * t * t + attending * causal)
    }
  }

  /// Pairs of tokens in a layer that sees the last w tokens, or the chunk of w the token lies in.
  private static func windowedPairs(_ t: Double, _ w: Double, isChunk: Bool) -> Double {
    guard isChunk, w > 0 else { return w * (w + 1) / 2 + (t - w) * w }
    let chunks = (t / w).rounded(.down)
    let rest = t - chunks * w
    return chunks * w * (w + 1) / 2 + rest * (rest + 1) / 2
  }

  /// Weight products and causal attention.
  package var total: Double { matmul + attentionCausal }
  /// The total for one token.
  package var perToken: Double { total / (Double(sequenceLength) * Double(batchSize)) }
  /// Attention's share of the total, 0 to 1.
  package var attentionShare: Double { attentionCausal / total }
  /// Forward and backward: three times the forward pass, nothing recomputed.
  package var training: Double { 3 * total }
}

extension ModelConfig {
  /// Work of one forward pass.
  package func forwardFLOPs(_ workload: Workload) -> ForwardFLOPs {
    ForwardFLOPs(self, inventory, workload)
  }
}
