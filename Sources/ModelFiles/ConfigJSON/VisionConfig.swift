import ModelCore
import Syntax

/// Largest dimensions of a vision tower that a file may have; they bound every product.
enum VisionLimit {
  static let width = 1...65_536
  static let inner = 1...524_288
  static let layers = 1...4_096
  static let side = 1...16_384
  static let patch = 1...4_096
  static let colors = 1...1_024
  static let merge = 1...16
  static let heads = 1...1_024
  static let positions = 1...(1 << 24)
}

extension ConfigFields {
  /// The tower of a file and what leads from it to the language model.
  mutating func visionModules(_ known: WrapperReader, _ config: ModelConfig)
    throws(FileError) -> VisionModules?
  {
    if case .phi3 = known.projector { return phi3Vision() }
    let key = "vision_config"
    guard let found = value(key), !found.isNull else {
      assume(key, "none", "no vision tower is counted")
      return nil
    }
    var vision = try nested(key)
    vision.ignoreAll(WrapperReader.generation + Self.visionKeysWithoutEffect)
    let word = vision.value("model_type")?.string
    let type = known.isTowerFree ? word ?? known.tower : known.tower
    vision.family = type
    guard let tower = try vision.tower(type) else {
      remark(key, "a tower of kind \(SafeText(type).clipped(to: 40)) is not known, not counted")
      return nil
    }
    var modules = VisionModules(tower: tower)
    modules.projector = try projector(known.projector, &modules.tower, &vision, config)
    add(vision)
    return modules
  }

  private static let visionKeysWithoutEffect = [
    "vocab_size", "projection_dim", "window_size", "tie_word_embeddings", "projection_dropout",
    "tokens_per_second", "fullatt_block_indexes",
    "rope_theta", "spatial_patch_size", "num_image_tokens", "use_flash_attn", "drop_path_rate",
    "layer_norm_type", "dropout", "qk_normalization_eps", "max_aspect_ratio_id",
    "intermediate_layers_indices", "layer_scale_init_value", "initializer_factor", "head_dim",
    "attention_heads", "num_attention_heads", "num_heads", "vision_feature_layer", "normalize_qk",
    "vision_feature_select_strategy", "multi_modal_projector_bias", "projector_dropout", "use_rope",
    "use_bfloat16", "hidden_size_out", "size", "max_num_patches", "rope_parameters",
    "initializer_std", "shared_layer", "use_cls_token", "pool_mode", "num_dummy_heads",
  ]

  /// The tower of a kind; nil for a kind that is not known.
  private mutating func tower(_ type: String) throws(FileError) -> VisionTower? {
    switch type {
    case "clip_vision_model": return try clipTower()
    case "siglip_vision_model": return try siglipTower(.siglip, 768, 3_072, patch: 16)
    case "siglip2_vision_model": return try siglip2Tower()
    case "idefics2_vision": return try siglipTower(.idefics, 768, 3_072, patch: 32)
    case "idefics3_vision": return try siglipTower(.idefics, 1_152, 3_072, patch: 32)
    case "pixtral": return try pixtralTower()
    case "llama4_vision_model": return try llama4Tower()
    case "mllama_vision_model": return try mllamaTower()
    case "qwen2_vl": return try qwen2Tower()
    case "qwen2_5_vl": return try qwen25Tower()
    case "qwen3_vl": return try qwen3Tower()
    case "glm4v": return try glm4vTower()
    case "internvl_vision": return try internVLTower()
    case "intern_vit_6b": return try internViTTower()
    case "moonvit": return try moonViTTower()
    default: return nil
    }
  }

  // MARK: Pieces of towers

  /// Width, blocks and inner width as most towers call them, with squares of a picture.
  private mutating func tower(
    _ kind: TowerKind, width: Int, layers: Int, inner: Int, patch side: Int,
    depthKey: String = "num_hidden_layers", colorKey: String = "num_channels"
  ) throws(FileError) -> VisionTower {
    let width = try integer("hidden_size", in: VisionLimit.width, otherwise: width)
    let layers = try integer(depthKey, in: VisionLimit.layers, otherwise: layers)
    let inner = try integer("intermediate_size", in: VisionLimit.inner, otherwise: inner)
    let colors = try integer(
      present([colorKey, "in_chans"]), in: VisionLimit.colors, otherwise: 3)
    ignore("in_chans", "in_channels")
    let side = try integer("patch_size", in: VisionLimit.patch, otherwise: side)
    return VisionTower(
      kind: kind, width: width, nLayers: layers, inner: inner, patch: [colors, side, side])
  }

  /// Squares of a picture.
  private mutating func squares(_ tower: VisionTower, image: Int) throws(FileError) -> Int {
    let side = try integer("image_size", in: VisionLimit.side, otherwise: image)
    let count = side / max(tower.patch.last ?? 1, 1)
    return count * count
  }

  // MARK: Families

  private mutating func clipTower() throws(FileError) -> VisionTower {
    var tower = try tower(.clip, width: 768, layers: 12, inner: 3_072, patch: 32)
    tower.hasClass = true
    tower.positions = try squares(tower, image: 224) + 1
    tower.firstNorm = .layer
    tower.lastNorm = .layer
    return tower
  }

  private mutating func siglipTower(
    _ kind: TowerKind, _ width: Int, _ inner: Int, patch: Int
  ) throws(FileError) -> VisionTower {
    var tower = try tower(kind, width: width, layers: 12, inner: inner, patch: patch)
    tower.hasPatchBias = true
    tower.positions = try squares(tower, image: 224)
    tower.lastNorm = .layer
    if kind == .siglip { try addPooling(to: &tower) }
    return tower
  }

  /// SigLIP 2 reads squares that have been cut already.
  private mutating func siglip2Tower() throws(FileError) -> VisionTower {
    var tower = try tower(.siglip, width: 768, layers: 12, inner: 3_072, patch: 16)
    tower.patch = [tower.patch.reduce(1, *)]
    tower.hasPatchBias = true
    tower.positions = try integer("num_patches", in: VisionLimit.positions, otherwise: 256)
    tower.lastNorm = .layer
    ignore("image_size")
    try addPooling(to: &tower)
    return tower
  }

  /// SigLIP's head: a learned vector attends to the picture, and an MLP.
  private mutating func addPooling(to tower: inout VisionTower) throws(FileError) {
    guard try flag("vision_use_head", otherwise: true) else { return }
    let head = "vision_tower.vision_model.head."
    let width = SideTensor.Length.fixed(tower.width)
    tower.extras += [
      SideTensor(head + "probe", [width]),
      SideTensor(head + "attention.in_proj_weight", [.fixed(3 * tower.width), width]),
      SideTensor(head + "attention.in_proj_bias", [.fixed(3 * tower.width)]),
    ]
    tower.extras += SideTensor.linear(head + "attention.out_proj", from: width, to: width)
    tower.extras += SideTensor.norm(head + "layernorm", width)
    tower.extras += SideTensor.linear(head + "mlp.fc1", from: width, to: .fixed(tower.inner))
    tower.extras += SideTensor.linear(head + "mlp.fc2", from: .fixed(tower.inner), to: width)
  }

  private mutating func pixtralTower() throws(FileError) -> VisionTower {
    var tower = try tower(.pixtral, width: 1_024, layers: 24, inner: 4_096, patch: 16)
    tower.isGated = true
    tower.norm = .rms
    tower.attentionBias = .none
    tower.hasMLPBias = false
    tower.firstNorm = .rms
    ignore("image_size")
    return tower
  }

  private mutating func llama4Tower() throws(FileError) -> VisionTower {
    var tower = try tower(.llama4, width: 768, layers: 34, inner: 5_632, patch: 14)
    tower.positions = try squares(tower, image: 448) + 1
    tower.patch = [tower.patch.reduce(1, *)]
    tower.hasClass = true
    tower.firstNorm = .layer
    tower.lastNorm = .layer
    return tower
  }

  private mutating func moonViTTower() throws(FileError) -> VisionTower {
    var tower = try tower(.moonvit, width: 1_152, layers: 27, inner: 4_304, patch: 14)
    let rows = try integer("init_pos_emb_height", in: 1...4_096, otherwise: 64)
    let columns = try integer("init_pos_emb_width", in: 1...4_096, otherwise: 64)
    tower.positions = rows * columns
    tower.hasPatchBias = true
    tower.lastNorm = .layer
    return tower
  }

  private mutating func qwenTower(
    _ kind: TowerKind, width: Int, layers: Int, inner: Int, patch: Int
  ) throws(FileError) -> VisionTower {
    var tower = try tower(
      kind, width: width, layers: layers, inner: inner, patch: patch, depthKey: "depth",
      colorKey: "in_channels")
    let frames = try integer("temporal_patch_size", in: 1...64, otherwise: 2)
    tower.patch.insert(frames, at: 1)
    ignore("num_heads")
    return tower
  }

  private mutating func qwen2Tower() throws(FileError) -> VisionTower {
    let width = try integer("embed_dim", in: VisionLimit.width, otherwise: 1_280)
    let ratio = try integer("mlp_ratio", in: 1...64, otherwise: 4)
    var tower = try qwenTower(.qwen2, width: 3_584, layers: 32, inner: 1, patch: 14)
    // Here `hidden_size` is the width of the language model.
    tower.width = width
    tower.inner = min(ratio * width, VisionLimit.inner.upperBound)
    return tower
  }

  private mutating func qwen25Tower() throws(FileError) -> VisionTower {
    var tower = try qwenTower(.qwen25, width: 3_584, layers: 32, inner: 3_420, patch: 14)
    tower.norm = .rms
    tower.isGated = true
    return tower
  }

  private mutating func qwen3Tower() throws(FileError) -> VisionTower {
    var tower = try qwenTower(.qwen3, width: 1_152, layers: 27, inner: 4_304, patch: 16)
    tower.hasPatchBias = true
    tower.positions = try integer(
      "num_position_embeddings", in: VisionLimit.positions, otherwise: 2_304)
    return tower
  }

  private mutating func glm4vTower() throws(FileError) -> VisionTower {
    var tower = try qwenTower(.glm4v, width: 1_536, layers: 24, inner: 13_696, patch: 14)
    tower.hasPatchBias = true
    tower.positions = try squares(tower, image: 336)
    tower.norm = .rms
    tower.isGated = true
    tower.hasMLPBias = false
    tower.attentionBias = try flag("attention_bias", otherwise: false) ? .qkv : .none
    tower.firstNorm = .rms
    tower.lastNorm = .rms
    // `intermediate_size` is the merger's; blocks are as wide inside as what leaves the tower.
    tower.inner = try integer("out_hidden_size", in: VisionLimit.width, otherwise: 4_096)
    return tower
  }
}
