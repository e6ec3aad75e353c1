// Mistral AI: dense decoders, mixtures and one state-space model.
import ModelCore

extension PresetFamily {
  /// Mistral and Mixtral.
  static let mistral = PresetFamily(
    "Mistral", by: "Mistral AI",
    [
      Row(
        "mistral-7b", "Mistral-7B", 2023, 7_241_732_096, "7.3B", .mistral,
        gated(
          .mistral, d: 4_096, l: 32, v: 32_000, t: 32_768, h: 32, kv: 8, ffn: 14_336,
          window: SlidingWindow(size: 4_096))),
      Row(
        "mistral-7b-v0.3", "Mistral-7B-v0.3", 2024, 7_248_023_552, "7.25B", .mistral3,
        gated(.mistral, d: 4_096, l: 32, v: 32_768, t: 32_768, h: 32, kv: 8, ffn: 14_336)),
      Row(
        "zephyr-7b", "Zephyr-7B", 2023, 7_241_732_096, "7B", .zephyr, by: "Hugging Face",
        gated(
          .mistral, d: 4_096, l: 32, v: 32_000, t: 32_768, h: 32, kv: 8, ffn: 14_336,
          window: SlidingWindow(size: 4_096))),
      Row(
        "mistral-nemo-12b", "Mistral NeMo 12B", 2024, 12_247_782_400, "12B", .nemo,
        gated(
          .mistral, d: 5_120, l: 40, v: 131_072, t: 128_000, h: 32, kv: 8, dh: 128,
          ffn: 14_336)),
      Row(
        "ministral-8b", "Ministral 8B", 2024, 8_019_808_256, "8B", .ministral,
        gated(
          .mistral, d: 4_096, l: 36, v: 131_072, t: 32_768, h: 32, kv: 8, ffn: 12_288,
          window: SlidingWindow(size: 32_768))),
      Row(
        "mistral-small-22b", "Mistral Small 22B", 2024, 22_247_282_688, "22B", .mistralSmall,
        gated(.mistral, d: 6_144, l: 56, v: 32_768, t: 32_768, h: 48, kv: 8, ffn: 16_384)),
      Row(
        "mistral-small-24b", "Mistral Small 3 24B", 2025, 23_572_403_200, "24B", .mistralSmall3,
        gated(
          .mistral, d: 5_120, l: 40, v: 131_072, t: 32_768, h: 32, kv: 8, dh: 128,
          ffn: 32_768)),
      Row(
        "mistral-large-123b", "Mistral Large 2", 2024, 122_610_069_504, "123B", .mistralLarge,
        gated(.mistral, d: 12_288, l: 88, v: 32_768, t: 131_072, h: 96, kv: 8, ffn: 28_672)),
      Row(
        "mixtral-8x7b", "Mixtral-8x7B", 2023, 46_702_792_704, "47B, 13B active", .mixtral,
        gated(
          .mixtral, d: 4_096, l: 32, v: 32_000, t: 32_768, h: 32, kv: 8, ffn: 14_336,
          experts: Experts(nExperts: 8, nActiveExperts: 2))),
      Row(
        "mixtral-8x22b", "Mixtral-8x22B", 2024, 140_630_071_296, "141B, 39B active", .mixtral22,
        gated(
          .mixtral, d: 6_144, l: 56, v: 32_768, t: 65_536, h: 48, kv: 8, ffn: 16_384,
          experts: Experts(nExperts: 8, nActiveExperts: 2))),
      Row(
        "mamba-codestral-7b", "Codestral Mamba 7B", 2024, 7_285_403_648, "7.3B", .mambaCodestral,
        codestralMamba()),
    ])

  private static func codestralMamba() -> ModelConfig {
    mamba(
      .mamba2, d: 4_096, l: 64, v: 32_768,
      .mamba2(
        Mamba2(expansion: 2, headDim: 64, stateSize: 128, groups: 8, kernel: 4)))
  }
}

extension Source {
  fileprivate static let mistral = Source(
    "Jiang et al., Mistral 7B",
    url: "https://arxiv.org/abs/2310.06825", year: 2023)
  fileprivate static let mistral3 = Source(
    "Mistral AI, Mistral-7B-v0.3 model card",
    url: "https://huggingface.co/mistralai/Mistral-7B-v0.3", year: 2024)
  fileprivate static let mixtral = Source(
    "Jiang et al., Mixtral of experts",
    url: "https://arxiv.org/abs/2401.04088", year: 2024)
  fileprivate static let mixtral22 = Source(
    "Mistral AI, Cheaper, better, faster, stronger (Mixtral 8x22B)",
    url: "https://mistral.ai/news/mixtral-8x22b/", year: 2024)
  fileprivate static let nemo = Source(
    "Mistral AI, Mistral NeMo",
    url: "https://mistral.ai/news/mistral-nemo/", year: 2024)
  fileprivate static let ministral = Source(
    "Mistral AI, Un Ministral, des Ministraux",
    url: "https://mistral.ai/news/ministraux/", year: 2024)
  fileprivate static let mistralSmall = Source(
    "Mistral AI, Mistral-Small-Instruct-2409 model card",
    url: "https://huggingface.co/mistralai/Mistral-Small-Instruct-2409", year: 2024)
  fileprivate static let mistralSmall3 = Source(
    "Mistral AI, Mistral Small 3",
    url: "https://mistral.ai/news/mistral-small-3/", year: 2025)
  fileprivate static let mistralLarge = Source(
    "Mistral AI, Large Enough (Mistral Large 2)",
    url: "https://mistral.ai/news/mistral-large-2407/", year: 2024)
  fileprivate static let zephyr = Source(
    "Tunstall et al., Zephyr",
    url: "https://arxiv.org/abs/2310.16944", year: 2023)
  fileprivate static let mambaCodestral = Source(
    "Mistral AI, Codestral Mamba",
    url: "https://mistral.ai/news/codestral-mamba/", year: 2024)
}
