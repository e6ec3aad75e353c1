// EleutherAI: GPT-Neo to GPT-NeoX, and Pythia.
import ModelCore

extension PresetFamily {
  /// GPT-Neo, GPT-J and GPT-NeoX.
  static let gptNeo = PresetFamily(
    "GPT-Neo", by: "EleutherAI",
    [
      Row(
        "gpt-neo-125m", "GPT-Neo-125M", 2021, 125_198_592, "125M", .gptNeo,
        gptNeo(d: 768, l: 12, h: 12)),
      Row(
        "gpt-neo-1.3b", "GPT-Neo-1.3B", 2021, 1_315_575_808, "1.3B", .gptNeo,
        gptNeo(d: 2_048, l: 24, h: 16)),
      Row(
        "gpt-neo-2.7b", "GPT-Neo-2.7B", 2021, 2_651_307_520, "2.7B", .gptNeo,
        gptNeo(d: 2_560, l: 32, h: 20)),
      Row(
        "gpt-j-6b", "GPT-J-6B", 2021, 6_050_882_784, "6B", .gptJ,
        gptJ(d: 4_096, l: 28, h: 16)),
      Row(
        "gpt-neox-20b", "GPT-NeoX-20B", 2022, 20_554_567_680, "20B", .gptNeoX,
        parallel(d: 6_144, l: 44, v: 50_432, h: 64)),
    ])

  /// Pythia, and a model tuned from it.
  static let pythia = PresetFamily(
    "Pythia", by: "EleutherAI",
    [
      Row(
        "pythia-70m", "Pythia-70M", 2023, 70_426_624, "70M", .pythia,
        parallel(d: 512, l: 6, v: 50_304, h: 8)),
      Row(
        "pythia-160m", "Pythia-160M", 2023, 162_322_944, "160M", .pythia,
        parallel(d: 768, l: 12, v: 50_304, h: 12)),
      Row(
        "pythia-410m", "Pythia-410M", 2023, 405_334_016, "410M", .pythia,
        parallel(d: 1_024, l: 24, v: 50_304, h: 16)),
      Row(
        "pythia-1b", "Pythia-1B", 2023, 1_011_781_632, "1B", .pythia,
        parallel(d: 2_048, l: 16, v: 50_304, h: 8)),
      Row(
        "pythia-1.4b", "Pythia-1.4B", 2023, 1_414_647_808, "1.4B", .pythia,
        parallel(d: 2_048, l: 24, v: 50_304, h: 16)),
      Row(
        "pythia-2.8b", "Pythia-2.8B", 2023, 2_775_208_960, "2.8B", .pythia,
        parallel(d: 2_560, l: 32, v: 50_304, h: 32)),
      Row(
        "pythia-6.9b", "Pythia-6.9B", 2023, 6_857_302_016, "6.9B", .pythia,
        parallel(d: 4_096, l: 32, v: 50_432, h: 32)),
      Row(
        "pythia-12b", "Pythia-12B", 2023, 11_846_072_320, "12B", .pythia,
        parallel(d: 5_120, l: 36, v: 50_688, h: 40)),
      Row(
        "dolly-v2-12b", "Dolly-v2-12B", 2023, 11_841_894_400, "12B", .dolly, by: "Databricks",
        parallel(d: 5_120, l: 36, v: 50_280, h: 40)),
    ])

  private static func gptNeo(d: Int, l: Int, h: Int) -> ModelConfig {
    plain(
      .gptNeo, d: d, l: l, v: 50_257, t: 2_048, h: h, ffn: 4 * d, positions: .learned, tied: true,
      bias: .output,
      window: SlidingWindow(size: 256, layers: .every(2, offset: 1), kind: .masked))
  }

  private static func gptJ(d: Int, l: Int, h: Int) -> ModelConfig {
    var config = plain(
      .gptJ, d: d, l: l, v: 50_400, t: 2_048, h: h, ffn: 4 * d, bias: .none)
    config.blockNorms = 1
    config.isParallel = true
    config.output.hasBias = true
    return config
  }

  private static func parallel(d: Int, l: Int, v: Int, h: Int) -> ModelConfig {
    var config = plain(.gptNeoX, d: d, l: l, v: v, t: 2_048, h: h, ffn: 4 * d)
    config.isParallel = true
    return config
  }
}

extension Source {
  fileprivate static let gptNeo = Source(
    "EleutherAI gpt-neo repository",
    url: "https://github.com/EleutherAI/gpt-neo", year: 2021)
  fileprivate static let gptJ = Source(
    "Komatsuzaki, GPT-J-6B",
    url: "https://arankomatsuzaki.wordpress.com/2021/06/04/gpt-j/", year: 2021)
  fileprivate static let gptNeoX = Source(
    "Black et al., GPT-NeoX-20B",
    url: "https://arxiv.org/abs/2204.06745", year: 2022)
  fileprivate static let pythia = Source(
    "Biderman et al., Pythia",
    url: "https://arxiv.org/abs/2304.01373", year: 2023)
  fileprivate static let dolly = Source(
    "Databricks dolly repository",
    url: "https://github.com/databrickslabs/dolly", year: 2023)
}
