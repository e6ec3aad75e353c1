import ModelCore

extension FamilyReader {
  private static let chatGLM = FamilyReader(
    architecture: .chatGLM, classes: ["ChatGLMModel", "ChatGLMForConditionalGeneration"],
    gguf: .none,
    keys: DecoderKeys(
      layers: ["num_layers", "num_hidden_layers"], kvHeads: nil, headDim: "kv_channels",
      vocabulary: ["padded_vocab_size", "vocab_size"], inner: ["ffn_hidden_size"],
      context: ["seq_length"]),
    headDim: 128, attentionBias: .always(.none),
    mlpBias: .flag("add_bias_linear", otherwise: false, .all),
    read: { fields, family throws(FileError) in try fields.chatGLMConfig(family) })
  private static let glm4 = FamilyReader(
    architecture: .glm4, classes: ["Glm4ForCausalLM"], nKVHeads: 2, headDim: 128,
    contextLength: 131_072, attentionBias: .flag("attention_bias", otherwise: true, .qkv),
    heads: .decoder([.text, .tokens]))
  private static let glm4MoE = FamilyReader(
    architecture: .glm4MoE, classes: ["Glm4MoeForCausalLM"], gguf: .named(["glm4moe"]),
    nKVHeads: 8, roundsHeadDim: true, contextLength: 131_072,
    attentionBias: .flag("attention_bias", otherwise: false, .qkv),
    queryKeyNorm: .flag("use_qk_norm", otherwise: false, .head),
    experts: .late(128, active: 8, width: 1_408, shared: 1, dense: 1, correction: .on),
    prediction: PredictionRule(kind: .copied))

  static let zhipu: [FamilyReader] = [
    chatGLM,
    FamilyReader(
      architecture: .glm, classes: ["GlmForCausalLM"], gguf: .named(["glm", "chatglm"]),
      nKVHeads: 2, headDim: 128, contextLength: 131_072,
      attentionBias: .flag("attention_bias", otherwise: true, .qkv),
      heads: .decoder([.text, .tokens])),
    glm4,
    glm4MoE,
  ]

  static let zhipuParts: [FamilyReader] = [
    // Heads fill the stream, other than in GLM-4.
    glm4.part("glm4v_text", DecoderSizes(4_096, 13_696, 40, 32, 151_552, kv: 2).keys).with {
      ($0.headDim, $0.attentionBias) = (nil, .always(.qkv))
    },
    // Transformers itself spells this one in two ways.
    glm4MoE.part("glm4v_moe_text", DecoderSizes(4_096, 10_944, 46, 96, 151_424, kv: 8).keys)
      .with { family in
        family.aliases = ["Glm4vMoe_text"]
        family.attentionBias = .flag("attention_bias", otherwise: true, .qkv)
      },
  ]
}

extension ConfigFields {
  /// The remote code of ChatGLM 2 to 4; the first ChatGLM, with LayerNorm and positions in two
  /// parts, is told by its `inner_hidden_size`.
  fileprivate mutating func chatGLMConfig(_ family: FamilyReader) throws(FileError) -> ModelConfig {
    if has("inner_hidden_size") { return try firstChatGLMConfig(family) }
    var config = try decoderConfig(family)
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

  private mutating func firstChatGLMConfig(_ other: FamilyReader) throws(FileError) -> ModelConfig {
    var family = other
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
}
