/// A format that weights or cached keys and values are stored in.
package enum DataType: String, CaseIterable, Sendable {
  case fp32, bf16, fp16, fp8, int8
  /// A GGUF mixture of 4- and 6-bit blocks.
  case q4km = "q4_k_m"
  /// Bare 4-bit integers, without scales.
  case int4

  /// Stored bits for one weight, scales included.
  package var bitsPerWeight: Double {
    switch self {
    case .fp32: 32
    case .bf16, .fp16: 16
    case .fp8, .int8: 8
    case .q4km: 4.8944  // llama.cpp, tools/quantize/README.md, measured on Llama-3.1-8B
    case .int4: 4
    }
  }

  /// Stored bytes for one weight.
  package var bytesPerElement: Double { bitsPerWeight / 8 }
}
