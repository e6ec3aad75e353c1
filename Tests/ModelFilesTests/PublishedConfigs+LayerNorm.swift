// The keys that matter of published config.json files, with the learned numbers of the checkpoints.
// Sources: the makers' files and checkpoint metadata on public hubs; the counts were confirmed by
// building each model with Transformers 4.57 (with router correction biases where there are any).

extension PublishedConfig {
  /// Families with LayerNorm.
  static let early: [PublishedConfig] = [
    PublishedConfig(
      "gpt-neo-125m", 125_198_592,
      """
      "model_type": "gpt_neo", "attention_types": [[["global", "local"], 6]], "hidden_size": 768,
      "intermediate_size": null, "max_position_embeddings": 2048, "num_heads": 12, "num_layers":
      12, "vocab_size": 50257, "window_size": 256
      """),
    PublishedConfig(
      "gpt-neo-1.3b", 1_315_575_808,
      """
      "model_type": "gpt_neo", "attention_types": [[["global", "local"], 12]], "hidden_size":
      2048, "intermediate_size": null, "max_position_embeddings": 2048, "num_heads": 16,
      "num_layers": 24, "vocab_size": 50257, "window_size": 256
      """),
    PublishedConfig(
      "gpt-j-6b", 6_050_882_784,
      """
      "model_type": "gptj", "n_embd": 4096, "n_head": 16, "n_inner": null, "n_layer": 28,
      "n_positions": 2048, "tie_word_embeddings": false, "vocab_size": 50400
      """),
    PublishedConfig(
      "gpt-neox-20b", 20_554_567_680,
      """
      "model_type": "gpt_neox", "hidden_size": 6144, "intermediate_size": 24576,
      "max_position_embeddings": 2048, "num_attention_heads": 64, "num_hidden_layers": 44,
      "tie_word_embeddings": false, "vocab_size": 50432
      """),
    PublishedConfig(
      "pythia-70m", 70_426_624,
      """
      "model_type": "gpt_neox", "hidden_size": 512, "intermediate_size": 2048,
      "max_position_embeddings": 2048, "num_attention_heads": 8, "num_hidden_layers": 6,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "pythia-410m", 405_334_016,
      """
      "model_type": "gpt_neox", "hidden_size": 1024, "intermediate_size": 4096,
      "max_position_embeddings": 2048, "num_attention_heads": 16, "num_hidden_layers": 24,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "pythia-1b", 1_011_781_632,
      """
      "model_type": "gpt_neox", "hidden_size": 2048, "intermediate_size": 8192,
      "max_position_embeddings": 2048, "num_attention_heads": 8, "num_hidden_layers": 16,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "pythia-2.8b", 2_775_208_960,
      """
      "model_type": "gpt_neox", "hidden_size": 2560, "intermediate_size": 10240,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32,
      "tie_word_embeddings": false, "vocab_size": 50304
      """),
    PublishedConfig(
      "pythia-6.9b", 6_857_302_016,
      """
      "model_type": "gpt_neox", "hidden_size": 4096, "intermediate_size": 16384,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32,
      "tie_word_embeddings": false, "vocab_size": 50432
      """),
    PublishedConfig(
      "pythia-12b", 11_846_072_320,
      """
      "model_type": "gpt_neox", "hidden_size": 5120, "intermediate_size": 20480,
      "max_position_embeddings": 2048, "num_attention_heads": 40, "num_hidden_layers": 36,
      "tie_word_embeddings": false, "vocab_size": 50688
      """),
    PublishedConfig(
      "dolly-v2-12b", 11_841_894_400,
      """
      "model_type": "gpt_neox", "hidden_size": 5120, "intermediate_size": 20480,
      "max_position_embeddings": 2048, "num_attention_heads": 40, "num_hidden_layers": 36,
      "tie_word_embeddings": false, "vocab_size": 50280
      """),
    PublishedConfig(
      "opt-125m", 125_239_296,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 3072, "hidden_size": 768,
      "max_position_embeddings": 2048, "num_attention_heads": 12, "num_hidden_layers": 12,
      "vocab_size": 50272, "word_embed_proj_dim": 768
      """),
    PublishedConfig(
      "opt-350m", 331_196_416,
      """
      "model_type": "opt", "do_layer_norm_before": false, "ffn_dim": 4096, "hidden_size": 1024,
      "max_position_embeddings": 2048, "num_attention_heads": 16, "num_hidden_layers": 24,
      "vocab_size": 50272, "word_embed_proj_dim": 512
      """),
    PublishedConfig(
      "opt-1.3b", 1_315_758_080,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 8192, "hidden_size": 2048,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 24,
      "vocab_size": 50272, "word_embed_proj_dim": 2048
      """),
    PublishedConfig(
      "opt-2.7b", 2_651_596_800,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 10240, "hidden_size": 2560,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32,
      "vocab_size": 50272, "word_embed_proj_dim": 2560
      """),
    PublishedConfig(
      "opt-6.7b", 6_658_473_984,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 16384, "hidden_size": 4096,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32,
      "vocab_size": 50272, "word_embed_proj_dim": 4096
      """),
    PublishedConfig(
      "opt-30b", 29_974_540_288,
      """
      "model_type": "opt", "do_layer_norm_before": true, "ffn_dim": 28672, "hidden_size": 7168,
      "max_position_embeddings": 2048, "num_attention_heads": 56, "num_hidden_layers": 48,
      "vocab_size": 50272, "word_embed_proj_dim": 7168
      """),
    PublishedConfig(
      "bloom-560m", 559_214_592,
      """
      "model_type": "bloom", "n_embed": 1024, "n_inner": null, "n_layer": 24,
      "num_attention_heads": 16, "seq_length": 2048, "vocab_size": 250880
      """),
    PublishedConfig(
      "bloom-1b7", 1_722_408_960,
      """
      "model_type": "bloom", "n_embed": 2048, "n_inner": null, "n_layer": 24,
      "num_attention_heads": 16, "seq_length": 2048, "vocab_size": 250880
      """),
    PublishedConfig(
      "bloom-7b1", 7_069_016_064,
      """
      "model_type": "bloom", "n_embed": 4096, "n_inner": null, "n_layer": 30,
      "num_attention_heads": 32, "seq_length": 2048, "vocab_size": 250880
      """),
    PublishedConfig(
      "bloom-176b", 176_247_271_424,
      """
      "model_type": "bloom", "hidden_size": 14336, "n_head": 112, "n_layer": 70, "seq_length":
      2048, "vocab_size": 250880
      """),
    PublishedConfig(
      "xglm-564m", 564_463_616,
      """
      "model_type": "xglm", "attention_heads": 16, "d_model": 1024, "ffn_dim": 4096,
      "max_position_embeddings": 2048, "num_layers": 24, "vocab_size": 256008
      """),
    PublishedConfig(
      "mpt-7b", 6_649_286_656,
      """
      "model_type": "mpt", "attn_config": {"alibi": true, "alibi_bias_max": 8, "attn_impl":
      "torch", "attn_type": "multihead_attention", "attn_uses_sequence_id": false, "prefix_lm":
      false, "qk_ln": false}, "d_model": 4096, "expansion_ratio": 4, "max_seq_len": 2048,
      "n_heads": 32, "n_layers": 32, "no_bias": true, "vocab_size": 50432
      """),
    PublishedConfig(
      "falcon-7b", 6_921_720_704,
      """
      "model_type": "falcon", "alibi": false, "bias": false, "hidden_size": 4544, "multi_query":
      true, "new_decoder_architecture": false, "num_attention_heads": 71, "num_hidden_layers": 32,
      "parallel_attn": true, "vocab_size": 65024
      """),
    PublishedConfig(
      "falcon-40b", 41_303_293_952,
      """
      "model_type": "falcon", "alibi": false, "bias": false, "hidden_size": 8192, "multi_query":
      true, "new_decoder_architecture": true, "num_attention_heads": 128, "num_hidden_layers": 60,
      "num_kv_heads": 8, "parallel_attn": true, "vocab_size": 65024
      """),
    PublishedConfig(
      "falcon-11b", 11_102_822_400,
      """
      "model_type": "falcon", "alibi": false, "bias": false, "ffn_hidden_size": 16384,
      "hidden_size": 4096, "max_position_embeddings": 8192, "multi_query": true,
      "new_decoder_architecture": true, "num_attention_heads": 32, "num_hidden_layers": 60,
      "num_kv_heads": 8, "num_ln_in_parallel_attn": 1, "parallel_attn": true,
      "tie_word_embeddings": false, "vocab_size": 65024
      """),
    PublishedConfig(
      "starcoder", 15_517_456_384,
      """
      "model_type": "gpt_bigcode", "multi_query": true, "n_embd": 6144, "n_head": 48, "n_inner":
      24576, "n_layer": 40, "n_positions": 8192, "vocab_size": 49152
      """),
    PublishedConfig(
      "starcoder2-3b", 3_030_371_328,
      """
      "model_type": "starcoder2", "hidden_size": 3072, "intermediate_size": 12288,
      "max_position_embeddings": 16384, "num_attention_heads": 24, "num_hidden_layers": 30,
      "num_key_value_heads": 2, "sliding_window": 4096, "use_bias": true, "vocab_size": 49152
      """),
    PublishedConfig(
      "starcoder2-15b", 15_957_889_024,
      """
      "model_type": "starcoder2", "hidden_size": 6144, "intermediate_size": 24576,
      "max_position_embeddings": 16384, "num_attention_heads": 48, "num_hidden_layers": 40,
      "num_key_value_heads": 4, "sliding_window": 4096, "tie_word_embeddings": false, "use_bias":
      true, "vocab_size": 49152
      """),
    PublishedConfig(
      "phi-1.5", 1_418_270_720,
      """
      "model_type": "phi", "hidden_size": 2048, "intermediate_size": 8192,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 24,
      "num_key_value_heads": null, "qk_layernorm": false, "tie_word_embeddings": false,
      "vocab_size": 51200
      """),
    PublishedConfig(
      "phi-2", 2_779_683_840,
      """
      "model_type": "phi", "hidden_size": 2560, "intermediate_size": 10240,
      "max_position_embeddings": 2048, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": null, "qk_layernorm": false, "tie_word_embeddings": false,
      "vocab_size": 51200
      """),
    PublishedConfig(
      "stablelm-3b-4e1t", 2_795_443_200,
      """
      "model_type": "stablelm", "hidden_size": 2560, "intermediate_size": 6912,
      "max_position_embeddings": 4096, "num_attention_heads": 32, "num_hidden_layers": 32,
      "num_key_value_heads": 32, "tie_word_embeddings": false, "use_qkv_bias": false,
      "vocab_size": 50304
      """),
    PublishedConfig(
      "minitron-4b", 4_190_509_056,
      """
      "model_type": "nemotron", "attention_bias": false, "head_dim": 128, "hidden_size": 3072,
      "intermediate_size": 9216, "max_position_embeddings": 4096, "mlp_bias": false,
      "num_attention_heads": 24, "num_hidden_layers": 32, "num_key_value_heads": 8,
      "tie_word_embeddings": false, "vocab_size": 256000
      """),
    PublishedConfig(
      "nemotron-4-340b", 341_029_195_776,
      """
      "model_type": "nemotron", "attention_bias": false, "head_dim": 192, "hidden_size": 18432,
      "intermediate_size": 73728, "max_position_embeddings": 4096, "mlp_bias": false,
      "num_attention_heads": 96, "num_hidden_layers": 96, "num_key_value_heads": 8,
      "tie_word_embeddings": false, "vocab_size": 256000
      """),
    PublishedConfig(
      "command-r", 34_980_831_232,
      """
      "model_type": "cohere", "attention_bias": false, "hidden_size": 8192, "intermediate_size":
      22528, "max_position_embeddings": 8192, "num_attention_heads": 64, "num_hidden_layers": 40,
      "num_key_value_heads": 64, "use_qk_norm": false, "vocab_size": 256000
      """),
    PublishedConfig(
      "command-r-plus", 103_810_674_688,
      """
      "model_type": "cohere", "attention_bias": false, "hidden_size": 12288, "intermediate_size":
      33792, "max_position_embeddings": 8192, "num_attention_heads": 96, "num_hidden_layers": 64,
      "num_key_value_heads": 8, "use_qk_norm": true, "vocab_size": 256000
      """),
    PublishedConfig(
      "command-r7b", 8_028_033_024,
      """
      "model_type": "cohere2", "attention_bias": false, "head_dim": 128, "hidden_size": 4096,
      "intermediate_size": 14336, "max_position_embeddings": 132096, "num_attention_heads": 32,
      "num_hidden_layers": 32, "num_key_value_heads": 8, "position_embedding_type": "rope_gptj",
      "sliding_window": 4096, "use_qk_norm": false, "vocab_size": 256000
      """),
  ]
}
