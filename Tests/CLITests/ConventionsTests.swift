import Catalog
import ModelCore
import Testing

@Suite struct ConventionsTests {
  /// Preset, convention, count by hand from the parts of the published checkpoint.
  static let known: [(String, String, Int)] = [
    // Table 38,597,376 and positions 786,432 of 124,439,808; the head is the table.
    ("gpt2", "active_without_input_table", 124_439_808 - 786_432),
    ("gpt2", "total_with_untied_head", 124_439_808 + 38_597_376),
    ("gpt2", "total_without_embeddings", 124_439_808 - 38_597_376 - 786_432),
    // 8,030,261,248 with two tables of 525,336,576.
    ("llama-3.1-8b", "active_without_input_table", 8_030_261_248 - 525_336_576),
    ("llama-3.1-8b", "total_with_untied_head", 8_030_261_248),
    ("llama-3.1-8b", "active_without_embeddings", 8_030_261_248 - 2 * 525_336_576),
    // 58 layers with a correction for each of 256 experts.
    ("deepseek-v3", "total_without_correction_biases", 671_026_419_200 - 58 * 256),
    // Half of 54,125,177,864,192 FLOPs over 4,096 tokens.
    ("llama-2-7b", "multiplied_per_token", 54_125_177_864_192 / 2 / 4_096),
    ("llama-2-7b", "total_without_biases_and_norms", 6_738_415_616 - 266_240),
  ]

  @Test(arguments: known)
  func `sums the inventory as others count`(model: String, name: String, value: Int) throws {
    let preset = try #require(Preset.all.first { $0.name == model })
    #expect(preset.config.conventions[name] == value)
  }
}
