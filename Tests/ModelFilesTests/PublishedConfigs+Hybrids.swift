// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (with router correction biases where there are any).

extension PublishedConfig {
  /// Families with states in place of keys and values.
  static let hybrids: [PublishedConfig] = [
    PublishedConfig(
      "qwen3-next-80b-a3b", 79_674_391_296, active: 3_874_929_408,
      """
      "model_type": "qwen3_next", "decoder_sparse_step": 1, "full_attention_interval": 4,
      "head_dim": 256, "hidden_size": 2048, "intermediate_size": 5120, "linear_conv_kernel_dim":
      4, "linear_key_head_dim": 128, "linear_num_key_heads": 16, "linear_num_value_heads": 32,
      "linear_value_head_dim": 128, "max_position_embeddings": 262144, "moe_intermediate_size":
      512, "num_attention_heads": 16, "num_experts": 512, "num_experts_per_tok": 10,
      "num_hidden_layers": 48, "num_key_value_heads": 2, "shared_expert_intermediate_size": 512,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "minimax-text-01", 456_089_655_296, active: 48_403_306_496,
      """
      "model_type": "minimax", "head_dim": 128, "hidden_size": 6144, "intermediate_size": 9216,
      "layer_types": \(mostlyLinear), "max_position_embeddings": 10240000, "num_attention_heads":
      64, "num_experts_per_tok": 2, "num_hidden_layers": 80, "num_key_value_heads": 8,
      "num_local_experts": 32, "sliding_window": null, "tie_word_embeddings": false, "vocab_size":
      200064
      """),
    PublishedConfig(
      "mamba-130m", 129_135_360,
      """
      "model_type": "mamba", "conv_kernel": 4, "d_model": 768, "expand": 2, "hidden_size": 768,
      "intermediate_size": 1536, "n_layer": 24, "num_hidden_layers": 24, "state_size": 16,
      "time_step_rank": 48, "use_bias": false, "use_conv_bias": true, "vocab_size": 50280
      """),
    PublishedConfig(
      "mamba-codestral-7b", 7_285_403_648,
      """
      "model_type": "mamba2", "conv_kernel": 4, "expand": 2, "head_dim": 64, "hidden_size": 4096,
      "intermediate_size": 8192, "n_groups": 8, "num_heads": 128, "num_hidden_layers": 64,
      "state_size": 128, "tie_word_embeddings": false, "time_step_rank": 256, "use_bias": false,
      "use_conv_bias": true, "vocab_size": 32768
      """),
    PublishedConfig(
      "jamba-v0.1", 51_570_323_328, active: 12_110_311_296,
      """
      "model_type": "jamba", "attn_layer_offset": 4, "attn_layer_period": 8,
      "expert_layer_offset": 1, "expert_layer_period": 2, "hidden_size": 4096,
      "intermediate_size": 14336, "mamba_conv_bias": true, "mamba_d_conv": 4, "mamba_d_state": 16,
      "mamba_dt_rank": 256, "mamba_expand": 2, "mamba_proj_bias": false,
      "max_position_embeddings": 262144, "num_attention_heads": 32, "num_experts": 16,
      "num_experts_per_tok": 2, "num_hidden_layers": 32, "num_key_value_heads": 8,
      "sliding_window": null, "tie_word_embeddings": false, "vocab_size": 65536
      """),
  ]

  /// MiniMax-01 attends in every eighth of its 80 layers.
  private static var mostlyLinear: String {
    let types = (1...80).map { $0.isMultiple(of: 8) ? "full_attention" : "linear_attention" }
    return "[" + types.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }
}
