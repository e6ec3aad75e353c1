import ModelCore
import Syntax

/// Models side by side, in the forms that other programs read; the same for screen and command.
package struct CompareDocument: Sendable {
  /// How many models can stand side by side.
  package static let limits = 2...8

  /// The models in their order.
  package let models: [Subject]
  /// Their figures.
  package let comparison: Comparison

  /// Compares models, each with the work it has.
  package init(_ models: [Subject]) {
    self.models = models
    comparison = Comparison(models.map(\.sizing))
  }

  /// Whether any figure is not the same in all models.
  package var differs: Bool { comparison.rows.contains(where: \.differs) }

  /// What was taken for granted: of all models once, of some with their names.
  package var assumptions: [String] {
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

  // MARK: JSON

  /// The whole JSON document.
  package var json: String { JSONOutput.answer(members, command: "compare").document }

  /// The members of the JSON document.
  package var members: [String: JSONOutput] {
    [
      "models": .array(models.map(\.json)),
      "differs": .bool(differs),
      "rows": .array(comparison.rows.map(Self.row)),
      "causes": .array(
        zip(models.dropFirst(), comparison.causes).map { model, cause in
          [
            "model": .text(model.name), "from": .integer(cause.start), "to": .integer(cause.end),
            "steps": .array(cause.steps.map(Self.step)),
          ]
        }),
      "sequence_length": .integer(models.first?.sizing.workload.sequenceLength ?? 0),
      "assumptions": Self.list(assumptions),
      "notices": Self.list(models.flatMap(\.notices)),
    ]
  }

  private static func row(_ row: Comparison.Row) -> JSONOutput {
    [
      "key": .string(row.key), "differs": .bool(row.differs),
      "values": .array(row.values.map(value)),
      "ratios": .array(row.values.indices.map { row.ratio($0).map { .double($0) } ?? .null }),
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

  private static func list(_ sentences: [String]) -> JSONOutput {
    .array(sentences.map { .text(SafeText($0)) })
  }

  // MARK: Tables

  /// Comma-separated values, a column for each model.
  package var csv: String { table.csv }

  /// A Markdown table, a column for each model.
  package var markdown: String { table.markdown }

  /// The figures, a column for each model.
  package var table: ReportTable {
    ReportTable(
      keys: ["key"] + models.map(\.name.description) + ["differs"],
      rows: [["grade"] + models.map(\.grade.rawValue) + [""]]
        + comparison.rows.map { row in
          [row.key] + row.values.map { $0?.plainText ?? "" } + [row.differs ? "true" : "false"]
        })
  }
}

extension Amount {
  /// Every digit without groups and unit, as other programs read it.
  package var plainText: String {
    switch self {
    case .count(let value): String(value)
    case .bytes(let value), .flops(let value): Int(exactly: value).map(String.init) ?? "\(value)"
    }
  }
}
