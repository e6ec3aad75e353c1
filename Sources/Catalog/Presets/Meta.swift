// Meta: RoBERTa, OPT and the Llama line, with models others built on Llama's code.
import ModelCore

extension PresetFamily {
  /// RoBERTa.
  static let roberta = PresetFamily(
    "RoBERTa", by: "Meta AI",
    [
      Row(
        "roberta-base", "RoBERTa Base", 2019, 124_697_433, "125M", .roberta,
        roberta(d: 768, l: 12, h: 12)),
      Row(
        "roberta-large", "RoBERTa Large", 2019, 355_412_057, "355M", .roberta,
        roberta(d: 1_024, l: 24, h: 16)),
    ])

  /// OPT, and XGLM of the same code.
  static let opt = PresetFamily(
    "OPT", by: "Meta AI",
    [
      Row(
        "opt-125m", "OPT-125M", 2022, 125_239_296, "125M", .opt,
        opt(d: 768, l: 12, h: 12)),
      Row(
        "opt-350m", "OPT-350M", 2022, 331_196_416, "350M", .opt,
        opt(d: 1_024, l: 24, h: 16, table: 512)),
      Row(
        "opt-1.3b", "OPT-1.3B", 2022, 1_315_758_080, "1.3B", .opt,
        opt(d: 2_048, l: 24, h: 32)),
      Row(
        "opt-2.7b", "OPT-2.7B", 2022, 2_651_596_800, "2.7B", .opt,
        opt(d: 2_560, l: 32, h: 32)),
      Row(
        "opt-6.7b", "OPT-6.7B", 2022, 6_658_473_984, "6.7B", .opt,
        opt(d: 4_096, l: 32, h: 32)),
      Row(
        "opt-13b", "OPT-13B", 2022, 12_853_473_280, "13B", .opt,
        opt(d: 5_120, l: 40, h: 40)),
      Row(
        "opt-30b", "OPT-30B", 2022, 29_974_540_288, "30B", .opt,
        opt(d: 7_168, l: 48, h: 56)),
      Row(
        "opt-66b", "OPT-66B", 2022, 65_719_701_504, "66B", .opt,
        opt(d: 9_216, l: 64, h: 72)),
      Row(
        "opt-175b", "OPT-175B", 2022, nil, "175B", .opt,
        opt(d: 12_288, l: 96, h: 96)),
      Row(
        "xglm-564m", "XGLM-564M", 2021, 564_463_616, "564M", .xglm,
        plain(
          .xglm, d: 1_024, l: 24, v: 256_008, t: 2_048, h: 16, ffn: 4_096, positions: .fixed,
          tied: true)),
    ])

  /// The row of the model that the program opens with.
  static let llama27B =
    Row(
      "llama-2-7b", "Llama-2-7B", 2023, 6_738_415_616, "6.74B", .llama2,
      gated(.llama, d: 4_096, l: 32, v: 32_000, t: 4_096, h: 32, ffn: 11_008))

  /// Llama 1 to 4.
  static let llama = PresetFamily(
    "Llama", by: "Meta",
    [
      Row(
        "llama-7b", "LLaMA-7B", 2023, 6_738_415_616, "6.7B", .llama1,
        gated(.llama, d: 4_096, l: 32, v: 32_000, t: 2_048, h: 32, ffn: 11_008)),
      Row(
        "llama-13b", "LLaMA-13B", 2023, 13_015_864_320, "13.0B", .llama1,
        gated(.llama, d: 5_120, l: 40, v: 32_000, t: 2_048, h: 40, ffn: 13_824)),
      Row(
        "llama-33b", "LLaMA-33B", 2023, 32_528_943_616, "32.5B", .llama1,
        gated(.llama, d: 6_656, l: 60, v: 32_000, t: 2_048, h: 52, ffn: 17_920)),
      Row(
        "llama-65b", "LLaMA-65B", 2023, 65_285_660_672, "65.2B", .llama1,
        gated(.llama, d: 8_192, l: 80, v: 32_000, t: 2_048, h: 64, ffn: 22_016)),
      llama27B,
      Row(
        "llama-2-13b", "Llama-2-13B", 2023, 13_015_864_320, "13B", .llama2,
        gated(.llama, d: 5_120, l: 40, v: 32_000, t: 4_096, h: 40, ffn: 13_824)),
      Row(
        "llama-2-70b", "Llama-2-70B", 2023, 68_976_648_192, "70B", .llama2,
        gated(.llama, d: 8_192, l: 80, v: 32_000, t: 4_096, h: 64, kv: 8, ffn: 28_672)),
      Row(
        "codellama-7b", "Code Llama 7B", 2023, 6_738_546_688, "7B", .codeLlama,
        gated(.llama, d: 4_096, l: 32, v: 32_016, t: 16_384, h: 32, ffn: 11_008)),
      Row(
        "codellama-34b", "Code Llama 34B", 2023, 33_743_970_304, "34B", .codeLlama,
        gated(.llama, d: 8_192, l: 48, v: 32_000, t: 16_384, h: 64, kv: 8, ffn: 22_016)),
      Row(
        "tinyllama-1.1b", "TinyLlama-1.1B", 2024, 1_100_048_384, "1.1B", .tinyLlama,
        by: "TinyLlama",
        gated(.llama, d: 2_048, l: 22, v: 32_000, t: 2_048, h: 32, kv: 4, ffn: 5_632)),
      Row(
        "llama-3-8b", "Llama-3-8B", 2024, 8_030_261_248, "8B", .llama3,
        gated(.llama, d: 4_096, l: 32, v: 128_256, t: 8_192, h: 32, kv: 8, ffn: 14_336)),
      Row(
        "llama-3-70b", "Llama-3-70B", 2024, 70_553_706_496, "70B", .llama3,
        gated(.llama, d: 8_192, l: 80, v: 128_256, t: 8_192, h: 64, kv: 8, ffn: 28_672)),
      Row(
        "llama-3.1-8b", "Llama-3.1-8B", 2024, 8_030_261_248, "8B", .llama31,
        gated(.llama, d: 4_096, l: 32, v: 128_256, t: 131_072, h: 32, kv: 8, ffn: 14_336)),
      Row(
        "llama-3.1-70b", "Llama-3.1-70B", 2024, 70_553_706_496, "70B", .llama31,
        gated(.llama, d: 8_192, l: 80, v: 128_256, t: 131_072, h: 64, kv: 8, ffn: 28_672)),
      Row(
        "llama-3.1-405b", "Llama-3.1-405B", 2024, 405_853_388_800, "405B", .llama31,
        gated(.llama, d: 16_384, l: 126, v: 128_256, t: 131_072, h: 128, kv: 8, ffn: 53_248)),
      Row(
        "llama-3.2-1b", "Llama-3.2-1B", 2024, 1_235_814_400, "1.23B", .llama32,
        gated(
          .llama, d: 2_048, l: 16, v: 128_256, t: 131_072, h: 32, kv: 8, ffn: 8_192,
          tied: true)),
      Row(
        "llama-3.2-3b", "Llama-3.2-3B", 2024, 3_212_749_824, "3.21B", .llama32,
        gated(
          .llama, d: 3_072, l: 28, v: 128_256, t: 131_072, h: 24, kv: 8, ffn: 8_192,
          tied: true)),
      Row(
        "llama-3.3-70b", "Llama-3.3-70B", 2024, 70_553_706_496, "70B", .llama33,
        gated(.llama, d: 8_192, l: 80, v: 128_256, t: 131_072, h: 64, kv: 8, ffn: 28_672)),
      Row(
        "llama-4-scout", "Llama 4 Scout", 2025, 107_769_861_120, "109B, 17B active", .llama4,
        llama4(
          t: 10_485_760,
          experts: Experts(nExperts: 16, nActiveExperts: 1, dFFExpert: 8_192, nSharedExperts: 1))),
      Row(
        "llama-4-maverick", "Llama 4 Maverick", 2025, 400_711_848_960, "400B, 17B active",
        .llama4,
        llama4(
          t: 1_048_576,
          experts: Experts(
            nExperts: 128, nActiveExperts: 1, dFFExpert: 8_192, nSharedExperts: 1,
            layers: .every(2, offset: 1)))),
    ])

  private static func roberta(d: Int, l: Int, h: Int) -> ModelConfig {
    var config = plain(
      .roberta, d: d, l: l, v: 50_265, t: 512, h: h, ffn: 4 * d, positions: .learned, tied: true)
    config.makeEncoder(tokenTypes: 1)
    config.input.extraPositions = 2
    return config
  }

  /// A token table narrower than the stream comes with two matrices that lead there and back.
  private static func opt(d: Int, l: Int, h: Int, table: Int? = nil) -> ModelConfig {
    var config = plain(
      .opt, d: d, l: l, v: 50_272, t: 2_048, h: h, ffn: 4 * d, positions: .learned, tied: true)
    config.input.extraPositions = 2
    config.input.embeddingWidth = table
    config.output.hasNorm = table == nil
    return config
  }

  private static func llama4(t: Int, experts: Experts) -> ModelConfig {
    var config = gated(
      .llama4, d: 5_120, l: 48, v: 202_048, t: t, h: 40, kv: 8, ffn: 16_384, experts: experts,
      window: SlidingWindow(
        size: 8_192, layers: LayerPattern(cycle: [true, true, true, false]), kind: .chunk))
    config.beside.vision = .llama4
    return config
  }
}

extension Source {
  fileprivate static let roberta = Source(
    "Liu et al., RoBERTa",
    url: "https://arxiv.org/abs/1907.11692", year: 2019)
  fileprivate static let opt = Source(
    "Zhang et al., OPT",
    url: "https://arxiv.org/abs/2205.01068", year: 2022)
  fileprivate static let xglm = Source(
    "Lin et al., Few-shot learning with multilingual language models",
    url: "https://arxiv.org/abs/2112.10668", year: 2021)
  fileprivate static let llama1 = Source(
    "Touvron et al., LLaMA",
    url: "https://arxiv.org/abs/2302.13971", year: 2023)
  fileprivate static let llama2 = Source(
    "Meta llama-models, Llama 2 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2023)
  fileprivate static let codeLlama = Source(
    "Rozière et al., Code Llama",
    url: "https://arxiv.org/abs/2308.12950", year: 2023)
  fileprivate static let llama3 = Source(
    "Meta llama-models, Llama 3 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2024)
  fileprivate static let llama31 = Source(
    "Grattafiori et al., The Llama 3 herd of models",
    url: "https://arxiv.org/abs/2407.21783", year: 2024)
  fileprivate static let llama32 = Source(
    "Meta llama-models, Llama 3.2 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2024)
  fileprivate static let llama33 = Source(
    "Meta llama-models, Llama 3.3 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2024)
  fileprivate static let llama4 = Source(
    "Meta llama-models, Llama 4 model card",
    url: "https://github.com/meta-llama/llama-models", year: 2025)
  fileprivate static let tinyLlama = Source(
    "Zhang et al., TinyLlama",
    url: "https://arxiv.org/abs/2401.02385", year: 2024)
}
