extension ParameterCount {
  /// A part over the total, 0 to 1.
  package func share(of part: ModelPart) -> Double { Double(self[part]) / Double(total) }

  /// What a token passes through over the total, 0 to 1.
  package var activeShare: Double { Double(active) / Double(total) }
}

/// Learned numbers of the blocks, without tables, head and last norm.
package struct BlockCount: Equatable, Sendable {
  /// Of all blocks together.
  package let total: Int
  /// Of one block; nil where blocks differ from each other.
  package let perLayer: Int?

  /// Sums what an inventory has in the blocks.
  package init(_ config: ModelConfig, _ inventory: [TensorSpec]) {
    let blocks = inventory.filter { tensor in
      if case .blocks = tensor.place { return true }
      return false
    }
    let sum = blocks.reduce(0) { $0 + $1.parameters }
    let isUniform = blocks.allSatisfy { $0.place.layers == config.nLayers }
    total = sum
    perLayer = isUniform ? sum / max(config.nLayers, 1) : nil
  }
}
