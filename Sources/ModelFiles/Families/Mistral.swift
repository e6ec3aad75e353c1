import ModelCore

extension FamilyReader {
  static let mistralAI: [FamilyReader] = [
    FamilyReader(
      architecture: .mistral, classes: ["MistralForCausalLM"],
      sizes: DecoderSizes(4_096, 14_336, 32, 32, 32_000).keys, nKVHeads: 8,
      contextLength: 131_072, attentionBias: .always(.none), window: .all(otherwise: 4_096),
      heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .mixtral, classes: ["MixtralForCausalLM"], gguf: .none, nKVHeads: 8,
      contextLength: 131_072, attentionBias: .always(.none), window: .all(otherwise: nil),
      experts: .mixtral(8, active: 2), heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .ministral, classes: ["MinistralForCausalLM"], nKVHeads: 8,
      contextLength: 131_072, attentionBias: .always(.none), window: .listed(otherwise: 4_096),
      heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .ministral3, classes: ["Ministral3ForCausalLM"], nKVHeads: 8, headDim: 128,
      contextLength: 262_144, attentionBias: .always(.none), window: .all(otherwise: nil),
      heads: .decoder(HeadTask.classifiers)),
  ]
}
