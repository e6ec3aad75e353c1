// Llama and its relatives: RMSNorm before attention and MLP, rotary positions, a gated MLP,
// grouped key/value heads, no biases (Qwen 2 has them on queries, keys and values).
// Names as in the checkpoints of Meta, Mistral AI, Alibaba, Google and others on public hubs.
extension TensorNames {
  /// Llama, Mistral, Qwen, Gemma and most others.
  static let llama = TensorNames()

  /// Gemma 2 and 3 normalize the outputs of attention and MLP as well.
  static let gemma2 = named { names in
    names.blockNorms = [
      "input_layernorm", "post_attention_layernorm", "pre_feedforward_layernorm",
      "post_feedforward_layernorm",
    ]
  }

  /// Gemma 3 in files that hold a vision tower too.
  static let gemma3 = named(from: gemma2) { names in
    names.tokenTable = "language_model." + names.tokenTable
    names.block = "language_model." + names.block
    names.finalNorm = "language_model.model.norm"
    names.head = "language_model.lm_head"
  }

  /// Mixtral: every MLP is a mixture; w1 is the gate, w3 up, w2 down.
  static let mixtral = named { names in
    names.expert = "block_sparse_moe.experts.*."
    names.expertGate = "w1"
    names.expertUp = "w3"
    names.expertDown = "w2"
    names.router = "block_sparse_moe.gate"
  }

  /// OLMo 2 and 3, EXAONE 4: the outputs of attention and MLP are normalized, not their inputs.
  static let postNorm = named { names in
    names.blockNorms = ["post_attention_layernorm", "post_feedforward_layernorm"]
  }

  /// Llama 4: experts of a block packed, a shared one beside them; some layers attend in chunks.
  static let llama4 = named { names in
    names.mlp = "feed_forward."
    names.expert = "feed_forward.experts."
    names.expertPackedGateUp = "gate_up_proj"
    names.expertSuffix = ""
    names.sharedExpert = "feed_forward.shared_expert."
    names.router = "feed_forward.router"
  }

  /// StarCoder 2: LayerNorm and biases everywhere, a plain MLP.
  static let starcoder2 = named { names in
    names.up = "c_fc"
    names.down = "c_proj"
  }

  /// InternLM 2.
  static let internlm2 = named { names in
    names.tokenTable = "model.tok_embeddings"
    names.packedQKV = "attention.wqkv"
    names.attentionOutput = "attention.wo"
    names.mlp = "feed_forward."
    names.gate = "w1"
    names.up = "w3"
    names.down = "w2"
    names.blockNorms = ["attention_norm", "ffn_norm"]
    names.head = "output"
  }

  /// Baichuan.
  static let baichuan = named { $0.packedQKV = "self_attn.W_pack" }

  /// EXAONE 3.
  static let exaone = named { names in
    names.tokenTable = "transformer.wte"
    names.block = "transformer.h.*."
    names.query = "attn.attention.q_proj"
    names.key = "attn.attention.k_proj"
    names.value = "attn.attention.v_proj"
    names.attentionOutput = "attn.attention.out_proj"
    names.gate = "c_fc_0"
    names.up = "c_fc_1"
    names.down = "c_proj"
    names.blockNorms = ["ln_1", "ln_2"]
    names.finalNorm = "transformer.ln_f"
  }

  /// Phi-3 and 4: projections packed.
  static let phi3 = named { names in
    names.packedQKV = "self_attn.qkv_proj"
    names.packedGateUp = "gate_up_proj"
  }

  /// GLM-4: gate and up packed.
  static let glm = named { $0.packedGateUp = "gate_up_proj" }

  /// GLM-4 of 2025: four norms.
  static let glm4 = named(from: glm) { names in
    names.blockNorms += ["post_self_attn_layernorm", "post_mlp_layernorm"]
  }

  /// Hunyuan normalizes queries and keys under names of its own.
  static let hunyuan = named { names in
    names.queryNorm = "self_attn.query_layernorm"
    names.keyNorm = "self_attn.key_layernorm"
    names.router = "mlp.gate.wg"
    names.sharedExpert = "mlp.shared_mlp."
  }
}
