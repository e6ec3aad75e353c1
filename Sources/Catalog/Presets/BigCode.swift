// BigCode: models of program text.
import ModelCore

extension PresetFamily {
  /// StarCoder 1 and 2.
  static let starcoder = PresetFamily(
    "StarCoder", by: "BigCode",
    [
      Row(
        "starcoder", "StarCoder", 2023, 15_517_456_384, "15.5B", .starcoder,
        starcoder1()),
      Row(
        "starcoder2-3b", "StarCoder2-3B", 2024, 3_030_371_328, "3B", .starcoder2,
        starcoder2(d: 3_072, l: 30, h: 24, kv: 2, tied: true)),
      Row(
        "starcoder2-7b", "StarCoder2-7B", 2024, 7_173_923_840, "7B", .starcoder2,
        starcoder2(d: 4_608, l: 32, h: 36, kv: 4, tied: true)),
      Row(
        "starcoder2-15b", "StarCoder2-15B", 2024, 15_957_889_024, "15B", .starcoder2,
        starcoder2(d: 6_144, l: 40, h: 48, kv: 4)),
    ])

  private static func starcoder1() -> ModelConfig {
    plain(
      .gptBigCode, d: 6_144, l: 40, v: 49_152, t: 8_192, h: 48, kv: 1, ffn: 24_576,
      positions: .learned, tied: true)
  }

  private static func starcoder2(d: Int, l: Int, h: Int, kv: Int, tied: Bool = false)
    -> ModelConfig
  {
    plain(
      .starcoder2, d: d, l: l, v: 49_152, t: 16_384, h: h, kv: kv, ffn: 4 * d, tied: tied,
      window: SlidingWindow(size: 4_096))
  }
}

extension Source {
  fileprivate static let starcoder = Source(
    "Li et al., StarCoder: may the source be with you",
    url: "https://arxiv.org/abs/2305.06161", year: 2023)
  fileprivate static let starcoder2 = Source(
    "Lozhkov et al., StarCoder 2 and The Stack v2",
    url: "https://arxiv.org/abs/2402.19173", year: 2024)
}
