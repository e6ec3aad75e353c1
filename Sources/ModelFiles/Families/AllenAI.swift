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
      architecture: .olmoe, classes: ["OlmoeForCausalLM"], contextLength: 4_096,
      queryKeyNorm: .always(.width), experts: .mixtral(64, active: 8, count: "num_experts")),
    FamilyReader(
      architecture: .flexOlmo, classes: ["FlexOlmoForCausalLM"], contextLength: 4_096,
      queryKeyNorm: .always(.width), experts: .mixtral(7, active: 5, count: "num_experts")),
  ]
}
