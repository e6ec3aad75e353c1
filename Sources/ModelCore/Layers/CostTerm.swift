/// One product of a cost: what is paid for, in which layers, and its factors with the signs that
/// formulas show.
///
/// A cost of a model is the sum of its terms, as its size is the sum of its tensors.
package struct CostTerm: Equatable, Sendable {
  /// What is paid for.
  package enum Kind: Sendable {
    /// Numbers kept for each token.
    case cache
    /// Numbers kept for each token by an engine that caches full keys and values, not the latent.
    case expandedCache
    /// Numbers kept however many tokens there were.
    case state
    /// FLOPs of scores and weighted values, for each pair of tokens.
    case scores
    /// FLOPs of a state, for each token.
    case stateWork
    /// Heads that attend.
    case heads
    /// Neurons of an MLP.
    case neurons
  }

  /// What in a layer pays it.
  package enum Origin: Sendable {
    case attention, latent, indexer, crossAttention, recurrence, convolution, mlp
  }

  /// Tokens, or pairs of them, that the factors are multiplied with.
  package enum Tokens: Equatable, Sendable {
    /// It does not depend on tokens.
    case none
    /// T of them.
    case all
    /// The last W of them.
    case last(Int)
    /// Each with itself and those before it.
    case causalPairs
    /// Each with all.
    case allPairs
    /// Each with the last W.
    case windowPairs(Int)
    /// Each with those before it in its chunk of W.
    case chunkPairs(Int)
  }

  /// What is paid for.
  package let kind: Kind
  /// What in a layer pays it.
  package let origin: Origin
  /// Which layers or tensors, where not all of a model's are alike: "windowed layers".
  package let label: String
  /// Layers that pay it.
  package let layers: Dimension
  /// What one of them pays for one token or pair.
  let each: [Dimension]
  /// What it is multiplied with besides.
  package let tokens: Tokens
  /// FLOPs for each number; 1 where numbers are kept or counted.
  let work: Int

  init(
    _ kind: Kind, _ origin: Origin, _ label: String, in layers: Dimension, _ each: [Dimension],
    work: Int = 1, _ tokens: Tokens = .none
  ) {
    (self.kind, self.origin, self.label) = (kind, origin, label)
    (self.layers, self.each, self.work, self.tokens) = (layers, each, work, tokens)
  }

  /// What is multiplied for one token or pair.
  package var factors: [Dimension] {
    (work > 1 ? [Dimension(work, String(work))] : []) + [layers] + each
  }

  /// The product of the factors, for one token or pair.
  package var product: Double {
    each.reduce(Double(work * layers.size)) { $0 * Double($1.size) }
  }

  /// The product for a number of tokens.
  func product(at sequenceLength: Int) -> Double {
    product * Double(tokens.count(at: sequenceLength)?.size ?? 1)
  }
}

extension CostTerm.Tokens {
  /// How many tokens or pairs these are in a sequence of t, which is at most 2^24, so that no pair
  /// count passes 2^48; nil where it does not depend on them.
  func count(at t: Int) -> Dimension? {
    switch self {
    case .none: nil
    case .all: Dimension(t, "T")
    case .last(let w): Dimension(min(t, w), "min(T, W)")
    case .causalPairs: Dimension(t * (t + 1) / 2, "T(T+1)/2")
    case .allPairs: Dimension(t * t, "T²")
    case .windowPairs(let w): Dimension(Self.windowed(t, min(w, t)), "Σ min(i, W)")
    case .chunkPairs(let w): Dimension(Self.chunked(t, max(min(w, t), 1)), "pairs in chunks of W")
    }
  }

  /// Σ min(i, w) over i from 1 to t.
  private static func windowed(_ t: Int, _ w: Int) -> Int { w * (w + 1) / 2 + (t - w) * w }

  private static func chunked(_ t: Int, _ w: Int) -> Int {
    let rest = t % w
    return t / w * (w * (w + 1) / 2) + rest * (rest + 1) / 2
  }
}

extension ModelConfig {
  /// A number of layers as a factor, and the sign of it where these are not all of the model.
  func layers(_ count: Int, _ word: String) -> Dimension {
    Dimension(count, count == nLayers ? "L" : "L_" + word.map { $0 == " " ? "_" : $0 })
  }

  /// Every term of every cost but the weights, in the order of the layers.
  package var costTerms: [CostTerm] {
    guard let mixer, nMixerLayers > 0 else { return attentionTerms }
    let layer = mixer.kind.layer
    return attentionTerms
      + layer.terms(layers(nMixerLayers, type(of: layer).word), in: self)
  }
}
