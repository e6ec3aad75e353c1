/// What a tensor does in a model, whatever a family calls it: what code decides by.
///
/// A bias or shift has the role of the matrix or norm it belongs to.
package enum TensorRole: Hashable, Sendable {
  /// Before or after the blocks.
  case end(EndRole)
  /// Attention of the tokens to each other.
  case attention(AttentionRole)
  /// Attention to what another stack has read.
  case cross(AttentionRole)
  /// Latent attention and the indexer before it.
  case latent(LatentRole)
  /// A layer that mixes tokens by other means.
  case mixer(MixerRole)
  /// An MLP that every token visits.
  case mlp(MLPRole)
  /// One of many MLPs.
  case expert(MLPRole)
  /// An MLP beside the experts.
  case sharedExpert(MLPRole)
  /// What chooses among experts.
  case router(RouterRole)
  /// A norm of a block, counted from 0.
  case blockNorm(Int)
  /// What one family has and nothing decides by, in a word or two.
  case other(String)

  /// In a word or two for people: "Q", "gate".
  package var word: String {
    switch self {
    case .end(let role): role.rawValue
    case .attention(let role): role.rawValue
    case .cross(let role): "cross " + role.rawValue
    case .latent(let role): role.rawValue
    case .mixer(let role): role.rawValue
    case .mlp(let role), .expert(let role), .sharedExpert(let role): role.rawValue
    case .router(let role): role.rawValue
    case .blockNorm(let index): "norm \(min(index, 3) + 1)"
    case .other(let word): word
    }
  }
}

/// Tensors before and after the blocks; the raw value is their word.
package enum EndRole: String, Sendable {
  case tokenTable = "token table"
  case positionTable = "position table"
  case segmentTable = "segment table"
  case patches
  case classVector = "picture"
  case inputProjection = "in projection"
  case outputProjection = "out projection"
  case firstNorm = "first norm"
  case lastNorm = "last norm"
  /// The norm after one of two stacks.
  case encoderNorm = "encoder norm"
  case decoderNorm = "decoder norm"
  case headLayer = "head layer"
  case headNorm = "head norm"
  case pooler
  /// The layer before the scores of labels, and these.
  case labelLayer = "label layer"
  case labels
  case head
  case tiedHead = "tied head"
}

/// Tensors of attention; the raw value is their word.
package enum AttentionRole: String, Sendable {
  case query = "Q"
  case key = "K"
  case value = "V"
  case output = "O"
  case packed = "Q K V"
  case keysAndValues = "K V"
  case outputGate = "O gate"
  case queryNorm = "Q norm"
  case keyNorm = "K norm"
  case norm
  case innerNorm = "inner norm"
  case sinks
  case distances = "distance scores"
}

/// Tensors of latent attention and its indexer; the raw value is their word.
package enum LatentRole: String, Sendable {
  case queryDown = "Q down"
  case queryNorm = "Q norm"
  case queryUp = "Q up"
  case kvDown = "KV down"
  case kvNorm = "KV norm"
  case kvUp = "KV up"
  case indexQuery = "index Q"
  case indexKey = "index K"
  case indexNorm = "index norm"
  case indexWeights = "index weights"
}

/// Tensors of other mixers; the raw value is their word.
package enum MixerRole: String, Sendable {
  case input = "in"
  case output = "out"
  case convolution, decay, skip, select, steps, gate, strength
  case stepBias = "step bias"
  case decayBias = "decay bias"
  case innerNorm = "inner norm"
  case stepNorm = "step norm"
  case inputStateNorm = "B norm"
  case outputStateNorm = "C norm"
  case query = "Q"
  case key = "K"
  case value = "V"
  case packed = "Q K V gate"
  case strengthAndDecay = "strength and decay"
  case decayDown = "decay down"
  case decayUp = "decay up"
  case gateDown = "gate down"
  case gateUp = "gate up"
  case inputGate = "input gate"
  case decayGate = "decay gate"
  case gatesAndInput = "gates and input"
}

/// Matrices of an MLP; the raw value is their word.
package enum MLPRole: String, Sendable {
  case gate, up, down
  case gateAndUp = "gate and up"
  /// What stands between the stream and experts of another width.
  case latentDown = "latent down"
  case latentUp = "latent up"
  /// Up and down as the lesson calls them.
  case expansion, contraction
}

/// What chooses among experts; the raw value is its word.
package enum RouterRole: String, Sendable {
  case scores = "router"
  case correction = "router bias"
  case sharedGate = "shared gate"
}

/// What a small tensor adds to the matrix or norm whose role it has; the raw value is its word.
package enum TensorAddition: String, Sendable {
  case none = ""
  case bias
  /// The bias of a LayerNorm.
  case shift
}
