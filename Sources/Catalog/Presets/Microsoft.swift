// Microsoft: Phi.
import ModelCore

extension PresetFamily {
  /// Phi-1.5 to Phi-4.
  static let phi = PresetFamily(
    "Phi", by: "Microsoft",
    [
      Row(
        "phi-1.5", "Phi-1.5", 2023, 1_418_270_720, "1.3B", .phi15,
        phi(d: 2_048, l: 24, h: 32)),
      Row(
        "phi-2", "Phi-2", 2023, 2_779_683_840, "2.7B", .phi2,
        phi(d: 2_560, l: 32, h: 32)),
      Row(
        "phi-3-mini-4k", "Phi-3-mini-4k", 2024, 3_821_079_552, "3.8B", .phi3,
        gated(
          .phi3, d: 3_072, l: 32, v: 32_064, t: 4_096, h: 32, ffn: 8_192,
          window: SlidingWindow(size: 2_047))),
      Row(
        "phi-3-medium-4k", "Phi-3-medium-4k", 2024, 13_960_238_080, "14B", .phi3,
        gated(
          .phi3, d: 5_120, l: 40, v: 32_064, t: 4_096, h: 40, kv: 10, ffn: 17_920,
          window: SlidingWindow(size: 2_047))),
      Row(
        "phi-3.5-moe", "Phi-3.5-MoE", 2024, 41_873_153_344, "42B, 6.6B active", .phi3,
        phiMoE()),
      Row(
        "phi-4", "Phi-4", 2024, 14_659_507_200, "14B", .phi4,
        gated(.phi3, d: 5_120, l: 40, v: 100_352, t: 16_384, h: 40, kv: 10, ffn: 17_920)),
      Row(
        "phi-4-mini", "Phi-4-mini", 2025, 3_836_021_760, "3.8B", .phi4Mini,
        gated(
          .phi3, d: 3_072, l: 32, v: 200_064, t: 131_072, h: 24, kv: 8, ffn: 8_192, tied: true,
          window: SlidingWindow(size: 262_144))),
    ])

  private static func phi(d: Int, l: Int, h: Int) -> ModelConfig {
    var config = plain(.phi, d: d, l: l, v: 51_200, t: 2_048, h: h, ffn: 4 * d)
    config.blockNorms = 1
    config.isParallel = true
    config.output.hasBias = true
    return config
  }

  private static func phiMoE() -> ModelConfig {
    var config = gated(
      .phiMoE, d: 4_096, l: 32, v: 32_064, t: 131_072, h: 32, kv: 8, ffn: 6_400, bias: .all,
      experts: Experts(nExperts: 16, nActiveExperts: 2), window: SlidingWindow(size: 131_072))
    config.norm = .layer
    config.output.hasBias = true
    return config
  }
}

extension Source {
  fileprivate static let phi15 = Source(
    "Li et al., Textbooks are all you need II: phi-1.5",
    url: "https://arxiv.org/abs/2309.05463", year: 2023)
  fileprivate static let phi2 = Source(
    "Microsoft, phi-2 model card",
    url: "https://huggingface.co/microsoft/phi-2", year: 2023)
  fileprivate static let phi3 = Source(
    "Abdin et al., Phi-3 technical report",
    url: "https://arxiv.org/abs/2404.14219", year: 2024)
  fileprivate static let phi4 = Source(
    "Abdin et al., Phi-4 technical report",
    url: "https://arxiv.org/abs/2412.08905", year: 2024)
  fileprivate static let phi4Mini = Source(
    "Microsoft, Phi-4-mini technical report",
    url: "https://arxiv.org/abs/2503.01743", year: 2025)
}
