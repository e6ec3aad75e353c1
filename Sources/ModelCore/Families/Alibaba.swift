// Qwen: Llama with biases on queries, keys and values, later with norms of queries and keys.
extension Architecture {
  /// Qwen, the first one: as Llama, with names of GPT-2.
  package static let qwen = Architecture("qwen") { names in
    names.tokenTable = "transformer.wte"
    names.block = "transformer.h.*."
    names.packedQKV = "attn.c_attn"
    names.attentionOutput = "attn.c_proj"
    names.gate = "w2"
    names.up = "w1"
    names.down = "c_proj"
    names.blockNorms = ["ln_1", "ln_2"]
    names.finalNorm = "transformer.ln_f"
  }

  /// Qwen 1.5 to 2.5: biases on queries, keys and values.
  package static let qwen2 = Architecture("qwen2")

  /// Qwen 1.5: a wide shared expert with a gate.
  package static let qwen2MoE = Architecture("qwen2_moe") { $0.sharedExpert = "mlp.shared_expert." }

  /// Qwen 3: queries and keys are normalized.
  package static let qwen3 = Architecture("qwen3")

  /// Qwen 3 with experts.
  package static let qwen3MoE = Architecture("qwen3_moe")

  /// Qwen3-Next: the gated delta rule with some gated attention.
  package static let qwen3Next = Architecture("qwen3_next", from: .qwen2MoE) {
    $0.mixer = "linear_attn."
  }
}
