import ModelCore

extension FamilyReader {
  static let tencent: [FamilyReader] = [
    FamilyReader(
      architecture: .hunyuanDense, classes: ["HunYuanDenseV1ForCausalLM"],
      gguf: .named(["hunyuan-dense"]), queryKeyNorm: .always(.head), heads: .decoder([.text]),
      ignored: hunyuanIgnored),
    FamilyReader(
      architecture: .hunyuanMoE, classes: ["HunYuanMoEV1ForCausalLM"],
      gguf: .named(["hunyuan-moe"]), queryKeyNorm: .always(.head), heads: .decoder([.text]),
      // There is always a shared expert, as wide as the routed ones and `intermediate_size`,
      // whatever these say.
      ignored: hunyuanIgnored
        + ["moe_intermediate_size", "num_shared_expert", "use_mixed_mlp_moe"],
      quirk: { fields, config throws(FileError) in
        let count = try fields.uniform(
          "num_experts", in: 1...ModelField.nExperts.range.upperBound, otherwise: 1)
        let active = try fields.uniform(
          "moe_topk", in: ModelField.nActiveExperts.range, otherwise: 1)
        try fields.checkActive(active, "moe_topk", of: count)
        config.experts = Experts(nExperts: count, nActiveExperts: active, nSharedExperts: 1)
      }),
  ]

  /// Queries and keys are always normalized, and the MLP never has biases, whatever these say.
  private static let hunyuanIgnored = ["use_qk_norm", "mlp_bias", "cla_share_factor"]
}
