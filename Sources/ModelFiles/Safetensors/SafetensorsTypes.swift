/// The types of the safetensors format.
///
/// Source: safetensors 0.6, `Dtype` in `safetensors/src/tensor.rs`.
enum SafetensorsTypes {
  /// Name and bits of every type.
  static let all: [StorageType] = [
    StorageType("BOOL", bits: 8), StorageType("F4", bits: 4), StorageType("F6_E2M3", bits: 6),
    StorageType("F6_E3M2", bits: 6), StorageType("U8", bits: 8), StorageType("I8", bits: 8),
    StorageType("F8_E5M2", bits: 8), StorageType("F8_E4M3", bits: 8),
    StorageType("F8_E8M0", bits: 8), StorageType("F8_E4M3FNUZ", bits: 8),
    StorageType("F8_E5M2FNUZ", bits: 8), StorageType("I16", bits: 16),
    StorageType("U16", bits: 16), StorageType("F16", bits: 16), StorageType("BF16", bits: 16),
    StorageType("I32", bits: 32), StorageType("U32", bits: 32), StorageType("F32", bits: 32),
    StorageType("C64", bits: 64), StorageType("F64", bits: 64), StorageType("I64", bits: 64),
    StorageType("U64", bits: 64),
  ]

  /// Most types in one file: all known ones and some that are not.
  static let maximumCount = 64
}
