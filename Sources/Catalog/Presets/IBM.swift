// IBM: Granite.
import ModelCore

extension PresetFamily {
  /// Granite.
  static let granite = PresetFamily(
    "Granite", by: "IBM",
    [
      Row(
        "granite-3.0-8b", "Granite-3.0-8B", 2024, 8_170_848_256, "8B", .granite30,
        gated(
          .granite, d: 4_096, l: 40, v: 49_155, t: 4_096, h: 32, kv: 8, ffn: 12_800,
          tied: true)),
      Row(
        "granite-3.1-2b", "Granite-3.1-2B", 2024, 2_533_531_648, "2B", .granite31,
        gated(
          .granite, d: 2_048, l: 40, v: 49_155, t: 131_072, h: 32, kv: 8, ffn: 8_192,
          tied: true)),
      Row(
        "granite-3.1-1b-a400m", "Granite-3.1-1B-A400M", 2024, 1_334_628_352, "1.3B, 400M active",
        .granite31,
        gated(
          .graniteMoE, d: 1_024, l: 24, v: 49_155, t: 131_072, h: 16, kv: 8, ffn: 512,
          tied: true, experts: Experts(nExperts: 32, nActiveExperts: 8))),
    ])

}

extension Source {
  fileprivate static let granite30 = Source(
    "IBM, granite-3.0-language-models repository",
    url: "https://github.com/ibm-granite/granite-3.0-language-models", year: 2024)
  fileprivate static let granite31 = Source(
    "IBM, granite-3.1-language-models repository",
    url: "https://github.com/ibm-granite/granite-3.1-language-models", year: 2024)
}
