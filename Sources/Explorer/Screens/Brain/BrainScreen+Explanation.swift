import Catalog
import ModelCore

// Where the figures of Brain come from.
extension BrainScreen {
  func explanation(_ frame: ScreenFrame) -> Explanation? {
    let format = frame.format
    switch pane {
    case .comparison:
      let lines = BrainLines.comparison(frame.subject)
      let line = lines[selection(in: pane, count: lines.count).index]
      if let figure = line.figure { return .derivation(figure, of: frame.subject) }
      return .source(
        FigureSource(
          title: line.label, figure: Self.figure(line.value, line.range, format),
          grade: line.grade, derivation: BrainLines.derivation(line, format).map { [$0] } ?? [],
          words: [line.note], sources: line.source.map { [$0] } ?? []))
    case .literature:
      let row = BrainRow.all[selection(in: pane, count: BrainRow.all.count).index]
      let unit = Self.isCount(row) ? " \(row.quantity.unit)" : ""
      let range = row.range.map { Self.range($0, format) }
      return .source(
        FigureSource(
          title: row.name,
          figure: "\(Self.value(row, format))\(unit)" + (range.map { " (\($0))" } ?? ""),
          grade: row.grade, words: [row.note], sources: [row.source]))
    case .lesson:
      let row = BrainTableRow.all[selection(in: pane, count: BrainTableRow.all.count).index]
      let correction = row.correction.isEmpty ? [] : ["Like with like: \(row.correction)."]
      return .source(
        FigureSource(
          title: row.aspect, figure: "brain: \(row.brain); model: \(row.model)",
          grade: row.grade, words: correction, sources: [BrainTableRow.source]))
    }
  }

  /// An amount with its range.
  private static func figure(
    _ value: Double, _ range: ClosedRange<Double>?, _ format: NumberFormat
  ) -> String {
    BrainLines.short(value, format) + (range.map { " (\(Self.range($0, format)))" } ?? "")
  }

  /// The lowest and the highest figure.
  static func range(_ range: ClosedRange<Double>, _ format: NumberFormat) -> String {
    "\(BrainLines.short(range.lowerBound, format)) to \(BrainLines.short(range.upperBound, format))"
  }
}
