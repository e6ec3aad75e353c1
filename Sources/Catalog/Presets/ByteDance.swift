// ByteDance: Seed-OSS.
import ModelCore

extension PresetFamily {
  /// Seed-OSS.
  static let seedOSS = PresetFamily(
    "Seed-OSS", by: "ByteDance",
    [
      Row(
        "seed-oss-36b", "Seed-OSS-36B", 2025, 36_151_104_512, "36B", .seedOSS,
        gated(
          .seedOSS, d: 5_120, l: 64, v: 155_136, t: 524_288, h: 80, kv: 8, dh: 128,
          ffn: 27_648, bias: .qkv))
    ])

}

extension Source {
  fileprivate static let seedOSS = Source(
    "ByteDance Seed, seed-oss repository",
    url: "https://github.com/ByteDance-Seed/seed-oss", year: 2025)
}
