import ModelCore

extension FamilyReader {
  static let cohere: [FamilyReader] = [
    FamilyReader(
      architecture: .cohere, classes: ["CohereForCausalLM"], gguf: .named(["command-r"]),
      contextLength: 8_192, isTied: true, norm: .layerGain,
      queryKeyNorm: .flag("use_qk_norm", otherwise: false, .eachHead), blockNorms: 1,
      isParallel: true),
    FamilyReader(
      architecture: .cohere2, classes: ["Cohere2ForCausalLM"],
      sizes: DecoderSizes(8_192, 22_528, 40, 64, 256_000).keys, contextLength: 8_192,
      isTied: true, window: .cycle(otherwise: 4_096, fullEvery: 4), norm: .layerGain,
      blockNorms: 1, isParallel: true, ignored: ["use_qk_norm", "position_embedding_type"]),
  ]
}
