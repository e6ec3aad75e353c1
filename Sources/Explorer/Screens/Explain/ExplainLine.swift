import ModelCore
import TermUI

/// One line of Explain: a step of the count, or a cost that follows from it.
struct ExplainLine: Equatable, Sendable {
  /// What the line is about.
  enum Topic: Equatable, Sendable {
    case step(Derivation.Step)
    case cost(CostDerivation.Line)
    /// Why the figures are not exact.
    case reason(String)
    /// Something that the file or the command line left open, and what was taken for it.
    case assumption(String)
    /// What else there is to say about the file.
    case notice(String)
  }

  let topic: Topic
  /// Whether it is the last step of the count.
  let isTotal: Bool

  /// All lines: the count first, ending in the total, then the costs, then what was assumed.
  static func all(_ subject: Subject, _ format: NumberFormat = .standard) -> [ExplainLine] {
    let sizing = subject.sizing
    let steps = Derivation(sizing.config, format: format).steps
    return steps.map { ExplainLine(topic: .step($0), isTotal: $0.index == steps.count) }
      + CostDerivation(sizing, format: format, from: steps.count + 1).lines.map {
        ExplainLine(topic: .cost($0), isTotal: false)
      }
      + subject.reasons.map { ExplainLine(topic: .reason(format.inProse($0)), isTotal: false) }
      + subject.assumptions.map {
        ExplainLine(topic: .assumption(format.inProse($0)), isTotal: false)
      }
      + subject.notices.map { ExplainLine(topic: .notice(format.inProse($0)), isTotal: false) }
  }

  var reason: String {
    switch topic {
    case .step(let step): step.reason
    case .cost(let line): line.reason
    case .reason(let sentence), .assumption(let sentence), .notice(let sentence): sentence
    }
  }

  var title: String {
    switch topic {
    case .step(let step): step.title
    case .cost(let line): line.title
    case .reason: "doubt"
    case .assumption: "assumed"
    case .notice: "noted"
    }
  }

  var formula: String {
    switch topic {
    case .step(let step): step.formula
    case .cost(let line): line.formula
    case .reason, .assumption, .notice: ""
    }
  }

  var substituted: String {
    switch topic {
    case .step(let step): step.substituted
    case .cost(let line): line.substituted
    case .reason, .assumption, .notice: ""
    }
  }

  var tensors: [String] {
    switch topic {
    case .step(let step): step.tensors.map(\.description)
    case .cost, .reason, .assumption, .notice: []
    }
  }

  /// The result, every digit of counts.
  func value(_ format: NumberFormat) -> String {
    switch topic {
    case .step(let step): format.exact(step.value)
    case .cost(let line): format.text(line.amount)
    case .reason, .assumption, .notice: ""
    }
  }

  /// What `y` copies: plain digits of counts.
  var copiedText: String {
    switch topic {
    case .step(let step): String(step.value)
    case .cost(let line):
      switch line.amount {
      case .count(let value): String(value)
      case .bytes(let value), .flops(let value): NumberFormat.plain.fixed(value, digits: 0)
      }
    case .reason(let sentence), .assumption(let sentence), .notice(let sentence): sentence
    }
  }

  /// Cells of the table; the bar is the step's share of the total.
  func cells(_ format: NumberFormat, total: Int) -> [Table.Entry] {
    switch topic {
    case .step(let step):
      let share = Double(step.value) * Double(max(step.copies, 1)) / Double(max(total, 1))
      return [
        .text("\(step.index)", .dim), .text(step.title, isTotal ? .strong : .text),
        .text(step.formula, .dim), .text(step.substituted, .dim),
        .text(format.exact(step.value), isTotal ? .exact : .text),
        .bar(Bar(step.copies == 0 && !isTotal ? 0 : share, role: .series1)),
      ]
    case .cost(let line):
      return [
        .text("\(line.index)", .dim), .text(line.title), .text(line.formula, .dim),
        .text(line.substituted, .dim), .text(format.text(line.amount)),
      ]
    case .reason(let sentence):
      return [.text("!", .warn), .text(title, .doubtful), .text(""), .text(sentence), .text("")]
    case .assumption(let sentence):
      return [.text("?", .dim), .text(title, .dim), .text(""), .text(sentence, .dim), .text("")]
    case .notice(let sentence):
      return [.text("·", .dim), .text(title, .dim), .text(""), .text(sentence, .dim), .text("")]
    }
  }

  /// Whether this is the line to open for a figure.
  func explains(_ figure: Figure, _ config: ModelConfig) -> Bool {
    switch topic {
    case .step(let step):
      Self.part(of: figure, config).map { step.part == $0 } ?? false
        || (isTotal && Self.isTotal(figure)) || (step.title == "layers" && figure == .layer)
    case .cost(let line): Self.cost(of: figure) == line.figure
    case .reason, .assumption, .notice: false
    }
  }

  /// The part whose line explains a figure.
  private static func part(of figure: Figure, _ config: ModelConfig) -> ModelPart? {
    switch figure {
    case .part(let part): part
    case .field(let field), .doubled(let field): part(of: field, config)
    case .total, .active, .weights, .kvPerToken, .kvCache, .state, .forward, .attention,
      .stateWork, .neurons, .heads, .rule, .layer:
      nil
    }
  }

  private static func part(of field: ModelField, _ config: ModelConfig) -> ModelPart? {
    switch field {
    case .vocabSize: .tokenEmbedding
    case .dModel, .nHeads, .nKVHeads, .headDim: .attention
    case .dFF, .nActiveExperts, .dFFExpert: .mlp
    case .nExperts: config.experts == nil ? .mlp : .router
    case .sequenceLength: config.positions == .learned ? .positionEmbedding : nil
    case .nLayers, .batchSize: nil
    }
  }

  private static func isTotal(_ figure: Figure) -> Bool {
    switch figure {
    case .total, .active, .field(.nLayers), .doubled(.nLayers): true
    default: false
    }
  }

  private static func cost(of figure: Figure) -> CostFigure? {
    switch figure {
    case .weights: .weights
    case .kvPerToken: .kvPerToken
    case .kvCache, .field(.sequenceLength), .field(.batchSize), .doubled(.sequenceLength),
      .doubled(.batchSize):
      .kvCache
    case .forward: .forward
    case .attention: .attention
    case .stateWork: .stateWork
    case .state: .state
    case .neurons: .neurons
    case .heads: .heads
    case .rule: .rule
    case .total, .active, .part, .layer, .field, .doubled: nil
    }
  }
}
