import ModelCore

// The rules that the values of `FamilyReader` are made of.
extension FamilyReader {
  /// What GGUF files call a family.
  enum GGUFWord: Sendable {
    /// As `model_type`.
    case own
    case named([String])
    /// These words, in files whose metadata does not tell the tensors.
    case untold([String])
    /// Nothing, or a word that belongs to another family and is told apart by metadata.
    case none
  }

  /// Biases of some matrices.
  enum Bias: Sendable {
    /// These, whatever a file says.
    case always(AttentionBias)
    /// These if a key says so.
    case flag(String, otherwise: Bool, AttentionBias)
    /// These unless a key says that there are none; others then.
    case unless(String, AttentionBias, else: AttentionBias)
  }

  /// Whether something is there.
  enum Switch: Sendable {
    case off, on
    /// If a key says so.
    case flag(String, otherwise: Bool)
    /// If the MLP carries biases.
    case withMLPBias
  }

  /// Norms of queries and keys.
  enum NormRule: Sendable {
    case always(QueryKeyNorm)
    /// These if a key says so, none otherwise.
    case flag(String, otherwise: Bool, QueryKeyNorm)
  }

  enum Window: Sendable {
    /// No layer, whatever a file says.
    case never
    /// All layers, with the size of a file that has no such key.
    case all(otherwise: Int?)
    /// The layers that `layer_types` lists, all where there is no list.
    case listed(otherwise: Int?)
    /// The layers from `max_window_layers` on, or those that `layer_types` lists.
    case above(otherwise: Int, firstLayer: Int)
    /// All layers if `use_sliding_window` is on.
    case switched(otherwise: Int?)
    /// Every so many layers one sees everything, unless a key or `layer_types` says otherwise.
    case cycle(otherwise: Int, fullEvery: Int)
    /// The upper layers if `use_sliding_window` is on.
    case upper(otherwise: Int, firstLayer: Int)
  }

  /// Latent attention, with the rank of queries of a file that has no such key.
  struct LatentRule: Sendable {
    var queryRank: Int?
  }

  /// Which layers have experts, and what stands beside them.
  struct ExpertRule: Sendable {
    var keys: ExpertKeys
    var kind: Kind
    /// Whether the router learns a correction per expert.
    var correction = Switch.off
    var hasRouterBias = false
    /// Whether routed experts carry biases where the MLP does.
    var hasBiases = true

    enum Kind: Sendable {
      /// Every layer.
      case mixtral
      /// As Qwen places them, beside a shared one of this width where there is one.
      case qwen(shared: Int?)
      /// As DeepSeek places them: some shared ones, the first layers dense.
      case late(shared: String, nShared: Int, nDense: Int)
    }

    /// Experts in every layer, all as wide as the MLP.
    static func mixtral(
      _ nExperts: Int, active nActive: Int, count: String = "num_local_experts",
      activeKeys: [String] = ["num_experts_per_tok"], correction: Switch = .off,
      hasRouterBias: Bool = false
    ) -> ExpertRule {
      let keys = ExpertKeys(count: count, nExperts: nExperts, active: activeKeys, nActive: nActive)
      return ExpertRule(
        keys: keys, kind: .mixtral, correction: correction, hasRouterBias: hasRouterBias)
    }

    /// Experts as Qwen places them.
    static func qwen(
      _ nExperts: Int, active nActive: Int, width: Int, shared: Int? = nil
    ) -> ExpertRule {
      let keys = ExpertKeys(
        count: "num_experts", nExperts: nExperts, nActive: nActive,
        width: "moe_intermediate_size", dFFExpert: width)
      return ExpertRule(keys: keys, kind: .qwen(shared: shared))
    }

    /// Experts as DeepSeek places them; no width stands for that of the MLP.
    static func late(
      _ nExperts: Int, active nActive: Int, width: Int? = nil, shared: Int = 0, dense: Int = 0,
      count: String = "n_routed_experts", activeKeys: [String] = ["num_experts_per_tok"],
      sharedKey: String = "n_shared_experts", correction: Switch = .off, hasBiases: Bool = true
    ) -> ExpertRule {
      let keys = ExpertKeys(
        count: count, nExperts: nExperts, active: activeKeys, nActive: nActive,
        width: "moe_intermediate_size", dFFExpert: width)
      return ExpertRule(
        keys: keys, kind: .late(shared: sharedKey, nShared: shared, nDense: dense),
        correction: correction, hasBiases: hasBiases)
    }
  }

  /// Modules for predicting further tokens.
  struct PredictionRule: Sendable {
    var kind: PredictionKind
    /// Those of a file that says nothing of them.
    var otherwise = 0
  }
}

/// What a file calls its dimensions; of several names the first one that is there counts.
struct DecoderKeys: Sendable {
  var width = ["hidden_size"]
  var layers = ["num_hidden_layers"]
  var heads = ["num_attention_heads"]
  /// Nil where every query head has keys and values of its own.
  var kvHeads: String? = "num_key_value_heads"
  /// Nil where heads always fill the stream.
  var headDim: String? = "head_dim"
  var vocabulary = ["vocab_size"]
  /// Empty where the inner width is a fixed multiple of the outer one.
  var inner = ["intermediate_size"]
  var context = ["max_position_embeddings"]

  /// Names of today in families where every head has keys and values, and heads fill the stream.
  static let plainHeads = DecoderKeys(kvHeads: nil, headDim: nil)
  /// GPT-2 and its relatives.
  static let gpt = DecoderKeys(
    width: ["n_embd", "hidden_size"], layers: ["n_layer", "num_hidden_layers"],
    heads: ["n_head", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: ["n_inner"],
    context: ["n_positions", "max_position_embeddings"])
  /// MPT and DBRX.
  static let mosaic = DecoderKeys(
    width: ["d_model", "hidden_size"], layers: ["n_layers", "num_hidden_layers"],
    heads: ["n_heads", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: [],
    context: ["max_seq_len", "max_position_embeddings"])
}

/// What a file calls its experts, and how many there are where it does not say so.
struct ExpertKeys: Sendable {
  var count = "num_local_experts"
  var nExperts: Int
  var active = ["num_experts_per_tok"]
  var nActive: Int
  /// Nil where experts are as wide as the MLP.
  var width: String?
  /// Nil for the width of the MLP.
  var dFFExpert: Int?
}
