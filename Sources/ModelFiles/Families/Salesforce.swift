import ModelCore

extension FamilyReader {
  static let salesforce: [FamilyReader] = [
    FamilyReader(
      architecture: .ctrl, classes: ["CTRLLMHeadModel"],
      keys: DecoderKeys(
        width: ["n_embd", "hidden_size"], layers: ["n_layer", "num_hidden_layers"],
        heads: ["n_head", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: ["dff"],
        context: ["n_positions", "max_position_embeddings"]),
      contextLength: 256, isTied: true, attentionBias: .always(.all), mlpBias: .always(.all),
      norm: .layer, isGated: false, positions: .fixed, headBias: .on, heads: .decoder([.text])),
    FamilyReader(
      architecture: .codegen, classes: ["CodeGenForCausalLM"], keys: .gpt, innerRatio: 4,
      attentionBias: .always(.none), mlpBias: .always(.all), norm: .layer, isGated: false,
      blockNorms: 1, isParallel: true, headBias: .on),
  ]
}
