/// The sentences beside a derivation.
enum DerivationText {
  /// Why a group of like tensors is there, in one sentence.
  static func reason(for group: [TensorSpec], _ config: ModelConfig) -> String {
    guard let first = group.first else { return "" }
    let isVector = first.dimensions.count == 1
    return switch first.part {
    case .tokenEmbedding: "One row of d numbers for each of the V tokens."
    case .positionEmbedding: "One row of d numbers for each position up to T_max, learned."
    case .attention: isVector ? attentionVector(first) : attention(group, config)
    case .mlp: isVector ? "One bias for each output of the MLP's matrices." : mlp(first, config)
    case .router:
      first.addition == .bias
        ? "One bias for each expert's score."
        : isVector
          ? "One correction an expert keeps the load even."
          : "One score for each expert decides which of them a token visits."
    case .norm: norm(group, config)
    case .head:
      config.isTied
        ? "The head is the token table used once more: no new weights."
        : "A second V × d table turns the last vector into a score for each token."
    case .mixer: "Mixes tokens without attention."
    case .other: "Stands outside the usual parts."
    }
  }

  /// A part within a sentence.
  static func word(for part: ModelPart) -> String {
    switch part {
    case .tokenEmbedding: "token table"
    case .positionEmbedding: "position table"
    case .attention: "attention"
    case .mixer: "mixer"
    case .mlp: "MLP"
    case .router: "router"
    case .norm: "norms"
    case .head: "head"
    case .other: "rest"
    }
  }

  private static func attentionVector(_ tensor: TensorSpec) -> String {
    if tensor.addition == .bias { return "One bias for each output of the projections." }
    if tensor.role == .attention(.sinks) { return "One score a head lets it attend to nothing." }
    return switch tensor.role {
    case .latent(.queryNorm), .latent(.kvNorm): "One gain a channel normalizes the latent."
    default: "One gain a channel normalizes what heads compare."
    }
  }

  private static func attention(_ group: [TensorSpec], _ config: ModelConfig) -> String {
    if config.latent != nil {
      return "Latent attention goes through a small vector instead of full keys and values."
    }
    guard let heads = heads(of: group, config) else { return "Reads and writes the stream." }
    let isGrouped = heads.nKVHeads != heads.nHeads
    if isGrouped, group.contains(where: { $0.role == .attention(.key) }) {
      return "\(heads.nHeads) query heads share \(heads.nKVHeads) key and value heads."
    }
    return "\(heads.nHeads) heads of \(heads.headDim) channels read and write the stream."
  }

  /// The heads of the layers in which tensors stand.
  private static func heads(of group: [TensorSpec], _ config: ModelConfig) -> HeadLayout? {
    let layouts = config.layouts(of: config.attentionGroups(of: config.nLayers))
    guard layouts.count > 1, case .blocks(let kind, _)? = group.first?.place else {
      return layouts.first?.heads ?? config.heads
    }
    return layouts.first { kind.hasPrefix($0.word) }?.heads ?? config.heads
  }

  private static func mlp(_ tensor: TensorSpec, _ config: ModelConfig) -> String {
    if tensor.stored > tensor.place.layers, let experts = config.experts {
      return
        "\(experts.nExperts) experts are stored, a token visits \(experts.nActiveExperts) of them."
    }
    guard !config.isGated else {
      return "Gate and up widen the stream to d_ff neurons, down narrows it again."
    }
    return tensor.neurons != nil
      ? "Widens the stream to d_ff neurons." : "Narrows the neurons to the stream again."
  }

  private static func norm(_ group: [TensorSpec], _ config: ModelConfig) -> String {
    switch config.norm {
    case .layer: "LayerNorm learns a gain and a shift a channel."
    case .layerGain: "LayerNorm without its shift learns one gain a channel."
    case .rms, .none: "RMSNorm learns one gain a channel and has no bias."
    }
  }
}
