import ModelCore

extension ConfigFields {
  /// GPT-1 and GPT-2: `n_embd`, `n_layer`, `n_head`, `n_positions`, and `n_inner` of GPT-2.
  ///
  /// The reference implementation takes the names of later families as well.
  mutating func gptConfig(_ architecture: Architecture) throws(FileError) -> ModelConfig {
    let dModel = try required(named("n_embd", or: "hidden_size"), in: ModelField.dModel.range)
    let nLayers = try required(
      named("n_layer", or: "num_hidden_layers"), in: ModelField.nLayers.range)
    let nHeads = try required(
      named("n_head", or: "num_attention_heads"), in: ModelField.nHeads.range)
    let vocabSize = try required("vocab_size", in: ModelField.vocabSize.range)
    try checkDivides(nHeads, named("n_head", or: "num_attention_heads"), dModel, "n_embd")
    let positions = try learnedPositions(otherwise: architecture == .gpt1 ? 512 : 1_024)
    // GPT-1 has no key for the inner width: it is always four times the outer one.
    let dFF =
      architecture == .gpt1
      ? 4 * dModel
      : try integer(
        "n_inner", in: ModelField.dFF.range, otherwise: 4 * dModel, because: "4 · n_embd")
    let isTied = try flag("tie_word_embeddings", otherwise: true)
    if isOn("add_cross_attention") {
      remark("add_cross_attention", "the attention to an encoder is not counted")
    }
    remarkQuantization()
    return ModelConfig(
      architecture: architecture, dModel: dModel, nLayers: nLayers, vocabSize: vocabSize,
      contextLength: positions, nHeads: nHeads, headDim: dModel / nHeads, dFF: dFF,
      isGated: false, norm: .layer, positions: .learned, isTied: isTied, attentionBias: .all,
      hasMLPBias: true)
  }

  /// Rows of the position table; older files name them `n_ctx` only.
  private mutating func learnedPositions(otherwise other: Int) throws(FileError) -> Int {
    let key = named("n_positions", or: "max_position_embeddings")
    if value(key) == nil, value("n_ctx") != nil {
      let rows = try required("n_ctx", in: ModelConfig.contextRange)
      assume(key, String(rows), "the value of n_ctx")
      return rows
    }
    return try integer(key, in: ModelConfig.contextRange, otherwise: other)
  }

  /// The second name if a file has only that one.
  private mutating func named(_ key: String, or other: String) -> String {
    value(key) == nil && value(other) != nil ? other : key
  }
}
