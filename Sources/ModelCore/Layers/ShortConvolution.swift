/// Dimensions of a gated short convolution.
///
/// Source: Liquid AI 2025, LFM2 technical report.
package struct ShortConvolution: Equatable, Sendable {
  /// Tokens the convolution sees.
  package var kernel: Int
  /// Whether its matrices and the convolution carry biases.
  package var hasBias: Bool

  package init(kernel: Int, hasBias: Bool = false) {
    self.kernel = kernel
    self.hasBias = hasBias
  }
}

extension ShortConvolution: TokenMixer {
  static let word = "convolution"

  func state(in config: ModelConfig) -> MixerState {
    MixerState(convolved: [Dimension(config.dModel, "d"), Dimension(kernel, "w")])
  }

  func addTensors(to list: inout TransformerInventory) {
    let d = list.d
    list.mixerMatrix(
      "in_proj", .gatesAndInput, from: d, to: Dimension(3 * d.size, "3·d"), biased: hasBias)
    list.mixerConvolution(d, kernel, biased: hasBias)
    list.mixerMatrix("out_proj", .output, from: d, to: d, biased: hasBias)
  }
}
