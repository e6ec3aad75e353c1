import ModelCore
import TermUI

/// The neurons of the circle beside those of the model, and its parameters worked out.
struct CircleScale: Widget {
  private let neurons: Int
  private let frame: ScreenFrame

  init(_ neurons: Int, _ frame: ScreenFrame) {
    (self.neurons, self.frame) = (neurons, frame)
  }

  /// The counts that are set side by side.
  var counts: [(name: String, count: Int)] {
    let model = frame.figures.neurons
    return [
      ("this network", neurons), ("a layer of the model", model.mlpPerLayer),
      ("all its layers", model.mlpTotal),
    ]
  }

  /// Parameters multiplied out, step by step.
  var steps: [(name: String, formula: String, value: Int)] {
    [
      ("hidden", "inputs × outputs + biases = 2 × \(neurons) + \(neurons)", 3 * neurons),
      ("output", "inputs × outputs + biases = \(neurons) × 1 + 1", neurons + 1),
      (
        "together", "4N + 1 = 4 × \(neurons) + 1",
        CircleNetwork.parameterCount(neurons: neurons)
      ),
    ]
  }

  /// Everything in words, a sentence for each line.
  var words: [String] {
    let format = frame.format
    let total = frame.figures.count.total
    let own = CircleNetwork.parameterCount(neurons: neurons)
    return counts.map { "\($0.name): \(format.exact($0.count)) neurons" }
      + steps.map { "\($0.name): \($0.formula) = \(format.exact($0.value)) parameters" }
      + [
        "\(frame.subject.name.description): \(format.exact(total)) parameters, "
          + "\(format.short(total / own)) times as many"
      ]
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    let inner = area.inset(columns: 1)
    let format = frame.format
    let isNarrow = inner.width < 48
    let largest = max(counts.map(\.count).max() ?? 1, 2)
    let rows = counts.enumerated().map { index, entry in
      let (role, sign) = SeriesSign.series(index == 0 ? 2 : 0)
      let share = CircleMath.doublings(entry.count + 1) / CircleMath.doublings(largest + 1)
      return BarList.Row(
        label: isNarrow ? ["circle", "a layer", "all layers"][index] : entry.name,
        bar: Bar(share, role: role, sign: sign), count: format.exact(entry.count))
    }
    canvas.place(BarList(rows), in: inner.top(3))
    var row = inner.height > 8 ? 4 : 3
    for step in steps {
      let line = inner.line(row)
      row += 1
      guard !line.isEmpty else { return }
      let value = format.exact(step.value)
      let formula = isNarrow ? step.formula.replacing(Self.general, with: "") : step.formula
      canvas.put(
        "\(step.name): \(formula)", column: line.column, row: line.row,
        width: line.width - value.count - 1, role: .text)
      canvas.putTrailing(value, endColumn: line.endColumn, row: line.row, role: .strong)
    }
    let line = inner.line(inner.height > row + 1 ? row + 1 : row)
    guard !line.isEmpty else { return }
    guard isNarrow else {
      canvas.put(
        words.last ?? "", column: line.column, row: line.row, width: line.width, role: .note)
      return
    }
    let total = format.exact(frame.figures.count.total)
    canvas.put(
      frame.subject.name.description, column: line.column, row: line.row,
      width: line.width - total.count - 1, role: .note)
    canvas.putTrailing(total, endColumn: line.endColumn, row: line.row, role: .strong)
  }

  private static let general = "inputs × outputs + biases = "
}
