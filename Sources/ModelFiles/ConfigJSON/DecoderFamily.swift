import ModelCore

/// What distinguishes the decoder families: the names of their keys, their defaults, and what
/// their blocks always have.
struct DecoderFamily {
  var architecture: Architecture
  /// What the file calls its dimensions.
  var keys = DecoderKeys()
  /// Query heads of a file that has no such key; nil where the key is needed.
  var nHeads: Int?
  /// Key/value heads of a file that has no such key; nil for as many as query heads.
  var nKVHeads: Int?
  /// Head size of a file that has no such key; nil for hidden_size / num_attention_heads.
  var headDim: Int?
  /// Vocabulary of a file that has no such key; nil where the key is needed.
  var vocabSize: Int?
  /// Longest sequence of a file that has no such key.
  var contextLength: Int
  /// Inner width of a file that has no such key, in widths of the stream; nil where it is needed.
  var innerRatio: Int?
  /// Whether a file that does not say so has a tied head.
  var isTied = false
  /// Which projections of attention carry biases.
  var attentionBias = Bias.flag("attention_bias", otherwise: false, .all)
  /// Whether the MLP carries biases.
  var mlpBias = Bias.always(.none)
  /// Which layers see only a window.
  var window = Window.never
  var norm = NormKind.rms
  var isGated = true
  var positions = PositionKind.rotary
  var queryKeyNorm = QueryKeyNorm.none
  /// Norms of a block where they are fewer than the family's names.
  var blockNorms: Int?
  var isParallel = false
  /// Whether the head carries a bias.
  var hasHeadBias = false

  /// Biases of some matrices.
  enum Bias {
    /// These, whatever a file says.
    case always(AttentionBias)
    /// These if a key says so.
    case flag(String, otherwise: Bool, AttentionBias)
    /// These unless a key says that there are none; others then.
    case unless(String, AttentionBias, else: AttentionBias)
  }

  enum Window {
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
}

/// What a file calls its dimensions; of several names the first one that is there counts.
struct DecoderKeys {
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

  /// GPT-2 and its relatives.
  static let gpt = DecoderKeys(
    width: ["n_embd", "hidden_size"], layers: ["n_layer", "num_hidden_layers"],
    heads: ["n_head", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: ["n_inner"],
    context: ["n_positions", "max_position_embeddings"])
  static let gptNeo = DecoderKeys(
    layers: ["num_layers", "num_hidden_layers"], heads: ["num_heads", "num_attention_heads"],
    kvHeads: nil, headDim: nil)
  static let bloom = DecoderKeys(
    width: ["hidden_size", "n_embed"], layers: ["n_layer", "num_hidden_layers"],
    heads: ["n_head", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: [],
    context: ["seq_length"])
  static let falcon = DecoderKeys(
    layers: ["num_hidden_layers", "n_layer"], heads: ["num_attention_heads", "n_head"],
    kvHeads: nil, headDim: nil, inner: ["ffn_hidden_size"])
  /// MPT and DBRX.
  static let mosaic = DecoderKeys(
    width: ["d_model", "hidden_size"], layers: ["n_layers", "num_hidden_layers"],
    heads: ["n_heads", "num_attention_heads"], kvHeads: nil, headDim: nil, inner: [],
    context: ["max_seq_len", "max_position_embeddings"])
  static let xglm = DecoderKeys(
    width: ["d_model", "hidden_size"], layers: ["num_layers", "num_hidden_layers"],
    heads: ["attention_heads", "num_attention_heads"], kvHeads: nil, headDim: nil,
    inner: ["ffn_dim"])
}
