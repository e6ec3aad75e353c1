// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (with router correction biases where there are any).

extension PublishedConfig {
  /// Families with experts.
  static let mixtures: [PublishedConfig] = [
    PublishedConfig(
      "qwen1.5-moe-a2.7b", 14_315_784_192, active: 2_689_173_504,
      """
      "model_type": "qwen2_moe", "decoder_sparse_step": 1, "hidden_size": 2048,
      "intermediate_size": 5632, "max_position_embeddings": 8192, "moe_intermediate_size": 1408,
      "num_attention_heads": 16, "num_experts": 60, "num_experts_per_tok": 4, "num_hidden_layers":
      24, "num_key_value_heads": 16, "shared_expert_intermediate_size": 5632, "sliding_window":
      32768, "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-30b-a3b", 30_532_122_624, active: 3_353_032_704,
      """
      "model_type": "qwen3_moe", "attention_bias": false, "decoder_sparse_step": 1, "head_dim":
      128, "hidden_size": 2048, "intermediate_size": 6144, "max_position_embeddings": 40960,
      "moe_intermediate_size": 768, "num_attention_heads": 32, "num_experts": 128,
      "num_experts_per_tok": 8, "num_hidden_layers": 48, "num_key_value_heads": 4,
      "sliding_window": null, "tie_word_embeddings": false, "use_sliding_window": false,
      "vocab_size": 151936
      """),
    PublishedConfig(
      "phi-3.5-moe", 41_873_153_344, active: 6_640_999_744,
      """
      "model_type": "phimoe", "attention_bias": true, "hidden_size": 4096, "intermediate_size":
      6400, "lm_head_bias": true, "max_position_embeddings": 131072, "num_attention_heads": 32,
      "num_experts_per_tok": 2, "num_hidden_layers": 32, "num_key_value_heads": 8,
      "num_local_experts": 16, "sliding_window": 131072, "tie_word_embeddings": false,
      "vocab_size": 32064
      """),
    PublishedConfig(
      "dbrx", 131_596_523_520, active: 36_469_708_800,
      """
      "model_type": "dbrx", "attn_config": {"kv_n_heads": 8, "model_type": ""}, "d_model": 6144,
      "ffn_config": {"ffn_hidden_size": 10752, "model_type": "", "moe_jitter_eps": 0,
      "moe_loss_weight": 0.05, "moe_num_experts": 16, "moe_top_k": 4}, "max_seq_len": 32768,
      "n_heads": 48, "n_layers": 40, "tie_word_embeddings": false, "vocab_size": 100352
      """),
    PublishedConfig(
      "olmoe-1b-7b", 6_919_161_856, active: 1_282_017_280,
      """
      "model_type": "olmoe", "attention_bias": false, "hidden_size": 2048, "intermediate_size":
      1024, "max_position_embeddings": 4096, "num_attention_heads": 16, "num_experts": 64,
      "num_experts_per_tok": 8, "num_hidden_layers": 16, "num_key_value_heads": 16,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "granite-3.1-1b-a400m", 1_334_628_352, active: 428_658_688,
      """
      "model_type": "granitemoe", "attention_bias": false, "hidden_size": 1024,
      "intermediate_size": 512, "max_position_embeddings": 131072, "mlp_bias": false,
      "num_attention_heads": 16, "num_experts_per_tok": 8, "num_hidden_layers": 24,
      "num_key_value_heads": 8, "num_local_experts": 32, "tie_word_embeddings": true,
      "vocab_size": 49155
      """),
    PublishedConfig(
      "kimi-k2", 1_026_408_232_448, active: 32_861_500_928,
      """
      "model_type": "kimi_k2", "attention_bias": false, "first_k_dense_replace": 1, "hidden_size":
      7168, "intermediate_size": 18432, "kv_lora_rank": 512, "max_position_embeddings": 131072,
      "moe_intermediate_size": 2048, "moe_layer_freq": 1, "n_routed_experts": 384,
      "n_shared_experts": 1, "num_attention_heads": 64, "num_experts_per_tok": 8,
      "num_hidden_layers": 61, "num_key_value_heads": 64, "q_lora_rank": 1536, "qk_nope_head_dim":
      128, "qk_rope_head_dim": 64, "tie_word_embeddings": false, "v_head_dim": 128, "vocab_size":
      163840
      """),
    PublishedConfig(
      "glm-4.5", 352_797_829_024, active: 33_632_266_144,
      """
      "model_type": "glm4_moe", "attention_bias": true, "first_k_dense_replace": 3, "head_dim":
      128, "hidden_size": 5120, "intermediate_size": 12288, "max_position_embeddings": 131072,
      "moe_intermediate_size": 1536, "n_routed_experts": 160, "n_shared_experts": 1,
      "num_attention_heads": 96, "num_experts_per_tok": 8, "num_hidden_layers": 92,
      "num_key_value_heads": 8, "tie_word_embeddings": false, "use_qk_norm": true, "vocab_size":
      151552
      """),
    PublishedConfig(
      "gpt-oss-20b", 20_914_757_184, active: 4_187_440_704,
      """
      "model_type": "gpt_oss", "attention_bias": true, "head_dim": 64, "hidden_size": 2880,
      "intermediate_size": 2880, "max_position_embeddings": 131072, "num_attention_heads": 64,
      "num_experts_per_tok": 4, "num_hidden_layers": 24, "num_key_value_heads": 8,
      "num_local_experts": 32, "sliding_window": 128, "tie_word_embeddings": false, "vocab_size":
      201088
      """),
    PublishedConfig(
      "ernie-4.5-300b-a47b", 299_484_163_264, active: 47_926_586_560,
      """
      "model_type": "ernie4_5_moe", "hidden_size": 8192, "intermediate_size": 28672,
      "max_position_embeddings": 131072, "moe_intermediate_size": 3584, "moe_k": 8,
      "moe_layer_end_index": 53, "moe_layer_interval": 1, "moe_layer_start_index": 3,
      "moe_num_experts": 64, "moe_num_shared_experts": 0, "num_attention_heads": 64,
      "num_hidden_layers": 54, "num_key_value_heads": 8, "tie_word_embeddings": false, "use_bias":
      false, "vocab_size": 103424
      """),
    PublishedConfig(
      "hunyuan-a13b", 80_393_183_232, active: 12_747_448_320,
      """
      "model_type": "hunyuan_v1_moe", "attention_bias": false, "head_dim": 128, "hidden_size":
      4096, "intermediate_size": 3072, "max_position_embeddings": 32768, "moe_topk": 8,
      "num_attention_heads": 32, "num_experts": 64, "num_hidden_layers": 32,
      "num_key_value_heads": 8, "tie_word_embeddings": true, "vocab_size": 128167
      """),
    PublishedConfig(
      "llama-4-scout", 107_769_861_120, active: 17_172_894_720,
      """
      "model_type": "llama4", "text_config": {"attention_bias": false, "attention_chunk_size":
      8192, "head_dim": 128, "hidden_size": 5120, "interleave_moe_layer_step": 1,
      "intermediate_size": 8192, "intermediate_size_mlp": 16384, "max_position_embeddings":
      10485760, "model_type": "llama4_text", "num_attention_heads": 40, "num_experts_per_tok": 1,
      "num_hidden_layers": 48, "num_key_value_heads": 8, "num_local_experts": 16, "use_qk_norm":
      true, "vocab_size": 202048}
      """),
  ]
}
