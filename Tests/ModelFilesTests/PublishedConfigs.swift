import Testing

// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (DeepSeek-V3: with its router correction biases).

/// A published configuration and what its checkpoint holds.
struct PublishedConfig: CustomTestStringConvertible {
  let name: String
  let total: Int
  let active: Int
  let json: String

  init(_ name: String, _ total: Int, active: Int? = nil, _ members: String) {
    self.name = name
    self.total = total
    self.active = active ?? total
    json = "{\(members)}"
  }

  var testDescription: String { name }

  /// OpenAI.
  static let gpt: [PublishedConfig] = [
    PublishedConfig(
      "openai-gpt", 116_534_784,
      """
      "model_type": "openai-gpt", "n_embd": 768, "n_layer": 12, "n_head": 12, "n_positions": 512,
      "vocab_size": 40478
      """),
    PublishedConfig(
      "gpt2", 124_439_808,
      """
      "model_type": "gpt2", "n_embd": 768, "n_layer": 12, "n_head": 12, "n_positions": 1024,
      "vocab_size": 50257
      """),
    PublishedConfig(
      "gpt2-medium", 354_823_168,
      """
      "model_type": "gpt2", "n_embd": 1024, "n_layer": 24, "n_head": 16, "n_positions": 1024,
      "vocab_size": 50257
      """),
    PublishedConfig(
      "gpt2-large", 774_030_080,
      """
      "model_type": "gpt2", "n_embd": 1280, "n_layer": 36, "n_head": 20, "n_positions": 1024,
      "vocab_size": 50257
      """),
    PublishedConfig(
      "gpt2-xl", 1_557_611_200,
      """
      "model_type": "gpt2", "n_embd": 1600, "n_layer": 48, "n_head": 25, "n_positions": 1024,
      "vocab_size": 50257
      """),
    PublishedConfig(
      "gpt3-175b", 174_604_259_328,
      """
      "model_type": "gpt2", "n_embd": 12288, "n_layer": 96, "n_head": 96, "n_positions": 2048,
      "vocab_size": 50257
      """),
  ]

  /// Google.
  static let google: [PublishedConfig] = [
    PublishedConfig(
      "gemma-2b", 2_506_172_416,
      """
      "model_type": "gemma", "vocab_size": 256000, "hidden_size": 2048, "num_hidden_layers": 18,
      "num_attention_heads": 8, "num_key_value_heads": 1, "head_dim": 256,
      "intermediate_size": 16384, "max_position_embeddings": 8192, "attention_bias": false
      """),
    PublishedConfig(
      "gemma-7b", 8_537_680_896,
      """
      "model_type": "gemma", "vocab_size": 256000, "hidden_size": 3072, "num_hidden_layers": 28,
      "num_attention_heads": 16, "num_key_value_heads": 16, "head_dim": 256,
      "intermediate_size": 24576, "max_position_embeddings": 8192, "attention_bias": false
      """),
    PublishedConfig(
      "gemma-2-2b", 2_614_341_888,
      """
      "model_type": "gemma2", "vocab_size": 256000, "hidden_size": 2304, "num_hidden_layers": 26,
      "num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 256,
      "intermediate_size": 9216, "max_position_embeddings": 8192, "attention_bias": false,
      "sliding_window": 4096
      """),
    PublishedConfig(
      "gemma-2-9b", 9_241_705_984,
      """
      "model_type": "gemma2", "vocab_size": 256000, "hidden_size": 3584, "num_hidden_layers": 42,
      "num_attention_heads": 16, "num_key_value_heads": 8, "head_dim": 256,
      "intermediate_size": 14336, "max_position_embeddings": 8192, "attention_bias": false,
      "sliding_window": 4096
      """),
  ]

  /// Mistral AI and models built on theirs.
  static let mistral: [PublishedConfig] = [
    PublishedConfig(
      "mistral-7b-v0.1", 7_241_732_096,
      """
      "model_type": "mistral", "vocab_size": 32000, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": 4096
      """),
    PublishedConfig(
      "mistral-nemo-12b", 12_247_782_400,
      """
      "model_type": "mistral", "vocab_size": 131072, "hidden_size": 5120, "num_hidden_layers": 40,
      "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 128,
      "intermediate_size": 14336, "max_position_embeddings": 128000, "tie_word_embeddings": false,
      "sliding_window": null
      """),
    PublishedConfig(
      "mistral-small-22b", 22_247_282_688,
      """
      "model_type": "mistral", "vocab_size": 32768, "hidden_size": 6144, "num_hidden_layers": 56,
      "num_attention_heads": 48, "num_key_value_heads": 8, "head_dim": 128,
      "intermediate_size": 16384, "max_position_embeddings": 32768, "tie_word_embeddings": false,
      "sliding_window": null
      """),
    PublishedConfig(
      "mistral-large-123b", 122_610_069_504,
      """
      "model_type": "mistral", "vocab_size": 32768, "hidden_size": 12288, "num_hidden_layers": 88,
      "num_attention_heads": 96, "num_key_value_heads": 8, "head_dim": 128,
      "intermediate_size": 28672, "max_position_embeddings": 131072, "tie_word_embeddings": false,
      "sliding_window": null
      """),
    PublishedConfig(
      "zephyr-7b", 7_241_732_096,
      """
      "model_type": "mistral", "vocab_size": 32000, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": 4096
      """),
    PublishedConfig(
      "mixtral-8x7b", 46_702_792_704, active: 12_879_925_248,
      """
      "model_type": "mixtral", "vocab_size": 32000, "hidden_size": 4096, "num_hidden_layers": 32,
      "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336,
      "max_position_embeddings": 32768, "tie_word_embeddings": false, "sliding_window": null,
      "num_local_experts": 8, "num_experts_per_tok": 2
      """),
    PublishedConfig(
      "mixtral-8x22b", 140_630_071_296, active: 39_161_468_928,
      """
      "model_type": "mixtral", "vocab_size": 32768, "hidden_size": 6144, "num_hidden_layers": 56,
      "num_attention_heads": 48, "num_key_value_heads": 8, "intermediate_size": 16384,
      "max_position_embeddings": 65536, "tie_word_embeddings": false, "sliding_window": null,
      "num_local_experts": 8, "num_experts_per_tok": 2
      """),
  ]

  /// DeepSeek.
  static let deepSeek: [PublishedConfig] = [
    PublishedConfig(
      "deepseek-v2-lite", 15_706_484_224, active: 2_661_150_208,
      """
      "model_type": "deepseek_v2", "vocab_size": 102400, "hidden_size": 2048,
      "num_hidden_layers": 27, "num_attention_heads": 16, "num_key_value_heads": 16,
      "intermediate_size": 10944, "max_position_embeddings": 163840, "tie_word_embeddings": false,
      "attention_bias": false, "num_experts_per_tok": 6, "n_routed_experts": 64,
      "n_shared_experts": 2, "moe_intermediate_size": 1408, "first_k_dense_replace": 1,
      "q_lora_rank": null, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
      "v_head_dim": 128
      """),
    PublishedConfig(
      "deepseek-v3", 671_026_419_200, active: 37_552_297_472,
      """
      "model_type": "deepseek_v3", "vocab_size": 129280, "hidden_size": 7168,
      "num_hidden_layers": 61, "num_attention_heads": 128, "num_key_value_heads": 128,
      "intermediate_size": 18432, "max_position_embeddings": 163840, "tie_word_embeddings": false,
      "attention_bias": false, "num_experts_per_tok": 8, "n_routed_experts": 256,
      "n_shared_experts": 1, "moe_intermediate_size": 2048, "first_k_dense_replace": 3,
      "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
      "v_head_dim": 128, "num_nextn_predict_layers": 1,
      "quantization_config": {"quant_method": "fp8", "weight_block_size": [128, 128]}
      """),
    PublishedConfig(
      "deepseek-r1", 671_026_419_200, active: 37_552_297_472,
      """
      "model_type": "deepseek_v3", "vocab_size": 129280, "hidden_size": 7168,
      "num_hidden_layers": 61, "num_attention_heads": 128, "num_key_value_heads": 128,
      "intermediate_size": 18432, "max_position_embeddings": 163840, "tie_word_embeddings": false,
      "attention_bias": false, "num_experts_per_tok": 8, "n_routed_experts": 256,
      "n_shared_experts": 1, "moe_intermediate_size": 2048, "first_k_dense_replace": 3,
      "q_lora_rank": 1536, "kv_lora_rank": 512, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64,
      "v_head_dim": 128, "num_nextn_predict_layers": 1, "quantization_config": {"quant_method":
      "fp8", "weight_block_size": [128, 128]}
      """),
  ]

  static let all =
    gpt + google + mistral + deepSeek + llama + qwen + early + dense + mixtures + hybrids + encoders
    + related + remote + sizes + moreSizes
}
