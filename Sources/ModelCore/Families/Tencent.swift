// Hunyuan.
extension Architecture {
  /// Hunyuan normalizes queries and keys under names of its own.
  package static let hunyuanDense = Architecture("hunyuan_v1_dense") { names in
    names.queryNorm = "self_attn.query_layernorm"
    names.keyNorm = "self_attn.key_layernorm"
    names.router = "mlp.gate.wg"
    names.sharedExpert = "mlp.shared_mlp."
  }

  /// Hunyuan with experts.
  package static let hunyuanMoE = Architecture("hunyuan_v1_moe", from: .hunyuanDense)
}
