import ModelCore
import Syntax

// Files of families that are not known by their `model_type`, but whose keys tell a known shape.
extension ConfigFields {
  /// The model of a file whose `model_type` is not known, if its keys are those of a shape that is.
  mutating func assumedConfig(_ type: JSONValue) throws(FileError) -> ModelConfig {
    let name = SafeText(type.string ?? "").clipped(to: 40)
    guard let shape = knownShape else {
      throw error(
        type,
        .unknownModelType(SafeText(type.string ?? ""), known: FamilyReader.names))
    }
    var config: ModelConfig
    switch shape {
    case .latent:
      assume(name, to: .deepseekV3, "like deepseek_v3")
      config = try self.config(of: .unknownLatent)
    case .plain:
      assume(name, to: .llama, "a decoder like llama")
      config = try assumedDecoder()
    case .mixture(let keys):
      assume(name, to: .llama, "a decoder like llama with experts in place of MLPs")
      config = try assumedDecoder()
      config.experts = try assumedExperts(keys, config)
    }
    // What it is called is what the file says, not what it is taken for.
    config.beside.modelType = name.description
    return config
  }

  /// Says what a family is taken for, and what cannot be told of it.
  private mutating func assume(_ name: SafeText, to other: Architecture, _ shape: String) {
    family = other.modelType
    remark("model_type", "\(name) is not known; assumed to be \(shape)")
    doubt(.assumed("model_type \(name) is not known; assumed to be \(shape)"))
    let telling = keys.first { key in
      says(key) && Self.unlikeLayers.contains(where: key.contains)
    }
    if let telling {
      let key = SafeText(telling).clipped(to: 40)
      doubt(.unknownLayers("\(key) tells of unlike layers in a family that is not known"))
    } else if says("sliding_window"), peek("use_sliding_window")?.bool != false,
      !hasWindowsOnly
    {
      doubt(.unknownLayers("no list tells which layers have the sliding_window"))
    }
  }

  /// Words in keys that tell of layers with other heads, windows or states than the rest.
  private static let unlikeLayers = [
    "hybrid_layer_pattern", "swa_", "global_head_dim", "num_global_", "full_attention_interval",
    "attn_type", "layer_group", "sliding_window_pattern", "sliding_window_size", "block_types",
    "attention_types", "attention_pattern", "local_attention", "global_attn", "nope_layer",
  ]

  /// A decoder like Llama, with what a few plain keys say beside the dimensions.
  private mutating func assumedDecoder() throws(FileError) -> ModelConfig {
    var family = FamilyReader.llama
    if !has("intermediate_size"), has("moe_intermediate_size") {
      family.keys.inner = ["moe_intermediate_size"]
    }
    if let key = ["qkv_bias", "use_qkv_bias"].first(where: has), !has("attention_bias") {
      family.attentionBias = .flag(key, otherwise: false, .qkv)
    }
    if has("use_sliding_window") {
      family.window = .switched(otherwise: nil)
    } else if has("sliding_window") {
      family.window = .listed(otherwise: nil)
    }
    if value("hidden_act")?.string == "relu2" { family.isGated = false }
    if isOn("use_qk_norm") || isOn("qk_norm") { family.queryKeyNorm = .always(.head) }
    ignore("qk_norm", "layer_types")
    return try decoderConfig(family)
  }

  private mutating func assumedExperts(
    _ keys: ExpertKeys, _ config: ModelConfig
  ) throws(FileError) -> Experts? {
    var experts: Experts?
    if has("shared_expert_intermediate_size") || has("decoder_sparse_step") {
      experts = try qwenExperts(
        keys, shared: has("shared_expert_intermediate_size") ? 0 : nil, config)
    } else {
      let shared = Self.sharedKeys.first(where: has) ?? Self.sharedKeys[0]
      experts = try lateExperts(keys, shared: shared, nShared: 0, nDense: 0, config)
    }
    experts?.hasCorrectionBias =
      value("topk_method")?.string == "noaux_tc" || value("scoring_func")?.string == "sigmoid"
    return experts
  }

  // MARK: Recognizing a shape

  private enum KnownShape {
    case plain
    /// Experts in place of MLPs, under these keys.
    case mixture(ExpertKeys)
    /// Latent attention with experts.
    case latent
  }

  private static let countKeys = [
    "num_experts", "num_local_experts", "n_routed_experts", "moe_num_experts",
  ]
  private static let activeKeys = [
    "num_experts_per_tok", "num_experts_per_token", "moe_topk", "moe_top_k",
  ]
  private static let sharedKeys = ["n_shared_experts", "num_shared_experts"]
  private static let latentKeys = [
    "q_lora_rank", "kv_lora_rank", "qk_nope_head_dim", "qk_rope_head_dim", "v_head_dim",
  ]
  private static let otherExpertKeys = [
    "moe_intermediate_size", "shared_expert_intermediate_size", "decoder_sparse_step",
    "mlp_only_layers", "first_k_dense_replace", "moe_layer_freq",
  ]

  /// Words in keys that tell of shapes a plain decoder does not have.
  private static let unusual = [
    "expert", "moe", "mamba", "ssm", "state_size", "lora_rank", "conv", "linear_", "lru",
    "_config", "encoder_", "decoder_layers", "latent", "layer_types", "qk_norm", "patch", "index_",
    "nope_head", "rope_head",
  ]
  /// Words in keys of experts that have no weights of their own.
  private static let harmless = [
    "loss", "coef", "dropout", "dtype", "capacity", "jitter", "score", "scaling", "aux",
    "implementation",
  ]

  /// Keys of models that are no decoders of text.
  private static let foreign = [
    "type_vocab_size", "embedding_size", "num_hidden_groups", "projection_dim", "projection_size",
    "is_encoder_decoder", "image_size", "num_mel_bins", "max_source_positions", "position_buckets",
  ]

  /// Whether the class of a file reads whole texts or pictures.
  private var isForOtherTasks: Bool {
    let name = peek("architectures")?.array?.first?.string ?? ""
    return ["MaskedLM", "PreTraining", "MultipleChoice", "Image", "Audio", "CTC"]
      .contains { name.contains($0) }
  }

  /// The shape that the keys tell, if nothing in them is unusual.
  private var knownShape: KnownShape? {
    guard !Self.foreign.contains(where: says), !isForOtherTasks,
      ["hidden_size", "num_hidden_layers", "num_attention_heads", "vocab_size"]
        .allSatisfy(has), has("intermediate_size") || has("moe_intermediate_size")
    else { return nil }
    var expected: Set<String> = ["use_qk_norm", "qk_norm", "quantization_config"]
    if hasWindowsOnly { expected.insert("layer_types") }
    let count = Self.countKeys.first(where: says)
    let active = Self.activeKeys.first(where: says)
    let isLatent = ["kv_lora_rank", "qk_nope_head_dim", "qk_rope_head_dim", "v_head_dim"]
      .allSatisfy(says)
    if let count, let active {
      expected.formUnion([count, active] + Self.sharedKeys + Self.otherExpertKeys)
      if isLatent { expected.formUnion(Self.latentKeys) }
    }
    let isUsual = keys.filter(says).allSatisfy { key in
      expected.contains(key) || ConfigKeys.withoutEffect.contains(key)
        || !Self.unusual.contains { key.contains($0) }
        || Self.harmless.contains { key.contains($0) }
    }
    guard isUsual else { return nil }
    guard let count, let active else { return has("intermediate_size") ? .plain : nil }
    if isLatent { return count == "n_routed_experts" ? .latent : nil }
    return .mixture(
      ExpertKeys(
        count: count, nExperts: 1, active: [active], nActive: 1,
        width: says("moe_intermediate_size") ? "moe_intermediate_size" : nil))
  }

  /// Whether `layer_types` tells windows apart and nothing else.
  private var hasWindowsOnly: Bool {
    peek("layer_types")?.array?.allSatisfy {
      $0.string == "full_attention" || $0.string == "sliding_attention"
    } ?? false
  }

  /// Whether a key is there with more than nothing: not null, false, 0 or empty.
  private func says(_ key: String) -> Bool { peek(key)?.saysSomething ?? false }
}
