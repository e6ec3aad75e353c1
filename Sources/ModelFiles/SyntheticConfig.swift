import ModelCore
import Syntax

/// The values of a config.json put together from what another kind of file says, so that one
/// reader with its families and defaults serves all kinds.
struct SyntheticConfig {
  /// Dimensions, by what they are; each is written under every name a family may know it by.
  private var numbers: [Dimension: Int] = [:]
  /// Choices and lists, by their keys in `config.json`.
  private var values: [String: JSONOutput] = [:]
  /// How the other kind of file calls a dimension.
  private var sources: [String: String] = [:]
  let modelType: String
  private let name: SafeText

  init(_ modelType: String, name: SafeText) {
    (self.modelType, self.name) = (modelType, name)
  }

  /// What a number is; the raw values are its names in `config.json`, with blanks between them.
  enum Dimension: String, CaseIterable {
    case width = "hidden_size n_embd n_embed d_model"
    case layers = "num_hidden_layers n_layer num_layers n_layers"
    case heads = "num_attention_heads n_head num_heads n_heads attention_heads"
    case kvHeads = "num_key_value_heads num_kv_heads kv_n_heads"
    case headDim = "head_dim"
    case inner = "intermediate_size n_inner ffn_dim ffn_hidden_size intermediate_size_mlp"
    case vocab = "vocab_size"
    case context = "max_position_embeddings n_positions seq_length max_seq_len"
    case experts = "num_local_experts num_experts n_routed_experts moe_num_experts"
    case active = "num_experts_per_tok moe_k moe_topk moe_top_k"
    case expertInner = "moe_intermediate_size"
    case sharedInner = "shared_expert_intermediate_size"
    case sharedExperts = "n_shared_experts moe_num_shared_experts"
    case denseLayers = "first_k_dense_replace moe_layer_start_index"
    case expertInterval = "interleave_moe_layer_step"
    case window = "sliding_window"
    case queryRank = "q_lora_rank"
    case kvRank = "kv_lora_rank"
    case nopeHeadDim = "qk_nope_head_dim"
    case ropeHeadDim = "qk_rope_head_dim"
    case valueHeadDim = "v_head_dim"
    case stateSize = "state_size"
    case stateKernel = "conv_kernel"
    case stateRank = "time_step_rank"
    case stateGroups = "n_groups"
    case stateHeads = "num_heads"
    case expansion = "expand"

    var keys: [String] { rawValue.split(separator: " ").map(String.init) }
  }

  /// Sets a number, and what the other kind of file calls it.
  mutating func set(_ dimension: Dimension, _ value: Int, from source: String? = nil) {
    numbers[dimension] = value
    if let source { name(dimension, source) }
  }

  /// Says what the other kind of file calls a number, whether it is there or not.
  mutating func name(_ dimension: Dimension, _ source: String) {
    for key in dimension.keys { sources[key] = source }
  }

  /// The number that was set.
  subscript(dimension: Dimension) -> Int? { numbers[dimension] }

  /// Sets a choice or a list by its key, and what the other kind of file calls it.
  mutating func set(_ key: String, _ value: JSONOutput, from source: String? = nil) {
    values[key] = value
    if let source { sources[key] = source }
  }

  /// Reads the model, with the names of the other kind of file in errors and assumptions.
  func read() throws(FileError) -> FileModel {
    var members: [String: JSONOutput] = ["model_type": .string(modelType)]
    // A name that two dimensions share belongs to the later one, which is there for few families.
    for dimension in Dimension.allCases {
      guard let value = numbers[dimension] else { continue }
      for key in dimension.keys { members[key] = .integer(value) }
    }
    if modelType == "llama4_text", let inner = numbers[.expertInner] {
      members["intermediate_size"] = .integer(inner)
    }
    if modelType == "falcon" { members["new_decoder_architecture"] = false }
    members.merge(values) { $1 }
    if numbers[.queryRank] == nil { members["q_lora_rank"] = .null }
    members["attn_config"] = ["kv_n_heads": .integer(numbers[.kvHeads] ?? 1)]
    members["ffn_config"] = [
      "ffn_hidden_size": .integer(numbers[.inner] ?? 1),
      "moe_num_experts": .integer(numbers[.experts] ?? 1),
      "moe_top_k": .integer(numbers[.active] ?? 1),
    ]
    let model: FileModel
    do {
      model = try ConfigJSON.read(JSONDocument(name: name, members: members))
    } catch {
      throw FileError(file: name, position: nil, problem: error.problem.naming(sources))
    }
    return FileModel(
      name: name, config: model.config, assumptions: assumptions(model.assumptions), notices: [])
  }

  /// Words in keys of choices that tensors show by themselves.
  private static let shown = ["bias", "tie_", "norm", "affine", "parallel", "multi_query", "proj"]

  private func assumptions(_ all: [Assumption]) -> [Assumption] {
    all.filter { assumption in !Self.shown.contains(where: assumption.key.contains) }
      .map { assumption in
        Assumption(
          key: sources[assumption.key] ?? assumption.key, isNull: false, value: assumption.value,
          reason: assumption.reason)
      }
  }
}

extension FileProblem {
  /// The same with keys under other names.
  fileprivate func naming(_ names: [String: String]) -> FileProblem {
    func name(_ key: String) -> String { names[key] ?? key }
    switch self {
    case .missingKey(let key): return .missingKey(name(key))
    case .wrongValue(let key, let expected, let found, let hint):
      return .wrongValue(key: name(key), expected: expected, found: found, hint: hint)
    case .outOfRange(let key, let range, let found):
      return .outOfRange(key: name(key), range: range, found: found)
    case .uneven(let key, let divisor, let whole, let total):
      return .uneven(key: name(key), divisor: divisor, of: name(whole), total: total)
    case .tooManyActive(let key, let found, let nExperts):
      return .tooManyActive(key: name(key), found: found, nExperts: nExperts)
    case .layerCount(let key, let found, let nLayers):
      return .layerCount(key: name(key), found: found, nLayers: nLayers)
    case .tooLarge, .syntax, .notAnObject, .unknownModelType: return self
    }
  }
}
