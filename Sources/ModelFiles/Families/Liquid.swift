import ModelCore

extension FamilyReader {
  private static let lfm2 = FamilyReader(
    architecture: .lfm2, classes: ["Lfm2ForCausalLM", "LFM2ForCausalLM"],
    keys: DecoderKeys(inner: ["block_ff_dim", "intermediate_size"]), nKVHeads: 8,
    contextLength: 128_000, isTied: true, attentionBias: .always(.none),
    queryKeyNorm: .always(.head),
    ignored: [
      "intermediate_size", "block_dim", "block_mlp_init_scale", "block_out_init_scale",
      "block_use_swiglu", "block_use_xavier_init", "conv_dim", "conv_dim_out",
      "conv_use_xavier_init", "use_pos_enc", "num_heads", "block_norm_eps",
    ],
    read: { fields, family throws(FileError) in try fields.lfm2Config(family) })

  static let liquid: [FamilyReader] = [
    lfm2,
    lfm2.with {
      ($0.architecture, $0.classes) = (.lfm2MoE, ["Lfm2MoeForCausalLM"])
      $0.gguf = .named(["lfm2moe"])
    },
  ]
}

extension ConfigFields {
  /// LFM2: the inner width is rounded up from two thirds of what the file says.
  fileprivate mutating func lfm2Config(_ other: FamilyReader) throws(FileError) -> ModelConfig {
    var family = other
    if has("tie_embedding") {
      family.isTied = value("tie_embedding")?.bool ?? true
      ignore("tie_word_embeddings")
    }
    var config = try decoderConfig(family)
    if family.architecture == .lfm2 { config.dFF = try roundedWidth(config.dFF) }
    let convolution = ShortConvolution(
      kernel: try integer("conv_L_cache", in: ModelConfig.stateRange, otherwise: 3),
      hasBias: try flag("conv_bias", otherwise: false))
    var attends = Set(0..<config.nLayers)
    if has("full_attn_idxs") {
      attends = try layerNumbers("full_attn_idxs", nLayers: config.nLayers)
    }
    if let types = try layerTypes(["full_attention", "conv"], nLayers: config.nLayers) {
      attends = Set(types.indices.filter { types[$0] == "full_attention" })
    }
    config.mixer = LayerMixer(
      .shortConvolution(convolution),
      layers: LayerPattern(listed: (0..<config.nLayers).map { !attends.contains($0) }))
    guard family.architecture == .lfm2MoE else { return config }
    var experts = try experts(
      ExpertKeys(
        count: "num_experts", nExperts: 32, nActive: 4, width: "moe_intermediate_size",
        dFFExpert: 1_792), config)
    experts.layers = .after(
      try integer("num_dense_layers", in: 0...ModelField.nLayers.range.upperBound, otherwise: 2))
    experts.hasCorrectionBias = try flag("use_expert_bias", otherwise: true)
    config.experts = experts
    return config
  }

  private mutating func roundedWidth(_ width: Int) throws(FileError) -> Int {
    let step = try integer(
      "block_multiple_of", in: ModelField.dFF.range, otherwise: 256)
    let factor = value("block_ffn_dim_multiplier")?.number?.double ?? 1
    guard try flag("block_auto_adjust_ff_dim", otherwise: true) else { return width }
    let limit = ModelField.dFF.range.upperBound
    let isScaled = value("block_ffn_dim_multiplier")?.isNull != true
    guard isScaled else { return max(2 * width / 3, 1) }
    let scaled = min(max(clampedInt(factor * Double(2 * width / 3)), 1), limit)
    return min((scaled + step - 1) / step * step, limit)
  }
}
