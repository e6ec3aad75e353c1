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
    // The maker's README_WEIGHTS: 11.5B unique numbers of the module, tables shared with the model.
    ("deepseek-v3", "mtp", 11_610_068_224),
    ("deepseek-v3", "mtp_without_projection", 11_507_307_776),
    ("deepseek-v3", "total_with_mtp", 671_026_419_200 + 11_610_068_224),
    // Metadata of the files on the public hub, fp8 scales and copied tables in.
    ("deepseek-v3", "total_in_checkpoint", 684_531_386_000),
    // Active with both tables is 37.6B, and 36.6B without the one that is only looked up.
    ("deepseek-v3", "active_without_input_table", 36_625_618_432),
    // 6,738,417,664 in the hub's index: a table of 64 rotations in each of 32 layers.
    ("llama-2-7b", "total_with_rotary_tables", 6_738_415_616 + 32 * 64),
    ("llama-2-7b", "total_with_one_table", 6_738_415_616 - 131_072_000),
    ("llama-2-7b", "total_of_block_matrices", 12_952_010_752 / 2),
    ("llama-2-7b", "total_without_gates", 6_738_415_616 - 32 * 4_096 * 11_008),
    ("llama-2-7b", "total_in_checkpoint", 6_738_415_616),
    ("gpt2", "total_without_positions", 124_439_808 - 786_432),
    // Half of 54,125,177,864,192 FLOPs over 4,096 tokens.
    ("llama-2-7b", "multiplied_per_token", 54_125_177_864_192 / 2 / 4_096),
    ("llama-2-7b", "total_without_biases_and_norms", 6_738_415_616 - 266_240),
  ]

  @Test(arguments: known)
  func `sums the inventory as others count`(model: String, name: String, value: Int) throws {
    let preset = try #require(Preset.all.first { $0.name == model })
    #expect(preset.config.conventions[name] == value)
  }

  @Test func `only ways that lead to another number are shown, each number once`() throws {
    let preset = try #require(Preset.all.first { $0.name == "deepseek-v3" })
    let values = preset.config.conventions.differing.map(\.value)
    #expect(Set(values).count == values.count)
    #expect(!values.contains(671_026_419_200))
    #expect(!values.contains(37_552_297_472))
    #expect(!values.contains(0))
  }
}
