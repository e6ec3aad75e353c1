// Llama and its relatives: RMSNorm before attention and MLP, rotary positions, a gated MLP,
// grouped key/value heads, no biases (Qwen 2 has them on queries, keys and values).
// Names as in the checkpoints of Meta, Mistral AI, Alibaba and Google on public hubs.
extension TensorNames {
  /// Llama, Mistral, Qwen 2, Gemma.
  static let llama = TensorNames(
    tokenTable: "model.embed_tokens", positionTable: "model.embed_positions",
    block: "model.layers.*.", query: "self_attn.q_proj", key: "self_attn.k_proj",
    value: "self_attn.v_proj", attentionOutput: "self_attn.o_proj", packedQKV: nil,
    gate: "gate_proj", up: "up_proj", down: "down_proj", mlp: "mlp.", expert: "mlp.experts.*.",
    sharedExpert: "mlp.shared_experts.", expertGate: "gate_proj", expertUp: "up_proj",
    expertDown: "down_proj", router: "mlp.gate",
    blockNorms: ["input_layernorm", "post_attention_layernorm"], finalNorm: "model.norm",
    head: "lm_head")

  /// Gemma 2 normalizes the outputs of attention and MLP as well.
  static let gemma2 = {
    var names = llama
    names.blockNorms = [
      "input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm",
      "post_feedforward_layernorm",
    ]
    return names
  }()

  /// Mixtral: every MLP is a mixture; w1 is the gate, w3 up, w2 down.
  static let mixtral = {
    var names = llama
    names.expert = "block_sparse_moe.experts.*."
    names.expertGate = "w1"
    names.expertUp = "w3"
    names.expertDown = "w2"
    names.router = "block_sparse_moe.gate"
    return names
  }()
}
