import ModelCore

extension FamilyReader {
  /// Defaults: the configuration classes of Transformers 4.57, here and in the other lists.
  static let openAI: [FamilyReader] = [
    FamilyReader(
      architecture: .gpt1, classes: ["OpenAIGPTLMHeadModel"], keys: gptKeys(inner: []),
      contextLength: 512, innerRatio: 4, isTied: true, attentionBias: .always(.all),
      mlpBias: .always(.all), norm: .layer, isGated: false, positions: .learned,
      heads: .decoder([.text]), quirk: { fields, config in fields.remarkOlderKeys(config) }),
    FamilyReader(
      architecture: .gpt2, aliases: ["gpt-sw3"], classes: ["GPT2LMHeadModel"],
      keys: gptKeys(inner: ["n_inner"]), contextLength: 1_024, innerRatio: 4, isTied: true,
      attentionBias: .always(.all), mlpBias: .always(.all), norm: .layer, isGated: false,
      positions: .learned, heads: .decoder(HeadTask.classifiers),
      quirk: { fields, config in fields.remarkOlderKeys(config) }),
    FamilyReader(
      architecture: .gptOSS, classes: ["GptOssForCausalLM"], gguf: .named(["gpt-oss"]),
      nKVHeads: 8, headDim: 64, contextLength: 131_072,
      attentionBias: .flag("attention_bias", otherwise: true, .all), mlpBias: .always(.all),
      window: .cycle(otherwise: 128, fullEvery: 2),
      experts: .mixtral(
        128, active: 4, activeKeys: ["num_experts_per_tok", "experts_per_token"],
        hasRouterBias: true),
      heads: .decoder([.text, .tokens]), ignored: ["experts_per_token"],
      quirk: { _, config in config.attention.hasSinks = true }),
  ]

  /// Older files name the positions `n_ctx` only.
  private static func gptKeys(inner: [String]) -> DecoderKeys {
    var keys = DecoderKeys.gpt
    keys.inner = inner
    keys.context.append("n_ctx")
    return keys
  }
}

extension ConfigFields {
  fileprivate mutating func remarkOlderKeys(_ config: ModelConfig) {
    let names = ["n_positions", "max_position_embeddings"]
    if !names.contains(where: has), has("n_ctx") {
      assume(names[0], String(config.contextLength), "the value of n_ctx")
    }
    if isOn("add_cross_attention") {
      remark("add_cross_attention", "the attention to an encoder is not counted")
    }
  }
}
