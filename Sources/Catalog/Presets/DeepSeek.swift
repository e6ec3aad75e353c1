// DeepSeek: decoders of Llama's shape, then latent attention with many narrow experts.
import ModelCore

extension PresetFamily {
  /// DeepSeek LLM to R1.
  static let deepSeek = PresetFamily(
    "DeepSeek", by: "DeepSeek",
    [
      Row(
        "deepseek-llm-7b", "DeepSeek LLM 7B", 2024, 6_910_365_696, "7B", .deepSeekLLM,
        gated(.llama, d: 4_096, l: 30, v: 102_400, t: 4_096, h: 32, ffn: 11_008)),
      Row(
        "deepseek-llm-67b", "DeepSeek LLM 67B", 2024, 67_425_001_472, "67B", .deepSeekLLM,
        gated(.llama, d: 8_192, l: 95, v: 102_400, t: 4_096, h: 64, kv: 8, ffn: 22_016)),
      Row(
        "deepseek-v2-lite", "DeepSeek-V2-Lite", 2024, 15_706_484_224, "15.7B, 2.4B active",
        .deepSeekV2,
        latent(
          .deepseekV2, d: 2_048, l: 27, v: 102_400, t: 163_840, h: 16, ffn: 10_944,
          experts: 6, of: 64, dffe: 1_408, shared: 2, dense: 1)),
      Row(
        "deepseek-v2", "DeepSeek-V2", 2024, 235_741_434_880, "236B, 21B active", .deepSeekV2,
        latent(
          .deepseekV2, d: 5_120, l: 60, v: 102_400, t: 163_840, h: 128, ffn: 12_288,
          experts: 6, of: 160, dffe: 1_536, shared: 2, dense: 1, queryRank: 1_536)),
      Row(
        "deepseek-v3", "DeepSeek-V3", 2024, 671_026_419_200, "671B, 37B active", .deepSeekV3,
        latent(
          .deepseekV3, d: 7_168, l: 61, v: 129_280, t: 163_840, h: 128, ffn: 18_432,
          experts: 8, of: 256, dffe: 2_048, shared: 1, dense: 3, queryRank: 1_536
        ).predicting(.copied).storedInSquares()),
      Row(
        "deepseek-r1", "DeepSeek-R1", 2025, 671_026_419_200, "671B, 37B active", .deepSeekR1,
        latent(
          .deepseekV3, d: 7_168, l: 61, v: 129_280, t: 163_840, h: 128, ffn: 18_432,
          experts: 8, of: 256, dffe: 2_048, shared: 1, dense: 3, queryRank: 1_536
        ).predicting(.copied).storedInSquares()),
    ])

}

extension Source {
  fileprivate static let deepSeekLLM = Source(
    "DeepSeek-AI, DeepSeek LLM",
    url: "https://arxiv.org/abs/2401.02954", year: 2024)
  fileprivate static let deepSeekV2 = Source(
    "DeepSeek-AI, DeepSeek-V2",
    url: "https://arxiv.org/abs/2405.04434", year: 2024)
  fileprivate static let deepSeekV3 = Source(
    "DeepSeek-AI, DeepSeek-V3 technical report",
    url: "https://arxiv.org/abs/2412.19437", year: 2024)
  fileprivate static let deepSeekR1 = Source(
    "DeepSeek-AI, DeepSeek-R1",
    url: "https://arxiv.org/abs/2501.12948", year: 2025)
}
