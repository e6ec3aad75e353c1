/// Learned numbers of a model, in all and by part: sums over its inventory.
package struct ParameterCount: Equatable, Sendable {
  /// N, every learned number once.
  package let total: Int
  /// N_a, the numbers a token passes through.
  package let active: Int
  private let byPart: [Int]

  /// Adds up an inventory; exact, the limits keep every sum below 2^63.
  package init(_ inventory: [TensorSpec]) {
    var byPart = Array(repeating: 0, count: ModelPart.allCases.count)
    var active = 0
    for tensor in inventory {
      byPart[ModelPart.position(of: tensor.part)] += tensor.parameters
      active += tensor.visited * tensor.elements
    }
    self.byPart = byPart
    self.active = active
    total = byPart.reduce(0, +)
  }

  /// Learned numbers of one part.
  package subscript(part: ModelPart) -> Int { byPart[ModelPart.position(of: part)] }

  /// The total without token and position tables and head.
  ///
  /// Source: the convention of Kaplan et al. 2020, arXiv:2001.08361.
  package var nonEmbedding: Int {
    total - self[.tokenEmbedding] - self[.positionEmbedding] - self[.head]
  }
}

extension ModelPart {
  /// Index in `allCases`.
  fileprivate static func position(of part: ModelPart) -> Int {
    allCases.firstIndex(of: part) ?? 0
  }

  /// One or two words for tables.
  package var title: String {
    switch self {
    case .tokenEmbedding: "Embed"
    case .positionEmbedding: "Pos"
    case .attention: "Attn"
    case .mixer: "Mixer"
    case .mlp: "MLP"
    case .router: "Router"
    case .norm: "Norm"
    case .head: "Head"
    case .other: "Other"
    }
  }
}

extension ModelConfig {
  /// Learned numbers, in all and by part.
  package var parameterCount: ParameterCount { ParameterCount(inventory) }
}
