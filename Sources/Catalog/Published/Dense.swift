import ModelCore

// Counts of dense models that their makers or others published, with the dimensions they follow
// from. The integers were recounted from the dimensions by an independent counter.
extension PublishedCase {
  /// Both halves.
  static let dense = grouped(.dense, early + late)

  private static let early = [
    PublishedCase(
      "PD01", "GPT-1", .total, 116_534_784, "117M", "Radford 2018",
      note: "two norms a layer, none at the end",
      learned(.gpt1, d: 768, l: 12, v: 40_478, t: 512, h: 12)),
    PublishedCase(
      "PD02", "GPT-2 small", .total, 124_439_808, "124,439,808", "TensorCAD README",
      learned(.gpt2, d: 768, l: 12, v: 50_257, t: 1_024, h: 12)),
    PublishedCase(
      "PD04", "GPT-2 large", .total, 774_030_080, "774M", "TensorCAD README",
      learned(.gpt2, d: 1_280, l: 36, v: 50_257, t: 1_024, h: 20)),
    PublishedCase(
      "PD05", "GPT-2 XL", .total, 1_557_611_200, "1.5B", "TensorCAD README",
      learned(.gpt2, d: 1_600, l: 48, v: 50_257, t: 1_024, h: 25)),
    PublishedCase(
      "PD07", "minGPT sorter (llm-viz)", .total, 85_584, "85,584",
      "bbycroft/llm-viz, GptModelLayout.ts",
      note: "the head is tied, so it adds nothing",
      learned(.gpt2, d: 48, l: 3, v: 3, t: 11, h: 3)),
    PublishedCase(
      "PD08", "LLaMA-7B", .total, 6_738_415_616, "6.7B",
      "LLaMA paper Table 2, via cli99/llm-analysis examples/llama",
      gated(.llama, d: 4_096, l: 32, v: 32_000, h: 32, ffn: 11_008)),
    PublishedCase(
      "PD10", "LLaMA-33B", .total, 32_528_943_616, "32.5B",
      "LLaMA paper Table 2, via cli99/llm-analysis examples/llama",
      gated(.llama, d: 6_656, l: 60, v: 32_000, h: 52, ffn: 17_920)),
    PublishedCase(
      "PD11", "LLaMA-65B", .total, 65_285_660_672, "65.2B",
      "LLaMA paper Table 2, via cli99/llm-analysis examples/llama",
      note: "the exact figure rounds to 65.3; the paper prints 65.2",
      gated(.llama, d: 8_192, l: 80, v: 32_000, h: 64, ffn: 22_016)),
    PublishedCase(
      "PD12", "Llama-2-7B", .total, 6_738_415_616, "6,738,417,664",
      "Hugging Face API, as cited in the kvfit registry",
      note: "the API adds 2,048 rotary buffers (32 layers × 64)",
      gated(.llama, d: 4_096, l: 32, v: 32_000, h: 32, ffn: 11_008)),
    PublishedCase(
      "PD13", "Llama-2-13B", .total, 13_015_864_320, "13,015,866,880",
      "Hugging Face API, as cited in the kvfit registry",
      note: "the API adds 40 × 64 rotary buffers",
      gated(.llama, d: 5_120, l: 40, v: 32_000, h: 40, ffn: 13_824)),
    PublishedCase(
      "PD14", "Llama-2-70B", .total, 68_976_648_192, "68,976,653,312",
      "figure as cited in public model tables",
      note: "the API adds 80 × 64 rotary buffers",
      gated(.llama, d: 8_192, l: 80, v: 32_000, h: 64, kv: 8, ffn: 28_672)),
    PublishedCase(
      "PD15", "Llama-3-8B / 3.1-8B", .total, 8_030_261_248, "8,030,261,248",
      "kvfit registry; TensorCAD preset",
      gated(.llama, d: 4_096, l: 32, v: 128_256, h: 32, kv: 8, ffn: 14_336)),
    PublishedCase(
      "PD16", "Llama-3-70B / 3.1-70B", .total, 70_553_706_496, "70,553,706,496", "kvfit registry",
      gated(.llama, d: 8_192, l: 80, v: 128_256, h: 64, kv: 8, ffn: 28_672)),
    PublishedCase(
      "PD17", "Llama-3.1-405B", .total, 405_853_388_800, "405,853,388,800",
      "figure as cited in public model tables",
      gated(.llama, d: 16_384, l: 126, v: 128_256, h: 128, kv: 8, ffn: 53_248)),
    PublishedCase(
      "PD19", "Mistral-7B-v0.3", .total, 7_248_023_552, "7,248,023,552", "kvfit registry",
      note: "only the vocabulary differs from v0.1",
      gated(.llama, d: 4_096, l: 32, v: 32_768, h: 32, kv: 8, ffn: 14_336)),
    PublishedCase(
      "PD20", "Phi-3-mini-4k", .total, 3_821_079_552, "3,821,079,552", "kvfit registry",
      gated(.llama, d: 3_072, l: 32, v: 32_064, h: 32, ffn: 8_192)),
    PublishedCase(
      "PD22", "Yi-34B", .total, 34_388_917_248, "34B", "Yi report",
      gated(.llama, d: 7_168, l: 60, v: 64_000, h: 56, kv: 8, ffn: 20_480)),
    PublishedCase(
      "PD23", "Code Llama 34B", .total, 33_743_970_304, "34B", "Code Llama paper",
      gated(.llama, d: 8_192, l: 48, v: 32_000, h: 64, kv: 8, ffn: 22_016)),
    PublishedCase(
      "PD25", "Llama-3.2-1B", .total, 1_235_814_400, "1.23B", "Llama 3.2 model card",
      gated(.llama, d: 2_048, l: 16, v: 128_256, h: 32, kv: 8, ffn: 8_192, tied: true)),
    PublishedCase(
      "PD26", "Llama-3.2-3B", .total, 3_212_749_824, "3,212,749,824", "kvfit registry",
      gated(.llama, d: 3_072, l: 28, v: 128_256, h: 24, kv: 8, ffn: 8_192, tied: true)),
    PublishedCase(
      "PD28", "Phi-4-mini", .total, 3_836_021_760, "3,836,021,760", "kvfit registry",
      gated(.llama, d: 3_072, l: 32, v: 200_064, h: 24, kv: 8, ffn: 8_192, tied: true)),
    PublishedCase(
      "PD29", "Qwen2.5-0.5B", .total, 494_032_768, "0.49B", "Qwen2.5 card",
      gated(.qwen2, d: 896, l: 24, v: 151_936, h: 14, kv: 2, ffn: 4_864, tied: true, bias: .qkv)),
    PublishedCase(
      "PD31", "Qwen2.5-72B", .total, 72_706_203_648, "72,706,203,648", "kvfit registry",
      gated(.qwen2, d: 8_192, l: 80, v: 152_064, h: 64, kv: 8, ffn: 29_568, bias: .qkv)),
    PublishedCase(
      "PD32", "Qwen3-0.6B", .total, 596_049_920, "0.6B", "Qwen3 card",
      gated(.qwen3, d: 1_024, l: 28, v: 151_936, h: 16, kv: 8, dh: 128, ffn: 3_072, tied: true)
        .normalizingHeads()),
    PublishedCase(
      "PD34", "Qwen3-8B", .total, 8_190_735_360, "8,190,735,360", "kvfit registry",
      gated(.qwen3, d: 4_096, l: 36, v: 151_936, h: 32, kv: 8, ffn: 12_288).normalizingHeads()),
    PublishedCase(
      "PD35", "Qwen3-32B", .total, 32_762_123_264, "32,762,123,264", "kvfit registry",
      gated(.qwen3, d: 5_120, l: 64, v: 151_936, h: 64, kv: 8, dh: 128, ffn: 25_600)
        .normalizingHeads()),
    PublishedCase(
      "PD36", "Gemma-2B", .total, 2_506_172_416, "", "Gemma report Table 2",
      note: "the source prints the figure without embeddings",
      gated(.gemma, d: 2_048, l: 18, v: 256_000, h: 8, kv: 1, ffn: 16_384, tied: true)),
    PublishedCase(
      "PD36", "Gemma-2B", .nonEmbedding, 1_981_884_416, "1,981,884,416", "Gemma report Table 2",
      gated(.gemma, d: 2_048, l: 18, v: 256_000, h: 8, kv: 1, ffn: 16_384, tied: true)),
    PublishedCase(
      "PD37", "Gemma-7B", .total, 8_537_680_896, "", "Gemma report Table 2",
      note: "the source prints the figure without embeddings",
      gated(.gemma, d: 3_072, l: 28, v: 256_000, h: 16, dh: 256, ffn: 24_576, tied: true)),
    PublishedCase(
      "PD37", "Gemma-7B", .nonEmbedding, 7_751_248_896, "7,751,248,896", "Gemma report Table 2",
      gated(.gemma, d: 3_072, l: 28, v: 256_000, h: 16, dh: 256, ffn: 24_576, tied: true)),
    PublishedCase(
      "PD38", "Gemma-2-2B", .total, 2_614_341_888, "", "Gemma 2 report",
      note: "the source prints the figure without embeddings",
      gated(.gemma2, d: 2_304, l: 26, v: 256_000, h: 8, kv: 4, dh: 256, ffn: 9_216, tied: true)),
  ]

  private static let late = [
    PublishedCase(
      "PD38", "Gemma-2-2B", .nonEmbedding, 2_024_517_888, "2024M", "Gemma 2 report",
      gated(.gemma2, d: 2_304, l: 26, v: 256_000, h: 8, kv: 4, dh: 256, ffn: 9_216, tied: true)),
    PublishedCase(
      "PD40", "Gemma-2-27B", .total, 27_227_128_320, "27,227,128,320", "kvfit registry",
      gated(.gemma2, d: 4_608, l: 46, v: 256_000, h: 32, kv: 16, dh: 128, ffn: 36_864, tied: true)),
    PublishedCase(
      "PD41", "Gemma-3-1B", .total, 999_885_952, "1.0B", "Gemma 3 report",
      gated(.gemma3Text, d: 1_152, l: 26, v: 262_144, h: 4, kv: 1, dh: 256, ffn: 6_912, tied: true)
        .normalizingHeads()),
    PublishedCase(
      "PD43", "OLMo-2-7B", .total, 7_298_617_344, "7,298,617,344",
      "figure as cited in public model tables",
      gated(.olmo2, d: 4_096, l: 32, v: 100_352, h: 32, ffn: 11_008).normalizingWidth()),
    PublishedCase(
      "PD44", "OLMo-2-13B", .total, 13_716_198_400, "13,716,198,400",
      "figure as cited in public model tables",
      gated(.olmo2, d: 5_120, l: 40, v: 100_352, h: 40, ffn: 13_824).normalizingWidth()),
    PublishedCase(
      "PD46", "Pythia-160M", .total, 162_322_944, "", "Pythia paper Table 1",
      note: "the source prints the figure without embeddings",
      parallel(d: 768, l: 12, v: 50_304, h: 12)),
    PublishedCase(
      "PD46", "Pythia-160M", .nonEmbedding, 85_056_000, "85,056,000", "Pythia paper Table 1",
      parallel(d: 768, l: 12, v: 50_304, h: 12)),
    PublishedCase(
      "PD47", "Pythia-410M", .total, 405_334_016, "", "Pythia paper Table 1",
      note: "the source prints the figure without embeddings",
      parallel(d: 1_024, l: 24, v: 50_304, h: 16)),
    PublishedCase(
      "PD47", "Pythia-410M", .nonEmbedding, 302_311_424, "302,311,424", "Pythia paper Table 1",
      parallel(d: 1_024, l: 24, v: 50_304, h: 16)),
    PublishedCase(
      "PD49", "Pythia-1.4B", .total, 1_414_647_808, "", "Pythia paper Table 1",
      note: "the source prints the figure without embeddings",
      parallel(d: 2_048, l: 24, v: 50_304, h: 16)),
    PublishedCase(
      "PD49", "Pythia-1.4B", .nonEmbedding, 1_208_602_624, "1,208,602,624", "Pythia paper Table 1",
      parallel(d: 2_048, l: 24, v: 50_304, h: 16)),
    PublishedCase(
      "PD50", "Pythia-2.8B", .total, 2_775_208_960, "", "Pythia paper Table 1",
      note: "the source prints the figure without embeddings",
      parallel(d: 2_560, l: 32, v: 50_304, h: 32)),
    PublishedCase(
      "PD50", "Pythia-2.8B", .nonEmbedding, 2_517_652_480, "2,517,652,480", "Pythia paper Table 1",
      parallel(d: 2_560, l: 32, v: 50_304, h: 32)),
    PublishedCase(
      "PD52", "Pythia-12B", .total, 11_842_140_160, "", "Pythia paper Table 1",
      note: "the source prints the figure without embeddings",
      parallel(d: 5_120, l: 36, v: 50_304, h: 40)),
    PublishedCase(
      "PD52", "Pythia-12B", .nonEmbedding, 11_327_027_200, "11,327,027,200", "Pythia paper Table 1",
      parallel(d: 5_120, l: 36, v: 50_304, h: 40)),
    PublishedCase(
      "PD53", "BLOOM-560M", .total, 559_214_592, "559M", "BLOOM paper table",
      bloom(d: 1_024, l: 24, v: 250_880, h: 16)),
    PublishedCase(
      "PD55", "BLOOM-1.7B", .total, 1_722_408_960, "1722M", "BLOOM paper table",
      bloom(d: 2_048, l: 24, v: 250_880, h: 16)),
    PublishedCase(
      "PD56", "BLOOM-3B", .total, 3_002_557_440, "3003M", "BLOOM paper table",
      bloom(d: 2_560, l: 30, v: 250_880, h: 32)),
    PublishedCase(
      "PD58", "BLOOM-176B", .total, 176_247_271_424, "176247M", "BLOOM paper table",
      bloom(d: 14_336, l: 70, v: 250_880, h: 112)),
    PublishedCase(
      "PD59", "OPT-125M", .total, 125_239_296, "125M", "OPT paper Table 1",
      opt(d: 768, l: 12, v: 50_272, h: 12)),
    PublishedCase(
      "PD61", "OPT-2.7B", .total, 2_651_596_800, "2.7B", "OPT paper Table 1",
      opt(d: 2_560, l: 32, v: 50_272, h: 32)),
    PublishedCase(
      "PD62", "OPT-6.7B", .total, 6_658_473_984, "6.7B", "OPT paper Table 1",
      opt(d: 4_096, l: 32, v: 50_272, h: 32)),
    PublishedCase(
      "PD64", "OPT-30B", .total, 29_974_540_288, "30B", "OPT paper Table 1",
      opt(d: 7_168, l: 48, v: 50_272, h: 56)),
    PublishedCase(
      "PD65", "OPT-66B", .total, 65_719_701_504, "66B", "OPT paper Table 1",
      opt(d: 9_216, l: 64, v: 50_272, h: 72)),
    PublishedCase(
      "PD66", "OPT-175B", .total, 174_604_468_224, "175B", "OPT paper Table 1",
      opt(d: 12_288, l: 96, v: 50_272, h: 96)),
    PublishedCase(
      "PD67", "Falcon-180B", .total, 179_522_565_120, "179,522,565,120",
      "figure as cited in public model tables",
      falcon(d: 14_848, l: 80, v: 65_024, h: 232, kv: 8)),
    PublishedCase(
      "PD68", "Falcon-40B", .total, 41_303_293_952, "40B", "Falcon paper",
      falcon(d: 8_192, l: 60, v: 65_024, h: 128, kv: 8, tied: true)),
    PublishedCase(
      "PD70", "PaLM-8B", .withoutNorms, 8_631_877_632, "8.63B", "PaLM paper Table 1",
      note: "norms not counted; with a gain per channel 8.6320B",
      palm(d: 4_096, l: 32, v: 256_000, h: 16, kv: 1)),
    PublishedCase(
      "PD71", "PaLM-62B", .withoutNorms, 62_495_129_600, "62.50B", "PaLM paper Table 1",
      note: "norms not counted",
      palm(d: 8_192, l: 64, v: 256_000, h: 32, kv: 1)),
    PublishedCase(
      "PD73", "StarCoderBase", .total, 15_517_456_384, "~15.5B", "StarCoder paper",
      learned(.gptBigCode, d: 6_144, l: 40, v: 49_152, t: 8_192, h: 48, kv: 1)),
    PublishedCase(
      "PD74", "BloombergGPT", .total, 50_558_868_480, "50.6B", "BloombergGPT paper Table 4",
      bloom(d: 7_680, l: 70, v: 131_072, h: 40)),
  ]
}
