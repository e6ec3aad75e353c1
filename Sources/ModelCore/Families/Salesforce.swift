// CTRL and CodeGen.
extension Architecture {
  /// CTRL: a fixed table of positions, and a bias in the head.
  package static let ctrl = Architecture("ctrl") { names in
    names.tokenTable = "transformer.w"
    names.block = "transformer.h.*."
    names.query = "multi_head_attention.Wq"
    names.key = "multi_head_attention.Wk"
    names.value = "multi_head_attention.Wv"
    names.attentionOutput = "multi_head_attention.dense"
    names.mlp = "ffn."
    names.up = "0"
    names.down = "2"
    names.blockNorms = ["layernorm1", "layernorm2"]
    names.finalNorm = "transformer.layernorm"
  }

  /// CodeGen: GPT-J with queries, keys and values packed.
  package static let codegen = Architecture("codegen", from: .gptJ) {
    $0.packedQKV = "attn.qkv_proj"
  }
}
