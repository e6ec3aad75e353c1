import ModelCore

extension FamilyReader {
  static let tii: [FamilyReader] = [
    FamilyReader(
      architecture: .falcon, aliases: ["RefinedWeb", "RefinedWebModel"],
      classes: ["FalconForCausalLM"],
      keys: DecoderKeys(
        layers: ["num_hidden_layers", "n_layer"], heads: ["num_attention_heads", "n_head"],
        kvHeads: nil, headDim: nil, inner: ["ffn_hidden_size"]),
      innerRatio: 4, isTied: true, attentionBias: .flag("bias", otherwise: false, .all),
      mlpBias: .flag("bias", otherwise: false, .all), norm: .layer, isGated: false,
      heads: .decoder(HeadTask.classifiers),
      quirk: { fields, config throws(FileError) in try fields.readFalcon(&config) }),
    FamilyReader(
      architecture: .falconMamba, classes: ["FalconMambaForCausalLM"],
      read: { fields, family throws(FileError) in try fields.mambaConfig(family.architecture) }),
    FamilyReader(
      architecture: .falconH1, classes: ["FalconH1ForCausalLM"], nKVHeads: 8,
      contextLength: 8_192, mlpBias: .flag("mlp_bias", otherwise: false, .all),
      // Each layer has both, side by side.
      quirk: { fields, config throws(FileError) in
        let width = try fields.optional(
          "mamba_d_ssm", in: ModelConfig.sharedWidthRange, otherwise: 1_024)
        var heads = try fields.mambaHeads(width: width, config.dModel)
        heads.hasInnerNorm = try fields.flag("mamba_rms_norm", otherwise: false)
        heads.hasOutputBias = try fields.flag("projectors_bias", otherwise: false)
        config.mixer = LayerMixer(.mamba2(heads))
        config.attentionLayers = .all
      }),
  ]
}

extension ConfigFields {
  fileprivate mutating func readFalcon(_ config: inout ModelConfig) throws(FileError) {
    let isNew = try flag("new_decoder_architecture", otherwise: family == "RefinedWeb")
    let isMultiQuery = try flag("multi_query", otherwise: true)
    if isNew {
      let key = present(["num_kv_heads", "n_head_kv"])
      let heads = try integer(
        key, in: ModelField.nKVHeads.range, otherwise: config.nHeads,
        because: "as many as query heads")
      try checkDivides(heads, key, config.nHeads, "num_attention_heads")
      config.nKVHeads = heads
    } else {
      _ = value("num_kv_heads")
      if isMultiQuery { config.nKVHeads = 1 }
    }
    config.isParallel = try flag("parallel_attn", otherwise: true)
    let norms = try optional("num_ln_in_parallel_attn", in: 1...2, otherwise: isNew ? 2 : 1)
    if config.isParallel { config.blockNorms = norms ?? (isNew ? 2 : 1) }
    if isOn("alibi") { config.positions = .fixed }
  }
}
