// Small models of odd sizes; what the counts are and where they are from, SmallConfigs.swift says.
extension SmallConfig {
  /// Mixtures of experts, and layers with states.
  static let mixed: [SmallConfig] = [
    SmallConfig(
      767_091,
      """
      "model_type": "bamba", "vocab_size": 172, "hidden_size": 192, "num_hidden_layers": 4,
      "num_attention_heads": 8, "intermediate_size": 96, "num_key_value_heads": 1,
      "tie_word_embeddings": false, "attention_bias": true, "mlp_bias": false,
      "max_position_embeddings": 208, "mamba_expand": 2, "mamba_n_heads": 1, "mamba_d_head": 384,
      "mamba_n_groups": 1, "mamba_d_state": 12, "mamba_d_conv": 4, "mamba_conv_bias": false,
      "attn_layer_indices": [1, 2, 3]
      """),
    SmallConfig(
      22_141_056,
      """
      "model_type": "bamba", "vocab_size": 172, "hidden_size": 640, "num_hidden_layers": 9,
      "num_attention_heads": 8, "intermediate_size": 196, "num_key_value_heads": 8,
      "attention_bias": true, "mlp_bias": false, "mamba_expand": 2, "mamba_n_heads": 16,
      "mamba_d_head": 80, "mamba_n_groups": 16, "mamba_d_state": 5, "mamba_d_conv": 2,
      "mamba_proj_bias": true, "mamba_conv_bias": true, "attn_layer_indices": [0, 1, 2, 6, 8]
      """),
    SmallConfig(
      174_444,
      """
      "model_type": "dots1", "vocab_size": 428, "hidden_size": 40, "num_hidden_layers": 6,
      "num_attention_heads": 4, "intermediate_size": 187, "num_key_value_heads": 1, "head_dim":
      16, "tie_word_embeddings": true, "attention_bias": true, "max_position_embeddings": 212,
      "n_routed_experts": 6, "num_experts_per_tok": 3, "n_shared_experts": 1,
      "moe_intermediate_size": 23, "first_k_dense_replace": 0, "n_group": 1, "topk_group": 1
      """),
    SmallConfig(
      130_416,
      """
      "model_type": "dots1", "vocab_size": 182, "hidden_size": 48, "num_hidden_layers": 3,
      "num_attention_heads": 12, "intermediate_size": 110, "num_key_value_heads": 4, "head_dim":
      16, "tie_word_embeddings": true, "max_position_embeddings": 391, "n_routed_experts": 6,
      "num_experts_per_tok": 6, "n_shared_experts": 3, "moe_intermediate_size": 18,
      "first_k_dense_replace": 4, "n_group": 1, "topk_group": 1, "use_qk_norm": true
      """),
    SmallConfig(
      3_473_472,
      """
      "model_type": "falcon_h1", "vocab_size": 769, "hidden_size": 192, "num_hidden_layers": 8,
      "num_attention_heads": 12, "intermediate_size": 209, "num_key_value_heads": 3,
      "tie_word_embeddings": false, "attention_bias": false, "mlp_bias": false,
      "max_position_embeddings": 471, "mamba_expand": 2, "mamba_n_heads": 16, "mamba_d_head": 8,
      "mamba_n_groups": 16, "mamba_d_state": 17, "mamba_d_conv": 3, "mamba_proj_bias": true,
      "mamba_conv_bias": false, "mamba_d_ssm": 128, "mamba_rms_norm": false, "projectors_bias":
      true
      """),
    SmallConfig(
      221_914,
      """
      "model_type": "falcon_h1", "vocab_size": 684, "hidden_size": 128, "num_hidden_layers": 1,
      "num_attention_heads": 8, "intermediate_size": 77, "num_key_value_heads": 1, "head_dim": 4,
      "tie_word_embeddings": false, "attention_bias": true, "max_position_embeddings": 399,
      "mamba_expand": 2, "mamba_n_heads": 2, "mamba_d_head": "auto", "mamba_n_groups": 1,
      "mamba_d_state": 3, "mamba_d_conv": 5, "mamba_proj_bias": true, "mamba_conv_bias": true,
      "mamba_d_ssm": 16, "projectors_bias": true
      """),
    SmallConfig(
      118_924,
      """
      "model_type": "falcon_mamba", "vocab_size": 309, "hidden_size": 52, "num_hidden_layers": 4,
      "state_size": 13, "expand": 2, "conv_kernel": 2, "use_bias": false, "use_conv_bias": true,
      "time_step_rank": "auto", "tie_word_embeddings": false
      """),
    SmallConfig(
      16_606,
      """
      "model_type": "falcon_mamba", "vocab_size": 228, "hidden_size": 23, "num_hidden_layers": 1,
      "state_size": 17, "expand": 2, "conv_kernel": 4, "use_bias": false, "use_conv_bias": false,
      "time_step_rank": 3, "tie_word_embeddings": false
      """),
    SmallConfig(
      4_934_880,
      """
      "model_type": "flex_olmo", "vocab_size": 174, "hidden_size": 480, "num_hidden_layers": 4,
      "num_attention_heads": 6, "intermediate_size": 186, "num_key_value_heads": 6,
      "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 292,
      "num_experts": 1, "num_experts_per_tok": 1, "pad_token_id": 0
      """),
    SmallConfig(
      4_877_520,
      """
      "model_type": "flex_olmo", "vocab_size": 606, "hidden_size": 240, "num_hidden_layers": 3,
      "num_attention_heads": 3, "intermediate_size": 300, "num_key_value_heads": 3,
      "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 174,
      "num_experts": 6, "num_experts_per_tok": 2, "pad_token_id": 0
      """),
    SmallConfig(
      718_856,
      """
      "model_type": "granitemoehybrid", "vocab_size": 707, "hidden_size": 96, "num_hidden_layers":
      9, "num_attention_heads": 4, "intermediate_size": 30, "num_key_value_heads": 2,
      "tie_word_embeddings": true, "attention_bias": false, "mamba_expand": 2, "mamba_n_heads":
      24, "mamba_d_head": 8, "mamba_n_groups": 8, "mamba_d_state": 4, "mamba_d_conv": 3,
      "num_local_experts": 1, "num_experts_per_tok": 1, "shared_intermediate_size": 52,
      "layer_types": ["mamba", "mamba", "mamba", "attention", "attention", "attention", "mamba",
      "mamba", "attention"]
      """),
    SmallConfig(
      397_010,
      """
      "model_type": "granitemoehybrid", "vocab_size": 696, "hidden_size": 30, "num_hidden_layers":
      6, "num_attention_heads": 3, "intermediate_size": 151, "num_key_value_heads": 3,
      "tie_word_embeddings": true, "attention_bias": true, "mamba_expand": 2, "mamba_n_heads": 20,
      "mamba_d_head": 3, "mamba_n_groups": 5, "mamba_d_state": 4, "mamba_d_conv": 2,
      "mamba_conv_bias": false, "num_local_experts": 4, "num_experts_per_tok": 2,
      "shared_intermediate_size": 21, "layer_types": ["attention", "attention", "mamba", "mamba",
      "mamba", "mamba"]
      """),
    SmallConfig(
      5_594_880,
      """
      "model_type": "granitemoeshared", "vocab_size": 251, "hidden_size": 320,
      "num_hidden_layers": 8, "num_attention_heads": 8, "intermediate_size": 99,
      "num_key_value_heads": 4, "tie_word_embeddings": true, "attention_bias": false,
      "max_position_embeddings": 332, "num_local_experts": 4, "num_experts_per_tok": 1,
      "shared_intermediate_size": 0
      """),
    SmallConfig(
      92_670,
      """
      "model_type": "granitemoeshared", "vocab_size": 59, "hidden_size": 30, "num_hidden_layers":
      9, "num_attention_heads": 3, "intermediate_size": 17, "num_key_value_heads": 3,
      "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 488,
      "num_local_experts": 4, "num_experts_per_tok": 2, "shared_intermediate_size": 0
      """),
    SmallConfig(
      188_400,
      """
      "model_type": "lfm2", "vocab_size": 869, "hidden_size": 40, "num_hidden_layers": 6,
      "num_attention_heads": 4, "intermediate_size": 173, "num_key_value_heads": 2,
      "tie_word_embeddings": false, "max_position_embeddings": 260, "conv_bias": false,
      "conv_L_cache": 2, "block_multiple_of": 256, "block_ffn_dim_multiplier": null,
      "block_auto_adjust_ff_dim": true, "layer_types": ["conv", "conv", "full_attention",
      "full_attention", "conv", "conv"]
      """),
    SmallConfig(
      15_804,
      """
      "model_type": "lfm2", "vocab_size": 313, "hidden_size": 24, "num_hidden_layers": 2,
      "num_attention_heads": 4, "intermediate_size": 42, "num_key_value_heads": 2,
      "tie_word_embeddings": true, "max_position_embeddings": 432, "conv_bias": false,
      "conv_L_cache": 4, "block_multiple_of": 256, "block_ffn_dim_multiplier": null,
      "block_auto_adjust_ff_dim": true, "full_attn_idxs": [0]
      """),
    // These two with Transformers 5.24.0; the first has the sizes of its default.
    SmallConfig(
      4_293_888_000,
      """
      "model_type": "jetmoe", "vocab_size": 32000, "hidden_size": 2048, "num_hidden_layers": 12,
      "intermediate_size": 5632
      """),
    SmallConfig(
      710_464,
      """
      "model_type": "jetmoe", "vocab_size": 1536, "hidden_size": 64, "num_hidden_layers": 3,
      "num_attention_heads": 6, "intermediate_size": 96, "num_key_value_heads": 2, "kv_channels":
      24, "num_local_experts": 8, "num_experts_per_tok": 3, "tie_word_embeddings": true
      """),
    // These three with Transformers 5.24.0; the last has the sizes of its default.
    SmallConfig(
      19_541_592,
      """
      "model_type": "olmo_hybrid", "vocab_size": 100352, "hidden_size": 96, "num_hidden_layers":
      5, "num_attention_heads": 6, "intermediate_size": 64, "num_key_value_heads": 1,
      "tie_word_embeddings": false, "attention_bias": true, "linear_num_key_heads": 6,
      "linear_num_value_heads": 6, "linear_key_head_dim": 12, "linear_value_head_dim": 24,
      "linear_conv_kernel_dim": 4, "linear_allow_neg_eigval": true, "layer_types":
      ["linear_attention", "linear_attention", "full_attention", "full_attention",
      "full_attention"]
      """),
    SmallConfig(
      6_564_314,
      """
      "model_type": "olmo_hybrid", "vocab_size": 100352, "hidden_size": 64, "num_hidden_layers":
      4, "num_attention_heads": 30, "intermediate_size": 96, "num_key_value_heads": 2,
      "tie_word_embeddings": true
      """),
    SmallConfig(
      7_430_870_688,
      """
      "model_type": "olmo_hybrid", "vocab_size": 100352, "hidden_size": 3840,
      "num_hidden_layers": 32, "num_attention_heads": 30, "intermediate_size": 11008
      """),
    SmallConfig(
      644_366,
      """
      "model_type": "recurrent_gemma", "vocab_size": 316, "hidden_size": 128, "num_hidden_layers":
      7, "num_attention_heads": 8, "intermediate_size": 131, "num_key_value_heads": 4,
      "attention_bias": false, "max_position_embeddings": 52, "lru_width": 160, "conv1d_width": 3,
      "block_types": ["recurrent", "attention"]
      """),
    SmallConfig(
      833_218,
      """
      "model_type": "recurrent_gemma", "vocab_size": 645, "hidden_size": 192, "num_hidden_layers":
      5, "num_attention_heads": 12, "intermediate_size": 194, "num_key_value_heads": 12,
      "tie_word_embeddings": true, "attention_bias": true, "lru_width": 72, "conv1d_width": 3,
      "block_types": ["recurrent", "attention"]
      """),
  ]

  /// Families that the published files show with few of their keys.
  static let known: [SmallConfig] = [
    SmallConfig(
      2_601_280,
      """
      "model_type": "glm4", "vocab_size": 669, "hidden_size": 320, "num_hidden_layers": 5,
      "num_attention_heads": 4, "intermediate_size": 238, "num_key_value_heads": 1, "head_dim":
      64, "tie_word_embeddings": false, "attention_bias": false, "max_position_embeddings": 417,
      "pad_token_id": 0
      """),
    SmallConfig(
      144_529,
      """
      "model_type": "ernie4_5_moe", "vocab_size": 419, "hidden_size": 24, "num_hidden_layers": 6,
      "num_attention_heads": 6, "intermediate_size": 298, "num_key_value_heads": 1,
      "tie_word_embeddings": false, "use_bias": true, "max_position_embeddings": 200,
      "moe_num_experts": 3, "moe_k": 3, "moe_intermediate_size": 36, "moe_layer_start_index": 1,
      "moe_layer_end_index": 6, "moe_layer_interval": 3
      """),
    SmallConfig(
      41_296,
      """
      "model_type": "llama4_text", "vocab_size": 198, "hidden_size": 16, "num_hidden_layers": 2,
      "num_attention_heads": 2, "intermediate_size": 166, "num_key_value_heads": 1, "head_dim":
      32, "tie_word_embeddings": true, "attention_bias": true, "max_position_embeddings": 143,
      "num_local_experts": 1, "num_experts_per_tok": 1, "intermediate_size_mlp": 41,
      "interleave_moe_layer_step": 1
      """),
    SmallConfig(
      247_640,
      """
      "model_type": "qwen3_next", "vocab_size": 237, "hidden_size": 72, "num_hidden_layers": 4,
      "num_attention_heads": 12, "intermediate_size": 144, "num_key_value_heads": 4,
      "tie_word_embeddings": false, "max_position_embeddings": 264, "num_experts": 3,
      "num_experts_per_tok": 3, "moe_intermediate_size": 57, "shared_expert_intermediate_size":
      59, "decoder_sparse_step": 2, "head_dim": 4, "linear_num_key_heads": 4,
      "linear_num_value_heads": 4, "linear_key_head_dim": 6, "linear_value_head_dim": 4,
      "linear_conv_kernel_dim": 5, "full_attention_interval": 4, "layer_types": ["full_attention",
      "full_attention", "full_attention", "full_attention"]
      """),
    SmallConfig(
      1_178_640,
      """
      "model_type": "falcon", "vocab_size": 551, "hidden_size": 120, "num_hidden_layers": 6,
      "num_attention_heads": 12, "tie_word_embeddings": false, "max_position_embeddings": 281,
      "bias": true, "new_decoder_architecture": false, "multi_query": false, "parallel_attn":
      false, "alibi": true, "num_ln_in_parallel_attn": 1
      """),
    SmallConfig(
      986_560,
      """
      "model_type": "jamba", "vocab_size": 645, "hidden_size": 160, "num_hidden_layers": 4,
      "num_attention_heads": 4, "intermediate_size": 246, "num_key_value_heads": 4,
      "tie_word_embeddings": true, "max_position_embeddings": 158, "num_experts": 1,
      "num_experts_per_tok": 1, "attn_layer_period": 1, "attn_layer_offset": 0,
      "expert_layer_period": 4, "expert_layer_offset": 2, "mamba_expand": 1, "mamba_d_conv": 2,
      "mamba_dt_rank": 4, "mamba_proj_bias": false, "mamba_conv_bias": true
      """),
    SmallConfig(
      275_584,
      """
      "model_type": "stablelm", "vocab_size": 247, "hidden_size": 64, "num_hidden_layers": 6,
      "num_attention_heads": 4, "intermediate_size": 147, "num_key_value_heads": 2,
      "tie_word_embeddings": false, "max_position_embeddings": 277, "use_parallel_residual": true
      """),
  ]
}
