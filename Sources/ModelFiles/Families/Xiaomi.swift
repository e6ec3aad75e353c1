import ModelCore

extension FamilyReader {
  static let xiaomi: [FamilyReader] = [
    FamilyReader(
      architecture: .mimo, classes: ["MiMoForCausalLM"], nKVHeads: 32, contextLength: 32_768,
      attentionBias: .flag("attention_bias", otherwise: true, .qkv),
      window: .upper(otherwise: 4_096, firstLayer: 28), prediction: PredictionRule(kind: .input)),
    // Defaults: MiMoV2FlashConfig of Transformers 5.24; the makers' files spell windowed layers out.
    FamilyReader(
      architecture: .mimoV2Flash, classes: ["MiMoV2FlashForCausalLM"], nKVHeads: 4,
      headDim: 192, contextLength: 131_072,
      attentionBias: .flag("attention_bias", otherwise: false, .qkv),
      experts: .late(256, active: 8, width: 2_048, dense: 1, correction: .on),
      ignored: [
        "sliding_window_size", "attention_chunk_size", "attention_value_scale", "swa_rope_theta",
        "layernorm_epsilon",
      ],
      quirk: { fields, config throws(FileError) in try fields.readMiMoWindow(&config) }),
  ]
}

extension ConfigFields {
  /// Layers with a window have twice the key/value heads and a sink a head, unless a file says
  /// otherwise.
  fileprivate mutating func readMiMoWindow(_ config: inout ModelConfig) throws(FileError) {
    let sizes = ModelField.headDim.range
    let value = try integer("v_head_dim", in: sizes, otherwise: 128)
    config.attention.valueHeadDim = value
    let pattern = try miMoWindowedLayers(config.nLayers)
    // The makers' files say the same under both names.
    let size = try integer(
      present(["sliding_window", "sliding_window_size"]), in: ModelConfig.windowRange,
      otherwise: 129)
    guard pattern.count(of: config.nLayers) > 0 else { return }
    var heads = config.heads ?? HeadLayout(nHeads: 1, nKVHeads: 1, headDim: 1)
    heads.nKVHeads = min(2 * config.nKVHeads, ModelField.nKVHeads.range.upperBound)
    heads.hasSinks = true
    if has("swa_num_key_value_heads") || has("swa_num_attention_heads") {
      heads.nHeads = try integer(
        "swa_num_attention_heads", in: ModelField.nHeads.range, otherwise: heads.nHeads)
      heads.nKVHeads = try integer(
        "swa_num_key_value_heads", in: ModelField.nKVHeads.range, otherwise: heads.nKVHeads)
      heads.headDim = try integer("swa_head_dim", in: sizes, otherwise: heads.headDim)
      heads.valueHeadDim = try integer("swa_v_head_dim", in: sizes, otherwise: value)
      heads.hasSinks = try flag("add_swa_attention_sink_bias", otherwise: true)
      config.attention.hasSinks = try flag("add_full_attention_sink_bias", otherwise: false)
    }
    config.window = SlidingWindow(size: size, layers: pattern, heads: heads)
  }

  /// The layers with a window: as either list has it, else all but the first and every sixth.
  private mutating func miMoWindowedLayers(_ nLayers: Int) throws(FileError) -> LayerPattern {
    let types = try layerTypes(["full_attention", "sliding_attention"], nLayers: nLayers)
    if let types { return LayerPattern(listed: types.map { $0 == "sliding_attention" }) }
    let key = "hybrid_layer_pattern"
    guard let found = value(key), !found.isNull else {
      return LayerPattern(listed: (0..<nLayers).map { $0 > 0 && !($0 + 1).isMultiple(of: 6) })
    }
    let kinds = (found.array ?? []).map { $0.number?.wholeValue }
    guard kinds.count == nLayers else {
      throw error(found, .layerCount(key: key, found: kinds.count, nLayers: nLayers))
    }
    guard kinds.allSatisfy({ $0 == 0 || $0 == 1 }) else {
      throw error(
        found,
        .wrongValue(
          key: key, expected: "a 0 or 1 for each of \(nLayers) layers", found: found.summary,
          hint: "0 where a layer sees everything"))
    }
    return LayerPattern(listed: kinds.map { $0 == 1 })
  }
}
