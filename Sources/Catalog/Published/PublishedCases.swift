import ModelCore

extension PublishedCase {
  /// Every case: the checkpoints of the presets first.
  package static let all = checkpoints + dense + gpt3 + mixtures + chinchilla + cache + work

  /// What each preset's checkpoint holds.
  private static let checkpoints = grouped(
    .checkpoints,
    Preset.all.compactMap { preset in
      preset.checkpointParameters.map { count in
        PublishedCase(
          preset.name, preset.title, .total, Double(count), "", preset.source.title, preset.config)
      }
    })

  // MARK: Work

  private static let work = grouped(
    .work,
    [
      preset(
        "FW01", "llama-2-7b", .matmul(tokens: 4_096), 54_125_177_864_192, "",
        "torch 2.13, FlopCounterMode"),
      preset(
        "FW02", "llama-2-7b", .attention(tokens: 4_096), 8_796_093_022_208, "",
        "torch 2.13, FlopCounterMode"),
    ].compactMap { $0 })

  /// A figure of a preset; nothing if there is none of this name.
  static func preset(
    _ id: String, _ name: String, _ quantity: Quantity, _ published: Double, _ printed: String,
    _ source: String, note: String = ""
  ) -> PublishedCase? {
    Preset.all.first { $0.name == name }.map {
      PublishedCase(
        id, $0.title, quantity, published, printed, source, note: note, $0.config)
    }
  }
}
