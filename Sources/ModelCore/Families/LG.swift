// EXAONE.
extension Architecture {
  /// EXAONE 3.
  package static let exaone = Architecture("exaone") { names in
    names.tokenTable = "transformer.wte"
    names.block = "transformer.h.*."
    names.query = "attn.attention.q_proj"
    names.key = "attn.attention.k_proj"
    names.value = "attn.attention.v_proj"
    names.attentionOutput = "attn.attention.out_proj"
    names.gate = "c_fc_0"
    names.up = "c_fc_1"
    names.down = "c_proj"
    names.blockNorms = ["ln_1", "ln_2"]
    names.finalNorm = "transformer.ln_f"
  }

  /// EXAONE 4: norms as in OLMo 2.
  package static let exaone4 = Architecture("exaone4", from: .olmo2)
}
