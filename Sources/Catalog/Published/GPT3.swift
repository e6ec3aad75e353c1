import ModelCore

// The sizes of the GPT-3 paper: exact counts of its shapes, and its compute for 300 billion tokens.
extension PublishedCase {
  /// Each size with its count, its FLOPs and its petaflop/s-days.
  static let gpt3 = grouped(.gpt3, sizes)

  private static let gpt3Source = "Brown et al. 2020, tables 2.1 and D.1"
  private static let roundedN = "the paper multiplies with its rounded N: within 0.6 %"

  private static let sizes = [
    PublishedCase(
      "G301", "GPT-3 Small", .total, 125_226_240, "125M", gpt3Source,
      learned(.gpt2, d: 768, l: 12, v: 50_257, t: 2_048, h: 12)),
    PublishedCase(
      "G301", "GPT-3 Small", .trainingFLOPs(tokens: 300_000_000_000), 2.25e20, "2.25e20",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 768, l: 12, v: 50_257, t: 2_048, h: 12)),
    PublishedCase(
      "G301", "GPT-3 Small", .petaflopDays(tokens: 300_000_000_000), 2.60, "2.60",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 768, l: 12, v: 50_257, t: 2_048, h: 12)),
    PublishedCase(
      "G302", "GPT-3 Medium", .total, 355_871_744, "350M", gpt3Source,
      learned(.gpt2, d: 1_024, l: 24, v: 50_257, t: 2_048, h: 16)),
    PublishedCase(
      "G302", "GPT-3 Medium", .trainingFLOPs(tokens: 300_000_000_000), 6.41e20, "6.41e20",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 1_024, l: 24, v: 50_257, t: 2_048, h: 16)),
    PublishedCase(
      "G302", "GPT-3 Medium", .petaflopDays(tokens: 300_000_000_000), 7.42, "7.42",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 1_024, l: 24, v: 50_257, t: 2_048, h: 16)),
    PublishedCase(
      "G304", "GPT-3 XL", .total, 1_315_723_264, "1.3B", gpt3Source,
      note: "printed with 24 heads of 128; only heads that fill the width give 1.3B",
      learned(.gpt2, d: 2_048, l: 24, v: 50_257, t: 2_048, h: 16)),
    PublishedCase(
      "G304", "GPT-3 XL", .trainingFLOPs(tokens: 300_000_000_000), 2.38e21, "2.38e21",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 2_048, l: 24, v: 50_257, t: 2_048, h: 16)),
    PublishedCase(
      "G304", "GPT-3 XL", .petaflopDays(tokens: 300_000_000_000), 27.5, "27.5",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 2_048, l: 24, v: 50_257, t: 2_048, h: 16)),
    PublishedCase(
      "G305", "GPT-3 2.7B", .total, 2_651_553_280, "2.7B", gpt3Source,
      learned(.gpt2, d: 2_560, l: 32, v: 50_257, t: 2_048, h: 32)),
    PublishedCase(
      "G305", "GPT-3 2.7B", .trainingFLOPs(tokens: 300_000_000_000), 4.77e21, "4.77e21",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 2_560, l: 32, v: 50_257, t: 2_048, h: 32)),
    PublishedCase(
      "G305", "GPT-3 2.7B", .petaflopDays(tokens: 300_000_000_000), 55.2, "55.2",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 2_560, l: 32, v: 50_257, t: 2_048, h: 32)),
    PublishedCase(
      "G307", "GPT-3 13B", .total, 12_853_386_240, "13.0B", gpt3Source,
      note: "printed as 5,140 wide, but 40 heads of 128 are 5,120",
      learned(.gpt2, d: 5_120, l: 40, v: 50_257, t: 2_048, h: 40)),
    PublishedCase(
      "G307", "GPT-3 13B", .trainingFLOPs(tokens: 300_000_000_000), 2.31e22, "2.31e22",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 5_120, l: 40, v: 50_257, t: 2_048, h: 40)),
    PublishedCase(
      "G307", "GPT-3 13B", .petaflopDays(tokens: 300_000_000_000), 268, "268",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 5_120, l: 40, v: 50_257, t: 2_048, h: 40)),
    PublishedCase(
      "G308", "GPT-3 175B", .total, 174_604_259_328, "175.0B", gpt3Source,
      learned(.gpt2, d: 12_288, l: 96, v: 50_257, t: 2_048, h: 96)),
    PublishedCase(
      "G308", "GPT-3 175B", .trainingFLOPs(tokens: 300_000_000_000), 3.14e23, "3.14e23",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 12_288, l: 96, v: 50_257, t: 2_048, h: 96)),
    PublishedCase(
      "G308", "GPT-3 175B", .petaflopDays(tokens: 300_000_000_000), 3640, "3640",
      gpt3Source, tolerance: 0.006, note: roundedN,
      learned(.gpt2, d: 12_288, l: 96, v: 50_257, t: 2_048, h: 96)),
  ]
}
