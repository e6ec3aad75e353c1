/// What comes before the blocks beside a table of token vectors.
package struct InputDetails: Equatable, Sendable {
  /// Width of the token table where it is not d; two matrices lead to the stream and back.
  package var embeddingWidth: Int?
  /// Rows of the token table beyond V, which the head lacks.
  package var extraTokens = 0
  /// Rows of a table of segment kinds, as in BERT.
  package var tokenTypes = 0
  /// Whether the sum of the tables is normalized.
  package var hasNorm = false
  /// Rows of the position table beyond T_max.
  package var extraPositions = 0
  /// Distances that are told apart where each head learns a score for them.
  package var relativeBuckets = 32
  /// Pieces of a picture in place of tokens.
  package var patches: ImagePatches?

  package init() {}
}

/// A picture cut into squares, each of which becomes a vector.
package struct ImagePatches: Equatable, Sendable {
  /// Side of the picture, pixels.
  package var imageSize: Int
  /// Side of a square, pixels.
  package var patchSize: Int
  /// Colors of a pixel.
  package var channels: Int

  package init(imageSize: Int, patchSize: Int, channels: Int) {
    self.imageSize = imageSize
    self.patchSize = patchSize
    self.channels = channels
  }

  /// Squares of the picture and the vector that stands for the whole.
  package var positions: Int { (imageSize / patchSize) * (imageSize / patchSize) + 1 }
}

/// Small vectors of their own for each layer and token, and copies of the stream beside it.
///
/// Source: Gemma 3n as in Transformers 4.57; copies: Baykal et al. 2023, arXiv:2301.13310.
package struct SideInputs: Equatable, Sendable {
  /// Rows of the table of small vectors.
  package var vocabSize: Int
  /// Width of such a vector in one layer.
  package var width: Int
  /// Copies of the stream, itself included.
  package var nStreams: Int
  /// Rank of the bypass around attention.
  package var bypassRank: Int

  package init(vocabSize: Int, width: Int, nStreams: Int, bypassRank: Int) {
    self.vocabSize = vocabSize
    self.width = width
    self.nStreams = nStreams
    self.bypassRank = bypassRank
  }
}

/// What comes after the blocks beside a norm and a matrix.
package struct OutputDetails: Equatable, Sendable {
  /// Whether a norm follows the last block, in a family that has one.
  package var hasNorm = true
  /// Whether the head carries a bias.
  package var hasBias = false
  /// Whether the matrix of the head has a bias beside the head's own, as BERT's in Transformers 5.
  package var hasSecondBias = false
  /// Whether a d × d layer with bias and LayerNorm precedes the head, as in BERT.
  package var hasTransform = false
  /// Whether a matrix gives each token of the vocabulary, or each class of ViT, a score.
  package var hasHead = true
  /// Width of a layer with bias that sums up the first token, where there is one.
  package var poolerWidth: Int?
  /// Scores for the labels of a task, in place of a head or beside it.
  package var labels: LabelHead?

  package init() {}
}

/// A matrix from the last vector to one score for each label.
package struct LabelHead: Equatable, Sendable {
  /// Labels, 1 or more.
  package var count: Int
  /// Whether the scores carry biases.
  package var hasBias: Bool
  /// Whether a d × d layer with bias precedes it, as in RoBERTa and T5.
  package var hasLayer: Bool

  package init(count: Int, hasBias: Bool = true, hasLayer: Bool = false) {
    (self.count, self.hasBias, self.hasLayer) = (count, hasBias, hasLayer)
  }
}

/// How a model reads and writes.
package enum StackKind: String, CaseIterable, Sendable {
  /// Each token sees those before it.
  case decoder
  /// Each token sees all others.
  case encoder
  /// L blocks that read, and L that write and attend to these as well.
  case encoderDecoder = "encoder_decoder"
}
