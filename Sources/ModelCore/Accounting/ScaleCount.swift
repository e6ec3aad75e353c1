extension WeightScales {
  /// Factors that are stored beside the matrices of an inventory.
  ///
  /// Tables, heads, routers, norms and biases are kept in more bits.
  func count(_ inventory: [TensorSpec]) -> Int {
    inventory.reduce(0) { $0 + $1.stored * factors(of: $1) }
  }

  /// Factors of one copy.
  private func factors(of tensor: TensorSpec) -> Int {
    guard tensor.multiplied > 0, tensor.dimensions.count == 2, !isExcepted(tensor) else { return 0 }
    let rows = tensor.dimensions[0].size
    let columns = tensor.dimensions[1].size
    switch (layout, tensor.part) {
    case (.rectangle(let height, let width), .attention),
      (.rectangle(let height, let width), .mixer), (.rectangle(let height, let width), .mlp):
      return Self.pieces(rows, height) * Self.pieces(columns, width)
    case (.expertInputs(let inputs), .mlp) where tensor.stored > tensor.place.layers:
      return rows * Self.pieces(columns, inputs)
    default: return 0
    }
  }

  private func isExcepted(_ tensor: TensorSpec) -> Bool {
    guard !exceptions.isEmpty else { return false }
    let name = tensor.tensorName.block + tensor.tensorName.group + tensor.tensorName.stem
    return exceptions.contains { name == $0 || name.hasPrefix($0 + ".") }
  }

  /// How many pieces of a size cover a length.
  private static func pieces(_ length: Int, _ size: Int) -> Int {
    (length + size - 1) / max(size, 1)
  }
}
