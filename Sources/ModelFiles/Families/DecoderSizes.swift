/// The dimensions of a decoder that the language model of a larger file may leave out.
///
/// Source: the configuration classes of Transformers 4.57.
struct DecoderSizes {
  /// The dimensions by their keys.
  private(set) var keys: [String: Int]

  init(
    _ width: Int, _ inner: Int, _ layers: Int, _ heads: Int, _ vocabulary: Int, kv: Int? = nil
  ) {
    keys = [
      "hidden_size": width, "intermediate_size": inner, "num_hidden_layers": layers,
      "num_attention_heads": heads, "vocab_size": vocabulary,
    ]
    keys["num_key_value_heads"] = kv
  }

  /// The dimensions with others beside them.
  func keys(and others: [String: Int]) -> [String: Int] {
    keys.merging(others) { first, _ in first }
  }
}
