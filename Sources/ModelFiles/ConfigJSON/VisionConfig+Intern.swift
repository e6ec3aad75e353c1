import ModelCore
import Syntax

// InternVL's towers, and those of Llama 3.2 and Phi-3.
extension ConfigFields {
  /// InternVL as in Transformers; sides may be pairs.
  mutating func internVLTower() throws(FileError) -> VisionTower {
    var tower = try internTower(.internVL)
    tower.attentionBias = try flag("attention_bias", otherwise: false) ? .all : .output
    tower.hasQueryKeyNorm = try flag("use_qk_norm", otherwise: false)
    if value("norm_type")?.string == "rms_norm" { tower.norm = .rms }
    if !(try flag("use_absolute_position_embeddings", otherwise: true)) { tower.positions = 0 }
    if try flag("use_mask_token", otherwise: false) {
      tower.extras = [
        SideTensor("vision_tower.embeddings.mask_token", [.fixed(tower.width)])
      ]
    }
    if !(try flag("use_mean_pooling", otherwise: true)) { tower.lastNorm = .layer }
    return tower
  }

  /// InternVL as its makers publish it.
  mutating func internViTTower() throws(FileError) -> VisionTower {
    var tower = try internTower(.internViT)
    tower.attentionBias = try flag("qkv_bias", otherwise: false) ? .all : .output
    tower.hasQueryKeyNorm = try flag("qk_normalization", otherwise: true)
    if value("norm_type")?.string != "layer_norm" { tower.norm = .rms }
    return tower
  }

  private mutating func internTower(_ kind: TowerKind) throws(FileError) -> VisionTower {
    let isFirst = kind == .internVL
    let width = try integer(
      "hidden_size", in: VisionLimit.width, otherwise: isFirst ? 1_024 : 3_200)
    let layers = try integer(
      "num_hidden_layers", in: VisionLimit.layers, otherwise: isFirst ? 24 : 48)
    let inner = try integer(
      "intermediate_size", in: VisionLimit.inner, otherwise: isFirst ? 4_096 : 12_800)
    let colors = try integer("num_channels", in: VisionLimit.colors, otherwise: 3)
    let image = try sides("image_size", in: VisionLimit.side, otherwise: isFirst ? 448 : 224)
    let patch = try sides("patch_size", in: VisionLimit.patch, otherwise: 14)
    var tower = VisionTower(
      kind: kind, width: width, nLayers: layers, inner: inner, patch: [colors] + patch)
    tower.hasPatchBias = true
    tower.hasClass = true
    tower.hasLayerScales = true
    tower.positions = (image[0] / patch[0]) * (image[1] / patch[1]) + 1
    return tower
  }

  /// Two sides, written as a pair or as one number for both.
  private mutating func sides(
    _ key: String, in range: ClosedRange<Int>, otherwise other: Int
  ) throws(FileError) -> [Int] {
    guard let list = value(key)?.array else {
      let side = try integer(key, in: range, otherwise: other)
      return [side, side]
    }
    let found = list.compactMap { $0.number?.wholeValue }
    guard found.count == 2, found.allSatisfy(range.contains) else {
      throw error(
        value(key),
        .wrongValue(
          key: key, expected: "one or two whole numbers up to \(range.upperBound)",
          found: value(key)?.summary ?? SafeText("nothing"), hint: "\(other)"))
    }
    return found
  }

  /// Llama 3.2: a second stack of blocks with gates, and tables for the pieces of a picture.
  mutating func mllamaTower() throws(FileError) -> VisionTower {
    let width = try integer("hidden_size", in: VisionLimit.width, otherwise: 1_280)
    let colors = try integer("num_channels", in: VisionLimit.colors, otherwise: 3)
    let side = try integer("patch_size", in: VisionLimit.patch, otherwise: 14)
    let image = try integer("image_size", in: VisionLimit.side, otherwise: 448)
    var tower = VisionTower(
      kind: .mllama, width: width,
      nLayers: try integer("num_hidden_layers", in: VisionLimit.layers, otherwise: 32),
      inner: try integer("intermediate_size", in: VisionLimit.inner, otherwise: 5_120),
      patch: [colors, side, side])
    tower.nSecondLayers = try integer(
      "num_global_layers", in: VisionLimit.layers, otherwise: 8)
    tower.hasClass = true
    tower.positions = (image / side) * (image / side) + 1
    tower.attentionBias = .none
    tower.firstNorm = .layer
    tower.lastNorm = .layer
    let tiles = try integer("max_num_tiles", in: 1...64, otherwise: 4)
    // One row for each way of laying out the pieces, and one for none.
    let layouts = min(value("supported_aspect_ratios")?.array?.count ?? 8, 1_023) + 1
    let prefix = "vision_model."
    let perTile = SideTensor.Length.fixed(tiles * width)
    let perPosition = SideTensor.Length.fixed(tiles * tower.positions * width)
    tower.extras = [
      SideTensor(prefix + "gated_positional_embedding.gate", []),
      SideTensor(
        prefix + "gated_positional_embedding.tile_embedding.weight",
        [.fixed(layouts), perPosition], part: .positionEmbedding),
    ]
    for place in ["pre_tile_positional_embedding", "post_tile_positional_embedding"] {
      tower.extras += [
        SideTensor(prefix + place + ".gate", []),
        SideTensor(
          prefix + place + ".embedding.weight", [.fixed(layouts), perTile],
          part: .positionEmbedding),
      ]
    }
    return tower
  }

  /// Phi-3-vision: a CLIP tower whose sizes no key tells, two layers, and ends of rows.
  mutating func phi3Vision() -> VisionModules? {
    guard let processor = value("img_processor")?.object else {
      remark("img_processor", "absent: no vision tower is counted")
      return nil
    }
    guard processor["name"]?.string == "clip_vision_model" else {
      remark("img_processor", "a tower of another kind than CLIP is not counted")
      return nil
    }
    // openai/clip-vit-large-patch14-336
    assume("img_processor", "CLIP ViT-L/14 at 336 pixels", "the tower of the published models")
    var tower = VisionTower(
      kind: .phi3, width: 1_024, nLayers: 24, inner: 4_096, patch: [3, 14, 14])
    tower.hasClass = true
    tower.positions = 577
    tower.firstNorm = .layer
    tower.lastNorm = .layer
    let place = "model.vision_embed_tokens."
    let merged = SideTensor.Length.fixed(4 * tower.width)
    return VisionModules(
      tower: tower,
      projector: [
        SideTensor(place + "glb_GN", [merged]), SideTensor(place + "sub_GN", [merged]),
      ] + SideTensor.linear(place + "img_projection.0", from: merged, to: .stream)
        + SideTensor.linear(place + "img_projection.2", from: .stream, to: .stream))
  }
}
