/// Units of a model that fire: widths, not weights.
package struct NeuronCount: Equatable, Sendable {
  /// d, channels a token enters with.
  package let inputPerToken: Int
  /// MLP neurons of the fullest block: d_ff, or all experts of the block together.
  package let mlpPerLayer: Int
  /// Those of them that a token visits.
  package let mlpActivePerLayer: Int
  /// MLP neurons of all blocks.
  package let mlpTotal: Int
  /// Those of them that a token visits.
  package let mlpActiveTotal: Int
  /// h, query heads per layer.
  package let nHeads: Int
  /// d_h, channels a head reads.
  package let headDim: Int

  /// Counts the outputs of the expanding matrices of an inventory.
  package init(_ config: ModelConfig, _ inventory: [TensorSpec]) {
    var kinds: [(place: Place, stored: Int, visited: Int)] = []
    var total = 0
    var activeTotal = 0
    for tensor in inventory where tensor.neurons > 0 {
      let layers = max(tensor.place.layers, 1)
      let stored = tensor.neurons * tensor.stored
      let visited = tensor.neurons * tensor.visited
      total += stored
      activeTotal += visited
      if let index = kinds.firstIndex(where: { $0.place == tensor.place }) {
        kinds[index].stored += stored / layers
        kinds[index].visited += visited / layers
      } else {
        kinds.append((tensor.place, stored / layers, visited / layers))
      }
    }
    let fullest = kinds.max { $0.stored < $1.stored }
    inputPerToken = config.dModel
    mlpTotal = total
    mlpActiveTotal = activeTotal
    mlpPerLayer = fullest?.stored ?? 0
    mlpActivePerLayer = fullest?.visited ?? 0
    nHeads = config.nHeads
    headDim = config.latent.map { $0.nopeHeadDim + $0.ropeHeadDim } ?? config.headDim
  }
}

extension ModelConfig {
  /// Units that fire.
  package var neurons: NeuronCount { NeuronCount(self, inventory) }
}
