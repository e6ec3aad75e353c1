import ModelCore
import Syntax

/// What distinguishes the families that write their config as Llama does.
struct LlamaFamily {
  let architecture: Architecture
  /// Key/value heads of a file that has no such key; nil for as many as query heads.
  var nKVHeads: Int?
  /// Head size of a file that has no such key; nil for hidden_size / num_attention_heads.
  var headDim: Int?
  /// Longest sequence of a file that has no such key.
  var contextLength: Int
  /// Whether a file that does not say so has a tied head.
  var isTied = false
  /// The biases of attention, whatever a file says; nil where `attention_bias` decides.
  var attentionBias: AttentionBias?
  /// Whether `mlp_bias` decides about biases of the MLP.
  var readsMLPBias = false
  /// Which layers see only a window.
  var window = Window.never

  enum Window {
    /// No layer, whatever a file says.
    case never
    /// All layers, with the size of a file that has no such key.
    case all(otherwise: Int?)
    /// Every second layer sees everything.
    case alternating(otherwise: Int)
    /// The upper layers if `use_sliding_window` is on.
    case upper(otherwise: Int, firstLayer: Int)
  }

  static let llama = LlamaFamily(
    architecture: .llama, contextLength: 2_048, readsMLPBias: true)
  static let mistral = LlamaFamily(
    architecture: .mistral, nKVHeads: 8, contextLength: 131_072, attentionBias: AttentionBias.none,
    window: .all(otherwise: 4_096))
  static let mixtral = LlamaFamily(
    architecture: .mixtral, nKVHeads: 8, contextLength: 131_072, attentionBias: AttentionBias.none,
    window: .all(otherwise: nil))
  static let qwen2 = LlamaFamily(
    architecture: .qwen2, nKVHeads: 32, contextLength: 32_768, attentionBias: .qkv,
    window: .upper(otherwise: 4_096, firstLayer: 28))
  static let gemma = LlamaFamily(
    architecture: .gemma, nKVHeads: 16, headDim: 256, contextLength: 8_192, isTied: true)
  static let gemma2 = LlamaFamily(
    architecture: .gemma2, nKVHeads: 4, headDim: 256, contextLength: 8_192, isTied: true,
    window: .alternating(otherwise: 4_096))
}

extension ConfigFields {
  /// Llama and its relatives: `hidden_size`, `num_hidden_layers`, `num_attention_heads` and so on.
  mutating func llamaConfig(_ family: LlamaFamily) throws(FileError) -> ModelConfig {
    let dModel = try required("hidden_size", in: ModelField.dModel.range)
    let nLayers = try required("num_hidden_layers", in: ModelField.nLayers.range)
    let nHeads = try required("num_attention_heads", in: ModelField.nHeads.range)
    let dFF = try required("intermediate_size", in: ModelField.dFF.range)
    let vocabSize = try required("vocab_size", in: ModelField.vocabSize.range)
    let nKVHeads = try keyValueHeads(nHeads, otherwise: family.nKVHeads)
    let headDim = try headSize(dModel, nHeads, otherwise: family.headDim)
    return ModelConfig(
      architecture: family.architecture, dModel: dModel, nLayers: nLayers, vocabSize: vocabSize,
      contextLength: try integer(
        "max_position_embeddings", in: ModelConfig.contextRange, otherwise: family.contextLength),
      nHeads: nHeads, nKVHeads: nKVHeads, headDim: headDim, dFF: dFF,
      isTied: try flag("tie_word_embeddings", otherwise: family.isTied),
      attentionBias: try attentionBias(family),
      hasMLPBias: family.readsMLPBias ? try flag("mlp_bias", otherwise: false) : false,
      experts: family.architecture == .mixtral ? try mixtralExperts() : nil,
      window: try window(family.window, nLayers: nLayers))
  }

  private mutating func keyValueHeads(_ nHeads: Int, otherwise other: Int?) throws(FileError)
    -> Int
  {
    let key = "num_key_value_heads"
    let isNull = value(key)?.isNull == true
    let reason = other == nil || isNull ? "as many as query heads" : nil
    let heads = try integer(
      key, in: ModelField.nKVHeads.range, otherwise: isNull ? nHeads : other ?? nHeads,
      because: reason)
    try checkDivides(heads, key, nHeads, "num_attention_heads")
    return heads
  }

  private mutating func headSize(_ dModel: Int, _ nHeads: Int, otherwise other: Int?)
    throws(FileError) -> Int
  {
    let size = value("head_dim")
    if let other, size == nil {
      return try integer("head_dim", in: ModelField.headDim.range, otherwise: other)
    }
    if size == nil || size?.isNull == true {
      try checkDivides(nHeads, "num_attention_heads", dModel, "hidden_size")
      let quotient = dModel / nHeads
      guard ModelField.headDim.range.contains(quotient) else {
        throw error(
          size,
          .outOfRange(
            key: "head_dim", range: ModelField.headDim.range,
            found: SafeText("hidden_size / num_attention_heads = \(quotient)")))
      }
    }
    return try integer(
      "head_dim", in: ModelField.headDim.range, otherwise: dModel / nHeads,
      because: "hidden_size / num_attention_heads")
  }

  private mutating func attentionBias(_ family: LlamaFamily) throws(FileError) -> AttentionBias {
    remarkQuantization()
    guard let fixed = family.attentionBias else {
      return try flag("attention_bias", otherwise: false) ? .all : .none
    }
    if isOn("attention_bias") {
      let which = fixed == .none ? "no attention biases" : "biases of queries, keys and values"
      remark("attention_bias", "not read for \(self.family), which always has \(which)")
    }
    return fixed
  }

  private mutating func mixtralExperts() throws(FileError) -> Experts {
    let nExperts = try integer(
      "num_local_experts", in: 1...ModelField.nExperts.range.upperBound, otherwise: 8)
    let key = "num_experts_per_tok"
    let nActive = try integer(key, in: ModelField.nActiveExperts.range, otherwise: 2)
    try checkActive(nActive, key, of: nExperts)
    return Experts(nExperts: nExperts, nActiveExperts: nActive)
  }
}
