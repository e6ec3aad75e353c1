// OpenAI: the GPT line with learned positions and LayerNorm, and the two open mixtures of 2025.
import ModelCore

extension PresetFamily {
  /// GPT-1 to GPT-3.
  static let gpt = PresetFamily(
    "GPT", by: "OpenAI",
    [
      Row(
        "gpt-1", "GPT-1", 2018, 116_534_784, "117M", .gpt1,
        learned(.gpt1, d: 768, l: 12, v: 40_478, t: 512, h: 12)),
      Row(
        "gpt2", "GPT-2", 2019, 124_439_808, "124M", .gpt2,
        learned(.gpt2, d: 768, l: 12, v: 50_257, t: 1_024, h: 12)),
      Row(
        "gpt2-medium", "GPT-2 Medium", 2019, 354_823_168, "355M", .gpt2,
        learned(.gpt2, d: 1_024, l: 24, v: 50_257, t: 1_024, h: 16)),
      Row(
        "gpt2-large", "GPT-2 Large", 2019, 774_030_080, "774M", .gpt2,
        learned(.gpt2, d: 1_280, l: 36, v: 50_257, t: 1_024, h: 20)),
      Row(
        "gpt2-xl", "GPT-2 XL", 2019, 1_557_611_200, "1.5B", .gpt2,
        learned(.gpt2, d: 1_600, l: 48, v: 50_257, t: 1_024, h: 25)),
      Row(
        "gpt-3", "GPT-3", 2020, nil, "175B", .gpt3,
        learned(.gpt2, d: 12_288, l: 96, v: 50_257, t: 2_048, h: 96)),
    ])

  /// The open mixtures of 2025.
  static let gptOSS = PresetFamily(
    "gpt-oss", by: "OpenAI",
    [
      Row(
        "gpt-oss-20b", "gpt-oss-20b", 2025, 20_914_757_184, "21B, 3.6B active", .gptOSS,
        gptOSS(l: 24, experts: 32)),
      Row(
        "gpt-oss-120b", "gpt-oss-120b", 2025, 116_829_156_672, "117B, 5.1B active", .gptOSS,
        gptOSS(l: 36, experts: 128)),
    ])

  private static func learned(
    _ architecture: Architecture, d: Int, l: Int, v: Int, t: Int, h: Int
  ) -> ModelConfig {
    plain(
      architecture, d: d, l: l, v: v, t: t, h: h, ffn: 4 * d, positions: .learned, tied: true)
  }

  private static func gptOSS(l: Int, experts: Int) -> ModelConfig {
    var config = gated(
      .gptOSS, d: 2_880, l: l, v: 201_088, t: 131_072, h: 64, kv: 8, dh: 64, ffn: 2_880,
      bias: .all, experts: Experts(nExperts: experts, nActiveExperts: 4, hasRouterBias: true),
      window: SlidingWindow(size: 128, fullEvery: 2))
    config.hasMLPBias = true
    config.attention.hasSinks = true
    config.beside.scales = WeightScales(
      .expertInputs(32),
      exceptions: [
        "model.layers.*.self_attn", "model.layers.*.mlp.router", "model.embed_tokens", "lm_head",
      ])
    return config
  }
}

extension Source {
  fileprivate static let gpt1 = Source(
    "Radford et al., Improving language understanding by generative pre-training",
    url: "https://cdn.openai.com/research-covers/"
      + "language-unsupervised/language_understanding_paper.pdf", year: 2018)
  fileprivate static let gpt2 = Source(
    "OpenAI gpt-2 repository and paper, Language models are unsupervised multitask learners",
    url: "https://github.com/openai/gpt-2", year: 2019)
  fileprivate static let gpt3 = Source(
    "Brown et al., Language models are few-shot learners",
    url: "https://arxiv.org/abs/2005.14165", year: 2020)
  fileprivate static let gptOSS = Source(
    "OpenAI, gpt-oss-120b and gpt-oss-20b model card",
    url: "https://github.com/openai/gpt-oss", year: 2025)
}
