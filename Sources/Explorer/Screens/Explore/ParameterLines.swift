import Catalog
import ModelCore
import TermUI

/// What the parameter pane says: the exact total, its parts, a layer, the rule of thumb.
enum ParameterLines {
  /// Parts in the order of the pane; those a model has none of are left out.
  static let parts: [ModelPart] = [
    .mlp, .attention, .mixer, .router, .tokenEmbedding, .positionEmbedding, .head, .norm, .other,
  ]

  /// Every line, as the largest size shows them.
  static func all(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    head(subject, figures, format) + [.blank] + bars(figures, format) + [.blank]
      + layer(figures, format) + [.blank] + rule(figures, format)
  }

  /// The lines that fit beside the sliders at 80×24: what a layer holds is left out.
  static func short(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat
  ) -> [FigureLine] {
    let work = subject.sizing.workload
    let cache = figures.kvCache
    let kept =
      cache.map { cache in
        cache.isKept
          ? "KV \(format.bytes(cache.bytesPerToken(work.kv))) per token"
          : cache.hasState ? "state \(format.bytes(cache.stateBytes(work)))" : ""
      } ?? "KV withheld"
    let summary = FigureLine.pair(
      "\(work.weights.rawValue) \(format.bytes(figures.count.weightBytes(work.weights)))", kept,
      .weights(work.weights))
    return head(subject, figures, format, isShort: true) + bars(figures, format)
      + rule(figures, format) + [summary]
  }

  private static func head(
    _ subject: Subject, _ figures: Figures, _ format: NumberFormat, isShort: Bool = false
  ) -> [FigureLine] {
    let count = figures.count
    var lines = [
      FigureLine(
        kind: .headline(subject.grade), label: format.exact(count.total),
        value: format.short(count.total), figure: .total, role: HistoryTable.role(subject.grade))
    ]
    if count.active != count.total {
      lines.append(
        .pair(
          "active \(format.percent(count.activeShare))",
          format.exact(count.active), .active))
    }
    if let doubt = subject.doubt { lines.append(.note(doubt, role: .doubtful)) }
    if !isShort { lines.append(origin(subject, count, format)) }
    return lines
  }

  /// The maker's figure, or how far the model has moved from where it began.
  private static func origin(
    _ subject: Subject, _ count: ParameterCount, _ format: NumberFormat
  ) -> FigureLine {
    let start = subject.start.config.parameterCount.total
    if start != count.total {
      return .pair(
        "began at \(format.exact(start))", format.factor(Double(count.total) / Double(start)), nil,
        role: .text)
    }
    if case .preset(let preset) = subject.origin { return .note("published \(preset.headline)") }
    return .note(subject.status)
  }

  /// One bar for each part that is there, with its count and share.
  static func bars(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    let count = figures.count
    return parts.enumerated().filter { count[$0.element] > 0 }.map { index, part in
      let share = count.share(of: part)
      let (role, sign) = SeriesSign.series(series(of: part))
      return FigureLine(
        kind: .bar(Bar(share, role: role, sign: sign), share: format.percent(share)),
        label: part.title, value: format.exact(count[part]), figure: .part(part))
    }
  }

  /// A part keeps its color whatever the model.
  static func series(of part: ModelPart) -> Int {
    switch part {
    case .mlp: 0
    case .attention, .mixer: 1
    case .tokenEmbedding: 2
    case .head: 3
    case .router, .positionEmbedding: 4
    case .norm, .other: 5
    }
  }

  /// What one layer holds, multiplied out.
  private static func layer(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    let groups = figures.derivation.steps.filter { step in
      step.copies > 0 && step.isInBlocks
    }
    guard !groups.isEmpty else { return [] }
    let blocks = figures.blocks
    let matrices = groups.filter { $0.part == .attention || $0.part == .mlp }
      .filter { $0.substituted.contains("×") }
    let title = blocks.perLayer == nil ? "all layers" : "per layer"
    return [.pair(title, format.exact(blocks.perLayer ?? blocks.total), .layer)]
      + matrices.map { step in
        .pair(
          "\(step.title.filter { $0 != "," }) \(step.formula)",
          format.exact(step.value), step.part.map { .part($0) })
      }
  }

  /// The rule with the tables, and its error.
  private static func rule(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    let rule = figures.rule
    let tables = rule.tables > 0 ? " + \(rule.tablesFormula)" : ""
    return [
      .pair(
        "12·L·d²\(tables)",
        "\(format.exact(rule.withTables)) \(format.change(rule.errorWithTables))", .rule)
    ]
  }

  /// The rule and every signed term it leaves out; together they are the exact total.
  static func ruleTerms(_ figures: Figures, _ format: NumberFormat) -> [FigureLine] {
    let rule = figures.rule
    return [.pair("12·L·d²", format.exact(rule.twelveLDSquared), .rule)]
      + rule.terms.map { term in
        .pair(
          "  \(term.name)", (term.value > 0 ? "+" : "") + format.exact(term.value), .rule)
      }
  }

  private static func isTied(_ figures: Figures) -> Bool {
    figures.inventory.contains { $0.part == .head && $0.stored == 0 }
  }
}
