// Alibaba: Qwen 1.5 to Qwen3-Next.
import ModelCore

extension PresetFamily {
  /// Qwen 1.5 to 2.5.
  static let qwen = PresetFamily(
    "Qwen", by: "Alibaba",
    [
      Row(
        "qwen1.5-0.5b", "Qwen1.5-0.5B", 2024, 463_987_712, "0.5B", .qwen15,
        qwen2(d: 1_024, l: 24, v: 151_936, t: 32_768, h: 16, ffn: 2_816, tied: true)),
      Row(
        "qwen1.5-1.8b", "Qwen1.5-1.8B", 2024, 1_836_828_672, "1.8B", .qwen15,
        qwen2(d: 2_048, l: 24, v: 151_936, t: 32_768, h: 16, ffn: 5_504)),
      Row(
        "qwen1.5-4b", "Qwen1.5-4B", 2024, 3_950_369_280, "4B", .qwen15,
        qwen2(d: 2_560, l: 40, v: 151_936, t: 32_768, h: 20, ffn: 6_912)),
      Row(
        "qwen1.5-7b", "Qwen1.5-7B", 2024, 7_721_324_544, "7B", .qwen15,
        qwen2(d: 4_096, l: 32, v: 151_936, t: 32_768, h: 32, ffn: 11_008)),
      Row(
        "qwen1.5-14b", "Qwen1.5-14B", 2024, 14_167_290_880, "14B", .qwen15,
        qwen2(d: 5_120, l: 40, v: 152_064, t: 32_768, h: 40, ffn: 13_696)),
      Row(
        "qwen1.5-32b", "Qwen1.5-32B", 2024, 32_512_218_112, "32B", .qwen15,
        qwen2(d: 5_120, l: 64, v: 152_064, t: 32_768, h: 40, kv: 8, ffn: 27_392)),
      Row(
        "qwen1.5-72b", "Qwen1.5-72B", 2024, 72_287_920_128, "72B", .qwen15,
        qwen2(d: 8_192, l: 80, v: 152_064, t: 32_768, h: 64, ffn: 24_576)),
      Row(
        "qwen1.5-110b", "Qwen1.5-110B", 2024, 111_209_914_368, "110B", .qwen15,
        qwen2(d: 8_192, l: 80, v: 152_064, t: 32_768, h: 64, kv: 8, ffn: 49_152)),
      Row(
        "qwen1.5-moe-a2.7b", "Qwen1.5-MoE-A2.7B", 2024, 14_315_784_192, "14.3B, 2.7B active",
        .qwen15MoE,
        qwen2MoE(
          d: 2_048, l: 24, t: 8_192, h: 16, ffn: 5_632,
          experts: Experts(
            nExperts: 60, nActiveExperts: 4, dFFExpert: 1_408, nSharedExperts: 1,
            dFFShared: 5_632, hasSharedGate: true))),
      Row(
        "qwen2-0.5b", "Qwen2-0.5B", 2024, 494_032_768, "0.5B", .qwen2,
        qwen2(d: 896, l: 24, v: 151_936, t: 131_072, h: 14, kv: 2, ffn: 4_864, tied: true)),
      Row(
        "qwen2-1.5b", "Qwen2-1.5B", 2024, 1_543_714_304, "1.5B", .qwen2,
        qwen2(d: 1_536, l: 28, v: 151_936, t: 131_072, h: 12, kv: 2, ffn: 8_960, tied: true)),
      Row(
        "qwen2-7b", "Qwen2-7B", 2024, 7_615_616_512, "7B", .qwen2,
        qwen2(d: 3_584, l: 28, v: 152_064, t: 131_072, h: 28, kv: 4, ffn: 18_944)),
      Row(
        "qwen2-72b", "Qwen2-72B", 2024, 72_706_203_648, "72B", .qwen2,
        qwen2(d: 8_192, l: 80, v: 152_064, t: 131_072, h: 64, kv: 8, ffn: 29_568)),
      Row(
        "qwen2.5-0.5b", "Qwen2.5-0.5B", 2024, 494_032_768, "0.49B", .qwen25,
        qwen2(d: 896, l: 24, v: 151_936, t: 32_768, h: 14, kv: 2, ffn: 4_864, tied: true)),
      Row(
        "qwen2.5-1.5b", "Qwen2.5-1.5B", 2024, 1_543_714_304, "1.54B", .qwen25,
        qwen2(d: 1_536, l: 28, v: 151_936, t: 131_072, h: 12, kv: 2, ffn: 8_960, tied: true)),
      Row(
        "qwen2.5-3b", "Qwen2.5-3B", 2024, 3_085_938_688, "3.09B", .qwen25,
        qwen2(d: 2_048, l: 36, v: 151_936, t: 32_768, h: 16, kv: 2, ffn: 11_008, tied: true)),
      Row(
        "qwen2.5-7b", "Qwen2.5-7B", 2024, 7_615_616_512, "7.61B", .qwen25,
        qwen2(d: 3_584, l: 28, v: 152_064, t: 131_072, h: 28, kv: 4, ffn: 18_944)),
      Row(
        "qwen2.5-14b", "Qwen2.5-14B", 2024, 14_770_033_664, "14.7B", .qwen25,
        qwen2(d: 5_120, l: 48, v: 152_064, t: 131_072, h: 40, kv: 8, ffn: 13_824)),
      Row(
        "qwen2.5-32b", "Qwen2.5-32B", 2024, 32_763_876_352, "32.5B", .qwen25,
        qwen2(d: 5_120, l: 64, v: 152_064, t: 131_072, h: 40, kv: 8, ffn: 27_648)),
      Row(
        "qwen2.5-72b", "Qwen2.5-72B", 2024, 72_706_203_648, "72.7B", .qwen25,
        qwen2(d: 8_192, l: 80, v: 152_064, t: 131_072, h: 64, kv: 8, ffn: 29_568)),
    ])

  /// Qwen3 and Qwen3-Next.
  static let qwen3 = PresetFamily(
    "Qwen3", by: "Alibaba",
    [
      Row(
        "qwen3-0.6b", "Qwen3-0.6B", 2025, 596_049_920, "0.6B", .qwen3,
        qwen3(
          d: 1_024, l: 28, h: 16, kv: 8, ffn: 3_072,
          tied: true)),
      Row(
        "qwen3-1.7b", "Qwen3-1.7B", 2025, 1_720_574_976, "1.7B", .qwen3,
        qwen3(
          d: 2_048, l: 28, h: 16, kv: 8, ffn: 6_144,
          tied: true)),
      Row(
        "qwen3-4b", "Qwen3-4B", 2025, 4_022_468_096, "4.0B", .qwen3,
        qwen3(
          d: 2_560, l: 36, h: 32, kv: 8, ffn: 9_728,
          tied: true)),
      Row(
        "qwen3-8b", "Qwen3-8B", 2025, 8_190_735_360, "8.2B", .qwen3,
        qwen3(d: 4_096, l: 36, h: 32, kv: 8, ffn: 12_288)),
      Row(
        "qwen3-14b", "Qwen3-14B", 2025, 14_768_307_200, "14.8B", .qwen3,
        qwen3(d: 5_120, l: 40, h: 40, kv: 8, ffn: 17_408)),
      Row(
        "qwen3-32b", "Qwen3-32B", 2025, 32_762_123_264, "32.8B", .qwen3,
        qwen3(d: 5_120, l: 64, h: 64, kv: 8, ffn: 25_600)),
      Row(
        "qwen3-30b-a3b", "Qwen3-30B-A3B", 2025, 30_532_122_624, "30.5B, 3.3B active", .qwen3,
        qwen3MoE(d: 2_048, l: 48, t: 40_960, h: 32, kv: 4, ffn: 6_144, experts: 128, width: 768)),
      Row(
        "qwen3-235b-a22b", "Qwen3-235B-A22B", 2025, 235_093_634_560, "235B, 22B active", .qwen3,
        qwen3MoE(d: 4_096, l: 94, t: 40_960, h: 64, kv: 4, ffn: 12_288, experts: 128, width: 1_536)),
      Row(
        "qwen3-coder-480b-a35b", "Qwen3-Coder-480B-A35B", 2025, 480_154_875_392, "480B, 35B active",
        .qwen3Coder,
        qwen3MoE(d: 6_144, l: 62, t: 262_144, h: 96, kv: 8, ffn: 8_192, experts: 160, width: 2_560)),
      Row(
        "qwen3-next-80b-a3b", "Qwen3-Next-80B-A3B", 2025, 79_674_391_296, "80B, 3B active",
        .qwen3Next,
        qwen3Next()),
    ])

  private static func qwen2(
    d: Int, l: Int, v: Int, t: Int, h: Int, kv: Int? = nil, ffn: Int, tied: Bool = false
  ) -> ModelConfig {
    gated(.qwen2, d: d, l: l, v: v, t: t, h: h, kv: kv, ffn: ffn, tied: tied, bias: .qkv)
  }

  private static func qwen2MoE(
    d: Int, l: Int, t: Int, h: Int, ffn: Int, experts: Experts
  ) -> ModelConfig {
    gated(
      .qwen2MoE, d: d, l: l, v: 151_936, t: t, h: h, ffn: ffn, bias: .qkv, experts: experts)
  }

  private static func qwen3(
    d: Int, l: Int, h: Int, kv: Int, ffn: Int, tied: Bool = false
  ) -> ModelConfig {
    gated(
      .qwen3, d: d, l: l, v: 151_936, t: 40_960, h: h, kv: kv, dh: 128, ffn: ffn, tied: tied
    ).normalizingHeads()
  }

  private static func qwen3MoE(
    d: Int, l: Int, t: Int, h: Int, kv: Int, ffn: Int, experts: Int, width: Int
  ) -> ModelConfig {
    gated(
      .qwen3MoE, d: d, l: l, v: 151_936, t: t, h: h, kv: kv, dh: 128, ffn: ffn,
      experts: Experts(nExperts: experts, nActiveExperts: 8, dFFExpert: width)
    ).normalizingHeads()
  }

  private static func qwen3Next() -> ModelConfig {
    var config = gated(
      .qwen3Next, d: 2_048, l: 48, v: 151_936, t: 262_144, h: 16, kv: 2, dh: 256, ffn: 5_120,
      experts: Experts(
        nExperts: 512, nActiveExperts: 10, dFFExpert: 512, nSharedExperts: 1, dFFShared: 512,
        hasSharedGate: true)
    ).normalizingHeads().predicting(.shared)
    config.attention.hasGate = true
    config.mixer = LayerMixer(
      .gatedDeltaNet(
        GatedDeltaNet(keyHeads: 16, valueHeads: 32, keyHeadDim: 128, valueHeadDim: 128, kernel: 4)),
      layers: .every(4, offset: 3).inverted)
    config.beside.prediction = PredictionModules(count: 1, kind: .shared)
    return config
  }
}

extension Source {
  fileprivate static let qwen15 = Source(
    "Qwen team, Introducing Qwen1.5",
    url: "https://qwenlm.github.io/blog/qwen1.5/", year: 2024)
  fileprivate static let qwen15MoE = Source(
    "Qwen team, Qwen1.5-MoE",
    url: "https://qwenlm.github.io/blog/qwen-moe/", year: 2024)
  fileprivate static let qwen2 = Source(
    "Yang et al., Qwen2 technical report",
    url: "https://arxiv.org/abs/2407.10671", year: 2024)
  fileprivate static let qwen25 = Source(
    "Qwen team, Qwen2.5 technical report",
    url: "https://arxiv.org/abs/2412.15115", year: 2024)
  fileprivate static let qwen3 = Source(
    "Qwen team, Qwen3 technical report",
    url: "https://arxiv.org/abs/2505.09388", year: 2025)
  fileprivate static let qwen3Coder = Source(
    "Qwen team, Qwen3-Coder repository",
    url: "https://github.com/QwenLM/Qwen3-Coder", year: 2025)
  fileprivate static let qwen3Next = Source(
    "Qwen team, Qwen3-Next-80B-A3B model card",
    url: "https://huggingface.co/Qwen/Qwen3-Next-80B-A3B-Instruct", year: 2025)
}
