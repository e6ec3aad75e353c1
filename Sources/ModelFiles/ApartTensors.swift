import Syntax

/// Tensors of a file that are not part of its language model.
struct ApartTensors {
  /// Numbers in them.
  private(set) var weights = 0
  private var groups: [(kind: Kind, weights: Int, tensors: Int)] = []
  /// Whether the layers past those of the config predict further tokens.
  private let isPredictionBeyond: Bool

  /// Looks for modules of which single tensors have ordinary names.
  init(_ patterns: TensorPatterns) {
    isPredictionBeyond = patterns.all.contains { pattern in
      pattern.isBeyond && Self.predictionWords.contains(where: pattern.name.description.contains)
    }
  }

  private enum Kind: String, CaseIterable {
    case buffers = "tables that are computed, not learned"
    case vision = "the vision or audio tower and its projector"
    case prediction = "modules for predicting further tokens"
    case copies = "stored twice: copies of the token table"
  }

  /// Parts of names of each kind.
  private static let words: [(Kind, [String])] = [
    (
      .vision,
      [
        "vision_tower.", "vision_model.", "visual.", "multi_modal_projector", "mm_projector",
        "audio_tower.", "vision_embed_tokens.", "image_newline", "v.blk.",
      ]
    ),
    (.prediction, predictionWords),
  ]
  private static let predictionWords = [
    "mtp.", "mtp_", ".eh_proj", ".enorm", ".hnorm", ".shared_head.", "nextn.",
  ]
  /// Endings of names of tables that are computed.
  private static let buffers = [
    "rotary_emb.inv_freq", ".inv_freq", "rope_freqs.weight", "rope_factors_long.weight",
    "rope_factors_short.weight", ".masked_bias", "position_ids", "attn_mask", ".alibi",
    "rotary_emb.cos_cached", "rotary_emb.sin_cached", "slope_rate", ".query_decay", ".key_decay",
    ".diagonal_decay", "embed_positions.weights",
  ]
  /// Names of other places where libraries keep the token table.
  private static let copies = ["encoder.embed_tokens.weight", "decoder.embed_tokens.weight"]

  /// Takes a pattern that is none of the language model's.
  ///
  /// - Returns: false if it may be.
  mutating func take(_ pattern: TensorPattern) -> Bool {
    let name = pattern.name.description
    guard let kind = kind(of: name, pattern) else { return false }
    weights += pattern.elements
    let index = groups.firstIndex { $0.kind == kind } ?? groups.count
    if index == groups.count { groups.append((kind, 0, 0)) }
    groups[index].weights += pattern.elements
    groups[index].tensors += pattern.copies
    return true
  }

  private func kind(of name: String, _ pattern: TensorPattern) -> Kind? {
    if Self.buffers.contains(where: name.hasSuffix) { return .buffers }
    // The causal masks of GPT-2 and its relatives.
    let isMask = name.hasSuffix(".attn.bias") || name.hasSuffix(".attention.bias")
    if isMask, pattern.shape.count == 4 { return .buffers }
    if Self.copies.contains(where: name.hasSuffix) { return .copies }
    for (kind, words) in Self.words where words.contains(where: name.contains) { return kind }
    return isPredictionBeyond && pattern.isBeyond ? .prediction : nil
  }

  /// One sentence for each kind.
  var remarks: [String] {
    groups.map { group in
      "\(group.kind.rawValue): \(group.weights) numbers in \(group.tensors) tensors, not in the total"
    }
  }
}
