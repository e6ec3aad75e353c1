/// Attention to the last W tokens in some layers.
package struct SlidingWindow: Equatable, Sendable {
  /// W, tokens seen, 1 or more.
  package var size: Int
  /// Layers that see only the window.
  package var layers: LayerPattern
  /// Which tokens are seen and which are kept.
  package var kind: WindowKind
  /// Heads of these layers, where they are not those of the others.
  package var heads: HeadLayout?

  package init(
    size: Int, layers: LayerPattern, kind: WindowKind = .rolling, heads: HeadLayout? = nil
  ) {
    self.heads = heads
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

extension SlidingWindow {
  /// Tokens that a layer keeps.
  var kept: CostTerm.Tokens {
    switch kind {
    case .rolling, .chunk: .last(size)
    case .masked: .all
    }
  }

  /// Pairs that a layer compares.
  var pairs: CostTerm.Tokens {
    switch kind {
    case .rolling, .masked: .windowPairs(size)
    case .chunk: .chunkPairs(size)
    }
  }
}
