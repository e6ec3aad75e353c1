// Google: encoders, T5, the vision transformer and Gemma.
import ModelCore

extension PresetFamily {
  /// BERT.
  static let bert = PresetFamily(
    "BERT", by: "Google",
    [
      Row(
        "bert-base", "BERT Base", 2018, 109_514_298, "110M", .bert,
        bert(d: 768, l: 12, h: 12)),
      Row(
        "bert-large", "BERT Large", 2018, 335_174_458, "340M", .bert,
        bert(d: 1_024, l: 24, h: 16)),
    ])

  /// T5, an encoder and a decoder.
  static let t5 = PresetFamily(
    "T5", by: "Google",
    [
      Row(
        "t5-small", "T5 Small", 2019, 60_506_624, "60M", .t5,
        t5(d: 512, l: 6, h: 8, ffn: 2_048)),
      Row(
        "t5-base", "T5 Base", 2019, 222_903_552, "220M", .t5,
        t5(d: 768, l: 12, h: 12, ffn: 3_072)),
      Row(
        "t5-large", "T5 Large", 2019, 737_668_096, "770M", .t5,
        t5(d: 1_024, l: 24, h: 16, ffn: 4_096)),
      Row(
        "t5-3b", "T5-3B", 2019, 2_851_598_336, "3B", .t5,
        t5(d: 1_024, l: 24, h: 32, dh: 128, ffn: 16_384)),
      Row(
        "t5-11b", "T5-11B", 2019, 11_307_321_344, "11B", .t5,
        t5(d: 1_024, l: 24, h: 128, dh: 128, ffn: 65_536)),
    ])

  /// Vision transformers.
  static let vit = PresetFamily(
    "ViT", by: "Google",
    [
      Row(
        "vit-base-patch16-224", "ViT-B/16 (224)", 2020, 86_567_656, "86M", .vit,
        vit(d: 768, l: 12, h: 12)),
      Row(
        "vit-large-patch16-224", "ViT-L/16 (224)", 2020, 304_326_632, "307M", .vit,
        vit(d: 1_024, l: 24, h: 16)),
    ])

  /// Gemma 1 to 3.
  static let gemma = PresetFamily(
    "Gemma", by: "Google",
    [
      Row(
        "gemma-2b", "Gemma 2B", 2024, 2_506_172_416, "2B", .gemma,
        gemma(.gemma, d: 2_048, l: 18, h: 8, kv: 1, ffn: 16_384)),
      Row(
        "gemma-7b", "Gemma 7B", 2024, 8_537_680_896, "7B", .gemma,
        gemma(.gemma, d: 3_072, l: 28, h: 16, dh: 256, ffn: 24_576)),
      Row(
        "gemma-2-2b", "Gemma 2 2B", 2024, 2_614_341_888, "2.6B", .gemma2,
        gemma(
          .gemma2, d: 2_304, l: 26, h: 8, kv: 4, dh: 256, ffn: 9_216,
          window: SlidingWindow(size: 4_096, fullEvery: 2))),
      Row(
        "gemma-2-9b", "Gemma 2 9B", 2024, 9_241_705_984, "9.2B", .gemma2,
        gemma(
          .gemma2, d: 3_584, l: 42, h: 16, kv: 8, dh: 256, ffn: 14_336,
          window: SlidingWindow(size: 4_096, fullEvery: 2))),
      Row(
        "gemma-2-27b", "Gemma 2 27B", 2024, 27_227_128_320, "27.2B", .gemma2,
        gemma(
          .gemma2, d: 4_608, l: 46, h: 32, kv: 16, dh: 128, ffn: 36_864,
          window: SlidingWindow(size: 4_096, fullEvery: 2))),
      Row(
        "gemma-3-270m", "Gemma 3 270M", 2025, 268_098_176, "270M", .gemma3small,
        gemma3(.gemma3Text, d: 640, l: 18, h: 4, kv: 1, dh: 256, ffn: 2_048, window: 512)),
      Row(
        "gemma-3-1b", "Gemma 3 1B", 2025, 999_885_952, "1B", .gemma3,
        gemma3(.gemma3Text, d: 1_152, l: 26, h: 4, kv: 1, dh: 256, ffn: 6_912, window: 512)),
      Row(
        "gemma-3-4b", "Gemma 3 4B", 2025, 3_880_263_168, "4B", .gemma3,
        gemma3(.gemma3, d: 2_560, l: 34, h: 8, kv: 4, dh: 256, ffn: 10_240, window: 1_024)),
      Row(
        "gemma-3-12b", "Gemma 3 12B", 2025, 11_766_034_176, "12B", .gemma3,
        gemma3(.gemma3, d: 3_840, l: 48, h: 16, kv: 8, dh: 256, ffn: 15_360, window: 1_024)),
      Row(
        "gemma-3-27b", "Gemma 3 27B", 2025, 27_009_346_304, "27B", .gemma3,
        gemma3(.gemma3, d: 5_376, l: 62, h: 32, kv: 16, dh: 128, ffn: 21_504, window: 1_024)),
    ])

  private static func bert(d: Int, l: Int, h: Int) -> ModelConfig {
    var config = plain(
      .bert, d: d, l: l, v: 30_522, t: 512, h: h, ffn: 4 * d, positions: .learned, tied: true)
    config.makeEncoder(tokenTypes: 2)
    return config
  }

  private static func t5(d: Int, l: Int, h: Int, dh: Int? = nil, ffn: Int) -> ModelConfig {
    var config = plain(
      .t5, d: d, l: l, v: 32_128, t: 512, h: h, dh: dh, ffn: ffn, norm: .rms,
      positions: .relative, tied: true, bias: .none, mlpBias: false)
    config.stack = .encoderDecoder
    return config
  }

  private static func vit(d: Int, l: Int, h: Int) -> ModelConfig {
    let patches = ImagePatches(imageSize: 224, patchSize: 16, channels: 3)
    var config = plain(
      .vit, d: d, l: l, v: 1_000, t: patches.positions, h: h, ffn: 4 * d, positions: .learned)
    config.input.patches = patches
    config.output.hasBias = true
    config.stack = .encoder
    return config
  }

  private static func gemma(
    _ architecture: Architecture, d: Int, l: Int, h: Int, kv: Int? = nil, dh: Int? = nil,
    ffn: Int, window: SlidingWindow? = nil
  ) -> ModelConfig {
    gated(
      architecture, d: d, l: l, v: 256_000, t: 8_192, h: h, kv: kv, dh: dh, ffn: ffn, tied: true,
      window: window)
  }

  /// The files with a vision tower have 64 rows more and a longer context.
  private static func gemma3(
    _ architecture: Architecture, d: Int, l: Int, h: Int, kv: Int, dh: Int, ffn: Int, window: Int
  ) -> ModelConfig {
    let isText = architecture == .gemma3Text
    var config = gated(
      architecture, d: d, l: l, v: isText ? 262_144 : 262_208, t: isText ? 32_768 : 131_072,
      h: h, kv: kv, dh: dh, ffn: ffn, tied: true,
      window: SlidingWindow(size: window, fullEvery: 6)
    ).normalizingHeads()
    if !isText { config.beside.vision = .gemma3 }
    return config
  }
}

extension Source {
  fileprivate static let bert = Source(
    "Devlin et al., BERT",
    url: "https://arxiv.org/abs/1810.04805", year: 2018)
  fileprivate static let t5 = Source(
    "Raffel et al., Exploring the limits of transfer learning with a unified text-to-text transformer",
    url: "https://arxiv.org/abs/1910.10683", year: 2019)
  fileprivate static let vit = Source(
    "Dosovitskiy et al., An image is worth 16x16 words",
    url: "https://arxiv.org/abs/2010.11929", year: 2020)
  fileprivate static let gemma = Source(
    "Gemma team, Gemma: open models based on Gemini research",
    url: "https://arxiv.org/abs/2403.08295", year: 2024)
  fileprivate static let gemma2 = Source(
    "Gemma team, Gemma 2",
    url: "https://arxiv.org/abs/2408.00118", year: 2024)
  fileprivate static let gemma3 = Source(
    "Gemma team, Gemma 3 technical report",
    url: "https://arxiv.org/abs/2503.19786", year: 2025)
  fileprivate static let gemma3small = Source(
    "Google, Gemma 3 270M model card",
    url: "https://huggingface.co/google/gemma-3-270m", year: 2025)
}
