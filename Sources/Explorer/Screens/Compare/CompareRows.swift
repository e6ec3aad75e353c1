import ModelCore
import TermUI

/// The rows of the comparison that are shown, line by line.
struct CompareRows {
  /// A line of the table.
  enum Line: Equatable, Sendable {
    /// A row by its place in ``rows``.
    case row(Int)
    /// The bars and ratios under it.
    case bars(Int)
    /// Between two kinds of rows.
    case blank
    /// What was folded away.
    case folded
  }

  /// The rows that can be selected.
  let rows: [Comparison.Row]
  /// The rows that are the same in all models and folded away.
  let hidden: [Comparison.Row]
  private let bars: Bars

  /// Which rows have bars under their numbers.
  enum Bars: Equatable, Sendable {
    case none
    /// Those that leave every row in sight, the most telling first.
    case fitting
    case all
  }

  /// Rows as they are asked for; folding leaves out what all models share.
  init(_ comparison: Comparison, isFolded: Bool, bars: Bars = .none) {
    rows = comparison.rows.filter { !isFolded || $0.differs }
    hidden = isFolded ? comparison.rows.filter { !$0.differs } : []
    self.bars = bars
  }

  /// The order in which rows get bars where not all can have some.
  private static let telling = [
    "total", "weight_bytes", "kv_cache_bytes", "forward_per_token", "mlp", "attention",
    "kv_bytes_per_token", "active",
  ]

  /// The rows that have bars in so much height.
  private func barred(height: Int) -> Set<Int> {
    let amounts = rows.indices.filter { rows[$0].kind == .size || rows[$0].kind == .cost }
    switch bars {
    case .none: return []
    case .all: return Set(amounts)
    case .fitting:
      let blanks = Set(rows.map(\.kind)).count - 1
      let room = height - rows.count - blanks - (hidden.isEmpty ? 0 : 2)
      func rank(_ index: Int) -> Int {
        Self.telling.firstIndex(of: rows[index].key) ?? Self.telling.count + index
      }
      return Set(amounts.sorted { rank($0) < rank($1) }.prefix(max(room, 0)))
    }
  }

  /// Every line in so much height; blanks go where there is not enough.
  func lines(height: Int) -> [Line] {
    var lines: [Line] = []
    let barred = barred(height: height)
    for (index, row) in rows.enumerated() {
      if index > 0, rows[index - 1].kind != row.kind { lines.append(.blank) }
      lines.append(.row(index))
      if barred.contains(index) { lines.append(.bars(index)) }
    }
    if !hidden.isEmpty { lines.append(contentsOf: [.blank, .folded]) }
    while lines.count > height, let blank = lines.lastIndex(of: .blank) {
      lines.remove(at: blank)
    }
    return lines
  }

  /// The lines of a window that keeps a row in sight.
  func visible(height: Int, selected: Int) -> ArraySlice<Line> {
    let lines = lines(height: height)
    let place = lines.firstIndex(of: .row(selected)) ?? 0
    let start = ListSelection(count: lines.count, index: place).offset(height: height)
    return lines[start..<min(start + max(height, 0), lines.count)]
  }

  /// What was folded away, in words.
  func foldedText(_ format: NumberFormat) -> String {
    let shared = hidden.compactMap { row -> String? in
      guard let value = row.values.first.flatMap({ $0 }) else { return nil }
      return "\(row.shortTitle) \(format.text(value))"
    }
    return "same in all: " + shared.joined(separator: ", ")
  }
}
