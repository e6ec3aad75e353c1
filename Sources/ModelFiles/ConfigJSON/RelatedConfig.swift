import ModelCore
import Syntax

// What families close to Llama and to GPT-2 say beside the dimensions of a decoder.
extension ConfigFields {
  /// The remote code of ChatGLM 2 to 4; the first ChatGLM, with LayerNorm and positions in two
  /// parts, is told by its `inner_hidden_size`.
  mutating func chatGLMConfig() throws(FileError) -> ModelConfig {
    if has("inner_hidden_size") { return try firstChatGLMConfig() }
    var config = try decoderConfig(.chatGLM)
    let hasBias = config.hasMLPBias
    let hasQKVBias = try flag("add_qkv_bias", otherwise: false)
    config.attentionBias = hasBias ? .all : hasQKVBias ? .qkv : .none
    let isGrouped = try flag("multi_query_attention", otherwise: false)
    if isGrouped {
      let key = "multi_query_group_num"
      config.nKVHeads = try integer(key, in: ModelField.nKVHeads.range, otherwise: 1)
      try checkDivides(config.nKVHeads, key, config.nHeads, "num_attention_heads")
    } else {
      ignore("multi_query_group_num")
    }
    if !(try flag("rmsnorm", otherwise: true)) { config.norm = .layer }
    config.output.hasNorm = try flag("post_layer_norm", otherwise: true)
    ignore("vocab_size", "original_rope", "num_hidden_layers")
    return config
  }

  private mutating func firstChatGLMConfig() throws(FileError) -> ModelConfig {
    var family = DecoderFamily.chatGLM
    family.keys.inner = ["inner_hidden_size"]
    family.keys.context = ["max_sequence_length"]
    family.keys.headDim = nil
    family.headDim = nil
    family.isTied = true
    family.attentionBias = .always(.all)
    family.mlpBias = .always(.all)
    family.norm = .layer
    family.isGated = false
    ignore("position_encoding_2d")
    return try decoderConfig(family)
  }

  /// The first Qwen: half of `intermediate_size` for each of gate and up.
  mutating func qwenConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.qwen)
    config.dFF = max(config.dFF / 2, 1)
    ignore("seq_length")
    return config
  }

  mutating func internLM3Config() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.internlm3)
    // The last projection follows the MLP.
    if config.hasMLPBias {
      config.attentionBias = config.attentionBias == .none ? .output : .all
    }
    return config
  }

  /// MiniCPM, with experts where the file has some.
  mutating func miniCPMConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.minicpm)
    if (value("num_experts")?.number?.wholeValue ?? 0) > 0 {
      config.experts = try experts(ExpertKeys(count: "num_experts", nExperts: 8, nActive: 2))
    }
    return config
  }

  /// MiniCPM 3: attention by way of a latent, values as wide as heads that fill the stream.
  mutating func miniCPM3Config() throws(FileError) -> ModelConfig {
    var family = DecoderFamily.minicpm
    family.architecture = .minicpm3
    family.contextLength = 32_768
    family.keys.headDim = nil
    family.keys.kvHeads = nil
    ignore("num_key_value_heads")
    var config = try decoderConfig(family)
    let ranks = ModelConfig.rankRange
    let sizes = ModelField.headDim.range
    config.latent = MultiHeadLatentAttention(
      queryRank: try integer("q_lora_rank", in: ranks, otherwise: 768),
      kvRank: try integer("kv_lora_rank", in: ranks, otherwise: 256),
      nopeHeadDim: try integer("qk_nope_head_dim", in: sizes, otherwise: 64),
      ropeHeadDim: try integer("qk_rope_head_dim", in: sizes, otherwise: 32),
      valueHeadDim: try integer(
        "v_head_dim", in: sizes, otherwise: config.headDim,
        because: "hidden_size / num_attention_heads"))
    return config
  }

  /// DeepSeekMoE, the first one: ordinary attention.
  mutating func firstDeepSeekConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.deepSeek)
    guard has("n_routed_experts") else { return config }
    let keys = ExpertKeys(
      count: "n_routed_experts", nExperts: 64, nActive: 6, width: "moe_intermediate_size",
      dFFExpert: 1_407)
    config.experts = try lateExperts(keys, nShared: 0, nDense: 0, config.nLayers)
    return config
  }

  mutating func dotsConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.dots1)
    let keys = ExpertKeys(
      count: "n_routed_experts", nExperts: 0, nActive: 1, width: "moe_intermediate_size",
      dFFExpert: 1_408)
    config.experts = try lateExperts(keys, nShared: 0, nDense: 0, config.nLayers)
    config.experts?.hasCorrectionBias = true
    return config
  }

  /// Ling: experts of DeepSeek beside attention of Llama.
  mutating func bailingConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.bailing)
    if try flag("use_bias", otherwise: false) {
      config.attentionBias = config.attentionBias == .none ? .output : .all
    }
    let keys = ExpertKeys(
      count: "num_experts", nExperts: 16, nActive: 2, width: "moe_intermediate_size",
      dFFExpert: config.dFF)
    config.experts = try lateExperts(
      keys, shared: "num_shared_experts", nShared: 0, nDense: 0, config.nLayers)
    if try flag("use_qk_norm", otherwise: false) { config.attention.queryKeyNorm = .head }
    config.experts?.hasCorrectionBias = try flag(
      "moe_router_enable_expert_bias", otherwise: false)
    return config
  }

  mutating func miniMaxM2Config() throws(FileError) -> ModelConfig {
    var config = try mixtureConfig(.miniMaxM2, ExpertKeys(nExperts: 256, nActive: 8))
    if try flag("use_qk_norm", otherwise: true) { config.attention.queryKeyNorm = .width }
    config.experts?.hasCorrectionBias = try flag("use_routing_bias", otherwise: true)
    ignore("num_mtp_modules", "mtp_transformer_layers", "use_mtp", "qk_norm_type", "attn_type_list")
    ignore("shared_intermediate_size", "mlp_intermediate_size", "layernorm_full_attention_beta")
    return config
  }

  mutating func persimmonConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.persimmon)
    if try flag("qk_layernorm", otherwise: true) {
      config.attention.queryKeyNorm = .headWithShift
    }
    return config
  }

  mutating func bioGPTConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.biogpt)
    config.input.extraPositions = 2
    return config
  }

  mutating func japaneseConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.gptNeoXJapanese)
    let ratio = try integer("intermediate_multiple_size", in: 1...64, otherwise: 4)
    config.dFF = min(ratio * config.dModel, ModelField.dFF.range.upperBound)
    ignore("intermediate_size", "num_key_value_heads")
    return config
  }

  mutating func dogeConfig() throws(FileError) -> ModelConfig {
    if isOn("is_moe"), let found = value("is_moe") {
      throw error(
        found,
        .wrongValue(
          key: "is_moe", expected: "false: experts of this kind are not known",
          found: found.summary, hint: "false"))
    }
    ignore("num_experts", "num_experts_per_tok", "keep_window_size")
    return try decoderConfig(.doge)
  }
}
