// Baidu: ERNIE 4.5.
import ModelCore

extension PresetFamily {
  /// ERNIE.
  static let ernie = PresetFamily(
    "ERNIE", by: "Baidu",
    [
      Row(
        "ernie-4.5-0.3b", "ERNIE-4.5-0.3B", 2025, 360_748_032, "0.36B", .ernie45,
        ernie(
          d: 1_024, l: 18, h: 16, kv: 2, ffn: 3_072,
          tied: true)),
      Row(
        "ernie-4.5-21b-a3b", "ERNIE-4.5-21B-A3B", 2025, 21_825_437_888, "21B, 3B active",
        .ernie45,
        ernie(
          d: 2_560, l: 28, h: 20, kv: 4, ffn: 12_288,
          tied: true,
          experts: Experts(
            nExperts: 64, nActiveExperts: 6, dFFExpert: 1_536,
            nSharedExperts: 2, nDenseLayers: 1, hasCorrectionBias: true))),
      Row(
        "ernie-4.5-300b-a47b", "ERNIE-4.5-300B-A47B", 2025, 299_484_163_264, "300B, 47B active",
        .ernie45,
        ernie(
          d: 8_192, l: 54, h: 64, kv: 8, ffn: 28_672,
          experts: Experts(
            nExperts: 64, nActiveExperts: 8, dFFExpert: 3_584, nDenseLayers: 3,
            hasCorrectionBias: true))),
    ])

  private static func ernie(
    d: Int, l: Int, h: Int, kv: Int, ffn: Int, tied: Bool = false, experts: Experts? = nil
  ) -> ModelConfig {
    let config = gated(
      experts == nil ? .ernie45 : .ernie45MoE, d: d, l: l, v: 103_424, t: 131_072, h: h, kv: kv,
      dh: 128, ffn: ffn, tied: tied, experts: experts)
    return experts == nil ? config : config.predicting(.dense)
  }
}

extension Source {
  fileprivate static let ernie45 = Source(
    "Baidu, ERNIE 4.5 repository",
    url: "https://github.com/PaddlePaddle/ERNIE", year: 2025)
}
