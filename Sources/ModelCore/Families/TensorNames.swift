/// What a family calls its tensors and how it packs them: all that tells families apart beyond
/// the choices of a ``ModelConfig``.
///
/// The defaults are the names of Llama, which most later families share.
struct TensorNames: Sendable {
  /// Token and learned position tables, and what else may stand before the blocks.
  var tokenTable = "model.embed_tokens"
  var positionTable = "model.embed_positions"
  var tokenTypeTable = "model.embed_token_types"
  var inputNorm = "model.embed_norm"
  var inputProjection = "model.project_in"
  var outputProjection = "model.project_out"
  /// What every name inside a block begins with.
  var block = "model.layers.*."
  /// What the projections of latent attention begin with.
  var attention = "self_attn."
  /// Attention projections within a block.
  var query = "self_attn.q_proj"
  var key = "self_attn.k_proj"
  var value = "self_attn.v_proj"
  var attentionOutput = "self_attn.o_proj"
  /// One tensor for queries, keys and values, where they are packed.
  var packedQKV: String?
  /// Norms of queries and keys, and scores for attending to nothing.
  var queryNorm = "self_attn.q_norm"
  var keyNorm = "self_attn.k_norm"
  var sinks = "self_attn.sinks"
  /// What the tensors of another mixer begin with.
  var mixer = "mixer."
  var convolution = "conv1d"
  /// MLP matrices within a block; also of each expert, after ``expert`` or ``sharedExpert``.
  var gate = "gate_proj"
  var up = "up_proj"
  var down = "down_proj"
  /// One tensor for gate and up, where they are packed, in a plain MLP and in an expert.
  var packedGateUp: String?
  var expertPackedGateUp: String?
  /// What the last two are to people.
  var upRole = MLPRole.up
  var downRole = MLPRole.down
  /// What comes before the three in a plain MLP, an expert and the shared experts.
  var mlp = "mlp."
  var expert = "mlp.experts.*."
  var sharedExpert = "mlp.shared_experts."
  var expertGate = "gate_proj"
  var expertUp = "up_proj"
  var expertDown = "down_proj"
  /// What experts' matrices end with; nothing where a library packs the experts of a block.
  var expertSuffix = ".weight"
  var expertBiasSuffix = ".bias"
  var latentDown = "mlp.fc1_latent_proj"
  var latentUp = "mlp.fc2_latent_proj"
  var router = "mlp.gate"
  var correctionBias = "mlp.gate.e_score_correction_bias"
  var sharedGate = "mlp.shared_expert_gate"
  /// Norms of a block, in order; their number is that of the family.
  var blockNorms = ["input_layernorm", "post_attention_layernorm"]
  /// Norm after the last block; nil where there is none.
  var finalNorm: String? = "model.norm"
  var head = "lm_head"
  /// The layer before the head of a masked language model, and the head's bias.
  var transform = "lm_head.dense"
  var transformNorm = "lm_head.layer_norm"
  var headBias = "lm_head"
  /// Whether early files hold the rotation of positions once a layer, half a head long.
  var hasRotaryTables = false
  /// What sums up the first token, and the scores for labels.
  var pooler = "pooler.dense"
  var labels = "score"
  /// The learned vector that stands for a whole picture.
  var classVector = "embeddings.cls_token"
  /// Whether matrices are stored `[inputs, outputs]`.
  var isInputMajor = false
  /// What the blocks have beside all this.
  var extras: [BlockExtra] = []
  /// What the model has outside of the blocks beside all this.
  var outerExtras: [BlockExtra] = []
}

extension TensorNames {
  /// The names with some of them changed.
  static func named(
    from base: TensorNames = TensorNames(), _ change: (inout TensorNames) -> Void
  ) -> TensorNames {
    var names = base
    change(&names)
    return names
  }
}
