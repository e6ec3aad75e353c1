// Moonshot AI: Kimi K2, a DeepSeek-V3 of other sizes.
import ModelCore

extension PresetFamily {
  /// Kimi.
  static let kimi = PresetFamily(
    "Kimi", by: "Moonshot AI",
    [
      Row(
        "kimi-k2", "Kimi K2", 2025, 1_026_408_232_448, "1T, 32B active", .kimiK2,
        latent(
          .kimiK2, d: 7_168, l: 61, v: 163_840, t: 131_072, h: 64, ffn: 18_432, experts: 8, of: 384,
          dffe: 2_048, shared: 1, dense: 1, queryRank: 1_536
        ).storedInSquares())
    ])

}

extension Source {
  fileprivate static let kimiK2 = Source(
    "Kimi team, Kimi K2",
    url: "https://arxiv.org/abs/2507.20534", year: 2025)
}
