// Cohere: Command, with attention and MLP side by side.
import ModelCore

extension PresetFamily {
  /// Command.
  static let command = PresetFamily(
    "Command", by: "Cohere",
    [
      Row(
        "command-r", "Command R", 2024, 34_980_831_232, "35B", .commandR,
        command(d: 8_192, l: 40, h: 64, ffn: 22_528)),
      Row(
        "command-r-plus", "Command R+", 2024, 103_810_674_688, "104B", .commandRPlus,
        command(d: 12_288, l: 64, h: 96, kv: 8, ffn: 33_792, normalized: true)),
      Row(
        "command-r7b", "Command R7B", 2024, 8_028_033_024, "7B", .commandR7B,
        command2(d: 4_096, l: 32, t: 132_096, h: 32, ffn: 14_336)),
      Row(
        "command-a", "Command A", 2025, 111_057_580_032, "111B", .commandA,
        command2(d: 12_288, l: 64, t: 131_072, h: 96, ffn: 36_864)),
    ])

  private static func command(
    d: Int, l: Int, h: Int, kv: Int? = nil, ffn: Int, normalized: Bool = false
  ) -> ModelConfig {
    command(
      gated(.cohere, d: d, l: l, v: 256_000, t: 8_192, h: h, kv: kv, ffn: ffn, tied: true),
      normalized ? .eachHead : .none)
  }

  private static func command2(d: Int, l: Int, t: Int, h: Int, ffn: Int) -> ModelConfig {
    command(
      gated(
        .cohere2, d: d, l: l, v: 256_000, t: t, h: h, kv: 8, dh: 128, ffn: ffn, tied: true,
        window: SlidingWindow(size: 4_096, fullEvery: 4)), .none)
  }

  private static func command(_ decoder: ModelConfig, _ norm: QueryKeyNorm) -> ModelConfig {
    var config = decoder
    config.norm = .layerGain
    config.blockNorms = 1
    config.isParallel = true
    config.attention.queryKeyNorm = norm
    return config
  }
}

extension Source {
  fileprivate static let commandR = Source(
    "Cohere, Command R model card",
    url: "https://huggingface.co/CohereForAI/c4ai-command-r-v01", year: 2024)
  fileprivate static let commandRPlus = Source(
    "Cohere, Command R+ model card",
    url: "https://huggingface.co/CohereForAI/c4ai-command-r-plus", year: 2024)
  fileprivate static let commandR7B = Source(
    "Cohere, Command R7B model card",
    url: "https://huggingface.co/CohereForAI/c4ai-command-r7b-12-2024", year: 2024)
  fileprivate static let commandA = Source(
    "Cohere, Command A technical report",
    url: "https://arxiv.org/abs/2504.00698", year: 2025)
}
