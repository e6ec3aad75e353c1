extension HistoryRow {
  /// From GPT-1 to the first trillion, June 2018 to 2022.
  static let transformers: [HistoryRow] =
    [
      HistoryRow(
        "GPT-1", "OpenAI", (2018, 6), .dense, 116_534_784, .exact, .radford2018,
        headline: 117_000_000, flops: Work(1.75781e19, .estimated), context: 512, isOpen: true,
        license: .gpt1, preset: "gpt-1", also: [.epochData2025],
        note: """
          40,478×768 token and 512×768 position embeddings plus 12 blocks with biases and layer \
          norms, tied output. 117 million is the usual rounding.
          """),
      HistoryRow(
        "BERT-base", "Google", (2018, 10), .encoder, 109_482_240, .exact, .devlin2018,
        headline: 110_000_000, context: 512, isOpen: true, license: .bert,
        preset: "bert-base", note: "Encoder with pooler, without the masked-word head."),
      HistoryRow(
        "BERT-large", "Google", (2018, 10), .encoder, 335_141_888, .exact, .devlin2018,
        headline: 340_000_000, flops: Work(2.85e20, .estimated), context: 512, isOpen: true,
        license: .bert, preset: "bert-large", also: [.epochData2025],
        note: "Paper rounds to 340M."),
      HistoryRow(
        "GPT-2 XL", "OpenAI", (2019, 2), .dense, 1_557_611_200, .exact, .openAI2019,
        headline: 1_500_000_000, flops: Work(1.92e21, .estimated), context: 1_024, isOpen: true,
        license: .gpt2, preset: "gpt2-xl", also: [.epochData2025],
        note: """
          The paper says 1,542M; summing the released tensors gives 1,557,611,200. Weights fully \
          released in November 2019.
          """),
      HistoryRow(
        "GPT-2 small", "OpenAI", (2019, 2), .dense, 124_439_808, .exact, .openAI2019,
        headline: 117_000_000, context: 1_024, isOpen: true, license: .gpt2,
        preset: "gpt2",
        note: "Paper's table says 117M; the repository later corrected it to 124M."),
      HistoryRow(
        "Megatron-LM 8.3B", "NVIDIA", (2019, 9), .dense, 8_300_000_000, .published, .shoeybi2019,
        tokens: 157_286_400_000, flops: Work(9.1e21, .estimated), context: 1_024,
        also: [.epochData2025], note: "Tokens = 300,000 iterations x 512 sequences x 1,024."),
      HistoryRow(
        "T5-11B", "Google", (2019, 10), .encoderDecoder, 11_307_321_344, .exact, .raffel2019,
        headline: 11_000_000_000, flops: Work(3.3e22, .estimated), context: 512, isOpen: true,
        license: .t5, preset: "t5-11b", also: [.epochData2025],
        note: "24 encoder and 24 decoder layers."),
      HistoryRow(
        "Turing-NLG", "Microsoft", (2020, 2), .dense, 17_000_000_000, .published, .microsoft2020,
        flops: Work(1.57e22, .estimated), isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "GPT-3", "OpenAI", (2020, 5), .dense, 174_604_259_328, .exact, .brown2020,
        headline: 175_000_000_000, tokens: 300_000_000_000, flops: Work(3.14e23, .published),
        context: 2_048, isOpen: false, preset: "gpt-3", also: [.epochData2025],
        note: "Count from the published dimensions with tied embeddings, biases and layer norms."),
      HistoryRow(
        "Switch-C", "Google", (2021, 1), .mixture, 1_571_000_000_000, .published, .fedus2021,
        flops: Work(8.22e22, .estimated), isOpen: true, license: .switchC,
        also: [.epochData2025],
        note: "First published trillion-parameter language model; one expert per token."),
      HistoryRow(
        "PanGu-alpha", "Huawei", (2021, 4), .dense, 207_000_000_000, .published, .zeng2021,
        flops: Work(5.112e22, .estimated), also: [.epochData2025]),
      HistoryRow(
        "GPT-J-6B", "EleutherAI", (2021, 5), .dense, 6_050_882_784, .exact, .komatsuzaki2021,
        headline: 6_053_381_344, tokens: 400_000_000_000, flops: Work(1.5e22, .published),
        context: 2_048, isOpen: true, license: .gptJ, preset: "gpt-j-6b",
        also: [.epochData2025]),
      HistoryRow(
        "Wu Dao 2.0", "BAAI", (2021, 5), .mixture, 1_750_000_000_000, .reported, .engadget2021,
        also: [.epochData2025],
        note: "Press figure; Epoch marks training figures speculative, so they are left out here."),
      HistoryRow(
        "Jurassic-1 Jumbo", "AI21 Labs", (2021, 8), .dense, 178_000_000_000, .published,
        .ai212021, tokens: 300_000_000_000, flops: Work(3.7e23, .estimated), context: 2_048,
        isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "HyperCLOVA 204B", "NAVER", (2021, 9), .dense, 204_000_000_000, .reported, .business2021,
        isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "Megatron-Turing NLG 530B", "Microsoft, NVIDIA", (2021, 10), .dense, 530_000_000_000,
        .published, .smith2022, tokens: 270_000_000_000, flops: Work(8.586e23, .estimated),
        context: 2_048, isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "ERNIE 3.0 Titan", "Baidu", (2021, 12), .dense, 260_000_000_000, .published, .wang2021,
        isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "GLaM", "Google", (2021, 12), .mixture, 1_200_000_000_000, .published, .du2021,
        active: 96_600_000_000, tokens: 600_000_000_000, flops: Work(3.63631e23, .estimated),
        isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "Gopher", "DeepMind", (2021, 12), .dense, 280_000_000_000, .published, .rae2021,
        tokens: 300_000_000_000, flops: Work(6.31e23, .published), context: 2_048, isOpen: false,
        also: [.epochData2025], note: "The Chinchilla paper uses 5.76e23 for Gopher's budget."),
      HistoryRow(
        "GPT-NeoX-20B", "EleutherAI", (2022, 2), .dense, 20_554_567_680, .exact, .black2022,
        headline: 20_000_000_000, flops: Work(9.31627e22, .estimated), context: 2_048,
        isOpen: true, license: .gptNeoX, preset: "gpt-neox-20b", also: [.epochData2025]),
      HistoryRow(
        "LaMDA", "Google", (2022, 2), .dense, 137_000_000_000, .published, .thoppilan2022,
        flops: Work(3.55e23, .published), isOpen: false, also: [.epochData2025]),
      HistoryRow(
        "Chinchilla", "DeepMind", (2022, 3), .dense, 70_000_000_000, .published, .hoffmann2022,
        tokens: 1_400_000_000_000, flops: Work(5.76e23, .published), isOpen: false,
        also: [.epochData2025]),
      HistoryRow(
        "PaLM 540B", "Google", (2022, 4), .dense, 540_350_000_000, .published, .chowdhery2022,
        tokens: 780_000_000_000, flops: Work(2.5272e24, .estimated), context: 2_048, isOpen: false,
        also: [.epochData2025],
        note: "Parallel blocks and multi-query attention, so 12·L·d² overestimates it."),
      HistoryRow(
        "OPT-175B", "Meta AI", (2022, 5), .dense, 174_604_468_224, .exact, .zhang2022,
        headline: 175_000_000_000, tokens: 300_000_000_000, flops: Work(4.3e23, .estimated),
        context: 2_048, isOpen: true, license: .opt,
        preset: "opt-175b", also: [.epochData2025],
        note: "180B-token corpus, about 300B tokens seen. Epoch's FLOPs include recomputation."),
      HistoryRow(
        "BLOOM-176B", "BigScience", (2022, 7), .dense, 176_247_271_424, .exact, .bigScience2022,
        tokens: 366_000_000_000, flops: Work(3.65664e23, .estimated), context: 2_048,
        isOpen: true, license: .bloom, preset: "bloom-176b",
        also: [.epochData2025], note: "Embedding table padded to 250,880 rows."),
      HistoryRow(
        "GLM-130B", "Tsinghua University", (2022, 8), .dense, 130_000_000_000, .published,
        .zeng2022, tokens: 400_000_000_000, flops: Work(3.549e23, .estimated), isOpen: true,
        license: .glm130B,
        also: [.epochData2025]),
      HistoryRow(
        "Galactica 120B", "Meta AI", (2022, 11), .dense, 120_000_000_000, .published, .taylor2022,
        tokens: 450_000_000_000, flops: Work(3.24e23, .estimated), isOpen: true,
        license: .galactica, also: [.epochData2025]),
    ]
}
