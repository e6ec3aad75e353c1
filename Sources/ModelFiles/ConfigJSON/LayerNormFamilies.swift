import ModelCore

// Families with LayerNorm. Defaults: the configuration classes of Transformers 4.57.
extension DecoderFamily {
  static let gptNeo = DecoderFamily(
    architecture: .gptNeo, keys: .gptNeo, contextLength: 2_048, innerRatio: 4, isTied: true,
    attentionBias: .always(.output), mlpBias: .always(.all), norm: .layer, isGated: false,
    positions: .learned)
  static let gptJ = DecoderFamily(
    architecture: .gptJ, keys: .gpt, contextLength: 2_048, innerRatio: 4,
    attentionBias: .always(.none), mlpBias: .always(.all), norm: .layer, isGated: false,
    blockNorms: 1, isParallel: true, hasHeadBias: true)
  static let gptNeoX = DecoderFamily(
    architecture: .gptNeoX, keys: DecoderKeys(kvHeads: nil, headDim: nil),
    contextLength: 2_048, attentionBias: .flag("attention_bias", otherwise: true, .all),
    mlpBias: .always(.all), norm: .layer, isGated: false, isParallel: true)
  static let gptBigCode = DecoderFamily(
    architecture: .gptBigCode, keys: .gpt, contextLength: 1_024, innerRatio: 4, isTied: true,
    attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer, isGated: false,
    positions: .learned)
  static let opt = DecoderFamily(
    architecture: .opt, keys: DecoderKeys(kvHeads: nil, headDim: nil, inner: ["ffn_dim"]),
    contextLength: 2_048, isTied: true,
    attentionBias: .flag("enable_bias", otherwise: true, .all),
    mlpBias: .flag("enable_bias", otherwise: true, .all), norm: .layer, isGated: false,
    positions: .learned)
  static let bloom = DecoderFamily(
    architecture: .bloom, keys: .bloom, contextLength: 2_048, innerRatio: 4, isTied: true,
    attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer, isGated: false,
    positions: .fixed)
  static let xglm = DecoderFamily(
    architecture: .xglm, keys: .xglm, contextLength: 2_048, isTied: true,
    attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer, isGated: false,
    positions: .fixed)
  static let mpt = DecoderFamily(
    architecture: .mpt, keys: .mosaic, contextLength: 2_048, innerRatio: 4, isTied: true,
    attentionBias: .always(.none), norm: .layerGain, isGated: false, positions: .fixed)
  static let dbrx = DecoderFamily(
    architecture: .dbrx, keys: .mosaic, contextLength: 2_048, innerRatio: 4,
    attentionBias: .always(.none), norm: .layerGain)
  static let falcon = DecoderFamily(
    architecture: .falcon, keys: .falcon, contextLength: 2_048, innerRatio: 4, isTied: true,
    attentionBias: .flag("bias", otherwise: false, .all),
    mlpBias: .flag("bias", otherwise: false, .all), norm: .layer, isGated: false)
  static let phi = DecoderFamily(
    architecture: .phi, contextLength: 2_048, attentionBias: .always(.all),
    mlpBias: .always(.all), norm: .layer, isGated: false, blockNorms: 1, isParallel: true,
    hasHeadBias: true)
  static let starcoder2 = DecoderFamily(
    architecture: .starcoder2, nKVHeads: 2, contextLength: 4_096, isTied: true,
    attentionBias: .flag("use_bias", otherwise: true, .all),
    mlpBias: .flag("use_bias", otherwise: true, .all), window: .all(otherwise: nil),
    norm: .layer, isGated: false)
  static let stableLM = DecoderFamily(
    architecture: .stableLM, nKVHeads: 32, contextLength: 4_096,
    attentionBias: .flag("use_qkv_bias", otherwise: false, .qkv), norm: .layer)
  static let cohere = DecoderFamily(
    architecture: .cohere, contextLength: 8_192, isTied: true, norm: .layerGain, blockNorms: 1,
    isParallel: true)
  static let cohere2 = DecoderFamily(
    architecture: .cohere2, contextLength: 8_192, isTied: true,
    window: .cycle(otherwise: 4_096, fullEvery: 4), norm: .layerGain, blockNorms: 1,
    isParallel: true)
  static let nemotron = DecoderFamily(
    architecture: .nemotron, contextLength: 4_096,
    mlpBias: .flag("mlp_bias", otherwise: false, .all), norm: .layer, isGated: false)
}
