import Explorer
import ModelCore
import Syntax
import TermUI

/// `compare` as text for people; the other forms are ``CompareDocument``'s.
struct CompareReport {
  /// The models with their figures.
  let document: CompareDocument
  private let format: NumberFormat

  init(_ models: [Subject], format: NumberFormat = .standard) {
    self.format = format
    document = CompareDocument(models)
  }

  private var models: [Subject] { document.models }
  private var comparison: Comparison { document.comparison }

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
    layout.reasons(
      models.flatMap { model in model.reasons.map { "\(model.name): \($0)" } }, format)
    layout.assumptions(document.assumptions, format)
    return layout.text
  }

  private func addFigures(of shown: Range<Int>, to layout: inout TextLayout) {
    let hasRatio = models.count == 2
    let names = shown.map { SafeText(models[$0].name.description).clipped(to: 18).description }
    var rows = [["", ""] + names + (hasRatio ? ["ratio"] : [])]
    if models.contains(where: { !$0.reasons.isEmpty }) {
      rows.append(["", "grade"] + shown.map { models[$0].grade.word } + (hasRatio ? [""] : []))
    }
    for row in comparison.rows {
      var cells = [row.differs ? "≠" : "=", row.title]
      cells += shown.map { row.values[$0].map(format.text) ?? "none" }
      if hasRatio { cells.append(row.ratio(1).map(format.factor) ?? "") }
      rows.append(cells)
    }
    layout.rows(
      rows, [.left, .left] + shown.map { _ in .right } + (hasRatio ? [.right] : []))
  }

  private func add(_ cause: Attribution, to model: Subject, in layout: inout TextLayout) {
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
