import ModelCore

extension ConfigFields {
  /// DeepSeek-V2 and V3: latent attention, and routed experts beside shared ones.
  mutating func deepSeekConfig(_ architecture: Architecture) throws(FileError) -> ModelConfig {
    let isV3 = architecture != .deepseekV2
    let dModel = try required("hidden_size", in: ModelField.dModel.range)
    let nLayers = try required("num_hidden_layers", in: ModelField.nLayers.range)
    let nHeads = try required("num_attention_heads", in: ModelField.nHeads.range)
    let dFF = try required("intermediate_size", in: ModelField.dFF.range)
    let vocabSize = try required("vocab_size", in: ModelField.vocabSize.range)
    try remarkHeads(nHeads)
    var latent = try latentAttention()
    if architecture == .deepseekV32 {
      latent.indexer = SparseIndexer(
        nHeads: try integer("index_n_heads", in: ModelField.nHeads.range, otherwise: 64),
        headDim: try integer("index_head_dim", in: ModelField.headDim.range, otherwise: 128))
      ignore("index_topk")
    }
    let experts = try routedExperts(isV3: isV3, nLayers)
    let contextLength = try integer(
      "max_position_embeddings", in: ModelConfig.contextRange, otherwise: isV3 ? 4_096 : 2_048)
    let isTied = try flag("tie_word_embeddings", otherwise: false)
    let hasBias = try flag("attention_bias", otherwise: false)
    let hasMLPBias = isV3 ? false : try flag("mlp_bias", otherwise: false)
    remarkQuantization()
    return ModelConfig(
      architecture: architecture, dModel: dModel, nLayers: nLayers, vocabSize: vocabSize,
      contextLength: contextLength, nHeads: nHeads, headDim: latent.nopeHeadDim, dFF: dFF,
      isTied: isTied, attentionBias: hasBias ? .all : .none, hasMLPBias: hasMLPBias,
      experts: experts, latent: latent)
  }

  mutating func latentAttention(queryRank: Int? = 1_536) throws(FileError) -> MultiHeadLatentAttention {
    let ranks = ModelConfig.rankRange
    let sizes = ModelField.headDim.range
    return MultiHeadLatentAttention(
      queryRank: try optional("q_lora_rank", in: ranks, otherwise: queryRank),
      kvRank: try integer("kv_lora_rank", in: ranks, otherwise: 512),
      nopeHeadDim: try integer("qk_nope_head_dim", in: sizes, otherwise: 128),
      ropeHeadDim: try integer("qk_rope_head_dim", in: sizes, otherwise: 64),
      valueHeadDim: try integer("v_head_dim", in: sizes, otherwise: 128))
  }

  /// The mixture, if there is one.
  private mutating func routedExperts(isV3: Bool, _ nLayers: Int) throws(FileError) -> Experts? {
    let keys = ExpertKeys(
      count: "n_routed_experts", nExperts: isV3 ? 256 : 64, nActive: isV3 ? 8 : 6,
      width: "moe_intermediate_size", dFFExpert: isV3 ? 2_048 : 1_407)
    var experts = try lateExperts(
      keys, nShared: isV3 ? 1 : 2, nDense: isV3 ? 3 : 0, nLayers)
    experts?.hasCorrectionBias = isV3
    return experts
  }

  /// With a latent, every query head has a key and a value of its own.
  private mutating func remarkHeads(_ nHeads: Int) throws(FileError) {
    let key = "num_key_value_heads"
    guard let value = value(key), !value.isNull else { return }
    let heads = try required(key, in: ModelField.nKVHeads.range)
    if heads != nHeads {
      remark(key, "\(heads) is not used: latent attention expands keys for all \(nHeads) heads")
    }
  }
}
