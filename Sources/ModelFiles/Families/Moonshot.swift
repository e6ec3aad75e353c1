import ModelCore

extension FamilyReader {
  static let moonshot: [FamilyReader] = [
    likeDeepSeekV3(.kimiK2),
    FamilyReader(
      architecture: .kimiLinear, classes: ["KimiLinearForCausalLM"],
      keys: DecoderKeys(kvHeads: nil), contextLength: 4_096, positions: PositionKind.none,
      experts: .late(
        256, active: 8, width: 1_024, shared: 1, dense: 1, count: "num_experts",
        activeKeys: ["num_experts_per_token", "num_experts_per_tok"],
        sharedKey: "num_shared_experts", correction: .on),
      ignored: ["num_key_value_heads", "qk_head_dim", "moe_renormalize", "num_expert_group"],
      quirk: { fields, config throws(FileError) in try fields.readKimiLinear(&config) }),
  ]
}

extension ConfigFields {
  /// Kimi Linear: lists of layers, counted from 1, with either kind of attention.
  fileprivate mutating func readKimiLinear(_ config: inout ModelConfig) throws(FileError) {
    config.latent = try latentAttention(queryRank: nil)
    guard has("linear_attn_config") else { return try readLaterKimiLinear(&config) }
    var linear = try nested("linear_attn_config")
    let rule = KimiDeltaAttention(
      nHeads: try linear.integer("num_heads", in: ModelField.nHeads.range, otherwise: 32),
      headDim: try linear.integer("head_dim", in: ModelField.headDim.range, otherwise: 128),
      kernel: try linear.integer(
        "short_conv_kernel_size", in: ModelConfig.stateRange, otherwise: 4))
    let numbers = try linear.layerNumbers("kda_layers", nLayers: config.nLayers + 1)
    linear.ignore("full_attn_layers")
    add(linear)
    config.mixer = LayerMixer(
      .kimiDelta(rule),
      layers: LayerPattern(listed: (1...config.nLayers).map(numbers.contains)))
  }

  /// Transformers 5 does not tie the head of some families, whatever a file says.
  mutating func untie(_ config: inout ModelConfig) {
    guard isOfTransformers5, config.isTied else { return }
    config.isTied = false
    remark("tie_word_embeddings", "true is not used: Transformers 5 does not tie \(family)")
  }

  /// The same as Transformers 5 writes it: keys at the top, and a list of kinds of layers.
  private mutating func readLaterKimiLinear(_ config: inout ModelConfig) throws(FileError) {
    let rule = KimiDeltaAttention(
      nHeads: try integer("linear_num_heads", in: ModelField.nHeads.range, otherwise: 32),
      headDim: try integer("linear_head_dim", in: ModelField.headDim.range, otherwise: 128),
      kernel: try integer("linear_conv_kernel_dim", in: ModelConfig.stateRange, otherwise: 4))
    guard let isLinear = try linearLayers(config.nLayers) else {
      throw error(nil, .missingKey("layer_types"))
    }
    config.mixer = LayerMixer(.kimiDelta(rule), layers: isLinear)
    untie(&config)
  }
}
