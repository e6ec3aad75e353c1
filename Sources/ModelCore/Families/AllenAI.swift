// OLMo.
extension Architecture {
  /// OLMo 1: norms without gains.
  package static let olmo = Architecture("olmo")

  /// OLMo 2: the outputs of attention and MLP are normalized, not their inputs.
  package static let olmo2 = Architecture("olmo2") { names in
    names.blockNorms = ["post_attention_layernorm", "post_feedforward_layernorm"]
  }

  /// OLMo 3: as OLMo 2, with windows.
  package static let olmo3 = Architecture("olmo3", from: .olmo2)

  /// OLMo Hybrid: attention as in OLMo 2, the gated delta rule with norms of its inputs.
  package static let olmoHybrid = Architecture("olmo_hybrid") { names in
    names.mixer = "linear_attn."
    names.blockNorms = ["post_attention_layernorm"]
    names.extras = [
      BlockExtra(
        stem: "input_layernorm", word: "norm", role: .blockNorm(1), lengths: [.stream],
        part: .norm, blocks: .mixing),
      BlockExtra(
        stem: "post_feedforward_layernorm", word: "norm", role: .blockNorm(1), lengths: [.stream],
        part: .norm, blocks: .attending),
    ]
  }

  /// OLMo with experts.
  package static let olmoe = Architecture("olmoe")

  /// FlexOlmo: OLMo 2 with experts.
  package static let flexOlmo = Architecture("flex_olmo", from: .olmo2)
}
