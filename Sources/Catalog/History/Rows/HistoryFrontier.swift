extension HistoryRow {
  /// The frontier, from September 2025.
  static let frontier: [HistoryRow] =
    [
      HistoryRow(
        "Qwen3-Next-80B-A3B", "Alibaba", (2025, 9), .mixture, 79_674_391_296, .exact, .qwen32026,
        headline: 80_000_000_000, active: 3_000_000_000, isOpen: true, license: .qwen35,
        preset: "qwen3-next-80b-a3b"),
      HistoryRow(
        "Kimi K2 Thinking", "Moonshot AI", (2025, 11), .mixture, 1_040_000_000_000, .published,
        .moonshot2025, active: 32_000_000_000, context: 262_144, isOpen: true,
        license: .kimiThinking, note: "Native INT4 expert weights."),
      HistoryRow(
        "Olmo 3 32B", "Allen Institute for AI", (2025, 11), .dense, 32_000_000_000, .reported,
        .epochModels2026, tokens: 5_500_000_000_000, flops: Work(1.1e24, .estimated), isOpen: true,
        license: .olmo3),
      HistoryRow(
        "A.X K1", "SK Telecom", (2025, 12), .mixture, 519_000_000_000, .reported,
        .epochModels2026, active: 33_000_000_000, isOpen: true, license: .axK1),
      HistoryRow(
        "DeepSeek-V3.2", "DeepSeek", (2025, 12), .mixture, 671_000_000_000, .reported,
        .epochModels2026, active: 37_000_000_000, flops: Work(4.2e24, .estimated), isOpen: true,
        license: .deepSeekV32,
        note: "Same backbone as V3 with sparse attention."),
      HistoryRow(
        "K-EXAONE", "LG AI Research", (2025, 12), .mixture, 236_000_000_000, .reported,
        .epochModels2026, active: 23_000_000_000, tokens: 11_000_000_000_000,
        flops: Work(1.52e24, .estimated), isOpen: true, license: .kEXAONE),
      HistoryRow(
        "MiMo-V2-Flash", "Xiaomi", (2025, 12), .mixture, 309_000_000_000, .reported,
        .epochModels2026, active: 15_000_000_000, tokens: 27_000_000_000_000, isOpen: true,
        license: .miMo),
      HistoryRow(
        "Mistral Large 3", "Mistral AI", (2025, 12), .mixture, 675_000_000_000, .reported,
        .epochModels2026, active: 41_000_000_000, isOpen: true, license: .mistral),
      HistoryRow(
        "Nemotron 3 Nano", "NVIDIA", (2025, 12), .hybridMixture, 31_600_000_000, .reported,
        .epochModels2026, active: 3_200_000_000, tokens: 25_000_000_000_000, isOpen: true,
        license: .nemotron3),
      HistoryRow(
        "Arcee Trinity Large", "Arcee AI", (2026, 1), .mixture, 398_000_000_000, .reported,
        .epochModels2026, headline: 400_000_000_000, active: 13_000_000_000,
        tokens: 17_000_000_000_000, isOpen: true, license: .trinity, also: [.s2026]),
      HistoryRow(
        "Kimi K2.5", "Moonshot AI", (2026, 1), .mixture, 1_040_000_000_000, .published, .kimi2026,
        headline: 1_000_000_000_000, active: 32_000_000_000, tokens: 30_500_000_000_000,
        flops: Work(5.8e24, .estimated), context: 262_144, isOpen: true, license: .kimiK25,
        note: """
          About 15T further mixed tokens on top of Kimi K2's 15.5T; adds a 0.4B vision encoder.
          """),
      HistoryRow(
        "GLM-5", "Zhipu AI", (2026, 2), .mixture, 744_000_000_000, .published, .glm2026,
        active: 40_000_000_000, tokens: 28_500_000_000_000, flops: Work(6.84e24, .estimated),
        context: 202_752, isOpen: true, license: .glm5, also: [.glm52026],
        note: "Configuration has 78 layers; the report says 80."),
      HistoryRow(
        "MiniMax-M2.5", "MiniMax", (2026, 2), .mixture, 229_000_000_000, .reported,
        .epochModels2026, active: 10_000_000_000, isOpen: true, license: .miniMaxM25),
      HistoryRow(
        "Qwen3.5-397B-A17B", "Alibaba", (2026, 2), .hybridMixture, 397_000_000_000, .published,
        .qwen352026, active: 17_000_000_000, context: 262_144, isOpen: true, license: .qwen35),
      HistoryRow(
        "Grok 4.2 (4.20)", "xAI", (2026, 3), .undisclosed, 500_000_000_000, .reported,
        .statement2026, isOpen: false, also: [.note2026],
        note: "A public statement by the company's owner, no technical report."),
      HistoryRow(
        "Nemotron 3 Super", "NVIDIA", (2026, 3), .hybridMixture, 120_000_000_000, .reported,
        .report2026, active: 12_000_000_000, isOpen: true, license: .nemotron3,
        also: [.epochModels2026]),
      HistoryRow(
        "Claude Mythos (rumor)", "Anthropic", (2026, 4), .frontier, 10_000_000_000_000,
        .estimated, .claude2026, isOpen: false,
        note: """
          Press rumor only; Anthropic has published no size. Kept so that the lesson's figure \
          can be compared with a named claim.
          """),
      HistoryRow(
        "DeepSeek-V4-Flash", "DeepSeek", (2026, 4), .mixture, 284_000_000_000, .published,
        .deepSeek2026, active: 13_000_000_000, tokens: 32_000_000_000_000, context: 1_048_576,
        isOpen: true, license: .deepSeekV4),
      HistoryRow(
        "DeepSeek-V4-Pro", "DeepSeek", (2026, 4), .mixture, 1_600_000_000_000, .published,
        .deepSeekV42026, active: 49_000_000_000, tokens: 33_000_000_000_000,
        flops: Work(9.7e24, .estimated), context: 1_048_576, isOpen: true, license: .deepSeekV4),
      HistoryRow(
        "GLM-5.1", "Zhipu AI", (2026, 4), .mixture, 744_000_000_000, .published,
        .glm5Repository2026, active: 40_000_000_000, isOpen: true, license: .glm51,
        note: "The checkpoint page lists 754B."),
      HistoryRow(
        "Gemma 4 31B", "Google", (2026, 4), .dense, 31_000_000_000, .reported,
        .reportNemotron2026, isOpen: true, license: .gemma4),
      HistoryRow(
        "Kimi K2.6", "Moonshot AI", (2026, 4), .mixture, 1_040_000_000_000, .reported,
        .inference2026, headline: 1_000_000_000_000, active: 32_000_000_000, context: 262_144,
        isOpen: true, license: .kimiK26),
      HistoryRow(
        "xAI 10T model in training", "xAI", (2026, 4), .frontier, 10_000_000_000_000, .reported,
        .nextBigFuture2026, isOpen: false, also: [.tokenToday2026],
        note: """
          Statement of 8 April 2026 that a 6T and a 10T variant were in training; not released \
          by the date of the sources read.
          """),
      HistoryRow(
        "GLM-5.2", "Zhipu AI", (2026, 6), .mixture, 744_000_000_000, .reported, .t2026,
        active: 40_000_000_000, context: 1_048_576, isOpen: true, license: .glm52,
        note: """
          The checkpoint lists 753B. The blog also says 384 experts, which contradicts the 256 \
          of the GLM-5 configuration, so no expert count is given.
          """),
      HistoryRow(
        "Nemotron 3 Ultra", "NVIDIA", (2026, 6), .hybridMixture, 550_000_000_000, .reported,
        .pebblous2026, active: 55_000_000_000, context: 1_048_576, isOpen: true,
        license: .nemotronUltra, also: [.the2026],
        note: "The checkpoint page lists 561B."),
      HistoryRow(
        "Inkling", "Thinking Machines Lab", (2026, 7), .mixture, 975_000_000_000, .reported,
        .sGLang2026, active: 41_000_000_000, context: 1_048_576, isOpen: true, license: .inkling,
        note: "The checkpoint page lists 952B. Active count from press."),
      HistoryRow(
        "Kimi K3", "Moonshot AI", (2026, 7), .mixture, 2_780_000_000_000, .published,
        .kimiKimi2026, active: 104_200_000_000, context: 1_048_576, isOpen: true, license: .kimiK3,
        also: [.baidu2026]),
      HistoryRow(
        "Qwen3.8-2.4T-A95B", "Alibaba", (2026, 8), .hybridMixture, 2_400_000_000_000, .published,
        .nvidia2026, active: 95_000_000_000, context: 262_144, isOpen: true, license: .qwen38),
    ]
}
