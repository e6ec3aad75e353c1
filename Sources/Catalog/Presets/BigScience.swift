// BigScience: BLOOM, with scores biased by distance.
import ModelCore

extension PresetFamily {
  /// BLOOM.
  static let bloom = PresetFamily(
    "BLOOM", by: "BigScience",
    [
      Row(
        "bloom-560m", "BLOOM-560M", 2022, 559_214_592, "559M", .bloom,
        bloom(d: 1_024, l: 24, h: 16)),
      Row(
        "bloom-1b1", "BLOOM-1.1B", 2022, 1_065_314_304, "1.1B", .bloom,
        bloom(d: 1_536, l: 24, h: 16)),
      Row(
        "bloom-1b7", "BLOOM-1.7B", 2022, 1_722_408_960, "1.7B", .bloom,
        bloom(d: 2_048, l: 24, h: 16)),
      Row(
        "bloom-3b", "BLOOM-3B", 2022, 3_002_557_440, "3B", .bloom,
        bloom(d: 2_560, l: 30, h: 32)),
      Row(
        "bloom-7b1", "BLOOM-7.1B", 2022, 7_069_016_064, "7.1B", .bloom,
        bloom(d: 4_096, l: 30, h: 32)),
      Row(
        "bloom-176b", "BLOOM-176B", 2022, 176_247_271_424, "176B", .bloom,
        bloom(d: 14_336, l: 70, h: 112)),
    ])

  private static func bloom(d: Int, l: Int, h: Int) -> ModelConfig {
    var config = plain(
      .bloom, d: d, l: l, v: 250_880, t: 2_048, h: h, ffn: 4 * d, positions: .fixed, tied: true)
    config.input.hasNorm = true
    return config
  }
}

extension Source {
  fileprivate static let bloom = Source(
    "BigScience, BLOOM: a 176B-parameter open-access multilingual language model",
    url: "https://arxiv.org/abs/2211.05100", year: 2022)
}
