// Databricks and MosaicML: decoders without any bias.
import ModelCore

extension PresetFamily {
  /// MPT.
  static let mpt = PresetFamily(
    "MPT", by: "MosaicML",
    [
      Row(
        "mpt-7b", "MPT-7B", 2023, 6_649_286_656, "6.7B", .mpt7,
        mpt(d: 4_096, l: 32, t: 2_048, h: 32)),
      Row(
        "mpt-30b", "MPT-30B", 2023, 29_957_200_896, "30B", .mpt30,
        mpt(d: 7_168, l: 48, t: 8_192, h: 64)),
    ])

  /// DBRX.
  static let dbrx = PresetFamily(
    "DBRX", by: "Databricks",
    [
      Row(
        "dbrx", "DBRX", 2024, 131_596_523_520, "132B, 36B active", .dbrx,
        oneSize())
    ])

  private static func mpt(d: Int, l: Int, t: Int, h: Int) -> ModelConfig {
    plain(
      .mpt, d: d, l: l, v: 50_432, t: t, h: h, ffn: 4 * d, norm: .layerGain, positions: .fixed,
      tied: true, bias: .none, mlpBias: false)
  }

  private static func oneSize() -> ModelConfig {
    var config = gated(
      .dbrx, d: 6_144, l: 40, v: 100_352, t: 32_768, h: 48, kv: 8, ffn: 10_752,
      experts: Experts(nExperts: 16, nActiveExperts: 4))
    config.norm = .layerGain
    return config
  }
}

extension Source {
  fileprivate static let mpt7 = Source(
    "MosaicML, Introducing MPT-7B",
    url: "https://www.databricks.com/blog/mpt-7b", year: 2023)
  fileprivate static let mpt30 = Source(
    "MosaicML, MPT-30B model card",
    url: "https://huggingface.co/mosaicml/mpt-30b", year: 2023)
  fileprivate static let dbrx = Source(
    "Databricks, Introducing DBRX",
    url: "https://www.databricks.com/blog/"
      + "introducing-dbrx-new-state-art-open-llm", year: 2024)
}
