import ModelCore
import Syntax

extension DecoderFamily {
  static let gemma3n = DecoderFamily(
    architecture: .gemma3nText, nHeads: 8, nKVHeads: 2, headDim: 256, vocabSize: 262_400,
    contextLength: 32_768, isTied: true, window: .cycle(otherwise: 512, fullEvery: 5),
    queryKeyNorm: .head)
}

// Families whose layers are not alike.
extension ConfigFields {
  /// OpenELM: a list of heads and one of inner widths, in widths of the stream.
  mutating func openELMConfig() throws(FileError) -> ModelConfig {
    let layers = try required("num_transformer_layers", in: ModelField.nLayers.range)
    let heads = try layerNumbers("num_query_heads", layers, in: ModelField.nHeads.range)
    let kvHeads = try layerNumbers("num_kv_heads", layers, in: ModelField.nKVHeads.range)
    let width = try required("model_dim", in: ModelField.dModel.range)
    let step = try integer("ffn_dim_divisor", in: ModelField.dFF.range, otherwise: 256)
    let factors = try innerFactors(layers)
    for (index, pair) in zip(heads, kvHeads).enumerated() where !pair.0.isMultiple(of: pair.1) {
      throw error(
        value("num_kv_heads")?.array?[index],
        .uneven(key: "num_kv_heads", divisor: pair.1, of: "num_query_heads", total: pair.0))
    }
    var config = ModelConfig(
      architecture: .openELM, dModel: width, nLayers: layers,
      vocabSize: try integer("vocab_size", in: ModelField.vocabSize.range, otherwise: 32_000),
      contextLength: try integer(
        "max_context_length", in: ModelConfig.contextRange, otherwise: 2_048),
      nHeads: heads.max() ?? 1, nKVHeads: kvHeads.max() ?? 1,
      headDim: try integer("head_dim", in: ModelField.headDim.range, otherwise: 128), dFF: 1,
      isGated: try flag("ffn_with_glu", otherwise: true),
      isTied: try flag("share_input_output_layers", otherwise: true))
    if try flag("normalize_qk_projections", otherwise: true) {
      config.attention.queryKeyNorm = .head
    }
    let widths = factors.map { Self.divisible($0 * Double(width), by: step) }
    config.setShapes(heads, kvHeads, widths)
    remarkQuantization()
    ignore("num_gqa_groups", "qkv_multipliers", "normalization_layer_name", "tie_word_embeddings")
    ignore("activation_fn_name", "rope_freq_constant", "rope_max_length")
    return config
  }

  /// The multiple nearest to a width, at least a tenth below it.
  private static func divisible(_ width: Double, by step: Int) -> Int {
    let limit = ModelField.dFF.range.upperBound
    var value = max(step, clampedInt(width + Double(step) / 2) / step * step)
    if Double(value) < 0.9 * width { value += step }
    return min(value, limit)
  }

  private mutating func innerFactors(_ nLayers: Int) throws(FileError) -> [Double] {
    let key = "ffn_multipliers"
    guard let found = value(key) else { throw error(nil, .missingKey(key)) }
    let factors = (found.array ?? Array(repeating: found, count: nLayers)).map {
      $0.number?.double ?? 0
    }
    guard factors.count == nLayers else {
      throw error(found, .layerCount(key: key, found: factors.count, nLayers: nLayers))
    }
    guard factors.allSatisfy({ $0 > 0 && $0 <= 1_024 }) else {
      throw error(
        found,
        .wrongValue(
          key: key, expected: "numbers above 0", found: found.summary, hint: "4.0"))
    }
    return factors
  }

  /// A number for each layer, or one for all.
  private mutating func layerNumbers(
    _ key: String, _ nLayers: Int, in range: ClosedRange<Int>
  ) throws(FileError) -> [Int] {
    guard let list = value(key)?.array else {
      return Array(repeating: try required(key, in: range), count: nLayers)
    }
    guard list.count == nLayers else {
      throw error(value(key), .layerCount(key: key, found: list.count, nLayers: nLayers))
    }
    var numbers: [Int] = []
    for entry in list {
      guard let number = entry.number?.wholeValue, range.contains(number) else {
        throw error(entry, .outOfRange(key: key, range: range, found: entry.summary))
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Gemma 3n: inner widths may be listed, and the last layers share keys and values.
  mutating func gemma3nConfig() throws(FileError) -> ModelConfig {
    var family = DecoderFamily.gemma3n
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
}

extension ModelConfig {
  /// Sets what differs from layer to layer; nothing where all layers are alike.
  fileprivate mutating func setShapes(_ heads: [Int], _ kvHeads: [Int], _ widths: [Int]) {
    let shapes = zip(zip(heads, kvHeads), widths).map {
      LayerShape(nHeads: $0.0, nKVHeads: $0.1, dFF: $1)
    }
    nHeads = heads.max() ?? nHeads
    nKVHeads = kvHeads.max() ?? nKVHeads
    dFF = widths.max() ?? dFF
    layerShapes = Set(shapes).count > 1 ? shapes : []
  }
}

extension ConfigFields {
  /// LongCat-Flash: two attentions in a layer, and experts that do nothing among the others.
  mutating func longCatConfig() throws(FileError) -> ModelConfig {
    var family = DecoderFamily.kimiLinear
    family.architecture = .longCatFlash
    family.keys.layers = ["num_layers"]
    family.keys.inner = ["ffn_hidden_size"]
    family.keys.headDim = nil
    family.attentionBias = .flag("attention_bias", otherwise: false, .all)
    family.contextLength = 131_072
    family.positions = .rotary
    var config = try decoderConfig(family)
    config.attentionsPerLayer = 2
    config.latent = try latentAttention()
    var experts = try experts(
      ExpertKeys(
        count: "n_routed_experts", nExperts: 512, active: ["moe_topk"], nActive: 12,
        width: "expert_ffn_hidden_size", dFFExpert: 2_048))
    experts.nIdleExperts = try integer(
      "zero_expert_num", in: ModelField.nExperts.range, otherwise: 256)
    experts.hasCorrectionBias = true
    experts.hasRouterBias = try flag("router_bias", otherwise: false)
    config.experts = experts
    ignore("num_hidden_layers", "num_key_value_heads", "head_dim", "zero_expert_type")
    ignore("attention_method", "mla_scale_q_lora", "mla_scale_kv_lora")
    return config
  }
}
