import ModelCore

// Memory of past tokens: keys and values of every layer, of the window, or their latent. Sources
// print GiB under the label GB and the other way round, as the rows say.
extension PublishedCase {
  /// One token, whole sequences, and ratios.
  static let cache = grouped(.cache, perToken + sequences + ratios)

  private static let perToken =
    [
      preset(
        "KV01", "gpt2-xl", .kvPerToken(bytesPerElement: 2), 307_200, "300 KiB",
        "future-shock, The weight of remembering"),
      preset(
        "KV02", "llama-3-8b", .kvPerToken(bytesPerElement: 2), 131_072, "128 KiB",
        "kvfit README; TensorCAD docs"),
      preset(
        "KV04", "llama-3-70b", .kvPerToken(bytesPerElement: 2), 327_680, "320 KiB",
        "TensorCAD docs; ml-hero-book"),
      preset(
        "KV05", "llama-3-70b", .kvPerToken(bytesPerElement: 1), 163_840, "160 kB",
        "Scaling book, applied inference", note: "8 bits; the book rounds to 160e3"),
      PublishedCase(
        "KV08", "Scaling book, question 1", .kvPerToken(bytesPerElement: 1), 524_288, "512 kB",
        "Scaling book, transformers", note: "8 bits",
        gated(.llama, d: 4_096, l: 64, v: 32_000, h: 32, ffn: 16_384)),
      preset(
        "KV17", "deepseek-v3", .kvPerToken(bytesPerElement: 2), 70_272, "70.272 KB",
        "DeepSeek, ISCA 2025", note: "the latent of 512 + 64 a layer"),
      preset(
        "KV19", "llama-3.1-405b", .kvPerToken(bytesPerElement: 2), 516_096, "516 KB",
        "DeepSeek, ISCA 2025"),
      PublishedCase(
        "KV41", "kipply's 52B", .kvPerToken(bytesPerElement: 2), 2_097_152,
        "2 MB", "kipply, Transformer inference arithmetic",
        gated(.llama, d: 8_192, l: 64, v: 32_000, h: 64, ffn: 32_768)),
    ].compactMap { $0 }

  private static let sequences =
    [
      kv(
        "KV07", "llama-3-70b", 8_192, 32, 42_949_672_960, "41.9e9", scalingBook, bytes: 1,
        note: "8 bits; printed 2.5 % lower, because the book multiplies 160e3"),
      kv("KV10", "llama-2-13b", 8_192, 1, 6_710_886_400, "6.7 GB", scalingBook),
      kv("KV11", "llama-2-13b", 8_192, 8, 53_687_091_200, "53.6 GiB", scalingBook, note: isGB),
      kv("KV13", "llama-2-13b", 8_192, 32, 214_748_364_800, "214.4 GiB", scalingBook, note: isGB),
      kv("KV14", "llama-2-13b", 8_192, 64, 429_496_729_600, "428.8 GiB", scalingBook, note: isGB),
      PublishedCase(
        "KV16", "Llama-2-13B, 8 KV heads", bytes(8_192), 1_342_177_280, "1.34 GiB", scalingBook,
        note: isGB, gated(.llama, d: 5_120, l: 40, v: 32_000, h: 40, kv: 8, ffn: 13_824)),
      kv(
        "KV20", "deepseek-v3", 163_840, 1, 11_513_364_480, "10.72 GB", "unsloth, PR 4757",
        note: "V3.1 at full length; printed GiB under the label GB"),
      kv(
        "KV25", "gemma-3-27b", 131_072, 1, 11_173_625_856, "10.41 GiB", "unsloth, PR 4757",
        note: "10 full layers, 52 with a window of 1,024"),
      PublishedCase(
        "KV26", "Qwen3.5-27B", bytes(262_144), 17_179_869_184, "16.00 GiB", "unsloth, PR 4757",
        note: "16 of 64 layers keep keys and values",
        gated(.llama, d: 5_120, l: 16, v: 1, h: 20, kv: 4, dh: 256, ffn: 1)),
      PublishedCase(
        "KV28", "MiniMax-M2", bytes(196_608, size: 1), 24_964_497_408, "24,964,497,408",
        "hf-mem README", note: "8 bits",
        gated(.llama, d: 3_072, l: 62, v: 1, h: 48, kv: 8, dh: 128, ffn: 1)),
      PublishedCase(
        "KV29", "Dense, 36 layers", bytes(32_768), 4_831_838_208, "4.5 GiB",
        "Osmantic/ODS, PR 3375",
        gated(.llama, d: 4_096, l: 36, v: 1, h: 32, kv: 8, ffn: 1)),
      PublishedCase(
        "KV31", "Gemma-4-12B",
        .kv(
          tokens: 131_072, batch: 1, bytesPerElement: 34.0 / 32,
          second: Quantity.Shape(nLayers: 40, nKVHeads: 8, headDim: 256, window: 1_024)),
        1_319_108_608, "", "llama-toolchest, PR 58",
        note: "34 bytes for 32; 8 layers with one KV head of 512, 40 with 8 of 256, window 1,024",
        gated(.llama, d: 3_840, l: 8, v: 1, h: 16, kv: 1, dh: 512, ffn: 1)),
      kv("KV32", "llama-3-8b", 8_192, 32, 34_359_738_368, "32.00 GiB", "kvfit README"),
      kv(
        "KV34", "llama-3.1-8b", 131_072, 1, 17_179_869_184, "17.18 GB",
        "figure as cited in public model tables"),
      kv(
        "KV35", "jamba-v0.1", 262_144, 1, 4_294_967_296, "4 GB", "Jamba paper",
        note: "4 GiB; the states of the Mamba layers are not part of it"),
      kv(
        "KV37", "llama-2-7b", 262_144, 1, 137_438_953_472, "128 GB", "Jamba paper, table 1",
        note: "128 GiB"),
      kv(
        "KV40", "opt-13b", 2_048, 1, 1_677_721_600, "1.6 GB", "PagedAttention paper",
        note: "1.678 GB, 1.5625 GiB"),
    ].compactMap { $0 }

  private static let ratios =
    [
      preset(
        "KV22", "deepseek-v3", .latentRatio, 57, "57×", "TensorCAD docs; DeepSeek-V2, table 1",
        note: "elements of 128 heads of 128 + 128 and one part of 64, by 576"),
      preset(
        "KV23", "deepseek-v2",
        .kvSaving(bits: 6, against: Quantity.Shape(nLayers: 95, nKVHeads: 8, headDim: 128)),
        0.9333881578947368, "93.3 %", "DeepSeek-V2 abstract",
        note: "against DeepSeek 67B in 16 bits; only with a cache of 6 bits, else 82.2 %"),
      preset(
        "KV38", "mistral-7b", .windowReduction(tokens: 32_768), 8, "8×", "Mistral 7B paper"),
    ].compactMap { $0 }

  private static let scalingBook = "Scaling book, applied inference"
  private static let isGB = "printed GB under the label GiB"

  private static func bytes(_ tokens: Int, size: Double = 2) -> Quantity {
    .kv(tokens: tokens, batch: 1, bytesPerElement: size, second: nil)
  }

  private static func kv(
    _ id: String, _ name: String, _ tokens: Int, _ batch: Int, _ published: Double,
    _ printed: String, _ source: String, bytes: Double = 2, note: String = ""
  ) -> PublishedCase? {
    preset(
      id, name, .kv(tokens: tokens, batch: batch, bytesPerElement: bytes, second: nil), published,
      printed, source, note: note)
  }
}
