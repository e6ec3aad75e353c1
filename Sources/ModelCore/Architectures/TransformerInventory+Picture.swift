// Layers of Llama 3.2 that attend to a picture in place of the text.
extension TransformerInventory {
  /// Queries from the stream, keys and values from the picture, and a weight for each half.
  ///
  /// A token of the text is not multiplied with the matrices of keys and values.
  mutating func addPictureAttention(_ place: Place) {
    let copies = Copies.once(place)
    let prefix = "cross_attn."
    addLinear(prefix + "q_proj", "Q", from: d, to: queryWidth, .attention, copies)
    for (stem, word) in [("k_proj", "K"), ("v_proj", "V")] {
      let name = TensorName(
        block: names.block, group: "", stem: prefix + stem, suffix: ".weight")
      add(name, word, [kvWidth, d], .attention, copies)
    }
    addLinear(prefix + "o_proj", "O", from: queryWidth, to: d, .attention, copies)
    let headDim = Dimension(config.headDim, "d_h")
    addVector(prefix + "q_norm", "Q norm", headDim, part: .attention, place: place)
    addVector(prefix + "k_norm", "K norm", headDim, part: .attention, place: place)
    let one = Dimension(1, "1")
    addVector(
      "cross_attn_attn_gate", suffix: "", "attention gate", one, part: .other, place: place)
    addVector("cross_attn_mlp_gate", suffix: "", "MLP gate", one, part: .other, place: place)
  }
}
