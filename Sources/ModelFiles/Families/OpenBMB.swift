import ModelCore

extension FamilyReader {
  static let openBMB: [FamilyReader] = [
    FamilyReader(
      architecture: .minicpm, classes: ["MiniCPMForCausalLM"], isTied: true,
      // Experts where the file has some.
      quirk: { fields, config throws(FileError) in
        guard (fields.value("num_experts")?.number?.wholeValue ?? 0) > 0 else { return }
        let keys = ExpertKeys(count: "num_experts", nExperts: 8, nActive: 2)
        config.experts = try fields.experts(keys, config)
      }),
    FamilyReader(
      architecture: .minicpm3, classes: ["MiniCPM3ForCausalLM"], keys: .plainHeads,
      contextLength: 32_768, isTied: true, mlpBias: .flag("mlp_bias", otherwise: false, .all),
      heads: .decoder([.text]),
      ignored: [
        "num_key_value_heads", "dim_model_base", "scale_depth", "scale_emb", "qk_head_dim",
        "head_dim",
      ],
      quirk: { fields, config throws(FileError) in try fields.readMiniCPM3(&config) }),
  ]
}

extension ConfigFields {
  /// Attention by way of a latent, values as wide as heads that fill the stream.
  fileprivate mutating func readMiniCPM3(_ config: inout ModelConfig) throws(FileError) {
    let ranks = ModelConfig.rankRange
    let sizes = ModelField.headDim.range
    config.latent = MultiHeadLatentAttention(
      queryRank: try integer("q_lora_rank", in: ranks, otherwise: 768),
      kvRank: try integer("kv_lora_rank", in: ranks, otherwise: 256),
      nopeHeadDim: try integer("qk_nope_head_dim", in: sizes, otherwise: 64),
      ropeHeadDim: try integer("qk_rope_head_dim", in: sizes, otherwise: 32),
      valueHeadDim: try integer(
        "v_head_dim", in: sizes, otherwise: config.headDim,
        because: "hidden_size / num_attention_heads"))
  }
}
