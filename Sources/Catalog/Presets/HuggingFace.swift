// Hugging Face: SmolLM.
import ModelCore

extension PresetFamily {
  /// SmolLM 1 to 3.
  static let smolLM = PresetFamily(
    "SmolLM", by: "Hugging Face",
    [
      Row(
        "smollm-135m", "SmolLM-135M", 2024, 134_515_008, "135M", .smolLM,
        gated(.llama, d: 576, l: 30, v: 49_152, t: 2_048, h: 9, kv: 3, ffn: 1_536, tied: true)),
      Row(
        "smollm-360m", "SmolLM-360M", 2024, 361_821_120, "360M", .smolLM,
        gated(.llama, d: 960, l: 32, v: 49_152, t: 2_048, h: 15, kv: 5, ffn: 2_560, tied: true)),
      Row(
        "smollm2-135m", "SmolLM2-135M", 2024, 134_515_008, "135M", .smolLM2,
        gated(.llama, d: 576, l: 30, v: 49_152, t: 8_192, h: 9, kv: 3, ffn: 1_536, tied: true)),
      Row(
        "smollm2-360m", "SmolLM2-360M", 2024, 361_821_120, "360M", .smolLM2,
        gated(.llama, d: 960, l: 32, v: 49_152, t: 8_192, h: 15, kv: 5, ffn: 2_560, tied: true)),
      Row(
        "smollm2-1.7b", "SmolLM2-1.7B", 2024, 1_711_376_384, "1.7B", .smolLM2,
        gated(.llama, d: 2_048, l: 24, v: 49_152, t: 8_192, h: 32, ffn: 8_192, tied: true)),
      Row(
        "smollm3-3b", "SmolLM3-3B", 2025, 3_075_098_624, "3B", .smolLM3,
        gated(
          .smollm3, d: 2_048, l: 36, v: 128_256, t: 65_536, h: 16, kv: 4, ffn: 11_008,
          tied: true)),
    ])

}

extension Source {
  fileprivate static let smolLM = Source(
    "Hugging Face, SmolLM: blazingly fast and remarkably powerful",
    url: "https://huggingface.co/blog/smollm", year: 2024)
  fileprivate static let smolLM2 = Source(
    "Allal et al., SmolLM2",
    url: "https://arxiv.org/abs/2502.02737", year: 2025)
  fileprivate static let smolLM3 = Source(
    "Hugging Face, SmolLM3: smol, multilingual, long-context reasoner",
    url: "https://huggingface.co/blog/smollm3", year: 2025)
}
