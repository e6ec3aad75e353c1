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
}
