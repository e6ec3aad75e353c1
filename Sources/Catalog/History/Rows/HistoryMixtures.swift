extension HistoryRow {
  /// Mixtures of experts become the rule, September 2024 to August 2025.
  static let mixtures: [HistoryRow] =
    [
      HistoryRow(
        "Llama 3.2 1B", "Meta", (2024, 9), .dense, 1_235_814_400, .exact,
        .metaLlamaModelsLlama2025, headline: 1_230_000_000, tokens: 9_000_000_000_000,
        context: 131_072, isOpen: true, license: .llama32, preset: "llama-3.2-1b",
        also: [.litGPT2026],
        note: "No 2B model exists: Llama 3.2's small text models are 1.24B and 3.21B."),
      HistoryRow(
        "Llama 3.2 3B", "Meta", (2024, 9), .dense, 3_212_749_824, .exact,
        .metaLlamaModelsLlama2025, headline: 3_210_000_000, tokens: 9_000_000_000_000,
        context: 131_072, isOpen: true, license: .llama32, preset: "llama-3.2-3b",
        also: [.litGPT2026], note: "See Llama 3.2 1B."),
      HistoryRow(
        "Qwen2.5-0.5B", "Alibaba", (2024, 9), .dense, 494_032_768, .exact, .qwen2024,
        headline: 500_000_000, tokens: 18_000_000_000_000, context: 32_768, isOpen: true,
        license: .qwen25, preset: "qwen2.5-0.5b", also: [.litGPT2026]),
      HistoryRow(
        "Qwen2.5-72B", "Alibaba", (2024, 9), .dense, 72_706_203_648, .exact, .qwen2024,
        headline: 72_700_000_000, tokens: 18_000_000_000_000, flops: Work(7.8e24, .estimated),
        context: 131_072, isOpen: true, license: .qwen25Large, preset: "qwen2.5-72b",
        also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "Qwen2.5-7B", "Alibaba", (2024, 9), .dense, 7_615_616_512, .exact, .qwen2024,
        headline: 7_610_000_000, tokens: 18_000_000_000_000, context: 131_072, isOpen: true,
        license: .qwen25, preset: "qwen2.5-7b", also: [.litGPT2026]),
      HistoryRow(
        "Hunyuan-Large", "Tencent", (2024, 11), .mixture, 389_000_000_000, .published, .sun2024,
        active: 52_000_000_000, tokens: 7_000_000_000_000, flops: Work(3.49237e24, .estimated),
        isOpen: true, license: .hunyuan, also: [.epochData2025],
        note: "FLOPs by the paper's own 9.59·N·D, not 6·N·D."),
      HistoryRow(
        "OLMo 2 13B", "Allen Institute for AI", (2024, 11), .dense, 13_716_198_400, .exact,
        .oLMo2024, headline: 13_000_000_000, tokens: 5_600_000_000_000,
        flops: Work(4.6e23, .published), context: 4_096, isOpen: true, license: .olmo2,
        preset: "olmo-2-13b", also: [.litGPT2026]),
      HistoryRow(
        "DeepSeek-V3", "DeepSeek", (2024, 12), .mixture, 671_026_419_200, .exact,
        .deepSeekDeepSeekV32024, headline: 671_000_000_000, active: 37_000_000_000,
        tokens: 14_800_000_000_000, flops: Work(3.4078e24, .estimated), context: 131_072,
        isOpen: true, license: .deepSeekV3, preset: "deepseek-v3",
        also: [.deepSeek2025, .epochData2025],
        note: """
          Includes 14,848 router biases. The downloadable checkpoint lists 685B because it adds \
          a 14B multi-token-prediction module.
          """),
      HistoryRow(
        "Frontier models of 2024", "unnamed", (2024, 12), .frontier, 10_000_000_000_000,
        .estimated, .lessonParameters, range: 200_000_000_000...10_000_000_000_000,
        also: [.epochSmaller2024],
        note: """
          No source supports 10T models in 2024. Epoch's December 2024 analysis says the trend \
          would have implied nearly 10T but that frontier models had shrunk to a few hundred \
          billion.
          """),
      HistoryRow(
        "Phi-4", "Microsoft", (2024, 12), .dense, 14_659_507_200, .exact, .abdin2024,
        headline: 14_000_000_000, tokens: 10_000_000_000_000, context: 16_384, isOpen: true,
        license: .phi4, preset: "phi-4", also: [.litGPT2026]),
      HistoryRow(
        "DeepSeek-R1", "DeepSeek", (2025, 1), .mixture, 671_026_419_200, .exact,
        .deepSeekDeepSeek2025, headline: 671_000_000_000, active: 37_000_000_000,
        context: 131_072, isOpen: true, license: .deepSeekR1, preset: "deepseek-r1",
        also: [.epochData2025], note: "Reinforcement-learned from DeepSeek-V3-Base; same shape."),
      HistoryRow(
        "MiniMax-Text-01", "MiniMax", (2025, 1), .mixture, 456_089_655_296, .exact, .miniMax2025,
        headline: 456_000_000_000, active: 45_900_000_000, tokens: 7_200_000_000_000,
        flops: Work(1.98e24, .estimated), isOpen: true, license: .miniMax01,
        preset: "minimax-text-01",
        also: [.epochData2025]),
      HistoryRow(
        "GPT-4.5", "OpenAI", (2025, 2), .undisclosed, nil, .estimated, .openAI2025,
        flops: Work(2.1e26, .estimated), isOpen: false, also: [.epochData2025],
        note: "Size undisclosed; Epoch marks its estimate speculative."),
      HistoryRow(
        "Grok-3", "xAI", (2025, 2), .undisclosed, nil, .estimated, .xAI2025,
        flops: Work(4.64e26, .estimated), isOpen: false, also: [.epochData2025],
        note: "Size undisclosed."),
      HistoryRow(
        "Gemma 3 12B", "Google", (2025, 3), .dense, 11_766_034_176, .exact, .gemma2025,
        headline: 12_000_000_000, tokens: 12_000_000_000_000, context: 131_072, isOpen: true,
        license: .gemma, preset: "gemma-3-12b", also: [.litGPT2026],
        note: "Text backbone only; the 4B and larger add a 0.4B vision encoder."),
      HistoryRow(
        "Gemma 3 1B", "Google", (2025, 3), .dense, 999_885_952, .exact, .gemma2025,
        headline: 1_000_000_000, tokens: 2_000_000_000_000, context: 32_768, isOpen: true,
        license: .gemma, preset: "gemma-3-1b", also: [.litGPT2026]),
      HistoryRow(
        "Gemma 3 27B", "Google", (2025, 3), .dense, 27_009_346_304, .exact, .gemma2025,
        headline: 27_000_000_000, tokens: 14_000_000_000_000, flops: Work(2.268e24, .estimated),
        context: 131_072, isOpen: true, license: .gemma, preset: "gemma-3-27b",
        also: [.litGPT2026],
        note: "Text backbone only; the 4B and larger add a 0.4B vision encoder."),
      HistoryRow(
        "Gemma 3 4B", "Google", (2025, 3), .dense, 3_880_263_168, .exact, .gemma2025,
        headline: 4_000_000_000, tokens: 4_000_000_000_000, context: 131_072, isOpen: true,
        license: .gemma, preset: "gemma-3-4b", also: [.litGPT2026],
        note: "Text backbone only; the 4B and larger add a 0.4B vision encoder."),
      HistoryRow(
        "Llama 4 Behemoth (preview)", "Meta", (2025, 4), .mixture, 2_000_000_000_000, .reported,
        .metaThe2025, active: 288_000_000_000, tokens: 30_000_000_000_000,
        flops: Work(5.184e25, .estimated), isOpen: false, also: [.epochData2025],
        note: "Announced in training and never released; 'nearly two trillion'."),
      HistoryRow(
        "Llama 4 Maverick", "Meta", (2025, 4), .mixture, 400_711_848_960, .exact,
        .metaLlamaModelsLlama42025, headline: 400_000_000_000, active: 17_000_000_000,
        tokens: 22_000_000_000_000, flops: Work(2.244e24, .estimated), context: 1_000_000,
        isOpen: true, license: .llama4, preset: "llama-4-maverick",
        also: [.metaThe2025], note: "Every second layer is a mixture of experts."),
      HistoryRow(
        "Llama 4 Scout", "Meta", (2025, 4), .mixture, 107_769_861_120, .exact,
        .metaLlamaModelsLlama42025, headline: 109_000_000_000, active: 17_000_000_000,
        tokens: 40_000_000_000_000, flops: Work(4.08e24, .estimated), context: 10_000_000,
        isOpen: true, license: .llama4, preset: "llama-4-scout", also: [.metaThe2025],
        note: "The published 109B holds a vision part; the count is of the language model."),
      HistoryRow(
        "Qwen3-0.6B", "Alibaba", (2025, 4), .dense, 596_049_920, .exact, .qwen2025,
        headline: 600_000_000, tokens: 36_000_000_000_000, context: 32_768, isOpen: true,
        license: .qwen3, preset: "qwen3-0.6b", also: [.litGPT2026]),
      HistoryRow(
        "Qwen3-235B-A22B", "Alibaba", (2025, 4), .mixture, 235_093_634_560, .exact, .qwen2025,
        headline: 235_000_000_000, active: 22_190_763_520, tokens: 36_000_000_000_000,
        flops: Work(4.752e24, .estimated), context: 40_960, isOpen: true, license: .qwen3,
        preset: "qwen3-235b-a22b", also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "Qwen3-30B-A3B", "Alibaba", (2025, 4), .mixture, 30_532_122_624, .exact, .qwen2025,
        headline: 30_500_000_000, active: 3_300_000_000, tokens: 36_000_000_000_000,
        context: 40_960, isOpen: true, license: .qwen3, preset: "qwen3-30b-a3b",
        also: [.litGPT2026]),
      HistoryRow(
        "Qwen3-32B", "Alibaba", (2025, 4), .dense, 32_762_123_264, .exact, .qwen2025,
        headline: 32_800_000_000, tokens: 36_000_000_000_000, flops: Work(7.0848e24, .estimated),
        context: 40_960, isOpen: true, license: .qwen3, preset: "qwen3-32b",
        also: [.litGPT2026, .epochData2025]),
      HistoryRow(
        "Qwen3-8B", "Alibaba", (2025, 4), .dense, 8_190_735_360, .exact, .qwen2025,
        headline: 8_200_000_000, tokens: 36_000_000_000_000, context: 40_960, isOpen: true,
        license: .qwen3, preset: "qwen3-8b", also: [.litGPT2026]),
      HistoryRow(
        "Pangu Ultra MoE", "Huawei", (2025, 5), .mixture, 718_000_000_000, .published,
        .huawei2025, isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "GLM-4.5", "Zhipu AI", (2025, 7), .mixture, 352_797_829_024, .exact, .glm2025,
        headline: 355_000_000_000, active: 32_000_000_000, tokens: 23_000_000_000_000,
        context: 131_072, isOpen: true, license: .glm45, preset: "glm-4.5",
        note: """
          The published 355B holds a module that predicts a further token; the count is of the \
          language model.
          """),
      HistoryRow(
        "GLM-4.5-Air", "Zhipu AI", (2025, 7), .mixture, 106_852_251_264, .exact, .glm2025,
        headline: 106_000_000_000, active: 12_000_000_000, tokens: 23_000_000_000_000,
        isOpen: true, license: .glm45, preset: "glm-4.5-air"),
      HistoryRow(
        "Kimi K2", "Moonshot AI", (2025, 7), .mixture, 1_026_408_232_448, .exact, .kimi2025,
        headline: 1_000_000_000_000, active: 32_860_000_000, tokens: 15_500_000_000_000,
        context: 131_072, isOpen: true, license: .kimiK2, preset: "kimi-k2",
        also: [.kimiK22025],
        note: "The report says 1.04T total and 32.6B active; the text backbone sums to 1.026T."),
      HistoryRow(
        "gpt-oss-120b", "OpenAI", (2025, 8), .mixture, 116_829_156_672, .exact, .openAIGpt2025,
        headline: 116_830_000_000, active: 5_130_000_000, context: 131_072, isOpen: true,
        license: .gptOSS, preset: "gpt-oss-120b", also: [.openAIGptOss2025]),
      HistoryRow(
        "gpt-oss-20b", "OpenAI", (2025, 8), .mixture, 20_914_757_184, .exact, .openAIGpt2025,
        headline: 20_910_000_000, active: 3_610_000_000, context: 131_072, isOpen: true,
        license: .gptOSS, preset: "gpt-oss-20b", also: [.openAIGptOss2025]),
    ]
}
