// Tencent: Hunyuan.
import ModelCore

extension PresetFamily {
  /// Hunyuan.
  static let hunyuan = PresetFamily(
    "Hunyuan", by: "Tencent",
    [
      Row(
        "hunyuan-7b", "Hunyuan-7B", 2025, 7_504_568_320, "7B", .hunyuan7,
        hunyuan(.hunyuanDense, t: 262_144, ffn: 14_336)),
      Row(
        "hunyuan-a13b", "Hunyuan-A13B", 2025, 80_393_183_232, "80B, 13B active", .hunyuanA13,
        hunyuan(
          .hunyuanMoE, t: 32_768, ffn: 3_072,
          experts: Experts(nExperts: 64, nActiveExperts: 8, nSharedExperts: 1))),
    ])

  private static func hunyuan(
    _ architecture: Architecture, t: Int, ffn: Int, experts: Experts? = nil
  ) -> ModelConfig {
    gated(
      architecture, d: 4_096, l: 32, v: 128_167, t: t, h: 32, kv: 8, ffn: ffn, tied: true,
      experts: experts
    ).normalizingHeads()
  }
}

extension Source {
  fileprivate static let hunyuan7 = Source(
    "Tencent, Hunyuan-7B repository",
    url: "https://github.com/Tencent-Hunyuan/Hunyuan-7B", year: 2025)
  fileprivate static let hunyuanA13 = Source(
    "Tencent, Hunyuan-A13B repository",
    url: "https://github.com/Tencent-Hunyuan/Hunyuan-A13B", year: 2025)
}
