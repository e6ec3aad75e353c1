import Catalog
import ModelCore

// Brain in words.
extension BrainScreen {
  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    Pane.allCases.flatMap { pane in
      texts(of: pane, frame).map { ScreenLine(pane.shortTitle, $0) }
    }
  }

  func place(_ frame: ScreenFrame) -> Int? {
    let before = Pane.allCases.prefix { $0 != pane }.reduce(0) { $0 + texts(of: $1, frame).count }
    return before + selection(in: pane, count: texts(of: pane, frame).count).index
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) {
    var rest = index
    for pane in Pane.allCases {
      let count = texts(of: pane, frame).count
      guard rest >= count else {
        select(rest, in: pane)
        return
      }
      rest -= count
    }
  }

  func remarks(_ frame: ScreenFrame) -> [String] {
    let sentences = BrainLines.sentences(frame.subject, frame.format).split(separator: "\n")
    return sentences.map(String.init) + ["Source: \(source(frame))"]
  }

  /// Where the selected line stands.
  private func source(_ frame: ScreenFrame) -> String {
    switch pane {
    case .comparison:
      let lines = BrainLines.comparison(frame.subject)
      let line = lines[selection(in: pane, count: lines.count).index]
      return "\(line.grade.word); \(BrainLines.source(line, frame.subject))"
    case .literature:
      let row = BrainRow.all[selection(in: pane, count: BrainRow.all.count).index]
      return "\(row.grade.word); \(row.source.reference)"
    case .lesson: return BrainTableRow.source.reference
    }
  }

  private func texts(of pane: Pane, _ frame: ScreenFrame) -> [String] {
    let format = frame.format
    switch pane {
    case .comparison:
      return BrainLines.comparison(frame.subject).map { line in
        ScreenLine.joined([
          "\(line.label): \(line.valueText(format))",
          line.range.map { Self.range($0, format) } ?? "", line.grade.word,
        ])
      }
    case .literature:
      return BrainRow.all.map { row in
        let unit = Self.isCount(row) ? " \(row.quantity.unit)" : ""
        return ScreenLine.joined([
          "\(row.name): \(Self.value(row, format))\(unit)", row.grade.word,
          Self.words(row, format),
        ])
      }
    case .lesson:
      return BrainTableRow.all.map { row in
        let correction = row.correction.isEmpty ? "" : "; like with like: \(row.correction)"
        return "\(row.aspect): brain \(row.brain); model \(row.model)\(correction)"
      }
    }
  }
}
