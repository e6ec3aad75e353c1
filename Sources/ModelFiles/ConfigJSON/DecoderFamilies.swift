import ModelCore

// Defaults: the configuration classes of Transformers 4.57.
extension DecoderFamily {
  static let llama = DecoderFamily(
    architecture: .llama, contextLength: 2_048,
    mlpBias: .flag("mlp_bias", otherwise: false, .all))
  static let mistral = DecoderFamily(
    architecture: .mistral, nKVHeads: 8, contextLength: 131_072, attentionBias: .always(.none),
    window: .all(otherwise: 4_096))
  static let mixtral = DecoderFamily(
    architecture: .mixtral, nKVHeads: 8, contextLength: 131_072, attentionBias: .always(.none),
    window: .all(otherwise: nil))
  static let qwen2 = DecoderFamily(
    architecture: .qwen2, nKVHeads: 32, contextLength: 32_768, attentionBias: .always(.qkv),
    window: .upper(otherwise: 4_096, firstLayer: 28))
  static let gemma = DecoderFamily(
    architecture: .gemma, nKVHeads: 16, headDim: 256, contextLength: 8_192, isTied: true)
  static let gemma2 = DecoderFamily(
    architecture: .gemma2, nKVHeads: 4, headDim: 256, contextLength: 8_192, isTied: true,
    window: .cycle(otherwise: 4_096, fullEvery: 2))

  /// Gemma 3, as a file of its own or within one that holds a vision tower too.
  static func gemma3(_ architecture: Architecture) -> DecoderFamily {
    DecoderFamily(
      architecture: architecture, nHeads: 8, nKVHeads: 4, headDim: 256, vocabSize: 262_208,
      contextLength: 131_072, isTied: true, window: .cycle(otherwise: 4_096, fullEvery: 6),
      queryKeyNorm: .head)
  }

  static let qwen2MoE = DecoderFamily(
    architecture: .qwen2MoE, nKVHeads: 16, contextLength: 32_768,
    attentionBias: .flag("qkv_bias", otherwise: true, .qkv),
    window: .upper(otherwise: 4_096, firstLayer: 28))
  static let qwen3 = DecoderFamily(
    architecture: .qwen3, nKVHeads: 32, headDim: 128, contextLength: 32_768,
    window: .upper(otherwise: 4_096, firstLayer: 28), queryKeyNorm: .head)
  static let qwen3MoE = DecoderFamily(
    architecture: .qwen3MoE, nKVHeads: 4, contextLength: 32_768,
    window: .switched(otherwise: 4_096), queryKeyNorm: .head)
  static let qwen3Next = DecoderFamily(
    architecture: .qwen3Next, nKVHeads: 2, headDim: 256, contextLength: 32_768,
    queryKeyNorm: .head)
  static let smollm3 = DecoderFamily(
    architecture: .smollm3, nKVHeads: 4, contextLength: 32_768, isTied: true,
    mlpBias: .flag("mlp_bias", otherwise: false, .all), window: .switched(otherwise: nil))
  static let internlm2 = DecoderFamily(
    architecture: .internlm2, contextLength: 2_048,
    attentionBias: .flag("bias", otherwise: true, .all))
  static let baichuan = DecoderFamily(
    architecture: .baichuan, contextLength: 4_096, attentionBias: .always(.none))
  static let exaone = DecoderFamily(
    architecture: .exaone, keys: DecoderKeys(layers: ["num_layers", "num_hidden_layers"]),
    contextLength: 2_048, attentionBias: .always(.none))
  static let exaone4 = DecoderFamily(
    architecture: .exaone4, nKVHeads: 32, contextLength: 2_048, attentionBias: .always(.none),
    window: .cycle(otherwise: 4_096, fullEvery: 4), queryKeyNorm: .head)
  static let granite = DecoderFamily(
    architecture: .granite, contextLength: 2_048,
    mlpBias: .flag("mlp_bias", otherwise: false, .all))
  static let graniteMoE = DecoderFamily(architecture: .graniteMoE, contextLength: 2_048)
  static let olmo = DecoderFamily(
    architecture: .olmo, contextLength: 2_048, norm: NormKind.none)
  static let olmo2 = DecoderFamily(
    architecture: .olmo2, contextLength: 2_048, queryKeyNorm: .width)
  static let olmo3 = DecoderFamily(
    architecture: .olmo3, contextLength: 2_048, window: .cycle(otherwise: 4_096, fullEvery: 4),
    queryKeyNorm: .width)
  static let olmoe = DecoderFamily(
    architecture: .olmoe, contextLength: 4_096, queryKeyNorm: .width)
  static let phi3 = DecoderFamily(
    architecture: .phi3, contextLength: 4_096, attentionBias: .always(.none),
    window: .all(otherwise: nil))
  static let phiMoE = DecoderFamily(
    architecture: .phiMoE, nKVHeads: 8, contextLength: 131_072, window: .all(otherwise: nil),
    norm: .layer)
  static let glm = DecoderFamily(
    architecture: .glm, nKVHeads: 2, headDim: 128, contextLength: 131_072,
    attentionBias: .flag("attention_bias", otherwise: true, .qkv))
  static let glm4 = DecoderFamily(
    architecture: .glm4, nKVHeads: 2, headDim: 128, contextLength: 131_072,
    attentionBias: .flag("attention_bias", otherwise: true, .qkv))
  static let glm4MoE = DecoderFamily(
    architecture: .glm4MoE, nKVHeads: 8, contextLength: 131_072,
    attentionBias: .flag("attention_bias", otherwise: false, .qkv))
  static let minimax = DecoderFamily(
    architecture: .minimax, nKVHeads: 8, contextLength: 131_072, attentionBias: .always(.none),
    window: .all(otherwise: nil))
  static let gptOSS = DecoderFamily(
    architecture: .gptOSS, nKVHeads: 8, headDim: 64, contextLength: 131_072,
    attentionBias: .flag("attention_bias", otherwise: true, .all), mlpBias: .always(.all),
    window: .cycle(otherwise: 128, fullEvery: 2))
  static let ernie45 = DecoderFamily(
    architecture: .ernie45, nKVHeads: 2, headDim: 128, contextLength: 131_072, isTied: true,
    attentionBias: .flag("use_bias", otherwise: false, .all),
    mlpBias: .flag("use_bias", otherwise: false, .all))
  static let ernie45MoE = DecoderFamily(
    architecture: .ernie45MoE, nKVHeads: 4, contextLength: 131_072, isTied: true,
    attentionBias: .flag("use_bias", otherwise: false, .all),
    mlpBias: .flag("use_bias", otherwise: false, .all))
  static let hunyuanDense = DecoderFamily(
    architecture: .hunyuanDense, contextLength: 2_048, queryKeyNorm: .head)
  static let hunyuanMoE = DecoderFamily(
    architecture: .hunyuanMoE, contextLength: 2_048, queryKeyNorm: .head)
  static let seedOSS = DecoderFamily(
    architecture: .seedOSS, nKVHeads: 8, headDim: 128, contextLength: 524_288,
    attentionBias: .flag("attention_bias", otherwise: true, .qkv),
    mlpBias: .flag("mlp_bias", otherwise: false, .all))
  static let llama4 = DecoderFamily(
    architecture: .llama4, keys: DecoderKeys(inner: ["intermediate_size_mlp"]), nKVHeads: 8,
    headDim: 128, vocabSize: 202_048, contextLength: 131_072, attentionBias: .always(.none))
  static let jamba = DecoderFamily(
    architecture: .jamba, nKVHeads: 8, contextLength: 262_144, attentionBias: .always(.none),
    window: .all(otherwise: nil), positions: PositionKind.none)
}
