import ModelCore
import Syntax

/// What the tensors of one quantized file stand for: packed words for several weights each, and
/// the scales and zero points beside them.
package struct PackedWeights: Sendable {
  /// What a tensor is.
  package enum Role: Equatable, Sendable {
    /// Weights, packed into words: so many of them.
    case packed(Int)
    /// Factors of blocks, rows or tensors.
    case scale
    /// Zero points.
    case zero
    /// Orders, code books and other notes of the format.
    case note
  }

  /// Numbers of each kind.
  package struct Totals: Equatable, Sendable {
    /// Weights, those that packed words stand for included.
    package var weights = 0
    /// Weights among them that are packed.
    package var packed = 0
    /// See ``Role``.
    package var scales = 0
    /// See ``Role``; as many words as the file holds.
    package var zeros = 0
    /// See ``Role``.
    package var notes = 0

    /// Whether anything is quantized.
    package var isQuantized: Bool { packed + scales + zeros + notes > 0 }

    package init() {}

    /// Adds the numbers of another file.
    package mutating func add(_ other: Totals) {
      weights = clampedSum(weights, other.weights)
      packed = clampedSum(packed, other.packed)
      scales = clampedSum(scales, other.scales)
      zeros = clampedSum(zeros, other.zeros)
      notes = clampedSum(notes, other.notes)
    }
  }

  private let table: TensorTable
  /// What each tensor is; empty where all are plain.
  private let codes: [PackedCode]
  /// What packed words stand for, shared by all files.
  private let layouts: [PackedLayout]
  /// The sums over the file.
  package let totals: Totals

  init(_ table: TensorTable, _ codes: [PackedCode], _ layouts: [PackedLayout]) {
    (self.table, self.codes, self.layouts) = (table, codes, layouts)
    var totals = Totals()
    guard !codes.isEmpty else {
      totals.weights = table.elements
      self.totals = totals
      return
    }
    for (index, code) in codes.enumerated() {
      let words = Self.elements(table.shape(at: index))
      switch code {
      case .plain: totals.weights = clampedSum(totals.weights, words)
      case .scale: totals.scales = clampedSum(totals.scales, words)
      case .zero: totals.zeros = clampedSum(totals.zeros, words)
      case .note: totals.notes = clampedSum(totals.notes, words)
      case .packed(let layout):
        totals.weights = clampedSum(totals.weights, layouts[Int(layout)].weights)
        totals.packed = clampedSum(totals.packed, layouts[Int(layout)].weights)
      }
    }
    self.totals = totals
  }

  /// What a tensor is; nil for plain weights.
  package func role(at index: Int) -> Role? {
    guard !codes.isEmpty else { return nil }
    switch codes[index] {
    case .plain: return nil
    case .scale: return .scale
    case .zero: return .zero
    case .note: return .note
    case .packed(let layout): return .packed(layouts[Int(layout)].weights)
    }
  }

  /// Numbers that a tensor stands for; packed words count as the weights in them.
  package func weights(at index: Int) -> Int {
    layout(at: index)?.weights ?? Self.elements(table.shape(at: index))
  }

  /// Lengths of what a tensor stands for: `[outputs, inputs]` where its words are a matrix of
  /// them; one length where the file keeps no shape.
  package func shape(at index: Int) -> ArraySlice<Int> {
    layout(at: index)?.shape[...] ?? table.shape(at: index)
  }

  /// What packed words stand for; nil for every other tensor.
  func layout(at index: Int) -> PackedLayout? {
    guard !codes.isEmpty, case .packed(let layout) = codes[index] else { return nil }
    return layouts[Int(layout)]
  }

  private static func elements(_ shape: ArraySlice<Int>) -> Int {
    shape.contains(0) ? 0 : shape.reduce(1, *)
  }
}

/// The tensors of all files of a model, told together: a weight and its scales may stand in two.
package struct PackedSet: Sendable {
  /// One for each file, in their order.
  package let files: [PackedWeights]
  /// Formats that neither header nor config tells, one sentence each.
  package let unresolved: [String]

  /// Looks at the names, types and shapes of a set.
  ///
  /// - Parameters:
  ///   - set: the files.
  ///   - quantization: what the config says about packing.
  ///   - config: dimensions that choose where header and section leave several shapes.
  package init(
    _ set: TensorSet, _ quantization: Quantization = Quantization(), _ config: ModelConfig? = nil
  ) {
    let tables = set.files.map(\.tensors)
    guard tables.contains(where: PackedReader.canBePacked) else {
      files = tables.map { PackedWeights($0, [], []) }
      unresolved = []
      return
    }
    var reader = PackedReader(tables, PackedHints(quantization, config, TensorNaming(set)))
    reader.read()
    let (codes, layouts) = (reader.codes, reader.layouts)
    files = zip(tables, codes).map { PackedWeights($0, $1, layouts) }
    unresolved = reader.unresolved
  }

  /// The sums over all files.
  package var totals: PackedWeights.Totals {
    files.reduce(into: PackedWeights.Totals()) { $0.add($1.totals) }
  }
}

/// What one tensor is.
enum PackedCode: Equatable, Sendable {
  case plain, scale, zero, note
  /// Words; the index of what they stand for.
  case packed(UInt32)

  init(_ role: PackedWeights.Role) {
    switch role {
    case .scale: self = .scale
    case .zero: self = .zero
    case .note, .packed: self = .note
    }
  }
}

/// What packed words stand for.
struct PackedLayout: Hashable, Sendable {
  /// Lengths of the weights; one where the file keeps no shape.
  let shape: [Int]
  /// Whether ``shape`` is only a number of weights.
  let isFlat: Bool
  /// The product.
  let weights: Int

  /// Nil past 2^63 − 1.
  init?(_ shape: [Int], isFlat: Bool = false) {
    guard let weights = TensorFile.elements(of: shape) else { return nil }
    (self.shape, self.isFlat, self.weights) = (shape, isFlat, weights)
  }
}
