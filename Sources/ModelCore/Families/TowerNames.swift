/// What a family calls the tensors of its vision tower.
///
/// The defaults are the names of CLIP and SigLIP; others as in the checkpoints on public hubs.
struct TowerNames {
  var prefix = "vision_tower.vision_model."
  var patch = "embeddings.patch_embedding"
  var classVector = "embeddings.class_embedding"
  /// With its suffix: some are tables, some bare tensors.
  var positions = "embeddings.position_embedding.weight"
  var firstNorm = "pre_layrnorm"
  var lastNorm = "post_layernorm"
  var block = "encoder.layers.*."
  var secondBlock = "global_transformer.layers.*."
  var projections = ["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"]
  var packedQKV: String?
  var output = "self_attn.out_proj"
  var queryKeyNorms = ["attention.q_norm", "attention.k_norm"]
  var gate = "mlp.gate_proj"
  var up = "mlp.fc1"
  var down = "mlp.fc2"
  var norms = ["layer_norm1", "layer_norm2"]
  var scales = ["lambda_1", "lambda_2"]

  /// The names of a family.
  static func of(_ kind: TowerKind) -> TowerNames {
    var names = TowerNames()
    switch kind {
    case .clip, .siglip: break
    case .phi3: names.prefix = "model.vision_embed_tokens.img_processor.vision_model."
    case .idefics: names.prefix = "model.vision_model."
    case .pixtral: names.setPixtral()
    case .llama4: names.setLlama4()
    case .mllama: names.setMllama()
    case .moonvit: names.setMoonViT()
    case .qwen2: names.setQwen("visual.")
    case .qwen25:
      names.setQwen("visual.")
      names.setGated()
    case .glm4v:
      names.setQwen("model.visual.")
      names.setGated()
      names.positions = "embeddings.position_embedding.weight"
      names.firstNorm = "post_conv_layernorm"
      names.lastNorm = "post_layernorm"
    case .qwen3:
      names.setQwen("model.visual.")
      names.up = "mlp.linear_fc1"
      names.down = "mlp.linear_fc2"
    case .internVL: names.setInternVL()
    case .internViT: names.setInternViT()
    }
    return names
  }

  private mutating func setGated() {
    up = "mlp.up_proj"
    down = "mlp.down_proj"
  }

  private mutating func setQwen(_ place: String) {
    prefix = place
    patch = "patch_embed.proj"
    positions = "pos_embed.weight"
    block = "blocks.*."
    packedQKV = "attn.qkv"
    output = "attn.proj"
    norms = ["norm1", "norm2"]
  }

  private mutating func setPixtral() {
    prefix = "vision_tower."
    patch = "patch_conv"
    firstNorm = "ln_pre"
    block = "transformer.layers.*."
    projections = ["attention.q_proj", "attention.k_proj", "attention.v_proj"]
    output = "attention.o_proj"
    gate = "feed_forward.gate_proj"
    up = "feed_forward.up_proj"
    down = "feed_forward.down_proj"
    norms = ["attention_norm", "ffn_norm"]
  }

  private mutating func setLlama4() {
    prefix = "vision_model."
    patch = "patch_embedding.linear"
    classVector = "class_embedding"
    positions = "positional_embedding_vlm"
    firstNorm = "layernorm_pre"
    lastNorm = "layernorm_post"
    block = "model.layers.*."
    output = "self_attn.o_proj"
    norms = ["input_layernorm", "post_attention_layernorm"]
  }

  private mutating func setMllama() {
    setLlama4()
    patch = "patch_embedding"
    positions = "gated_positional_embedding.embedding"
    block = "transformer.layers.*."
  }

  private mutating func setMoonViT() {
    prefix = "vision_tower."
    patch = "patch_embed.proj"
    positions = "patch_embed.pos_emb.weight"
    lastNorm = "encoder.final_layernorm"
    block = "encoder.blocks.*."
    packedQKV = "wqkv"
    output = "wo"
    up = "mlp.fc0"
    down = "mlp.fc1"
    norms = ["norm0", "norm1"]
  }

  private mutating func setInternVL() {
    prefix = "vision_tower."
    patch = "embeddings.patch_embeddings.projection"
    classVector = "embeddings.cls_token"
    positions = "embeddings.position_embeddings"
    lastNorm = "layernorm"
    block = "encoder.layer.*."
    projections = ["attention.q_proj", "attention.k_proj", "attention.v_proj"]
    output = "attention.projection_layer"
    norms = ["layernorm_before", "layernorm_after"]
  }

  private mutating func setInternViT() {
    prefix = "vision_model."
    positions = "embeddings.position_embedding"
    packedQKV = "attn.qkv"
    output = "attn.proj"
    queryKeyNorms = ["attn.q_norm", "attn.k_norm"]
    norms = ["norm1", "norm2"]
    scales = ["ls1", "ls2"]
  }
}

extension TensorNames {
  /// The names in files of a model without a head, which lack the word for the model itself.
  var withoutModel: TensorNames {
    let words = tokenTable.split(separator: ".", maxSplits: 1)
    guard words.count == 2, let word = words.first else { return self }
    let prefix = word + "."
    return moved { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
  }

  /// The names in files that hold more than the language model.
  func at(_ place: LanguagePlace) -> TensorNames {
    switch place {
    case .own: return self
    case .behind(let prefix): return moved { prefix + $0 }
    case .inModel(let prefix):
      let inside = "model."
      return moved { name in
        name.hasPrefix(inside) ? inside + prefix + name.dropFirst(inside.count) : name
      }
    }
  }

  /// The names of everything outside and at the start of the blocks, changed alike.
  private func moved(_ change: (String) -> String) -> TensorNames {
    var names = self
    names.tokenTable = change(tokenTable)
    names.positionTable = change(positionTable)
    names.tokenTypeTable = change(tokenTypeTable)
    names.inputNorm = change(inputNorm)
    names.inputProjection = change(inputProjection)
    names.outputProjection = change(outputProjection)
    names.block = change(block)
    names.finalNorm = finalNorm.map(change)
    names.head = change(head)
    names.headBias = change(headBias)
    names.pooler = change(pooler)
    names.labels = change(labels)
    names.classVector = change(classVector)
    return names
  }
}
