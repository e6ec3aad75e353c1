/// What a family calls its tensors and how it packs them: all that tells families apart beyond
/// the choices of a ``ModelConfig``.
struct TensorNames: Sendable {
  /// Token and learned position tables.
  var tokenTable: String
  var positionTable: String
  /// What every name inside a block begins with.
  var block: String
  /// Attention projections within a block.
  var query: String
  var key: String
  var value: String
  var attentionOutput: String
  /// One tensor for queries, keys and values, where they are packed.
  var packedQKV: String?
  /// MLP matrices within a block; also of each expert, after ``expert`` or ``sharedExpert``.
  var gate: String
  var up: String
  var down: String
  /// What the last two are called in formulas.
  var upLabel = "up"
  var downLabel = "down"
  /// What comes before the three in a plain MLP, an expert and the shared experts.
  var mlp: String
  var expert: String
  var sharedExpert: String
  var expertGate: String
  var expertUp: String
  var expertDown: String
  var router: String
  /// Norms of a block, in order; their number is that of the family.
  var blockNorms: [String]
  /// Norm after the last block; nil where there is none.
  var finalNorm: String?
  var head: String
  /// Whether matrices are stored `[inputs, outputs]`.
  var isInputMajor = false
}
