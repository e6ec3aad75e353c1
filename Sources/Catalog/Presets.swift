import ModelCore

extension Preset {
  /// Every preset, by family and then by size.
  package static let all: [Preset] = classroom + gpt + gemma + llama + mistral + qwen + deepSeek

  /// The model the program opens with.
  package static let start = all.first { $0.name == "llama-2-7b" } ?? classroom[0]

  // MARK: The lesson

  private static let classroom = [
    Preset(
      name: "classroom", title: "Classroom 7B", organization: "lesson", year: 2025,
      checkpointParameters: nil, headline: "7B", grade: .exact, source: .lesson,
      config: .classroom(dModel: 4_096, nLayers: 32, vocabSize: 32_000))
  ]

  // MARK: GPT

  private static let gpt = [
    Preset(
      name: "gpt-1", title: "GPT-1", organization: "OpenAI", year: 2018,
      checkpointParameters: 116_534_784, headline: "117M", grade: .exact, source: .gpt1,
      config: ModelConfig(
        architecture: .gpt1, dModel: 768, nLayers: 12, vocabSize: 40_478, contextLength: 512,
        nHeads: 12, dFF: 3_072, isGated: false, norm: .layer, positions: .learned, isTied: true,
        attentionBias: .all, hasMLPBias: true)),
    gpt2("gpt2", "GPT-2", 124_439_808, "124M", d: 768, l: 12, h: 12),
    gpt2("gpt2-medium", "GPT-2 Medium", 354_823_168, "355M", d: 1_024, l: 24, h: 16),
    gpt2("gpt2-large", "GPT-2 Large", 774_030_080, "774M", d: 1_280, l: 36, h: 20),
    gpt2("gpt2-xl", "GPT-2 XL", 1_557_611_200, "1.5B", d: 1_600, l: 48, h: 25),
    Preset(
      name: "gpt-3", title: "GPT-3", organization: "OpenAI", year: 2020,
      checkpointParameters: nil, headline: "175B", grade: .exact, source: .gpt3,
      config: gpt2Config(d: 12_288, l: 96, h: 96, context: 2_048)),
  ]

  private static func gpt2(
    _ name: String, _ title: String, _ count: Int, _ headline: String, d: Int, l: Int, h: Int
  ) -> Preset {
    Preset(
      name: name, title: title, organization: "OpenAI", year: 2019, checkpointParameters: count,
      headline: headline, grade: .exact, source: .gpt2,
      config: gpt2Config(d: d, l: l, h: h, context: 1_024))
  }

  private static func gpt2Config(d: Int, l: Int, h: Int, context: Int) -> ModelConfig {
    ModelConfig(
      architecture: .gpt2, dModel: d, nLayers: l, vocabSize: 50_257, contextLength: context,
      nHeads: h, dFF: 4 * d, isGated: false, norm: .layer, positions: .learned, isTied: true,
      attentionBias: .all, hasMLPBias: true)
  }

  // MARK: Gemma

  private static let gemma = [
    Preset(
      name: "gemma-2b", title: "Gemma 2B", organization: "Google", year: 2024,
      checkpointParameters: 2_506_172_416, headline: "2B", grade: .exact, source: .gemma,
      config: ModelConfig(
        architecture: .gemma, dModel: 2_048, nLayers: 18, vocabSize: 256_000,
        contextLength: 8_192, nHeads: 8, nKVHeads: 1, headDim: 256, dFF: 16_384, isTied: true)),
    Preset(
      name: "gemma-2-2b", title: "Gemma 2 2B", organization: "Google", year: 2024,
      checkpointParameters: 2_614_341_888, headline: "2.6B", grade: .exact, source: .gemma2,
      config: ModelConfig(
        architecture: .gemma2, dModel: 2_304, nLayers: 26, vocabSize: 256_000,
        contextLength: 8_192, nHeads: 8, nKVHeads: 4, headDim: 256, dFF: 9_216, isTied: true,
        window: SlidingWindow(size: 4_096, fullEvery: 2))),
  ]

  // MARK: Llama

  private static let llama = [
    llama(
      "llama-2-7b", "Llama-2-7B", 2023, 6_738_415_616, "6.74B", .llama2, v: 32_000, t: 4_096,
      d: 4_096, l: 32, h: 32, kv: 32, ffn: 11_008),
    llama(
      "llama-2-13b", "Llama-2-13B", 2023, 13_015_864_320, "13B", .llama2, v: 32_000, t: 4_096,
      d: 5_120, l: 40, h: 40, kv: 40, ffn: 13_824),
    llama(
      "llama-2-70b", "Llama-2-70B", 2023, 68_976_648_192, "70B", .llama2, v: 32_000, t: 4_096,
      d: 8_192, l: 80, h: 64, kv: 8, ffn: 28_672),
    llama(
      "llama-3.2-1b", "Llama-3.2-1B", 2024, 1_235_814_400, "1.23B", .llama32, v: 128_256,
      t: 131_072, d: 2_048, l: 16, h: 32, kv: 8, ffn: 8_192, tied: true),
    llama(
      "llama-3.2-3b", "Llama-3.2-3B", 2024, 3_212_749_824, "3.21B", .llama32, v: 128_256,
      t: 131_072, d: 3_072, l: 28, h: 24, kv: 8, ffn: 8_192, tied: true),
    llama(
      "llama-3.1-8b", "Llama-3.1-8B", 2024, 8_030_261_248, "8B", .llama31, v: 128_256,
      t: 131_072, d: 4_096, l: 32, h: 32, kv: 8, ffn: 14_336),
    llama(
      "llama-3.1-70b", "Llama-3.1-70B", 2024, 70_553_706_496, "70B", .llama31, v: 128_256,
      t: 131_072, d: 8_192, l: 80, h: 64, kv: 8, ffn: 28_672),
    llama(
      "llama-3.1-405b", "Llama-3.1-405B", 2024, 405_853_388_800, "405B", .llama31, v: 128_256,
      t: 131_072, d: 16_384, l: 126, h: 128, kv: 8, ffn: 53_248),
  ]

  private static func llama(
    _ name: String, _ title: String, _ year: Int, _ count: Int, _ headline: String,
    _ source: Source, v: Int, t: Int, d: Int, l: Int, h: Int, kv: Int, ffn: Int,
    tied: Bool = false
  ) -> Preset {
    Preset(
      name: name, title: title, organization: "Meta", year: year, checkpointParameters: count,
      headline: headline, grade: .exact, source: source,
      config: ModelConfig(
        architecture: .llama, dModel: d, nLayers: l, vocabSize: v, contextLength: t, nHeads: h,
        nKVHeads: kv, dFF: ffn, isTied: tied))
  }

  // MARK: Mistral

  private static let mistral = [
    Preset(
      name: "mistral-7b", title: "Mistral-7B", organization: "Mistral AI", year: 2023,
      checkpointParameters: 7_241_732_096, headline: "7.3B", grade: .exact, source: .mistral,
      config: ModelConfig(
        architecture: .mistral, dModel: 4_096, nLayers: 32, vocabSize: 32_000,
        contextLength: 32_768, nHeads: 32, nKVHeads: 8, dFF: 14_336,
        window: SlidingWindow(size: 4_096))),
    Preset(
      name: "mixtral-8x7b", title: "Mixtral-8x7B", organization: "Mistral AI", year: 2023,
      checkpointParameters: 46_702_792_704, headline: "47B, 13B active", grade: .exact,
      source: .mixtral,
      config: ModelConfig(
        architecture: .mixtral, dModel: 4_096, nLayers: 32, vocabSize: 32_000,
        contextLength: 32_768, nHeads: 32, nKVHeads: 8, dFF: 14_336,
        experts: Experts(nExperts: 8, nActiveExperts: 2))),
    Preset(
      name: "mixtral-8x22b", title: "Mixtral-8x22B", organization: "Mistral AI", year: 2024,
      checkpointParameters: 140_630_071_296, headline: "141B, 39B active", grade: .exact,
      source: .mixtral22,
      config: ModelConfig(
        architecture: .mixtral, dModel: 6_144, nLayers: 56, vocabSize: 32_768,
        contextLength: 65_536, nHeads: 48, nKVHeads: 8, dFF: 16_384,
        experts: Experts(nExperts: 8, nActiveExperts: 2))),
  ]

  // MARK: Qwen

  private static let qwen = [
    Preset(
      name: "qwen2.5-7b", title: "Qwen2.5-7B", organization: "Alibaba", year: 2024,
      checkpointParameters: 7_615_616_512, headline: "7.61B", grade: .exact, source: .qwen25,
      config: ModelConfig(
        architecture: .qwen2, dModel: 3_584, nLayers: 28, vocabSize: 152_064,
        contextLength: 131_072, nHeads: 28, nKVHeads: 4, dFF: 18_944, attentionBias: .qkv)),
    Preset(
      name: "qwen2.5-72b", title: "Qwen2.5-72B", organization: "Alibaba", year: 2024,
      checkpointParameters: 72_706_203_648, headline: "72.7B", grade: .exact, source: .qwen25,
      config: ModelConfig(
        architecture: .qwen2, dModel: 8_192, nLayers: 80, vocabSize: 152_064,
        contextLength: 131_072, nHeads: 64, nKVHeads: 8, dFF: 29_568, attentionBias: .qkv)),
  ]

  // MARK: DeepSeek

  private static let deepSeek = [
    Preset(
      name: "deepseek-v2-lite", title: "DeepSeek-V2-Lite", organization: "DeepSeek", year: 2024,
      checkpointParameters: 15_706_484_224, headline: "15.7B, 2.4B active", grade: .exact,
      source: .deepSeekV2,
      config: ModelConfig(
        architecture: .deepseekV2, dModel: 2_048, nLayers: 27, vocabSize: 102_400,
        contextLength: 163_840, nHeads: 16, headDim: 128, dFF: 10_944,
        experts: Experts(
          nExperts: 64, nActiveExperts: 6, dFFExpert: 1_408, nSharedExperts: 2, nDenseLayers: 1),
        latent: LatentAttention(
          queryRank: nil, kvRank: 512, nopeHeadDim: 128, ropeHeadDim: 64, valueHeadDim: 128))),
    Preset(
      name: "deepseek-v3", title: "DeepSeek-V3", organization: "DeepSeek", year: 2024,
      checkpointParameters: 671_026_419_200, headline: "671B, 37B active", grade: .exact,
      source: .deepSeekV3,
      config: ModelConfig(
        architecture: .deepseekV3, dModel: 7_168, nLayers: 61, vocabSize: 129_280,
        contextLength: 163_840, nHeads: 128, headDim: 128, dFF: 18_432,
        experts: Experts(
          nExperts: 256, nActiveExperts: 8, dFFExpert: 2_048, nSharedExperts: 1, nDenseLayers: 3,
          hasCorrectionBias: true),
        latent: LatentAttention(
          queryRank: 1_536, kvRank: 512, nopeHeadDim: 128, ropeHeadDim: 64, valueHeadDim: 128)
      ).with { config in
        config.beside.prediction = PredictionModules(count: 1, kind: .copied)
        config.beside.scales = WeightScales(.rectangle(rows: 128, columns: 128))
      }),
  ]
}

extension ModelConfig {
  /// The config with what its initializer does not ask for.
  fileprivate func with(_ change: (inout ModelConfig) -> Void) -> ModelConfig {
    var config = self
    change(&config)
    return config
  }
}
