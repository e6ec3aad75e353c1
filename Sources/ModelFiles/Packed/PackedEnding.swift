/// Endings of names in quantized files.
///
/// They say which tensor could be a packed weight, and what else stands beside one. Types, shapes
/// and the tensors beside it decide whether it is.
enum PackedEnding: String, CaseIterable {
  // Weights, packed or not.
  case weight = ".weight", qweight = ".qweight", weightPacked = ".weight_packed"
  case blocks = "_blocks", codes = ".codes", halfQuadratic = ".W_q", mixedBits = ".q_weight"
  case trellis = ".trellis", marlin = ".B", quantizedData = "._weight_qdata"
  case data = ".weight._data", embedding = ".embedding_quantized", bitmask = ".bitmask"
  // Never packed.
  case bias = ".bias"
  // Factors that say of themselves whose they are.
  case weightScale = ".weight_scale", inverseScale = ".weight_scale_inv"
  case secondScale = ".weight_scale_2", weightScales = ".weight_scales"
  case globalScale = ".weight_global_scale", inputGlobalScale = ".input_global_scale"
  case inputScale = ".input_scale", outputScale = ".output_scale"
  case activationScale = ".activation_scale", inputActivation = ".input_activation_scale"
  case outputActivation = ".output_activation_scale", keyScale = ".k_scale"
  case valueScale = ".v_scale", queryScale = ".q_scale", cacheScale = ".kv_scale"
  case rowScale = ".SCB", absmax = ".absmax", nestedAbsmax = ".nested_absmax"
  case smoothing = ".pre_quant_scale", embeddingScale = ".embedding_scale"
  case dataScale = "._weight_scale", quantoScale = ".weight._scale"
  // Factors only beside a packed weight or one of 8 bits.
  case compressed = ".compressed", biases = ".biases", packedBiases = ".qbiases"
  case scales = ".scales", scale = ".scale", blockScales = "_scales", bareScale = "_scale"
  case bareInverse = "_scale_inv", bareWeightScale = "_weight_scale"
  case bareSecondScale = "_weight_scale_2", bareInputScale = "_input_scale"
  case inputRotation = ".suh", outputRotation = ".svh"
  // Zero points.
  case qzeros = ".qzeros", zeroPoint = ".weight_zero_point", dataZero = "._weight_zero_point"
  // Notes of a format.
  case order = ".g_idx", weightOrder = ".weight_g_idx", weightShape = ".weight_shape"
  case map = ".quant_map", nestedMap = ".nested_quant_map", weightFormat = ".weight_format"
  case nf4 = ".quant_state.bitsandbytes__nf4", fp4 = ".quant_state.bitsandbytes__fp4"
  case codebooks = ".codebooks", permutation = ".q_invperm"

  /// What a tensor with this ending is for.
  enum Kind {
    /// Perhaps a packed weight.
    case weight
    /// Always a plain number.
    case plain
    /// This role, whatever stands beside it.
    case auxiliary(PackedWeights.Role)
    /// This role if the name without the ending, or a weight under it, is quantized.
    case beside(PackedWeights.Role)
  }

  var kind: Kind {
    switch self {
    case .weight, .qweight, .weightPacked, .blocks, .codes, .halfQuadratic, .mixedBits, .trellis,
      .marlin, .quantizedData, .data, .embedding, .bitmask:
      return .weight
    case .bias: return .plain
    case .weightScale, .inverseScale, .secondScale, .weightScales, .globalScale,
      .inputGlobalScale, .inputScale, .outputScale, .activationScale, .inputActivation,
      .outputActivation, .keyScale, .valueScale, .queryScale, .cacheScale, .rowScale, .absmax,
      .nestedAbsmax, .smoothing, .embeddingScale, .dataScale, .quantoScale:
      return .auxiliary(.scale)
    case .scales, .scale, .blockScales, .bareScale, .bareInverse, .bareWeightScale,
      .bareSecondScale, .bareInputScale, .inputRotation, .outputRotation:
      return .beside(.scale)
    case .qzeros, .zeroPoint, .dataZero: return .auxiliary(.zero)
    case .order, .weightOrder, .weightShape, .map, .nestedMap, .weightFormat, .nf4, .fp4:
      return .auxiliary(.note)
    case .biases, .packedBiases: return .beside(.zero)
    case .codebooks, .permutation, .compressed: return .beside(.note)
    }
  }

  /// Endings of packed weights, and what the weight would be called.
  static let unpacked: [(ending: PackedEnding, plain: String)] = [
    (.qweight, ".weight"), (.weightPacked, ".weight"), (.blocks, ""), (.codes, ".weight"),
    (.halfQuadratic, ".weight"), (.mixedBits, ".weight"), (.trellis, ".weight"),
    (.marlin, ".weight"), (.quantizedData, ".weight"), (.data, ".weight"),
    (.embedding, ".weight"), (.bitmask, ".weight"),
  ]

  /// Bytes of the ending.
  var byteCount: Int { Self.bytes[place].count }
  /// Its bytes.
  var bytes: [UInt8] { Self.bytes[place] }
  /// A bit of its own in a set of endings.
  var bit: UInt64 { 1 << UInt64(place) }

  private var place: Int { Self.places[self] ?? 0 }

  /// Longer ones first, so that the first that fits is the right one.
  static let sorted = allCases.sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
  private static let bytes = sorted.map { Array($0.rawValue.utf8) }
  private static let places = Dictionary(
    uniqueKeysWithValues: sorted.enumerated().map { ($0.element, $0.offset) })
  /// Endings, one bit each, by their last byte.
  private static let masks = bytes.enumerated().reduce(
    into: [UInt64](repeating: 0, count: 256)
  ) { masks, ending in
    if let last = ending.element.last { masks[Int(last)] |= 1 << UInt64(ending.offset) }
  }

  /// The place among ``sorted`` of the longest ending of a name.
  static func place(in name: UnsafeRawBufferPointer) -> Int? {
    guard let last = name.last else { return nil }
    var mask = masks[Int(last)]
    while mask != 0 {
      let place = mask.trailingZeroBitCount
      let ending = bytes[place]
      if name.count > ending.count, name.suffix(ending.count).elementsEqual(ending) {
        return place
      }
      mask &= mask - 1
    }
    return nil
  }
}
