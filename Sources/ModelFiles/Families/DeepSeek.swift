import ModelCore

extension FamilyReader {
  private static let deepSeekV3 = FamilyReader(
    architecture: .deepseekV3, aliases: ["sarvam_mla"], classes: ["DeepseekV3ForCausalLM"],
    gguf: .none,
    keys: .plainHeads, contextLength: 4_096, latent: LatentRule(queryRank: 1_536),
    experts: .late(256, active: 8, width: 2_048, shared: 1, dense: 3, correction: .on),
    prediction: PredictionRule(kind: .copied), heads: .decoder([.text, .tokens]),
    ignored: latentIgnored)

  static let deepSeek: [FamilyReader] = [
    FamilyReader(
      architecture: .deepseek, classes: ["DeepseekForCausalLM"],
      experts: .late(0, active: 6, width: 1_407)),
    FamilyReader(
      architecture: .deepseekV2, classes: ["DeepseekV2ForCausalLM"],
      gguf: .named(["deepseek2"]), keys: .plainHeads,
      mlpBias: .flag("mlp_bias", otherwise: false, .all), latent: LatentRule(queryRank: 1_536),
      experts: .late(64, active: 6, width: 1_407, shared: 2, hasBiases: false),
      heads: .decoder([.text]), ignored: latentIgnored),
    deepSeekV3,
    deepSeekV3.with { family in
      (family.architecture, family.classes) = (.deepseekV32, ["DeepseekV32ForCausalLM"])
      (family.gguf, family.prediction, family.ignored) = (
        GGUFWord.own, nil, latentIgnored + ["index_topk", "layer_types", "mlp_bias"]
      )
      family.heads = .decoder([])
      family.aliases = []
      family.quirk = { fields, config throws(FileError) in
        config.latent?.indexer = SparseIndexer(
          nHeads: try fields.integer(
            "index_n_heads", in: ModelField.nHeads.range, otherwise: 64),
          headDim: try fields.integer(
            "index_head_dim", in: ModelField.headDim.range, otherwise: 128))
      }
    },
  ]

  /// Sums of sizes that stand beside them, and the size of the part with positions.
  private static let latentIgnored = ["head_dim", "qk_head_dim"]

  /// DeepSeek-V3 under the name of another maker.
  static func likeDeepSeekV3(_ architecture: Architecture, classes: [String] = []) -> FamilyReader {
    deepSeekV3.with { family in
      (family.architecture, family.classes, family.gguf) = (architecture, classes, .own)
      family.aliases = []
      // Files of such a family often name DeepSeek's class.
      family.stems = ["DeepseekV3"]
    }
  }

  /// What a family that is not known is taken for if its attention goes by way of a latent.
  static var unknownLatent: FamilyReader { deepSeekV3 }
}

extension ConfigFields {
  mutating func latentAttention(queryRank: Int?) throws(FileError) -> MultiHeadLatentAttention {
    let ranks = ModelConfig.rankRange
    let sizes = ModelField.headDim.range
    return MultiHeadLatentAttention(
      queryRank: try optional("q_lora_rank", in: ranks, otherwise: queryRank),
      kvRank: try integer("kv_lora_rank", in: ranks, otherwise: 512),
      nopeHeadDim: try integer("qk_nope_head_dim", in: sizes, otherwise: 128),
      ropeHeadDim: try integer("qk_rope_head_dim", in: sizes, otherwise: 64),
      valueHeadDim: try integer("v_head_dim", in: sizes, otherwise: 128))
  }

  /// With a latent, every query head has a key and a value of its own.
  mutating func remarkLatentHeads(_ nHeads: Int) throws(FileError) {
    let key = "num_key_value_heads"
    guard let value = value(key), !value.isNull else { return }
    let heads = try required(key, in: ModelField.nKVHeads.range)
    if heads != nHeads {
      remark(key, "\(heads) is not used: latent attention expands keys for all \(nHeads) heads")
    }
  }
}
