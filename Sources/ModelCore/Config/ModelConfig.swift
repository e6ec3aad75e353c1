/// The dimensions and choices that fix every tensor of a model.
///
/// Values are trusted to lie within ``ModelField/range``; the entrances (files, flags, sliders)
/// see to that. Symbols: d, L, V, h, k, d_h, d_ff as in the field's papers.
package struct ModelConfig: Equatable, Sendable {
  /// The family: how tensors are named and packed, and what is special about the blocks.
  package var architecture: Architecture
  /// d, width of the residual stream.
  package var dModel: Int
  /// L, transformer blocks.
  package var nLayers: Int
  /// V, rows of the embedding table, padding included.
  package var vocabSize: Int
  /// T_max, longest sequence the model allows; rows of a learned position table.
  package var contextLength: Int
  /// h, query heads per layer; 0 where no layer attends.
  package var nHeads: Int
  /// k, key/value heads per layer.
  package var nKVHeads: Int
  /// d_h, width of one head; not always d / h.
  package var headDim: Int
  /// d_ff, inner width of the MLP; 0 where no layer has one.
  package var dFF: Int
  /// Whether the MLP multiplies by a gate: three matrices instead of two.
  package var isGated: Bool
  /// Kind of normalization.
  package var norm: NormKind
  /// How positions enter.
  package var positions: PositionKind
  /// Whether the output head is the embedding table.
  package var isTied: Bool
  /// Which attention projections carry a bias.
  package var attentionBias: AttentionBias
  /// Whether the matrices of the MLP carry biases.
  package var hasMLPBias: Bool
  /// Routed experts in place of some or all MLPs.
  package var experts: Experts?
  /// Keys and values by way of a small latent, in place of heads of their own.
  package var latent: MultiHeadLatentAttention?
  /// Layers that see only the last tokens.
  package var window: SlidingWindow?
  /// What stands in place of attention in some layers.
  package var mixer: LayerMixer?
  /// What attention has beside its projections.
  package var attention = AttentionDetails()
  /// Norms of a block where they are fewer than the family's names.
  package var blockNorms: Int?
  /// Whether attention and MLP read the stream side by side.
  package var isParallel = false
  /// Layers that attend, where these are not all those without another mixer.
  package var attentionLayers: LayerPattern?
  /// Layers that have an MLP, where some have none.
  package var mlpLayers: LayerPattern?
  /// Heads and inner widths of the layers where these differ; none where they do not.
  ///
  /// Layers beyond the list begin it anew; ``nHeads``, ``nKVHeads`` and ``dFF`` are the largest.
  package var layerShapes: [LayerShape] = []
  /// Attentions of a layer, each followed by an MLP of width d_ff where there are several.
  ///
  /// Experts then stand beside these MLPs, and not in their place.
  package var attentionsPerLayer = 1
  /// Last layers that read the keys and values of earlier ones.
  package var nSharedKVLayers = 0
  /// What Gemma 3n carries beside the stream.
  package var sideInputs: SideInputs?
  /// What comes before the blocks.
  package var input = InputDetails()
  /// What comes after the blocks.
  package var output = OutputDetails()
  /// How the model reads and writes.
  package var stack = StackKind.decoder
  /// Blocks that read, where they are not as many as those that write.
  package var nEncoderLayers: Int?
  /// What the files hold beside the language model.
  package var beside = SideModules()
  /// Whether it is known what each layer is; where not, cache and work cannot be told.
  package var hasKnownLayers = true

  package init(
    architecture: Architecture, dModel: Int, nLayers: Int, vocabSize: Int, contextLength: Int,
    nHeads: Int, nKVHeads: Int? = nil, headDim: Int? = nil, dFF: Int, isGated: Bool = true,
    norm: NormKind = .rms, positions: PositionKind = .rotary, isTied: Bool = false,
    attentionBias: AttentionBias = .none, hasMLPBias: Bool = false, experts: Experts? = nil,
    latent: MultiHeadLatentAttention? = nil, window: SlidingWindow? = nil
  ) {
    self.architecture = architecture
    self.dModel = dModel
    self.nLayers = nLayers
    self.vocabSize = vocabSize
    self.contextLength = contextLength
    self.nHeads = nHeads
    self.nKVHeads = nKVHeads ?? nHeads
    self.headDim = headDim ?? max(dModel / max(nHeads, 1), 1)
    self.dFF = dFF
    self.isGated = isGated
    self.norm = norm
    self.positions = positions
    self.isTied = isTied
    self.attentionBias = attentionBias
    self.hasMLPBias = hasMLPBias
    self.experts = experts
    self.latent = latent
    self.window = window
  }

  /// Inner width of one routed expert.
  package var dFFExpert: Int { experts?.dFFExpert ?? dFF }

  /// Whether the blocks have an MLP at all.
  package var hasMLP: Bool { dFF > 0 || experts != nil }

  /// Layers with an MLP, split into experts or not.
  package var nMLPLayers: Int {
    hasMLP ? mlpLayers?.count(of: nLayers) ?? nLayers : 0
  }

  /// Layers whose MLP is split into experts.
  package var nExpertLayers: Int {
    guard let experts else { return 0 }
    guard let mlpLayers else { return experts.layers.count(of: nLayers) }
    return (0..<nLayers).count { mlpLayers.contains($0) && experts.layers.contains($0) }
  }
}

/// How activations are normalized.
package enum NormKind: String, CaseIterable, Sendable {
  /// No normalization, as in the classroom model.
  case none
  /// Root mean square: one gain per channel.
  case rms
  /// LayerNorm: a gain and a shift per channel.
  case layer
  /// LayerNorm without the shift.
  case layerGain = "layer_gain"
}

/// How positions enter the model.
package enum PositionKind: String, CaseIterable, Sendable {
  /// Not at all, as in the classroom model.
  case none
  /// Rotation of queries and keys; nothing is learned.
  case rotary
  /// A learned table of T_max rows.
  case learned
  /// A fixed bias of each score by distance, or a fixed table; nothing is learned.
  case fixed
  /// A learned bias of each score by distance, as in T5.
  case relative
}
