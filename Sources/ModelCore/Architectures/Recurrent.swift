// Families with layers that keep a state instead of keys and values.
extension TensorNames {
  /// Mamba 1 and 2: nothing but such layers, no MLP.
  static let mamba = named { names in
    names.tokenTable = "backbone.embeddings"
    names.block = "backbone.layers.*."
    names.blockNorms = ["norm"]
    names.finalNorm = "backbone.norm_f"
  }

  /// Jamba: Mamba with some attention, every second MLP a mixture.
  static let jamba = named { names in
    names.mixer = "mamba."
    names.mlp = "feed_forward."
    names.expert = "feed_forward.experts.*."
    names.router = "feed_forward.router"
    names.blockNorms = ["input_layernorm", "pre_ff_layernorm"]
    names.finalNorm = "model.final_layernorm"
  }

  /// Qwen3-Next: the gated delta rule with some gated attention.
  static let qwen3Next = named(from: qwen2MoE) { $0.mixer = "linear_attn." }

  /// MiniMax-01: linear attention with some of the usual kind, experts as in Mixtral.
  static let minimax = named(from: mixtral) { $0.mixer = "self_attn." }

  /// Granite 4: Mamba 2 with some attention, experts beside a plain MLP.
  static let graniteHybrid = named(from: graniteMoEShared) { $0.mixer = "mamba." }

  /// Bamba: Mamba 2 with some attention.
  static let bamba = named { names in
    names.mixer = "mamba."
    names.mlp = "feed_forward."
    names.blockNorms = ["input_layernorm", "pre_ff_layernorm"]
    names.finalNorm = "model.final_layernorm"
  }

  /// Nemotron-H: each layer is one of Mamba 2, attention and a plain MLP, and has one norm.
  static let nemotronH = named(from: mamba) { names in
    names.query = "mixer.q_proj"
    names.key = "mixer.k_proj"
    names.value = "mixer.v_proj"
    names.attentionOutput = "mixer.o_proj"
    names.mlp = "mixer."
    names.expert = "mixer.experts.*."
    names.sharedExpert = "mixer.shared_experts."
    names.router = "mixer.gate"
    names.correctionBias = "mixer.gate.e_score_correction_bias"
  }

  /// LFM2: short convolutions with some attention.
  static let lfm2 = named { names in
    names.mixer = "conv."
    names.convolution = "conv"
    names.attentionOutput = "self_attn.out_proj"
    names.queryNorm = "self_attn.q_layernorm"
    names.keyNorm = "self_attn.k_layernorm"
    names.mlp = "feed_forward."
    names.gate = "w1"
    names.up = "w3"
    names.down = "w2"
    names.expert = "feed_forward.experts.*."
    names.expertGate = "w1"
    names.expertUp = "w3"
    names.expertDown = "w2"
    names.router = "feed_forward.gate"
    names.correctionBias = "feed_forward.expert_bias"
    names.blockNorms = ["operator_norm", "ffn_norm"]
    names.finalNorm = "model.embedding_norm"
  }

  /// RecurrentGemma: linear recurrences with some attention in a window.
  static let recurrentGemma = named { names in
    names.mixer = "temporal_block."
    names.convolution = "conv_1d"
    names.query = "temporal_block.q_proj"
    names.key = "temporal_block.k_proj"
    names.value = "temporal_block.v_proj"
    names.attentionOutput = "temporal_block.o_proj"
    names.mlp = "mlp_block."
    names.blockNorms = ["temporal_pre_norm", "channel_pre_norm"]
    names.finalNorm = "model.final_norm"
  }

  /// Kimi Linear: a delta rule with a decay for each channel, and some latent attention.
  static let kimiLinear = named(from: mixtral) { names in
    names.mixer = "self_attn."
    names.sharedExpert = "block_sparse_moe.shared_experts."
    names.correctionBias = "block_sparse_moe.gate.e_score_correction_bias"
  }
}
