/// Keys of published `config.json` files that change no count of this program.
enum ConfigKeys {
  static let withoutEffect: Set<String> = [
    // Names, versions and formats.
    "_name_or_path", "_attn_implementation", "_attn_implementation_autoset", "auto_map",
    "transformers_version", "torch_dtype", "dtype", "model_max_length", "tokenizer_class",
    "custom_pipelines", "unsloth_version", "unsloth_fixed",
    // Special tokens.
    "bos_token_id", "eos_token_id", "pad_token_id", "unk_token_id", "sep_token_id",
    "cls_token_id", "mask_token_id", "decoder_start_token_id", "forced_bos_token_id",
    "forced_eos_token_id", "suppress_tokens", "begin_suppress_tokens", "bad_words_ids",
    // Activations, scales and positions without weights.
    "hidden_act", "hidden_activation", "activation_function", "afn", "attn_logit_softcapping",
    "final_logit_softcapping", "query_pre_attn_scalar", "scale_attn_weights",
    "scale_attn_by_inverse_layer_idx", "reorder_and_upcast_attn", "rms_norm_eps",
    "layer_norm_epsilon", "layer_norm_eps", "rope_theta", "rope_scaling", "rope_parameters",
    "rope_interleave", "partial_rotary_factor", "original_max_position_embeddings",
    "max_sequence_length", "n_ctx", "use_mrope",
    // Training.
    "initializer_range", "attention_dropout", "hidden_dropout", "resid_pdrop", "embd_pdrop",
    "attn_pdrop", "dropout", "classifier_dropout", "pretraining_tp", "aux_loss_alpha", "seq_aux",
    "router_aux_loss_coef", "router_jitter_noise", "gradient_checkpointing",
    // Routing and placement of experts.
    "n_group", "topk_group", "topk_method", "norm_topk_prob", "scoring_func",
    "routed_scaling_factor", "ep_size", "output_router_logits",
    // Heads for other tasks.
    "n_special", "predict_special_tokens", "summary_activation", "summary_first_dropout",
    "summary_proj_to_labels", "summary_type", "summary_use_proj", "id2label", "label2id",
    "num_labels", "problem_type", "finetuning_task", "task_specific_params",
    // Running and generating.
    "use_cache", "cache_implementation", "output_past", "output_attentions",
    "output_hidden_states", "return_dict", "is_decoder", "is_encoder_decoder", "torchscript",
    "use_bfloat16", "do_sample", "temperature", "top_k", "top_p", "num_beams", "max_length",
    "min_length", "repetition_penalty", "chunk_size_feed_forward",
  ]
}
