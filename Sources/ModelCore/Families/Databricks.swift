// MPT and DBRX.
extension Architecture {
  /// MPT: no biases at all, not even in the norms.
  package static let mpt = Architecture("mpt") { names in
    names.tokenTable = "transformer.wte"
    names.positionTable = "transformer.wpe"
    names.block = "transformer.blocks.*."
    names.packedQKV = "attn.Wqkv"
    names.attentionOutput = "attn.out_proj"
    names.mlp = "ffn."
    names.blockNorms = ["norm_1", "norm_2"]
    names.finalNorm = "transformer.norm_f"
  }

  /// DBRX: a router and packed experts inside of its own names.
  package static let dbrx = Architecture("dbrx", from: .mpt) { names in
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
}
