/// Units of a model that fire: widths, not weights.
package struct NeuronCount: Equatable, Sendable {
  /// Layers whose MLPs are alike.
  package struct Layers: Equatable, Sendable {
    /// What tells them from others, "dense" or "expert"; empty where all layers are alike.
    package internal(set) var kind: String
    /// Layers.
    package internal(set) var count: Int
    /// MLP neurons of one of them: d_ff, or all experts of a layer together.
    package internal(set) var perLayer: Int
    /// Those of them that a token visits.
    package internal(set) var activePerLayer: Int
  }

  /// d, channels a token enters with.
  package let inputPerToken: Int
  /// The kinds of layers with an MLP, in the order of the inventory.
  package let layers: [Layers]
  /// MLP neurons of all blocks.
  package let mlpTotal: Int
  /// Those of them that a token visits.
  package let mlpActiveTotal: Int
  /// Heads that attend, in all layers and stacks.
  package let headsTotal: Int
  /// Query heads, key/value heads and their widths; nil in a model without attention.
  package let heads: HeadLayout?

  /// MLP neurons of the fullest block.
  package var mlpPerLayer: Int { fullest?.perLayer ?? 0 }
  /// Those of them that a token visits.
  package var mlpActivePerLayer: Int { fullest?.activePerLayer ?? 0 }
  private var fullest: Layers? { layers.max { $0.perLayer < $1.perLayer } }

  /// Counts the outputs of the expanding matrices of an inventory.
  package init(_ config: ModelConfig, _ inventory: [TensorSpec]) {
    var layers: [Layers] = []
    var total = 0
    var activeTotal = 0
    for tensor in inventory {
      guard let neurons = tensor.neurons, case .blocks(let kind, let count) = tensor.place else {
        continue
      }
      let stored = neurons.size * tensor.stored
      let visited = neurons.size * tensor.visited
      total += stored
      activeTotal += visited
      // Of a layer with several attentions, each has its MLP.
      let isAll = count >= config.nLayers && config.stack != .encoderDecoder
      let layer = Layers(
        kind: isAll ? "" : kind, count: isAll ? config.nLayers : max(count, 1),
        perLayer: stored / max(isAll ? config.nLayers : count, 1),
        activePerLayer: visited / max(isAll ? config.nLayers : count, 1))
      if let index = layers.firstIndex(where: { $0.kind == layer.kind && $0.count == layer.count })
      {
        layers[index].perLayer += layer.perLayer
        layers[index].activePerLayer += layer.activePerLayer
      } else {
        layers.append(layer)
      }
    }
    inputPerToken = config.dModel
    self.layers = Self.merged(layers)
    mlpTotal = total
    mlpActiveTotal = activeTotal
    headsTotal = config.costTerms.reduce(0) {
      $1.kind == .heads ? $0 + clampedInt($1.product) : $0
    }
    heads = config.heads
  }

  /// The layers, those of one kind where they do not differ, such as both stacks of T5.
  private static func merged(_ layers: [Layers]) -> [Layers] {
    guard let first = layers.first, layers.count > 1,
      layers.allSatisfy({
        $0.perLayer == first.perLayer && $0.activePerLayer == first.activePerLayer
      })
    else { return layers }
    var all = first
    (all.kind, all.count) = ("", layers.reduce(0) { $0 + $1.count })
    return [all]
  }
}

extension ModelConfig {
  /// Units that fire.
  package var neurons: NeuronCount { NeuronCount(self, inventory) }
}
