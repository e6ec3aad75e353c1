import ModelCore
import Syntax

extension FamilyReader {
  static let llama = FamilyReader(
    architecture: .llama, aliases: ["code_llama", "Yi", "iquestcoder"],
    classes: ["LlamaForCausalLM", "LLaMAForCausalLM"],
    sizes: DecoderSizes(4_096, 11_008, 32, 32, 32_000).keys,
    mlpBias: .flag("mlp_bias", otherwise: false, .all), heads: .decoder(HeadTask.classifiers))

  private static let llama4Text = FamilyReader(
    architecture: .llama4Text, classes: ["Llama4ForCausalLM"], gguf: .named(["llama4"]),
    sizes: DecoderSizes(5_120, 8_192, 48, 40, 202_048).keys(and: ["intermediate_size_mlp": 16_384]),
    keys: DecoderKeys(inner: ["intermediate_size_mlp"]), nKVHeads: 8, headDim: 128,
    vocabSize: 202_048, contextLength: 131_072,
    stems: ["Llama4Text"],
    // Queries and keys are brought to length 1 without learned gains.
    ignored: ["use_qk_norm"],
    quirk: { fields, config throws(FileError) in try fields.readLlama4(&config) })

  static let meta: [FamilyReader] = [
    llama,
    llama4Text,
    llama4Text.with { family in
      (family.architecture, family.classes) = (.llama4, ["Llama4ForConditionalGeneration"])
      (family.gguf, family.sizes) = (.none, [:])
    },
    FamilyReader(
      architecture: .cwm, classes: ["CwmForCausalLM"], nKVHeads: 8, headDim: 128,
      contextLength: 131_072, attentionBias: .always(.none),
      mlpBias: .flag("mlp_bias", otherwise: false, .all), window: .listed(otherwise: 8_192)),
    FamilyReader(
      architecture: .opt, classes: ["OPTForCausalLM"],
      keys: DecoderKeys(kvHeads: nil, headDim: nil, inner: ["ffn_dim"]), isTied: true,
      attentionBias: .flag("enable_bias", otherwise: true, .all),
      mlpBias: .flag("enable_bias", otherwise: true, .all), norm: .layer, isGated: false,
      positions: .learned,
      heads: .decoder([.text, .answers]),
      quirk: { fields, config throws(FileError) in try fields.readOPT(&config) }),
    FamilyReader(
      architecture: .xglm, classes: ["XGLMForCausalLM"],
      keys: DecoderKeys(
        width: ["d_model", "hidden_size"], layers: ["num_layers", "num_hidden_layers"],
        heads: ["attention_heads", "num_attention_heads"], kvHeads: nil, headDim: nil,
        inner: ["ffn_dim"]),
      isTied: true, attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer,
      isGated: false, positions: .fixed),
    FamilyReader(
      architecture: .roberta, aliases: ["xlm-roberta", "camembert"],
      classes: ["RobertaForMaskedLM"], gguf: .untold(["roberta"]),
      heads: .roberta, stems: ["XLMRoberta", "Camembert"],
      read: { fields, family throws(FileError) in try fields.bertConfig(family.architecture) }),
  ]

  static let metaParts: [FamilyReader] = [
    FamilyReader(
      architecture: .llama, partType: "mllama_text_model", gguf: .none,
      sizes: DecoderSizes(4_096, 14_336, 40, 32, 128_256, kv: 8).keys,
      keys: DecoderKeys(headDim: nil), contextLength: 131_072, attentionBias: .always(.none),
      // Heads fill the stream.
      ignored: ["head_dim", "attention_bias", "mlp_bias"],
      quirk: { fields, config throws(FileError) in try fields.readMllama(&config) })
  ]
}

extension ConfigFields {
  fileprivate mutating func readLlama4(_ config: inout ModelConfig) throws(FileError) {
    if !isOfTransformers5, config.attentionBias != .none {
      config.attentionBias = .none
      remark("attention_bias", "not read for \(family), which always has no attention biases")
    }
    var experts = try experts(
      ExpertKeys(nExperts: 16, nActive: 1, width: "intermediate_size", dFFExpert: 8_192), config)
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

  fileprivate mutating func readOPT(_ config: inout ModelConfig) throws(FileError) {
    config.input.extraPositions = 2
    let width = try optional("word_embed_proj_dim", in: ModelField.dModel.range, otherwise: nil)
    config.input.embeddingWidth = width == config.dModel ? nil : width
    let isFirst = try flag("do_layer_norm_before", otherwise: true)
    config.output.hasNorm = isFirst && !isOn("_remove_final_layer_norm")
    if value("layer_norm_elementwise_affine")?.bool == false { config.norm = .none }
  }

  /// The language model of Llama 3.2: some layers attend to the picture only.
  fileprivate mutating func readMllama(_ config: inout ModelConfig) throws(FileError) {
    // Eight tokens for pictures have rows in the table and none in the head.
    config.input.extraTokens = 8
    // So the two cannot be one matrix.
    if config.isTied { remark("tie_word_embeddings", "true is not used: head and table differ") }
    config.isTied = false
    let key = "cross_attention_layers"
    // Numbers beyond the last layer have no effect.
    var layers = try layerNumbers(key, nLayers: ModelField.nLayers.range.upperBound)
      .filter { $0 < config.nLayers }
    if !has(key) {
      layers = Set([3, 8, 13, 18, 23, 28, 33, 38].filter { $0 < config.nLayers })
      assume(key, "every fifth from 3", "the default of mllama")
    }
    guard !layers.isEmpty else { return }
    config.mixer = LayerMixer(
      .crossAttention, layers: LayerPattern(listed: (0..<config.nLayers).map(layers.contains)))
    remark(key, "\(layers.count) layers keep keys and values of the picture, not in the cache")
  }
}
