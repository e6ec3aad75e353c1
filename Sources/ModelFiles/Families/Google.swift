import ModelCore
import Syntax

extension FamilyReader {
  private static let gemma3Text = FamilyReader(
    architecture: .gemma3Text, classes: ["Gemma3ForCausalLM"], gguf: .named(["gemma3"]),
    sizes: DecoderSizes(2_304, 9_216, 26, 8, 262_208).keys, nHeads: 8, nKVHeads: 4,
    headDim: 256, vocabSize: 262_208, contextLength: 131_072, isTied: true,
    window: .cycle(otherwise: 4_096, fullEvery: 6), queryKeyNorm: .always(.head),
    heads: .decoder([.text]), stems: ["Gemma3Text"])

  static let google: [FamilyReader] = [
    FamilyReader(
      architecture: .gemma, classes: ["GemmaForCausalLM"],
      sizes: DecoderSizes(3_072, 24_576, 28, 16, 256_000).keys, nKVHeads: 16, headDim: 256,
      contextLength: 8_192, isTied: true, heads: .decoder([.text, .tokens])),
    FamilyReader(
      architecture: .gemma2, classes: ["Gemma2ForCausalLM"],
      sizes: DecoderSizes(2_304, 9_216, 26, 8, 256_000).keys, nKVHeads: 4, headDim: 256,
      contextLength: 8_192, isTied: true, window: .cycle(otherwise: 4_096, fullEvery: 2),
      heads: .decoder([.text, .tokens])),
    gemma3Text,
    gemma3Text.with { family in
      (family.architecture, family.classes) = (.gemma3, ["Gemma3ForConditionalGeneration"])
      (family.gguf, family.sizes) = (.none, [:])
    },
    FamilyReader(
      architecture: .gemma3nText, classes: ["Gemma3nForCausalLM"], nHeads: 8, nKVHeads: 2,
      headDim: 256, vocabSize: 262_400, contextLength: 32_768, isTied: true,
      window: .cycle(otherwise: 512, fullEvery: 5), queryKeyNorm: .always(.head),
      stems: ["Gemma3nText"],
      read: { fields, family throws(FileError) in try fields.gemma3nConfig(family) }),
    FamilyReader(
      architecture: .gemma4Text, classes: ["Gemma4ForCausalLM"], nHeads: 8, nKVHeads: 4,
      headDim: 256, vocabSize: 262_144, contextLength: 131_072, isTied: true,
      queryKeyNorm: .always(.head),
      ignored: ["num_experts", "top_k_experts", "moe_intermediate_size"],
      quirk: { fields, config throws(FileError) in try fields.readGemma4(&config) }),
    FamilyReader(
      architecture: .vaultGemma, classes: ["VaultGemmaForCausalLM"], nKVHeads: 4, headDim: 256,
      contextLength: 8_192, isTied: true, window: .cycle(otherwise: 4_096, fullEvery: 2)),
    FamilyReader(
      architecture: .recurrentGemma, classes: ["RecurrentGemmaForCausalLM"],
      contextLength: 8_192, isTied: true,
      attentionBias: .flag("attention_bias", otherwise: false, .qkv), outputBias: .on,
      mlpBias: .always(.all),
      ignored: ["_block_types", "w_init_variance_scale", "final_w_init_variance_scale"],
      quirk: { fields, config throws(FileError) in try fields.readRecurrentGemma(&config) }),
    FamilyReader(
      architecture: .bert, classes: ["BertForMaskedLM"], gguf: .untold(["bert"]),
      heads: .bert,
      read: { fields, family throws(FileError) in try fields.bertConfig(family.architecture) }),
    FamilyReader(
      architecture: .t5, aliases: ["mt5"], classes: ["T5ForConditionalGeneration"],
      gguf: .untold(["t5", "t5encoder"]),
      heads: .t5, stems: ["MT5"], read: { fields, _ throws(FileError) in try fields.t5Config() }),
    FamilyReader(
      architecture: .vit, classes: ["ViTForImageClassification"], gguf: .untold(["vit"]),
      heads: .vit, read: { fields, _ throws(FileError) in try fields.vitConfig() }),
  ]
}

extension ConfigFields {
  /// Gemma 3n: inner widths may be listed, and the last layers share keys and values.
  fileprivate mutating func gemma3nConfig(_ family: FamilyReader) throws(FileError) -> ModelConfig {
    var family = family
    let isListed = value("intermediate_size")?.array != nil
    if isListed || !has("intermediate_size") {
      family.keys.inner = []
      family.innerRatio = 8
    }
    var config = try decoderConfig(family)
    if isListed {
      let widths = try layerNumbers(
        "intermediate_size", config.nLayers, in: ModelField.dFF.range)
      let heads = Array(repeating: config.nHeads, count: config.nLayers)
      let kvHeads = Array(repeating: config.nKVHeads, count: config.nLayers)
      config.setShapes(heads, kvHeads, widths)
    } else if !has("intermediate_size") {
      config.dFF = try integer("intermediate_size", in: ModelField.dFF.range, otherwise: 16_384)
    }
    config.nSharedKVLayers = min(
      try integer(
        "num_kv_shared_layers", in: 0...ModelField.nLayers.range.upperBound, otherwise: 15),
      config.nLayers - 1)
    // Earlier checkpoints hold these projections, which nothing reads.
    config.attention.sharedLayersHoldKeys = !isOfTransformers5
    config.sideInputs = SideInputs(
      vocabSize: try integer(
        "vocab_size_per_layer_input", in: ModelField.vocabSize.range, otherwise: 262_144),
      width: try integer(
        "hidden_size_per_layer_input", in: ModelConfig.stateRange, otherwise: 256),
      nStreams: try integer("altup_num_inputs", in: 1...64, otherwise: 4),
      bypassRank: try integer("laurel_rank", in: ModelConfig.stateRange, otherwise: 64))
    ignore("activation_sparsity_pattern", "altup_active_idx", "altup_coef_clip")
    ignore("altup_correct_scale", "altup_lr_multiplier")
    return config
  }

  /// RecurrentGemma: half of `intermediate_size` for each of gate and up.
  fileprivate mutating func readRecurrentGemma(_ config: inout ModelConfig) throws(FileError) {
    config.dFF = max(config.dFF / 2, 1)
    let width =
      try optional("lru_width", in: ModelField.dModel.range, otherwise: nil) ?? config.dModel
    try checkDivides(config.nHeads, "num_attention_heads", width, "lru_width")
    let state = GatedRecurrence(
      width: width,
      kernel: try integer("conv1d_width", in: ModelConfig.stateRange, otherwise: 4))
    config.mixer = LayerMixer(.gatedRecurrence(state), layers: try recurrentLayers())
    config.window = SlidingWindow(
      size: try integer(
        "attention_window_size", in: ModelConfig.windowRange, otherwise: 2_048))
  }

  private mutating func recurrentLayers() throws(FileError) -> LayerPattern {
    let key = present(["block_types", "_block_types"])
    guard let list = value(key), !list.isNull else {
      assume(key, "recurrent, recurrent, attention", "the default of \(family)")
      return LayerPattern(cycle: [true, true, false])
    }
    let kinds = (list.array ?? []).map(\.string)
    guard !kinds.isEmpty, kinds.allSatisfy({ $0 == "recurrent" || $0 == "attention" }) else {
      throw error(
        list,
        .wrongValue(
          key: key, expected: "a list of \"recurrent\" and \"attention\"", found: list.summary,
          hint: "[\"recurrent\", \"recurrent\", \"attention\"]"))
    }
    return LayerPattern(cycle: kinds.map { $0 == "recurrent" })
  }
}
