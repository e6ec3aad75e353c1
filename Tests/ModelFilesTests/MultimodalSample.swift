import Testing

// The keys that matter of published files that hold a vision tower. Sources: the makers' files and
// the metadata of their checkpoints on public hubs; those that Transformers 4.57 has were built
// with it as well.

/// A file with its count.
struct MultimodalSample: CustomTestStringConvertible {
  let modelType: String
  /// Learned numbers of the language model.
  let language: Int
  /// Those of everything in the files.
  let whole: Int
  let json: String

  init(_ modelType: String, _ language: Int, _ whole: Int, _ json: String) {
    self.modelType = modelType
    self.language = language
    self.whole = whole
    // In one line, so that a test can replace any key with its value.
    self.json = json.replacing("\n", with: " ")
  }

  var testDescription: String { "\(modelType) \(whole)" }

  static let published: [MultimodalSample] = [
    MultimodalSample(
      "gemma3", 3_880_263_168, 4_300_079_472,
      """
      {"model_type": "gemma3", "mm_tokens_per_image": 256, "text_config": {"hidden_size":
      2560, "intermediate_size": 10240, "num_hidden_layers": 34, "sliding_window": 1024,
      "model_type": "gemma3_text"}, "vision_config": {"hidden_size": 1152, "image_size":
      896, "intermediate_size": 4304, "model_type": "siglip_vision_model",
      "num_attention_heads": 16, "num_hidden_layers": 27, "patch_size": 14,
      "vision_use_head": false}}
      """),
    MultimodalSample(
      "gemma3", 27_009_346_304, 27_432_406_640,
      """
      {"model_type": "gemma3", "text_config": {"head_dim": 128, "hidden_size": 5376,
      "intermediate_size": 21504, "num_attention_heads": 32, "num_hidden_layers": 62,
      "num_key_value_heads": 16, "sliding_window": 1024, "model_type": "gemma3_text"},
      "vision_config": {"hidden_size": 1152, "image_size": 896, "intermediate_size": 4304,
      "model_type": "siglip_vision_model", "num_attention_heads": 16, "num_hidden_layers":
      27, "patch_size": 14, "vision_use_head": false}}
      """),
    MultimodalSample(
      "llama4", 107_769_861_120, 108_641_793_536,
      """
      {"model_type": "llama4", "text_config": {"attention_chunk_size": 8192, "head_dim":
      128, "hidden_size": 5120, "interleave_moe_layer_step": 1, "intermediate_size": 8192,
      "intermediate_size_mlp": 16384, "model_type": "llama4_text", "num_attention_heads":
      40, "num_experts_per_tok": 1, "num_hidden_layers": 48, "num_key_value_heads": 8,
      "num_local_experts": 16, "use_qk_norm": true, "vocab_size": 202048}, "vision_config":
      {"hidden_size": 1408, "image_size": 336, "intermediate_size": 5632, "model_type":
      "llama4_vision_model", "num_attention_heads": 16, "num_hidden_layers": 34,
      "patch_size": 14, "pixel_shuffle_ratio": 0.5, "projector_input_dim": 4096,
      "projector_output_dim": 4096, "vision_output_dim": 4096}}
      """),
    MultimodalSample(
      "qwen2_vl", 7_615_616_512, 8_291_375_616,
      """
      {"model_type": "qwen2_vl", "hidden_size": 3584, "intermediate_size": 18944,
      "max_position_embeddings": 32768, "max_window_layers": 28, "num_attention_heads": 28,
      "num_hidden_layers": 28, "num_key_value_heads": 4, "sliding_window": 32768,
      "tie_word_embeddings": false, "use_sliding_window": false, "vocab_size": 152064,
      "vision_config": {"depth": 32, "embed_dim": 1280, "mlp_ratio": 4, "num_heads": 16,
      "in_chans": 3, "hidden_size": 3584, "patch_size": 14, "spatial_merge_size": 2,
      "spatial_patch_size": 14, "temporal_patch_size": 2}}
      """),
    MultimodalSample(
      "qwen2_5_vl", 7_615_616_512, 8_292_166_656,
      """
      {"model_type": "qwen2_5_vl", "hidden_size": 3584, "intermediate_size": 18944,
      "max_position_embeddings": 128000, "max_window_layers": 28, "num_attention_heads": 28,
      "num_hidden_layers": 28, "num_key_value_heads": 4, "tie_word_embeddings": false,
      "use_sliding_window": false, "vocab_size": 152064, "vision_config": {"depth": 32,
      "hidden_size": 1280, "intermediate_size": 3420, "num_heads": 16, "in_chans": 3,
      "out_hidden_size": 3584, "patch_size": 14, "spatial_merge_size": 2, "window_size":
      112, "fullatt_block_indexes": [7, 15, 23, 31], "tokens_per_second": 2,
      "temporal_patch_size": 2}}
      """),
    MultimodalSample(
      "llava", 6_738_939_904, 7_063_427_072,
      """
      {"model_type": "llava", "image_token_index": 32000, "text_config": {"model_type":
      "llama", "max_position_embeddings": 4096, "vocab_size": 32064}, "vision_config":
      {"hidden_size": 1024, "image_size": 336, "intermediate_size": 4096, "model_type":
      "clip_vision_model", "num_attention_heads": 16, "num_hidden_layers": 24, "patch_size":
      14, "projection_dim": 768, "vocab_size": 32000}, "vision_feature_layer": -2}
      """),
    MultimodalSample(
      "mistral3", 23_572_403_200, 24_011_361_280,
      """
      {"model_type": "mistral3", "multimodal_projector_bias": false, "spatial_merge_size":
      2, "text_config": {"head_dim": 128, "hidden_size": 5120, "intermediate_size": 32768,
      "max_position_embeddings": 131072, "model_type": "mistral", "num_attention_heads": 32,
      "num_hidden_layers": 40, "num_key_value_heads": 8, "sliding_window": null,
      "vocab_size": 131072}, "vision_config": {"head_dim": 64, "hidden_size": 1024,
      "image_size": 1540, "intermediate_size": 4096, "model_type": "pixtral",
      "num_attention_heads": 16, "num_hidden_layers": 24, "patch_size": 14},
      "vision_feature_layer": -1}
      """),
    MultimodalSample(
      "mllama", 9_775_192_080, 10_670_220_835,
      """
      {"model_type": "mllama", "image_token_index": 128256, "text_config": {"use_cache":
      true, "model_type": "mllama_text_model"}, "vision_config": {"attention_heads": 16,
      "hidden_size": 1280, "image_size": 560, "intermediate_size": 5120, "max_num_tiles": 4,
      "model_type": "mllama_vision_model", "num_global_layers": 8, "num_hidden_layers": 32,
      "patch_size": 14, "supported_aspect_ratios": [[1, 1], [1, 2], [1, 3], [1, 4], [2, 1],
      [2, 2], [3, 1], [4, 1]], "vision_output_dim": 7680}}
      """),
    MultimodalSample(
      "internvl_chat", 7_737_782_272, 8_075_365_376,
      """
      {"model_type": "internvl_chat", "downsample_ratio": 0.5, "llm_config": {"bias": false,
      "hidden_size": 4096, "intermediate_size": 14336, "max_position_embeddings": 32768,
      "model_type": "internlm2", "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 8, "vocab_size": 92553}, "vision_config": {"hidden_size": 1024,
      "image_size": 448, "intermediate_size": 4096, "model_type": "intern_vit_6b",
      "norm_type": "layer_norm", "num_attention_heads": 16, "num_hidden_layers": 24,
      "patch_size": 14, "qk_normalization": false, "qkv_bias": true}}
      """),
    MultimodalSample(
      "phi3_v", 3_821_079_552, 4_146_621_440,
      """
      {"model_type": "phi3_v", "hidden_size": 3072, "img_processor": {"image_dim_out": 1024,
      "model_name": "openai/clip-vit-large-patch14-336", "name": "clip_vision_model",
      "num_img_tokens": 144}, "intermediate_size": 8192, "max_position_embeddings": 131072,
      "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 32,
      "tie_word_embeddings": false, "vocab_size": 32064}
      """),
  ]

  /// Kimi-VL's count is by hand: the maker's code is not in Transformers.
  static let counted: [MultimodalSample] = [
    MultimodalSample(
      "kimi_vl", 15_960_110_208, 16_407_656_048,
      """
      {"model_type": "kimi_vl", "text_config": {"vocab_size": 163840,
      "max_position_embeddings": 131072, "hidden_size": 2048, "intermediate_size": 11264,
      "moe_intermediate_size": 1408, "num_hidden_layers": 27, "num_attention_heads": 16,
      "n_shared_experts": 2, "n_routed_experts": 64, "kv_lora_rank": 512, "q_lora_rank":
      null, "qk_rope_head_dim": 64, "v_head_dim": 128, "qk_nope_head_dim": 128,
      "num_experts_per_tok": 6, "first_k_dense_replace": 1, "num_key_value_heads": 16,
      "model_type": "deepseek_v3"}, "vision_config": {"model_type": "moonvit", "patch_size":
      14, "num_hidden_layers": 27, "hidden_size": 1152, "intermediate_size": 4304,
      "merge_kernel_size": [2, 2]}}
      """)
  ]
}
