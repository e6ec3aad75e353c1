/// The other ways in use of counting the same model, so that a figure found elsewhere can be
/// recognized.
package struct Conventions: Equatable, Sendable {
  /// One way of counting.
  package struct Figure: Equatable, Sendable {
    /// Key in JSON.
    package let name: String
    /// Learned numbers counted this way.
    package let value: Int
    /// What it takes in or leaves out, in one sentence.
    package let meaning: String
  }

  /// Every way, whether or not it differs from the total for this model.
  package let figures: [Figure]

  /// Sums an inventory in each way.
  package init(_ inventory: [TensorSpec]) {
    let count = ParameterCount(inventory)
    func sum(where isCounted: (TensorSpec) -> Bool) -> Int {
      inventory.filter(isCounted).reduce(0) { $0 + $1.parameters }
    }
    // A tied table is looked up and multiplied with: without the look-up it is still the head.
    let isTied = inventory.contains { $0.part == .head && $0.stored == 0 }
    let tiedHead = inventory.filter { $0.part == .head && $0.stored == 0 }
      .reduce(0) { $0 + $1.elements }
    let lookedUp = (isTied ? 0 : count[.tokenEmbedding]) + count[.positionEmbedding]
    let vectors = sum { $0.dimensions.count == 1 && $0.part != .norm }
    let corrections = sum {
      $0.part == .router && $0.dimensions.count == 1 && $0.addition.isEmpty
    }
    figures = [
      Figure(
        name: "active_without_input_table", value: count.active - lookedUp,
        meaning: "Active, without tables that are only looked up."),
      Figure(
        name: "active_without_embeddings",
        value: count.active - count[.tokenEmbedding] - count[.positionEmbedding] - count[.head],
        meaning: "Active, without token and position tables and head."),
      Figure(
        name: "multiplied_per_token",
        value: inventory.reduce(0) { $0 + $1.multiplied * $1.elements },
        meaning: "Weights a token is multiplied with: half the matmul FLOPs of a token."),
      Figure(
        name: "total_with_untied_head", value: count.total + tiedHead,
        meaning: "As if a tied head were a table of its own."),
      Figure(
        name: "total_without_embeddings",
        value: count.total - count[.tokenEmbedding] - count[.positionEmbedding],
        meaning: "Without token and position tables, a head of its own kept."),
      Figure(
        name: "total_without_correction_biases", value: count.total - corrections,
        meaning: "Without the router's corrections, which no gradient trains."),
      Figure(
        name: "total_without_biases_and_norms",
        value: count.total - vectors - count[.norm],
        meaning: "Matrices and tables only."),
    ]
  }

  /// The count of a convention; nil for an unknown name.
  package subscript(name: String) -> Int? { figures.first { $0.name == name }?.value }
}

extension ModelConfig {
  /// The other ways of counting this model.
  package var conventions: Conventions { Conventions(inventory) }
}
