import ModelCore

// Families close to Llama. Defaults: the configuration classes of Transformers 4.57, and for those
// that it lacks the ones that makers publish beside their checkpoints.
extension DecoderFamily {
  static let apertus = DecoderFamily(
    architecture: .apertus, contextLength: 65_536, isGated: false, queryKeyNorm: .head)
  static let aquila = DecoderFamily(
    architecture: .aquila, contextLength: 2_048, attentionBias: .always(.none))
  static let arcee = DecoderFamily(
    architecture: .arcee, contextLength: 4_096,
    mlpBias: .flag("mlp_bias", otherwise: false, .all), isGated: false)
  static let bitnet = DecoderFamily(architecture: .bitnet, nKVHeads: 5, contextLength: 2_048)
  static let deepSeek = DecoderFamily(architecture: .deepseek, contextLength: 2_048)
  static let diffLlama = DecoderFamily(architecture: .diffLlama, contextLength: 2_048)
  static let doge = DecoderFamily(
    architecture: .doge, contextLength: 2_048,
    mlpBias: .flag("mlp_bias", otherwise: false, .all), window: .all(otherwise: nil),
    queryKeyNorm: .head)
  static let dots1 = DecoderFamily(
    architecture: .dots1, nKVHeads: 32, contextLength: 2_048,
    window: .above(otherwise: 4_096, firstLayer: 62), queryKeyNorm: .head)
  static let flexOlmo = DecoderFamily(
    architecture: .flexOlmo, contextLength: 4_096, queryKeyNorm: .width)
  static let helium = DecoderFamily(
    architecture: .helium, nKVHeads: 20, headDim: 128, contextLength: 4_096,
    attentionBias: .flag("attention_bias", otherwise: false, .qkv),
    mlpBias: .flag("mlp_bias", otherwise: false, .all))
  static let internlm = DecoderFamily(
    architecture: .internlm, contextLength: 2_048,
    attentionBias: .flag("bias", otherwise: true, .all))
  static let internlm3 = DecoderFamily(
    architecture: .internlm3, nKVHeads: 2, contextLength: 32_768,
    attentionBias: .flag("qkv_bias", otherwise: false, .qkv),
    mlpBias: .flag("bias", otherwise: false, .all))
  static let mimo = DecoderFamily(
    architecture: .mimo, nKVHeads: 32, contextLength: 32_768,
    attentionBias: .flag("attention_bias", otherwise: true, .qkv),
    window: .upper(otherwise: 4_096, firstLayer: 28))
  static let minicpm = DecoderFamily(
    architecture: .minicpm, contextLength: 2_048, isTied: true)
  static let ministral = DecoderFamily(
    architecture: .ministral, nKVHeads: 8, contextLength: 131_072, attentionBias: .always(.none),
    window: .listed(otherwise: 4_096))
  static let orion = DecoderFamily(architecture: .orion, contextLength: 4_096, norm: .layer)
  static let skywork = DecoderFamily(
    architecture: .skywork, contextLength: 4_096, attentionBias: .always(.none))
  static let solar = DecoderFamily(
    architecture: .solar, contextLength: 2_048,
    mlpBias: .flag("mlp_bias", otherwise: false, .all), window: .all(otherwise: nil))
  static let vaultGemma = DecoderFamily(
    architecture: .vaultGemma, nKVHeads: 4, headDim: 256, contextLength: 8_192, isTied: true,
    window: .cycle(otherwise: 4_096, fullEvery: 2))
  static let xverse = DecoderFamily(
    architecture: .xverse, contextLength: 2_048, attentionBias: .always(.none))

  static let persimmon = DecoderFamily(
    architecture: .persimmon, keys: DecoderKeys(kvHeads: nil, headDim: nil),
    contextLength: 16_384, attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer,
    isGated: false)
  static let biogpt = DecoderFamily(
    architecture: .biogpt, keys: DecoderKeys(kvHeads: nil, headDim: nil), contextLength: 1_024,
    isTied: true, attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer,
    isGated: false, positions: .learned)
  static let ctrl = DecoderFamily(
    architecture: .ctrl,
    keys: DecoderKeys(
      width: ["n_embd", "hidden_size"], layers: ["n_layer", "num_hidden_layers"],
      heads: ["n_head", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: ["dff"],
      context: ["n_positions", "max_position_embeddings"]),
    contextLength: 256, isTied: true, attentionBias: .always(.all), mlpBias: .always(.all),
    norm: .layer, isGated: false, positions: .fixed, hasHeadBias: true)
  static let codegen = DecoderFamily(
    architecture: .codegen, keys: .gpt, contextLength: 2_048, innerRatio: 4,
    attentionBias: .always(.none), mlpBias: .always(.all), norm: .layer, isGated: false,
    blockNorms: 1, isParallel: true, hasHeadBias: true)
  static let gptNeoXJapanese = DecoderFamily(
    architecture: .gptNeoXJapanese, keys: DecoderKeys(kvHeads: nil, headDim: nil, inner: []),
    contextLength: 2_048, innerRatio: 4, isTied: true, attentionBias: .always(.none),
    norm: .layer, isGated: false)

  static let chatGLM = DecoderFamily(
    architecture: .chatGLM,
    keys: DecoderKeys(
      layers: ["num_layers", "num_hidden_layers"], kvHeads: nil, headDim: "kv_channels",
      vocabulary: ["padded_vocab_size", "vocab_size"], inner: ["ffn_hidden_size"],
      context: ["seq_length"]),
    headDim: 128, contextLength: 2_048, attentionBias: .always(.none),
    mlpBias: .flag("add_bias_linear", otherwise: false, .all))
  static let qwen = DecoderFamily(
    architecture: .qwen,
    keys: DecoderKeys(
      kvHeads: nil, headDim: "kv_channels", context: ["max_position_embeddings", "seq_length"]),
    headDim: 128, contextLength: 8_192,
    attentionBias: .unless("no_bias", .all, else: .qkv),
    mlpBias: .unless("no_bias", .all, else: .none))
  static let bailing = DecoderFamily(
    architecture: .bailingMoE, contextLength: 16_384,
    attentionBias: .flag("use_qkv_bias", otherwise: false, .qkv))
  static let miniMaxM2 = DecoderFamily(
    architecture: .minimaxM2, nKVHeads: 8, contextLength: 196_608, attentionBias: .always(.none))
}
