// 01.AI: Yi.
import ModelCore

extension PresetFamily {
  /// Yi.
  static let yi = PresetFamily(
    "Yi", by: "01.AI",
    [
      Row(
        "yi-6b", "Yi-6B", 2023, 6_061_035_520, "6B", .yi,
        gated(.llama, d: 4_096, l: 32, v: 64_000, t: 4_096, h: 32, kv: 4, ffn: 11_008)),
      Row(
        "yi-34b", "Yi-34B", 2023, 34_388_917_248, "34B", .yi,
        gated(.llama, d: 7_168, l: 60, v: 64_000, t: 4_096, h: 56, kv: 8, ffn: 20_480)),
    ])

}

extension Source {
  fileprivate static let yi = Source(
    "01.AI, Yi: open foundation models",
    url: "https://arxiv.org/abs/2403.04652", year: 2024)
}
