// Gemma: four norms in a block from the second on. T5, BERT and ViT read a whole text or picture.
extension Architecture {
  /// Gemma 1: Llama with wide heads and a tied head.
  package static let gemma = Architecture("gemma")

  /// Gemma 2 and 3 normalize the outputs of attention and MLP as well.
  package static let gemma2 = Architecture("gemma2") { names in
    names.blockNorms = [
      "input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm",
      "post_feedforward_layernorm",
    ]
  }

  /// Gemma 3, the language model alone.
  package static let gemma3Text = Architecture("gemma3_text", from: .gemma2)

  /// Gemma 3 in files that hold a vision tower too.
  package static let gemma3 = Architecture("gemma3", from: .gemma2) { names in
    names.tokenTable = "language_model." + names.tokenTable
    names.block = "language_model." + names.block
    names.finalNorm = "language_model.model.norm"
    names.head = "language_model.lm_head"
  }

  /// Gemma 3n: copies of the stream that predict each other, a bypass of low rank around
  /// attention, and a small vector for each layer and token.
  package static let gemma3nText = Architecture(
    "gemma3n_text", from: .gemma2,
    shaped: { names, config in
      guard let side = config.sideInputs else { return }
      names.addStreams(side)
      names.addSideVectors(side, config.nLayers)
    })

  /// Gemma 4: full layers with heads of their own, and perhaps a small vector for each layer and
  /// token.
  package static let gemma4Text = Architecture(
    "gemma4_text", from: .gemma2,
    shaped: { names, config in
      guard let side = config.sideInputs else { return }
      names.addSideVectors(side, config.nLayers)
    })

  /// VaultGemma: Gemma 2 without the norms of outputs.
  package static let vaultGemma = Architecture("vaultgemma") {
    $0.blockNorms = ["input_layernorm", "pre_feedforward_layernorm"]
  }

  /// RecurrentGemma: linear recurrences with some attention in a window.
  package static let recurrentGemma = Architecture("recurrent_gemma") { names in
    names.mixer = "temporal_block."
    names.convolution = "conv_1d"
    names.query = "temporal_block.q_proj"
    names.key = "temporal_block.k_proj"
    names.value = "temporal_block.v_proj"
    names.attentionOutput = "temporal_block.o_proj"
    names.mlp = "mlp_block."
    names.blockNorms = ["temporal_pre_norm", "channel_pre_norm"]
    names.finalNorm = "model.final_norm"
  }

  /// BERT: tables for positions and segments, norms after each half of a block, a layer before
  /// the tied head.
  package static let bert = Architecture("bert") { names in
    names.setEncoder("bert")
    names.transform = "cls.predictions.transform.dense"
    names.transformNorm = "cls.predictions.transform.LayerNorm"
    names.headBias = "cls.predictions"
    names.head = "cls.predictions.decoder"
  }

  /// T5: two stacks, each block with names of its own.
  package static let t5 = Architecture(
    "t5", names: .t5(stack: "decoder"),
    shaped: { if $1.stack == .encoder { $0 = .t5(stack: "encoder") } })

  /// ViT: squares of a picture in place of tokens, classes in place of a vocabulary.
  package static let vit = Architecture("vit") { names in
    names.setEncoder("vit")
    names.tokenTable = "vit.embeddings.patch_embeddings.projection"
    names.query = "attention.attention.query"
    names.key = "attention.attention.key"
    names.value = "attention.attention.value"
    names.blockNorms = ["layernorm_before", "layernorm_after"]
    names.finalNorm = "vit.layernorm"
    names.head = "classifier"
    names.headBias = "classifier"
  }
}

extension TensorNames {
  /// The names that BERT gave to encoders, behind another first word.
  mutating func setEncoder(_ family: String) {
    tokenTable = "\(family).embeddings.word_embeddings"
    positionTable = "\(family).embeddings.position_embeddings"
    tokenTypeTable = "\(family).embeddings.token_type_embeddings"
    inputNorm = "\(family).embeddings.LayerNorm"
    block = "\(family).encoder.layer.*."
    query = "attention.self.query"
    key = "attention.self.key"
    value = "attention.self.value"
    attentionOutput = "attention.output.dense"
    mlp = ""
    up = "intermediate.dense"
    down = "output.dense"
    blockNorms = ["attention.output.LayerNorm", "output.LayerNorm"]
    finalNorm = nil
    pooler = "\(family).pooler.dense"
    labels = "classifier"
    classVector = "\(family).embeddings.cls_token"
  }

  /// One of the two stacks of T5.
  static func t5(stack: String) -> TensorNames {
    named { names in
      names.tokenTable = "shared"
      names.block = "\(stack).block.*."
      names.query = "layer.*.SelfAttention.q"
      names.key = "layer.*.SelfAttention.k"
      names.value = "layer.*.SelfAttention.v"
      names.attentionOutput = "layer.*.SelfAttention.o"
      names.mlp = "layer.*.DenseReluDense."
      names.gate = "wi_0"
      names.up = "wi"
      names.down = "wo"
      names.blockNorms = ["layer.*.layer_norm", "layer.*.layer_norm"]
      names.finalNorm = "\(stack).final_layer_norm"
      names.labels = "classification_head"
    }
  }

  /// Copies of the stream that predict each other, and a bypass around attention.
  fileprivate mutating func addStreams(_ side: SideInputs) {
    let n = BlockLength.count(side.nStreams)
    let rank = BlockLength.count(side.bypassRank)
    let others = BlockLength.count(side.nStreams - 1)
    extras += [
      Self.matrix("altup.correction_coefs", "correction", n, n),
      Self.matrix(
        "altup.prediction_coefs", "prediction", .count(side.nStreams * side.nStreams), n),
      Self.matrix("altup.modality_router", "stream router", n, .stream),
      Self.matrix("laurel.linear_left", "bypass down", rank, .stream),
      Self.matrix("laurel.linear_right", "bypass up", .stream, rank),
      BlockExtra(
        stem: "altup.correct_output_scale", suffix: "", word: "stream scale", lengths: [.stream],
        part: .norm),
      Self.norm("altup.router_norm", "router norm", .stream),
      Self.norm("laurel.post_laurel_norm", "bypass norm", .stream),
    ]
    outerExtras += [
      Self.matrix("model.altup_projections.*", "streams in", others, .stream, .stream),
      Self.matrix("model.altup_unembed_projections.*", "streams out", others, .stream, .stream),
    ]
  }

  /// A small vector for each layer and token, and what leads it into the stream.
  fileprivate mutating func addSideVectors(_ side: SideInputs, _ nLayers: Int) {
    let small = BlockLength.count(side.width)
    let all = BlockLength.count(side.width * nLayers)
    extras += [
      Self.matrix("per_layer_input_gate", "side gate", small, .stream),
      Self.matrix("per_layer_projection", "side up", .stream, small),
      Self.norm("post_per_layer_input_norm", "side norm", .stream),
    ]
    outerExtras += [
      BlockExtra(
        stem: "model.embed_tokens_per_layer", word: "side table",
        lengths: [.count(side.vocabSize), all], part: .tokenEmbedding),
      Self.matrix("model.per_layer_model_projection", "side projection", all, .stream),
      Self.norm("model.per_layer_projection_norm", "side input norm", small),
    ]
  }

  private static func matrix(
    _ stem: String, _ word: String, _ lengths: BlockLength...
  ) -> BlockExtra {
    BlockExtra(stem: stem, word: word, lengths: lengths, part: .other, isMatrix: true)
  }

  private static func norm(_ stem: String, _ word: String, _ length: BlockLength) -> BlockExtra {
    BlockExtra(stem: stem, word: word, lengths: [length], part: .norm)
  }
}
