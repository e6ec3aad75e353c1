/// Dimensions of a layer with the delta rule whose decay differs from channel to channel.
///
/// Source: Moonshot AI 2025, arXiv:2510.26692, section 3.
package struct KimiDeltaAttention: Equatable, Sendable {
  /// Heads of queries, keys and values.
  package var nHeads: Int
  /// Width of a head, and rank of decay and gate.
  package var headDim: Int
  /// Tokens each of three convolutions sees.
  package var kernel: Int

  package init(nHeads: Int, headDim: Int, kernel: Int) {
    self.nHeads = nHeads
    self.headDim = headDim
    self.kernel = kernel
  }
}

extension KimiDeltaAttention: TokenMixer {
  static let word = "linear"

  private var heads: Dimension { Dimension(nHeads, "h_l") }
  private var head: Dimension { Dimension(headDim, "d_l") }
  private var width: Dimension { Dimension(nHeads * headDim, "h_l·d_l") }

  func state(in config: ModelConfig) -> MixerState {
    MixerState(
      rewritten: [heads, head, head],
      convolved: [Dimension(3, "3"), width, Dimension(kernel, "w")])
  }

  func addTensors(to list: inout TransformerInventory) {
    let d = list.d
    for (letter, role) in [("q", MixerRole.query), ("k", .key), ("v", .value)] {
      list.mixerMatrix("\(letter)_proj", role, from: d, to: width)
      list.mixerConvolution(width, kernel, biased: false, stem: "\(letter)_conv1d")
    }
    list.mixerVector("A_log", suffix: "", .decay, heads)
    list.mixerVector("dt_bias", suffix: "", .decayBias, width)
    for (letter, down, up) in [
      ("f", MixerRole.decayDown, MixerRole.decayUp), ("g", .gateDown, .gateUp),
    ] {
      list.mixerMatrix("\(letter)_a_proj", down, from: d, to: head)
      list.mixerMatrix("\(letter)_b_proj", up, from: head, to: width)
    }
    list.mixerMatrix("b_proj", .strength, from: d, to: heads)
    list.mixerVector("o_norm", .innerNorm, head)
    list.mixerMatrix("o_proj", .output, from: width, to: d)
  }
}
