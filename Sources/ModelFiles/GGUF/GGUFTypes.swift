/// The tensor types of GGUF.
///
/// Source: ggml, `enum ggml_type` in `ggml/include/ggml.h` and the block structures in
/// `ggml/src/ggml-common.h`; numbers 31 to 33 are repacked Q4_0 of files from 2024.
enum GGUFTypes {
  /// The type with a number; of an unknown one no bytes are known.
  static func type(_ id: UInt32) -> StorageType {
    guard let row = table.first(where: { $0.id == id }) else {
      return StorageType("#\(id)", bits: nil)
    }
    return StorageType(row.name, bits: 8 * row.bytes, blockSize: row.block)
  }

  /// Number, name, numbers in a block, bytes of a block.
  private static let table: [(id: UInt32, name: String, block: Int, bytes: Int)] = [
    (0, "F32", 1, 4), (1, "F16", 1, 2), (2, "Q4_0", 32, 18), (3, "Q4_1", 32, 20),
    (6, "Q5_0", 32, 22), (7, "Q5_1", 32, 24), (8, "Q8_0", 32, 34), (9, "Q8_1", 32, 36),
    (10, "Q2_K", 256, 84), (11, "Q3_K", 256, 110), (12, "Q4_K", 256, 144),
    (13, "Q5_K", 256, 176), (14, "Q6_K", 256, 210), (15, "Q8_K", 256, 292),
    (16, "IQ2_XXS", 256, 66), (17, "IQ2_XS", 256, 74), (18, "IQ3_XXS", 256, 98),
    (19, "IQ1_S", 256, 50), (20, "IQ4_NL", 32, 18), (21, "IQ3_S", 256, 110),
    (22, "IQ2_S", 256, 82), (23, "IQ4_XS", 256, 136), (24, "I8", 1, 1), (25, "I16", 1, 2),
    (26, "I32", 1, 4), (27, "I64", 1, 8), (28, "F64", 1, 8), (29, "IQ1_M", 256, 56),
    (30, "BF16", 1, 2), (31, "Q4_0_4_4", 32, 18), (32, "Q4_0_4_8", 32, 18),
    (33, "Q4_0_8_8", 32, 18), (34, "TQ1_0", 256, 54), (35, "TQ2_0", 256, 66),
    (39, "MXFP4", 32, 17), (40, "NVFP4", 64, 36), (41, "Q1_0", 128, 18), (42, "Q2_0", 64, 18),
  ]

  /// Most types in one file: all known ones and some that are not.
  static let maximumCount = 96
}

/// The types of metadata values; the raw value is the number in the file.
///
/// Source: `docs/gguf.md` in ggml, `gguf_metadata_value_type`.
enum GGUFValueType: UInt32, Sendable {
  case u8, i8, u16, i16, u32, i32, f32, bool, string, array, u64, i64, f64

  /// Bytes of a value; nil for those whose length stands in the file.
  var byteCount: Int? {
    switch self {
    case .u8, .i8, .bool: return 1
    case .u16, .i16: return 2
    case .u32, .i32, .f32: return 4
    case .u64, .i64, .f64: return 8
    case .string, .array: return nil
    }
  }

  /// The word for people.
  var word: String {
    switch self {
    case .u8: "uint8"
    case .i8: "int8"
    case .u16: "uint16"
    case .i16: "int16"
    case .u32: "uint32"
    case .i32: "int32"
    case .f32: "float32"
    case .bool: "bool"
    case .string: "string"
    case .array: "array"
    case .u64: "uint64"
    case .i64: "int64"
    case .f64: "float64"
    }
  }
}
