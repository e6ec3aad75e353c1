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
  /// Whether each projection is a matrix of its own, as in OLMo Hybrid, and not packed as in
  /// Qwen3-Next.
  package var isSplit = false

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

  private var heads: Dimension { Dimension(valueHeads, "h_v") }
  private var keys: Dimension { Dimension(keyHeads * keyHeadDim, "h_k·d_k") }
  private var values: Dimension { Dimension(valueHeads * valueHeadDim, "h_v·d_v") }

  func addTensors(to list: inout TransformerInventory) {
    list.mixerVector("dt_bias", suffix: "", .stepBias, heads)
    list.mixerVector("A_log", suffix: "", .decay, heads)
    list.mixerConvolution(convolved, kernel, biased: false)
    for (stem, role, output) in projections {
      list.mixerMatrix(stem, role, from: list.d, to: output)
    }
    list.mixerVector(isSplit ? "o_norm" : "norm", .innerNorm, Dimension(valueHeadDim, "d_v"))
    list.mixerMatrix(isSplit ? "o_proj" : "out_proj", .output, from: values, to: list.d)
  }

  /// What the stream is multiplied with.
  private var projections: [(stem: String, role: MixerRole, output: Dimension)] {
    if isSplit {
      return [
        ("q_proj", .query, keys), ("k_proj", .key, keys), ("v_proj", .value, values),
        ("a_proj", .decayGate, heads), ("b_proj", .strength, heads), ("g_proj", .gate, values),
      ]
    }
    let packed = Dimension(convolved.size + values.size, "2·(h_k·d_k + h_v·d_v)")
    return [
      ("in_proj_qkvz", .packed, packed),
      ("in_proj_ba", .strengthAndDecay, Dimension(2 * heads.size, "2·h_v")),
    ]
  }
}
