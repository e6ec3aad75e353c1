/// Why two models differ in size: the difference of their totals, split over named choices.
///
/// The choices of the first model are swapped for those of the second one at a time, in the order of
/// ``choices``; each step's change is what the total does at that swap. Choices multiply each
/// other, so another order splits the same difference in another way; the order is part of the
/// answer. The changes add up to the difference exactly.
package struct Attribution: Equatable, Sendable {
  /// One choice swapped.
  package struct Step: Equatable, Sendable {
    /// Name of the choice, for people and in JSON.
    package let choice: String
    /// What it was and what it became, in words.
    package let before: String
    /// See ``before``.
    package let after: String
    /// Parameters gained or lost by this swap.
    package let change: Int
    /// Parameters after it.
    package let total: Int
  }

  /// Parameters of the first model.
  package let start: Int
  /// The swaps in order, those left out that change nothing because both models agree.
  package let steps: [Step]

  /// Parameters of the second model.
  package var end: Int { steps.last?.total ?? start }

  /// Turns one model into another.
  package init(from first: ModelConfig, to second: ModelConfig) {
    var config = first
    var total = first.parameterCount.total
    start = total
    var steps: [Step] = []
    for choice in Self.choices {
      let before = config
      choice.swap(&config, second)
      guard config != before else { continue }
      let next = config.parameterCount.total
      steps.append(
        Step(
          choice: choice.name, before: choice.words(before), after: choice.words(config),
          change: next - total, total: next))
      total = next
    }
    self.steps = steps
  }

  /// A choice that a model makes.
  struct Choice: Sendable {
    let name: String
    /// Takes the choice over from another model.
    let swap: @Sendable (inout ModelConfig, ModelConfig) -> Void
    /// What was chosen.
    let words: @Sendable (ModelConfig) -> String

    init(
      _ name: String, _ words: @escaping @Sendable (ModelConfig) -> String,
      _ swap: @escaping @Sendable (inout ModelConfig, ModelConfig) -> Void
    ) {
      (self.name, self.words, self.swap) = (name, words, swap)
    }
  }

  private static func exact(_ value: Int) -> String { NumberFormat.standard.exact(value) }

  /// Every choice, in the order of the swaps; the last one takes over whatever is left.
  static let choices: [Choice] = [
    Choice("width") {
      "d \(exact($0.dModel))"
    } _: {
      $0.dModel = $1.dModel
    },
    Choice("layers") {
      "L \(exact($0.nLayers))"
    } _: {
      $0.nLayers = $1.nLayers
      $0.nEncoderLayers = $1.nEncoderLayers
      $0.stack = $1.stack
    },
    Choice("vocabulary") {
      "V \(exact($0.vocabSize))"
    } _: {
      $0.vocabSize = $1.vocabSize
    },
    Choice("query heads") {
      "h \(exact($0.nHeads))"
    } _: {
      $0.nHeads = $1.nHeads
    },
    Choice("head size") {
      "d_h \(exact($0.headDim))"
    } _: {
      $0.headDim = $1.headDim
    },
    Choice("key and value heads") {
      "kv \(exact($0.nKVHeads))"
    } _: {
      $0.nKVHeads = $1.nKVHeads
    },
    Choice("latent attention", { $0.latent.map { "rank \(exact($0.kvRank))" } ?? "none" }) {
      $0.latent = $1.latent
    },
    Choice("layers without attention", { $0.mixer == nil ? "none" : "some" }) {
      $0.mixer = $1.mixer
      $0.attentionLayers = $1.attentionLayers
      $0.mlpLayers = $1.mlpLayers
    },
    Choice("MLP width") {
      "d_ff \(exact($0.dFF))"
    } _: {
      $0.dFF = $1.dFF
      $0.layerShapes = $1.layerShapes
    },
    Choice("MLP gate") {
      $0.isGated ? "gated" : "plain"
    } _: {
      $0.isGated = $1.isGated
    },
    Choice(
      "experts", { $0.experts.map { "\($0.nActiveExperts) of \($0.nExperts)" } ?? "dense" }
    ) { $0.experts = $1.experts },
    Choice("norms") {
      "\($0.norm.rawValue)"
    } _: {
      $0.norm = $1.norm
      $0.blockNorms = $1.blockNorms
    },
    Choice("biases", { $0.attentionBias.rawValue + ($0.hasMLPBias ? " and MLP" : "") }) {
      $0.attentionBias = $1.attentionBias
      $0.hasMLPBias = $1.hasMLPBias
    },
    Choice("positions", { "\($0.positions.rawValue) \(exact($0.contextLength))" }) {
      $0.positions = $1.positions
      $0.contextLength = $1.contextLength
      $0.window = $1.window
    },
    Choice("head", { $0.isTied ? "tied" : "of its own" }) { $0.isTied = $1.isTied },
    Choice("details of the family") {
      $0.modelType
    } _: {
      $0 = $1
    },
  ]
}
