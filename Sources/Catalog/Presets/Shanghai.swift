// Shanghai AI Laboratory: InternLM.
import ModelCore

extension PresetFamily {
  /// InternLM.
  static let internlm = PresetFamily(
    "InternLM", by: "Shanghai AI Lab",
    [
      Row(
        "internlm2-7b", "InternLM2-7B", 2024, 7_737_708_544, "7B", .internlm2,
        gated(.internlm2, d: 4_096, l: 32, v: 92_544, t: 32_768, h: 32, kv: 8, ffn: 14_336)),
      Row(
        "internlm2-20b", "InternLM2-20B", 2024, 19_861_149_696, "20B", .internlm2,
        gated(.internlm2, d: 6_144, l: 48, v: 92_544, t: 32_768, h: 48, kv: 8, ffn: 16_384)),
    ])

}

extension Source {
  fileprivate static let internlm2 = Source(
    "Cai et al., InternLM2 technical report",
    url: "https://arxiv.org/abs/2403.17297", year: 2024)
}
