// Families that are known by how they keep their experts.
extension TensorNames {
  /// Qwen 1.5: a wide shared expert with a gate.
  static let qwen2MoE = named { $0.sharedExpert = "mlp.shared_expert." }

  /// DBRX: a router and packed experts inside of its own names.
  static let dbrx = named(from: mpt) { names in
    names.packedQKV = "norm_attn_norm.attn.Wqkv"
    names.attentionOutput = "norm_attn_norm.attn.out_proj"
    names.expert = "ffn.experts.mlp."
    names.expertGate = "w1"
    names.expertUp = "v1"
    names.expertDown = "w2"
    names.expertSuffix = ""
    names.router = "ffn.router.layer"
    names.blockNorms = ["norm_attn_norm.norm_1", "norm_attn_norm.norm_2"]
  }

  /// Granite with experts, packed.
  static let graniteMoE = named { names in
    names.expert = "block_sparse_moe."
    names.expertPackedGateUp = "input_linear"
    names.expertDown = "output_linear"
    names.router = "block_sparse_moe.router.layer"
  }

  /// Granite with experts beside a plain MLP.
  static let graniteMoEShared = named(from: graniteMoE) { names in
    names.sharedExpert = "shared_mlp."
    names.mlp = "shared_mlp."
    names.packedGateUp = "input_linear"
    names.down = "output_linear"
  }

  /// gpt-oss: experts packed, with biases; heads that may attend to nothing.
  static let gptOSS = named { names in
    names.expert = "mlp.experts."
    names.expertPackedGateUp = "gate_up_proj"
    names.expertSuffix = ""
    names.expertBiasSuffix = "_bias"
    names.router = "mlp.router"
  }

  /// LongCat-Flash: two attentions and two plain MLPs in a block, experts beside them.
  static let longCatFlash = named { names in
    names.mlp = "mlps.*."
    names.attention = "self_attn.*."
    names.attentionOutput = "self_attn.*.o_proj"
    names.router = "mlp.router.classifier"
    names.correctionBias = "mlp.router.e_score_correction_bias"
    names.blockNorms = ["input_layernorm.*", "post_attention_layernorm.*"].flatMap { [$0, $0] }
  }

  /// ERNIE 4.5 with experts.
  static let ernie45MoE = named { names in
    names.correctionBias = "mlp.moe_statics.e_score_correction_bias"
  }
}
