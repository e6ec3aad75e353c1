import ModelCore

extension FamilyReader {
  static let huggingFace: [FamilyReader] = [
    FamilyReader(
      architecture: .bloom, classes: ["BloomForCausalLM"],
      keys: DecoderKeys(
        width: ["hidden_size", "n_embed"], layers: ["n_layer", "num_hidden_layers"],
        heads: ["n_head", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: [],
        context: ["seq_length"]),
      innerRatio: 4, isTied: true, attentionBias: .always(.all), mlpBias: .always(.all),
      norm: .layer, isGated: false, positions: .fixed,
      heads: .decoder(HeadTask.classifiers), quirk: { _, config in config.input.hasNorm = true }),
    FamilyReader(
      architecture: .gptBigCode, classes: ["GPTBigCodeForCausalLM"],
      gguf: .named(["gpt_bigcode", "starcoder"]), keys: .gpt, contextLength: 1_024,
      innerRatio: 4, isTied: true, attentionBias: .always(.all), mlpBias: .always(.all),
      norm: .layer, isGated: false, positions: .learned,
      heads: .decoder([.text, .tokens]), ignored: ["num_key_value_heads"],
      quirk: { fields, config throws(FileError) in
        if try fields.flag("multi_query", otherwise: true) { config.nKVHeads = 1 }
      }),
    FamilyReader(
      architecture: .starcoder2, classes: ["Starcoder2ForCausalLM"], nKVHeads: 2,
      contextLength: 4_096, isTied: true, attentionBias: .flag("use_bias", otherwise: true, .all),
      mlpBias: .flag("use_bias", otherwise: true, .all), window: .all(otherwise: nil),
      norm: .layer, isGated: false, heads: .decoder([.text, .tokens])),
    FamilyReader(
      architecture: .smollm3, classes: ["SmolLM3ForCausalLM"], nKVHeads: 4,
      contextLength: 32_768, isTied: true, mlpBias: .flag("mlp_bias", otherwise: false, .all),
      window: .switched(otherwise: nil), heads: .decoder(HeadTask.classifiers)),
  ]
}
