// Technology Innovation Institute: Falcon, with one key/value head or a few.
import ModelCore

extension PresetFamily {
  /// Falcon.
  static let falcon = PresetFamily(
    "Falcon", by: "TII",
    [
      Row(
        "falcon-7b", "Falcon-7B", 2023, 6_921_720_704, "7B", .falcon,
        falcon(d: 4_544, l: 32, t: 2_048, h: 71, kv: 1, norms: 1, tied: true)),
      Row(
        "falcon-40b", "Falcon-40B", 2023, 41_303_293_952, "40B", .falcon,
        falcon(d: 8_192, l: 60, t: 2_048, h: 128, kv: 8, norms: 2, tied: true)),
      Row(
        "falcon-180b", "Falcon-180B", 2023, 179_522_565_120, "180B", .falcon,
        falcon(d: 14_848, l: 80, t: 2_048, h: 232, kv: 8, norms: 2)),
      Row(
        "falcon-11b", "Falcon2-11B", 2024, 11_102_822_400, "11B", .falcon2,
        falcon(d: 4_096, l: 60, t: 8_192, h: 32, kv: 8, norms: 1)),
    ])

  private static func falcon(
    d: Int, l: Int, t: Int, h: Int, kv: Int, norms: Int, tied: Bool = false
  ) -> ModelConfig {
    var config = plain(
      .falcon, d: d, l: l, v: 65_024, t: t, h: h, kv: kv, ffn: 4 * d, tied: tied, bias: .none,
      mlpBias: false)
    config.blockNorms = norms
    config.isParallel = true
    return config
  }
}

extension Source {
  fileprivate static let falcon = Source(
    "Almazrouei et al., The Falcon series of open language models",
    url: "https://arxiv.org/abs/2311.16867", year: 2023)
  fileprivate static let falcon2 = Source(
    "TII, Falcon2-11B model card",
    url: "https://huggingface.co/tiiuae/falcon-11B", year: 2024)
}
