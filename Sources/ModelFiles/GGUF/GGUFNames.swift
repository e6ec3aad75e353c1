import ModelCore

/// What the tensors of an inventory are called in GGUF files, the same for every family.
///
/// Source: `gguf-py/gguf/constants.py` in llama.cpp, `TENSOR_NAMES`.
enum GGUFNames {
  /// The name of a tensor, `*` for the block; experts of a block are one tensor.
  static func name(of spec: TensorSpec) -> String {
    let isBias = spec.addition != .none || spec.role == .router(.correction)
    let ending = isBias ? ".bias" : ".weight"
    if let stem = outside[spec.role] { return stem + ending }
    guard let stem = inside[spec.role] else { return spec.name }
    return "blk.*." + stem + ending
  }

  /// Tensors outside of the blocks.
  private static let outside: [TensorRole: String] = [
    .end(.tokenTable): "token_embd", .end(.positionTable): "position_embd",
    .end(.segmentTable): "token_types", .end(.firstNorm): "token_embd_norm",
    .end(.lastNorm): "output_norm", .end(.head): "output", .end(.tiedHead): "output",
  ]

  /// Tensors of a block.
  private static let inside: [TensorRole: String] = [
    .attention(.query): "attn_q", .attention(.key): "attn_k", .attention(.value): "attn_v",
    .attention(.output): "attn_output", .attention(.packed): "attn_qkv",
    .attention(.queryNorm): "attn_q_norm", .attention(.keyNorm): "attn_k_norm",
    .attention(.sinks): "attn_sinks",
    .latent(.queryDown): "attn_q_a", .latent(.queryNorm): "attn_q_a_norm",
    .latent(.queryUp): "attn_q_b", .latent(.kvDown): "attn_kv_a_mqa",
    .latent(.kvNorm): "attn_kv_a_norm", .latent(.kvUp): "attn_kv_b",
    .blockNorm(0): "attn_norm", .blockNorm(1): "ffn_norm",
    .mlp(.gate): "ffn_gate", .mlp(.up): "ffn_up", .mlp(.down): "ffn_down",
    .mlp(.gateAndUp): "ffn_up",
    .expert(.gate): "ffn_gate_exps", .expert(.up): "ffn_up_exps", .expert(.down): "ffn_down_exps",
    .expert(.gateAndUp): "ffn_up_exps",
    .sharedExpert(.gate): "ffn_gate_shexp", .sharedExpert(.up): "ffn_up_shexp",
    .sharedExpert(.down): "ffn_down_shexp", .sharedExpert(.gateAndUp): "ffn_up_shexp",
    .router(.scores): "ffn_gate_inp", .router(.correction): "exp_probs_b",
    .router(.sharedGate): "ffn_gate_inp_shexp",
  ]
}

/// What the checkpoints that Meta and Mistral release themselves call tensors.
///
/// Source: `llama/model.py` in meta-llama/llama3; mistral-inference has the same names.
enum OriginalNames {
  /// The name of a tensor, `*` for the block and the expert.
  static func name(of spec: TensorSpec) -> String {
    guard spec.addition == .none else { return spec.name }
    if let name = outside[spec.role] { return name + ".weight" }
    return inside[spec.role].map { "layers.*.\($0).weight" } ?? spec.name
  }

  private static let outside: [TensorRole: String] = [
    .end(.tokenTable): "tok_embeddings", .end(.lastNorm): "norm", .end(.head): "output",
    .end(.tiedHead): "output",
  ]
  private static let inside: [TensorRole: String] = [
    .attention(.query): "attention.wq", .attention(.key): "attention.wk",
    .attention(.value): "attention.wv", .attention(.output): "attention.wo",
    .blockNorm(0): "attention_norm", .blockNorm(1): "ffn_norm",
    .mlp(.gate): "feed_forward.w1", .mlp(.up): "feed_forward.w3", .mlp(.down): "feed_forward.w2",
    .router(.scores): "feed_forward.gate", .expert(.gate): "feed_forward.experts.*.w1",
    .expert(.up): "feed_forward.experts.*.w3", .expert(.down): "feed_forward.experts.*.w2",
  ]
}
