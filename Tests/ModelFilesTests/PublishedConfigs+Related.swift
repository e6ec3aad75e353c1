// Families that differ little from one in the other tables: their counts follow from it.

extension PublishedConfig {
  /// GLM-4 of 2025 has two norms more in each of 40 layers than GLM-4; the text part of Llama 4 is
  /// also published without the vision tower.
  static let related: [PublishedConfig] = [
    PublishedConfig(
      "glm-4-9b-0414", 9_399_951_360 + 2 * 40 * 4_096,
      """
      "model_type": "glm4", "vocab_size": 151552, "hidden_size": 4096, "num_hidden_layers": 40,
      "num_attention_heads": 32, "num_key_value_heads": 2, "head_dim": 128,
      "intermediate_size": 13696, "max_position_embeddings": 32768, "attention_bias": true,
      "tie_word_embeddings": false
      """),
    PublishedConfig(
      "llama-4-scout-text", 107_769_861_120, active: 17_172_894_720,
      """
      "attention_bias": false, "attention_chunk_size": 8192, "head_dim": 128, "hidden_size": 5120,
      "interleave_moe_layer_step": 1, "intermediate_size": 8192, "intermediate_size_mlp": 16384,
      "max_position_embeddings": 10485760, "model_type": "llama4_text", "num_attention_heads": 40,
      "num_experts_per_tok": 1, "num_hidden_layers": 48, "num_key_value_heads": 8,
      "num_local_experts": 16, "use_qk_norm": true, "vocab_size": 202048
      """),
  ]
}
