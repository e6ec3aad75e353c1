/// Attention of a text to the pieces of a picture, in place of the text itself, as in Llama 3.2.
///
/// The pieces are read once; a token keeps nothing of its own.
struct PictureAttention: TokenMixer {
  static let word = "picture"

  func state(in config: ModelConfig) -> MixerState { MixerState() }

  /// Its heads look at the picture; what that costs depends on the picture.
  func terms(_ layers: Dimension, in config: ModelConfig) -> [CostTerm] {
    let heads = Dimension(config.nHeads, "h")
    return [CostTerm(.heads, .crossAttention, "\(Self.word) layers", in: layers, [heads])]
  }

  /// Queries from the stream, keys and values from the picture, and a weight for each half.
  ///
  /// A token of the text is not multiplied with the matrices of keys and values.
  func addTensors(to list: inout TransformerInventory) {
    let place = list.mixerPlace
    let copies = TransformerInventory.Copies.once(place)
    let prefix = "cross_attn."
    let (d, queries, keys) = (list.d, list.queryWidth, list.kvWidth)
    list.addLinear(prefix + "q_proj", .cross(.query), from: d, to: queries, .attention, copies)
    for (stem, role) in [("k_proj", AttentionRole.key), ("v_proj", .value)] {
      list.addVector(prefix + stem, .cross(role), keys, d, part: .attention, place: place)
    }
    list.addLinear(prefix + "o_proj", .cross(.output), from: queries, to: d, .attention, copies)
    let headDim = Dimension(list.config.headDim, "d_h")
    list.addVector(
      prefix + "q_norm", .cross(.queryNorm), headDim, part: .attention, place: place)
    list.addVector(prefix + "k_norm", .cross(.keyNorm), headDim, part: .attention, place: place)
    for (stem, word) in [
      ("cross_attn_attn_gate", "attention gate"), ("cross_attn_mlp_gate", "MLP gate"),
    ] {
      list.addVector(
        stem, suffix: "", .other(word), Dimension(1, "1"), part: .other, place: place)
    }
  }
}

// The second stack of T5 attends to what the first one made of its input.
extension TransformerInventory {
  /// Queries from the second stack, keys and values from the first, and a norm before them.
  mutating func addCrossAttention() {
    let copies = Copies.once(blocks())
    for (stem, role, input, output) in [
      ("q", AttentionRole.query, d, queryWidth), ("k", .key, d, kvWidth),
      ("v", .value, d, kvWidth), ("o", .output, queryWidth, d),
    ] {
      addLinear(
        "layer.*.EncDecAttention.\(stem)", .cross(role), from: input, to: output, .attention,
        copies)
    }
    addNorm(block: names.block, "layer.*.layer_norm", .cross(.norm), copies.place)
  }
}
