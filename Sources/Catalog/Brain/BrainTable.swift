import ModelCore

/// The lesson's table of brain and model, row by row, with what mixes cells and connections set
/// right.
package struct BrainTableRow: Equatable, Sendable {
  /// What is compared.
  package let aspect: String
  /// The brain's side.
  package let brain: String
  /// The model's side.
  package let model: String
  /// Like compared with like, where the lesson does not; empty elsewhere.
  package let correction: String
  /// Where the rows stand.
  package static var source: Source { .lessonBrain }
  /// How sure it is: the words of a lesson.
  package var grade: Grade { .reported }

  init(_ aspect: String, _ brain: String, _ model: String, correction: String = "") {
    (self.aspect, self.brain, self.model, self.correction) = (aspect, brain, model, correction)
  }

  /// The five rows.
  package static let all: [BrainTableRow] =
    [
      BrainTableRow(
        "Fundamental unit", "Neuron", "Weight",
        correction: "a weight is like a synapse; like a neuron is an MLP neuron"),
      BrainTableRow(
        "Quantity", "~86 billion neurons", "~10 trillion weights (new frontier models)",
        correction: "cells against connections; 100-1,000 trillion synapses stand against weights"),
      BrainTableRow(
        "Connection type", "Dynamic, chemical, electrical",
        "Static numbers (adjusted only during training)"),
      BrainTableRow("Ability", "Adapt, grow, rewire", "Only tuned by optimization algorithms"),
      BrainTableRow(
        "Flexibility", "Extreme plasticity (lifelong learning)",
        "Fixed once trained (unless fine-tuned)"),
    ]
}
