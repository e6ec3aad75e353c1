import ModelCore

extension FamilyReader {
  static let microsoft: [FamilyReader] = [
    FamilyReader(
      architecture: .phi, classes: ["PhiForCausalLM"], gguf: .named(["phi", "phi2"]),
      attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer, isGated: false,
      queryKeyNorm: .flag("qk_layernorm", otherwise: false, .headWithShift), blockNorms: 1,
      isParallel: true, headBias: .on, heads: .decoder([.text, .tokens])),
    FamilyReader(
      architecture: .phi3, classes: ["Phi3ForCausalLM"], contextLength: 4_096,
      attentionBias: .always(.none), window: .all(otherwise: nil),
      heads: .decoder([.text, .tokens])),
    FamilyReader(
      architecture: .phiMoE, classes: ["PhiMoEForCausalLM", "PhimoeForCausalLM"], nKVHeads: 8,
      contextLength: 131_072, window: .all(otherwise: nil), norm: .layer,
      headBias: .flag("lm_head_bias", otherwise: false), experts: .mixtral(16, active: 2),
      heads: .decoder([.text])),
    FamilyReader(
      architecture: .biogpt, classes: ["BioGptForCausalLM"], keys: .plainHeads,
      contextLength: 1_024, isTied: true, attentionBias: .always(.all), mlpBias: .always(.all),
      norm: .layer, isGated: false, positions: .learned,
      heads: .decoder([.text, .tokens]), quirk: { _, config in config.input.extraPositions = 2 }),
    FamilyReader(
      architecture: .bitnet, classes: ["BitNetForCausalLM", "BitnetForCausalLM"], nKVHeads: 5),
  ]
}
