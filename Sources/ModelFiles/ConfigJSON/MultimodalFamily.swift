import ModelCore

/// A family of files that hold a language model and a vision tower.
struct MultimodalFamily {
  /// Key of the language model's part; some files have its keys at the top instead.
  var textKey = "text_config"
  /// `model_type` of a language model that does not say it.
  var text: String
  /// `model_type` of a vision tower that does not say it, or whose word does not count.
  var tower: String
  /// Whether the file's word about the tower counts.
  var isTowerFree = false
  /// What leads to the language model.
  var projector: ProjectorKind
  /// Where the language model stands in the files.
  var place = LanguagePlace.behind("language_model.")
}

/// What leads from a vision tower to the stream of a language model.
enum ProjectorKind {
  /// Two layers, and perhaps a learned end of a row of the picture.
  case llava(hasNewline: Bool)
  /// Norm over the layers looked at, then two layers.
  case vipLlava
  /// A matrix and a norm.
  case gemma3
  /// One layer.
  case paligemma, llama4, mllama
  /// Squares are merged, then two layers.
  case mistral3, internVL, kimi, aya, cohere2, lfm2
  /// Squares are merged by one matrix.
  case idefics3
  /// A gated MLP and layers that attend to the picture with a few learned vectors.
  case idefics2
  /// The merger within the tower.
  case qwen2, qwen25, qwen3, glm4v
  /// Two layers and learned ends of rows and pictures.
  case phi3
}

extension MultimodalFamily {
  /// Families by their `model_type`; towers and texts as Transformers 4.57 assumes them.
  static let all: [String: MultimodalFamily] = [
    "gemma3": MultimodalFamily(
      text: "gemma3_text", tower: "siglip_vision_model", projector: .gemma3, place: .own),
    "llama4": MultimodalFamily(
      text: "llama4_text", tower: "llama4_vision_model", projector: .llama4, place: .own),
    "llava": MultimodalFamily(
      text: "llama", tower: "clip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: false)),
    "llava_next": MultimodalFamily(
      text: "llama", tower: "clip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: true)),
    "llava_next_video": MultimodalFamily(
      text: "llama", tower: "clip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: true)),
    "llava_onevision": MultimodalFamily(
      text: "qwen2", tower: "siglip_vision_model", isTowerFree: true,
      projector: .llava(hasNewline: true)),
    "vipllava": MultimodalFamily(
      text: "llama", tower: "clip_vision_model", isTowerFree: true, projector: .vipLlava),
    "mistral3": MultimodalFamily(
      text: "mistral", tower: "pixtral", isTowerFree: true, projector: .mistral3),
    "paligemma": MultimodalFamily(
      text: "gemma", tower: "siglip_vision_model", isTowerFree: true, projector: .paligemma),
    "qwen2_vl": MultimodalFamily(
      text: "qwen2_vl_text", tower: "qwen2_vl", projector: .qwen2, place: .own),
    "qwen2_5_vl": MultimodalFamily(
      text: "qwen2_5_vl_text", tower: "qwen2_5_vl", projector: .qwen25, place: .own),
    "qwen3_vl": MultimodalFamily(
      text: "qwen3_vl_text", tower: "qwen3_vl", projector: .qwen3,
      place: .inModel("language_model.")),
    "qwen3_vl_moe": MultimodalFamily(
      text: "qwen3_vl_moe_text", tower: "qwen3_vl", projector: .qwen3,
      place: .inModel("language_model.")),
    "glm4v": MultimodalFamily(
      text: "glm4v_text", tower: "glm4v", projector: .glm4v, place: .inModel("language_model.")),
    "glm4v_moe": MultimodalFamily(
      text: "glm4v_moe_text", tower: "glm4v", projector: .glm4v,
      place: .inModel("language_model.")),
    "internvl": MultimodalFamily(
      text: "qwen2", tower: "internvl_vision", projector: .internVL),
    "internvl_chat": MultimodalFamily(
      textKey: "llm_config", text: "qwen2", tower: "intern_vit_6b", projector: .internVL),
    "idefics2": MultimodalFamily(
      text: "mistral", tower: "idefics2_vision", projector: .idefics2,
      place: .inModel("text_model.")),
    "idefics3": MultimodalFamily(
      text: "llama", tower: "idefics3_vision", projector: .idefics3,
      place: .inModel("text_model.")),
    "smolvlm": MultimodalFamily(
      text: "llama", tower: "idefics3_vision", projector: .idefics3,
      place: .inModel("text_model.")),
    "mllama": MultimodalFamily(
      text: "mllama_text_model", tower: "mllama_vision_model", projector: .mllama),
    "aya_vision": MultimodalFamily(
      text: "cohere2", tower: "siglip_vision_model", isTowerFree: true, projector: .aya),
    "cohere2_vision": MultimodalFamily(
      text: "cohere2", tower: "siglip_vision_model", isTowerFree: true, projector: .cohere2),
    "lfm2_vl": MultimodalFamily(
      text: "lfm2", tower: "siglip2_vision_model", isTowerFree: true, projector: .lfm2),
    "lfm2-vl": MultimodalFamily(
      text: "lfm2", tower: "siglip2_vision_model", isTowerFree: true, projector: .lfm2),
    "kimi_vl": MultimodalFamily(
      text: "deepseek_v3", tower: "moonvit", projector: .kimi),
    "phi3_v": MultimodalFamily(
      text: "phi3", tower: "clip_vision_model", projector: .phi3, place: .own),
  ]

  /// Families that are known by their wrapper alone.
  static let names = all.keys.filter { Architecture(rawValue: $0) == nil }.sorted()

  /// Parts of a file that are language models, in the order in which they are looked for.
  static let textKeys = ["text_config", "llm_config", "language_config", "thinker_config"]

  /// Dimensions of language models whose part of a file leaves them out.
  ///
  /// Source: the configuration classes of Transformers 4.57.
  static let defaults: [String: [String: Int]] = [
    "llama": sizes(4_096, 11_008, 32, 32, 32_000),
    "mistral": sizes(4_096, 14_336, 32, 32, 32_000),
    "qwen2": sizes(4_096, 22_016, 32, 32, 151_936),
    "qwen3": sizes(4_096, 22_016, 32, 32, 151_936),
    "gemma": sizes(3_072, 24_576, 28, 16, 256_000),
    "gemma2": sizes(2_304, 9_216, 26, 8, 256_000),
    "gemma3_text": sizes(2_304, 9_216, 26, 8, 262_208),
    "cohere2": sizes(8_192, 22_528, 40, 64, 256_000),
    "llama4_text": sizes(5_120, 8_192, 48, 40, 202_048)
      .merging(["intermediate_size_mlp": 16_384]) { first, _ in first },
    "mllama_text_model": sizes(4_096, 14_336, 40, 32, 128_256, kv: 8),
    "qwen2_vl_text": sizes(8_192, 29_568, 80, 64, 152_064, kv: 8),
    "qwen2_5_vl_text": sizes(8_192, 29_568, 80, 64, 152_064, kv: 8),
    "qwen3_vl_text": sizes(4_096, 22_016, 32, 32, 151_936, kv: 32),
    "qwen3_vl_moe_text": sizes(2_048, 5_632, 24, 16, 151_936, kv: 16).merging(
      ["moe_intermediate_size": 1_408, "num_experts_per_tok": 4, "num_experts": 60]
    ) { first, _ in first },
    "glm4v_text": sizes(4_096, 13_696, 40, 32, 151_552, kv: 2),
    "glm4v_moe_text": sizes(4_096, 10_944, 46, 96, 151_424, kv: 8),
  ]

  private static func sizes(
    _ width: Int, _ inner: Int, _ layers: Int, _ heads: Int, _ vocabulary: Int, kv: Int? = nil
  ) -> [String: Int] {
    var sizes = [
      "hidden_size": width, "intermediate_size": inner, "num_hidden_layers": layers,
      "num_attention_heads": heads, "vocab_size": vocabulary,
    ]
    sizes["num_key_value_heads"] = kv
    return sizes
  }

  /// Keys that say how pictures are handled, and change no count.
  static let withoutEffect = [
    "architectures",
    "image_token_index", "image_token_id", "video_token_id", "video_token_index",
    "vision_start_token_id", "vision_end_token_id", "vision_token_id", "image_start_token_id",
    "image_end_token_id", "video_start_token_id", "video_end_token_id", "mm_tokens_per_image",
    "boi_token_index", "eoi_token_index", "image_seq_length", "video_seq_length",
    "image_grid_pinpoints", "vision_feature_select_strategy", "vision_aspect_ratio",
    "projector_hidden_act", "ignore_index", "use_image_newline_parameter", "num_image_tokens",
    "media_placeholder_token_id", "num_crops", "embd_layer", "spatial_pool_mode",
    "spatial_pool_stride", "multimodal_projector_dropout", "projector_dropout", "use_thumbnail",
    "dynamic_image_size", "max_dynamic_patch", "min_dynamic_patch", "ps_version", "template",
    "select_layer", "force_image_size", "use_backbone_lora", "use_llm_lora", "pad2square",
    "adapter_layer_norm_eps", "hidden_size", "image_size",
  ]

  /// Keys of any configuration that older files repeat in every part.
  static let generation = [
    "add_cross_attention", "cross_attention_hidden_size", "diversity_penalty", "early_stopping",
    "encoder_no_repeat_ngram_size", "exponential_decay_length_penalty", "finetuning_task",
    "length_penalty", "no_repeat_ngram_size", "num_beam_groups", "num_return_sequences",
    "output_scores", "prefix", "problem_type", "pruned_heads", "remove_invalid_values",
    "return_dict_in_generate", "task_specific_params", "tf_legacy_loss", "tie_encoder_decoder",
    "typical_p", "num_logits_to_keep", "is_composition", "_commit_hash",
  ]
}
