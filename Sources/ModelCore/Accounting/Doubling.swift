/// What doubling each number does to the whole.
package struct Doubling: Equatable, Sendable {
  /// The effect of doubling one field.
  package struct Row: Equatable, Sendable {
    /// What is doubled.
    package let field: ModelField
    /// Whether the model has it.
    package let isPresent: Bool
    /// Its doubled value; nil when that lies beyond the range.
    package let value: Int?
    /// The new total; nil with ``value``.
    package let total: Int?
    /// New total over old total, 1 or more.
    package let factor: Double
    /// d ln N / d ln x with the same followers: 2 is quadratic, 1 linear, 0 no weights.
    package let exponent: Double
    /// Cache of the workload after doubling, bytes; nil where it cannot be told.
    package let kvCacheBytes: Double?
    /// Forward pass of the workload after doubling; nil where it cannot be told.
    package let forwardFLOPs: Double?
    /// What else moved, with the new values.
    package let follows: [(field: ModelField, value: Int)]

    /// Relative change of the total; 0.04 is four percent more.
    package var change: Double { factor - 1 }

    /// Compares every figure.
    package static func == (left: Row, right: Row) -> Bool {
      left.field == right.field && left.value == right.value && left.total == right.total
        && left.factor == right.factor && left.exponent == right.exponent
        && left.kvCacheBytes == right.kvCacheBytes && left.forwardFLOPs == right.forwardFLOPs
        && left.follows.map(\.field) == right.follows.map(\.field)
        && left.follows.map(\.value) == right.follows.map(\.value)
    }
  }

  /// Total before.
  package let base: Int
  /// One row a field.
  package let rows: [Row]

  /// The rows of fields that the model has.
  package var presentRows: [Row] { rows.filter(\.isPresent) }

  /// Fields of the table, in its order.
  package static let fields: [ModelField] = [
    .vocabSize, .dModel, .nLayers, .dFF, .sequenceLength, .batchSize,
  ]

  /// Doubles each field in turn.
  package init(_ sizing: Sizing) {
    let base = sizing.config.parameterCount.total
    self.base = base
    rows = Self.fields.map { Self.row($0, sizing, base: base) }
  }

  private static func row(_ field: ModelField, _ sizing: Sizing, base: Int) -> Row {
    let doubled = sizing[field] * 2
    let fits = sizing.range(of: field).contains(doubled)
    var after = sizing
    after.set(field, to: doubled)
    let total = after.config.parameterCount.total
    return Row(
      field: field, isPresent: sizing.fields.contains(field), value: fits ? doubled : nil,
      total: fits ? total : nil,
      factor: fits ? Double(total) / Double(base) : .nan,
      exponent: sizing.exponent(of: field, base: base, doubled: fits ? total : nil),
      kvCacheBytes: after.config.kvCache?.bytes(after.workload),
      forwardFLOPs: after.config.forwardFLOPs(after.workload)?.total,
      follows: followers(field, before: sizing, after: after))
  }

  private static func followers(
    _ field: ModelField, before: Sizing, after: Sizing
  ) -> [(field: ModelField, value: Int)] {
    after.fields.filter { $0 != field && before[$0] != after[$0] }
      .map { (field: $0, value: after[$0]) }
  }
}

extension Sizing {
  /// Local exponent d ln N / d ln x of the total in a field, followers moving along.
  ///
  /// The total is a polynomial of degree 2 at most in each field. It is fitted through x, 2·x and
  /// 3·x, where followers grow without rounding; where a limit is in the way through x, 3/4·x and
  /// x/2, and then it is exact up to that rounding. A position table that only starts to grow at x
  /// counts by its slope there.
  ///
  /// - Parameters:
  ///   - field: one of ``Doubling/fields``.
  ///   - base: the total at x.
  ///   - doubled: the total at 2·x; nil where that is beyond a limit.
  /// - Returns: 2 for quadratic growth, 1 for linear, 0 where no weight is added.
  fileprivate func exponent(of field: ModelField, base: Int, doubled: Int?) -> Double {
    switch field {
    case .batchSize: return 0
    case .sequenceLength:
      guard config.positions == .learned, workload.sequenceLength >= config.contextLength else {
        return 0
      }
      let table = Double(config.contextLength) * Double(config.dModel)
      return table / Double(base)
    case .dModel, .nLayers, .vocabSize, .nHeads, .nKVHeads, .headDim, .dFF, .nExperts,
      .nActiveExperts, .dFFExpert:
      return fittedExponent(of: field, base: base, doubled: doubled)
    }
  }

  /// Whether a field can be multiplied, and all that follows it is multiplied as well or stays.
  private func growsEvenly(_ field: ModelField, by factor: Int) -> Bool {
    let wanted = self[field] * factor
    guard range(of: field).contains(wanted) else { return false }
    var moved = self
    moved.set(field, to: wanted)
    return fields.allSatisfy { moved[$0] == self[$0] || moved[$0] == self[$0] * factor }
  }

  private func fittedExponent(of field: ModelField, base: Int, doubled: Int?) -> Double {
    let x = self[field]
    guard x > 0 else { return 0 }
    func total(_ value: Int) -> Double {
      var moved = self
      moved.set(field, to: value)
      return Double(moved.config.parameterCount.total)
    }
    let h: Double
    let values: [Double]
    if let doubled, growsEvenly(field, by: 2), growsEvenly(field, by: 3) {
      h = Double(x)
      values = [Double(base), Double(doubled), total(3 * x)]
    } else {
      let size = max(x / 4, 1)
      let step = x > 2 * size ? -size : size
      h = Double(step)
      values = [Double(base), total(x + step), total(x + 2 * step)]
    }
    let curvature = (values[2] - 2 * values[1] + values[0]) / (h * h)
    let slope = (values[1] - values[0]) / h - curvature * h / 2
    return slope * Double(x) / values[0]
  }
}
