import ModelCore

// What decoder families with experts say beside the dimensions of a decoder.
extension ConfigFields {
  mutating func qwen2MoEConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.qwen2MoE)
    let keys = ExpertKeys(
      count: "num_experts", nExperts: 60, nActive: 4, width: "moe_intermediate_size",
      dFFExpert: 1_408)
    config.experts = try qwenExperts(keys, shared: 5_632, config.nLayers)
    return config
  }

  mutating func qwen3MoEConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.qwen3MoE)
    let keys = ExpertKeys(
      count: "num_experts", nExperts: 128, nActive: 8, width: "moe_intermediate_size",
      dFFExpert: 768)
    config.experts = try qwenExperts(keys, shared: nil, config.nLayers)
    return config
  }

  /// A family in which every MLP is a mixture of experts as wide as it.
  mutating func mixtureConfig(_ family: DecoderFamily, _ keys: ExpertKeys) throws(FileError)
    -> ModelConfig
  {
    var config = try decoderConfig(family)
    config.experts = try experts(keys)
    return config
  }

  mutating func phiMoEConfig() throws(FileError) -> ModelConfig {
    var config = try mixtureConfig(.phiMoE, ExpertKeys(nExperts: 16, nActive: 2))
    config.output.hasBias = try flag("lm_head_bias", otherwise: false)
    return config
  }

  mutating func gptOSSConfig() throws(FileError) -> ModelConfig {
    let keys = ExpertKeys(
      nExperts: 128, active: ["num_experts_per_tok", "experts_per_token"], nActive: 4)
    var config = try mixtureConfig(.gptOSS, keys)
    config.experts?.hasRouterBias = true
    config.attention.hasSinks = true
    ignore("experts_per_token")
    return config
  }

  mutating func glm4MoEConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.glm4MoE)
    let keys = ExpertKeys(
      count: "n_routed_experts", nExperts: 128, nActive: 8, width: "moe_intermediate_size",
      dFFExpert: 1_408)
    config.experts = try lateExperts(keys, nShared: 1, nDense: 1, config.nLayers)
    config.experts?.hasCorrectionBias = true
    if try flag("use_qk_norm", otherwise: false) { config.attention.queryKeyNorm = .head }
    return config
  }

  mutating func ernieMoEConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.ernie45MoE)
    let keys = ExpertKeys(
      count: "moe_num_experts", nExperts: 64, active: ["moe_k"], nActive: 6,
      width: "moe_intermediate_size", dFFExpert: 1_536)
    var experts = try experts(keys)
    experts.nSharedExperts = try integer(
      "moe_num_shared_experts", in: ModelConfig.sharedExpertsRange, otherwise: 2)
    let layers = ModelField.nLayers.range.upperBound
    let first = try integer("moe_layer_start_index", in: 0...layers, otherwise: 1)
    let last = try integer("moe_layer_end_index", in: -1...layers, otherwise: -1)
    let step = try integer("moe_layer_interval", in: 1...layers, otherwise: 1)
    experts.layers = .every(step, offset: step - 1)
    experts.layers.first = first
    experts.layers.end = last < 0 || last >= config.nLayers - 1 ? nil : last + 1
    experts.hasCorrectionBias = true
    config.experts = experts
    config.output.hasBias = config.hasMLPBias
    return config
  }

  mutating func hunyuanConfig(_ family: DecoderFamily) throws(FileError) -> ModelConfig {
    var config = try decoderConfig(family)
    // Queries and keys are always normalized, and the MLP never has biases, whatever these say.
    ignore("use_qk_norm", "mlp_bias")
    if family.architecture == .hunyuanMoE {
      let count = try uniform(
        "num_experts", in: 1...ModelField.nExperts.range.upperBound, otherwise: 1)
      let active = try uniform("moe_topk", in: ModelField.nActiveExperts.range, otherwise: 1)
      try checkActive(active, "moe_topk", of: count)
      // Routed and shared experts are as wide as `intermediate_size`, whatever these say.
      ignore("moe_intermediate_size", "num_shared_expert")
      config.experts = Experts(nExperts: count, nActiveExperts: active, nSharedExperts: 1)
    }
    return config
  }

  mutating func dbrxConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.dbrx)
    var attention = try nested("attn_config")
    let heads = try attention.integer("kv_n_heads", in: ModelField.nKVHeads.range, otherwise: 1)
    try attention.checkDivides(heads, "kv_n_heads", config.nHeads, "n_heads")
    config.nKVHeads = heads
    var inner = try nested("ffn_config")
    config.dFF = try inner.integer(
      "ffn_hidden_size", in: ModelField.dFF.range, otherwise: 3_584)
    config.experts = try inner.experts(
      ExpertKeys(count: "moe_num_experts", nExperts: 4, active: ["moe_top_k"], nActive: 1))
    add(attention)
    add(inner)
    return config
  }

  mutating func llama4Config(_ architecture: Architecture) throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.llama4)
    config.architecture = architecture
    // Queries and keys are brought to length 1 without learned gains.
    ignore("use_qk_norm")
    var experts = try experts(
      ExpertKeys(nExperts: 16, nActive: 1, width: "intermediate_size", dFFExpert: 8_192))
    experts.nSharedExperts = 1
    let step = try integer(
      "interleave_moe_layer_step", in: 1...ModelField.nLayers.range.upperBound, otherwise: 1)
    experts.layers = .every(step, offset: step - 1)
    if value("moe_layers")?.array != nil {
      let layers = try layerNumbers("moe_layers", nLayers: config.nLayers)
      experts.layers = LayerPattern(listed: (0..<config.nLayers).map(layers.contains))
    }
    config.experts = experts
    config.window = try chunks(config.nLayers)
    return config
  }

  /// Llama 4 attends in chunks where it rotates: in all layers but every fourth.
  private mutating func chunks(_ nLayers: Int) throws(FileError) -> SlidingWindow? {
    let size = try optional(
      "attention_chunk_size", in: ModelConfig.windowRange, otherwise: 8_192)
    let interval = try integer(
      "no_rope_layer_interval", in: 1...ModelField.nLayers.range.upperBound, otherwise: 4)
    let types = try layerTypes(["full_attention", "chunked_attention"], nLayers: nLayers)
    var pattern = LayerPattern.every(interval, offset: interval - 1).inverted
    if let types {
      pattern = LayerPattern(listed: types.map { $0 == "chunked_attention" })
    } else if let list = value("no_rope_layers")?.array, list.count == nLayers {
      pattern = LayerPattern(listed: list.map { $0.number?.wholeValue != 0 })
    }
    return size.map { SlidingWindow(size: $0, layers: pattern, kind: .chunk) }
  }
}
