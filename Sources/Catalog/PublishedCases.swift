import ModelCore

extension PublishedCase {
  /// Every case: the checkpoints of the presets first.
  package static let all = checkpoints + llama + gpt3 + figures

  /// What each preset's checkpoint holds.
  private static let checkpoints = Preset.all.compactMap { preset in
    preset.checkpointParameters.map { count in
      PublishedCase(
        model: preset.title, quantity: .total, published: Double(count),
        source: preset.source.title, config: preset.config)
    }
  }

  // MARK: Models of Llama's shape that are no presets

  private static let llama = [
    gated(
      "LLaMA-33B", 32_528_943_616, "Touvron et al. 2023, table 2", l: 60, d: 6_656, h: 52, kv: 52,
      ffn: 17_920, v: 32_000),
    gated(
      "LLaMA-65B", 65_285_660_672, "Touvron et al. 2023, table 2", l: 80, d: 8_192, h: 64, kv: 64,
      ffn: 22_016, v: 32_000),
    gated(
      "Mistral-7B-v0.3", 7_248_023_552, "kvfit registry", l: 32, d: 4_096, h: 32, kv: 8,
      ffn: 14_336, v: 32_768),
    gated(
      "Phi-3-mini-4k", 3_821_079_552, "kvfit registry", l: 32, d: 3_072, h: 32, kv: 32, ffn: 8_192,
      v: 32_064),
    gated(
      "Yi-34B", 34_388_917_248, "Yi report", l: 60, d: 7_168, h: 56, kv: 8, ffn: 20_480, v: 64_000),
    gated(
      "Code Llama 34B", 33_743_970_304, "Code Llama paper", l: 48, d: 8_192, h: 64, kv: 8,
      ffn: 22_016, v: 32_000),
    gated(
      "Phi-4-mini", 3_836_021_760, "kvfit registry", l: 32, d: 3_072, h: 24, kv: 8, ffn: 8_192,
      v: 200_064, tied: true),
    gated(
      "Qwen2.5-0.5B", 494_032_768, "Qwen2.5 card", l: 24, d: 896, h: 14, kv: 2, ffn: 4_864,
      v: 151_936, tied: true, bias: .qkv),
  ]

  private static func gated(
    _ model: String, _ count: Int, _ source: String, l: Int, d: Int, h: Int, kv: Int, ffn: Int,
    v: Int, tied: Bool = false, bias: AttentionBias = .none
  ) -> PublishedCase {
    PublishedCase(
      model: model, quantity: .total, published: Double(count), source: source,
      config: ModelConfig(
        architecture: bias == .qkv ? .qwen2 : .llama, dModel: d, nLayers: l, vocabSize: v,
        contextLength: 4_096, nHeads: h, nKVHeads: kv, dFF: ffn, isTied: tied,
        attentionBias: bias))
  }

  // MARK: The sizes of the GPT-3 paper

  private static let gpt3 = [
    gpt3("GPT-3 Small", 125_226_240, l: 12, d: 768, h: 12),
    gpt3("GPT-3 Medium", 355_871_744, l: 24, d: 1_024, h: 16),
    // Printed with heads of 128; only heads that fill the width give the printed 1.3B.
    gpt3("GPT-3 XL", 1_315_723_264, l: 24, d: 2_048, h: 16),
    gpt3("GPT-3 2.7B", 2_651_553_280, l: 32, d: 2_560, h: 32),
    // Printed as 5140 wide, but 40 heads of 128 are 5,120.
    gpt3("GPT-3 13B", 12_853_386_240, l: 40, d: 5_120, h: 40),
    gpt3("GPT-3 175B", 174_604_259_328, l: 96, d: 12_288, h: 96),
  ]

  private static func gpt3(_ model: String, _ count: Int, l: Int, d: Int, h: Int) -> PublishedCase {
    PublishedCase(
      model: model, quantity: .total, published: Double(count),
      source: "Brown et al. 2020, tables 2.1 and D.1",
      config: ModelConfig(
        architecture: .gpt2, dModel: d, nLayers: l, vocabSize: 50_257, contextLength: 2_048,
        nHeads: h, dFF: 4 * d, isGated: false, norm: .layer, positions: .learned, isTied: true,
        attentionBias: .all, hasMLPBias: true))
  }

  // MARK: Figures other than totals

  private static let figures =
    [
      of("mixtral-8x7b", .active, 12_879_925_248, "Mixtral paper, 12.9B"),
      of("mixtral-8x22b", .active, 39_161_468_928, "Mistral announcement, 39B"),
      of("deepseek-v3", .active, 37_552_297_472, "DeepSeek-V3 repository, with both tables"),
      of("deepseek-v2-lite", .active, 2_661_150_208, "DeepSeek-V2 paper, with both tables"),
      of("gemma-2b", .nonEmbedding, 1_981_884_416, "Gemma report, table 2"),
      of("gemma-2-2b", .nonEmbedding, 2_024_517_888, "Gemma 2 report, 2024M"),
      of("llama-2-7b", .kvPerToken, 524_288, "transformers 4.57.6, cache of a prefill"),
      of("llama-3.1-8b", .kvPerToken, 131_072, "transformers 4.57.6, cache of a prefill"),
      of("deepseek-v3", .kvPerToken, 70_272, "DeepSeek-V3 report, latent of 512 + 64"),
      of("llama-2-7b", .matmul(tokens: 4_096), 54_125_177_864_192, "torch 2.13, FlopCounterMode"),
      of("llama-2-7b", .attention(tokens: 4_096), 8_796_093_022_208, "torch 2.13, FlopCounterMode"),
    ].compactMap { $0 }

  private static func of(
    _ preset: String, _ quantity: Quantity, _ published: Double, _ source: String
  ) -> PublishedCase? {
    Preset.all.first { $0.name == preset }.map {
      PublishedCase(
        model: $0.title, quantity: quantity, published: published, source: source,
        config: $0.config)
    }
  }
}
