// Zhipu AI: GLM-4 and GLM-4.5.
import ModelCore

extension PresetFamily {
  /// GLM.
  static let glm = PresetFamily(
    "GLM", by: "Zhipu AI",
    [
      Row(
        "glm-4-9b-hf", "GLM-4-9B", 2024, 9_399_951_360, "9B", .glm4,
        gated(
          .glm, d: 4_096, l: 40, v: 151_552, t: 131_072, h: 32, kv: 2, ffn: 13_696,
          bias: .qkv)),
      Row(
        "glm-4.5-air", "GLM-4.5-Air", 2025, 106_852_251_264, "106B, 12B active", .glm45,
        glm45(d: 4_096, l: 46, ffn: 10_944, experts: 128, width: 1_408, dense: 1)),
      Row(
        "glm-4.5", "GLM-4.5", 2025, 352_797_829_024, "355B, 32B active", .glm45,
        glm45(d: 5_120, l: 92, ffn: 12_288, experts: 160, width: 1_536, dense: 3)
          .normalizingHeads()),
    ])

  private static func glm45(
    d: Int, l: Int, ffn: Int, experts: Int, width: Int, dense: Int
  ) -> ModelConfig {
    gated(
      .glm4MoE, d: d, l: l, v: 151_552, t: 131_072, h: 96, kv: 8, dh: 128, ffn: ffn, bias: .qkv,
      experts: Experts(
        nExperts: experts, nActiveExperts: 8, dFFExpert: width, nSharedExperts: 1,
        nDenseLayers: dense, hasCorrectionBias: true)
    ).predicting(.copied)
  }
}

extension Source {
  fileprivate static let glm4 = Source(
    "GLM team, ChatGLM: from GLM-130B to GLM-4",
    url: "https://arxiv.org/abs/2406.12793", year: 2024)
  fileprivate static let glm45 = Source(
    "GLM team, GLM-4.5",
    url: "https://arxiv.org/abs/2508.06471", year: 2025)
}
