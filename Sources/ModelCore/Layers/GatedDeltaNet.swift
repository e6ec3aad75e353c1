/// Dimensions of a layer with the gated delta rule.
///
/// Source: Yang et al. 2024, arXiv:2412.06464.
package struct GatedDeltaNet: Equatable, Sendable {
  /// Heads of queries and keys.
  package var keyHeads: Int
  /// Heads of values, each with a state.
  package var valueHeads: Int
  /// Width of a key head.
  package var keyHeadDim: Int
  /// Width of a value head.
  package var valueHeadDim: Int
  /// Tokens the convolution sees.
  package var kernel: Int

  package init(keyHeads: Int, valueHeads: Int, keyHeadDim: Int, valueHeadDim: Int, kernel: Int) {
    self.keyHeads = keyHeads
    self.valueHeads = valueHeads
    self.keyHeadDim = keyHeadDim
    self.valueHeadDim = valueHeadDim
    self.kernel = kernel
  }
}

extension GatedDeltaNet: TokenMixer {
  static let word = "linear"

  /// Channels that the convolution sees: queries, keys and values.
  private var convolved: Dimension {
    Dimension(
      2 * keyHeads * keyHeadDim + valueHeads * valueHeadDim, "(2·h_k·d_k + h_v·d_v)")
  }

  func state(in config: ModelConfig) -> MixerState {
    MixerState(
      rewritten: [
        Dimension(valueHeads, "h_v"), Dimension(keyHeadDim, "d_k"), Dimension(valueHeadDim, "d_v"),
      ], convolved: [convolved, Dimension(kernel, "w")])
  }

  func addTensors(to list: inout TransformerInventory) {
    let heads = Dimension(valueHeads, "h_v")
    let values = Dimension(valueHeads * valueHeadDim, "h_v·d_v")
    let packed = Dimension(convolved.size + values.size, "2·(h_k·d_k + h_v·d_v)")
    list.mixerVector("dt_bias", suffix: "", .stepBias, heads)
    list.mixerVector("A_log", suffix: "", .decay, heads)
    list.mixerConvolution(convolved, kernel, biased: false)
    list.mixerMatrix("in_proj_qkvz", .packed, from: list.d, to: packed)
    list.mixerMatrix(
      "in_proj_ba", .strengthAndDecay, from: list.d, to: Dimension(2 * heads.size, "2·h_v"))
    list.mixerVector("norm", .innerNorm, Dimension(valueHeadDim, "d_v"))
    list.mixerMatrix("out_proj", .output, from: values, to: list.d)
  }
}
