import Explorer
import ModelCore
import Syntax
import TermUI

/// `explain` in all its forms.
struct ExplainReport {
  private let model: Subject
  private let derivation: Derivation
  private let costs: CostDerivation
  private let format: NumberFormat

  init(_ model: Subject, format: NumberFormat = .standard) {
    self.format = format
    self.model = model
    derivation = Derivation(model.config)
    costs = CostDerivation(model.sizing, from: derivation.steps.count + 1)
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "model": ModelDocument.model(model), "config": ModelDocument.config(model.config),
      "steps": .array(derivation.steps.map(Self.member)), "total": .integer(derivation.total),
      "costs": .array(costs.lines.map(Self.member)),
      "assumptions": ModelDocument.list(model.assumptions),
      "notices": ModelDocument.list(model.notices),
    ]
  }

  private static func member(_ step: Derivation.Step) -> JSONOutput {
    [
      "index": .integer(step.index), "part": step.part.map { .string($0.rawValue) } ?? .null,
      "title": .string(step.title), "formula": .string(step.formula),
      "substituted": .string(step.substituted), "value": .integer(step.value),
      "copies": .integer(step.copies), "reason": .string(step.reason),
      "tensors": .array(step.tensors.map { .string($0.description) }),
    ]
  }

  private static func member(_ line: CostDerivation.Line) -> JSONOutput {
    let value: JSONOutput
    switch line.amount {
    case .count(let count): value = .integer(count)
    case .bytes(let amount), .flops(let amount): value = .double(amount)
    }
    return [
      "index": .integer(line.index), "part": .string(line.figure.rawValue),
      "title": .string(line.title), "formula": .string(line.formula),
      "substituted": .string(line.substituted), "value": value,
      "unit": .string(line.amount.unit), "copies": .integer(line.copies),
      "reason": .string(line.reason),
    ]
  }

  /// The lines for other programs.
  var table: ReportTable {
    ReportTable(
      keys: ["index", "part", "title", "formula", "substituted", "value", "copies"],
      rows: derivation.steps.map { step in
        [
          String(step.index), step.part?.rawValue ?? "", step.title, step.formula,
          step.substituted, String(step.value), String(step.copies),
        ]
      }
        + costs.lines.map { line in
          [
            String(line.index), line.figure.rawValue, line.title, line.formula, line.substituted,
            NumberFormat.plain.digits(line.amount.number), String(line.copies),
          ]
        }
        + model.reasons.map { ["", "grade", model.grade.rawValue, "", $0, "", ""] })
  }

  /// The lines for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.labeled("", ModelTitle.line(model), indent: 0)
    layout.labeled("", ModelTitle.shape(model.config, format), indent: 0)
    layout.line()
    for step in Derivation(model.config, format: format).steps {
      add(
        step.index, "\(step.title): \(step.formula) = \(step.substituted)",
        format.exact(step.value), step.reason, to: &layout)
    }
    layout.line()
    let first = derivation.steps.count + 1
    for line in CostDerivation(model.sizing, format: format, from: first).lines {
      add(
        line.index, "\(line.title): \(line.formula) = \(line.substituted)",
        format.text(line.amount), line.reason, to: &layout)
    }
    layout.line()
    for (label, words) in ModelTitle.neurons(model.config, format) { layout.labeled(label, words) }
    let rule = RuleOfThumb(model.config, model.config.inventory)
    layout.labeled("Rule of thumb", ModelTitle.rule(rule, format))
    layout.foundations(of: model, format)
    return layout.text
  }

  private func add(
    _ index: Int, _ equation: String, _ value: String, _ reason: String,
    to layout: inout TextLayout
  ) {
    let last = derivation.steps.count + costs.lines.count
    let indent = String(last).count + 2
    let number = String(index)
    let mark = String(repeating: " ", count: indent - 2 - number.count) + number + ". "
    layout.valued(equation, "= \(value)", mark: mark)
    if !reason.isEmpty { layout.labeled("", reason, indent: indent + 2) }
  }
}
