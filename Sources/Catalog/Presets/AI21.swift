// AI21 Labs: Jamba, one layer of attention to seven of Mamba.
import ModelCore

extension PresetFamily {
  /// Jamba.
  static let jamba = PresetFamily(
    "Jamba", by: "AI21 Labs",
    [
      Row(
        "jamba-v0.1", "Jamba", 2024, 51_570_323_328, "52B, 12B active", .jamba,
        jamba(d: 4_096, l: 32, h: 32, ffn: 14_336, rank: 256)),
      Row(
        "jamba-1.5-large", "Jamba-1.5-Large", 2024, 398_555_145_696, "398B, 94B active", .jamba15,
        jamba(d: 8_192, l: 72, h: 64, ffn: 24_576, rank: 512)),
    ])

  private static func jamba(d: Int, l: Int, h: Int, ffn: Int, rank: Int) -> ModelConfig {
    var config = gated(
      .jamba, d: d, l: l, v: 65_536, t: 262_144, h: h, kv: 8, ffn: ffn,
      experts: Experts(nExperts: 16, nActiveExperts: 2, layers: .every(2, offset: 1)))
    config.positions = .none
    config.mixer = LayerMixer(
      .mamba(
        Mamba(
          expansion: 2, stateSize: 16, kernel: 4, stepRank: rank, hasInnerNorms: true)),
      layers: .every(8, offset: 4).inverted)
    return config
  }
}

extension Source {
  fileprivate static let jamba = Source(
    "Lieber et al., Jamba",
    url: "https://arxiv.org/abs/2403.19887", year: 2024)
  fileprivate static let jamba15 = Source(
    "Jamba team, Jamba-1.5",
    url: "https://arxiv.org/abs/2408.12570", year: 2024)
}
