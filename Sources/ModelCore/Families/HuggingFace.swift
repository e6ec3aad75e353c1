// BLOOM, StarCoder and SmolLM, made in open collaborations.
extension Architecture {
  /// BLOOM: the embedding is normalized, scores are biased by distance.
  package static let bloom = Architecture("bloom", from: .gptNeoX) { names in
    names.tokenTable = "transformer.word_embeddings"
    names.inputNorm = "transformer.word_embeddings_layernorm"
    names.block = "transformer.h.*."
    names.packedQKV = "self_attention.query_key_value"
    names.attentionOutput = "self_attention.dense"
    names.finalNorm = "transformer.ln_f"
    names.head = "lm_head"
  }

  /// StarCoder: GPT-2 with one key/value head.
  package static let gptBigCode = Architecture("gpt_bigcode", from: .gpt2) {
    $0.isInputMajor = false
  }

  /// StarCoder 2: LayerNorm and biases everywhere, a plain MLP.
  package static let starcoder2 = Architecture("starcoder2") { names in
    names.up = "c_fc"
    names.down = "c_proj"
  }

  /// SmolLM 3: Llama with a tied head.
  package static let smollm3 = Architecture("smollm3")
}
