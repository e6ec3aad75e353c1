import Explorer
import ModelCore
import Syntax

/// The members of JSON documents that describe a model.
enum ModelDocument {
  /// Name, family, origin and grade.
  static func model(_ model: Subject) -> JSONOutput {
    model.json
  }

  /// Every dimension and choice.
  static func config(_ config: ModelConfig) -> JSONOutput {
    let heads = config.heads
    var members: [String: JSONOutput] = [
      "d_model": .integer(config.dModel), "n_layers": .integer(config.nLayers),
      "vocab_size": .integer(config.vocabSize),
      "n_heads": .integer(heads == nil ? 0 : config.nHeads),
      "n_kv_heads": .integer(heads == nil ? 0 : config.nKVHeads),
      "head_dim": .integer(heads == nil ? 0 : config.headDim),
      "d_ff": .integer(config.dFF), "n_experts": .integer(config.experts?.nExperts ?? 0),
      "n_active_experts": .integer(config.experts?.nActiveExperts ?? 0),
      "context_length": .integer(config.contextLength), "tied_embeddings": .bool(config.isTied),
      "gated_mlp": .bool(config.isGated), "norm": .string(config.norm.rawValue),
      "positions": .string(config.positions.rawValue),
      "attention_bias": .string(config.attentionBias.rawValue),
      "mlp_bias": .bool(config.hasMLPBias),
    ]
    if let experts = config.experts {
      members["d_ff_expert"] = .integer(config.dFFExpert)
      members["n_shared_experts"] = .integer(experts.nSharedExperts)
      members["n_dense_layers"] = .integer(experts.nDenseLayers)
    }
    if let latent = config.latent {
      members["latent_attention"] = [
        "query_rank": latent.queryRank.map { .integer($0) } ?? .null,
        "kv_rank": .integer(latent.kvRank), "nope_head_dim": .integer(latent.nopeHeadDim),
        "rope_head_dim": .integer(latent.ropeHeadDim),
        "value_head_dim": .integer(latent.valueHeadDim),
      ]
    }
    if let window = config.window {
      members["window"] = [
        "size": .integer(window.size),
        "layers": .integer(window.windowedLayers(of: config.nLayers)),
      ]
    }
    return .object(members)
  }

  /// The sums of what stands beside the language model.
  static func module(_ module: SideModule) -> JSONOutput {
    [
      "parameters": .integer(module.parameters), "active": .integer(module.active),
      "copied": .integer(module.copied),
    ]
  }

  /// Sentences as a list.
  static func list(_ sentences: [String]) -> JSONOutput {
    .array(sentences.map { .text(SafeText($0)) })
  }
}
