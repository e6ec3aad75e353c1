import ModelCore

extension FamilyReader {
  static let allenAI: [FamilyReader] = [
    FamilyReader(
      architecture: .olmo, classes: ["OlmoForCausalLM"], norm: NormKind.none,
      heads: .decoder([.text])),
    FamilyReader(
      architecture: .olmo2, classes: ["Olmo2ForCausalLM"], queryKeyNorm: .always(.width),
      heads: .decoder([.text])),
    FamilyReader(
      architecture: .olmo3, classes: ["Olmo3ForCausalLM"],
      window: .cycle(otherwise: 4_096, fullEvery: 4), queryKeyNorm: .always(.width),
      heads: .decoder([.text])),
    FamilyReader(
      architecture: .olmoHybrid, classes: ["OlmoHybridForCausalLM"], gguf: .none,
      roundsHeadDim: true, contextLength: 65_536, queryKeyNorm: .always(.width),
      ignored: [
        "linear_a_log_min", "linear_a_log_max", "linear_dt_min", "linear_dt_max",
        "linear_dt_init_floor", "linear_allow_neg_eigval",
      ],
      quirk: { fields, config throws(FileError) in try fields.readOlmoHybrid(&config) }),
    FamilyReader(
      architecture: .olmoe, classes: ["OlmoeForCausalLM"], contextLength: 4_096,
      queryKeyNorm: .always(.width), experts: .mixtral(64, active: 8, count: "num_experts")),
    FamilyReader(
      architecture: .flexOlmo, classes: ["FlexOlmoForCausalLM"], contextLength: 4_096,
      queryKeyNorm: .always(.width), experts: .mixtral(7, active: 5, count: "num_experts")),
  ]
}

extension ConfigFields {
  /// Every fourth layer attends, the last one where there are fewer.
  fileprivate mutating func readOlmoHybrid(_ config: inout ModelConfig) throws(FileError) {
    let heads = ModelField.nHeads.range
    let sizes = ModelField.headDim.range
    let keyHeads = try integer("linear_num_key_heads", in: heads, otherwise: config.nHeads)
    let keyHeadDim = try integer(
      "linear_key_head_dim", in: sizes,
      otherwise: min(max(3 * config.dModel / (4 * keyHeads), 1), sizes.upperBound),
      because: "3/4 · hidden_size / linear_num_key_heads")
    var rule = GatedDeltaNet(
      keyHeads: keyHeads,
      valueHeads: try integer("linear_num_value_heads", in: heads, otherwise: config.nHeads),
      keyHeadDim: keyHeadDim,
      valueHeadDim: try integer(
        "linear_value_head_dim", in: sizes, otherwise: min(2 * keyHeadDim, sizes.upperBound),
        because: "2 · linear_key_head_dim"),
      kernel: try integer("linear_conv_kernel_dim", in: ModelConfig.stateRange, otherwise: 4))
    rule.isSplit = true
    let attending = LayerPattern.every(4, offset: min(4, config.nLayers) - 1)
    config.mixer = LayerMixer(
      .gatedDeltaNet(rule), layers: try linearLayers(config.nLayers) ?? attending.inverted)
  }
}
