import Catalog
import ModelCore

// Where the figures of Compare come from.
extension CompareScreen {
  /// The derivation of the selected figure, for the selected column's own model.
  func explanation(_ frame: ScreenFrame) -> Explanation? {
    let (columns, row, comparison) = selection(frame.workspace)
    let index = selected(of: columns.count)
    guard columns.indices.contains(index), let row else { return nil }
    let column = columns[index]
    if pane == .why {
      let steps = comparison.cause(of: index)?.steps ?? []
      guard !steps.isEmpty else { return nil }
      return .source(
        Self.explained(
          steps[min(step, steps.count - 1)], from: columns[0], to: column, frame.format))
    }
    // What all are given can be another work than the model's own.
    var model = column.subject
    model.sizing = column.sizing
    let figure = isEditing ? .field(sliders.field) : Self.figure(row, model.sizing.workload)
    if let figure { return .derivation(figure, of: model) }
    return .source(
      FigureSource(
        title: row.title,
        figure: "\(column.name): \(row.values[index].map(frame.format.text) ?? "none")",
        words: ["A choice of the architecture: it is as the config says."],
        sources: model.preset.map { [$0.source] } ?? []))
  }

  /// A step of the reasons, multiplied out.
  private static func explained(
    _ step: Attribution.Step, from first: CompareColumns.Column, to second: CompareColumns.Column,
    _ format: NumberFormat
  ) -> FigureSource {
    let before = format.exact(step.total - step.change)
    let after = format.exact(step.total)
    let change = CompareChart.signed(step.change, format)
    return FigureSource(
      title: step.choice, figure: "\(CompareWhy.words(step)): \(change) parameters",
      grade: .exact, derivation: ["total after − total before = \(after) − \(before) = \(change)"],
      words: [
        "\(first.name) becomes \(second.name) one choice at a time, in the order of the list; "
          + "this is what the swap of this choice adds to the total as it then stands. "
          + "Another order would share the difference otherwise; the sum stays the same."
      ])
  }

  /// The figure of a model that a row shows; nil for a choice that no figure belongs to.
  private static func figure(_ row: Comparison.Row, _ workload: Workload) -> Figure? {
    if let field = row.field { return .field(field) }
    if let part = ModelPart(rawValue: row.key) { return .part(part) }
    switch row.key {
    case "total": return .total
    case "active": return .active
    case "mlp_neurons": return .neurons
    case "weight_bytes": return .weights(workload.weights)
    case "kv_bytes_per_token": return .kvPerToken
    case "kv_cache_bytes": return .kvCache
    case "state_bytes": return .state
    case "forward_per_token": return .forward
    default: return nil
    }
  }
}
