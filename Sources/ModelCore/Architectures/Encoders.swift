// Families that read a whole text or picture at once.
extension TensorNames {
  /// BERT: tables for positions and segments, norms after each half of a block, a layer before
  /// the tied head.
  static let bert = named { names in
    names.setEncoder("bert")
    names.transform = "cls.predictions.transform.dense"
    names.transformNorm = "cls.predictions.transform.LayerNorm"
    names.headBias = "cls.predictions"
    names.head = "cls.predictions.decoder"
  }

  /// RoBERTa: BERT with other names around the blocks.
  static let roberta = named { $0.setEncoder("roberta") }

  private mutating func setEncoder(_ family: String) {
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
  }

  /// ViT: squares of a picture in place of tokens, classes in place of a vocabulary.
  static let vit = named { names in
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
    }
  }
}
