import ModelCore

// Mixtures of experts: what they hold and what a token passes.
extension PublishedCase {
  /// Total and active, each under the convention its source uses.
  static let mixtures = grouped(
    .mixtures,
    [
      preset("PM01", "mixtral-8x7b", .total, 46_702_792_704, "", "keras-hub mixtral preset"),
      preset(
        "PM01", "mixtral-8x7b", .active, 12_879_925_248, "12.9B", "Mixtral paper",
        note: "not 8 × 7B = 56B: only the MLPs are there eight times"),
      preset("PM02", "mixtral-8x22b", .total, 140_630_071_296, "141B", "Mistral announcement"),
      preset("PM02", "mixtral-8x22b", .active, 39_161_468_928, "39B", "Mistral announcement"),
      preset("PM04", "qwen3-235b-a22b", .total, 235_093_634_560, "", "kvfit registry"),
      preset("PM04", "qwen3-235b-a22b", .active, 22_190_763_520, "22B", "TensorCAD, 22.2B"),
      preset("PM05", "gpt-oss-20b", .total, 20_914_757_184, "", "kvfit registry"),
      preset("PM05", "gpt-oss-20b", .active, 4_187_440_704, "", "recounted, with both tables"),
      preset(
        "PM05", "gpt-oss-20b", .activeWithoutInputTable, 3_608_307_264, "3.61B",
        "openai/gpt-oss README",
        note: "the maker leaves the input table out and keeps the head"),
      preset("PM07", "deepseek-v3", .total, 671_026_419_200, "671B", "TensorCAD README"),
      preset(
        "PM07", "deepseek-v3", .active, 37_552_297_472, "37B",
        "DeepSeek-V3 report; recounted with both tables"),
      preset(
        "PM07", "deepseek-v3", .activeWithoutInputTable, 36_625_618_432, "36.7B",
        "DeepSeek-V3 README",
        note: "the README names both tables, but its figure has one of them"),
      preset(
        "PM08", "deepseek-v3", .nextTokenModule, 11_610_068_224, "11.5B",
        "DeepSeek-V3 README_WEIGHTS.md",
        note: "11.5B is the figure without the projection of 102,760,448"),
      preset("PM10", "deepseek-v2", .total, 235_741_434_880, "236B", "DeepSeek-V2 abstract"),
      preset("PM10", "deepseek-v2", .active, 21_375_800_320, "21B", "DeepSeek-V2 abstract"),
      preset("PM11", "deepseek-v2-lite", .total, 15_706_484_224, "16B", "DeepSeek-V2 paper"),
      preset(
        "PM11", "deepseek-v2-lite", .active, 2_661_150_208, "",
        "recounted, with both tables"),
      preset(
        "PM11", "deepseek-v2-lite", .activeWithoutInputTable, 2_451_435_008, "2.4B",
        "DeepSeek-V2 paper", note: "only without the input table does it round to 2.4B"),
    ].compactMap { $0 })
}
