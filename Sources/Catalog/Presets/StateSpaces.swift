// Gu and Dao: Mamba.
import ModelCore

extension PresetFamily {
  /// Mamba.
  static let mamba = PresetFamily(
    "Mamba", by: "Gu and Dao",
    [
      Row(
        "mamba-130m", "Mamba-130M", 2023, 129_135_360, "130M", .mamba,
        mamba(d: 768, l: 24, rank: 48)),
      Row(
        "mamba-2.8b", "Mamba-2.8B", 2023, 2_768_345_600, "2.8B", .mamba,
        mamba(d: 2_560, l: 64, rank: 160)),
    ])

  private static func mamba(d: Int, l: Int, rank: Int) -> ModelConfig {
    var config = mamba(
      .mamba, d: d, l: l, v: 50_280,
      .mamba(Mamba(expansion: 2, stateSize: 16, kernel: 4, stepRank: rank)))
    config.isTied = true
    return config
  }
}

extension Source {
  fileprivate static let mamba = Source(
    "Gu and Dao, Mamba: linear-time sequence modeling with selective state spaces",
    url: "https://arxiv.org/abs/2312.00752", year: 2023)
}
