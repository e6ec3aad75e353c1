// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (with router correction biases where there are any).

extension PublishedConfig {
  /// Families that read a whole text or picture at once.
  static let encoders: [PublishedConfig] = [
    PublishedConfig(
      "bert-base", 109_514_298,
      """
      "model_type": "bert", "hidden_size": 768, "intermediate_size": 3072,
      "max_position_embeddings": 512, "num_attention_heads": 12, "num_hidden_layers": 12,
      "position_embedding_type": "absolute", "type_vocab_size": 2, "vocab_size": 30522
      """),
    PublishedConfig(
      "roberta-base", 124_697_433,
      """
      "model_type": "roberta", "hidden_size": 768, "intermediate_size": 3072,
      "max_position_embeddings": 514, "num_attention_heads": 12, "num_hidden_layers": 12,
      "type_vocab_size": 1, "vocab_size": 50265
      """),
    PublishedConfig(
      "t5-small", 60_506_624,
      """
      "model_type": "t5", "d_ff": 2048, "d_kv": 64, "d_model": 512, "n_positions": 512,
      "num_heads": 8, "num_layers": 6, "relative_attention_num_buckets": 32, "vocab_size": 32128
      """),
    PublishedConfig(
      "t5-large", 737_668_096,
      """
      "model_type": "t5", "d_ff": 4096, "d_kv": 64, "d_model": 1024, "n_positions": 512,
      "num_heads": 16, "num_layers": 24, "relative_attention_num_buckets": 32, "vocab_size": 32128
      """),
    PublishedConfig(
      "t5-3b", 2_851_598_336,
      """
      "model_type": "t5", "d_ff": 16384, "d_kv": 128, "d_model": 1024, "n_positions": 512,
      "num_heads": 32, "num_layers": 24, "relative_attention_num_buckets": 32, "vocab_size": 32128
      """),
    PublishedConfig(
      "vit-base-patch16-224", 86_567_656,
      """
      "model_type": "vit", "hidden_size": 768, "image_size": 224, "intermediate_size": 3072,
      "num_attention_heads": 12, "num_channels": 3, "num_hidden_layers": 12, "patch_size": 16,
      "qkv_bias": true
      """),
  ]
}
