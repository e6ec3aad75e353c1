import ModelCore

/// What files say of one family that holds a language model and what reads pictures for it.
struct WrapperReader: Sendable {
  /// `model_type` of the whole file.
  var modelType: String
  /// Other words for it.
  var aliases: [String] = []
  /// Classes of the reference implementation, or of the makers.
  var classes: [String] = []
  /// Key of the language model's part; some files have its keys at the top instead.
  var textKey = "text_config"
  /// `model_type` of a language model that does not say it.
  var text: String
  /// The family that reads the language model, whatever it calls itself.
  var reader: String?
  /// Whether the language model is a whole one inside, whose own word about its head counts.
  var isTiedByText = false
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
enum ProjectorKind: Sendable {
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

extension WrapperReader {
  private static let byWord = Dictionary(
    all.flatMap { reader in ([reader.modelType] + reader.aliases).map { ($0, reader) } }
  ) { one, _ in one }
  private static let byClass = Dictionary(
    all.flatMap { reader in reader.classes.map { ($0, reader) } }
  ) { one, _ in one }

  /// The family of a `model_type`, by its own word or another one.
  static func known(as type: String) -> WrapperReader? { byWord[type] }

  /// The family of a class.
  static func family(of className: String) -> WrapperReader? { byClass[className] }

  /// Families that are known by their wrapper alone.
  static let names = byWord.keys.filter { FamilyReader.named($0) == nil }.sorted()

  /// Parts of a file that are language models, in the order in which they are looked for.
  static let textKeys = ["text_config", "llm_config", "language_config", "thinker_config"]

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
