// LG AI Research: EXAONE.
import ModelCore

extension PresetFamily {
  /// EXAONE 3.5 and 4.
  static let exaone = PresetFamily(
    "EXAONE", by: "LG AI Research",
    [
      Row(
        "exaone-3.5-2.4b", "EXAONE-3.5-2.4B", 2024, 2_405_327_360, "2.4B", .exaone35,
        gated(
          .exaone, d: 2_560, l: 30, v: 102_400, t: 32_768, h: 32, kv: 8, ffn: 7_168,
          tied: true)),
      Row(
        "exaone-3.5-32b", "EXAONE-3.5-32B", 2024, 32_003_200_000, "32B", .exaone35,
        gated(.exaone, d: 5_120, l: 64, v: 102_400, t: 32_768, h: 40, kv: 8, ffn: 27_392)),
      Row(
        "exaone-4.0-1.2b", "EXAONE-4.0-1.2B", 2025, 1_279_391_488, "1.2B", .exaone4,
        exaone4()),
    ])

  private static func exaone4() -> ModelConfig {
    gated(
      .exaone4, d: 2_048, l: 30, v: 102_400, t: 65_536, h: 32, kv: 8, ffn: 4_096, tied: true
    ).normalizingHeads()
  }
}

extension Source {
  fileprivate static let exaone35 = Source(
    "LG AI Research, EXAONE 3.5",
    url: "https://arxiv.org/abs/2412.04862", year: 2024)
  fileprivate static let exaone4 = Source(
    "LG AI Research, EXAONE 4.0",
    url: "https://arxiv.org/abs/2507.11407", year: 2025)
}
