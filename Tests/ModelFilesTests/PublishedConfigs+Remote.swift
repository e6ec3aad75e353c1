// The keys that matter of published config.json files whose classes stand beside the checkpoints.
// Source of the counts: the tensors that checkpoints on public hubs list, as far as known; those of
// LFM2 and Nemotron leave out the router correction biases, which are added here as one for each
// expert of a layer. MiniCPM3, InternLM 1 and 3, Nemotron-H and MiniMax-M2 agree with their makers'
// round figures only: their exact counts are this program's own and guard against change.
// DeepSeek-V3.2 is V3 with an indexer of 1536·64·128 + 7168·(128 + 64) + 2·128 numbers in each of
// 61 layers.

extension PublishedConfig {
  static let remote: [PublishedConfig] = [
    PublishedConfig(
      "chatglm-6b", 6_173_286_400,
      """
      "model_type": "chatglm", "hidden_size": 4096, "inner_hidden_size": 16384, "num_layers": 28,
      "max_sequence_length": 2048, "num_attention_heads": 32, "position_encoding_2d": true,
      "vocab_size": 130528
      """),
    PublishedConfig(
      "chatglm2-6b", 6_243_584_000,
      """
      "model_type": "chatglm", "add_bias_linear": false, "add_qkv_bias": true,
      "ffn_hidden_size": 13696, "hidden_size": 4096, "kv_channels": 128,
      "multi_query_attention": true, "multi_query_group_num": 2, "num_attention_heads": 32,
      "num_layers": 28, "padded_vocab_size": 65024, "post_layer_norm": true, "rmsnorm": true,
      "seq_length": 32768, "tie_word_embeddings": false
      """),
    PublishedConfig(
      "glm-4-9b-chat", 9_399_951_360,
      """
      "model_type": "chatglm", "add_bias_linear": false, "add_qkv_bias": true,
      "ffn_hidden_size": 13696, "hidden_size": 4096, "kv_channels": 128,
      "multi_query_attention": true, "multi_query_group_num": 2, "num_attention_heads": 32,
      "num_hidden_layers": 40, "num_layers": 40, "padded_vocab_size": 151552,
      "post_layer_norm": true, "rmsnorm": true, "seq_length": 131072,
      "tie_word_embeddings": false, "vocab_size": 151552
      """),
    PublishedConfig(
      "qwen-7b", 7_721_324_544,
      """
      "model_type": "qwen", "hidden_size": 4096, "intermediate_size": 22016, "kv_channels": 128,
      "no_bias": true, "num_attention_heads": 32, "num_hidden_layers": 32, "seq_length": 8192,
      "tie_word_embeddings": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen-14b", 14_167_290_880,
      """
      "model_type": "qwen", "hidden_size": 5120, "intermediate_size": 27392, "kv_channels": 128,
      "no_bias": true, "num_attention_heads": 40, "num_hidden_layers": 40, "seq_length": 2048,
      "tie_word_embeddings": false, "vocab_size": 152064
      """),
    PublishedConfig(
      "deepseek-moe-16b", 16_375_728_128, active: 2_828_650_496,
      """
      "model_type": "deepseek", "attention_bias": false, "first_k_dense_replace": 1,
      "hidden_size": 2048, "intermediate_size": 10944, "moe_intermediate_size": 1408,
      "moe_layer_freq": 1, "n_routed_experts": 64, "n_shared_experts": 2,
      "num_attention_heads": 16, "num_experts_per_tok": 6, "num_hidden_layers": 28,
      "num_key_value_heads": 16, "tie_word_embeddings": false, "vocab_size": 102400
      """),
    PublishedConfig(
      "minicpm-2b", 2_724_880_896,
      """
      "model_type": "minicpm", "hidden_size": 2304, "intermediate_size": 5760,
      "num_attention_heads": 36, "num_hidden_layers": 40, "num_key_value_heads": 36,
      "vocab_size": 122753
      """),
    PublishedConfig(
      "minicpm3-4b", 4_073_875_968,
      """
      "model_type": "minicpm3", "hidden_size": 2560, "intermediate_size": 6400,
      "kv_lora_rank": 256, "num_attention_heads": 40, "num_hidden_layers": 62,
      "num_key_value_heads": 40, "q_lora_rank": 768, "qk_nope_head_dim": 64,
      "qk_rope_head_dim": 32, "vocab_size": 73448
      """),
    PublishedConfig(
      "internlm-7b", 7_321_948_160,
      """
      "model_type": "internlm", "bias": true, "hidden_size": 4096, "intermediate_size": 11008,
      "num_attention_heads": 32, "num_hidden_layers": 32, "tie_word_embeddings": false,
      "vocab_size": 103168
      """),
    PublishedConfig(
      "internlm3-8b", 8_804_241_408,
      """
      "model_type": "internlm3", "bias": false, "head_dim": 128, "hidden_size": 4096,
      "intermediate_size": 10240, "num_attention_heads": 32, "num_hidden_layers": 48,
      "num_key_value_heads": 2, "qkv_bias": false, "tie_word_embeddings": false,
      "vocab_size": 128512
      """),
    PublishedConfig(
      "ling-lite", 16_801_974_272, active: 2_753_153_024,
      """
      "model_type": "bailing_moe", "first_k_dense_replace": 0, "hidden_size": 2048,
      "intermediate_size": 5632, "moe_intermediate_size": 1408, "num_attention_heads": 16,
      "num_experts": 64, "num_experts_per_tok": 6, "num_hidden_layers": 28,
      "num_key_value_heads": 4, "num_shared_experts": 2, "tie_word_embeddings": false,
      "use_bias": false, "use_qkv_bias": false, "vocab_size": 126464
      """),
    PublishedConfig(
      "lfm2-8b-a1b", 8_339_929_856 + 22 * 32, active: 1_557_740_992,
      """
      "model_type": "lfm2_moe", "conv_L_cache": 3, "conv_bias": false, "hidden_size": 2048,
      "intermediate_size": 7168, "layer_types": \(liquid), "moe_intermediate_size": 1792,
      "num_attention_heads": 32, "num_dense_layers": 2, "num_experts": 32,
      "num_experts_per_tok": 4, "num_hidden_layers": 24, "num_key_value_heads": 8,
      "use_expert_bias": true, "vocab_size": 65536
      """),
    PublishedConfig(
      "nemotron-3-nano-30b-a3b", 31_577_937_344 + 23 * 128, active: 3_580_076_352,
      """
      "model_type": "nemotron_h", "conv_kernel": 4, "head_dim": 128, "hidden_size": 2688,
      "hybrid_override_pattern": "MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME",
      "intermediate_size": 1856, "mamba_head_dim": 64, "mamba_num_heads": 64,
      "moe_intermediate_size": 1856, "moe_shared_expert_intermediate_size": 3712, "n_groups": 8,
      "n_routed_experts": 128, "n_shared_experts": 1, "num_attention_heads": 32,
      "num_experts_per_tok": 6, "num_hidden_layers": 52, "num_key_value_heads": 2,
      "ssm_state_size": 128, "tie_word_embeddings": false, "use_bias": false,
      "use_conv_bias": true, "vocab_size": 131072
      """),
    PublishedConfig(
      "nemotron-h-8b", 8_100_852_736,
      """
      "model_type": "nemotron_h", "conv_kernel": 4, "head_dim": 128, "hidden_size": 4096,
      "hybrid_override_pattern": "M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M-",
      "intermediate_size": 21504, "mamba_head_dim": 64, "mamba_num_heads": 128, "n_groups": 8,
      "num_attention_heads": 32, "num_hidden_layers": 52, "num_key_value_heads": 8,
      "ssm_state_size": 128, "tie_word_embeddings": false, "use_bias": false,
      "use_conv_bias": true, "vocab_size": 131072
      """),
    PublishedConfig(
      "minimax-m2", 228_689_764_864, active: 11_030_553_088,
      """
      "model_type": "minimax_m2", "head_dim": 128, "hidden_size": 3072, "intermediate_size": 1536,
      "num_attention_heads": 48, "num_experts_per_tok": 8, "num_hidden_layers": 62,
      "num_key_value_heads": 8, "num_local_experts": 256, "tie_word_embeddings": false,
      "use_qk_norm": true, "use_routing_bias": true, "vocab_size": 200064
      """),
    PublishedConfig(
      "kimi-linear-48b-a3b", 49_122_681_728, active: 3_484_459_904,
      """
      "model_type": "kimi_linear", "first_k_dense_replace": 1, "head_dim": 72,
      "hidden_size": 2304, "intermediate_size": 9216, "kv_lora_rank": 512,
      "linear_attn_config": {"full_attn_layers": [4, 8, 12, 16, 20, 24, 27], "head_dim": 128,
      "kda_layers": [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15,
       17, 18, 19, 21, 22, 23, 25, 26],
      "num_heads": 32, "short_conv_kernel_size": 4}, "moe_intermediate_size": 1024,
      "moe_layer_freq": 1, "num_attention_heads": 32, "num_experts": 256,
      "num_experts_per_token": 8, "num_hidden_layers": 27, "num_key_value_heads": 32,
      "num_shared_experts": 1, "q_lora_rank": null, "qk_nope_head_dim": 128,
      "qk_rope_head_dim": 64, "tie_word_embeddings": false, "v_head_dim": 128,
      "vocab_size": 163840
      """),
    PublishedConfig(
      "openelm-270m", 271_527_168,
      """
      "model_type": "openelm", "ffn_dim_divisor": 256, "ffn_multipliers": [0.5, 0.73, 0.97, 1.2,
      1.43, 1.67, 1.9, 2.13, 2.37, 2.6, 2.83, 3.07, 3.3, 3.53, 3.77, 4.0], "ffn_with_glu": true,
      "head_dim": 64, "max_context_length": 2048, "model_dim": 1280,
      "normalize_qk_projections": true, "num_kv_heads": [3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5,
      5, 5], "num_query_heads": [12, 12, 12, 12, 12, 16, 16, 16, 16, 16, 16, 16, 20, 20, 20, 20],
      "num_transformer_layers": 16, "share_input_output_layers": true, "vocab_size": 32000
      """),
    PublishedConfig(
      "deepseek-v3.2", 671_026_419_200 + 61 * 13_959_424,
      active: 37_552_297_472 + 61 * 13_959_424,
      """
      "model_type": "deepseek_v32", "attention_bias": false, "first_k_dense_replace": 3,
      "hidden_size": 7168, "index_head_dim": 128, "index_n_heads": 64, "index_topk": 2048,
      "intermediate_size": 18432, "kv_lora_rank": 512, "moe_intermediate_size": 2048,
      "n_routed_experts": 256, "n_shared_experts": 1, "num_attention_heads": 128,
      "num_experts_per_tok": 8, "num_hidden_layers": 61, "num_key_value_heads": 128,
      "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
      "tie_word_embeddings": false, "v_head_dim": 128, "vocab_size": 129280
      """),
  ]

  /// Attention in six of 24 layers.
  private static var liquid: String {
    let types = (0..<24).map { [2, 6, 10, 14, 18, 21].contains($0) ? "full_attention" : "conv" }
    return "[" + types.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }
}
