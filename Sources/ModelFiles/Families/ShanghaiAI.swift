import ModelCore

extension FamilyReader {
  static let shanghaiAI: [FamilyReader] = [
    FamilyReader(
      architecture: .internlm, classes: ["InternLMForCausalLM"],
      attentionBias: .flag("bias", otherwise: true, .all)),
    FamilyReader(
      architecture: .internlm2, classes: ["InternLM2ForCausalLM"],
      attentionBias: .flag("bias", otherwise: true, .all)),
    FamilyReader(
      architecture: .internlm3, classes: ["InternLM3ForCausalLM"], nKVHeads: 2,
      contextLength: 32_768, attentionBias: .flag("qkv_bias", otherwise: false, .qkv),
      outputBias: .withMLPBias, mlpBias: .flag("bias", otherwise: false, .all), isLlamaByClass: true
    ),
  ]
}
