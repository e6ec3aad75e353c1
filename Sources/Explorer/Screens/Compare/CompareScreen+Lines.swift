import ModelCore

// Compare in words.
extension CompareScreen {
  var paneNames: [String] { ["figures", "why"] }

  mutating func showPane(_ index: Int) { pane = index == 0 ? .figures : .why }

  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    let (columns, comparison) = compared(frame)
    let figures = rows(comparison).rows.map { row in
      ScreenLine("Figures", Self.words(row, columns, frame.format))
    }
    let steps = comparison.cause(of: selected(of: columns.count))?.steps ?? []
    return figures
      + steps.map { step in
        let change = CompareChart.signed(step.change, frame.format)
        return ScreenLine("Why", "\(step.choice): \(CompareWhy.words(step)), \(change)")
      }
  }

  func place(_ frame: ScreenFrame) -> Int? {
    let (columns, comparison) = compared(frame)
    guard !columns.isEmpty else { return nil }
    let rows = rows(comparison)
    guard pane == .why else { return selectedRow(rows, comparison) }
    let steps = comparison.cause(of: selected(of: columns.count))?.steps.count ?? 0
    return steps > 0 ? rows.rows.count + min(step, steps - 1) : nil
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) {
    let rows = rows(compared(frame).comparison).rows
    guard index >= rows.count else {
      pane = .figures
      if index >= 0 { select(rows[index]) }
      return
    }
    select(step: index - rows.count)
  }

  func remarks(_ frame: ScreenFrame) -> [String] {
    let (columns, comparison) = compared(frame)
    guard !columns.isEmpty else { return ["Nothing is compared yet; compare.start begins."] }
    let column = selected(of: columns.count)
    let rows = rows(comparison)
    let place = selectedRow(rows, comparison)
    let why = CompareWhy(
      columns: columns, column: column,
      row: rows.rows.indices.contains(place) ? rows.rows[place] : nil,
      cause: column > 0 ? comparison.cause(of: column) : nil, selected: nil, format: frame.format)
    let folded = rows.hidden.isEmpty ? "" : rows.foldedText(frame.format)
    return ["\(columns[column].name): \(why.figureText)", why.summary, folded]
  }

  private func compared(
    _ frame: ScreenFrame
  ) -> (columns: [CompareColumns.Column], comparison: Comparison) {
    let columns = columns(frame.workspace).all
    return (columns, Comparison(columns.map(\.sizing)))
  }

  /// A row of the table: every model with its figure, and how many times the first one's it is.
  private static func words(
    _ row: Comparison.Row, _ columns: [CompareColumns.Column], _ format: NumberFormat
  ) -> String {
    let figures = columns.indices.map { index in
      let mark = CompareMark(row, index)
      let figure = "\(columns[index].name) \(mark.figure(format))"
      switch mark.sign {
      case .reference: return figure
      case .same: return "\(figure), the same"
      case .other, .more, .less:
        let ratio = row.ratio(index).map { " (\(CompareMark.ratioText($0, format)))" } ?? ""
        return figure + ratio
      }
    }
    return "\(row.title): \(figures.joined(separator: "; "))"
  }
}
