import ModelCore

extension FamilyReader {
  /// Families of makers that have one.
  static let others: [FamilyReader] = [
    FamilyReader(
      architecture: .aquila, classes: ["AquilaForCausalLM"], attentionBias: .always(.none)),
    FamilyReader(
      architecture: .arcee, classes: ["ArceeForCausalLM"], contextLength: 4_096,
      mlpBias: .flag("mlp_bias", otherwise: false, .all), isGated: false,
      heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .apertus, classes: ["ApertusForCausalLM"], contextLength: 65_536,
      isGated: false, queryKeyNorm: .always(.head), heads: .decoder([.tokens])),
    FamilyReader(
      architecture: .baichuan, classes: ["BaiChuanForCausalLM", "BaichuanForCausalLM"],
      contextLength: 4_096, attentionBias: .always(.none)),
    FamilyReader(
      architecture: .bailingMoE, aliases: ["bailing_moe_v2"],
      classes: ["BailingMoeForCausalLM", "BailingMoeV2ForCausalLM"], contextLength: 16_384,
      attentionBias: .flag("use_qkv_bias", otherwise: false, .qkv),
      outputBias: .flag("use_bias", otherwise: false),
      queryKeyNorm: .flag("use_qk_norm", otherwise: false, .head),
      experts: .late(
        16, active: 2, count: "num_experts", sharedKey: "num_shared_experts",
        correction: .flag("moe_router_enable_expert_bias", otherwise: false))),
    FamilyReader(
      architecture: .diffLlama, classes: ["DiffLlamaForCausalLM"],
      heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .doge, classes: ["DogeForCausalLM"],
      mlpBias: .flag("mlp_bias", otherwise: false, .all), window: .all(otherwise: nil),
      queryKeyNorm: .always(.head),
      heads: .decoder([.text]),
      ignored: ["num_experts", "num_experts_per_tok", "keep_window_size"],
      quirk: { fields, _ throws(FileError) in try fields.refuseDogeExperts() }),
    FamilyReader(
      architecture: .dots1, classes: ["Dots1ForCausalLM"], nKVHeads: 32,
      window: .above(otherwise: 4_096, firstLayer: 62), queryKeyNorm: .always(.head),
      experts: .late(0, active: 1, width: 1_408, correction: .on)),
    FamilyReader(
      architecture: .helium, classes: ["HeliumForCausalLM"], nKVHeads: 20, headDim: 128,
      contextLength: 4_096, attentionBias: .flag("attention_bias", otherwise: false, .qkv),
      mlpBias: .flag("mlp_bias", otherwise: false, .all), heads: .decoder([.text, .tokens]),
      quirk: { fields, config in
        // The last projection is as wide as the stream, which other heads could not fill.
        guard config.nHeads * config.headDim != config.dModel else { return }
        fields.doubt(.assumed("heads do not fill the stream, which helium's code does not read"))
      }),
    FamilyReader(
      architecture: .jetMoE, classes: ["JetMoeForCausalLM"], gguf: .none,
      // `num_attention_heads` is worked out anew from the heads of one expert.
      keys: DecoderKeys(heads: ["num_key_value_heads"], kvHeads: nil, headDim: "kv_channels"),
      nHeads: 16, headDim: 128, contextLength: 4_096, isTied: true, attentionBias: .always(.none),
      experts: .mixtral(8, active: 2), heads: .decoder([.text]), ignored: ["num_attention_heads"],
      quirk: { _, config in config.mixer = LayerMixer(.mixtureOfAttention) }),
    longCatFlash,
    openELM,
    FamilyReader(
      architecture: .orion, classes: ["OrionForCausalLM"], contextLength: 4_096, norm: .layer),
    FamilyReader(
      architecture: .persimmon, classes: ["PersimmonForCausalLM"], keys: .plainHeads,
      contextLength: 16_384, attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer,
      isGated: false, queryKeyNorm: .flag("qk_layernorm", otherwise: true, .headWithShift),
      heads: .decoder([.text, .tokens])),
    FamilyReader(
      architecture: .seedOSS, classes: ["SeedOssForCausalLM"], nKVHeads: 8, headDim: 128,
      contextLength: 524_288, attentionBias: .flag("attention_bias", otherwise: true, .qkv),
      outputBias: .flag("attention_out_bias", otherwise: false),
      mlpBias: .flag("mlp_bias", otherwise: false, .all), heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .skywork, classes: ["SkyworkForCausalLM"], contextLength: 4_096,
      attentionBias: .always(.none)),
    FamilyReader(
      architecture: .solar, classes: ["SolarForCausalLM"],
      mlpBias: .flag("mlp_bias", otherwise: false, .all), window: .all(otherwise: nil)),
    FamilyReader(
      architecture: .stableLM, aliases: ["stablelm_epoch"], classes: ["StableLmForCausalLM"],
      nKVHeads: 32, contextLength: 4_096,
      attentionBias: .flag("use_qkv_bias", otherwise: false, .qkv), norm: .layer,
      queryKeyNorm: .flag("qk_layernorm", otherwise: false, .eachHead),
      heads: .decoder([.text, .tokens]),
      quirk: { fields, config throws(FileError) in
        guard try fields.flag("use_parallel_residual", otherwise: false) else { return }
        config.isParallel = true
        config.blockNorms = 1
      }),
    FamilyReader(
      architecture: .xverse, classes: ["XverseForCausalLM"], attentionBias: .always(.none)),
  ]

  /// LongCat-Flash, of Meituan: two attentions in a layer.
  private static let longCatFlash = FamilyReader(
    architecture: .longCatFlash, classes: ["LongcatFlashForCausalLM"],
    keys: DecoderKeys(
      layers: ["num_layers"], kvHeads: nil, headDim: nil, inner: ["ffn_hidden_size"]),
    contextLength: 131_072,
    ignored: [
      "num_hidden_layers", "num_key_value_heads", "head_dim", "zero_expert_type",
      "qk_head_dim", "attention_method", "mla_scale_q_lora", "mla_scale_kv_lora",
    ],
    quirk: { fields, config throws(FileError) in try fields.readLongCat(&config) })
}

extension ConfigFields {
  fileprivate mutating func refuseDogeExperts() throws(FileError) {
    guard isOn("is_moe"), let found = value("is_moe") else { return }
    throw error(
      found,
      .wrongValue(
        key: "is_moe", expected: "false: experts of this kind are not known",
        found: found.summary, hint: "false"))
  }

  /// Experts that do nothing among the others.
  fileprivate mutating func readLongCat(_ config: inout ModelConfig) throws(FileError) {
    config.attentionsPerLayer = 2
    config.latent = try latentAttention(queryRank: 1_536)
    var experts = try experts(
      ExpertKeys(
        count: "n_routed_experts", nExperts: 512, active: ["moe_topk"], nActive: 12,
        width: "expert_ffn_hidden_size", dFFExpert: 2_048), config)
    experts.nIdleExperts = try integer(
      "zero_expert_num", in: ModelField.nExperts.range, otherwise: 256)
    experts.hasCorrectionBias = true
    experts.hasRouterBias = try flag("router_bias", otherwise: false)
    config.experts = experts
    if isOfTransformers5, experts.nIdleExperts > 0 {
      doubt(
        .assumed(
          "zero_expert_num: Transformers 5 also allocates gate and up of the experts that do "
            + "nothing; published files hold none, and none are counted"))
    }
  }
}
