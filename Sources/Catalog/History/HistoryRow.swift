import ModelCore

/// A model of the past or present: how large it is, what it was trained with, and who says so.
///
/// What nobody has said is nil, never 0.
package struct HistoryRow: Equatable, Sendable {
  /// Name for people.
  package let name: String
  /// Who made it; "unnamed" where no maker is meant.
  package let organization: String
  /// Year it came out.
  package let year: Int
  /// Month it came out, 1 to 12.
  package let month: Int
  /// What it is.
  package let kind: HistoryKind
  /// Learned numbers, the best figure there is.
  package let parameters: Int?
  /// How sure ``parameters`` is; of a row without them how sure the rest is.
  package let grade: Grade
  /// Where the figures stand.
  package let source: Source
  /// Lowest and highest figure where the sources disagree.
  package let range: ClosedRange<Int>?
  /// The maker's own round figure, where it is another.
  package let headline: Int?
  /// Learned numbers that a token visits, where they are fewer.
  package let active: Int?
  /// Tokens seen in training.
  package let tokens: Int?
  /// Operations of the training.
  package let flops: Work?
  /// Longest sequence.
  package let context: Int?
  /// Whether the weights can be had.
  package let hasOpenWeights: Bool?
  /// License of the weights; nil where they cannot be had.
  package let license: WeightsLicense?
  /// The preset that has its shape.
  package let preset: String?
  /// Whether it was a model one could plot, not a figure of speech.
  package let isOnTimeline: Bool
  /// Further sources.
  package let also: [Source]
  /// What has to be said about the figures; empty for most.
  package let note: String

  /// An amount of training, with its own grade: it is often an estimate where the size is exact.
  package struct Work: Equatable, Sendable {
    /// Floating-point operations.
    package let flops: Double
    /// How sure they are.
    package let grade: Grade

    init(_ flops: Double, _ grade: Grade) { (self.flops, self.grade) = (flops, grade) }
  }

  init(
    _ name: String, _ organization: String, _ date: (year: Int, month: Int), _ kind: HistoryKind,
    _ parameters: Int?, _ grade: Grade, _ source: Source, range: ClosedRange<Int>? = nil,
    headline: Int? = nil, active: Int? = nil, tokens: Int? = nil, flops: Work? = nil,
    context: Int? = nil, isOpen: Bool? = nil, license: WeightsLicense? = nil, preset: String? = nil,
    isOnTimeline: Bool = true, also: [Source] = [], note: String = ""
  ) {
    (self.name, self.organization, self.kind) = (name, organization, kind)
    (year, month) = date
    (self.parameters, self.grade, self.source) = (parameters, grade, source)
    (self.range, self.headline, self.active) = (range, headline, active)
    (self.tokens, self.flops, self.context) = (tokens, flops, context)
    (hasOpenWeights, self.license, self.preset) = (isOpen, license, preset)
    (self.isOnTimeline, self.also, self.note) = (isOnTimeline, also, note)
  }

  /// Every row, oldest first; built when it is first asked for.
  package static let all: [HistoryRow] =
    beginnings + transformers + openModels + mixtures + frontier

  /// The date as a number of years, such as 2018.46 for the middle of June.
  package var date: Double { Double(year) + (Double(month) - 0.5) / 12 }

  /// The date as year and month, such as "2018-06".
  package var monthText: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// What the lesson says about it; nil where it says nothing.
  package var lesson: LessonFigure? { LessonFigure.all.first { $0.row == name } }

  /// Whether its size is a rumor, a leak or a guess.
  package var isDoubtful: Bool { grade == .reported || grade == .estimated }
}

/// What a model of the history is.
package enum HistoryKind: String, CaseIterable, Sendable {
  /// A figure of speech rather than a model.
  case baseline
  /// Machines that learned before networks did.
  case earlyLearning = "early machine learning"
  /// Networks of the first four decades.
  case earlyNetwork = "early neural network"
  /// Networks that predicted text before transformers.
  case earlyLanguage = "early language model"
  /// Networks that slide over pictures.
  case convolutional = "convolutional network"
  /// Networks with a state.
  case recurrent = "recurrent network"
  /// Tables of word vectors.
  case wordVectors = "word vectors"
  /// Transformers that read and write.
  case encoderDecoder = "encoder-decoder"
  /// Transformers that only read.
  case encoder
  /// Transformers in which a token visits every weight.
  case dense = "dense transformer"
  /// Networks in which a token visits some of the experts.
  case mixture = "mixture of experts"
  /// Mixtures with layers that keep a state.
  case hybridMixture = "hybrid mixture"
  /// Models whose makers say nothing about their shape.
  case undisclosed
  /// Announcements and rumors.
  case frontier = "frontier claim"
}
