import ModelCore

/// What the tensors of an inventory are called in GGUF files, the same for every family.
///
/// Source: `gguf-py/gguf/constants.py` in llama.cpp, `TENSOR_NAMES`.
enum GGUFNames {
  /// The name of a tensor, `*` for the block; experts of a block are one tensor.
  static func name(of spec: TensorSpec) -> String {
    let ending = spec.name.hasSuffix(".bias") || spec.name.hasSuffix("_bias") ? ".bias" : ".weight"
    if let stem = outside[spec.matrix], spec.place == .input || spec.place == .output {
      return stem + ending
    }
    if spec.matrix == "router bias" { return "blk.*.exp_probs_b.bias" }
    guard case .blocks = spec.place, let stem = stem(of: spec) else { return spec.name }
    return "blk.*." + stem + ending
  }

  /// Tensors outside of the blocks, by what they are.
  private static let outside = [
    "token table": "token_embd", "position table": "position_embd",
    "segment table": "token_types", "first norm": "token_embd_norm", "last norm": "output_norm",
    "head": "output", "tied head": "output",
  ]

  /// Tensors of a block, by what they are.
  private static let inside = [
    "Q": "attn_q", "K": "attn_k", "V": "attn_v", "O": "attn_output", "Q K V": "attn_qkv",
    "K norm": "attn_k_norm", "Q down": "attn_q_a", "Q up": "attn_q_b", "KV down": "attn_kv_a_mqa",
    "KV norm": "attn_kv_a_norm", "KV up": "attn_kv_b", "sinks": "attn_sinks",
    "norm 1": "attn_norm", "norm 2": "ffn_norm", "router": "ffn_gate_inp",
    "shared gate": "ffn_gate_inp_shexp",
  ]

  private static func stem(of spec: TensorSpec) -> String? {
    // The norm of a latent query has another name than that of a query's heads.
    if spec.matrix == "Q norm" {
      return spec.dimensions.first?.symbol == "r_q" ? "attn_q_a_norm" : "attn_q_norm"
    }
    if let stem = inside[spec.matrix] { return stem }
    guard spec.part == .mlp else { return nil }
    let matrices = [
      "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down", "gate and up": "ffn_up",
    ]
    guard let stem = matrices[spec.matrix] else { return nil }
    if spec.name.contains("shared") { return stem + "_shexp" }
    return spec.stored > spec.place.layers ? stem + "_exps" : stem
  }
}
