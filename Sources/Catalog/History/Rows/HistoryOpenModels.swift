extension HistoryRow {
  /// Open weights catch up, 2023 to August 2024.
  static let openModels: [HistoryRow] =
    [
      HistoryRow(
        "LLaMA-65B", "Meta AI", (2023, 2), .dense, 65_285_660_672, .exact, .touvron2023,
        headline: 65_200_000_000, tokens: 1_400_000_000_000, flops: Work(5.5e23, .estimated),
        context: 2_048, isOpen: true, license: .llama1,
        preset: "llama-65b", also: [.epochData2025]),
      HistoryRow(
        "LLaMA-7B", "Meta AI", (2023, 2), .dense, 6_738_415_616, .exact, .touvron2023,
        headline: 6_700_000_000, tokens: 1_000_000_000_000, context: 2_048, isOpen: true,
        license: .llama1, preset: "llama-7b", also: [.litGPT2026],
        note: "The 7B model of step-by-step examples: 6.738 billion."),
      HistoryRow(
        "Falcon-40B", "TII", (2023, 3), .dense, 41_303_293_952, .exact, .almazrouei2023,
        headline: 40_000_000_000, tokens: 1_000_000_000_000, flops: Work(2.4e23, .estimated),
        context: 2_048, isOpen: true, license: .falcon40B, preset: "falcon-40b",
        also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "GPT-4", "OpenAI", (2023, 3), .mixture, 1_760_000_000_000, .reported, .epoch2024,
        range: 1_760_000_000_000...1_800_000_000_000, flops: Work(2.1e25, .estimated),
        isOpen: false, also: [.openAI2023, .medec2024, .epochData2025],
        note: """
          OpenAI's report gives no size. 1.76T is 8 × 220B as repeated in the press; other \
          estimates say about 1.8T. Unconfirmed.
          """),
      HistoryRow(
        "PanGu-Sigma", "Huawei", (2023, 3), .mixture, 1_085_000_000_000, .published, .ren2023,
        tokens: 329_000_000_000, flops: Work(4.67e23, .estimated), isOpen: false,
        also: [.epochData2025]),
      HistoryRow(
        "Pythia-12B", "EleutherAI", (2023, 4), .dense, 11_846_072_320, .exact, .biderman2023,
        tokens: 299_892_736_000, context: 2_048, isOpen: true, license: .pythia,
        preset: "pythia-12b", also: [.litGPT2026],
        note: "Count recomputed from the configuration (untied embeddings, biases)."),
      HistoryRow(
        "PaLM 2", "Google", (2023, 5), .dense, 340_000_000_000, .reported, .press2023,
        tokens: 3_600_000_000_000, flops: Work(7.34e24, .estimated), isOpen: false,
        also: [.epochData2025],
        note: "Google's report gives no size; figures come from leaked documents."),
      HistoryRow(
        "Llama 2 13B", "Meta", (2023, 7), .dense, 13_015_864_320, .exact, .meta2025,
        headline: 13_000_000_000, tokens: 2_000_000_000_000, context: 4_096, isOpen: true,
        license: .llama2, preset: "llama-2-13b", also: [.litGPT2026]),
      HistoryRow(
        "Llama 2 70B", "Meta", (2023, 7), .dense, 68_976_648_192, .exact, .meta2025,
        headline: 70_000_000_000, tokens: 2_000_000_000_000, flops: Work(8.1e23, .estimated),
        context: 4_096, isOpen: true, license: .llama2, preset: "llama-2-70b",
        also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "Llama 2 7B", "Meta", (2023, 7), .dense, 6_738_415_616, .exact, .meta2025,
        headline: 7_000_000_000, tokens: 2_000_000_000_000, context: 4_096, isOpen: true,
        license: .llama2, preset: "llama-2-7b", also: [.litGPT2026]),
      HistoryRow(
        "Falcon-180B", "TII", (2023, 9), .dense, 179_522_565_120, .exact, .almazrouei2023,
        headline: 180_000_000_000, tokens: 3_500_000_000_000, flops: Work(3.76e24, .published),
        context: 2_048, isOpen: true, license: .falcon180B, preset: "falcon-180b",
        also: [.litGPT2026, .epochData2025],
        note: "The head is not tied in the checkpoint. 43,500 petaflop/s-days."),
      HistoryRow(
        "Mistral 7B", "Mistral AI", (2023, 9), .dense, 7_241_732_096, .exact, .jiang2023,
        headline: 7_300_000_000, context: 32_768, isOpen: true, license: .mistral,
        preset: "mistral-7b", also: [.litGPT2026], note: "Sliding window of 4,096."),
      HistoryRow(
        "Grok-1", "xAI", (2023, 11), .mixture, 314_000_000_000, .published, .xAI2024,
        flops: Work(2.9e24, .estimated), context: 8_192, isOpen: true, license: .grok1,
        also: [.epochData2025],
        note: "Weights opened 2024-03. Roughly a quarter of the weights are active per token."),
      HistoryRow(
        "Qwen-72B", "Alibaba", (2023, 11), .dense, 72_000_000_000, .published, .bai2023,
        tokens: 3_000_000_000_000, flops: Work(1.3e24, .estimated), isOpen: true,
        license: .qwen, also: [.epochData2025]),
      HistoryRow(
        "Yi-34B", "01.AI", (2023, 11), .dense, 34_388_917_248, .exact, .n012024,
        headline: 34_000_000_000, tokens: 3_100_000_000_000, flops: Work(6.1e23, .estimated),
        isOpen: true, license: .yi, preset: "yi-34b", also: [.epochData2025]),
      HistoryRow(
        "Gemini 1.0 Ultra", "Google DeepMind", (2023, 12), .undisclosed, nil, .estimated,
        .gemini2023, flops: Work(5e25, .estimated), isOpen: false, also: [.epochData2025],
        note: "Size undisclosed; no total is given here."),
      HistoryRow(
        "Mixtral 8x7B", "Mistral AI", (2023, 12), .mixture, 46_702_792_704, .exact, .jiang2024,
        headline: 46_700_000_000, active: 12_879_925_248, context: 32_768, isOpen: true,
        license: .mistral, preset: "mixtral-8x7b", also: [.litGPT2026]),
      HistoryRow(
        "DeepSeek LLM 67B", "DeepSeek", (2024, 1), .dense, 67_425_001_472, .exact, .deepSeek2024,
        headline: 67_000_000_000, tokens: 2_000_000_000_000, flops: Work(8.04e23, .estimated),
        isOpen: true, license: .deepSeekLLM, preset: "deepseek-llm-67b", also: [.epochData2025]),
      HistoryRow(
        "Gemma 2B", "Google", (2024, 2), .dense, 2_506_172_416, .exact, .gemma2024,
        headline: 2_000_000_000, tokens: 2_000_000_000_000, context: 8_192, isOpen: true,
        license: .gemma, preset: "gemma-2b", also: [.litGPT2026],
        note: """
          Named 2B, but 2.51B with its 0.52B embedding table (256,000 x 2,048); 1.98B without \
          it.
          """),
      HistoryRow(
        "Gemma 7B", "Google", (2024, 2), .dense, 8_537_680_896, .exact, .gemma2024,
        headline: 7_000_000_000, tokens: 6_000_000_000_000, context: 8_192, isOpen: true,
        license: .gemma, preset: "gemma-7b", also: [.litGPT2026]),
      HistoryRow(
        "DBRX", "Databricks", (2024, 3), .mixture, 131_596_523_520, .exact, .databricks2024,
        headline: 132_000_000_000, active: 36_000_000_000, tokens: 12_000_000_000_000,
        flops: Work(2.6e24, .estimated), context: 32_768, isOpen: true,
        license: .dbrx, preset: "dbrx", also: [.epochData2025]),
      HistoryRow(
        "Llama 3 70B", "Meta", (2024, 4), .dense, 70_553_706_496, .exact, .metaLlama2025,
        headline: 70_000_000_000, tokens: 15_000_000_000_000, flops: Work(7.861e24, .estimated),
        context: 8_192, isOpen: true, license: .llama3, preset: "llama-3-70b",
        also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "Llama 3 8B", "Meta", (2024, 4), .dense, 8_030_261_248, .exact, .metaLlama2025,
        headline: 8_000_000_000, tokens: 15_000_000_000_000, context: 8_192, isOpen: true,
        license: .llama3, preset: "llama-3-8b", also: [.litGPT2026],
        note: "4,096 wide, as the lesson says of Llama 3; 70B has 8,192 and 405B 16,384."),
      HistoryRow(
        "Mixtral 8x22B", "Mistral AI", (2024, 4), .mixture, 140_630_071_296, .exact, .mistral2024,
        headline: 141_000_000_000, active: 39_000_000_000, context: 65_536, isOpen: true,
        license: .mistral, preset: "mixtral-8x22b", also: [.litGPT2026]),
      HistoryRow(
        "Snowflake Arctic", "Snowflake", (2024, 4), .mixture, 480_000_000_000, .published,
        .snowflake2024, active: 17_000_000_000, tokens: 3_500_000_000_000,
        flops: Work(3.8347e23, .estimated), isOpen: true, license: .arctic,
        also: [.epochData2025]),
      HistoryRow(
        "DeepSeek-V2", "DeepSeek", (2024, 5), .mixture, 235_741_434_880, .exact,
        .deepSeekDeepSeek2024, headline: 236_000_000_000, active: 21_000_000_000,
        tokens: 8_100_000_000_000, flops: Work(1.02e24, .estimated), context: 131_072, isOpen: true,
        license: .deepSeekV2, preset: "deepseek-v2", also: [.epochData2025]),
      HistoryRow(
        "GPT-4o", "OpenAI", (2024, 5), .undisclosed, 200_000_000_000, .estimated,
        .epochSmaller2024, isOpen: false, also: [.epochData2025],
        note: "About 200 billion by inference speed and price; undisclosed by OpenAI."),
      HistoryRow(
        "Claude 3.5 Sonnet", "Anthropic", (2024, 6), .undisclosed, 400_000_000_000, .estimated,
        .epochSmaller2024, isOpen: false,
        note: """
          About 400 billion by inference speed and price; a second guess of 175 billion \
          circulates. Undisclosed by Anthropic.
          """),
      HistoryRow(
        "Gemma 2 27B", "Google", (2024, 6), .dense, 27_227_128_320, .exact, .gemmaGemma2024,
        headline: 27_200_000_000, tokens: 13_000_000_000_000, flops: Work(2.106e24, .estimated),
        context: 8_192, isOpen: true, license: .gemma, preset: "gemma-2-27b",
        also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "Gemma 2 9B", "Google", (2024, 6), .dense, 9_241_705_984, .exact, .gemmaGemma2024,
        headline: 9_200_000_000, tokens: 8_000_000_000_000, context: 8_192, isOpen: true,
        license: .gemma, preset: "gemma-2-9b", also: [.litGPT2026]),
      HistoryRow(
        "Nemotron-4 340B", "NVIDIA", (2024, 6), .dense, 341_029_195_776, .exact, .nvidia2024,
        headline: 340_000_000_000, tokens: 9_000_000_000_000, flops: Work(1.8e25, .estimated),
        isOpen: true, license: .nemotron4, preset: "nemotron-4-340b",
        also: [.epochData2025]),
      HistoryRow(
        "Qwen2-72B", "Alibaba", (2024, 6), .dense, 72_706_203_648, .exact, .yang2024,
        headline: 72_710_000_000, tokens: 7_000_000_000_000, flops: Work(3.02e24, .estimated),
        isOpen: true, license: .qwen2, preset: "qwen2-72b", also: [.epochData2025]),
      HistoryRow(
        "Gemma 2 2B", "Google", (2024, 7), .dense, 2_614_341_888, .exact, .gemmaGemma2024,
        headline: 2_600_000_000, tokens: 2_000_000_000_000, context: 8_192, isOpen: true,
        license: .gemma, preset: "gemma-2-2b", also: [.litGPT2026],
        note: "The other candidate for the lesson's Gemma of 2 billion."),
      HistoryRow(
        "Llama 3.1 405B", "Meta", (2024, 7), .dense, 405_853_388_800, .exact, .grattafiori2024,
        headline: 405_000_000_000, tokens: 15_600_000_000_000, flops: Work(3.8e25, .published),
        context: 131_072, isOpen: true, license: .llama31, preset: "llama-3.1-405b",
        also: [.litGPT2026, .metaLlamaModels2025]),
      HistoryRow(
        "Llama 3.1 70B", "Meta", (2024, 7), .dense, 70_553_706_496, .exact, .metaLlamaModels2025,
        headline: 70_000_000_000, tokens: 15_000_000_000_000, context: 131_072, isOpen: true,
        license: .llama31, preset: "llama-3.1-70b", also: [.litGPT2026]),
      HistoryRow(
        "Llama 3.1 8B", "Meta", (2024, 7), .dense, 8_030_261_248, .exact, .metaLlamaModels2025,
        headline: 8_000_000_000, tokens: 15_000_000_000_000, context: 131_072, isOpen: true,
        license: .llama31, preset: "llama-3.1-8b", also: [.litGPT2026]),
      HistoryRow(
        "Mistral Large 2", "Mistral AI", (2024, 7), .dense, 122_610_069_504, .exact,
        .mistralLarge2024, headline: 123_000_000_000, context: 131_072, isOpen: true,
        license: .mistralResearch, preset: "mistral-large-123b", also: [.litGPT2026],
        note: "The same width and nearly the same depth as GPT-3."),
    ]
}
