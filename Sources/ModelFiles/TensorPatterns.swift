import ModelCore
import Syntax

/// Tensors whose names differ only by numbers: one weight of every layer, or of every expert.
package struct TensorPattern: Equatable, Sendable {
  /// The name in the file, `*` for each number between dots.
  package let name: SafeText
  /// What is compared: the name without what libraries put in front of it.
  package let key: String
  /// The name that it would have if it were not packed.
  fileprivate let plainName: String
  /// Lengths of the first tensor; of what it stands for, where it is packed.
  package let shape: [Int]
  /// Whether all tensors have these lengths and the file keeps them.
  package fileprivate(set) var isUniform: Bool
  /// Tensors.
  package fileprivate(set) var copies = 0
  /// Weights; packed words count as the weights they stand for.
  package fileprivate(set) var elements = 0
  /// Layers from the first on, by the largest number in a name; 0 outside of layers.
  package fileprivate(set) var layers = 0
  /// Whether these stand in layers past those of the config.
  package fileprivate(set) var isBeyond: Bool
  /// Whether the file keeps no shape of any of them but one number of weights.
  fileprivate var isFlat = false

  /// The same with a shape.
  fileprivate func shaped(_ shape: [Int]) -> TensorPattern {
    var result = TensorPattern(
      name: name, key: key, plainName: plainName, shape: shape, isUniform: true,
      isBeyond: isBeyond)
    (result.copies, result.elements, result.layers) = (copies, elements, layers)
    return result
  }
}

/// The weights of a model by the pattern of their names; scales and zero points are left out.
struct TensorPatterns {
  /// In the order of the first tensor of each.
  private(set) var all: [TensorPattern] = []
  /// Weights of tensors that found no room.
  private(set) var rest = 0
  /// Weights of all tensors.
  private(set) var elements = 0
  /// Weights that are packed, and what quantization adds.
  private(set) var quantized = PackedWeights.Totals()
  /// Packed formats that nothing tells, one sentence each.
  private(set) var unresolved: [String] = []

  /// Layers of the config; the rest of a file stands apart.
  private let nLayers: Int
  private var names = NamePatterns()
  /// Indexes of patterns by those of their names, within the layers and past them; −1 for none.
  private var places: [(within: Int, beyond: Int)] = []
  /// Indexes of patterns by their plain names, within the layers and past them.
  private var plainPlaces: [[String: Int]] = [[:], [:]]

  /// Looks at every tensor of every file.
  ///
  /// - Parameters:
  ///   - set: the files.
  ///   - nLayers: layers of the config.
  ///   - quantization: what the config says about packing.
  ///   - config: dimensions that choose where several shapes would do.
  init(
    _ set: TensorSet, nLayers: Int = .max, quantization: Quantization = Quantization(),
    config: ModelConfig? = nil
  ) {
    self.nLayers = nLayers
    let packed = PackedSet(set, quantization, config)
    (quantized, unresolved) = (packed.totals, packed.unresolved)
    for (file, packed) in zip(set.files, packed.files) { add(file.tensors, packed) }
  }

  /// Looks at tensors without a config: layers from the first one on that predicts further tokens
  /// stand past those of the model.
  init(alone set: TensorSet, _ quantization: Quantization) {
    self.init(set, quantization: quantization)
    guard let first = firstPredictionLayer, first > 0 else { return }
    self.init(set, nLayers: first, quantization: quantization)
  }

  private mutating func add(_ table: TensorTable, _ packed: PackedWeights) {
    for index in 0..<table.count {
      switch packed.role(at: index) {
      case nil:
        let shape = table.shape(at: index)
        add(index, of: table, shape, shape.contains(0) ? 0 : shape.reduce(1, *))
      case .packed(let weights):
        let isFlat = packed.layout(at: index)?.isFlat == true
        add(index, of: table, packed.shape(at: index), weights, isFlat: isFlat)
      case .scale, .zero, .note: continue
      }
    }
  }

  private mutating func add(
    _ index: Int, of table: TensorTable, _ shape: ArraySlice<Int>, _ weights: Int,
    isFlat: Bool = false
  ) {
    elements = clampedSum(elements, weights)
    let (name, layer) = table.withName(at: index) { names.add($0) }
    guard let name else {
      rest = clampedSum(rest, weights)
      return
    }
    let place = place(name, isBeyond: (layer ?? 0) >= nLayers, shape)
    all[place].copies += 1
    all[place].elements = clampedSum(all[place].elements, weights)
    let isSame = all[place].shape.elementsEqual(shape)
    if isFlat || !isSame { all[place].isUniform = false }
    all[place].isFlat = isFlat && isSame && (all[place].copies == 1 || all[place].isFlat)
    if let layer { all[place].layers = max(all[place].layers, layer + 1) }
  }

  /// The index of a pattern, which is added if it is new.
  private mutating func place(
    _ name: Int, isBeyond: Bool, _ shape: ArraySlice<Int>
  ) -> Int {
    if name == places.count { places.append((-1, -1)) }
    let known = isBeyond ? places[name].beyond : places[name].within
    guard known < 0 else { return known }
    let text = names.name(at: name)
    let plain = Self.unpacked(text.description)
    // A matrix may be packed in some layers only.
    let place = plainPlaces[isBeyond ? 1 : 0][plain] ?? all.count
    if isBeyond { places[name].beyond = place } else { places[name].within = place }
    guard place == all.count else { return place }
    plainPlaces[isBeyond ? 1 : 0][plain] = place
    all.append(
      TensorPattern(
        name: text, key: Self.key(text.description), plainName: plain, shape: Array(shape),
        isUniform: true, isBeyond: isBeyond))
    return place
  }

  /// The same weights with all layers taken for the config's.
  var merged: TensorPatterns {
    var result = self
    result.all = []
    var places: [String: Int] = [:]
    for var pattern in all {
      guard let place = places[pattern.plainName] else {
        places[pattern.plainName] = result.all.count
        pattern.isBeyond = false
        result.all.append(pattern)
        continue
      }
      result.all[place].copies += pattern.copies
      result.all[place].elements = clampedSum(result.all[place].elements, pattern.elements)
      result.all[place].layers = max(result.all[place].layers, pattern.layers)
      if !pattern.isUniform || pattern.shape != result.all[place].shape {
        result.all[place].isUniform = false
      }
    }
    return result
  }

  /// The same weights with a shape for those whose number alone is known: one side of a matrix of
  /// a layer is as wide as the token table.
  var shaped: TensorPatterns {
    guard all.contains(where: \.isFlat), let width = tokenTable?.shape.last else { return self }
    var result = self
    for (place, pattern) in all.enumerated() where pattern.isFlat && pattern.copies > 0 {
      let (each, rest) = pattern.elements.quotientAndRemainder(dividingBy: pattern.copies)
      guard width > 0, rest == 0, each.isMultiple(of: width) else { continue }
      result.all[place] = pattern.shaped([each / width, width])
    }
    return result
  }

  /// The table of tokens, where names tell it.
  var tokenTable: TensorPattern? {
    all.first { pattern in
      pattern.shape.count == 2 && pattern.isUniform
        && ModelPart(tensor: pattern.name.description) == .tokenEmbedding
    }
  }

  /// The first layer that predicts further tokens, where names say so.
  var firstPredictionLayer: Int? {
    all.filter { ApartTensors.isPrediction($0.name.description) && $0.layers > 0 }
      .map { max($0.layers - $0.copies, 0) }.min()
  }

  /// Layers of the model, by the largest number in a name.
  var layers: Int { all.reduce(0) { $1.isBeyond ? $0 : max($0, $1.layers) } }

  // MARK: Names

  /// What libraries put in front of the names of a model.
  private static let prefixes = [
    "model.", "transformer.", "language_model.", "module.", "base_model.", "gpt_neox.",
    "backbone.", "bert.", "roberta.",
  ]

  /// A name without the prefixes of libraries and the endings of packed words.
  static func key(_ name: String) -> String {
    var key = Substring(name)
    while let prefix = prefixes.first(where: { key.hasPrefix($0) }) {
      key = key.dropFirst(prefix.count)
    }
    return unpacked(String(key))
  }

  /// A name without the ending of packed words.
  private static func unpacked(_ name: String) -> String {
    for (ending, plain) in PackedEnding.unpacked where name.hasSuffix(ending.rawValue) {
      return name.dropLast(ending.byteCount) + plain
    }
    return name
  }
}
