import ModelCore

/// What a file of tensors holds beside a language model.
package enum ApartKind: String, CaseIterable, Sendable {
  /// Rotary frequencies, masks and other tables that nothing learns.
  case buffers
  /// Towers for pictures and sound, and what leads from them to the language model.
  case towers
  /// Layers that predict further tokens.
  case prediction
  /// Low-rank changes of another model.
  case adapters
  /// Factors of quantization that name no weight beside them.
  case factors
  /// The token table under a second name.
  case copies

  /// What it is, for people.
  package var words: String {
    switch self {
    case .buffers: "tables that are computed, not learned"
    case .towers: "the vision or audio tower and its projector"
    case .prediction: "modules for predicting further tokens"
    case .adapters: "adapters, which change another model"
    case .factors: "factors of quantization"
    case .copies: "stored twice: copies of the token table"
    }
  }
}

/// Tensors of one kind that stand beside a language model.
package struct ApartGroup: Equatable, Sendable {
  /// What they are.
  package let kind: ApartKind
  /// Numbers in them.
  package fileprivate(set) var weights: Int
  /// How many they are.
  package fileprivate(set) var tensors: Int

  /// One sentence.
  package var remark: String {
    "\(kind.words): \(weights) numbers in \(tensors) tensors, not in the total"
  }
}

/// Tensors of a file that are not part of its language model.
struct ApartTensors {
  /// Numbers in them.
  private(set) var weights = 0
  /// One for each kind, in the order in which they were found.
  private(set) var groups: [ApartGroup] = []
  /// Whether the layers past those of the config predict further tokens.
  private let isPredictionBeyond: Bool

  /// Looks for modules of which single tensors have ordinary names.
  init(_ patterns: TensorPatterns) {
    isPredictionBeyond = patterns.all.contains { pattern in
      pattern.isBeyond && Self.isPrediction(pattern.name.description)
    }
  }

  /// Whether a tensor of this name is only there to predict further tokens.
  static func isPrediction(_ name: String) -> Bool {
    predictionWords.contains(where: name.contains)
  }

  /// Parts of names of each kind.
  private static let words: [(ApartKind, [String])] = [
    (
      .adapters,
      [
        ".lora_", "lora_embedding_", ".lora_magnitude_vector", "prompt_embeddings",
        "ia3_l", ".oft_", ".boft_", "vera_lambda_",
      ]
    ),
    (
      .towers,
      [
        "vision_tower.", "vision_model.", "vision_encoder.", "visual.", "multi_modal_projector",
        "multimodal_projector", "mm_projector", "mm_input_projection", "vision_projection",
        "audio_tower.", "audio_encoder.", "audio_model.", "audio_projector", "embed_vision.",
        "embed_audio.", "vision_embed_tokens.", "image_newline", "img_processor", "vpm.", "apm.",
        "v.blk.", "a.blk.", "v.patch_embd", "mm.model.",
      ]
    ),
    (.prediction, predictionWords),
  ]
  /// Beginnings of names in the projectors of llama.cpp (`clip.cpp`).
  private static let projector = [
    "mm.", "v.", "a.blk.", "a.position_embd", "a.conv1d", "a.post_ln",
  ]
  private static let predictionWords = [
    "mtp.", "mtp_", ".eh_proj", ".enorm", ".hnorm", ".shared_head.", "nextn.",
  ]
  /// Endings of names of tables that are computed.
  private static let buffers = [
    "rotary_emb.inv_freq", ".inv_freq", "rope_freqs.weight", "rope_factors_long.weight",
    "rope_factors_short.weight", ".masked_bias", "position_ids", "attn_mask", ".alibi",
    "rotary_emb.cos_cached", "rotary_emb.sin_cached", "slope_rate", ".query_decay", ".key_decay",
    ".diagonal_decay", "embed_positions.weights", ".cos_cached", ".sin_cached", ".freqs_cis",
    "rope.freqs", "num_batches_tracked", "running_mean", "running_var", "relative_position_index",
  ]
  /// Endings of factors that a cache or an activation is divided by, one number for each head at
  /// most.
  private static let factors = [
    ".k_scale", ".v_scale", ".q_scale", ".kv_scale", ".prob_output_scale", ".k_zero_point",
    ".v_zero_point", ".input_scale", ".output_scale", ".activation_scale",
    ".input_activation_scale", ".output_activation_scale", ".input_global_scale",
    ".weight_scale", ".weight_scale_inv", ".k_proj.output_scale", ".v_proj.output_scale",
  ]
  /// Names of other places where libraries keep the token table.
  private static let copies = ["encoder.embed_tokens.weight", "decoder.embed_tokens.weight"]

  /// Takes a pattern that is none of the language model's.
  ///
  /// - Returns: false if it may be.
  mutating func take(_ pattern: TensorPattern) -> Bool {
    guard let kind = kind(of: pattern.name.description, pattern) else { return false }
    add(kind, pattern)
    return true
  }

  /// Takes a table that the file holds once more.
  mutating func addCopy(_ pattern: TensorPattern) { add(.copies, pattern) }

  private mutating func add(_ kind: ApartKind, _ pattern: TensorPattern) {
    weights = clampedSum(weights, pattern.elements)
    let index = groups.firstIndex { $0.kind == kind } ?? groups.count
    if index == groups.count { groups.append(ApartGroup(kind: kind, weights: 0, tensors: 0)) }
    groups[index].weights = clampedSum(groups[index].weights, pattern.elements)
    groups[index].tensors += pattern.copies
  }

  private func kind(of name: String, _ pattern: TensorPattern) -> ApartKind? {
    if Self.buffers.contains(where: name.hasSuffix) { return .buffers }
    // The causal masks of GPT-2 and its relatives.
    let isMask = name.hasSuffix(".attn.bias") || name.hasSuffix(".attention.bias")
    if isMask, pattern.shape.count == 4 { return .buffers }
    if Self.copies.contains(where: name.hasSuffix) { return .copies }
    if pattern.shape.count <= 1, Self.factors.contains(where: name.hasSuffix) { return .factors }
    if Self.projector.contains(where: name.hasPrefix) { return .towers }
    for (kind, words) in Self.words where words.contains(where: name.contains) { return kind }
    return isPredictionBeyond && pattern.isBeyond ? .prediction : nil
  }

  /// One sentence for each kind.
  var remarks: [String] { groups.map(\.remark) }
}

/// The sum of two counts, at most the largest integer.
func clampedSum(_ left: Int, _ right: Int) -> Int {
  let (sum, isOver) = left.addingReportingOverflow(right)
  return isOver ? .max : sum
}
