import ModelCore
import Syntax
import TermUI

/// `compare` in all its forms.
struct CompareReport {
  private let models: [ResolvedModel]
  private let comparison: Comparison
  private let format: NumberFormat

  init(_ models: [ResolvedModel], format: NumberFormat = .standard) {
    self.format = format
    self.models = models
    comparison = Comparison(models.map { Sizing($0.config, workload: $0.workload) })
  }

  /// Whether any figure is not the same in all models.
  var differs: Bool { comparison.rows.contains(where: \.differs) }

  /// What was taken for granted: of all models once, of some with their names.
  private var assumptions: [String] {
    var sentences: [String] = []
    for model in models {
      for sentence in model.assumptions {
        let isShared = models.allSatisfy { $0.assumptions.contains(sentence) }
        let line = isShared ? sentence : "\(model.name): \(sentence)"
        if !sentences.contains(line) { sentences.append(line) }
      }
    }
    return sentences
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "models": .array(models.map(ModelDocument.model)),
      "differs": .bool(differs),
      "rows": .array(
        comparison.rows.map { row in
          [
            "key": .string(row.key), "differs": .bool(row.differs),
            "values": .array(row.values.map(Self.value)),
            "ratios": .array(
              row.values.indices.map { row.ratio($0).map { .double($0) } ?? .null }),
          ]
        }),
      "causes": .array(
        zip(models.dropFirst(), comparison.causes).map { model, cause in
          [
            "model": .text(model.name), "from": .integer(cause.start), "to": .integer(cause.end),
            "steps": .array(cause.steps.map(Self.step)),
          ]
        }),
      "sequence_length": .integer(models.first?.workload.sequenceLength ?? 0),
      "assumptions": ModelDocument.list(assumptions),
      "notices": ModelDocument.list(models.flatMap(\.notices)),
    ]
  }

  private static func value(_ amount: Amount?) -> JSONOutput {
    switch amount {
    case .count(let value): .integer(value)
    case .bytes(let value), .flops(let value): .double(value)
    case nil: .null
    }
  }

  private static func step(_ step: Attribution.Step) -> JSONOutput {
    [
      "choice": .string(step.choice), "before": .string(step.before),
      "after": .string(step.after), "change": .integer(step.change),
      "total": .integer(step.total),
    ]
  }

  /// The figures for other programs, a column for each model.
  var table: ReportTable {
    ReportTable(
      keys: ["key"] + models.map(\.name.description) + ["differs"],
      rows: comparison.rows.map { row in
        [row.key] + row.values.map(Self.plain) + [row.differs ? "true" : "false"]
      })
  }

  private static func plain(_ amount: Amount?) -> String {
    switch amount {
    case .count(let value): String(value)
    case .bytes(let value), .flops(let value): Int(exactly: value).map(String.init) ?? "\(value)"
    case nil: ""
    }
  }

  // MARK: For people

  /// Models that stand beside each other before the rest goes below.
  private static let columns = 3

  /// The tables for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    for start in stride(from: 0, to: models.count, by: Self.columns) {
      addFigures(of: start..<min(start + Self.columns, models.count), to: &layout)
      layout.line()
    }
    for (model, cause) in zip(models.dropFirst(), comparison.causes) {
      add(cause, to: model, in: &layout)
      layout.line()
    }
    layout.assumptions(assumptions)
    return layout.text
  }

  private func addFigures(of shown: Range<Int>, to layout: inout TextLayout) {
    let hasRatio = models.count == 2
    let names = shown.map { SafeText(models[$0].name.description).clipped(to: 18).description }
    var rows = [["", ""] + names + (hasRatio ? ["ratio"] : [])]
    for row in comparison.rows {
      var cells = [row.differs ? "≠" : "=", row.title]
      cells += shown.map { row.values[$0].map(format.text) ?? "none" }
      if hasRatio { cells.append(row.ratio(1).map(format.factor) ?? "") }
      rows.append(cells)
    }
    layout.rows(
      rows, [.left, .left] + shown.map { _ in .right } + (hasRatio ? [.right] : []))
  }

  private func add(_ cause: Attribution, to model: ResolvedModel, in layout: inout TextLayout) {
    guard let first = models.first else { return }
    layout.labeled(
      "", "From \(first.name) to \(model.name), one choice at a time", indent: 0)
    var rows = [["", "", "", "", "", format.exact(cause.start)]]
    for step in cause.steps {
      rows.append([
        step.choice, step.before, "→", step.after, Self.signed(step.change, format),
        format.exact(step.total),
      ])
    }
    layout.rows(rows, [.left, .right, .left, .left, .right, .right])
  }

  private static func signed(_ value: Int, _ format: NumberFormat) -> String {
    (value > 0 ? "+" : "") + format.exact(value)
  }
}
