/// Memory held by the keys and values of all past tokens.
///
/// Shape: `[2, L, k, T, d_h]` (keys and values, layers, KV heads, tokens, head width); with latent
/// attention `[L, T, r_kv + d_r]`. A layer with a window of W holds min(T, W) positions; a layer
/// that mixes tokens by other means holds a state of fixed size, counted apart.
/// Source: Austin et al. 2025, "How to Scale Your Model", part 4, section "KV caching";
/// latent: arXiv:2405.04434, section 2.1.2.
package struct KVCache: Equatable, Sendable {
  /// Elements a full layer holds for one token.
  package let elementsPerTokenAndLayer: Int
  /// The same for an engine that caches full keys and values instead of the latent.
  package let expandedElementsPerTokenAndLayer: Int
  /// Elements that all layers together hold for one token beyond ``elementsPerTokenAndLayer`` for
  /// each; below 0 where some layers have fewer heads.
  let unevenElements: Int
  /// Layers that hold every token.
  package let fullLayers: Int
  /// Layers that hold the window only.
  package let windowedLayers: Int
  /// W, positions a windowed layer holds.
  package let windowSize: Int
  /// Numbers that all other mixers together keep, however many tokens they have seen.
  package let stateElements: Int

  /// Reads the shape of the cache from a config.
  package init(_ config: ModelConfig) {
    if let latent = config.latent {
      let index = latent.indexer?.headDim ?? 0
      elementsPerTokenAndLayer = latent.kvRank + latent.ropeHeadDim + index
      expandedElementsPerTokenAndLayer =
        config.nHeads * (latent.nopeHeadDim + latent.ropeHeadDim + latent.valueHeadDim) + index
    } else {
      elementsPerTokenAndLayer = 2 * config.nKVHeads * config.headDim
      expandedElementsPerTokenAndLayer = elementsPerTokenAndLayer
    }
    let own = max(config.nLayers - config.nSharedKVLayers, 0)
    let attending =
      config.stack == .encoder ? 0 : max(config.nAttentionLayers - config.nSharedKVLayers, 0)
    windowedLayers =
      config.window?.kind == .masked
      ? 0 : min(config.window?.windowedLayers(of: own) ?? 0, attending)
    unevenElements = config.attentionShapes.reduce(0) {
      $0 + 2 * ($1.nKVHeads - config.nKVHeads) * config.headDim * $1.layers
    }
    // The decoder of a pair keeps keys and values of what was read as well.
    fullLayers = (attending - windowedLayers) * (config.stack == .encoderDecoder ? 2 : 1)
    windowSize = config.window?.size ?? 0
    let state = config.mixerState
    stateElements = config.nMixerLayers * (state.recurrent + state.convolution)
  }

  /// Growth for one more token while no window is full, bytes.
  package func bytesPerToken(_ type: DataType) -> Double {
    (Double(elementsPerTokenAndLayer) * Double(fullLayers + windowedLayers)
      + Double(unevenElements)) * type.bytesPerElement
  }

  /// Growth for one more token where full keys and values are cached, bytes.
  package func expandedBytesPerToken(_ type: DataType) -> Double {
    (Double(expandedElementsPerTokenAndLayer) * Double(fullLayers + windowedLayers)
      + Double(unevenElements)) * type.bytesPerElement
  }

  /// Size of the states of layers without attention for the sequences of a workload, bytes.
  package func stateBytes(_ workload: Workload) -> Double {
    Double(stateElements) * Double(workload.batchSize) * workload.kv.bytesPerElement
  }

  /// Size of the cache for the sequences of a workload, bytes.
  package func bytes(_ workload: Workload) -> Double {
    let tokens = Double(workload.sequenceLength)
    let positions =
      Double(fullLayers) * tokens + Double(windowedLayers) * min(tokens, Double(windowSize))
    let elements =
      positions * Double(elementsPerTokenAndLayer) + tokens * Double(unevenElements)
    return elements * Double(workload.batchSize) * workload.kv.bytesPerElement
  }
}

extension ModelConfig {
  /// Memory of past tokens.
  package var kvCache: KVCache { KVCache(self) }
}
