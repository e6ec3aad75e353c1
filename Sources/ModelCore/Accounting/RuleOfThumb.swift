/// The rule 12·L·d², and what it leaves out, term by term.
///
/// The rule holds 4·d² for attention and 8·d² for the MLP of each block.
/// Source: Kaplan et al. 2020, arXiv:2001.08361, section 2.1.
package struct RuleOfThumb: Equatable, Sendable {
  /// A signed difference between the exact total and the rule.
  package struct Term: Equatable, Sendable {
    /// What it is, in words.
    package let name: String
    /// Learned numbers; negative where the rule counts too many.
    package let value: Int
  }

  /// 12·L·d².
  package let twelveLDSquared: Int
  /// What is stored of the table of tokens, or of what stands in its place, and of the head.
  package let tables: Int
  /// The same in symbols: "V·d", "2·V·d".
  package let tablesFormula: String
  /// The exact total.
  package let total: Int
  /// Differences, none of them 0; they sum to ``total`` − ``twelveLDSquared`` exactly.
  package let terms: [Term]

  /// Compares the rule with the exact sums.
  package init(_ config: ModelConfig, _ inventory: [TensorSpec]) {
    let count = ParameterCount(inventory)
    let blockSquares = config.nLayers * config.dModel * config.dModel
    let biases = inventory.filter { $0.part == .attention || $0.part == .mlp }
      .filter { $0.dimensions.count == 1 }
    func vectors(of part: ModelPart) -> Int {
      biases.filter { $0.part == part }.reduce(0) { $0 + $1.parameters }
    }
    let attention = count[.attention] - vectors(of: .attention) - 4 * blockSquares
    let mlp = count[.mlp] - vectors(of: .mlp) - 8 * blockSquares
    twelveLDSquared = 12 * blockSquares
    let tables = inventory.filter(Self.isTable)
    self.tables = tables.reduce(0) { $0 + $1.parameters }
    let symbols = tables.map { $0.dimensions.map(\.symbol).joined(separator: "·") }
    let isDouble = symbols.count == 2 && symbols[0] == symbols[1]
    tablesFormula = isDouble ? "2·\(symbols[0])" : symbols.joined(separator: " + ")
    total = count.total
    terms = [
      Term(name: "attention beyond 4·L·d²", value: attention),
      Term(name: config.experts == nil ? "MLP beyond 8·L·d²" : "experts beyond 8·L·d²", value: mlp),
      Term(name: "mixers", value: count[.mixer]),
      Term(name: "routers", value: count[.router]),
      Term(name: "biases and inner norms", value: biases.reduce(0) { $0 + $1.parameters }),
      Term(name: "norms", value: count[.norm]),
      Term(name: "token table V·d", value: count[.tokenEmbedding]),
      Term(name: "position table T_max·d", value: count[.positionEmbedding]),
      Term(name: "head V·d", value: count[.head]),
      Term(name: "other", value: count[.other]),
    ].filter { $0.value != 0 }
  }

  /// Whether a tensor is a whole table of its own that tokens or classes have a row in.
  private static func isTable(_ tensor: TensorSpec) -> Bool {
    guard tensor.stored > 0, tensor.addition == .none else { return false }
    switch tensor.role {
    case .end(.tokenTable), .end(.patches), .end(.head): return true
    default: return false
    }
  }

  /// 12·L·d² over the exact total.
  package var ratio: Double { Double(twelveLDSquared) / Double(total) }
  /// 12·L·d² and the tables.
  package var withTables: Int { twelveLDSquared + tables }
  /// Relative error of ``withTables``; −0.005 is half a percent too little.
  package var errorWithTables: Double { Double(withTables) / Double(total) - 1 }
}
