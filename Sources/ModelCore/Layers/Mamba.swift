/// Dimensions of a Mamba layer.
///
/// Source: Gu and Dao 2023, arXiv:2312.00752.
package struct Mamba: Equatable, Sendable {
  /// Channels inside for each channel of the stream.
  package var expansion: Int
  /// Width of a channel's state.
  package var stateSize: Int
  /// Tokens the convolution sees.
  package var kernel: Int
  /// Rank of the step sizes; nil for d / 16, rounded up.
  package var stepRank: Int?
  /// Whether the projections carry biases.
  package var hasBias: Bool
  /// Whether the convolution carries a bias.
  package var hasConvolutionBias: Bool
  /// Whether step sizes and both state projections are normalized, as in Jamba.
  package var hasInnerNorms: Bool

  package init(
    expansion: Int, stateSize: Int, kernel: Int, stepRank: Int? = nil, hasBias: Bool = false,
    hasConvolutionBias: Bool = true, hasInnerNorms: Bool = false
  ) {
    self.expansion = expansion
    self.stateSize = stateSize
    self.kernel = kernel
    self.stepRank = stepRank
    self.hasBias = hasBias
    self.hasConvolutionBias = hasConvolutionBias
    self.hasInnerNorms = hasInnerNorms
  }
}

extension Mamba: TokenMixer {
  static let word = "mamba"

  private func inner(_ config: ModelConfig) -> Dimension {
    Dimension(expansion * config.dModel, "\(expansion)·d")
  }

  func state(in config: ModelConfig) -> MixerState {
    let inner = inner(config)
    return MixerState(
      rewritten: [inner, Dimension(stateSize, "n")], convolved: [inner, Dimension(kernel, "w")])
  }

  func addTensors(to list: inout TransformerInventory) {
    let d = list.d
    let inner = inner(list.config)
    let both = Dimension(2 * inner.size, "\(2 * expansion)·d")
    let size = Dimension(stateSize, "n")
    let rank = Dimension(stepRank ?? (d.size + 15) / 16, "r_dt")
    let selected = Dimension(rank.size + 2 * size.size, "(r_dt + 2·n)")
    list.mixerVector("A_log", suffix: "", .decay, inner, size)
    list.mixerVector("D", suffix: "", .skip, inner)
    list.mixerConvolution(inner, kernel, biased: hasConvolutionBias)
    list.mixerMatrix("in_proj", .input, from: d, to: both, biased: hasBias)
    list.mixerMatrix("x_proj", .select, from: inner, to: selected)
    list.mixerMatrix("dt_proj", .steps, from: rank, to: inner, biased: true)
    list.mixerMatrix("out_proj", .output, from: inner, to: d, biased: hasBias)
    guard hasInnerNorms else { return }
    list.mixerVector("dt_layernorm", .stepNorm, rank)
    list.mixerVector("b_layernorm", .inputStateNorm, size)
    list.mixerVector("c_layernorm", .outputStateNorm, size)
  }
}
