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
  /// h, query heads per layer.
  package var nHeads: Int
  /// k, key/value heads per layer.
  package var nKVHeads: Int
  /// d_h, width of one head; not always d / h.
  package var headDim: Int
  /// d_ff, inner width of the MLP.
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
  /// Whether the blocks have an MLP at all.
  package var hasMLP = true
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

/// Which attention projections carry a bias.
package enum AttentionBias: String, CaseIterable, Sendable {
  case none
  /// Queries, keys and values, as in Qwen 2.
  case qkv
  /// These and the output projection, as in GPT-2.
  case all
  /// The output projection only, as in GPT-Neo.
  case output
}

/// A mixture of experts: of E parallel MLPs a token visits E_a.
package struct Experts: Equatable, Sendable {
  /// E, routed experts in each expert layer.
  package var nExperts: Int
  /// E_a, routed experts a token visits.
  package var nActiveExperts: Int
  /// Inner width of a routed expert where it is not d_ff.
  package var dFFExpert: Int?
  /// Choices of the router that lead to no expert: the token stays as it is.
  package var nIdleExperts = 0
  /// Experts that every token visits, each as wide as a routed one unless ``dFFShared`` says so.
  package var nSharedExperts: Int
  /// Inner width of all shared experts together where they are not as wide as routed ones.
  package var dFFShared: Int?
  /// Layers with experts; the others keep a plain MLP of width d_ff.
  package var layers: LayerPattern
  /// Whether the router learns a correction per expert (DeepSeek-V3).
  package var hasCorrectionBias: Bool
  /// Whether the router's scores carry a bias.
  package var hasRouterBias: Bool
  /// Whether a gate weighs the shared experts.
  package var hasSharedGate: Bool

  package init(
    nExperts: Int, nActiveExperts: Int, dFFExpert: Int? = nil, nSharedExperts: Int = 0,
    dFFShared: Int? = nil, nDenseLayers: Int = 0, layers: LayerPattern? = nil,
    hasCorrectionBias: Bool = false, hasRouterBias: Bool = false, hasSharedGate: Bool = false
  ) {
    self.nExperts = nExperts
    self.nActiveExperts = nActiveExperts
    self.dFFExpert = dFFExpert
    self.nSharedExperts = nSharedExperts
    self.dFFShared = dFFShared
    self.layers = layers ?? .after(nDenseLayers)
    self.hasCorrectionBias = hasCorrectionBias
    self.hasRouterBias = hasRouterBias
    self.hasSharedGate = hasSharedGate
  }

  /// First layers that keep a plain MLP of width d_ff.
  package var nDenseLayers: Int { layers.first }
}

/// Multi-head latent attention: keys and values are expanded from a small vector per token.
///
/// Source: DeepSeek-AI 2024, arXiv:2405.04434, section 2.1.
package struct MultiHeadLatentAttention: Equatable, Sendable {
  /// Width of the compressed queries; nil when queries are projected directly.
  package var queryRank: Int?
  /// Width of the compressed keys and values, which the cache holds.
  package var kvRank: Int
  /// Part of a query or key head without positions.
  package var nopeHeadDim: Int
  /// Part of a query head, and of the one shared key, that is rotated; the cache holds it too.
  package var ropeHeadDim: Int
  /// Width of a value head.
  package var valueHeadDim: Int
  /// What chooses the tokens that are attended to, where not all are.
  package var indexer: SparseIndexer?

  package init(
    queryRank: Int?, kvRank: Int, nopeHeadDim: Int, ropeHeadDim: Int, valueHeadDim: Int
  ) {
    self.queryRank = queryRank
    self.kvRank = kvRank
    self.nopeHeadDim = nopeHeadDim
    self.ropeHeadDim = ropeHeadDim
    self.valueHeadDim = valueHeadDim
  }
}

/// A small attention of its own that scores past tokens and keeps the best for the large one.
///
/// Source: DeepSeek-AI 2025, DeepSeek-V3.2-Exp, section 1.
package struct SparseIndexer: Equatable, Sendable {
  /// Heads of the scores; they share one key.
  package var nHeads: Int
  /// Width of a head and of the key, which the cache holds.
  package var headDim: Int

  package init(nHeads: Int, headDim: Int) {
    self.nHeads = nHeads
    self.headDim = headDim
  }
}

/// Attention to the last W tokens in some layers.
package struct SlidingWindow: Equatable, Sendable {
  /// W, tokens seen, 1 or more.
  package var size: Int
  /// Layers that see only the window.
  package var layers: LayerPattern
  /// Which tokens are seen and which are kept.
  package var kind: WindowKind

  package init(size: Int, layers: LayerPattern, kind: WindowKind = .rolling) {
    self.size = size
    self.layers = layers
    self.kind = kind
  }

  /// A window in all layers but every `fullEvery`-th; 0 for all of them.
  package init(size: Int, fullEvery: Int = 0) {
    let isFull = LayerPattern.every(fullEvery, offset: fullEvery - 1)
    self.init(size: size, layers: fullEvery > 0 ? isFull.inverted : .all)
  }

  /// Layers of L that see only the window.
  package func windowedLayers(of nLayers: Int) -> Int {
    layers.count(of: nLayers)
  }
}

/// Which tokens a windowed layer sees, and which it keeps.
package enum WindowKind: String, CaseIterable, Sendable {
  /// It sees the last W tokens and keeps only these.
  case rolling
  /// It sees the tokens of its own chunk of W and keeps only these.
  case chunk
  /// It sees the last W tokens but keeps all.
  case masked
}
