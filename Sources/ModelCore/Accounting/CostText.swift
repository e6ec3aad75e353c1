/// The sentences beside the lines of costs.
enum CostText {
  /// Why a term is paid, in one sentence.
  static func reason(
    for figure: CostFigure, _ term: CostTerm, _ config: ModelConfig, _ format: NumberFormat
  ) -> String {
    switch figure {
    case .neurons: "A neuron is one output of the matrix that widens the stream."
    case .heads: heads(term, config)
    case .kvPerToken: kept(term)
    case .kvCache: cache(term, format)
    case .state:
      term.origin == .convolution
        ? "A convolution keeps the inputs that it still has to see."
        : "A state has this size however many tokens were read."
    case .attention: attention(term)
    case .stateWork: "A token rewrites each number of the state and reads it: 4 FLOPs."
    case .weights, .matmul, .forward, .rule: ""
    }
  }

  /// Why lines are added.
  static func sum(_ figure: CostFigure) -> String {
    switch figure {
    case .neurons: "A neuron is one output of a matrix that widens the stream."
    case .heads: "Heads look at other tokens; they have no neurons of their own."
    case .kvPerToken: "Growth for one more token while no window is full."
    case .kvCache: "Sequence length costs memory here; it adds no weights."
    case .state: "States do not grow with the text."
    case .attention: "Scores and values of what a token may see."
    case .stateWork, .weights, .matmul, .forward, .rule: "The lines above together."
    }
  }

  private static func heads(_ term: CostTerm, _ config: ModelConfig) -> String {
    switch term.origin {
    case .crossAttention: "These heads look at what another stack has read."
    case .attention, .latent, .indexer, .recurrence, .convolution, .mlp:
      "Heads look at other tokens, \(config.heads?.headDim ?? 0) channels each; "
        + "they have no neurons of their own."
    }
  }

  private static func kept(_ term: CostTerm) -> String {
    switch term.origin {
    case .latent: "A layer keeps only the latent and the rotated part of one key."
    case .indexer: "The indexer keeps one key of its own."
    case .crossAttention: "Each layer that writes keeps keys and values of what was read."
    case .attention, .recurrence, .convolution, .mlp:
      "A layer keeps one key and one value per KV head."
    }
  }

  private static func cache(_ term: CostTerm, _ format: NumberFormat) -> String {
    switch term.tokens {
    case .last(let w): "These layers keep the last \(format.exact(w)) tokens only."
    case .none, .all, .causalPairs, .allPairs, .windowPairs, .chunkPairs:
      "Sequence length costs memory here; it adds no weights."
    }
  }

  private static func attention(_ term: CostTerm) -> String {
    switch term.tokens {
    case .causalPairs: "Scores and values of a token and those before it."
    case .allPairs: "Scores and values of each token with every other."
    case .windowPairs: "Scores and values of a token and the last ones before it."
    case .chunkPairs: "Scores and values of a token and those before it in its chunk."
    case .none, .all, .last: "Scores and values of what a token may see."
    }
  }
}
