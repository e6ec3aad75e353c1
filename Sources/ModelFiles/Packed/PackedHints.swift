import ModelCore

/// What chooses between shapes that a header leaves open.
struct PackedHints {
  /// The section of the config.
  let quantization: Quantization
  private let expected: ExpectedTensors?
  private var names = NamePatterns()
  /// What the config leads to, by the index of a name's pattern.
  private var known: [[Int]?] = []

  init(_ quantization: Quantization, _ config: ModelConfig?, _ naming: TensorNaming) {
    self.quantization = quantization
    expected = config.map { ExpectedTensors($0, naming) }
  }

  /// Lengths that the config leads to for a tensor; nil where it knows none of that name.
  mutating func shape(_ name: UnsafeRawBufferPointer) -> [Int]? {
    guard let expected, let index = names.add(name).index else { return nil }
    while known.count <= index {
      let text = names.name(at: known.count).description
      known.append(expected[TensorPatterns.key(text)]?.shape)
    }
    return known[index]
  }

  /// The scheme of a module; nil where the section has none for just it.
  func scheme(_ module: String) -> Quantization.Scheme? {
    guard !quantization.modules.isEmpty else { return nil }
    return quantization.modules[module]
  }
}
