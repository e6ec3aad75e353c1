import ModelCore

/// The weights of a file of tensors by what they are for, whatever a config says.
///
/// Packed words count as the weights they stand for. The count is exact unless something is
/// ``unresolved``; to know the family takes a config.
package struct TensorCount: Equatable, Sendable {
  /// Weights of the language model, each once; of another model where the file holds no other.
  package private(set) var total = 0
  /// Those of each part, in the order of ``ModelPart/allCases``.
  private var parts = [Int](repeating: 0, count: ModelPart.allCases.count)
  /// What stands beside it.
  package private(set) var apart: [ApartGroup] = []
  /// Weights among all of them that are packed into words, and what quantization adds.
  package private(set) var quantized = PackedWeights.Totals()
  /// Formats that nothing tells, one sentence each: the count is not exact then.
  package private(set) var unresolved: [String] = []
  /// What the file is where the total is not a language model's: an adapter, a tower.
  package private(set) var kind: ApartKind?

  /// Counts tensors of a family that nobody knows.
  ///
  /// - Parameters:
  ///   - set: the files.
  ///   - quantization: what a config beside them says about packing, if there is one.
  package init(_ set: TensorSet, _ quantization: Quantization = Quantization()) {
    self.init(TensorPatterns(alone: set, quantization), ExpectedTensors())
  }

  /// Counts tensors of which a config knows some.
  init(_ patterns: TensorPatterns, _ expected: ExpectedTensors) {
    var expected = expected
    var beside = ApartTensors(patterns)
    (quantized, unresolved) = (patterns.quantized, patterns.unresolved)
    for pattern in patterns.all {
      if let tensor = expected.take(pattern.key, isBeyond: pattern.isBeyond) {
        // A head that is tied to the token table may be there all the same.
        if tensor.stored > 0 {
          add(pattern.elements, to: tensor.part)
        } else {
          beside.addCopy(pattern)
        }
      } else if !beside.take(pattern) {
        add(pattern.elements, to: ModelPart(tensor: pattern.name.description))
      }
    }
    add(patterns.rest, to: .other)
    apart = beside.groups
    guard total == 0,
      let most = apart.filter({ $0.kind != .buffers }).max(by: { $0.weights < $1.weights })
    else { return }
    kind = most.kind
    apart.removeAll { $0.kind == most.kind }
    add(most.weights, to: .other)
  }

  private mutating func add(_ weights: Int, to part: ModelPart) {
    total = clampedSum(total, weights)
    guard let index = ModelPart.allCases.firstIndex(of: part) else { return }
    parts[index] = clampedSum(parts[index], weights)
  }

  /// Weights of a part, as far as names tell.
  package subscript(part: ModelPart) -> Int {
    ModelPart.allCases.firstIndex(of: part).map { parts[$0] } ?? 0
  }
}
