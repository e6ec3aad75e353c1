// Other sizes of the families in the other tables, for the presets of these names. Sources: the
// makers' reports and files on public hubs; the counts were confirmed by building each model with
// Transformers 4.57.6 on the meta device (router correction biases added; EXAONE and InternLM2, which
// bring code of their own, by their published figures).

extension PublishedConfig {
  /// The first half by name.
  static let sizes: [PublishedConfig] = [
    PublishedConfig(
      "bert-large", 335_174_458,
      """
      "model_type": "bert", "hidden_size": 1024, "intermediate_size": 4096,
      "max_position_embeddings": 512, "num_attention_heads": 16, "num_hidden_layers": 24,
      "type_vocab_size": 2, "vocab_size": 30522
      """),
    PublishedConfig(
      "bloom-1b1", 1_065_314_304,
      """
      "model_type": "bloom", "n_embed": 1536, "n_inner": null, "n_layer": 24,
      "num_attention_heads": 16, "seq_length": 2048, "vocab_size": 250880
      """),
    PublishedConfig(
      "bloom-3b", 3_002_557_440,
      """
      "model_type": "bloom", "n_embed": 2560, "n_inner": null, "n_layer": 30,
      "num_attention_heads": 32, "seq_length": 2048, "vocab_size": 250880
      """),
    PublishedConfig(
      "codellama-7b", 6_738_546_688,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 4096,
      "intermediate_size": 11008, "max_position_embeddings": 16384, "mlp_bias": false,
      "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32,
      "tie_word_embeddings": false, "vocab_size": 32016
      """),
    PublishedConfig(
      "codellama-34b", 33_743_970_304,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 8192,
      "intermediate_size": 22016, "max_position_embeddings": 16384, "mlp_bias": false,
      "num_attention_heads": 64, "num_hidden_layers": 48, "num_key_value_heads": 8,
      "tie_word_embeddings": false, "vocab_size": 32000
      """),
    PublishedConfig(
      "command-a", 111_057_580_032,
      """
      "model_type": "cohere2", "attention_bias": false, "head_dim": 128, "hidden_size": 12288,
      "intermediate_size": 36864, "max_position_embeddings": 131072, "num_attention_heads": 96,
      "num_hidden_layers": 64, "num_key_value_heads": 8, "sliding_window": 4096,
      "sliding_window_pattern": 4, "use_qk_norm": false, "vocab_size": 256000
      """),
    PublishedConfig(
      "deepseek-llm-67b", 67_425_001_472,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 8192,
      "intermediate_size": 22016, "max_position_embeddings": 4096, "mlp_bias": false,
      "num_attention_heads": 64, "num_hidden_layers": 95, "num_key_value_heads": 8,
      "tie_word_embeddings": false, "vocab_size": 102400
      """),
    PublishedConfig(
      "deepseek-v2", 235_741_434_880, active: 21_375_800_320,
      """
      "model_type": "deepseek_v2", "attention_bias": false, "first_k_dense_replace": 1,
      "hidden_size": 5120, "intermediate_size": 12288, "kv_lora_rank": 512,
      "max_position_embeddings": 163840, "moe_intermediate_size": 1536, "moe_layer_freq": 1,
      "n_routed_experts": 160, "n_shared_experts": 2, "num_attention_heads": 128,
      "num_experts_per_tok": 6, "num_hidden_layers": 60, "num_key_value_heads": 128,
      "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
      "tie_word_embeddings": false, "v_head_dim": 128, "vocab_size": 102400
      """),
    PublishedConfig(
      "ernie-4.5-21b-a3b", 21_825_437_888, active: 3_352_150_208,
      """
      "model_type": "ernie4_5_moe", "hidden_size": 2560, "intermediate_size": 12288,
      "max_position_embeddings": 131072, "moe_intermediate_size": 1536, "moe_k": 6,
      "moe_layer_end_index": 27, "moe_layer_interval": 1, "moe_layer_start_index": 1,
      "moe_num_experts": 64, "moe_num_shared_experts": 2, "moe_use_aux_free": true,
      "num_attention_heads": 20, "num_hidden_layers": 28, "num_key_value_heads": 4,
      "tie_word_embeddings": true, "use_bias": false, "vocab_size": 103424
      """),
    PublishedConfig(
      "exaone-3.5-32b", 32_003_200_000,
      """
      "model_type": "exaone", "head_dim": 128, "hidden_size": 5120, "intermediate_size": 27392,
      "max_position_embeddings": 32768, "num_attention_heads": 40, "num_key_value_heads": 8,
      "num_layers": 64, "tie_word_embeddings": false, "vocab_size": 102400
      """),
    PublishedConfig(
      "falcon-180b", 179_522_565_120,
      """
      "model_type": "falcon", "alibi": false, "bias": false, "hidden_size": 14848,
      "multi_query": true, "new_decoder_architecture": true, "num_attention_heads": 232,
      "num_hidden_layers": 80, "num_kv_heads": 8, "parallel_attn": true, "vocab_size": 65024,
      "tie_word_embeddings": false
      """),
    PublishedConfig(
      "gemma-2-27b", 27_227_128_320,
      """
      "model_type": "gemma2", "attention_bias": false, "head_dim": 128, "hidden_size": 4608,
      "intermediate_size": 36864, "max_position_embeddings": 8192, "num_attention_heads": 32,
      "num_hidden_layers": 46, "num_key_value_heads": 16, "sliding_window": 4096,
      "vocab_size": 256000
      """),
    PublishedConfig(
      "gemma-3-12b", 11_766_034_176,
      """
      "model_type": "gemma3", "text_config": {"head_dim": 256, "hidden_size": 3840,
      "intermediate_size": 15360, "num_attention_heads": 16, "num_hidden_layers": 48,
      "num_key_value_heads": 8, "sliding_window": 1024, "model_type": "gemma3_text"}
      """),
    PublishedConfig(
      "glm-4.5-air", 106_852_251_264, active: 13_424_129_664,
      """
      "model_type": "glm4_moe", "attention_bias": true, "first_k_dense_replace": 1,
      "head_dim": 128, "hidden_size": 4096, "intermediate_size": 10944,
      "max_position_embeddings": 131072, "moe_intermediate_size": 1408, "n_routed_experts": 128,
      "n_shared_experts": 1, "num_attention_heads": 96, "num_experts_per_tok": 8,
      "num_hidden_layers": 46, "num_key_value_heads": 8, "tie_word_embeddings": false,
      "use_qk_norm": false, "vocab_size": 151552
      """),
    PublishedConfig(
      "gpt-neo-2.7b", 2_651_307_520,
      """
      "model_type": "gpt_neo", "attention_types": [[["global", "local"], 16]], "hidden_size": 2560,
      "intermediate_size": null, "max_position_embeddings": 2048, "num_heads": 20,
      "num_layers": 32, "vocab_size": 50257, "window_size": 256
      """),
    PublishedConfig(
      "gpt-oss-120b", 116_829_156_672, active: 5_711_982_912,
      """
      "model_type": "gpt_oss", "attention_bias": true, "head_dim": 64, "hidden_size": 2880,
      "intermediate_size": 2880, "layer_types": ["sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention", "sliding_attention", "full_attention",
      "sliding_attention", "full_attention"], "max_position_embeddings": 131072,
      "num_attention_heads": 64, "num_experts_per_tok": 4, "num_hidden_layers": 36,
      "num_key_value_heads": 8, "num_local_experts": 128, "sliding_window": 128,
      "tie_word_embeddings": false, "vocab_size": 201088
      """),
    PublishedConfig(
      "internlm2-20b", 19_861_149_696,
      """
      "model_type": "internlm2", "bias": false, "hidden_size": 6144, "intermediate_size": 16384,
      "max_position_embeddings": 32768, "num_attention_heads": 48, "num_hidden_layers": 48,
      "num_key_value_heads": 8, "tie_word_embeddings": false, "vocab_size": 92544
      """),
    PublishedConfig(
      "jamba-1.5-large", 398_555_145_696, active: 94_149_338_592,
      """
      "model_type": "jamba", "attn_layer_offset": 4, "attn_layer_period": 8,
      "expert_layer_offset": 1, "expert_layer_period": 2, "hidden_size": 8192,
      "intermediate_size": 24576, "mamba_conv_bias": true, "mamba_d_conv": 4, "mamba_d_state": 16,
      "mamba_dt_rank": 512, "mamba_expand": 2, "mamba_proj_bias": false,
      "max_position_embeddings": 262144, "num_attention_heads": 64, "num_experts": 16,
      "num_experts_per_tok": 2, "num_hidden_layers": 72, "num_key_value_heads": 8,
      "sliding_window": null, "tie_word_embeddings": false, "vocab_size": 65536
      """),
    PublishedConfig(
      "llama-4-maverick", 400_711_848_960, active: 17_184_691_200,
      """
      "model_type": "llama4", "text_config": {"_attn_implementation_autoset": true,
      "attention_bias": false, "attention_chunk_size": 8192, "head_dim": 128, "hidden_size": 5120,
      "interleave_moe_layer_step": 2, "intermediate_size": 8192, "intermediate_size_mlp": 16384,
      "max_position_embeddings": 1048576, "model_type": "llama4_text", "num_attention_heads": 40,
      "num_experts_per_tok": 1, "num_hidden_layers": 48, "num_key_value_heads": 8,
      "num_local_experts": 128, "use_qk_norm": false, "vocab_size": 202048}
      """),
    PublishedConfig(
      "llama-13b", 13_015_864_320,
      """
      "model_type": "llama", "hidden_size": 5120, "intermediate_size": 13824,
      "max_sequence_length": 2048, "num_attention_heads": 40, "num_hidden_layers": 40,
      "vocab_size": 32000
      """),
    PublishedConfig(
      "mamba-2.8b", 2_768_345_600,
      """
      "model_type": "mamba", "conv_kernel": 4, "d_model": 2560, "expand": 2, "hidden_size": 2560,
      "intermediate_size": 5120, "n_layer": 64, "num_hidden_layers": 64, "state_size": 16,
      "time_step_rank": 160, "use_bias": false, "use_conv_bias": true, "vocab_size": 50280
      """),
    PublishedConfig(
      "ministral-8b", 8_019_808_256,
      """
      "model_type": "mistral", "hidden_size": 4096, "intermediate_size": 12288,
      "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 36,
      "num_key_value_heads": 8, "sliding_window": 32768, "tie_word_embeddings": false,
      "vocab_size": 131072, "head_dim": 128
      """),
    PublishedConfig(
      "mistral-7b-v0.3", 7_248_023_552,
      """
      "model_type": "mistral", "hidden_size": 4096, "intermediate_size": 14336,
      "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 8, "sliding_window": null, "tie_word_embeddings": false,
      "vocab_size": 32768
      """),
    PublishedConfig(
      "mistral-small-24b", 23_572_403_200,
      """
      "model_type": "mistral", "head_dim": 128, "hidden_size": 5120, "intermediate_size": 32768,
      "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 40,
      "num_key_value_heads": 8, "sliding_window": null, "tie_word_embeddings": false,
      "vocab_size": 131072
      """),
    PublishedConfig(
      "mpt-30b", 29_957_200_896,
      """
      "model_type": "mpt", "attn_config": {"alibi": true}, "d_model": 7168, "expansion_ratio": 4,
      "learned_pos_emb": true, "max_seq_len": 8192, "n_heads": 64, "n_layers": 48, "no_bias": true,
      "vocab_size": 50432
      """),
    PublishedConfig(
      "olmo-2-1b", 1_484_916_736,
      """
      "model_type": "olmo2", "attention_bias": false, "hidden_size": 2048,
      "intermediate_size": 8192, "max_position_embeddings": 4096, "num_attention_heads": 16,
      "num_hidden_layers": 16, "num_key_value_heads": 16, "tie_word_embeddings": false,
      "vocab_size": 100352
      """),
    PublishedConfig(
      "olmo-2-13b", 13_716_198_400,
      """
      "model_type": "olmo2", "attention_bias": false, "hidden_size": 5120,
      "intermediate_size": 13824, "max_position_embeddings": 4096, "num_attention_heads": 40,
      "num_hidden_layers": 40, "num_key_value_heads": 40, "tie_word_embeddings": false,
      "vocab_size": 100352
      """),
  ]
}
