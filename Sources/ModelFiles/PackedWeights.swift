import Syntax

/// What the tensors of quantized checkpoints stand for: packed words for several weights each,
/// and the scales and zero points beside them.
///
/// Told by names and shapes, as the header holds no more. Sources: the layers of AutoGPTQ
/// (`qweight` packed along the inputs), AutoAWQ (along the outputs), bitsandbytes
/// (`quant_state`), compressed-tensors (`weight_packed`), and gpt-oss (`_blocks`, MXFP4).
package struct PackedWeights: Sendable {
  /// What a tensor is.
  package enum Role: Equatable, Sendable {
    /// Weights, packed into words: so many of them.
    case packed(Int)
    /// Factors of blocks, rows or tensors.
    case scale
    /// Zero points.
    case zero
    /// Orders and other notes of the format.
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
  /// A byte for each tensor: the bits of a packed weight, or one of the marks below.
  private let marks: [UInt8]
  /// The sums over the file.
  package let totals: Totals

  private static let plain: UInt8 = 0
  private static let scale: UInt8 = 101
  private static let zero: UInt8 = 102
  private static let note: UInt8 = 103

  /// Looks at the names and shapes of a file.
  package init(_ table: TensorTable) {
    var marks: [UInt8] = []
    var totals = Totals()
    guard Self.canBePacked(table) else {
      totals.weights = table.elements
      (self.table, self.marks, self.totals) = (table, marks, totals)
      return
    }
    marks.reserveCapacity(table.count)
    for index in 0..<table.count {
      let mark = table.withName(at: index, Self.ending).map { Self.mark($0, index, table) }
      marks.append(mark ?? Self.plain)
      let words = Self.elements(table.shape(at: index))
      switch Self.role(marks[index], index, table) {
      case nil: totals.weights = Self.sum(totals.weights, words)
      case .packed(let count):
        totals.weights = Self.sum(totals.weights, count)
        totals.packed = Self.sum(totals.packed, count)
      case .scale: totals.scales += words
      case .zero: totals.zeros += words
      case .note: totals.notes += words
      }
    }
    (self.table, self.marks, self.totals) = (table, marks, totals)
  }

  /// What a tensor is; nil for plain weights.
  package func role(at index: Int) -> Role? {
    marks.isEmpty ? nil : Self.role(marks[index], index, table)
  }

  /// Numbers that a tensor stands for; packed words count as the weights in them.
  package func weights(at index: Int) -> Int {
    if case .packed(let weights) = role(at: index) { return weights }
    return Self.elements(table.shape(at: index))
  }

  /// Whether a file has any type that packed words, or numbers of 8 bits with scales, are kept in.
  private static func canBePacked(_ table: TensorTable) -> Bool {
    let names = Set(table.totals.map { $0.type.name.description })
    return !names.isSubset(of: ["F64", "F32", "F16", "BF16"])
  }

  private static func role(_ mark: UInt8, _ index: Int, _ table: TensorTable) -> Role? {
    switch mark {
    case plain: return nil
    case scale: return .scale
    case zero: return .zero
    case note: return .note
    default:
      let (total, isOver) = elements(table.shape(at: index))
        .multipliedReportingOverflow(by: wordBits(index, table))
      return isOver ? nil : .packed(total / Int(mark))
    }
  }

  // MARK: Names

  /// Endings of names that mean something.
  private enum Ending: String, CaseIterable {
    case qweight = ".qweight", qzeros = ".qzeros", scales = ".scales", order = ".g_idx"
    case packed = ".weight_packed", weightScale = ".weight_scale"
    case inverseScale = ".weight_scale_inv", inputScale = ".input_scale"
    case globalScale = ".weight_global_scale", zeroPoint = ".weight_zero_point"
    case weightShape = ".weight_shape", weightOrder = ".weight_g_idx"
    case weight = ".weight", absmax = ".absmax", nestedAbsmax = ".nested_absmax"
    case map = ".quant_map", nestedMap = ".nested_quant_map", rowScale = ".SCB"
    case nf4 = ".quant_state.bitsandbytes__nf4", fp4 = ".quant_state.bitsandbytes__fp4"
    case blocks = "_blocks", blockScales = "_scales"
  }

  private static let endings = Ending.allCases.map { (ending: $0, bytes: Array($0.rawValue.utf8)) }
  /// Endings, one bit each, by their last byte.
  private static let endingsByLast = endings.enumerated().reduce(
    into: [UInt32](repeating: 0, count: 256)
  ) { masks, ending in
    if let last = ending.element.bytes.last { masks[Int(last)] |= 1 << UInt32(ending.offset) }
  }

  private static func ending(_ name: UnsafeRawBufferPointer) -> Ending? {
    guard let last = name.last else { return nil }
    var mask = endingsByLast[Int(last)]
    while mask != 0 {
      let (ending, bytes) = endings[mask.trailingZeroBitCount]
      if name.count > bytes.count, name.suffix(bytes.count).elementsEqual(bytes) { return ending }
      mask &= mask - 1
    }
    return nil
  }

  /// The mark of a tensor by the ending of its name and the tensors beside it.
  private static func mark(_ ending: Ending, _ index: Int, _ table: TensorTable) -> UInt8 {
    func sibling(_ other: Ending) -> Int? {
      table.withName(at: index) { name in
        var bytes = Array(name.dropLast(ending.rawValue.utf8.count))
        bytes += Array(other.rawValue.utf8)
        return bytes.withUnsafeBytes { table.firstIndex(named: $0) }
      }
    }
    switch ending {
    case .qweight:
      return bits(index, scales: sibling(.scales), zeros: sibling(.qzeros), table)
    case .packed: return fourBits(index, table)
    case .blocks: return sibling(.blockScales) == nil ? plain : fourBits(index, table)
    case .weight:
      // bitsandbytes keeps the name of the weight and packs two of them into a byte.
      guard wordBits(index, table) == 8 else { return plain }
      let isPacked = [Ending.nf4, .fp4].contains { other in
        table.withName(at: index) { name in
          let bytes = Array(name) + Array(other.rawValue.utf8)
          return bytes.withUnsafeBytes { table.firstIndex(named: $0) } != nil
        }
      }
      return isPacked ? fourBits(index, table) : plain
    case .qzeros, .zeroPoint: return zero
    case .scales: return sibling(.qweight) == nil ? plain : scale
    case .blockScales: return sibling(.blocks) == nil ? plain : scale
    case .weightScale, .inverseScale, .inputScale, .globalScale, .absmax, .nestedAbsmax, .rowScale:
      return scale
    case .order, .weightOrder, .weightShape, .map, .nestedMap, .nf4, .fp4: return note
    }
  }

  // MARK: Sizes

  /// Bits of a weight of GPTQ or AWQ, by the widths of scales and zero points; ``plain`` where
  /// they do not fit together.
  private static func bits(
    _ index: Int, scales: Int?, zeros: Int?, _ table: TensorTable
  ) -> UInt8 {
    guard let scales, let outputs = table.shape(at: scales).last, outputs > 0,
      let width = table.shape(at: index).last
    else { return plain }
    // AWQ packs along the outputs; GPTQ along the inputs, and its zero points along the outputs.
    let words = width < outputs ? width : zeros.flatMap { table.shape(at: $0).last }
    guard let words, words > 0 else { return plain }
    let (total, isOver) = words.multipliedReportingOverflow(by: wordBits(index, table))
    guard !isOver, total.isMultiple(of: outputs), [2, 3, 4, 8].contains(total / outputs) else {
      return plain
    }
    return UInt8(clamping: total / outputs)
  }

  /// Four bits, if the words are wider than that.
  private static func fourBits(_ index: Int, _ table: TensorTable) -> UInt8 {
    wordBits(index, table) > 4 ? 4 : plain
  }

  private static func wordBits(_ index: Int, _ table: TensorTable) -> Int {
    table.types[table.type(at: index)].bitsPerBlock ?? 0
  }

  private static func elements(_ shape: ArraySlice<Int>) -> Int {
    shape.contains(0) ? 0 : shape.reduce(1, *)
  }

  /// The sum, at most the largest integer.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isOver) = left.addingReportingOverflow(right)
    return isOver ? .max : sum
  }
}
