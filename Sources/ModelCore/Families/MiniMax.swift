// MiniMax.
extension Architecture {
  /// MiniMax-01: linear attention with some of the usual kind, experts as in Mixtral.
  package static let minimax = Architecture("minimax", from: .mixtral) { $0.mixer = "self_attn." }

  /// MiniMax-M2: experts as in Mixtral.
  package static let minimaxM2 = Architecture("minimax_m2", from: .mixtral) {
    $0.correctionBias = "block_sparse_moe.e_score_correction_bias"
  }
}
