import ModelCore
import Syntax

/// The tensors of a file beside those that a config leads to.
package struct TensorComparison: Equatable, Sendable {
  /// What differs, in the order of the model, then what only the file has.
  package private(set) var differences: [TensorDifference] = []
  /// What the file holds beside the language model, and tables that it holds twice.
  package private(set) var apart: [String] = []
  /// Whether the head is the token table and has no tensor of its own.
  package private(set) var isHeadShared = false
  /// Weights of the language model in the file, each once.
  package private(set) var weights = 0
  /// Weights by the config.
  package let configWeights: Int
  /// How far config and file are apart; 0 where nothing differs.
  private(set) var distance = 0

  /// Compares the tensors of a file with those of a config.
  package init(_ set: TensorSet, _ config: ModelConfig) {
    self.init(TensorPatterns(set, nLayers: config.nLayers), config, TensorNaming(set))
  }

  /// Compares nothing.
  init(unchecked config: ModelConfig, weights: Int) {
    configWeights = config.parameterCount.total
    self.weights = weights
  }

  init(_ patterns: TensorPatterns, _ config: ModelConfig, _ naming: TensorNaming) {
    configWeights = config.parameterCount.total
    var expected = ExpectedTensors(config, naming)
    var apart = ApartTensors(patterns)
    var extra: [TensorPattern] = []
    for pattern in patterns.all {
      if let tensor = expected.take(pattern.key, isBeyond: pattern.isBeyond) {
        compare(pattern, tensor)
      } else if !apart.take(pattern) {
        extra.append(pattern)
      }
    }
    weights += patterns.elements - apart.weights
    addRest(expected.rest, extra, isNamedAlike: naming == .published)
    if patterns.rest > 0 {
      differences.append(.uncompared(weights: patterns.rest))
      distance += 3
    }
    self.apart += apart.remarks
    isHeadShared = config.isTied && expected.hasTiedHead && !expected.isTiedHeadFound
  }

  private mutating func compare(_ pattern: TensorPattern, _ tensor: ExpectedTensor) {
    guard tensor.stored > 0 else {
      // A head that the config ties to the token table is there all the same.
      apart.append(
        "stored twice: \(pattern.name.clipped(to: 120)) beside the token table it is tied to")
      weights -= pattern.elements
      return
    }
    guard pattern.elements != tensor.parameters || !fits(pattern, tensor) else { return }
    if pattern.isUniform, let lengths = differingLengths(pattern, tensor) {
      distance += lengths
      differences.append(.shape(name: pattern.name, config: tensor.shape, file: pattern.shape))
    } else if pattern.elements != tensor.parameters {
      distance += 1
      differences.append(
        .count(
          name: pattern.name, config: tensor.stored, file: pattern.copies,
          configWeights: tensor.parameters, fileWeights: pattern.elements))
    }
  }

  /// Whether one of the tensors has the lengths the config leads to, in any order, or holds
  /// several of them side by side.
  private func fits(_ pattern: TensorPattern, _ tensor: ExpectedTensor) -> Bool {
    pattern.copies != tensor.stored || !pattern.isUniform
      || pattern.shape.sorted() == tensor.shape.sorted()
      || pattern.shape.filter { $0 != 1 } == tensor.shape.filter { $0 != 1 }
  }

  /// How many lengths differ; nil if none does or the lengths say nothing.
  private func differingLengths(_ pattern: TensorPattern, _ tensor: ExpectedTensor) -> Int? {
    let found = tensor.aligned(pattern.shape) ?? pattern.shape
    guard found.count == tensor.shape.count else { return 2 }
    let count = zip(found, tensor.shape).count { $0 != $1 }
    return count == 0 ? nil : count
  }

  /// Takes out tensors of the same part, shape and number under another name.
  private func takeRenamed(_ missing: inout [ExpectedTensor], _ extra: inout [TensorPattern]) {
    // Vectors are too much alike: a bias is no norm.
    missing.removeAll { tensor in
      guard tensor.dimensions.count > 1 else { return false }
      let place = extra.firstIndex { pattern in
        pattern.isUniform && pattern.elements == tensor.parameters
          && PackedReader.isSame(pattern.shape, tensor.shape)
          && ModelPart(tensor: pattern.name.description) == tensor.part
      }
      guard let place else { return false }
      extra.remove(at: place)
      return true
    }
  }

  /// Tensors on one side only, unless they are the same weights put together otherwise.
  private mutating func addRest(
    _ missing: [ExpectedTensor], _ extra: [TensorPattern], isNamedAlike: Bool
  ) {
    var missing = missing
    var extra = extra
    takeRenamed(&missing, &extra)
    for part in ModelPart.allCases {
      let here = missing.filter { $0.part == part }
      let there = extra.filter { ModelPart(tensor: $0.name.description) == part }
      guard !here.isEmpty, !there.isEmpty, !isNamedAlike || here.count != there.count,
        here.reduce(0, { $0 + $1.parameters }) == there.reduce(0, { $0 + $1.elements })
      else { continue }
      missing.removeAll { $0.part == part }
      extra.removeAll { pattern in there.contains(pattern) }
    }
    if !isNamedAlike,
      missing.reduce(0, { $0 + $1.parameters }) == extra.reduce(0, { $0 + $1.elements })
    {
      return
    }
    differences += missing.map {
      .missing(name: $0.name, shape: $0.shape, copies: $0.stored)
    }
    differences += extra.map { .extra(name: $0.name, shape: $0.shape, copies: $0.copies) }
    distance += 3 * (missing.count + extra.count)
  }
}

/// How the tensors of a file are called.
enum TensorNaming: Equatable, Sendable {
  /// As in the checkpoints of public hubs.
  case published
  /// As in GGUF files, whatever the family.
  case gguf(GGUFForms)
  /// As Meta and Mistral release checkpoints themselves.
  case original

  /// The naming of a file's format.
  init(_ set: TensorSet) {
    if case .gguf = set.files.first?.format {
      self = .gguf(GGUFForms(set))
    } else if set.has("layers.0.attention.wq.weight") {
      self = .original
    } else {
      self = .published
    }
  }

  /// What a file has for a tensor of a model's inventory.
  func tensors(of spec: TensorSpec, _ config: ModelConfig) -> [ExpectedTensor] {
    switch self {
    case .published: [ExpectedTensor(spec, name: spec.name)]
    case .gguf(let forms): forms.tensors(of: spec, config)
    case .original: [ExpectedTensor(spec, name: OriginalNames.name(of: spec))]
    }
  }
}

/// One name of a config's inventory, with every tensor of that name.
struct ExpectedTensor: Equatable {
  let name: String
  let part: ModelPart
  let role: TensorRole
  let dimensions: [Dimension]
  var stored: Int
  var parameters: Int

  var shape: [Int] { dimensions.map(\.size) }

  /// Lengths of a file in the order of ours: transposed where that fits better, and without the
  /// number of experts in front; nil where the ranks differ.
  func aligned(_ found: [Int]) -> [Int]? {
    var found = found
    if found.count == dimensions.count + 1 { found.removeFirst() }
    guard found.count == dimensions.count else { return nil }
    func same(_ lengths: [Int]) -> Int { zip(lengths, shape).count { $0 == $1 } }
    let reversed = Array(found.reversed())
    return same(reversed) > same(found) ? reversed : found
  }
}

/// The tensors of a config by the keys of their names.
struct ExpectedTensors {
  private(set) var all: [ExpectedTensor] = []
  private var indexes: [String: Int] = [:]
  private var isTaken: [Bool] = []
  /// Whether the head is another table.
  var hasTiedHead: Bool { all.contains { $0.stored == 0 } }
  /// Whether it is there nevertheless.
  var isTiedHeadFound: Bool { zip(all, isTaken).contains { $0.stored == 0 && $1 } }

  /// Expects nothing.
  init() {}

  init(_ config: ModelConfig, _ naming: TensorNaming) {
    for spec in config.inventory {
      for tensor in naming.tensors(of: spec, config) { add(tensor) }
    }
    isTaken = Array(repeating: false, count: all.count)
  }

  private mutating func add(_ tensor: ExpectedTensor) {
    let key = TensorPatterns.key(tensor.name)
    if let index = indexes[key] {
      all[index].stored += tensor.stored
      all[index].parameters += tensor.parameters
    } else {
      indexes[key] = all.count
      all.append(tensor)
    }
  }

  /// The tensor of a key, which then counts as found.
  mutating func take(_ key: String, isBeyond: Bool) -> ExpectedTensor? {
    guard !isBeyond, let index = indexes[key] else { return nil }
    isTaken[index] = true
    return all[index]
  }

  /// The tensor of a key.
  subscript(key: String) -> ExpectedTensor? { indexes[key].map { all[$0] } }

  /// What was not found and is no tied table.
  var rest: [ExpectedTensor] {
    zip(all, isTaken).compactMap { tensor, isTaken in
      isTaken || tensor.stored == 0 ? nil : tensor
    }
  }
}
