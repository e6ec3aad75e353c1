/// What stands in place of attention in some layers.
package struct LayerMixer: Equatable, Sendable {
  /// How it mixes tokens.
  package var kind: Mixer
  /// Layers that have it; the others attend.
  package var layers: LayerPattern

  package init(_ kind: Mixer, layers: LayerPattern = .all) {
    self.kind = kind
    self.layers = layers
  }
}

/// A way of mixing tokens that keeps a state of fixed size instead of all keys and values.
package enum Mixer: Equatable, Sendable {
  /// Mamba: a state for each channel.
  case selective(SelectiveState)
  /// Mamba 2: a state for each head.
  case selectiveHeads(SelectiveHeads)
  /// Linear attention with the gated delta rule.
  case deltaRule(DeltaRule)
  /// Linear attention with the heads of the other layers and a gate at its output.
  case linear
  /// Attention to the pieces of a picture, as in Llama 3.2; a token keeps nothing.
  case picture
}

/// Dimensions of a Mamba layer.
///
/// Source: Gu and Dao 2023, arXiv:2312.00752.
package struct SelectiveState: Equatable, Sendable {
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

/// Dimensions of a Mamba 2 layer.
///
/// Source: Dao and Gu 2024, arXiv:2405.21060.
package struct SelectiveHeads: Equatable, Sendable {
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
}

/// Dimensions of a layer with the gated delta rule.
///
/// Source: Yang et al. 2024, arXiv:2412.06464.
package struct DeltaRule: Equatable, Sendable {
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

extension ModelConfig {
  /// Layers with attention.
  package var nAttentionLayers: Int {
    nLayers - (mixer?.layers.count(of: nLayers) ?? 0)
  }

  /// Layers with attention that see only a window.
  package var nWindowedLayers: Int {
    min(window?.windowedLayers(of: nLayers) ?? 0, nAttentionLayers)
  }

  /// Numbers a layer's mixer keeps between tokens: what a token rewrites, and what the convolution
  /// still has to see.
  package var mixerState: (recurrent: Int, convolution: Int) {
    switch mixer?.kind {
    case nil: (0, 0)
    case .selective(let state):
      (state.expansion * dModel * state.stateSize, state.expansion * dModel * state.kernel)
    case .selectiveHeads(let state):
      (
        state.expansion * dModel * state.stateSize,
        (state.expansion * dModel + 2 * state.groups * state.stateSize) * state.kernel
      )
    case .deltaRule(let rule):
      (
        rule.valueHeads * rule.keyHeadDim * rule.valueHeadDim,
        (2 * rule.keyHeads * rule.keyHeadDim + rule.valueHeads * rule.valueHeadDim) * rule.kernel
      )
    case .linear: (nHeads * headDim * headDim, 0)
    case .picture: (0, 0)
    }
  }
}
