// Small models of odd sizes with their learned numbers, router correction biases included.
// Source: each was built with Transformers 4.57.6 and its parameters were added up.

/// A small configuration and what a model built from it holds.
struct SmallConfig {
  let total: Int
  let json: String

  init(_ total: Int, _ members: String) {
    self.total = total
    json = "{\(members)}"
  }

  static let all = dense + mixed + known + uneven
}

extension SmallConfig {
  /// Decoders with one attention and one MLP in every layer.
  static let dense: [SmallConfig] = [
    // These four with Transformers 5.24.0.
    SmallConfig(
      2_797_376,
      """
      "model_type": "gemma4_text", "vocab_size": 999, "hidden_size": 64, "num_hidden_layers": 5,
      "num_attention_heads": 4, "intermediate_size": 64, "num_key_value_heads": 1, "head_dim": 24,
      "attention_bias": true, "hidden_size_per_layer_input": 256, "sliding_window": 32,
      "vocab_size_per_layer_input": 1536, "tie_word_embeddings": false, "layer_types":
      ["sliding_attention", "sliding_attention", "sliding_attention", "sliding_attention",
      "full_attention"], "per_layer_config": {"4": {"head_dim": 512}}
      """),
    SmallConfig(
      3_206_244,
      """
      "model_type": "mimo_v2_flash", "vocab_size": 1536, "hidden_size": 192,
      "num_hidden_layers": 4, "num_attention_heads": 4, "intermediate_size": 256,
      "num_key_value_heads": 4, "head_dim": 32, "v_head_dim": 128, "moe_intermediate_size": 80,
      "n_routed_experts": 8, "num_experts_per_tok": 3, "attention_bias": true,
      "sliding_window": 32, "tie_word_embeddings": false, "layer_types": ["full_attention",
      "sliding_attention", "sliding_attention", "sliding_attention"],
      "mlp_layer_types": ["dense", "sparse", "sparse", "sparse"]
      """),
    SmallConfig(
      341_440,
      """
      "model_type": "cwm", "vocab_size": 1536, "hidden_size": 64, "num_hidden_layers": 3,
      "num_attention_heads": 8, "intermediate_size": 80, "num_key_value_heads": 8, "head_dim": 16,
      "sliding_window": 32, "layer_types": ["full_attention", "sliding_attention",
      "sliding_attention"], "tie_word_embeddings": false, "mlp_bias": false
      """),
    SmallConfig(
      303_744,
      """
      "model_type": "ministral3", "vocab_size": 512, "hidden_size": 128, "num_hidden_layers": 2,
      "num_attention_heads": 4, "intermediate_size": 96, "num_key_value_heads": 2, "head_dim": 32,
      "tie_word_embeddings": false, "max_position_embeddings": 256
      """),
    SmallConfig(
      23_114,
      """
      "model_type": "apertus", "vocab_size": 634, "hidden_size": 16, "num_hidden_layers": 1,
      "num_attention_heads": 4, "intermediate_size": 14, "num_key_value_heads": 2, "head_dim": 12,
      "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 330
      """),
    SmallConfig(
      17_838,
      """
      "model_type": "apertus", "vocab_size": 550, "hidden_size": 12, "num_hidden_layers": 1,
      "num_attention_heads": 3, "intermediate_size": 143, "num_key_value_heads": 3, "head_dim": 8,
      "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 84
      """),
    SmallConfig(
      4_246_080,
      """
      "model_type": "arcee", "vocab_size": 656, "hidden_size": 320, "num_hidden_layers": 7,
      "num_attention_heads": 4, "intermediate_size": 211, "num_key_value_heads": 4,
      "tie_word_embeddings": false, "attention_bias": true, "max_position_embeddings": 273
      """),
    SmallConfig(
      121_760,
      """
      "model_type": "arcee", "vocab_size": 775, "hidden_size": 32, "num_hidden_layers": 7,
      "num_attention_heads": 2, "intermediate_size": 112, "num_key_value_heads": 1,
      "tie_word_embeddings": false, "max_position_embeddings": 418
      """),
    SmallConfig(
      5_916_995,
      """
      "model_type": "biogpt", "vocab_size": 290, "hidden_size": 480, "num_hidden_layers": 5,
      "num_attention_heads": 12, "intermediate_size": 199, "tie_word_embeddings": true,
      "max_position_embeddings": 396
      """),
    SmallConfig(
      10_674_546,
      """
      "model_type": "bitnet", "vocab_size": 670, "hidden_size": 640, "num_hidden_layers": 6,
      "num_attention_heads": 8, "intermediate_size": 211, "num_key_value_heads": 4,
      "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 455
      """),
    SmallConfig(
      580_302,
      """
      "model_type": "codegen", "n_embd": 128, "n_layer": 6, "n_head": 4, "n_positions": 134,
      "vocab_size": 172, "n_inner": 91, "tie_word_embeddings": false, "rotary_dim": 4,
      "multi_query": false
      """),
    SmallConfig(
      1_012_025,
      """
      "model_type": "ctrl", "n_embd": 192, "n_layer": 6, "n_head": 3, "n_positions": 134,
      "vocab_size": 149, "dff": 38, "tie_word_embeddings": true
      """),
    SmallConfig(
      114_304,
      """
      "model_type": "diffllama", "vocab_size": 335, "hidden_size": 48, "num_hidden_layers": 7,
      "num_attention_heads": 6, "intermediate_size": 37, "num_key_value_heads": 2,
      "tie_word_embeddings": false, "attention_bias": true, "max_position_embeddings": 326
      """),
    SmallConfig(
      2_197_840,
      """
      "model_type": "diffllama", "vocab_size": 253, "hidden_size": 240, "num_hidden_layers": 8,
      "num_attention_heads": 3, "intermediate_size": 146, "num_key_value_heads": 1,
      "tie_word_embeddings": false, "max_position_embeddings": 328
      """),
    SmallConfig(
      30_820,
      """
      "model_type": "gpt_neox_japanese", "vocab_size": 113, "hidden_size": 20,
      "num_hidden_layers": 8, "num_attention_heads": 2, "intermediate_size": 289,
      "tie_word_embeddings": false, "attention_bias": true, "max_position_embeddings": 288,
      "intermediate_multiple_size": 2
      """),
    SmallConfig(
      660_800,
      """
      "model_type": "gpt_neox_japanese", "vocab_size": 271, "hidden_size": 160,
      "num_hidden_layers": 4, "num_attention_heads": 2, "intermediate_size": 274,
      "tie_word_embeddings": true, "attention_bias": false, "max_position_embeddings": 76,
      "intermediate_multiple_size": 1
      """),
    SmallConfig(
      17_733_144,
      """
      "model_type": "doge", "vocab_size": 153, "hidden_size": 960, "num_hidden_layers": 6,
      "num_attention_heads": 12, "intermediate_size": 154, "num_key_value_heads": 4,
      "attention_bias": false, "mlp_bias": false, "max_position_embeddings": 330
      """),
    SmallConfig(
      197_932,
      """
      "model_type": "helium", "vocab_size": 638, "hidden_size": 80, "num_hidden_layers": 2,
      "num_attention_heads": 8, "intermediate_size": 223, "num_key_value_heads": 4, "head_dim":
      10, "tie_word_embeddings": true, "attention_bias": false, "mlp_bias": true,
      "max_position_embeddings": 325
      """),
    SmallConfig(
      40_104,
      """
      "model_type": "helium", "vocab_size": 505, "hidden_size": 24, "num_hidden_layers": 5,
      "num_attention_heads": 6, "intermediate_size": 56, "num_key_value_heads": 1, "head_dim": 4,
      "tie_word_embeddings": true, "attention_bias": true, "mlp_bias": true,
      "max_position_embeddings": 176
      """),
    SmallConfig(
      580_992,
      """
      "model_type": "ministral", "vocab_size": 601, "hidden_size": 48, "num_hidden_layers": 6,
      "num_attention_heads": 12, "intermediate_size": 297, "num_key_value_heads": 4, "head_dim":
      32, "tie_word_embeddings": true, "max_position_embeddings": 475, "sliding_window": 64
      """),
    SmallConfig(
      37_224,
      """
      "model_type": "ministral", "vocab_size": 845, "hidden_size": 12, "num_hidden_layers": 3,
      "num_attention_heads": 3, "intermediate_size": 218, "num_key_value_heads": 1, "head_dim":
      12, "tie_word_embeddings": true, "max_position_embeddings": 302, "sliding_window": 4
      """),
    SmallConfig(
      299_890,
      """
      "model_type": "persimmon", "vocab_size": 603, "hidden_size": 96, "num_hidden_layers": 2,
      "num_attention_heads": 6, "intermediate_size": 281, "tie_word_embeddings": false,
      "max_position_embeddings": 234, "qk_layernorm": false
      """),
    SmallConfig(
      243_408,
      """
      "model_type": "vaultgemma", "vocab_size": 645, "hidden_size": 12, "num_hidden_layers": 9,
      "num_attention_heads": 2, "intermediate_size": 44, "num_key_value_heads": 2,
      "tie_word_embeddings": true, "max_position_embeddings": 55, "layer_types":
      ["full_attention", "sliding_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "full_attention", "sliding_attention",
      "sliding_attention"]
      """),
    SmallConfig(
      5_875_968,
      """
      "model_type": "vaultgemma", "vocab_size": 649, "hidden_size": 96, "num_hidden_layers": 6,
      "num_attention_heads": 12, "intermediate_size": 270, "num_key_value_heads": 6,
      "tie_word_embeddings": true, "attention_bias": true, "max_position_embeddings": 268,
      "sliding_window": 16, "layer_types": ["sliding_attention", "full_attention",
      "full_attention", "full_attention", "sliding_attention", "sliding_attention"]
      """),
  ]
}
