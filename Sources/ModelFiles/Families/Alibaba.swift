import ModelCore
import Syntax

extension FamilyReader {
  private static let qwen2 = FamilyReader(
    architecture: .qwen2, classes: ["Qwen2ForCausalLM"], gguf: .named(["qwen2", "qwen2vl"]),
    sizes: DecoderSizes(4_096, 22_016, 32, 32, 151_936).keys, nKVHeads: 32,
    contextLength: 32_768, attentionBias: .always(.qkv),
    window: .upper(otherwise: 4_096, firstLayer: 28), heads: .decoder(HeadTask.classifiers))
  private static let qwen3 = FamilyReader(
    architecture: .qwen3, classes: ["Qwen3ForCausalLM"], gguf: .named(["qwen3", "qwen3vl"]),
    sizes: DecoderSizes(4_096, 22_016, 32, 32, 151_936).keys, nKVHeads: 32, headDim: 128,
    contextLength: 32_768, window: .upper(otherwise: 4_096, firstLayer: 28),
    queryKeyNorm: .always(.head), heads: .decoder(HeadTask.classifiers))
  private static let qwen3MoE = FamilyReader(
    architecture: .qwen3MoE, classes: ["Qwen3MoeForCausalLM"],
    gguf: .named(["qwen3moe", "qwen3vlmoe"]), nKVHeads: 4, contextLength: 32_768,
    window: .switched(otherwise: 4_096), queryKeyNorm: .always(.head),
    experts: .qwen(128, active: 8, width: 768), heads: .decoder(HeadTask.classifiers))

  static let alibaba: [FamilyReader] = [
    FamilyReader(
      architecture: .qwen, classes: ["QWenLMHeadModel"],
      keys: DecoderKeys(
        kvHeads: nil, headDim: "kv_channels", context: ["max_position_embeddings", "seq_length"]),
      headDim: 128, contextLength: 8_192, attentionBias: .unless("no_bias", .all, else: .qkv),
      mlpBias: .unless("no_bias", .all, else: .none), ignored: ["seq_length"],
      // Half of `intermediate_size` for each of gate and up.
      quirk: { _, config in config.dFF = max(config.dFF / 2, 1) }),
    qwen2,
    FamilyReader(
      architecture: .qwen2MoE, classes: ["Qwen2MoeForCausalLM"], gguf: .named(["qwen2moe"]),
      nKVHeads: 16, contextLength: 32_768,
      attentionBias: .flag("qkv_bias", otherwise: true, .qkv),
      window: .upper(otherwise: 4_096, firstLayer: 28),
      experts: .qwen(60, active: 4, width: 1_408, shared: 5_632),
      heads: .decoder(HeadTask.classifiers)),
    qwen3,
    qwen3MoE,
    FamilyReader(
      architecture: .qwen3Next, classes: ["Qwen3NextForCausalLM"],
      gguf: .named(["qwen3next", "qwen35", "qwen35moe"]), nKVHeads: 2, headDim: 256,
      contextLength: 32_768, queryKeyNorm: .always(.head),
      experts: .qwen(512, active: 10, width: 512, shared: 512),
      // Qwen's files hold one but say nothing of it.
      prediction: PredictionRule(kind: .shared, otherwise: 1),
      heads: .decoder(HeadTask.classifiers), ignored: ["use_sliding_window"],
      quirk: { fields, config throws(FileError) in try fields.readQwen3Next(&config) }),
  ]

  static let alibabaParts: [FamilyReader] = [
    qwen2.part("qwen2_vl_text", DecoderSizes(8_192, 29_568, 80, 64, 152_064, kv: 8).keys),
    qwen2.part("qwen2_5_vl_text", DecoderSizes(8_192, 29_568, 80, 64, 152_064, kv: 8).keys),
    qwen2.part("qwen2_5_omni_text", [:]),
    qwen3.part("qwen3_vl_text", DecoderSizes(4_096, 22_016, 32, 32, 151_936, kv: 32).keys),
    qwen3MoE.part(
      "qwen3_vl_moe_text",
      DecoderSizes(2_048, 5_632, 24, 16, 151_936, kv: 16).keys(and: [
        "moe_intermediate_size": 1_408, "num_experts_per_tok": 4, "num_experts": 60,
      ])),
    qwen3MoE.part("qwen3_omni_moe_text", [:]),
  ]

  /// The family as the language model of a larger file, with the sizes that it may leave out.
  func part(_ type: String, _ sizes: [String: Int]) -> FamilyReader {
    with { family in
      (family.partType, family.sizes) = (type, sizes)
      (family.aliases, family.classes, family.gguf) = ([], [], .none)
    }
  }
}

extension ConfigFields {
  fileprivate mutating func readQwen3Next(_ config: inout ModelConfig) throws(FileError) {
    config.attention.hasGate = true
    let heads = ModelField.nHeads.range
    let sizes = ModelField.headDim.range
    let rule = GatedDeltaNet(
      keyHeads: try integer("linear_num_key_heads", in: heads, otherwise: 16),
      valueHeads: try integer("linear_num_value_heads", in: heads, otherwise: 32),
      keyHeadDim: try integer("linear_key_head_dim", in: sizes, otherwise: 128),
      valueHeadDim: try integer("linear_value_head_dim", in: sizes, otherwise: 128),
      kernel: try integer("linear_conv_kernel_dim", in: ModelConfig.stateRange, otherwise: 4))
    let interval = try integer(
      "full_attention_interval", in: 1...ModelField.nLayers.range.upperBound, otherwise: 4)
    let isLinear = try linearLayers(config.nLayers)
    config.mixer = LayerMixer(
      .gatedDeltaNet(rule),
      layers: isLinear ?? LayerPattern.every(interval, offset: interval - 1).inverted)
  }

  /// Layers with linear attention, if `layer_types` says so.
  mutating func linearLayers(_ nLayers: Int) throws(FileError) -> LayerPattern? {
    try layerTypes(["full_attention", "linear_attention"], nLayers: nLayers).map { types in
      LayerPattern(listed: types.map { $0 == "linear_attention" })
    }
  }
}
