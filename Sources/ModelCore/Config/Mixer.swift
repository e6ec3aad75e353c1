/// What stands in place of attention in some layers.
package struct LayerMixer: Equatable, Sendable {
  /// How it mixes tokens.
  package var kind: Mixer
  /// Layers that have it; the others attend unless ``ModelConfig/attentionLayers`` says more.
  package var layers: LayerPattern

  package init(_ kind: Mixer, layers: LayerPattern = .all) {
    self.kind = kind
    self.layers = layers
  }
}

/// A way of mixing tokens that keeps a state of fixed size instead of all keys and values.
package enum Mixer: Equatable, Sendable {
  /// Mamba: a state for each channel.
  case mamba(Mamba)
  /// Mamba 2: a state for each head.
  case mamba2(Mamba2)
  /// Linear attention with the gated delta rule.
  case gatedDeltaNet(GatedDeltaNet)
  /// Linear attention with the delta rule and a decay for each channel.
  case kimiDelta(KimiDeltaAttention)
  /// Linear attention with the heads of the other layers and a gate at its output.
  case lightning
  /// Attention to the pieces of a picture, as in Llama 3.2; a token keeps nothing.
  case crossAttention
  /// A short convolution between two gates.
  case shortConvolution(ShortConvolution)
  /// A linear recurrence with gates, a state for each channel.
  case gatedRecurrence(GatedRecurrence)
}

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

extension ModelConfig {
  /// Attentions of all layers.
  package var nAttentionLayers: Int {
    attentionsPerLayer * (attentionLayers?.count(of: nLayers) ?? nLayers - nMixerLayers)
  }

  /// Layers that mix tokens by other means, perhaps beside attention.
  package var nMixerLayers: Int { mixer?.layers.count(of: nLayers) ?? 0 }

  /// Layers with attention that see only a window.
  package var nWindowedLayers: Int {
    min(window?.windowedLayers(of: nLayers) ?? 0, nAttentionLayers)
  }

  /// Numbers a layer's mixer keeps between tokens: what a token rewrites, and what the convolution
  /// still has to see.
  package var mixerState: (recurrent: Int, convolution: Int) {
    switch mixer?.kind {
    case nil: (0, 0)
    case .mamba(let state):
      (state.expansion * dModel * state.stateSize, state.expansion * dModel * state.kernel)
    case .mamba2(let state):
      (
        state.width(in: dModel) * state.stateSize,
        (state.width(in: dModel) + 2 * state.groups * state.stateSize) * state.kernel
      )
    case .gatedDeltaNet(let rule):
      (
        rule.valueHeads * rule.keyHeadDim * rule.valueHeadDim,
        (2 * rule.keyHeads * rule.keyHeadDim + rule.valueHeads * rule.valueHeadDim) * rule.kernel
      )
    case .kimiDelta(let rule):
      (
        rule.nHeads * rule.headDim * rule.headDim, 3 * rule.nHeads * rule.headDim * rule.kernel
      )
    case .lightning: (nHeads * headDim * headDim, 0)
    case .crossAttention: (0, 0)
    case .shortConvolution(let convolution): (0, dModel * convolution.kernel)
    case .gatedRecurrence(let state): (state.width, state.width * (state.kernel - 1))
    }
  }
}
