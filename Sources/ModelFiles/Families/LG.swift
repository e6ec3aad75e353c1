import ModelCore

extension FamilyReader {
  static let lg: [FamilyReader] = [
    FamilyReader(
      architecture: .exaone, classes: ["ExaoneForCausalLM"],
      keys: DecoderKeys(layers: ["num_layers", "num_hidden_layers"]),
      attentionBias: .always(.none), isLlamaByClass: true),
    FamilyReader(
      architecture: .exaone4, classes: ["Exaone4ForCausalLM"], nKVHeads: 32,
      attentionBias: .always(.none), window: .cycle(otherwise: 4_096, fullEvery: 4),
      queryKeyNorm: .always(.head), heads: .decoder(HeadTask.classifiers)),
  ]
}
