/// The count of a model multiplied out, one multiplication a line, ending in the total.
package struct Derivation: Equatable, Sendable {
  /// One line.
  package struct Step: Equatable, Sendable {
    /// Counts from 1.
    package let index: Int
    /// What is counted; nil for lines that add up others.
    package let part: ModelPart?
    /// In words, such as "Q, K, V, O".
    package let title: String
    /// In symbols, such as "4 × d × d".
    package let formula: String
    /// The same in numbers.
    package let substituted: String
    /// Learned numbers of one copy of what the line counts.
    package let value: Int
    /// Copies the total takes of it; 0 for lines that only add up others or are tied.
    package let copies: Int
    /// Why, in one sentence.
    package let reason: String
    /// Names in checkpoints of the tensors that are counted.
    package let tensors: [TensorName]
    /// Where these stand; nil for lines that only add up others.
    package let place: Place?

    /// Whether it counts something that stands in the blocks.
    package var isInBlocks: Bool {
      if case .blocks? = place { return true }
      return false
    }
  }

  /// The lines in order; the last one is the total.
  package let steps: [Step]
  /// The last line's value; equals the parameter count.
  package let total: Int

  /// Multiplies out a model, its numbers written in a format.
  package init(_ config: ModelConfig, format: NumberFormat = .standard) {
    var builder = DerivationBuilder(config, format)
    builder.build()
    steps = builder.steps
    total = builder.total
  }

  /// The line that counts a part; nil when the model has none of it.
  package func step(for part: ModelPart) -> Int? {
    steps.firstIndex { $0.part == part }
  }
}

/// Groups an inventory into the lines of a derivation.
private struct DerivationBuilder {
  private(set) var steps: [Derivation.Step] = []
  private(set) var total = 0
  private let inventory: [TensorSpec]
  private let config: ModelConfig
  private let format: NumberFormat
  private var outer: [Int] = []

  init(_ config: ModelConfig, _ format: NumberFormat) {
    self.config = config
    self.format = format
    inventory = config.inventory
  }

  mutating func build() {
    addTensors(at: .input)
    let places = orderedBlockPlaces()
    for place in places { addBlocks(place) }
    addTensors(at: .output)
    let parts = outer.map { String($0) }.joined(separator: " + ")
    let values = outer.map { format.exact(contribution(of: $0)) }
      .joined(separator: " + ")
    total = outer.reduce(0) { $0 + contribution(of: $1) }
    addStep(
      nil, "total", parts, values, total, copies: 0, reason: "The lines \(parts) together.")
  }

  /// What a line adds to the total.
  private func contribution(of index: Int) -> Int { steps[index - 1].value }

  /// Kinds of blocks in the order they first appear, the common one first.
  private func orderedBlockPlaces() -> [Place] {
    var places: [Place] = []
    for tensor in inventory {
      guard case .blocks = tensor.place, !places.contains(tensor.place) else { continue }
      places.append(tensor.place)
    }
    return places
  }

  private mutating func addTensors(at place: Place) {
    for group in groups(at: place) {
      addGroup(group, copies: 1)
      if group.contains(where: { $0.stored > 0 }) { outer.append(steps.count) }
    }
  }

  private mutating func addBlocks(_ place: Place) {
    guard case .blocks(let kind, let count) = place else { return }
    let lines = addParts(at: place, copies: count, kind: kind)
    guard !lines.isEmpty else { return }
    let sum = lines.reduce(0) { $0 + contribution(of: $1) }
    let symbols = lines.map(String.init).joined(separator: " + ")
    addStep(
      nil, kind.isEmpty ? "layers" : "\(kind) layers",
      "\(count == config.nLayers ? "L" : String(count)) × (\(symbols))",
      "\(format.exact(count)) × \(format.exact(sum))", count * sum, copies: 0,
      reason: kind.isEmpty
        ? "Every one of the \(format.exact(count)) layers holds its own copy of these."
        : "\(format.exact(count)) of the \(format.exact(config.nLayers)) layers are \(kind) layers."
    )
    outer.append(steps.count)
  }

  /// The lines of one block, part by part; several lines of one part get a line that sums them.
  ///
  /// - Returns: the lines that make up the block, each tensor in one of them.
  private mutating func addParts(at place: Place, copies: Int, kind: String) -> [Int] {
    let groups = groups(at: place)
    var parts: [ModelPart] = []
    for group in groups {
      if let part = group.first?.part, !parts.contains(part) { parts.append(part) }
    }
    var lines: [Int] = []
    for part in parts {
      var own: [Int] = []
      for group in groups where group.first?.part == part {
        addGroup(group, copies: copies)
        own.append(steps.count)
      }
      if own.count > 1 {
        addSubtotal(of: part, own, kind: kind)
        own = [steps.count]
      }
      lines += own
    }
    return lines
  }

  private mutating func addSubtotal(of part: ModelPart, _ lines: [Int], kind: String) {
    let layer = kind.isEmpty ? "layer" : "\(kind) layer"
    let word = DerivationText.word(for: part)
    addStep(
      nil, "\(word) of one \(layer)", lines.map { String($0) }.joined(separator: " + "),
      lines.map { format.exact(contribution(of: $0)) }.joined(separator: " + "),
      lines.reduce(0) { $0 + contribution(of: $1) }, copies: 0,
      reason: "All that one \(layer) holds of its \(word).")
  }

  /// Tensors of a place, those of one part and shape together.
  private func groups(at place: Place) -> [[TensorSpec]] {
    var keys: [GroupKey] = []
    var groups: [[TensorSpec]] = []
    for tensor in inventory where tensor.place == place {
      let key = GroupKey(tensor, isAlone: !config.isGated && tensor.part == .mlp)
      if let index = keys.firstIndex(of: key) {
        groups[index].append(tensor)
      } else {
        keys.append(key)
        groups.append([tensor])
      }
    }
    return groups
  }

  private mutating func addGroup(_ group: [TensorSpec], copies: Int) {
    guard let first = group.first else { return }
    let perBlock = first.stored / max(first.place.layers, 1)
    let isTied = first.stored == 0
    let multiplier = group.count * max(perBlock, 1)
    var symbols = first.dimensions.map(\.symbol)
    var numbers = first.dimensions.map { format.exact($0.size) }
    if isTied {
      // The table is stored with the tokens: no copy of it is the head's.
      symbols.insert("0", at: 0)
      numbers.insert("0", at: 0)
    } else if group.count > 1 || perBlock > 1 {
      symbols.insert(multiplierSymbol(group.count, perBlock), at: 0)
      numbers.insert(format.exact(multiplier), at: 0)
    }
    let value = isTied ? 0 : multiplier * first.elements
    addStep(
      first.part, group.map(\.label).joined(separator: ", "),
      symbols.joined(separator: " × "), numbers.joined(separator: " × "), value,
      copies: isTied ? 0 : copies, reason: DerivationText.reason(for: group, config),
      tensors: group.map(\.tensorName), place: first.place)
  }

  private func multiplierSymbol(_ kinds: Int, _ perBlock: Int) -> String {
    switch (kinds, perBlock) {
    case (_, ...1): "\(kinds)"
    case (1, _): "E"
    default: "\(kinds) × E"
    }
  }

  private mutating func addStep(
    _ part: ModelPart?, _ title: String, _ formula: String, _ substituted: String, _ value: Int,
    copies: Int, reason: String, tensors: [TensorName] = [], place: Place? = nil
  ) {
    steps.append(
      Derivation.Step(
        index: steps.count + 1, part: part, title: title, formula: formula,
        substituted: substituted, value: value, copies: copies, reason: reason,
        tensors: tensors, place: place))
  }
}

/// Tensors that one line counts together: same part, same elements, same copies.
private struct GroupKey: Equatable {
  let part: ModelPart
  let sizes: [Dimension]
  let stored: Int
  let label: String

  /// A plain MLP is told matrix by matrix, as the lesson does: each stands alone.
  init(_ tensor: TensorSpec, isAlone: Bool) {
    part = tensor.part
    label = isAlone ? tensor.label : ""
    // Gate and down are the same product written the other way round.
    sizes = tensor.dimensions.sorted { ($0.size, $0.symbol) < ($1.size, $1.symbol) }
    stored = tensor.stored
  }
}
