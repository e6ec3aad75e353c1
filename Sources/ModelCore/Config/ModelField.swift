/// A number that a slider moves or a flag sets.
package enum ModelField: String, CaseIterable, Sendable {
  case dModel = "d_model"
  case nLayers = "n_layers"
  case vocabSize = "vocab_size"
  case sequenceLength = "sequence_length"
  case nHeads = "n_heads"
  case nKVHeads = "n_kv_heads"
  case headDim = "head_dim"
  case dFF = "d_ff"
  case nExperts = "n_experts"
  case nActiveExperts = "n_active_experts"
  case dFFExpert = "d_ff_expert"
  case batchSize = "batch_size"

  /// Name in JSON; the flag is the same with dashes.
  package var jsonName: String { rawValue }

  /// Short sign beside a slider and in formulas.
  package var symbol: String {
    switch self {
    case .dModel: "d"
    case .nLayers: "L"
    case .vocabSize: "V"
    case .sequenceLength: "seq"
    case .nHeads: "h"
    case .nKVHeads: "kv"
    case .headDim: "d_h"
    case .dFF: "ffn"
    case .nExperts: "E"
    case .nActiveExperts: "E_a"
    case .dFFExpert: "ffE"
    case .batchSize: "B"
    }
  }

  /// One or two words for the sign.
  package var word: String {
    switch self {
    case .dModel: "width"
    case .nLayers: "layers"
    case .vocabSize: "vocab"
    case .sequenceLength: "context"
    case .nHeads: "heads"
    case .nKVHeads: "kv heads"
    case .headDim: "head dim"
    case .dFF: "hidden"
    case .nExperts: "experts"
    case .nActiveExperts: "active"
    case .dFFExpert: "expert"
    case .batchSize: "batch"
    }
  }

  /// Values allowed, whatever the model; they keep every product of the core below 2^63.
  package var range: ClosedRange<Int> {
    switch self {
    case .dModel: 1...131_072
    case .nLayers: 1...4_096
    case .vocabSize, .sequenceLength: 1...(1 << 24)
    case .nHeads, .nKVHeads: 1...1_024
    case .headDim: 1...4_096
    case .dFF, .dFFExpert: 1...524_288
    case .nExperts: 0...2_048
    case .nActiveExperts: 1...2_048
    case .batchSize: 1...65_536
    }
  }
}

extension ModelConfig {
  /// Largest latent rank, window, T_max and number of shared experts the core is proven for.
  package static let rankRange = 1...131_072
  /// See ``rankRange``.
  package static let windowRange = 1...(1 << 24)
  /// See ``rankRange``.
  package static let contextRange = 1...(1 << 24)
  /// See ``rankRange``.
  package static let sharedExpertsRange = 0...64
  /// Largest width of shared experts, and of a mixer's states, kernels and heads.
  package static let sharedWidthRange = 1...(1 << 25)
  /// See ``sharedWidthRange``.
  package static let stateRange = 1...4_096
  /// See ``sharedWidthRange``.
  package static let expansionRange = 1...16
}
