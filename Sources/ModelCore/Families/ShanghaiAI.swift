// InternLM.
extension Architecture {
  /// InternLM: Llama with biases in attention.
  package static let internlm = Architecture("internlm")

  /// InternLM 2.
  package static let internlm2 = Architecture("internlm2") { names in
    names.tokenTable = "model.tok_embeddings"
    names.packedQKV = "attention.wqkv"
    names.attentionOutput = "attention.wo"
    names.mlp = "feed_forward."
    names.gate = "w1"
    names.up = "w3"
    names.down = "w2"
    names.blockNorms = ["attention_norm", "ffn_norm"]
    names.head = "output"
  }

  /// InternLM 3: Llama, biases if a file says so.
  package static let internlm3 = Architecture("internlm3")
}
