// Allen Institute for AI: OLMo, with data and training code in the open.
import ModelCore

extension PresetFamily {
  /// OLMo 1 to 3.
  static let olmo = PresetFamily(
    "OLMo", by: "Allen AI",
    [
      Row(
        "olmo-1b", "OLMo-1B", 2024, 1_176_764_416, "1B", .olmo,
        olmo(d: 2_048, l: 16, h: 16, ffn: 8_192, tied: true)),
      Row(
        "olmo-7b", "OLMo-7B", 2024, 6_888_095_744, "7B", .olmo,
        olmo(d: 4_096, l: 32, h: 32, ffn: 11_008)),
      Row(
        "olmoe-1b-7b", "OLMoE-1B-7B", 2024, 6_919_161_856, "6.9B, 1.3B active", .olmoe,
        olmoe()),
      Row(
        "olmo-2-1b", "OLMo-2-1B", 2025, 1_484_916_736, "1B", .olmo2,
        olmo2(d: 2_048, l: 16, h: 16, ffn: 8_192)),
      Row(
        "olmo-2-7b", "OLMo-2-7B", 2024, 7_298_617_344, "7B", .olmo2,
        olmo2(d: 4_096, l: 32, h: 32, ffn: 11_008)),
      Row(
        "olmo-2-13b", "OLMo-2-13B", 2024, 13_716_198_400, "13B", .olmo2,
        olmo2(d: 5_120, l: 40, h: 40, ffn: 13_824)),
      Row(
        "olmo-2-32b", "OLMo-2-32B", 2025, 32_234_279_936, "32B", .olmo2,
        olmo2(d: 5_120, l: 64, h: 40, kv: 8, ffn: 27_648)),
      Row(
        "olmo-3-7b", "Olmo-3-7B", 2025, 7_298_011_136, "7B", .olmo3,
        olmo3()),
    ])

  private static func olmo(d: Int, l: Int, h: Int, ffn: Int, tied: Bool = false) -> ModelConfig {
    var config = gated(
      .olmo, d: d, l: l, v: 50_304, t: 2_048, h: h, ffn: ffn, tied: tied)
    config.norm = .none
    return config
  }

  private static func olmoe() -> ModelConfig {
    gated(
      .olmoe, d: 2_048, l: 16, v: 50_304, t: 4_096, h: 16, ffn: 1_024,
      experts: Experts(nExperts: 64, nActiveExperts: 8)
    ).normalizingWidth()
  }

  private static func olmo2(d: Int, l: Int, h: Int, kv: Int? = nil, ffn: Int) -> ModelConfig {
    gated(.olmo2, d: d, l: l, v: 100_352, t: 4_096, h: h, kv: kv, ffn: ffn).normalizingWidth()
  }

  private static func olmo3() -> ModelConfig {
    gated(
      .olmo3, d: 4_096, l: 32, v: 100_278, t: 65_536, h: 32, ffn: 11_008,
      window: SlidingWindow(size: 4_096, fullEvery: 4)
    ).normalizingWidth()
  }
}

extension Source {
  fileprivate static let olmo = Source(
    "Groeneveld et al., OLMo: accelerating the science of language models",
    url: "https://arxiv.org/abs/2402.00838", year: 2024)
  fileprivate static let olmoe = Source(
    "Muennighoff et al., OLMoE",
    url: "https://arxiv.org/abs/2409.02060", year: 2024)
  fileprivate static let olmo2 = Source(
    "OLMo team, 2 OLMo 2 Furious",
    url: "https://arxiv.org/abs/2501.00656", year: 2024)
  fileprivate static let olmo3 = Source(
    "Allen Institute for AI, Olmo-3-1025-7B model card",
    url: "https://huggingface.co/allenai/Olmo-3-1025-7B", year: 2025)
}
