// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (DeepSeek-V3: with its router correction biases).

extension PublishedConfig {
  /// Meta, and others that share the family.
  static let llama: [PublishedConfig] = [
    PublishedConfig(
      "llama-7b", 6_738_415_616,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "intermediate_size": 11008
      """),
    PublishedConfig(
      "llama-33b", 32_528_943_616,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 6656, "num_hidden_layers": 60,
      "num_attention_heads": 52, "intermediate_size": 17920
      """),
    PublishedConfig(
      "llama-65b", 65_285_660_672,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "intermediate_size": 22016
      """),
    PublishedConfig(
      "llama-2-7b", 6_738_415_616,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 32, "intermediate_size": 11008,
      "max_position_embeddings": 4096, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-2-13b", 13_015_864_320,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 5120, "num_hidden_layers": 40,
      "num_attention_heads": 40, "num_key_value_heads": 40, "intermediate_size": 13824,
      "max_position_embeddings": 4096, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-2-70b", 68_976_648_192,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 28672,
      "max_position_embeddings": 4096, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3-8b", 8_030_261_248,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
      "max_position_embeddings": 8192, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3-70b", 70_553_706_496,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 28672,
      "max_position_embeddings": 8192, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3.1-8b", 8_030_261_248,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3.1-70b", 70_553_706_496,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 28672,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3.1-405b", 405_853_388_800,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 16384, "num_hidden_layers": 126,
      "num_attention_heads": 128, "num_key_value_heads": 8, "intermediate_size": 53248,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3.2-1b", 1_235_814_400,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 2048, "num_hidden_layers": 16,
      "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 64,
      "intermediate_size": 8192, "max_position_embeddings": 131072, "tie_word_embeddings": true,
      "attention_bias": false, "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3.2-3b", 3_212_749_824,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 3072, "num_hidden_layers": 28,
      "num_attention_heads": 24, "num_key_value_heads": 8, "head_dim": 128,
      "intermediate_size": 8192, "max_position_embeddings": 131072, "tie_word_embeddings": true,
      "attention_bias": false, "mlp_bias": false
      """),
    PublishedConfig(
      "llama-3.3-70b", 70_553_706_496,
      """
      "model_type": "llama", "vocab_size": 128256, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "head_dim": 128,
      "intermediate_size": 28672, "max_position_embeddings": 131072, "tie_word_embeddings": false,
      "attention_bias": false, "mlp_bias": false
      """),
    PublishedConfig(
      "tinyllama-1.1b", 1_100_048_384,
      """
      "model_type": "llama", "vocab_size": 32000, "hidden_size": 2048, "num_hidden_layers": 22,
      "num_attention_heads": 32, "num_key_value_heads": 4, "intermediate_size": 5632,
      "max_position_embeddings": 2048, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "yi-6b", 6_061_035_520,
      """
      "model_type": "llama", "vocab_size": 64000, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 4, "intermediate_size": 11008,
      "max_position_embeddings": 4096, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "deepseek-llm-7b", 6_910_365_696,
      """
      "model_type": "llama", "vocab_size": 102400, "hidden_size": 4096, "num_hidden_layers": 30,
      "num_attention_heads": 32, "num_key_value_heads": 32, "intermediate_size": 11008,
      "max_position_embeddings": 4096, "tie_word_embeddings": false, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "smollm-135m", 134_515_008,
      """
      "model_type": "llama", "vocab_size": 49152, "hidden_size": 576, "num_hidden_layers": 30,
      "num_attention_heads": 9, "num_key_value_heads": 3, "intermediate_size": 1536,
      "max_position_embeddings": 2048, "tie_word_embeddings": true, "attention_bias": false,
      "mlp_bias": false
      """),
    PublishedConfig(
      "smollm2-1.7b", 1_711_376_384,
      """
      "model_type": "llama", "vocab_size": 49152, "hidden_size": 2048, "num_hidden_layers": 24,
      "num_attention_heads": 32, "num_key_value_heads": 32, "intermediate_size": 8192,
      "max_position_embeddings": 8192, "tie_word_embeddings": true, "attention_bias": false,
      "mlp_bias": false
      """),
  ]

  /// Alibaba.
  static let qwen: [PublishedConfig] = [
    PublishedConfig(
      "qwen1.5-0.5b", 463_987_712,
      """
      "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 1024, "num_hidden_layers": 24,
      "num_attention_heads": 16, "num_key_value_heads": 16, "intermediate_size": 2816,
      "max_position_embeddings": 32768, "tie_word_embeddings": true, "sliding_window": 32768,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen1.5-4b", 3_950_369_280,
      """
      "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 2560, "num_hidden_layers": 40,
      "num_attention_heads": 20, "num_key_value_heads": 20, "intermediate_size": 6912,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": 32768,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen1.5-7b", 7_721_324_544,
      """
      "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 32, "intermediate_size": 11008,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": 32768,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen1.5-32b", 32_512_218_112,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 5120, "num_hidden_layers": 64,
      "num_attention_heads": 40, "num_key_value_heads": 8, "intermediate_size": 27392,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": 32768,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen1.5-110b", 111_209_914_368,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 49152,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": 32768,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2-0.5b", 494_032_768,
      """
      "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 896, "num_hidden_layers": 24,
      "num_attention_heads": 14, "num_key_value_heads": 2, "intermediate_size": 4864,
      "max_position_embeddings": 131072, "tie_word_embeddings": true, "sliding_window": 131072,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2-7b", 7_615_616_512,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 3584, "num_hidden_layers": 28,
      "num_attention_heads": 28, "num_key_value_heads": 4, "intermediate_size": 18944,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "sliding_window": 131072,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2-72b", 72_706_203_648,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 29568,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "sliding_window": 131072,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2.5-0.5b", 494_032_768,
      """
      "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 896, "num_hidden_layers": 24,
      "num_attention_heads": 14, "num_key_value_heads": 2, "intermediate_size": 4864,
      "max_position_embeddings": 32768, "tie_word_embeddings": true, "sliding_window": 32768,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2.5-1.5b", 1_543_714_304,
      """
      "model_type": "qwen2", "vocab_size": 151936, "hidden_size": 1536, "num_hidden_layers": 28,
      "num_attention_heads": 12, "num_key_value_heads": 2, "intermediate_size": 8960,
      "max_position_embeddings": 131072, "tie_word_embeddings": true, "sliding_window": 131072,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2.5-7b", 7_615_616_512,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 3584, "num_hidden_layers": 28,
      "num_attention_heads": 28, "num_key_value_heads": 4, "intermediate_size": 18944,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "sliding_window": 131072,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2.5-32b", 32_763_876_352,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 5120, "num_hidden_layers": 64,
      "num_attention_heads": 40, "num_key_value_heads": 8, "intermediate_size": 27648,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "sliding_window": 131072,
      "use_sliding_window": false
      """),
    PublishedConfig(
      "qwen2.5-72b", 72_706_203_648,
      """
      "model_type": "qwen2", "vocab_size": 152064, "hidden_size": 8192, "num_hidden_layers": 80,
      "num_attention_heads": 64, "num_key_value_heads": 8, "intermediate_size": 29568,
      "max_position_embeddings": 131072, "tie_word_embeddings": false, "sliding_window": 131072,
      "use_sliding_window": false
      """),
  ]
}
