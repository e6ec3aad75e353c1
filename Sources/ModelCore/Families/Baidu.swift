// ERNIE.
extension Architecture {
  /// ERNIE 4.5: Llama with a tied head.
  package static let ernie45 = Architecture("ernie4_5")

  /// ERNIE 4.5 with experts.
  package static let ernie45MoE = Architecture("ernie4_5_moe") { names in
    names.correctionBias = "mlp.moe_statics.e_score_correction_bias"
  }
}
