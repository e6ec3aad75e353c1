// GPT-1 to GPT-3: learned positions, LayerNorm, biases everywhere, queries, keys and values packed
// in one matrix stored [inputs, outputs], head tied to the token table.
// GPT-1 normalizes after each half of a block and has no norm at the end.
extension TensorNames {
  /// GPT-2, and GPT-3, which differs in its sizes only.
  static let gpt2 = TensorNames(
    tokenTable: "transformer.wte", positionTable: "transformer.wpe", block: "transformer.h.*.",
    query: "attn.q_attn", key: "attn.k_attn", value: "attn.v_attn",
    attentionOutput: "attn.c_proj", packedQKV: "attn.c_attn", gate: "c_gate", up: "c_fc",
    down: "c_proj", mlp: "mlp.", expert: "mlp.experts.*.", sharedExpert: "mlp.shared_experts.",
    expertGate: "c_gate", expertUp: "c_fc", expertDown: "c_proj", router: "mlp.gate",
    blockNorms: ["ln_1", "ln_2"], finalNorm: "transformer.ln_f", head: "lm_head",
    isInputMajor: true)

  /// GPT-1.
  static let gpt1 = {
    var names = gpt2
    names.tokenTable = "transformer.tokens_embed"
    names.positionTable = "transformer.positions_embed"
    names.finalNorm = nil
    return names
  }()
}
