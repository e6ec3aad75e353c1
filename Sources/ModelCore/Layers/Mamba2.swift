/// Dimensions of a Mamba 2 layer.
///
/// Source: Dao and Gu 2024, arXiv:2405.21060.
package struct Mamba2: Equatable, Sendable {
  /// Channels inside for each channel of the stream.
  package var expansion: Int
  /// Width of one head.
  package var headDim: Int
  /// Width of a channel's state.
  package var stateSize: Int
  /// Groups of heads that share their state projections.
  package var groups: Int
  /// Tokens the convolution sees.
  package var kernel: Int
  /// Whether the projections carry biases.
  package var hasBias: Bool
  /// Whether the convolution carries a bias.
  package var hasConvolutionBias: Bool
  /// Channels inside where they are not a multiple of the stream's.
  package var innerWidth: Int?
  /// Whether what the heads yield is normalized.
  package var hasInnerNorm = true
  /// Whether the last projection carries a bias, where it is not as the first one.
  package var hasOutputBias: Bool?

  package init(
    expansion: Int, headDim: Int, stateSize: Int, groups: Int, kernel: Int, hasBias: Bool = false,
    hasConvolutionBias: Bool = true
  ) {
    self.expansion = expansion
    self.headDim = headDim
    self.stateSize = stateSize
    self.groups = groups
    self.kernel = kernel
    self.hasBias = hasBias
    self.hasConvolutionBias = hasConvolutionBias
  }

  /// Channels of all heads together in a stream of width d.
  package func width(in dModel: Int) -> Int { innerWidth ?? expansion * dModel }
}

extension Mamba2: TokenMixer {
  static let word = "mamba"

  private func inner(_ config: ModelConfig) -> Dimension {
    Dimension(width(in: config.dModel), innerWidth == nil ? "\(expansion)·d" : "d_m")
  }

  /// Channels that the convolution sees: those inside and both projections of the groups.
  private func convolved(_ inner: Dimension) -> Dimension {
    Dimension(inner.size + 2 * groups * stateSize, "(\(inner.symbol) + 2·g·n)")
  }

  func state(in config: ModelConfig) -> MixerState {
    let inner = inner(config)
    return MixerState(
      rewritten: [inner, Dimension(stateSize, "n")],
      convolved: [convolved(inner), Dimension(kernel, "w")])
  }

  func addTensors(to list: inout TransformerInventory) {
    let inner = inner(list.config)
    let heads = Dimension(max(inner.size / headDim, 1), "h_m")
    let convolved = convolved(inner)
    let all = Dimension(
      inner.size + convolved.size + heads.size, "(2·\(inner.symbol) + 2·g·n + h_m)")
    list.mixerVector("dt_bias", suffix: "", .stepBias, heads)
    list.mixerVector("A_log", suffix: "", .decay, heads)
    list.mixerVector("D", suffix: "", .skip, heads)
    list.mixerConvolution(convolved, kernel, biased: hasConvolutionBias)
    list.mixerMatrix("in_proj", .input, from: list.d, to: all, biased: hasBias)
    if hasInnerNorm { list.mixerVector("norm", .innerNorm, inner) }
    list.mixerMatrix(
      "out_proj", .output, from: inner, to: list.d, biased: hasOutputBias ?? hasBias)
  }
}
