/// Dimensions of a gated linear recurrence.
///
/// Source: De et al. 2024, arXiv:2402.19427.
package struct GatedRecurrence: Equatable, Sendable {
  /// Channels inside.
  package var width: Int
  /// Tokens the convolution sees.
  package var kernel: Int

  package init(width: Int, kernel: Int) {
    self.width = width
    self.kernel = kernel
  }
}

extension GatedRecurrence: TokenMixer {
  static let word = "recurrent"

  func state(in config: ModelConfig) -> MixerState {
    let inner = Dimension(width, "d_r")
    return MixerState(
      rewritten: [inner], convolved: [inner, Dimension(kernel - 1, "(w - 1)")])
  }

  /// Two gates see their own head's channels only.
  func addTensors(to list: inout TransformerInventory) {
    let inner = Dimension(width, "d_r")
    let nHeads = max(list.config.nHeads, 1)
    let heads = Dimension(nHeads, "h")
    let head = Dimension(max(width / nHeads, 1), "d_r/h")
    list.mixerMatrix("linear_x", .input, from: list.d, to: inner, biased: true)
    list.mixerMatrix("linear_y", .gate, from: list.d, to: inner, biased: true)
    list.mixerConvolution(inner, kernel, biased: true)
    list.mixerVector("rg_lru.recurrent_param", suffix: "", .decay, inner)
    for (stem, role) in [
      ("rg_lru.input_gate", MixerRole.inputGate), ("rg_lru.recurrent_gate", .decayGate),
    ] {
      list.mixerVector(stem, suffix: "_weight", role, heads, head, head, isMatrix: true)
      list.mixerVector(stem, suffix: "_bias", role, heads, head, addition: .bias)
    }
    list.mixerMatrix("linear_out", .output, from: inner, to: list.d, biased: true)
  }
}
