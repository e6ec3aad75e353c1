import ModelCore
import TermUI

// What stands beside the language model, and what others count.
extension CountReport {
  /// A line for each thing beside the language model.
  func addModules(to layout: inout TextLayout) {
    let modules = model.config.sideModules
    guard !modules.isEmpty else { return }
    layout.line("Beside the language model, not in the total")
    layout.rows(
      modules.map { module in
        let words =
          module.copied == 0
          ? "" : "and \(format.exact(module.copied)) in copies of tables"
        return [
          module.kind.title, format.exact(module.parameters), format.short(module.parameters),
          words,
        ]
      }, [.left, .right, .right, .left])
    layout.line()
  }

  /// A line for each way of counting that gives another number.
  func addConventions(to layout: inout TextLayout) {
    let figures = model.config.conventions.differing
    guard !figures.isEmpty else { return }
    layout.line("Other ways of counting")
    layout.rows(
      figures.map { [format.exact($0.value), tenths($0.value), $0.meaning] },
      [.right, .right, .left])
    layout.line()
  }

  /// A number as headlines write it, with one digit after the point: 684.5B.
  private func tenths(_ value: Int) -> String {
    let units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")]
    guard let unit = units.first(where: { Double(value) >= $0.0 }) else { return "" }
    return format.fixed(Double(value) / unit.0, digits: 1) + unit.1
  }
}
