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
    "router_aux_loss_coef", "router_jitter_noise", "gradient_checkpointing", "embed_dropout",
    "resid_dropout", "attention_probs_dropout_prob", "hidden_dropout_prob", "residual_dropout",
    "embedding_dropout", "activation_dropout", "emb_pdrop", "init_std", "layerdrop",
    "dropout_rate", "initializer_factor", "ffn_dropout", "runner_max_sequence_length",
    // Routing and placement of experts.
    "n_group", "topk_group", "topk_method", "norm_topk_prob", "scoring_func",
    "routed_scaling_factor", "ep_size", "output_router_logits",
    // Heads for other tasks.
    "n_special", "predict_special_tokens", "summary_activation", "summary_first_dropout",
    "summary_proj_to_labels", "summary_type", "summary_use_proj", "id2label", "label2id",
    "num_labels", "problem_type", "finetuning_task", "task_specific_params",
    "boi_token_index", "eoi_token_index", "image_token_index", "mm_tokens_per_image",
    "eod_token_id",
    // Scales and switches of single families that have no weights.
    "rotary", "rotary_dim", "rotary_emb_base", "rotary_pct", "use_parallel_residual",
    "rope_local_base_freq", "no_rope_layer_interval", "no_rope_layers", "no_rope_layer_freq",
    "attention_multiplier", "embedding_multiplier", "logits_scaling", "residual_multiplier",
    "logit_scale", "scale_embedding", "clip_qkv", "norm_eps", "norm_epsilon", "norm_type",
    "mlp_type", "swiglu_limit", "initial_context_length", "attention_softmax_in_fp32",
    "scale_attention_softmax_in_fp32", "use_bidirectional_attention", "offset_alibi",
    "apply_residual_connection_post_layernorm", "bias_dropout_fusion", "masked_softmax_fusion",
    "skip_bias_add", "skip_bias_add_qkv", "slow_but_exact", "full_attn_alpha_factor",
    "full_attn_beta_factor", "linear_attn_alpha_factor", "linear_attn_beta_factor",
    "mlp_alpha_factor", "mlp_beta_factor", "block_size", "embedding_fraction", "prefix",
    "learned_pos_emb", "init_device", "ff_factor", "order_of_interleaved_layers",
    "use_embedding_sharing", "use_gated_activation", "use_parallel_block",
    "use_parallel_embedding", "attention_head_dim",
    "moe_drop_tokens", "moe_capacity", "moe_gate", "moe_use_aux_free",
    "moe_norm_min", "moe_jitter_eps", "moe_loss_weight", "input_jitter_noise", "encoder_stride",
    "num_logits_to_keep",
    "use_mamba_kernels", "fused_add_norm", "pad_vocab_size_multiple",
    "rescale_prenorm_residual", "residual_in_fp32", "rms_norm", "chunk_size",
    "norm_before_gate", "time_step_init_scheme", "time_step_min", "time_step_max",
    "time_step_floor", "time_step_limit", "d_inner", "for_llm_compressor", "qk_layernorm_eps",
    "attention_in_multiplier", "attention_out_multiplier", "key_multiplier", "lm_head_multiplier",
    "mlp_multipliers", "ssm_in_multiplier", "ssm_multipliers", "ssm_out_multiplier",
    "mamba_chunk_size", "mamba_norm_before_gate", "time_step_scale", "use_associative_scan",
    "relative_attention_max_distance", "scale_decoder_outputs", "swiglu_alpha",
    "attn_temperature_tuning", "attn_scale", "floor_scale",
    // Running and generating.
    "use_cache", "cache_implementation", "output_past", "output_attentions",
    "output_hidden_states", "return_dict", "is_decoder", "is_encoder_decoder", "torchscript",
    "use_bfloat16", "do_sample", "temperature", "top_k", "top_p", "num_beams", "max_length",
    "min_length", "repetition_penalty", "chunk_size_feed_forward",
  ]
}
