import ModelCore
import Syntax

// What leads from a vision tower to the stream of the language model.
extension ConfigFields {
  /// The tensors of a projector; what belongs to the tower is added there.
  mutating func projector(
    _ kind: ProjectorKind, _ tower: inout VisionTower, _ vision: inout ConfigFields,
    _ config: ModelConfig
  ) throws(FileError) -> [SideTensor] {
    let place = "multi_modal_projector."
    let width = SideTensor.Length.fixed(tower.width)
    switch kind {
    case .llava(let hasNewline):
      let layers = try twoLayers(place, tower.width * seenLayers("vision_feature_layer"), true)
      return layers + (hasNewline ? [SideTensor("image_newline", [.stream])] : [])
    case .vipLlava:
      let count = value("vision_feature_layers") == nil ? 5 : seenLayers("vision_feature_layers")
      let seen = SideTensor.Length.fixed(tower.width * count)
      return SideTensor.norm(place + "projector_layernorm", seen)
        + SideTensor.linear(place + "linear_1", from: seen, to: .stream)
        + SideTensor.linear(place + "linear_2", from: .stream, to: .stream)
    case .gemma3:
      return [SideTensor(place + "mm_input_projection_weight", [width, .stream])]
        + SideTensor.norm(place + "mm_soft_emb_norm", width, .rms)
    case .paligemma:
      let size = try integer("projection_dim", in: VisionLimit.width, otherwise: 2_048)
      return SideTensor.linear(place + "linear", from: width, to: .fixed(size))
    case .llama4: return try llama4Projector(&tower, &vision)
    case .mllama:
      let size = try vision.integer(
        "vision_output_dim", in: VisionLimit.inner, otherwise: 7_680)
      return SideTensor.linear("multi_modal_projector", from: .fixed(size), to: .stream)
    case .mistral3:
      let merge = try integer("spatial_merge_size", in: VisionLimit.merge, otherwise: 2)
      let merged = SideTensor.Length.fixed(tower.width * merge * merge)
      return SideTensor.norm(place + "norm", width, .rms)
        + SideTensor.linear(
          place + "patch_merger.merging_layer", from: merged, to: width, biased: false)
        + (try twoLayers(place, tower.width * seenLayers("vision_feature_layer"), false))
    case .internVL: return internVLProjector(tower)
    case .idefics3:
      let merge = try integer("scale_factor", in: VisionLimit.merge, otherwise: 2)
      return SideTensor.linear(
        "model.connector.modality_projection.proj", from: .fixed(tower.width * merge * merge),
        to: .stream, biased: false)
    case .idefics2: return try resampler(tower, config)
    case .aya, .cohere2, .lfm2: return try downsampler(kind, tower)
    case .kimi: return try kimiProjector(tower, &vision)
    case .qwen2, .qwen25, .qwen3, .glm4v: return try merger(kind, tower, &vision)
    case .phi3: return []
    }
  }

  /// Takes note of keys that a projector may have left unread.
  mutating func ignoreProjectorKeys() {
    ignore(
      "vision_feature_layer", "vision_feature_layers", "multimodal_projector_bias",
      "projection_dim", "spatial_merge_size", "downsample_ratio", "scale_factor",
      "downsample_factor", "projector_hidden_size", "vocab_size", "img_processor")
  }

  /// Layers of the tower that are put side by side: as many as a list names.
  private mutating func seenLayers(_ key: String) -> Int {
    min(max(value(key)?.array?.count ?? 1, 1), 64)
  }

  private mutating func twoLayers(_ place: String, _ width: Int, _ biased: Bool)
    throws(FileError) -> [SideTensor]
  {
    let hasBias = try flag("multimodal_projector_bias", otherwise: biased)
    return SideTensor.linear(
      place + "linear_1", from: .fixed(width), to: .stream, biased: hasBias)
      + SideTensor.linear(place + "linear_2", from: .stream, to: .stream, biased: hasBias)
  }

  /// Squares are merged and led through two layers within the tower, then through one.
  private func llama4Projector(_ tower: inout VisionTower, _ vision: inout ConfigFields)
    throws(FileError) -> [SideTensor]
  {
    let range = VisionLimit.width
    let input = try vision.integer("projector_input_dim", in: range, otherwise: 4_096)
    let output = try vision.integer("projector_output_dim", in: range, otherwise: 4_096)
    let size = try vision.integer("vision_output_dim", in: range, otherwise: 7_680)
    vision.ignore("pixel_shuffle_ratio")
    let place = "vision_model.vision_adapter.mlp."
    tower.extras +=
      SideTensor.linear(
        place + "fc1", from: .fixed(tower.inner), to: .fixed(input), biased: false)
      + SideTensor.linear(place + "fc2", from: .fixed(output), to: .fixed(output), biased: false)
    return SideTensor.linear(
      "multi_modal_projector.linear_1", from: .fixed(size), to: .stream, biased: false)
  }

  private mutating func internVLProjector(_ tower: VisionTower) -> [SideTensor] {
    let ratio = value("downsample_ratio")?.number?.double ?? 0.5
    let merge = min(max(clampedInt(1 / max(ratio, 0.05)), 1), VisionLimit.merge.upperBound)
    let merged = SideTensor.Length.fixed(tower.width * merge * merge)
    let isOwn = tower.kind == .internVL
    let place = isOwn ? "multi_modal_projector." : "mlp1."
    return SideTensor.norm(place + (isOwn ? "layer_norm" : "0"), merged)
      + SideTensor.linear(place + (isOwn ? "linear_1" : "1"), from: merged, to: .stream)
      + SideTensor.linear(place + (isOwn ? "linear_2" : "3"), from: .stream, to: .stream)
  }

  /// Squares are merged; Aya's and Cohere's second layer reads half of what the first gives.
  private mutating func downsampler(_ kind: ProjectorKind, _ tower: VisionTower)
    throws(FileError) -> [SideTensor]
  {
    let place = "multi_modal_projector."
    let factor = try integer("downsample_factor", in: VisionLimit.merge, otherwise: 2)
    let merged = SideTensor.Length.fixed(tower.width * factor * factor)
    let range = VisionLimit.inner
    switch kind {
    case .lfm2:
      let size = try integer("projector_hidden_size", in: range, otherwise: 2_560)
      let biased = try flag("projector_bias", otherwise: true)
      let isNormed = try flag("projector_use_layernorm", otherwise: true)
      return (isNormed ? SideTensor.norm(place + "layer_norm", merged) : [])
        + SideTensor.linear(
          place + "linear_1", from: merged, to: .fixed(size), biased: biased)
        + SideTensor.linear(
          place + "linear_2", from: .fixed(size), to: .stream, biased: biased)
    default:
      let isAya = if case .aya = kind { true } else { false }
      let key = "alignment_intermediate_size"
      let size = try isAya && !has(key) ? nil : integer(key, in: range, otherwise: 36_864)
      // Aya's default is the width of the language model.
      let output = size.map { SideTensor.Length.fixed($0) } ?? .stream
      let half = size.map { SideTensor.Length.fixed($0 / 2) } ?? .half
      return (isAya ? SideTensor.norm(place + "layernorm", merged) : [])
        + SideTensor.linear(place + "linear_1", from: merged, to: output)
        + SideTensor.linear(place + "linear_2", from: half, to: .stream)
    }
  }

  private func kimiProjector(_ tower: VisionTower, _ vision: inout ConfigFields)
    throws(FileError) -> [SideTensor]
  {
    let kernel = (vision.value("merge_kernel_size")?.array ?? []).compactMap {
      $0.number?.wholeValue
    }.filter(VisionLimit.merge.contains)
    let merge = kernel.count == 2 ? kernel[0] * kernel[1] : 4
    let merged = SideTensor.Length.fixed(tower.width * merge)
    let place = "multi_modal_projector."
    return SideTensor.norm(place + "pre_norm", .fixed(tower.width))
      + SideTensor.linear(place + "linear_1", from: merged, to: merged)
      + SideTensor.linear(place + "linear_2", from: merged, to: .stream)
  }

  /// Qwen's and GLM's merger, which stands within the tower.
  private func merger(
    _ kind: ProjectorKind, _ tower: VisionTower, _ vision: inout ConfigFields
  ) throws(FileError) -> [SideTensor] {
    let merge = try vision.integer("spatial_merge_size", in: VisionLimit.merge, otherwise: 2)
    let merged = SideTensor.Length.fixed(tower.width * merge * merge)
    let width = SideTensor.Length.fixed(tower.width)
    switch kind {
    case .glm4v: return try glmMerger(tower, merge, &vision)
    case .qwen3:
      let size = try vision.integer("out_hidden_size", in: VisionLimit.width, otherwise: 3_584)
      let deep = vision.value("deepstack_visual_indexes")?.array?.count ?? 3
      func layers(_ place: String, _ norm: SideTensor.Length, copies: Int) -> [SideTensor] {
        SideTensor.norm(place + "norm", norm, copies: copies)
          + SideTensor.linear(place + "linear_fc1", from: merged, to: merged, copies: copies)
          + SideTensor.linear(
            place + "linear_fc2", from: merged, to: .fixed(size), copies: copies)
      }
      return layers("model.visual.merger.", width, copies: 1)
        + (deep > 0
          ? layers("model.visual.deepstack_merger_list.*.", merged, copies: min(deep, 64)) : [])
    default:
      let isSecond = if case .qwen25 = kind { true } else { false }
      let key = isSecond ? "out_hidden_size" : "hidden_size"
      let size = try vision.integer(key, in: VisionLimit.width, otherwise: 3_584)
      return SideTensor.norm("visual.merger.ln_q", width, isSecond ? .rms : .layer)
        + SideTensor.linear("visual.merger.mlp.0", from: merged, to: merged)
        + SideTensor.linear("visual.merger.mlp.2", from: merged, to: .fixed(size))
    }
  }

  private func glmMerger(_ tower: VisionTower, _ merge: Int, _ vision: inout ConfigFields)
    throws(FileError) -> [SideTensor]
  {
    let place = "model.visual.merger."
    let output = SideTensor.Length.fixed(tower.inner)
    let inner = SideTensor.Length.fixed(
      try vision.integer("intermediate_size", in: VisionLimit.inner, otherwise: 13_696))
    let square = SideTensor.Length.fixed(merge)
    return [
      SideTensor(
        "model.visual.downsample.weight", [output, .fixed(tower.width), square, square]),
      SideTensor("model.visual.downsample.bias", [output]),
    ] + SideTensor.linear(place + "proj", from: output, to: output, biased: false)
      + SideTensor.norm(place + "post_projection_norm", output)
      + SideTensor.linear(place + "gate_proj", from: output, to: inner, biased: false)
      + SideTensor.linear(place + "up_proj", from: output, to: inner, biased: false)
      + SideTensor.linear(place + "down_proj", from: inner, to: output, biased: false)
  }

  /// Idefics 2: a gated MLP, then a few learned vectors that attend to the picture.
  private mutating func resampler(_ tower: VisionTower, _ config: ModelConfig)
    throws(FileError) -> [SideTensor]
  {
    var part = self
    if value("perceiver_config")?.object != nil { part = try nested("perceiver_config") }
    let isOwn = has("perceiver_config")
    part.family = "idefics2"
    let size =
      isOwn ? try part.integer("hidden_size", in: VisionLimit.width, otherwise: 4_096) : 4_096
    let heads = try part.integer("resampler_n_heads", in: VisionLimit.heads, otherwise: 16)
    let headDim = try part.integer("resampler_head_dim", in: 1...4_096, otherwise: 96)
    let kv = try part.integer("num_key_value_heads", in: VisionLimit.heads, otherwise: 4)
    let depth = try part.integer("resampler_depth", in: 1...64, otherwise: 3)
    let latents = try part.integer("resampler_n_latents", in: 1...65_536, otherwise: 64)
    part.ignoreAll(WrapperReader.generation + ["hidden_act"])
    if isOwn { add(part) }
    let place = "model.connector.perceiver_resampler."
    let mlp = "model.connector.modality_projection."
    let width = SideTensor.Length.fixed(size)
    var tensors = gated(
      mlp, from: .fixed(tower.width), inner: .fixed(config.dFF), to: .stream, copies: 1)
    tensors.append(SideTensor(place + "latents", [.fixed(latents), width]))
    let layer = place + "layers.*."
    for name in ["input_latents_norm", "input_context_norm", "post_attention_layernorm"] {
      tensors += SideTensor.norm(layer + name, width, .rms, copies: depth)
    }
    for (name, count) in [("q_proj", heads), ("k_proj", kv), ("v_proj", kv)] {
      tensors += SideTensor.linear(
        layer + "self_attn." + name, from: width, to: .fixed(count * headDim), biased: false,
        copies: depth)
    }
    tensors += SideTensor.linear(
      layer + "self_attn.o_proj", from: .fixed(heads * headDim), to: width, biased: false,
      copies: depth)
    tensors += gated(
      layer + "mlp.", from: width, inner: .fixed(4 * size), to: width, copies: depth)
    return tensors + SideTensor.norm(place + "norm", width, .rms)
  }

  private func gated(
    _ place: String, from input: SideTensor.Length, inner: SideTensor.Length,
    to output: SideTensor.Length, copies: Int
  ) -> [SideTensor] {
    SideTensor.linear(place + "gate_proj", from: input, to: inner, biased: false, copies: copies)
      + SideTensor.linear(place + "up_proj", from: input, to: inner, biased: false, copies: copies)
      + SideTensor.linear(
        place + "down_proj", from: inner, to: output, biased: false, copies: copies)
  }
}
