import ModelCore

extension FamilyReader {
  static let baidu: [FamilyReader] = [
    FamilyReader(
      architecture: .ernie45, classes: ["Ernie4_5ForCausalLM"], nKVHeads: 2, headDim: 128,
      contextLength: 131_072, isTied: true,
      attentionBias: .flag("use_bias", otherwise: false, .all),
      mlpBias: .flag("use_bias", otherwise: false, .all)),
    FamilyReader(
      architecture: .ernie45MoE, classes: ["Ernie4_5_MoeForCausalLM"],
      gguf: .named(["ernie4_5_moe", "ernie4_5-moe"]), nKVHeads: 4, contextLength: 131_072,
      isTied: true, attentionBias: .flag("use_bias", otherwise: false, .all),
      mlpBias: .flag("use_bias", otherwise: false, .all), headBias: .withMLPBias,
      prediction: PredictionRule(kind: .dense),
      quirk: { fields, config throws(FileError) in try fields.readErnieExperts(&config) }),
  ]
}

extension ConfigFields {
  fileprivate mutating func readErnieExperts(_ config: inout ModelConfig) throws(FileError) {
    let keys = ExpertKeys(
      count: "moe_num_experts", nExperts: 64, active: ["moe_k"], nActive: 6,
      width: "moe_intermediate_size", dFFExpert: 1_536)
    var experts = try experts(keys, config)
    experts.nSharedExperts = try integer(
      "moe_num_shared_experts", in: ModelConfig.sharedExpertsRange, otherwise: 2)
    let layers = ModelField.nLayers.range.upperBound
    let first = try integer("moe_layer_start_index", in: 0...layers, otherwise: 1)
    let last = try integer("moe_layer_end_index", in: -1...layers, otherwise: -1)
    let step = try integer("moe_layer_interval", in: 1...layers, otherwise: 1)
    experts.layers = .every(step, offset: step - 1)
    experts.layers.first = first
    experts.layers.end = last < 0 || last >= config.nLayers - 1 ? nil : last + 1
    experts.hasCorrectionBias = true
    // Earlier files hold some.
    experts.hasBiases = !isOfTransformers5 || !config.hasMLPBias
    config.experts = experts
  }
}
