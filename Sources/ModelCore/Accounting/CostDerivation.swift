/// A computed amount and its unit.
package enum Amount: Equatable, Sendable {
  /// Things counted.
  case count(Int)
  /// Memory, bytes.
  case bytes(Double)
  /// Work, FLOPs.
  case flops(Double)
}

/// What a cost is about.
package enum CostFigure: String, CaseIterable, Sendable {
  case neurons, heads, weights
  case kvPerToken = "kv_per_token"
  case kvCache = "kv_cache"
  case state, matmul, attention
  case stateWork = "state_work"
  case forward
  case rule = "rule_of_thumb"
}

/// How neurons, memory and work follow from the model: one multiplication a line.
///
/// The lines are the terms that the figures are sums of; where several make up a figure, one more
/// line adds them. A model has no line for what it does not have.
package struct CostDerivation: Equatable, Sendable {
  /// One line.
  package struct Line: Equatable, Sendable {
    /// Counts on from the lines of the count, so that a sum can name what it adds.
    package let index: Int
    /// What it gives, or gives a part of.
    package let figure: CostFigure
    /// In words.
    package let title: String
    /// In symbols.
    package let formula: String
    /// The same in numbers; works out to the amount.
    package let substituted: String
    /// The result.
    package let amount: Amount
    /// Times the figure takes of it: 1, or 0 for lines that only add up others.
    package let copies: Int
    /// Why, in one sentence.
    package let reason: String
  }

  /// The lines in order.
  package let lines: [Line]

  /// Works out the costs of a model at its workload, its numbers written in a format, its lines
  /// numbered from the first on.
  package init(_ sizing: Sizing, format: NumberFormat = .standard, from first: Int = 1) {
    var builder = CostBuilder(sizing, format, first)
    for figure in CostFigure.allCases { builder.add(figure) }
    lines = builder.lines
  }
}

/// One factor of a printed product.
private enum CostFactor {
  case count(Dimension)
  /// Bytes of one element, whole or not.
  case bytes(Double)

  var number: Double {
    switch self {
    case .count(let dimension): Double(dimension.size)
    case .bytes(let size): size
    }
  }
}

/// Writes the lines.
private struct CostBuilder {
  private(set) var lines: [CostDerivation.Line] = []
  private let config: ModelConfig
  private let work: Workload
  private let inventory: [TensorSpec]
  private let terms: [CostTerm]
  private let flops: ForwardFLOPs?
  private let format: NumberFormat
  private let first: Int

  init(_ sizing: Sizing, _ format: NumberFormat, _ first: Int) {
    (self.format, self.first) = (format, first)
    (config, work) = (sizing.config, sizing.workload)
    inventory = config.inventory
    terms = config.costTerms
    flops = config.forwardFLOPs(work, of: inventory)
  }

  mutating func add(_ figure: CostFigure) {
    switch figure {
    case .neurons:
      add(figure, inventory.compactMap { $0.neuronTerm(in: config) }) { .count(clampedInt($0)) }
    case .heads: add(figure, terms(.heads)) { .count(clampedInt($0)) }
    case .weights:
      let total = ParameterCount(inventory).total
      addProduct(
        figure, "weights in \(work.weights.rawValue)",
        [.count(Dimension(total, "N")), .bytes(work.weights.bytesPerElement)], { .bytes($0) },
        "Every learned number is kept once, however many tokens are read.")
    case .kvPerToken, .kvCache, .state, .matmul, .attention, .stateWork, .forward:
      if let flops { add(figure, flops) }
    case .rule: addRule()
    }
  }

  /// Lines that only a model has whose layers are known.
  private mutating func add(_ figure: CostFigure, _ flops: ForwardFLOPs) {
    let batch = work.batchSize > 1 ? [CostFactor.count(Dimension(work.batchSize, "B"))] : []
    let size = [CostFactor.bytes(work.kv.bytesPerElement)]
    switch figure {
    case .kvPerToken: add(figure, terms(.cache), size, hasTokens: false) { .bytes($0) }
    case .kvCache: add(figure, terms(.cache), batch + size) { .bytes($0) }
    case .state: add(figure, terms(.state), batch + size) { .bytes($0) }
    case .matmul:
      let factors = [Dimension(2, "2"), Dimension(clampedInt(flops.products), "M")]
      addProduct(
        figure, "weight products",
        (factors + [Dimension(work.sequenceLength, "T")]).map(CostFactor.count) + batch,
        { .flops($0) },
        "M counts the weights a token is multiplied with: no look-ups, norms and biases.")
    case .attention: add(figure, terms(.scores), batch) { .flops($0) }
    case .stateWork: add(figure, terms(.stateWork), batch) { .flops($0) }
    case .forward: addForward(flops)
    case .neurons, .heads, .weights, .rule: break
    }
  }

  private func terms(_ kind: CostTerm.Kind) -> [CostTerm] { terms.filter { $0.kind == kind } }

  // MARK: Products

  /// The terms of a figure, one a line, and their sum where there are several.
  private mutating func add(
    _ figure: CostFigure, _ terms: [CostTerm], _ further: [CostFactor] = [],
    hasTokens: Bool = true, _ amount: (Double) -> Amount
  ) {
    let title = title(figure, terms)
    for term in terms {
      let tokens = hasTokens ? term.tokens.count(at: work.sequenceLength) : nil
      let factors = (term.factors + [tokens].compactMap { $0 }).map(CostFactor.count)
      addProduct(
        figure, [title, term.label].filter { !$0.isEmpty }.joined(separator: ", "),
        factors + further, amount, CostText.reason(for: figure, term, config, format))
    }
    guard terms.count > 1 else { return }
    addSum(figure, title, terms.count, amount, CostText.sum(figure))
  }

  private func title(_ figure: CostFigure, _ terms: [CostTerm]) -> String {
    switch figure {
    case .neurons: "MLP neurons"
    case .heads: "attention heads"
    case .weights: "weights"
    case .kvPerToken: "cache per token"
    case .kvCache: "cache at \(format.exact(work.sequenceLength)) tokens"
    case .state: "state"
    case .matmul: "weight products"
    case .attention:
      terms.count == 1 && terms[0].tokens == .causalPairs ? "attention, causal" : "attention"
    case .stateWork: "work on states"
    case .forward: "forward pass"
    case .rule: "rule of thumb"
    }
  }

  private mutating func addProduct(
    _ figure: CostFigure, _ title: String, _ factors: [CostFactor],
    _ amount: (Double) -> Amount, _ reason: String
  ) {
    let symbols = factors.map { factor in
      switch factor {
      case .count(let dimension): dimension.symbol
      case .bytes: "bytes"
      }
    }
    add(
      figure, title, symbols.joined(separator: " × "),
      factors.map { digits($0) }.joined(separator: " × "),
      amount(factors.reduce(1) { $0 * $1.number }), copies: 1, reason)
  }

  /// Adds up the last lines.
  private mutating func addSum(
    _ figure: CostFigure, _ title: String, _ count: Int, _ amount: (Double) -> Amount,
    _ reason: String
  ) {
    let parts = lines.suffix(count)
    add(
      figure, title, parts.map { String($0.index) }.joined(separator: " + "),
      parts.map { format.digits($0.amount.number) }.joined(separator: " + "),
      amount(parts.reduce(0) { $0 + $1.amount.number }), copies: 0, reason)
  }

  private mutating func add(
    _ figure: CostFigure, _ title: String, _ formula: String, _ substituted: String,
    _ amount: Amount, copies: Int, _ reason: String
  ) {
    lines.append(
      CostDerivation.Line(
        index: first + lines.count, figure: figure, title: title, formula: formula,
        substituted: substituted, amount: amount, copies: copies, reason: reason))
  }

  private func digits(_ factor: CostFactor) -> String {
    switch factor {
    case .count(let dimension): format.exact(dimension.size)
    case .bytes(let size): format.digits(size)
    }
  }

  // MARK: Other lines

  /// The whole of the work, a line of its own: it is the sum of three figures.
  private mutating func addForward(_ flops: ForwardFLOPs) {
    let parts = [
      ("products", flops.matmul), ("attention", flops.attention), ("states", flops.state),
    ].filter { $0.1 > 0 }
    add(
      .forward, "forward pass", parts.map(\.0).joined(separator: " + "),
      parts.map { format.digits($0.1) }.joined(separator: " + "), .flops(flops.total), copies: 1,
      "\(format.flops(flops.perToken)) a token; training costs three times as much.")
  }

  private mutating func addRule() {
    let rule = RuleOfThumb(config, inventory)
    let terms = rule.terms.prefix(3).map { term in
      (term.value < 0 ? "− " : "+ ") + "\(term.name) \(format.short(abs(term.value)))"
    }
    let d = Dimension(config.dModel, "d")
    addProduct(
      .rule, "rule of thumb",
      [Dimension(12, "12"), Dimension(config.nLayers, "L"), d, d].map(CostFactor.count),
      { _ in .count(rule.twelveLDSquared) },
      "The exact total is this " + terms.joined(separator: " ") + ".")
  }
}
