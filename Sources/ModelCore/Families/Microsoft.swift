// Phi, BioGPT and BitNet.
extension Architecture {
  /// Phi-1 and 2: biases everywhere, one norm for attention and MLP side by side.
  package static let phi = Architecture("phi") { names in
    names.queryNorm = "self_attn.q_layernorm"
    names.keyNorm = "self_attn.k_layernorm"
    names.attentionOutput = "self_attn.dense"
    names.up = "fc1"
    names.down = "fc2"
    names.finalNorm = "model.final_layernorm"
  }

  /// Phi-3 and 4: projections packed.
  package static let phi3 = Architecture("phi3") { names in
    names.packedQKV = "self_attn.qkv_proj"
    names.packedGateUp = "gate_up_proj"
  }

  /// Phi-3.5 with experts, named as in Mixtral.
  package static let phiMoE = Architecture("phimoe", from: .mixtral)

  /// BioGPT: as OPT.
  package static let biogpt = Architecture("biogpt", from: .opt) { names in
    names.tokenTable = "biogpt.embed_tokens"
    names.positionTable = "biogpt.embed_positions"
    names.block = "biogpt.layers.*."
    names.finalNorm = "biogpt.layer_norm"
    names.head = "output_projection"
  }

  /// BitNet: the inputs of both last matrices are normalized.
  package static let bitnet = Architecture("bitnet") { names in
    names.extras = [
      BlockExtra(
        stem: "self_attn.attn_sub_norm", word: "inner norm", lengths: [.queries], part: .norm),
      BlockExtra(stem: "mlp.ffn_sub_norm", word: "MLP norm", lengths: [.inner], part: .norm),
    ]
  }
}
