/// What a tensor is for; the parts of a total add up to it.
package enum ModelPart: String, CaseIterable, Sendable {
  case tokenEmbedding = "token_embedding"
  case positionEmbedding = "position_embedding"
  case attention
  /// Mixers that are not attention: state-space, linear, convolution.
  case mixer
  case mlp
  case router
  case norm
  case head
  case other
}

/// Where a tensor stands in the model.
package enum Place: Hashable, Sendable {
  /// Before the blocks.
  case input
  /// In `count` of the blocks; `kind` tells groups of unlike blocks apart, "" for all of them.
  case blocks(kind: String, count: Int)
  /// After the blocks.
  case output

  /// Blocks it stands in; 1 outside of them.
  package var layers: Int {
    switch self {
    case .input, .output: 1
    case .blocks(_, let count): count
    }
  }
}

/// A length of a tensor: its value and how formulas write it.
package struct Dimension: Hashable, Sendable {
  /// Elements.
  package let size: Int
  /// Such as "d" or "h·d_h".
  package let symbol: String

  package init(_ size: Int, _ symbol: String) {
    self.size = size
    self.symbol = symbol
  }
}

/// A name in pieces that are put together only when somebody reads it: counting does not.
package struct TensorName: Hashable, Sendable, CustomStringConvertible {
  /// What all names in a block begin with.
  let block: String
  /// What the matrices of one MLP have in common; empty for other tensors.
  let group: String
  /// The matrix or table.
  let stem: String
  /// ".weight" or ".bias".
  let suffix: String

  /// The whole name.
  package var description: String { block + group + stem + suffix }
}

/// One kind of weight tensor, such as the query projection of every block.
package struct TensorSpec: Equatable, Sendable {
  /// As in published checkpoints; `*` stands for a block or an expert.
  package let tensorName: TensorName
  /// What it does, or what the matrix or norm does that it adds to.
  package let role: TensorRole
  /// What it adds, where it is a bias or a shift.
  package let addition: TensorAddition
  /// One or two lengths, in the order of the checkpoint.
  package let dimensions: [Dimension]
  /// What it is for.
  package let part: ModelPart
  /// Where it stands.
  package let place: Place
  /// Copies in the file: L; L·E for experts; 0 if tied to another.
  package let stored: Int
  /// Copies a token passes: L; L·E_a for experts; their sum is "active".
  package let visited: Int
  /// Matrices a token is multiplied with; 0 for look-ups, norms and biases, 1 for a tied head.
  package let multiplied: Int
  /// Neurons this tensor feeds: the outputs of the expanding matrix of an MLP; else nil.
  package let neurons: Dimension?

  /// As in published checkpoints; `*` stands for a block or an expert.
  package var name: String { tensorName.description }

  /// What it does, in a word or two: "Q", "gate bias".
  package var label: String {
    addition == .none ? role.word : "\(role.word) \(addition.rawValue)"
  }

  /// `[rows, columns]` or `[length]`.
  package var shape: [Int] { dimensions.map(\.size) }

  /// Elements of one copy; the limits keep it below 2^63.
  package var elements: Int { dimensions.reduce(1) { $0 * $1.size } }

  /// Learned numbers in all stored copies.
  package var parameters: Int { stored * elements }
}
