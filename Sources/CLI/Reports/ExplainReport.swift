import Explorer
import ModelCore
import Syntax
import TermUI

/// `explain` in all its forms.
struct ExplainReport {
  private let model: Subject
  private let derivation: Derivation
  private let format: NumberFormat

  init(_ model: Subject, format: NumberFormat = .standard) {
    self.format = format
    self.model = model
    derivation = Derivation(model.config)
  }

  /// The members of the JSON document.
  var members: [String: JSONOutput] {
    [
      "model": ModelDocument.model(model), "config": ModelDocument.config(model.config),
      "steps": .array(derivation.steps.map(Self.member)), "total": .integer(derivation.total),
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
        + model.reasons.map { ["", "grade", model.grade.rawValue, "", $0, "", ""] })
  }

  /// The lines for people.
  func text(glyphs: GlyphSet) -> String {
    var layout = TextLayout(glyphs)
    layout.labeled("", ModelTitle.line(model), indent: 0)
    layout.labeled("", ModelTitle.shape(model.config, format), indent: 0)
    layout.line()
    let indent = String(derivation.steps.count).count + 2
    for step in Derivation(model.config, format: format).steps {
      let number = String(step.index)
      let mark = String(repeating: " ", count: indent - 2 - number.count) + number + ". "
      let isTied = step.part != nil && step.copies == 0
      let equation = isTied ? step.substituted : "\(step.formula) = \(step.substituted)"
      layout.valued(
        "\(step.title): \(equation)", "= \(format.exact(step.value))", mark: mark)
      layout.labeled("", step.reason, indent: indent + 2)
    }
    layout.line()
    for (label, words) in ModelTitle.neurons(model.config, format) { layout.labeled(label, words) }
    let rule = RuleOfThumb(model.config, model.config.inventory)
    layout.labeled("Rule of thumb", ModelTitle.rule(rule, format))
    layout.foundations(of: model, format)
    return layout.text
  }
}
