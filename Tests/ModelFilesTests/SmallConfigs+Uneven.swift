// Small models of odd sizes; what the counts are and where they are from, SmallConfigs.swift says.
extension SmallConfig {
  /// Layers that are not alike, several streams or attentions, and other names of known families.
  static let uneven: [SmallConfig] = [
    SmallConfig(
      160_865,
      """
      "model_type": "gemma3n_text", "vocab_size": 80, "hidden_size": 36, "num_hidden_layers": 8,
      "num_attention_heads": 6, "intermediate_size": [54, 48, 70, 91, 12, 59, 72, 93],
      "num_key_value_heads": 1, "head_dim": 16, "attention_bias": true, "max_position_embeddings":
      296, "vocab_size_per_layer_input": 28, "hidden_size_per_layer_input": 25, "laurel_rank": 9,
      "altup_num_inputs": 2, "num_kv_shared_layers": 0, "layer_types": ["full_attention",
      "sliding_attention", "full_attention", "full_attention", "full_attention",
      "sliding_attention", "full_attention", "full_attention"], "activation_sparsity_pattern":
      [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
      """),
    SmallConfig(
      142_264,
      """
      "model_type": "gemma3n_text", "vocab_size": 763, "hidden_size": 20, "num_hidden_layers": 8,
      "num_attention_heads": 2, "intermediate_size": 147, "num_key_value_heads": 2, "head_dim":
      16, "tie_word_embeddings": false, "attention_bias": true, "vocab_size_per_layer_input": 85,
      "hidden_size_per_layer_input": 12, "laurel_rank": 6, "altup_num_inputs": 3,
      "num_kv_shared_layers": 1, "layer_types": ["full_attention", "sliding_attention",
      "full_attention", "sliding_attention", "full_attention", "sliding_attention",
      "sliding_attention", "full_attention"], "activation_sparsity_pattern": [0.0, 0.0, 0.0, 0.0,
      0.0, 0.0, 0.0, 0.0]
      """),
    SmallConfig(
      675_184,
      """
      "model_type": "longcat_flash", "vocab_size": 390, "hidden_size": 160, "num_attention_heads":
      2, "tie_word_embeddings": false, "attention_bias": true, "max_position_embeddings": 441,
      "q_lora_rank": 16, "kv_lora_rank": 16, "qk_nope_head_dim": 6, "qk_rope_head_dim": 8,
      "v_head_dim": 12, "num_layers": 4, "ffn_hidden_size": 50, "n_routed_experts": 4, "moe_topk":
      3, "expert_ffn_hidden_size": 34, "zero_expert_num": 0
      """),
    SmallConfig(
      138_495,
      """
      "model_type": "longcat_flash", "vocab_size": 543, "hidden_size": 120, "num_attention_heads":
      3, "tie_word_embeddings": true, "attention_bias": false, "max_position_embeddings": 391,
      "q_lora_rank": 48, "kv_lora_rank": 6, "qk_nope_head_dim": 16, "qk_rope_head_dim": 8,
      "v_head_dim": 6, "num_layers": 1, "ffn_hidden_size": 54, "n_routed_experts": 1, "moe_topk":
      1, "expert_ffn_hidden_size": 18, "zero_expert_num": 2
      """),
    SmallConfig(
      1_475_907,
      """
      "model_type": "xlm-roberta", "vocab_size": 297, "hidden_size": 320, "num_hidden_layers": 2,
      "num_attention_heads": 8, "intermediate_size": 205, "tie_word_embeddings": false,
      "max_position_embeddings": 290, "type_vocab_size": 3, "pad_token_id": 1
      """),
    SmallConfig(
      408_384,
      """
      "model_type": "mt5", "vocab_size": 359, "d_model": 48, "d_kv": 28, "d_ff": 58, "num_layers":
      2, "num_heads": 6, "num_decoder_layers": 4, "feed_forward_proj": "gated-gelu",
      "tie_word_embeddings": false, "relative_attention_num_buckets": 32,
      "decoder_start_token_id": 0
      """),
  ]
}
