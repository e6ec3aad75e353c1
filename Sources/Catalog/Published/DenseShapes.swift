import ModelCore

extension PublishedCase {
  // d is the width, l the layers, v the rows of the token table, t the longest sequence, h the
  // query heads, kv those of keys and values, dh the width of a head, ffn that of the MLP.

  static func gated(
    _ architecture: Architecture, d: Int, l: Int, v: Int, h: Int, kv: Int? = nil, dh: Int? = nil,
    ffn: Int, tied: Bool = false, bias: AttentionBias = .none
  ) -> ModelConfig {
    PresetFamily.gated(
      architecture, d: d, l: l, v: v, t: 4_096, h: h, kv: kv, dh: dh, ffn: ffn, tied: tied,
      bias: bias)
  }

  static func learned(
    _ architecture: Architecture, d: Int, l: Int, v: Int, t: Int, h: Int, kv: Int? = nil
  ) -> ModelConfig {
    PresetFamily.plain(
      architecture, d: d, l: l, v: v, t: t, h: h, kv: kv, ffn: 4 * d, positions: .learned,
      tied: true)
  }

  static func parallel(d: Int, l: Int, v: Int, h: Int) -> ModelConfig {
    var config = PresetFamily.plain(.gptNeoX, d: d, l: l, v: v, t: 2_048, h: h, ffn: 4 * d)
    config.isParallel = true
    return config
  }

  static func bloom(d: Int, l: Int, v: Int, h: Int) -> ModelConfig {
    var config = PresetFamily.plain(
      .bloom, d: d, l: l, v: v, t: 2_048, h: h, ffn: 4 * d, positions: .fixed, tied: true)
    config.input.hasNorm = true
    return config
  }

  static func opt(d: Int, l: Int, v: Int, h: Int) -> ModelConfig {
    var config = learned(.opt, d: d, l: l, v: v, t: 2_048, h: h)
    config.input.extraPositions = 2
    return config
  }

  static func falcon(d: Int, l: Int, v: Int, h: Int, kv: Int, tied: Bool = false)
    -> ModelConfig
  {
    var config = PresetFamily.plain(
      .falcon, d: d, l: l, v: v, t: 2_048, h: h, kv: kv, ffn: 4 * d, tied: tied, bias: .none,
      mlpBias: false)
    config.blockNorms = 2
    config.isParallel = true
    return config
  }

  /// PaLM: attention and a gated MLP side by side, one key/value head, no biases.
  static func palm(d: Int, l: Int, v: Int, h: Int, kv: Int, dh: Int? = nil)
    -> ModelConfig
  {
    var config = PresetFamily.gated(
      .cohere, d: d, l: l, v: v, t: 2_048, h: h, kv: kv, dh: dh, ffn: 4 * d, tied: true)
    config.norm = .layerGain
    config.blockNorms = 1
    config.isParallel = true
    return config
  }
}
