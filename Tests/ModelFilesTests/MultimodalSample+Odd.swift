// Random valid configurations, with the parameters that Transformers 4.57 builds for them. The
// correction biases of GLM's router, buffers there, are added.

extension MultimodalSample {
  static let odd: [MultimodalSample] = [
    MultimodalSample(
      "llava", 56_736, 71_820,
      """
      {"model_type": "llava", "text_config": {"hidden_size": 16, "intermediate_size": 80,
      "num_hidden_layers": 5, "num_attention_heads": 1, "num_key_value_heads": 1,
      "vocab_size": 1000, "max_position_embeddings": 4096, "model_type": "qwen2"},
      "vision_config": {"hidden_size": 16, "intermediate_size": 100, "num_hidden_layers": 3,
      "num_attention_heads": 1, "num_channels": 1, "image_size": 30, "patch_size": 7,
      "model_type": "clip_vision_model"}, "multimodal_projector_bias": true}
      """),
    MultimodalSample(
      "llava", 211_968, 226_688,
      """
      {"model_type": "llava", "text_config": {"hidden_size": 96, "intermediate_size": 80,
      "num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 1,
      "vocab_size": 1531, "head_dim": 16, "max_position_embeddings": 4096, "model_type":
      "gemma"}, "vision_config": {"hidden_size": 16, "intermediate_size": 40,
      "num_hidden_layers": 1, "num_attention_heads": 2, "num_channels": 1, "image_size": 28,
      "patch_size": 7, "model_type": "pixtral"}}
      """),
    MultimodalSample(
      "llava", 287_360, 345_128,
      """
      {"model_type": "llava", "text_config": {"hidden_size": 64, "intermediate_size": 200,
      "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 4,
      "vocab_size": 1531, "head_dim": 24, "tie_word_embeddings": true,
      "max_position_embeddings": 4096, "model_type": "gemma"}, "vision_config":
      {"hidden_size": 48, "intermediate_size": 40, "num_hidden_layers": 3,
      "num_attention_heads": 4, "num_channels": 1, "image_size": 30, "patch_size": 14,
      "model_type": "clip_vision_model"}}
      """),
    MultimodalSample(
      "llava_next", 439_008, 456_008,
      """
      {"model_type": "llava_next", "text_config": {"hidden_size": 96, "intermediate_size":
      200, "num_hidden_layers": 3, "num_attention_heads": 4, "num_key_value_heads": 4,
      "vocab_size": 999, "head_dim": 16, "max_position_embeddings": 4096, "model_type":
      "llama"}, "vision_config": {"hidden_size": 16, "intermediate_size": 40,
      "num_hidden_layers": 1, "num_attention_heads": 2, "num_channels": 3, "image_size": 56,
      "patch_size": 7, "model_type": "clip_vision_model"}}
      """),
    MultimodalSample(
      "llava_onevision", 341_344, 367_632,
      """
      {"model_type": "llava_onevision", "text_config": {"hidden_size": 48,
      "intermediate_size": 200, "num_hidden_layers": 7, "num_attention_heads": 6,
      "num_key_value_heads": 2, "vocab_size": 999, "head_dim": 8, "max_position_embeddings":
      4096, "model_type": "qwen3"}, "vision_config": {"hidden_size": 32,
      "intermediate_size": 40, "num_hidden_layers": 2, "num_attention_heads": 4,
      "num_channels": 1, "image_size": 28, "patch_size": 14, "model_type": "pixtral"}}
      """),
    MultimodalSample(
      "vipllava", 212_064, 235_232,
      """
      {"model_type": "vipllava", "text_config": {"hidden_size": 96, "intermediate_size": 80,
      "num_hidden_layers": 2, "num_attention_heads": 1, "num_key_value_heads": 1,
      "vocab_size": 1531, "head_dim": 24, "tie_word_embeddings": true,
      "max_position_embeddings": 4096, "model_type": "qwen3"}, "vision_config":
      {"hidden_size": 16, "intermediate_size": 64, "num_hidden_layers": 2,
      "num_attention_heads": 2, "num_channels": 1, "image_size": 28, "patch_size": 7,
      "model_type": "pixtral"}, "vision_feature_layers": [-2, -5, 1]}
      """),
    MultimodalSample(
      "llava_next_video", 163_008, 332_944,
      """
      {"model_type": "llava_next_video", "text_config": {"hidden_size": 64,
      "intermediate_size": 80, "num_hidden_layers": 2, "num_attention_heads": 1,
      "num_key_value_heads": 1, "vocab_size": 999, "head_dim": 8, "max_position_embeddings":
      4096, "model_type": "mistral"}, "vision_config": {"hidden_size": 64,
      "intermediate_size": 100, "num_hidden_layers": 3, "num_attention_heads": 4,
      "num_channels": 3, "image_size": 30, "patch_size": 14, "model_type":
      "siglip_vision_model", "vision_use_head": true}, "vision_feature_layer": [-1, -2]}
      """),
    MultimodalSample(
      "mistral3", 413_664, 428_328,
      """
      {"model_type": "mistral3", "text_config": {"hidden_size": 96, "intermediate_size":
      128, "num_hidden_layers": 3, "num_attention_heads": 8, "num_key_value_heads": 4,
      "vocab_size": 999, "head_dim": 16, "max_position_embeddings": 4096, "model_type":
      "mistral"}, "vision_config": {"hidden_size": 8, "intermediate_size": 40,
      "num_hidden_layers": 3, "num_attention_heads": 1, "num_channels": 1, "image_size": 28,
      "patch_size": 7, "model_type": "pixtral"}, "spatial_merge_size": 3}
      """),
    MultimodalSample(
      "paligemma", 300_992, 368_448,
      """
      {"model_type": "paligemma", "text_config": {"hidden_size": 64, "intermediate_size":
      80, "num_hidden_layers": 7, "num_attention_heads": 2, "num_key_value_heads": 1,
      "vocab_size": 1000, "head_dim": 24, "tie_word_embeddings": false,
      "max_position_embeddings": 4096, "model_type": "gemma"}, "vision_config":
      {"hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 1,
      "num_attention_heads": 4, "num_channels": 3, "image_size": 30, "patch_size": 14,
      "model_type": "siglip_vision_model", "vision_use_head": false}, "projection_dim": 64}
      """),
    MultimodalSample(
      "gemma3", 305_456, 409_464,
      """
      {"model_type": "gemma3", "text_config": {"hidden_size": 96, "intermediate_size": 80,
      "num_hidden_layers": 5, "num_attention_heads": 8, "num_key_value_heads": 4,
      "vocab_size": 1000, "head_dim": 8, "max_position_embeddings": 4096, "model_type":
      "gemma3_text"}, "vision_config": {"hidden_size": 64, "intermediate_size": 100,
      "num_hidden_layers": 2, "num_attention_heads": 4, "num_channels": 3, "image_size": 30,
      "patch_size": 14, "model_type": "siglip_vision_model", "vision_use_head": false},
      "mm_tokens_per_image": 4}
      """),
    MultimodalSample(
      "llama4", 1_684_512, 1_713_152,
      """
      {"model_type": "llama4", "text_config": {"hidden_size": 288, "intermediate_size": 128,
      "num_hidden_layers": 2, "num_attention_heads": 12, "num_key_value_heads": 4,
      "vocab_size": 1000, "head_dim": 24, "intermediate_size_mlp": 144, "num_local_experts":
      2, "num_experts_per_tok": 1, "interleave_moe_layer_step": 1,
      "max_position_embeddings": 4096}, "vision_config": {"hidden_size": 16,
      "intermediate_size": 64, "num_hidden_layers": 3, "num_attention_heads": 1,
      "num_channels": 1, "image_size": 56, "patch_size": 7, "vision_output_dim": 48,
      "projector_input_dim": 32, "projector_output_dim": 32, "pixel_shuffle_ratio": 0.5}}
      """),
    MultimodalSample(
      "qwen2_vl", 493_824, 503_744,
      """
      {"model_type": "qwen2_vl", "text_config": {"hidden_size": 96, "intermediate_size": 80,
      "num_hidden_layers": 5, "num_attention_heads": 4, "num_key_value_heads": 4,
      "vocab_size": 999, "max_position_embeddings": 4096}, "vision_config": {"hidden_size":
      96, "embed_dim": 16, "depth": 1, "num_heads": 1, "in_channels": 3, "patch_size": 7,
      "spatial_merge_size": 1, "temporal_patch_size": 2, "mlp_ratio": 4}}
      """),
    MultimodalSample(
      "qwen2_5_vl", 119_856, 159_104,
      """
      {"model_type": "qwen2_5_vl", "text_config": {"hidden_size": 48, "intermediate_size":
      200, "num_hidden_layers": 2, "num_attention_heads": 2, "num_key_value_heads": 1,
      "vocab_size": 1000, "tie_word_embeddings": true, "max_position_embeddings": 4096},
      "vision_config": {"hidden_size": 16, "depth": 1, "intermediate_size": 64, "num_heads":
      2, "in_channels": 3, "patch_size": 7, "spatial_merge_size": 3, "temporal_patch_size":
      3, "out_hidden_size": 48}}
      """),
    MultimodalSample(
      "qwen3_vl", 60_120, 80_960,
      """
      {"model_type": "qwen3_vl", "text_config": {"hidden_size": 8, "intermediate_size": 200,
      "num_hidden_layers": 7, "num_attention_heads": 1, "num_key_value_heads": 1,
      "vocab_size": 1531, "head_dim": 8, "max_position_embeddings": 4096}, "vision_config":
      {"hidden_size": 16, "depth": 3, "intermediate_size": 64, "num_heads": 2,
      "in_channels": 3, "patch_size": 14, "spatial_merge_size": 1, "temporal_patch_size": 1,
      "out_hidden_size": 8, "num_position_embeddings": 16, "deepstack_visual_indexes": [0,
      1]}}
      """),
    MultimodalSample(
      "qwen3_vl_moe", 558_816, 679_576,
      """
      {"model_type": "qwen3_vl_moe", "text_config": {"hidden_size": 128,
      "intermediate_size": 128, "num_hidden_layers": 3, "num_attention_heads": 8,
      "num_key_value_heads": 4, "vocab_size": 1000, "head_dim": 16, "moe_intermediate_size":
      24, "num_experts": 6, "num_experts_per_tok": 2, "decoder_sparse_step": 2,
      "mlp_only_layers": [0], "max_position_embeddings": 4096}, "vision_config":
      {"hidden_size": 64, "depth": 3, "intermediate_size": 40, "num_heads": 4,
      "in_channels": 3, "patch_size": 14, "spatial_merge_size": 1, "temporal_patch_size": 1,
      "out_hidden_size": 128, "num_position_embeddings": 64, "deepstack_visual_indexes":
      []}}
      """),
    MultimodalSample(
      "glm4v", 353_920, 406_336,
      """
      {"model_type": "glm4v", "text_config": {"hidden_size": 64, "intermediate_size": 128,
      "num_hidden_layers": 7, "num_attention_heads": 4, "num_key_value_heads": 4,
      "vocab_size": 1000, "tie_word_embeddings": true, "max_position_embeddings": 4096},
      "vision_config": {"hidden_size": 32, "depth": 2, "intermediate_size": 64, "num_heads":
      4, "in_channels": 1, "patch_size": 7, "spatial_merge_size": 2, "temporal_patch_size":
      3, "out_hidden_size": 64, "attention_bias": true, "image_size": 56}}
      """),
    MultimodalSample(
      "glm4v_moe", 935_620, 1_041_348,
      """
      {"model_type": "glm4v_moe", "text_config": {"hidden_size": 96, "intermediate_size":
      200, "num_hidden_layers": 7, "num_attention_heads": 6, "num_key_value_heads": 2,
      "vocab_size": 1531, "head_dim": 16, "tie_word_embeddings": true,
      "moe_intermediate_size": 40, "n_routed_experts": 6, "num_experts_per_tok": 2,
      "n_shared_experts": 2, "first_k_dense_replace": 1, "n_group": 1, "topk_group": 1,
      "max_position_embeddings": 4096}, "vision_config": {"hidden_size": 32, "depth": 3,
      "intermediate_size": 64, "num_heads": 2, "in_channels": 3, "patch_size": 7,
      "spatial_merge_size": 3, "temporal_patch_size": 2, "out_hidden_size": 96,
      "attention_bias": false, "image_size": 28}}
      """),
    MultimodalSample(
      "internvl", 468_432, 525_240,
      """
      {"model_type": "internvl", "text_config": {"hidden_size": 144, "intermediate_size":
      80, "num_hidden_layers": 2, "num_attention_heads": 6, "num_key_value_heads": 2,
      "vocab_size": 1000, "head_dim": 24, "tie_word_embeddings": false,
      "max_position_embeddings": 4096, "model_type": "llama"}, "vision_config":
      {"hidden_size": 32, "intermediate_size": 40, "num_hidden_layers": 1,
      "num_attention_heads": 4, "num_channels": 3, "image_size": [28, 56], "patch_size":
      [14, 7], "attention_bias": true, "use_qk_norm": false, "norm_type": "rms_norm",
      "use_mask_token": true, "use_absolute_position_embeddings": true, "use_mean_pooling":
      false}, "downsample_ratio": 0.5}
      """),
    MultimodalSample(
      "idefics3", 356_992, 374_760,
      """
      {"model_type": "idefics3", "text_config": {"hidden_size": 64, "intermediate_size":
      128, "num_hidden_layers": 7, "num_attention_heads": 2, "num_key_value_heads": 2,
      "vocab_size": 1531, "head_dim": 24, "tie_word_embeddings": true,
      "max_position_embeddings": 4096, "model_type": "llama"}, "vision_config":
      {"hidden_size": 16, "intermediate_size": 40, "num_hidden_layers": 3,
      "num_attention_heads": 2, "num_channels": 1, "image_size": 30, "patch_size": 7},
      "scale_factor": 3}
      """),
    MultimodalSample(
      "smolvlm", 225_984, 246_896,
      """
      {"model_type": "smolvlm", "text_config": {"hidden_size": 64, "intermediate_size": 80,
      "num_hidden_layers": 5, "num_attention_heads": 1, "num_key_value_heads": 1,
      "vocab_size": 1000, "head_dim": 16, "tie_word_embeddings": false,
      "max_position_embeddings": 4096, "model_type": "llama"}, "vision_config":
      {"hidden_size": 16, "intermediate_size": 64, "num_hidden_layers": 3,
      "num_attention_heads": 1, "num_channels": 1, "image_size": 56, "patch_size": 7},
      "scale_factor": 3}
      """),
    MultimodalSample(
      "idefics2", 1_754_784, 3_854_200,
      """
      {"model_type": "idefics2", "text_config": {"hidden_size": 288, "intermediate_size":
      80, "num_hidden_layers": 3, "num_attention_heads": 12, "num_key_value_heads": 4,
      "vocab_size": 1531, "head_dim": 24, "max_position_embeddings": 4096, "model_type":
      "mistral"}, "vision_config": {"hidden_size": 24, "intermediate_size": 64,
      "num_hidden_layers": 1, "num_attention_heads": 2, "num_channels": 1, "image_size": 56,
      "patch_size": 7}, "perceiver_config": {"hidden_size": 288, "resampler_n_latents": 8,
      "resampler_depth": 2, "resampler_n_heads": 4, "resampler_head_dim": 12,
      "num_key_value_heads": 1}}
      """),
    MultimodalSample(
      "mllama", 455_524, 477_633,
      """
      {"model_type": "mllama", "text_config": {"hidden_size": 64, "intermediate_size": 128,
      "num_hidden_layers": 7, "num_attention_heads": 8, "num_key_value_heads": 4,
      "vocab_size": 1531, "tie_word_embeddings": false, "cross_attention_layers": [0, 2],
      "max_position_embeddings": 4096}, "vision_config": {"hidden_size": 12,
      "intermediate_size": 100, "num_hidden_layers": 2, "num_attention_heads": 1,
      "num_channels": 3, "image_size": 30, "patch_size": 14, "num_global_layers": 1,
      "max_num_tiles": 1, "vision_output_dim": 80, "intermediate_layers_indices": [0],
      "supported_aspect_ratios": [[1, 1], [1, 2], [2, 1]]}}
      """),
    MultimodalSample(
      "aya_vision", 317_760, 332_344,
      """
      {"model_type": "aya_vision", "text_config": {"hidden_size": 64, "intermediate_size":
      200, "num_hidden_layers": 3, "num_attention_heads": 1, "num_key_value_heads": 1,
      "vocab_size": 1531, "head_dim": 8, "max_position_embeddings": 4096, "model_type":
      "llama"}, "vision_config": {"hidden_size": 8, "intermediate_size": 100,
      "num_hidden_layers": 3, "num_attention_heads": 1, "num_channels": 3, "image_size": 28,
      "patch_size": 14, "model_type": "siglip_vision_model"}, "downsample_factor": 1,
      "alignment_intermediate_size": 40}
      """),
    MultimodalSample(
      "cohere2_vision", 419_264, 432_176,
      """
      {"model_type": "cohere2_vision", "text_config": {"hidden_size": 64,
      "intermediate_size": 200, "num_hidden_layers": 7, "num_attention_heads": 8,
      "num_key_value_heads": 4, "vocab_size": 999, "max_position_embeddings": 4096,
      "model_type": "cohere2"}, "vision_config": {"hidden_size": 24, "intermediate_size":
      40, "num_hidden_layers": 1, "num_attention_heads": 2, "num_channels": 1, "image_size":
      28, "patch_size": 7, "model_type": "siglip_vision_model"}, "downsample_factor": 1,
      "alignment_intermediate_size": 40}
      """),
  ]
}
