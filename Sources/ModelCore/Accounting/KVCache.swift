/// Memory held by the keys and values of all past tokens, and by states in their place.
///
/// Shape: `[2, L, k, T, d_h]` (keys and values, layers, KV heads, tokens, head width); with latent
/// attention `[L, T, r_kv + d_r]`. A layer with a window of W holds min(T, W) positions; a layer
/// that mixes tokens by other means holds a state of fixed size, counted apart.
/// Source: Austin et al. 2025, "How to Scale Your Model", part 4, section "KV caching";
/// latent: arXiv:2405.04434, section 2.1.2.
package struct KVCache: Equatable, Sendable {
  private let terms: [CostTerm]

  /// Takes what is kept from the terms of a config.
  init(_ config: ModelConfig) { terms = config.costTerms }

  /// Whether a token is kept at all.
  package var isKept: Bool { terms.contains { $0.kind == .cache } }
  /// Whether a layer keeps a state.
  package var hasState: Bool { terms.contains { $0.kind == .state } }

  /// What is kept between tokens, in words; nil where nothing is.
  package var keptWords: String? {
    isKept ? "keys and values" : hasState ? "states" : nil
  }

  /// Layers that keep every token.
  package var fullLayers: Int { layers { $0 == .all } }
  /// Layers that keep the window only.
  package var windowedLayers: Int { layers { $0 != .all } }

  private func layers(where isMeant: (CostTerm.Tokens) -> Bool) -> Int {
    terms.reduce(0) { $1.kind == .cache && isMeant($1.tokens) ? $0 + $1.layers.size : $0 }
  }

  private func sum(_ kind: CostTerm.Kind, _ size: (CostTerm) -> Double) -> Double {
    terms.reduce(0) { $1.kind == kind ? $0 + size($1) : $0 }
  }

  /// Growth for one more token while no window is full, bytes.
  package func bytesPerToken(_ type: DataType) -> Double {
    sum(.cache, \.product) * type.bytesPerElement
  }

  /// Growth for one more token where full keys and values are cached, bytes.
  package func expandedBytesPerToken(_ type: DataType) -> Double {
    let isLatent = terms.contains { $0.kind == .expandedCache }
    return sum(isLatent ? .expandedCache : .cache, \.product) * type.bytesPerElement
  }

  /// Size of the states of layers without attention for the sequences of a workload, bytes.
  package func stateBytes(_ workload: Workload) -> Double {
    sum(.state, \.product) * Double(workload.batchSize) * workload.kv.bytesPerElement
  }

  /// Size of the cache for the sequences of a workload, bytes.
  package func bytes(_ workload: Workload) -> Double {
    sum(.cache) { $0.product(at: workload.sequenceLength) } * Double(workload.batchSize)
      * workload.kv.bytesPerElement
  }
}

extension ModelConfig {
  /// Memory of past tokens; nil where it is not known what each layer is.
  package var kvCache: KVCache? { hasKnownLayers ? KVCache(self) : nil }
}
