import Catalog
import ModelCore

// History in words.
extension HistoryScreen {
  /// What was typed as a filter is what n and N look for.
  var sought: String? { found.isEmpty ? nil : found }

  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    rows.map { ScreenLine(Self.title, Self.line($0, frame.format)) }
  }

  func place(_ frame: ScreenFrame) -> Int? {
    let count = rows.count
    return count > 0 ? min(selection, count - 1) : nil
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) { selection = max(index, 0) }

  func remarks(_ frame: ScreenFrame) -> [String] {
    guard let row else { return ["No model is like that; back shows all again."] }
    return [panelTitle, row.name]
      + HistoryDetail.lines(row, frame.format, showsAddress: true).map(\.text)
      + [HistoryTimeline.words(rows, frame.format)]
  }

  /// Every column of the largest table.
  private static func line(_ row: HistoryRow, _ format: NumberFormat) -> String {
    ScreenLine.joined([
      "\(row.monthText) \(row.name)", row.organization,
      "\(HistoryTable.sizeText(row, format)) parameters",
      row.active.map { "active \(format.short($0))" } ?? "",
      row.tokens.map { "\(format.short($0)) tokens" } ?? "",
      row.flops.map { format.flops($0.flops) } ?? "", row.grade.word,
    ])
  }
}
