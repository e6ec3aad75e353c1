import ModelCore

/// What files say of one family: its words, its keys, its defaults and what its blocks always have.
///
/// A family is one such value in the list of its maker, and its names are one ``Architecture``
/// there; all that looks a family up is made from the list ``all``.
struct FamilyReader: Sendable {
  var architecture: Architecture
  /// `model_type` where it is another word than the architecture's: of a language model that is
  /// known under a name of its own within a larger file.
  var partType: String?
  /// Other words for `model_type`.
  var aliases: [String] = []
  /// Classes of the reference implementation, or of the makers, that are the language model.
  var classes: [String] = []
  /// What GGUF files call the family.
  var gguf = GGUFWord.own
  /// Dimensions that a language model may leave out where it is a part of a larger file.
  var sizes: [String: Int] = [:]

  /// What the file calls its dimensions.
  var keys = DecoderKeys()
  /// Query heads of a file that has no such key; nil where the key is needed.
  var nHeads: Int?
  /// Key/value heads of a file that has no such key; nil for as many as query heads.
  var nKVHeads: Int?
  /// Head size of a file that has no such key; nil for hidden_size / num_attention_heads.
  var headDim: Int?
  /// Whether a head size that no key tells is rounded down where heads do not fill the stream.
  var roundsHeadDim = false
  /// Vocabulary of a file that has no such key; nil where the key is needed.
  var vocabSize: Int?
  /// Longest sequence of a file that has no such key.
  var contextLength = 2_048
  /// Inner width of a file that has no such key, in widths of the stream; nil where it is needed.
  var innerRatio: Int?
  /// Whether a file that does not say so has a tied head.
  var isTied = false
  /// Which projections of attention carry biases.
  var attentionBias = Bias.flag("attention_bias", otherwise: false, .all)
  /// Whether the output projection carries one beside these.
  var outputBias = Switch.off
  /// Whether the MLP carries biases.
  var mlpBias = Bias.always(.none)
  /// Which layers see only a window.
  var window = Window.never
  var norm = NormKind.rms
  var isGated = true
  var positions = PositionKind.rotary
  var queryKeyNorm = NormRule.always(.none)
  /// Norms of a block where they are fewer than the family's names.
  var blockNorms: Int?
  var isParallel = false
  /// Whether the head carries a bias.
  var headBias = Switch.off
  /// Attention by way of a latent; then heads have no size of their own.
  var latent: LatentRule?
  var experts: ExpertRule?
  /// The modules for predicting further tokens that the family's files may hold.
  var prediction: PredictionRule?
  /// What other classes than the language model have after the blocks.
  var heads = HeadRule.decoder([])
  /// First words of classes beside those of ``classes``.
  var stems: [String] = []
  /// Whether Transformers reads the family as Llama, and writes files so.
  var isLlamaByClass = false
  /// Keys that have no effect in this family.
  var ignored: [String] = []

  /// Reads a file whose family is no decoder of this kind.
  var read: (@Sendable (inout ConfigFields, FamilyReader) throws(FileError) -> ModelConfig)?
  /// What the family has beside all this, where it takes code to read it.
  var quirk: (@Sendable (inout ConfigFields, inout ModelConfig) throws(FileError) -> Void)?

  /// The word in `model_type`.
  var modelType: String { partType ?? architecture.modelType }

  /// The same with some of it changed.
  func with(_ change: (inout FamilyReader) -> Void) -> FamilyReader {
    var reader = self
    change(&reader)
    return reader
  }
}

extension ConfigFields {
  /// The dimensions, read as the family writes them.
  mutating func config(of family: FamilyReader) throws(FileError) -> ModelConfig {
    for key in family.ignored { ignore(key) }
    if let read = family.read { return try read(&self, family) }
    var config = try decoderConfig(family)
    try family.quirk?(&self, &config)
    return config
  }
}
