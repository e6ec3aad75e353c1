// Other sizes of the families in the other tables, for the presets of these names. Sources: the
// makers' reports and files on public hubs; the counts were confirmed by building each model with
// Transformers 4.57.6 on the meta device (router correction biases added; EXAONE and InternLM2, which
// bring code of their own, by their published figures).

extension PublishedConfig {
  /// The second half by name.
  static let moreSizes: [PublishedConfig] = [
    PublishedConfig(
      "olmo-7b", 6_888_095_744,
      """
      "model_type": "olmo", "attention_bias": false, "hidden_size": 4096,
      "intermediate_size": 11008, "max_position_embeddings": 2048, "num_attention_heads": 32,
      "num_hidden_layers": 32, "num_key_value_heads": 32, "tie_word_embeddings": false,
      "vocab_size": 50304
      """),
    PublishedConfig(
      "opt-13b", 12_853_473_280,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 20480, "hidden_size": 5120,
      "init_std": 0.02, "max_position_embeddings": 2048, "num_attention_heads": 40,
      "num_hidden_layers": 40, "vocab_size": 50272, "word_embed_proj_dim": 5120
      """),
    PublishedConfig(
      "opt-66b", 65_719_701_504,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 36864, "hidden_size": 9216,
      "init_std": 0.02, "max_position_embeddings": 2048, "num_attention_heads": 72,
      "num_hidden_layers": 64, "vocab_size": 50272, "word_embed_proj_dim": 9216
      """),
    PublishedConfig(
      "opt-175b", 174_604_468_224,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 49152, "hidden_size": 12288,
      "init_std": 0.02, "max_position_embeddings": 2048, "num_attention_heads": 96,
      "num_hidden_layers": 96, "vocab_size": 50272, "word_embed_proj_dim": 12288
      """),
    PublishedConfig(
      "phi-3-medium-4k", 13_960_238_080,
      """
      "model_type": "phi3", "attention_bias": false, "embd_pdrop": 0.0, "hidden_size": 5120,
      "intermediate_size": 17920, "max_position_embeddings": 4096, "num_attention_heads": 40,
      "num_hidden_layers": 40, "num_key_value_heads": 10, "sliding_window": 2047,
      "tie_word_embeddings": false, "vocab_size": 32064
      """),
    PublishedConfig(
      "phi-4-mini", 3_836_021_760,
      """
      "model_type": "phi3", "attention_bias": false, "embd_pdrop": 0.0, "hidden_size": 3072,
      "intermediate_size": 8192, "max_position_embeddings": 131072, "num_attention_heads": 24,
      "num_hidden_layers": 32, "num_key_value_heads": 8, "sliding_window": 262144,
      "tie_word_embeddings": true, "vocab_size": 200064
      """),
    PublishedConfig(
      "pythia-1.4b", 1_414_647_808,
      """
      "model_type": "gpt_neox", "hidden_size": 2048, "intermediate_size": 8192,
      "max_position_embeddings": 2048, "num_attention_heads": 16, "num_hidden_layers": 24,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "pythia-160m", 162_322_944,
      """
      "model_type": "gpt_neox", "hidden_size": 768, "intermediate_size": 3072,
      "max_position_embeddings": 2048, "num_attention_heads": 12, "num_hidden_layers": 12,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "qwen1.5-1.8b", 1_836_828_672,
      """
      "model_type": "qwen2", "hidden_size": 2048, "intermediate_size": 5504,
      "max_position_embeddings": 32768, "max_window_layers": 21, "num_attention_heads": 16,
      "num_hidden_layers": 24, "num_key_value_heads": 16, "sliding_window": 32768,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen1.5-14b", 14_167_290_880,
      """
      "model_type": "qwen2", "hidden_size": 5120, "intermediate_size": 13696,
      "max_position_embeddings": 32768, "max_window_layers": 35, "num_attention_heads": 40,
      "num_hidden_layers": 40, "num_key_value_heads": 40, "sliding_window": 32768,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 152064
      """),
    PublishedConfig(
      "qwen1.5-72b", 72_287_920_128,
      """
      "model_type": "qwen2", "hidden_size": 8192, "intermediate_size": 24576,
      "max_position_embeddings": 32768, "max_window_layers": 70, "num_attention_heads": 64,
      "num_hidden_layers": 80, "num_key_value_heads": 64, "sliding_window": 32768,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 152064
      """),
    PublishedConfig(
      "qwen2-1.5b", 1_543_714_304,
      """
      "model_type": "qwen2", "hidden_size": 1536, "intermediate_size": 8960,
      "max_position_embeddings": 131072, "max_window_layers": 28, "num_attention_heads": 12,
      "num_hidden_layers": 28, "num_key_value_heads": 2, "sliding_window": 131072,
      "tie_word_embeddings": true, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen2.5-3b", 3_085_938_688,
      """
      "model_type": "qwen2", "hidden_size": 2048, "intermediate_size": 11008,
      "max_position_embeddings": 32768, "max_window_layers": 36, "num_attention_heads": 16,
      "num_hidden_layers": 36, "num_key_value_heads": 2, "sliding_window": 32768,
      "tie_word_embeddings": true, "use_mrope": false, "use_sliding_window": false,
      "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen2.5-14b", 14_770_033_664,
      """
      "model_type": "qwen2", "hidden_size": 5120, "intermediate_size": 13824,
      "max_position_embeddings": 131072, "max_window_layers": 48, "num_attention_heads": 40,
      "num_hidden_layers": 48, "num_key_value_heads": 8, "sliding_window": 131072,
      "tie_word_embeddings": false, "use_mrope": false, "use_sliding_window": false,
      "vocab_size": 152064
      """),
    PublishedConfig(
      "qwen3-1.7b", 1_720_574_976,
      """
      "model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 2048,
      "intermediate_size": 6144, "max_position_embeddings": 40960, "max_window_layers": 28,
      "num_attention_heads": 16, "num_hidden_layers": 28, "num_key_value_heads": 8,
      "sliding_window": null, "tie_word_embeddings": true, "use_sliding_window": false,
      "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-14b", 14_768_307_200,
      """
      "model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 5120,
      "intermediate_size": 17408, "max_position_embeddings": 40960, "max_window_layers": 40,
      "num_attention_heads": 40, "num_hidden_layers": 40, "num_key_value_heads": 8,
      "sliding_window": null, "tie_word_embeddings": false, "use_sliding_window": false,
      "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-235b-a22b", 235_093_634_560, active: 22_190_763_520,
      """
      "model_type": "qwen3_moe", "attention_bias": false, "decoder_sparse_step": 1,
      "head_dim": 128, "hidden_size": 4096, "intermediate_size": 12288,
      "max_position_embeddings": 40960, "max_window_layers": 94, "mlp_only_layers": [],
      "moe_intermediate_size": 1536, "num_attention_heads": 64, "num_experts": 128,
      "num_experts_per_tok": 8, "num_hidden_layers": 94, "num_key_value_heads": 4,
      "sliding_window": null, "tie_word_embeddings": false, "use_sliding_window": false,
      "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-coder-480b-a35b", 480_154_875_392, active: 35_474_765_312,
      """
      "model_type": "qwen3_moe", "attention_bias": false, "decoder_sparse_step": 1,
      "head_dim": 128, "hidden_size": 6144, "intermediate_size": 8192,
      "max_position_embeddings": 262144, "max_window_layers": 62, "mlp_only_layers": [],
      "moe_intermediate_size": 2560, "num_attention_heads": 96, "num_experts": 160,
      "num_experts_per_tok": 8, "num_hidden_layers": 62, "num_key_value_heads": 8,
      "sliding_window": null, "tie_word_embeddings": false, "use_sliding_window": false,
      "vocab_size": 151936
      """),
    PublishedConfig(
      "roberta-large", 355_412_057,
      """
      "model_type": "roberta", "hidden_size": 1024, "intermediate_size": 4096,
      "max_position_embeddings": 514, "num_attention_heads": 16, "num_hidden_layers": 24,
      "type_vocab_size": 1, "vocab_size": 50265
      """),
    PublishedConfig(
      "smollm2-135m", 134_515_008,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 576,
      "intermediate_size": 1536, "max_position_embeddings": 8192, "mlp_bias": false,
      "num_attention_heads": 9, "num_hidden_layers": 30, "num_key_value_heads": 3,
      "tie_word_embeddings": true, "vocab_size": 49152
      """),
    PublishedConfig(
      "smollm2-360m", 361_821_120,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 960,
      "intermediate_size": 2560, "max_position_embeddings": 8192, "mlp_bias": false,
      "num_attention_heads": 15, "num_hidden_layers": 32, "num_key_value_heads": 5,
      "tie_word_embeddings": true, "vocab_size": 49152
      """),
    PublishedConfig(
      "smollm-360m", 361_821_120,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 960,
      "intermediate_size": 2560, "max_position_embeddings": 2048, "mlp_bias": false,
      "num_attention_heads": 15, "num_hidden_layers": 32, "num_key_value_heads": 5,
      "tie_word_embeddings": true, "vocab_size": 49152
      """),
    PublishedConfig(
      "starcoder2-7b", 7_173_923_840,
      """
      "model_type": "starcoder2", "hidden_size": 4608, "intermediate_size": 18432,
      "max_position_embeddings": 16384, "num_attention_heads": 36, "num_hidden_layers": 32,
      "num_key_value_heads": 4, "sliding_window": 4096, "use_bias": true, "vocab_size": 49152
      """),
    PublishedConfig(
      "t5-11b", 11_307_321_344,
      """
      "model_type": "t5", "d_ff": 65536, "d_kv": 128, "d_model": 1024, "is_encoder_decoder": true,
      "n_positions": 512, "num_heads": 128, "num_layers": 24, "relative_attention_num_buckets": 32,
      "vocab_size": 32128
      """),
    PublishedConfig(
      "t5-base", 222_903_552,
      """
      "model_type": "t5", "d_ff": 3072, "d_kv": 64, "d_model": 768, "is_encoder_decoder": true,
      "n_positions": 512, "num_heads": 12, "num_layers": 12, "relative_attention_num_buckets": 32,
      "vocab_size": 32128
      """),
    PublishedConfig(
      "vit-large-patch16-224", 304_326_632,
      """
      "model_type": "vit", "hidden_size": 1024, "image_size": 224, "intermediate_size": 4096,
      "num_attention_heads": 16, "num_channels": 3, "num_hidden_layers": 24, "patch_size": 16,
      "qkv_bias": true
      """),
    PublishedConfig(
      "yi-34b", 34_388_917_248,
      """
      "model_type": "llama", "attention_bias": false, "hidden_size": 7168,
      "intermediate_size": 20480, "max_position_embeddings": 4096, "mlp_bias": false,
      "num_attention_heads": 56, "num_hidden_layers": 60, "num_key_value_heads": 8,
      "tie_word_embeddings": false, "vocab_size": 64000
      """),
  ]
}
