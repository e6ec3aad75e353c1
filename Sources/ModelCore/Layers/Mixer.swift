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

/// A way of mixing tokens other than plain attention; most keep a state of fixed size instead of
/// all keys and values.
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
  /// Attention with experts, as in JetMoE.
  case mixtureOfAttention
  /// A short convolution between two gates.
  case shortConvolution(ShortConvolution)
  /// A linear recurrence with gates, a state for each channel.
  case gatedRecurrence(GatedRecurrence)
}

/// What a layer keeps between tokens, as the lengths whose product it is; none where it keeps none.
struct MixerState {
  /// Numbers that a token rewrites.
  var rewritten: [Dimension] = []
  /// Numbers that the convolution still has to see.
  var convolved: [Dimension] = []
}

/// A kind of layer that mixes tokens without keeping them all: what it holds, keeps and does.
protocol TokenMixer: Sendable {
  /// What such layers are called beside others.
  static var word: String { get }
  /// What one layer keeps between tokens.
  func state(in config: ModelConfig) -> MixerState
  /// What so many layers keep and do.
  func terms(_ layers: Dimension, in config: ModelConfig) -> [CostTerm]
  /// Adds its tensors, which stand at ``TransformerInventory/mixerPlace``.
  func addTensors(to list: inout TransformerInventory)
}

extension TokenMixer {
  /// A token rewrites the state and reads it: two multiply-adds for each number of it.
  func terms(_ layers: Dimension, in config: ModelConfig) -> [CostTerm] {
    let state = state(in: config)
    var terms: [CostTerm] = []
    if !state.rewritten.isEmpty {
      let label = "\(Self.word) layers"
      terms = [
        CostTerm(.state, .recurrence, label, in: layers, state.rewritten),
        CostTerm(.stateWork, .recurrence, label, in: layers, state.rewritten, work: 4, .all),
      ]
    }
    if !state.convolved.isEmpty {
      terms.append(CostTerm(.state, .convolution, "convolutions", in: layers, state.convolved))
    }
    return terms
  }
}

extension Mixer {
  /// Whether it has the heads of the layers that attend.
  var usesHeads: Bool {
    switch self {
    case .lightning, .crossAttention, .mixtureOfAttention, .gatedRecurrence: true
    case .mamba, .mamba2, .gatedDeltaNet, .kimiDelta, .shortConvolution: false
    }
  }

  /// The layer itself.
  var layer: any TokenMixer {
    switch self {
    case .mamba(let layer): layer
    case .mamba2(let layer): layer
    case .gatedDeltaNet(let layer): layer
    case .kimiDelta(let layer): layer
    case .lightning: LightningAttention()
    case .crossAttention: PictureAttention()
    case .mixtureOfAttention: MixtureOfAttention()
    case .shortConvolution(let layer): layer
    case .gatedRecurrence(let layer): layer
    }
  }
}

extension TransformerInventory {
  mutating func addMixer() {
    guard let layer = config.mixer?.kind.layer, config.nMixerLayers > 0 else { return }
    mixerPlace = mixerBlocks
    layer.addTensors(to: &self)
  }

  /// The blocks that have the mixer.
  var mixerBlocks: Place {
    let count = config.nMixerLayers
    guard let layer = config.mixer?.kind.layer, count < config.nLayers else {
      return blocks("", count)
    }
    return blocks(type(of: layer).word, count)
  }

  /// A matrix of the mixer, with its bias if it has one.
  mutating func mixerMatrix(
    _ stem: String, _ role: MixerRole, from input: Dimension, to output: Dimension,
    biased: Bool = false
  ) {
    addLinear(
      names.mixer + stem, .mixer(role), from: input, to: output, .mixer, .once(mixerPlace),
      biased: biased)
  }

  /// Another tensor of the mixer; a token is multiplied with it if it is a matrix.
  mutating func mixerVector(
    _ stem: String, suffix: String = ".weight", _ role: MixerRole, _ lengths: Dimension...,
    addition: TensorAddition = .none, isMatrix: Bool = false
  ) {
    let name = TensorName(block: names.block, group: "", stem: names.mixer + stem, suffix: suffix)
    add(
      name, .mixer(role), lengths, .mixer, .once(mixerPlace), addition: addition,
      multiplied: isMatrix ? mixerPlace.layers : 0)
  }

  /// Each channel sees a few tokens back: as many products as weights.
  mutating func mixerConvolution(
    _ channels: Dimension, _ kernel: Int, biased: Bool, stem: String? = nil
  ) {
    let stem = stem ?? names.convolution
    mixerVector(
      stem, .convolution, channels, Dimension(1, "1"), Dimension(kernel, "w"), isMatrix: true)
    if biased { mixerVector(stem, suffix: ".bias", .convolution, channels, addition: .bias) }
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
}
