import ModelCore

// The shapes of Chinchilla's table A9 and of the Gopher family. They have the positions of
// Transformer-XL: a projection of distances and two vectors in each layer, no table; biases on all
// other projections, LayerNorm twice a layer and at the end, one table that is also the head. The
// rule reproduces the printed millions within 0.7 % below 0.2 billion, within 0.25 % above.
extension PublishedCase {
  /// Table A9, then the larger models.
  static let chinchilla = grouped(.chinchilla, tableA9 + family)

  private static let tableA9 = [
    gopher("CH01", "44M", 44e6, 0.007, d: 512, ffn: 2_048, dh: 64, h: 8, l: 8),
    gopher("CH02", "57M", 57e6, 0.007, d: 576, ffn: 2_304, dh: 64, h: 9, l: 9),
    gopher("CH04", "90M", 90e6, 0.007, d: 640, ffn: 2_560, dh: 64, h: 10, l: 13),
    gopher("CH05", "106M", 106e6, 0.007, d: 640, ffn: 2_560, dh: 64, h: 10, l: 16),
    gopher("CH07", "140M", 140e6, 0.007, d: 768, ffn: 3_072, dh: 64, h: 12, l: 15),
    gopher("CH08", "163M", 163e6, 0.0025, d: 768, ffn: 3_072, dh: 64, h: 12, l: 18),
    gopher("CH10", "196M", 196e6, 0.0025, d: 896, ffn: 3_584, dh: 64, h: 14, l: 16),
    gopher("CH11", "217M", 217e6, 0.0025, d: 896, ffn: 3_584, dh: 64, h: 14, l: 18),
    gopher("CH13", "278M", 278e6, 0.0025, d: 1_024, ffn: 4_096, dh: 64, h: 16, l: 18),
    gopher("CH14", "306M", 306e6, 0.0025, d: 1_024, ffn: 4_096, dh: 64, h: 16, l: 20),
    gopher("CH16", "489M", 489e6, 0.0025, d: 1_280, ffn: 5_120, dh: 128, h: 10, l: 21),
    gopher("CH17", "509M", 509e6, 0.0025, d: 1_408, ffn: 5_632, dh: 128, h: 11, l: 18),
    gopher("CH19", "587M", 587e6, 0.0025, d: 1_408, ffn: 5_632, dh: 128, h: 11, l: 21),
    gopher("CH20", "632M", 632e6, 0.0025, d: 1_536, ffn: 6_144, dh: 128, h: 12, l: 19),
    gopher("CH22", "724M", 724e6, 0.0025, d: 1_536, ffn: 6_144, dh: 128, h: 12, l: 22),
    gopher("CH23", "816M", 816e6, 0.0025, d: 1_536, ffn: 6_144, dh: 128, h: 12, l: 25),
    gopher("CH25", "1018M", 1018e6, 0.0025, d: 1_792, ffn: 7_168, dh: 128, h: 14, l: 23),
    gopher("CH26", "1143M", 1143e6, 0.0025, d: 1_792, ffn: 7_168, dh: 128, h: 14, l: 26),
    gopher("CH28", "1424M", 1424e6, 0.0025, d: 2_176, ffn: 8_704, dh: 128, h: 17, l: 22),
    gopher("CH29", "1429M", 1429e6, 0.0025, d: 2_048, ffn: 8_192, dh: 128, h: 16, l: 25),
    gopher("CH31", "1609M", 1609e6, 0.0025, d: 2_176, ffn: 8_704, dh: 128, h: 17, l: 25),
    gopher("CH32", "1731M", 1731e6, 0.0025, d: 2_304, ffn: 9_216, dh: 128, h: 18, l: 24),
    gopher("CH34", "2007M", 2007e6, 0.0025, d: 2_304, ffn: 9_216, dh: 128, h: 18, l: 28),
    gopher("CH35", "2283M", 2283e6, 0.0025, d: 2_304, ffn: 9_216, dh: 128, h: 18, l: 32),
    gopher("CH37", "2639M", 2639e6, 0.0025, d: 2_560, ffn: 10_240, dh: 128, h: 20, l: 30),
    gopher("CH38", "2980M", 2980e6, 0.0025, d: 2_560, ffn: 10_240, dh: 128, h: 20, l: 34),
    gopher("CH40", "3802M", 3802e6, 0.0025, d: 2_816, ffn: 11_264, dh: 128, h: 22, l: 36),
    gopher("CH41", "4084M", 4084e6, 0.0025, d: 2_944, ffn: 11_776, dh: 128, h: 22, l: 36),
    gopher("CH43", "6796M", 6796e6, 0.0025, d: 3_584, ffn: 14_336, dh: 128, h: 28, l: 40),
    gopher("CH44", "9293M", 9293e6, 0.0025, d: 4_096, ffn: 16_384, dh: 128, h: 32, l: 42),
    gopher("CH46", "12295M", 12295e6, 0.0025, d: 4_608, ffn: 18_432, dh: 128, h: 36, l: 44),
    gopher("CH47", "12569M", 12569e6, 0.0025, d: 4_608, ffn: 18_432, dh: 128, h: 32, l: 47),
    gopher("CH49", "14940M", 14940e6, 0.0025, d: 4_992, ffn: 19_968, dh: 128, h: 32, l: 49),
    gopher("CH50", "16183M", 16183e6, 0.0025, d: 5_120, ffn: 20_480, dh: 128, h: 40, l: 47),
  ]

  /// The integers of the same rule; the names are the round figures.
  private static let family = [
    gopher("GO01", "417M", 417_481_728, 1e-12, d: 1_536, ffn: 6_144, dh: 128, h: 12, l: 12),
    gopher("GO02", "1.4B", 1_374_900_224, 1e-12, d: 2_048, ffn: 8_192, dh: 128, h: 16, l: 24),
    gopher("GO03", "7.1B", 7_112_368_128, 1e-12, d: 4_096, ffn: 16_384, dh: 128, h: 32, l: 32),
    gopher(
      "GO04", "Gopher 280B", 279_716_855_808, 1e-12, d: 16_384, ffn: 65_536, dh: 128, h: 128,
      l: 80),
    gopher(
      "GO05", "Chinchilla 70B", 70_065_209_344, 1e-12, d: 8_192, ffn: 32_768, dh: 128, h: 64,
      l: 80),
  ]

  private static func gopher(
    _ id: String, _ name: String, _ published: Double, _ tolerance: Double, d: Int, ffn: Int,
    dh: Int, h: Int, l: Int
  ) -> PublishedCase {
    let isTable = tolerance > 1e-12
    let config = PresetFamily.plain(
      .gpt2, d: d, l: l, v: 32_000, t: 2_048, h: h, dh: dh, ffn: ffn, positions: .fixed, tied: true)
    return PublishedCase(
      id, name, .withDistances, published, isTable ? name : "",
      isTable ? "Hoffmann et al. 2022, table A9" : "Rae et al. 2021, table 1; Hoffmann et al. 2022",
      tolerance: tolerance,
      note: isTable ? "printed in millions: within \(tolerance == 0.007 ? "0.7" : "0.25") %" : "",
      config)
  }
}
