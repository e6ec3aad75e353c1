// LFM.
extension Architecture {
  /// LFM2: short convolutions with some attention.
  package static let lfm2 = Architecture("lfm2") { names in
    names.mixer = "conv."
    names.convolution = "conv"
    names.attentionOutput = "self_attn.out_proj"
    names.queryNorm = "self_attn.q_layernorm"
    names.keyNorm = "self_attn.k_layernorm"
    names.mlp = "feed_forward."
    names.gate = "w1"
    names.up = "w3"
    names.down = "w2"
    names.expert = "feed_forward.experts.*."
    names.expertGate = "w1"
    names.expertUp = "w3"
    names.expertDown = "w2"
    names.router = "feed_forward.gate"
    names.correctionBias = "feed_forward.expert_bias"
    names.blockNorms = ["operator_norm", "ffn_norm"]
    names.finalNorm = "model.embedding_norm"
  }

  /// LFM2 with experts.
  package static let lfm2MoE = Architecture("lfm2_moe", from: .lfm2)
}
