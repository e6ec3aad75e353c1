import ModelCore
import Syntax

extension ConfigFields {
  /// A decoder, as its family writes it: `hidden_size`, `num_hidden_layers` and so on.
  mutating func decoderConfig(_ family: FamilyReader) throws(FileError) -> ModelConfig {
    let keys = family.keys
    let dModel = try required(present(keys.width), in: ModelField.dModel.range)
    let nLayers = try required(present(keys.layers), in: ModelField.nLayers.range)
    let nHeads = try required(
      present(keys.heads), in: ModelField.nHeads.range, otherwise: family.nHeads)
    let dFF = try innerWidth(family, dModel)
    let vocabSize = try required(
      present(keys.vocabulary), in: ModelField.vocabSize.range, otherwise: family.vocabSize)
    if family.latent != nil { try remarkLatentHeads(nHeads) }
    let latent: MultiHeadLatentAttention? =
      if let rule = family.latent { try latentAttention(queryRank: rule.queryRank) } else { nil }
    let nKVHeads = try keyValueHeads(family, nHeads)
    let headDim =
      if let latent { latent.nopeHeadDim } else { try headSize(family, dModel, nHeads) }
    remarkQuantization()
    var config = ModelConfig(
      architecture: family.architecture, dModel: dModel, nLayers: nLayers, vocabSize: vocabSize,
      contextLength: try integer(
        present(keys.context), in: ModelConfig.contextRange, otherwise: family.contextLength),
      nHeads: nHeads, nKVHeads: nKVHeads, headDim: headDim, dFF: dFF, isGated: family.isGated,
      norm: family.norm, positions: family.positions,
      isTied: try flag("tie_word_embeddings", otherwise: family.isTied),
      attentionBias: try attentionBias(family.attentionBias),
      hasMLPBias: try bias(family.mlpBias) != .none, latent: latent,
      window: try window(family.window, nLayers: nLayers))
    config.blockNorms = family.blockNorms
    config.isParallel = family.isParallel
    if try isThere(family.outputBias, in: config) {
      config.attentionBias = config.attentionBias == .none ? .output : .all
    }
    config.experts = try experts(family.experts, config)
    config.attention.queryKeyNorm = try queryKeyNorm(family.queryKeyNorm)
    config.output.hasBias = try isThere(family.headBias, in: config)
    return config
  }

  /// The first of several names that the file has, else the first.
  mutating func present(_ keys: [String]) -> String {
    keys.first { value($0) != nil } ?? keys.first ?? ""
  }

  /// A whole number that the file must have unless the family has a default for it.
  private mutating func required(
    _ key: String, in range: ClosedRange<Int>, otherwise other: Int?
  ) throws(FileError) -> Int {
    guard let other else { return try required(key, in: range) }
    return try integer(key, in: range, otherwise: other)
  }

  private mutating func innerWidth(_ family: FamilyReader, _ dModel: Int) throws(FileError) -> Int {
    let range = ModelField.dFF.range
    guard let ratio = family.innerRatio else {
      return try required(present(family.keys.inner), in: range)
    }
    let width = min(ratio * dModel, range.upperBound)
    guard !family.keys.inner.isEmpty else { return width }
    return try integer(
      present(family.keys.inner), in: range, otherwise: width,
      because: "\(ratio) · \(present(family.keys.width))")
  }

  private mutating func keyValueHeads(_ family: FamilyReader, _ nHeads: Int) throws(FileError)
    -> Int
  {
    guard let key = family.keys.kvHeads else { return nHeads }
    let isNull = value(key)?.isNull == true
    let reason = family.nKVHeads == nil || isNull ? "as many as query heads" : nil
    let heads = try integer(
      key, in: ModelField.nKVHeads.range, otherwise: isNull ? nHeads : family.nKVHeads ?? nHeads,
      because: reason)
    try checkDivides(heads, key, nHeads, present(family.keys.heads))
    return heads
  }

  private mutating func headSize(_ family: FamilyReader, _ dModel: Int, _ nHeads: Int)
    throws(FileError) -> Int
  {
    let range = ModelField.headDim.range
    let size = family.keys.headDim.flatMap { value($0) }
    if let other = family.headDim, size == nil {
      return try integer("head_dim", in: range, otherwise: other)
    }
    let heads = present(family.keys.heads)
    let width = present(family.keys.width)
    if size == nil || size?.isNull == true {
      if !family.roundsHeadDim { try checkDivides(nHeads, heads, dModel, width) }
      let quotient = dModel / nHeads
      guard range.contains(quotient) else {
        throw error(
          size,
          .outOfRange(
            key: "head_dim", range: range, found: SafeText("\(width) / \(heads) = \(quotient)")))
      }
    }
    guard let key = family.keys.headDim else { return dModel / nHeads }
    return try integer(
      key, in: range, otherwise: dModel / nHeads, because: "\(width) / \(heads)")
  }

  private mutating func attentionBias(_ rule: FamilyReader.Bias) throws(FileError)
    -> AttentionBias
  {
    if case .always(let fixed) = rule, fixed == .none || fixed == .qkv, isOn("attention_bias") {
      let which = fixed == .none ? "no attention biases" : "biases of queries, keys and values"
      remark("attention_bias", "not read for \(family), which always has \(which)")
    }
    return try bias(rule)
  }

  private mutating func bias(_ rule: FamilyReader.Bias) throws(FileError) -> AttentionBias {
    switch rule {
    case .always(let fixed): fixed
    case .flag(let key, let other, let biases):
      try flag(key, otherwise: other) ? biases : .none
    case .unless(let key, let biases, let others):
      try flag(key, otherwise: true) ? others : biases
    }
  }

  private mutating func queryKeyNorm(_ rule: FamilyReader.NormRule) throws(FileError)
    -> QueryKeyNorm
  {
    switch rule {
    case .always(let norm): norm
    case .flag(let key, let other, let norm): try flag(key, otherwise: other) ? norm : .none
    }
  }

  /// Whether a model has something that a rule decides.
  mutating func isThere(_ rule: FamilyReader.Switch, in config: ModelConfig) throws(FileError)
    -> Bool
  {
    switch rule {
    case .off: false
    case .on: true
    case .flag(let key, let other): try flag(key, otherwise: other)
    case .withMLPBias: config.hasMLPBias
    }
  }
}
