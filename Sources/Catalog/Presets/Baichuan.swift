// Baichuan.
import ModelCore

extension PresetFamily {
  /// Baichuan.
  static let baichuan = PresetFamily(
    "Baichuan", by: "Baichuan",
    [
      Row(
        "baichuan-7b", "Baichuan-7B", 2023, 7_000_559_616, "7B", .baichuan,
        gated(.baichuan, d: 4_096, l: 32, v: 64_000, t: 4_096, h: 32, ffn: 11_008))
    ])

}

extension Source {
  fileprivate static let baichuan = Source(
    "Baichuan, Baichuan-7B repository",
    url: "https://github.com/baichuan-inc/Baichuan-7B", year: 2023)
}
