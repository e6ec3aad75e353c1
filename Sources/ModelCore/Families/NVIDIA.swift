// Nemotron.
extension Architecture {
  /// Nemotron 3 and 4: LayerNorm and a plain MLP.
  package static let nemotron = Architecture("nemotron")

  /// Nemotron-H: each layer is one of Mamba 2, attention and a plain MLP, and has one norm.
  package static let nemotronH = Architecture("nemotron_h", from: .mamba) { names in
    names.query = "mixer.q_proj"
    names.key = "mixer.k_proj"
    names.value = "mixer.v_proj"
    names.attentionOutput = "mixer.o_proj"
    names.mlp = "mixer."
    names.expert = "mixer.experts.*."
    names.sharedExpert = "mixer.shared_experts."
    names.latentDown = "mixer.fc1_latent_proj"
    names.latentUp = "mixer.fc2_latent_proj"
    names.router = "mixer.gate"
    names.correctionBias = "mixer.gate.e_score_correction_bias"
  }
}
