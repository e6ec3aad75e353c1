// Kimi.
extension Architecture {
  /// Kimi K2: a DeepSeek-V3 of other sizes.
  package static let kimiK2 = Architecture("kimi_k2")

  /// Kimi Linear: a delta rule with a decay for each channel, and some latent attention.
  package static let kimiLinear = Architecture("kimi_linear", from: .mixtral) { names in
    names.mixer = "self_attn."
    names.sharedExpert = "block_sparse_moe.shared_experts."
    names.correctionBias = "block_sparse_moe.gate.e_score_correction_bias"
  }
}
