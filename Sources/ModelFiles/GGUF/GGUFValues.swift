import Syntax

/// Values of the metadata.
extension GGUFCursor {
  /// Most arrays inside each other.
  private static var maximumDepth: Int { 4 }
  /// Longest array of integers, bytes, that is looked at as a whole for its range.
  private static var maximumRangeBytes: Int { 65_536 }

  /// The type of the next value.
  mutating func valueType() throws(HeaderError) -> GGUFValueType {
    let start = position
    let number = try word()
    guard let type = GGUFValueType(rawValue: number) else {
      throw error(
        .wrongValue(
          what: "type of the value", expected: "0 to 12", found: SafeText(String(number))),
        at: start)
    }
    return type
  }

  /// The next value; of a list only the beginning is kept.
  ///
  /// - Parameters:
  ///   - type: its type.
  ///   - depth: arrays around it.
  /// - Returns: the value.
  /// - Throws: what is wrong with it, with its key and byte.
  mutating func value(
    _ type: GGUFValueType, depth: Int = 0
  ) throws(HeaderError) -> MetadataValue {
    switch type {
    case .u8: return .integer(Int(try unsigned(1)))
    case .u16: return .integer(Int(try unsigned(2)))
    case .u32: return .integer(Int(try unsigned(4)))
    case .i8: return .integer(Int(Int8(truncatingIfNeeded: try unsigned(1))))
    case .i16: return .integer(Int(Int16(truncatingIfNeeded: try unsigned(2))))
    case .i32: return .integer(Int(Int32(truncatingIfNeeded: try unsigned(4))))
    case .i64: return .integer(Int(truncatingIfNeeded: try unsigned(8)))
    case .u64: return .unsigned(try unsigned(8))
    case .f32:
      let bits = UInt32(truncatingIfNeeded: try unsigned(4))
      return .double(Double(Float(bitPattern: bits)))
    case .f64: return .double(Double(bitPattern: try unsigned(8)))
    case .bool: return .bool(try truth())
    case .string: return .text(SafeText(utf8: try string(limit: GGUFHeader.maximumText)))
    case .array: return .list(try list(depth: depth + 1))
    }
  }

  private mutating func truth() throws(HeaderError) -> Bool {
    let byte = try unsigned(1)
    guard byte <= 1 else {
      throw error(
        .wrongValue(what: "bool", expected: "0 or 1", found: SafeText(String(byte))),
        at: position - 1)
    }
    return byte == 1
  }

  private mutating func list(depth: Int) throws(HeaderError) -> MetadataList {
    guard depth <= Self.maximumDepth else {
      throw error(
        .tooLarge(
          what: "arrays inside each other", limit: Self.maximumDepth, found: UInt64(depth)))
    }
    let type = try valueType()
    let announced = try unsigned(8)
    // A text has its length in front, an array its type and length.
    let smallest = type.byteCount ?? (type == .string ? 8 : 12)
    let count = try check(announced, of: smallest, "array of \(announced) \(type.word)")
    // Of arrays within arrays nothing is kept, so that a small file cannot fill the memory.
    let kept = depth == 1 ? min(count, MetadataList.maximumKept) : 0
    var first: [MetadataValue] = []
    for _ in 0..<kept { first.append(try value(type, depth: depth)) }
    var range = kept > 0 ? Self.range(of: first) : nil
    var integers = kept > 0 ? first.compactMap { Self.integer($0) } : []
    if let size = type.byteCount {
      if integers.count == kept, kept > 0, count * size <= Self.maximumRangeBytes {
        for _ in kept..<count {
          let value = try value(type)
          if let known = range, let number = value.integer {
            range = min(known.lowerBound, number)...max(known.upperBound, number)
          } else {
            range = nil
          }
          if let number = Self.integer(value), integers.count < MetadataList.maximumIntegers {
            integers.append(number)
          }
        }
      } else {
        range = nil
        try skip((count - kept) * size)
      }
    } else {
      for _ in kept..<count { try skipValue(type, depth: depth) }
    }
    return MetadataList(
      count: count, elementType: type.word, first: first, range: range,
      integers: integers.count == count ? integers : [])
  }

  /// Passes a text or an array.
  private mutating func skipValue(_ type: GGUFValueType, depth: Int) throws(HeaderError) {
    if type == .string {
      try skipString(limit: GGUFHeader.maximumText)
    } else {
      _ = try value(type, depth: depth)
    }
  }

  /// An integer or truth as a number.
  private static func integer(_ value: MetadataValue) -> Int? {
    if case .bool(let isTrue) = value { return isTrue ? 1 : 0 }
    return value.integer
  }

  private static func range(of values: [MetadataValue]) -> ClosedRange<Int>? {
    let integers = values.compactMap(\.integer)
    guard integers.count == values.count, let least = integers.min(), let most = integers.max()
    else { return nil }
    return least...most
  }
}
