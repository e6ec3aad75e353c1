// NVIDIA: Nemotron.
import ModelCore

extension PresetFamily {
  /// Nemotron and Minitron.
  static let nemotron = PresetFamily(
    "Nemotron", by: "NVIDIA",
    [
      Row(
        "minitron-4b", "Minitron-4B", 2024, 4_190_509_056, "4B", .minitron,
        nemotron(d: 3_072, l: 32, h: 24, ffn: 9_216)),
      Row(
        "nemotron-4-340b", "Nemotron-4-340B", 2024, 341_029_195_776, "340B", .nemotron4,
        nemotron(d: 18_432, l: 96, h: 96, ffn: 73_728)),
    ])

  private static func nemotron(d: Int, l: Int, h: Int, ffn: Int) -> ModelConfig {
    plain(
      .nemotron, d: d, l: l, v: 256_000, t: 4_096, h: h, kv: 8, ffn: ffn, bias: .none,
      mlpBias: false)
  }
}

extension Source {
  fileprivate static let minitron = Source(
    "Muralidharan et al., Compact language models via pruning and knowledge distillation",
    url: "https://arxiv.org/abs/2407.14679", year: 2024)
  fileprivate static let nemotron4 = Source(
    "NVIDIA, Nemotron-4 340B technical report",
    url: "https://arxiv.org/abs/2406.11704", year: 2024)
}
