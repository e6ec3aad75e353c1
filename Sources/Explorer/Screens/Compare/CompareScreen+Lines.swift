import ModelCore

// Compare in words: a line for each figure, then for each step of the reasons.
extension CompareScreen {
  func selectable(_ frame: ScreenFrame) -> [ScreenLine] {
    let columns = columns(frame.workspace)
    let comparison = columns.comparison
    let figures = rows(comparison).rows.map {
      ScreenLine("Figures", Self.words($0, columns.all, frame.format))
    }
    return figures
      + steps(columns, comparison).map {
        ScreenLine(
          "Why",
          "\($0.choice): \(CompareWhy.words($0)), \(CompareChart.signed($0.change, frame.format))")
      }
  }

  func place(_ frame: ScreenFrame) -> Int? {
    let columns = columns(frame.workspace)
    let comparison = columns.comparison
    let rows = rows(comparison)
    guard !rows.rows.isEmpty else { return nil }
    guard pane == .why else { return selectedRow(rows, comparison) }
    let count = steps(columns, comparison).count
    return count == 0 ? nil : rows.rows.count + min(step, count - 1)
  }

  mutating func select(_ index: Int, _ frame: ScreenFrame) {
    let rows = rows(columns(frame.workspace).comparison).rows
    if rows.indices.contains(index) {
      pane = .figures
      select(rows[index])
    } else {
      pane = .why
      step = max(index - rows.count, 0)
    }
  }

  func remarks(_ frame: ScreenFrame) -> [String] {
    let columns = columns(frame.workspace)
    guard !columns.all.isEmpty else { return ["Nothing is compared yet."] }
    let comparison = columns.comparison
    let index = selected(of: columns.all.count)
    let why = CompareWhy(
      columns: columns.all, column: index, row: nil,
      cause: index > 0 ? comparison.cause(of: index) : nil, selected: nil, format: frame.format,
      keys: frame.keys)
    let names = columns.all.map(\.name.description).joined(separator: ", ")
    return [
      "\(columns.all.count) models at \(columns.workText(frame.format)): \(names)",
      "\(columns.all[index].name): \(why.summary)",
    ] + columns.all.compactMap { column in column.subject.doubt.map { "\(column.name) \($0)" } }
  }

  var paneNames: [String] { ["figures", "why"] }

  mutating func showPane(_ index: Int) {
    isEditing = false
    pane = index == 1 ? .why : .figures
  }

  private func steps(
    _ columns: CompareColumns, _ comparison: Comparison
  ) -> [Attribution.Step] {
    let index = selected(of: columns.all.count)
    return index > 0 ? comparison.cause(of: index)?.steps ?? [] : []
  }

  /// A row as one sentence: each model with its figure and how it stands to the first.
  private static func words(
    _ row: Comparison.Row, _ columns: [CompareColumns.Column], _ format: NumberFormat
  ) -> String {
    let figures = columns.indices.map { index in
      let mark = CompareMark(row, index)
      let figure = "\(columns[index].name) \(mark.figure(format))"
      guard let word = mark.word else { return figure }
      let ratio = row.ratio(index).map { " \(CompareMark.ratioText($0, format))" } ?? ""
      return "\(figure) \(word)\(ratio)"
    }
    return "\(row.title): " + figures.joined(separator: ", ")
  }
}
