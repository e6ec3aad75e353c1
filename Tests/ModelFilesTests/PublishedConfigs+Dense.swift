// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (with router correction biases where there are any).

extension PublishedConfig {
  /// Families close to Llama.
  static let dense: [PublishedConfig] = [
    PublishedConfig(
      "smollm3-3b", 3_075_098_624,
      """
      "model_type": "smollm3", "attention_bias": false, "hidden_size": 2048, "intermediate_size":
      11008, "max_position_embeddings": 65536, "mlp_bias": false, "num_attention_heads": 16,
      "num_hidden_layers": 36, "num_key_value_heads": 4, "sliding_window": null,
      "use_sliding_window": false, "vocab_size": 128256
      """),
    PublishedConfig(
      "internlm2-7b", 7_737_708_544,
      """
      "model_type": "internlm2", "bias": false, "hidden_size": 4096, "intermediate_size": 14336,
      "max_position_embeddings": 32768, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 8, "tie_word_embeddings": false, "vocab_size": 92544
      """),
    PublishedConfig(
      "baichuan-7b", 7_000_559_616,
      """
      "model_type": "baichuan", "hidden_size": 4096, "intermediate_size": 11008,
      "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32,
      "tie_word_embeddings": false, "vocab_size": 64000
      """),
    PublishedConfig(
      "exaone-3.5-2.4b", 2_405_327_360,
      """
      "model_type": "exaone", "head_dim": 80, "hidden_size": 2560, "intermediate_size": 7168,
      "max_position_embeddings": 32768, "num_attention_heads": 32, "num_key_value_heads": 8,
      "num_layers": 30, "tie_word_embeddings": true, "vocab_size": 102400
      """),
    PublishedConfig(
      "exaone-4.0-1.2b", 1_279_391_488,
      """
      "model_type": "exaone4", "head_dim": 64, "hidden_size": 2048, "intermediate_size": 4096,
      "max_position_embeddings": 65536, "num_attention_heads": 32, "num_hidden_layers": 30,
      "num_key_value_heads": 8, "sliding_window": null, "tie_word_embeddings": true, "vocab_size":
      102400
      """),
    PublishedConfig(
      "qwen3-0.6b", 596_049_920,
      """
      "model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 1024,
      "intermediate_size": 3072, "max_position_embeddings": 40960, "num_attention_heads": 16,
      "num_hidden_layers": 28, "num_key_value_heads": 8, "sliding_window": null,
      "tie_word_embeddings": true, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-4b", 4_022_468_096,
      """
      "model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 2560,
      "intermediate_size": 9728, "max_position_embeddings": 40960, "num_attention_heads": 32,
      "num_hidden_layers": 36, "num_key_value_heads": 8, "sliding_window": null,
      "tie_word_embeddings": true, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-8b", 8_190_735_360,
      """
      "model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 4096,
      "intermediate_size": 12288, "max_position_embeddings": 40960, "num_attention_heads": 32,
      "num_hidden_layers": 36, "num_key_value_heads": 8, "sliding_window": null,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "qwen3-32b", 32_762_123_264,
      """
      "model_type": "qwen3", "attention_bias": false, "head_dim": 128, "hidden_size": 5120,
      "intermediate_size": 25600, "max_position_embeddings": 40960, "num_attention_heads": 64,
      "num_hidden_layers": 64, "num_key_value_heads": 8, "sliding_window": null,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 151936
      """),
    PublishedConfig(
      "gemma-3-270m", 268_098_176,
      """
      "model_type": "gemma3_text", "attention_bias": false, "head_dim": 256, "hidden_size": 640,
      "intermediate_size": 2048, "max_position_embeddings": 32768, "num_attention_heads": 4,
      "num_hidden_layers": 18, "num_key_value_heads": 1, "sliding_window": 512, "vocab_size":
      262144
      """),
    PublishedConfig(
      "gemma-3-1b", 999_885_952,
      """
      "model_type": "gemma3_text", "attention_bias": false, "head_dim": 256, "hidden_size": 1152,
      "intermediate_size": 6912, "max_position_embeddings": 32768, "num_attention_heads": 4,
      "num_hidden_layers": 26, "num_key_value_heads": 1, "sliding_window": 512, "vocab_size":
      262144
      """),
    PublishedConfig(
      "gemma-3-4b", 3_880_263_168,
      """
      "model_type": "gemma3", "text_config": {"hidden_size": 2560, "intermediate_size": 10240,
      "num_hidden_layers": 34, "sliding_window": 1024, "model_type": "gemma3_text"}
      """),
    PublishedConfig(
      "gemma-3-27b", 27_009_346_304,
      """
      "model_type": "gemma3", "text_config": {"head_dim": 128, "hidden_size": 5376,
      "intermediate_size": 21504, "num_attention_heads": 32, "num_hidden_layers": 62,
      "num_key_value_heads": 16, "sliding_window": 1024, "model_type": "gemma3_text"}
      """),
    PublishedConfig(
      "phi-3-mini-4k", 3_821_079_552,
      """
      "model_type": "phi3", "attention_bias": false, "hidden_size": 3072, "intermediate_size":
      8192, "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 32, "sliding_window": 2047, "tie_word_embeddings": false,
      "vocab_size": 32064
      """),
    PublishedConfig(
      "phi-4", 14_659_507_200,
      """
      "model_type": "phi3", "attention_bias": false, "hidden_size": 5120, "intermediate_size":
      17920, "max_position_embeddings": 16384, "num_attention_heads": 40, "num_hidden_layers": 40,
      "num_key_value_heads": 10, "sliding_window": null, "tie_word_embeddings": false,
      "vocab_size": 100352
      """),
    PublishedConfig(
      "olmo-1b", 1_176_764_416,
      """
      "model_type": "olmo", "attention_bias": false, "hidden_size": 2048, "intermediate_size":
      8192, "max_position_embeddings": 2048, "num_attention_heads": 16, "num_hidden_layers": 16,
      "num_key_value_heads": 16, "tie_word_embeddings": true, "vocab_size": 50304
      """),
    PublishedConfig(
      "olmo-2-7b", 7_298_617_344,
      """
      "model_type": "olmo2", "attention_bias": false, "hidden_size": 4096, "intermediate_size":
      11008, "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 32, "tie_word_embeddings": false, "vocab_size": 100352
      """),
    PublishedConfig(
      "olmo-2-32b", 32_234_279_936,
      """
      "model_type": "olmo2", "attention_bias": false, "hidden_size": 5120, "intermediate_size":
      27648, "max_position_embeddings": 4096, "num_attention_heads": 40, "num_hidden_layers": 64,
      "num_key_value_heads": 8, "tie_word_embeddings": false, "vocab_size": 100352
      """),
    PublishedConfig(
      "olmo-3-7b", 7_298_011_136,
      """
      "model_type": "olmo3", "attention_bias": false, "hidden_size": 4096, "intermediate_size":
      11008, "max_position_embeddings": 65536, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 32, "sliding_window": 4096, "tie_word_embeddings": false,
      "vocab_size": 100278
      """),
    PublishedConfig(
      "granite-3.1-2b", 2_533_531_648,
      """
      "model_type": "granite", "attention_bias": false, "hidden_size": 2048, "intermediate_size":
      8192, "max_position_embeddings": 131072, "mlp_bias": false, "num_attention_heads": 32,
      "num_hidden_layers": 40, "num_key_value_heads": 8, "tie_word_embeddings": true,
      "vocab_size": 49155
      """),
    PublishedConfig(
      "granite-3.0-8b", 8_170_848_256,
      """
      "model_type": "granite", "attention_bias": false, "hidden_size": 4096, "intermediate_size":
      12800, "max_position_embeddings": 4096, "mlp_bias": false, "num_attention_heads": 32,
      "num_hidden_layers": 40, "num_key_value_heads": 8, "tie_word_embeddings": true,
      "vocab_size": 49155
      """),
    PublishedConfig(
      "glm-4-9b-hf", 9_399_951_360,
      """
      "model_type": "glm", "attention_bias": true, "head_dim": 128, "hidden_size": 4096,
      "intermediate_size": 13696, "max_position_embeddings": 131072, "num_attention_heads": 32,
      "num_hidden_layers": 40, "num_key_value_heads": 2, "tie_word_embeddings": false,
      "vocab_size": 151552
      """),
    PublishedConfig(
      "ernie-4.5-0.3b", 360_748_032,
      """
      "model_type": "ernie4_5", "head_dim": 128, "hidden_size": 1024, "intermediate_size": 3072,
      "max_position_embeddings": 131072, "num_attention_heads": 16, "num_hidden_layers": 18,
      "num_key_value_heads": 2, "tie_word_embeddings": true, "use_bias": false, "vocab_size":
      103424
      """),
    PublishedConfig(
      "hunyuan-7b", 7_504_568_320,
      """
      "model_type": "hunyuan_v1_dense", "attention_bias": false, "head_dim": 128, "hidden_size":
      4096, "intermediate_size": 14336, "max_position_embeddings": 262144, "num_attention_heads":
      32, "num_hidden_layers": 32, "num_key_value_heads": 8, "tie_word_embeddings": true,
      "vocab_size": 128167
      """),
    PublishedConfig(
      "seed-oss-36b", 36_151_104_512,
      """
      "model_type": "seed_oss", "attention_bias": true, "attention_out_bias": false, "head_dim":
      128, "hidden_size": 5120, "intermediate_size": 27648, "max_position_embeddings": 524288,
      "mlp_bias": false, "num_attention_heads": 80, "num_hidden_layers": 64,
      "num_key_value_heads": 8, "tie_word_embeddings": false, "vocab_size": 155136
      """),
  ]
}
