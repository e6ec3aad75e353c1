/// Which rows of the history are wanted, and in which order.
package struct HistoryQuery: Equatable, Sendable {
  /// Part of the name of a maker, capitals or not; nil for all.
  package var organization: String?
  /// Whether the weights can be had; nil for all rows.
  package var hasOpenWeights: Bool?
  /// Oldest year.
  package var since: Int?
  /// One kind only.
  package var kind: HistoryKind?
  /// One of the lesson's two tables.
  package var table: LessonTable?
  /// What the rows are ordered by.
  package var order = Column.date
  /// Whether the order is turned round.
  package var isReversed = false

  /// Everything, oldest first.
  package init() {}

  /// What rows can be ordered by.
  package enum Column: String, CaseIterable, Sendable {
    case date, name, organization, parameters, active, tokens, flops, context, grade
  }

  /// Whether nothing is left out.
  package var isEverything: Bool {
    organization == nil && hasOpenWeights == nil && since == nil && kind == nil && table == nil
  }

  /// The rows that are wanted, in order.
  package func rows(of all: [HistoryRow] = HistoryRow.all) -> [HistoryRow] {
    sorted(all.filter(accepts))
  }

  /// Whether a row is wanted.
  package func accepts(_ row: HistoryRow) -> Bool {
    if let table, !table.rows.contains(row.name) { return false }
    if let hasOpenWeights, row.hasOpenWeights != hasOpenWeights { return false }
    if let since, row.year < since { return false }
    if let kind, row.kind != kind { return false }
    guard let organization, !organization.isEmpty else { return true }
    return row.organization.lowercased().contains(organization.lowercased())
  }

  /// Rows in order; those without the figure stand last either way.
  private func sorted(_ rows: [HistoryRow]) -> [HistoryRow] {
    let keyed = rows.enumerated().map { (index: $0.offset, key: key($0.element), row: $0.element) }
    return keyed.sorted { left, right in
      switch (left.key, right.key) {
      case (nil, nil): return left.index < right.index
      case (nil, _): return false
      case (_, nil): return true
      case (let a?, let b?):
        if a == b { return left.index < right.index }
        return isReversed ? b < a : a < b
      }
    }.map(\.row)
  }

  private func key(_ row: HistoryRow) -> Key? {
    switch order {
    case .date: .number(Double(row.year * 12 + row.month))
    case .name: .text(row.name.lowercased())
    case .organization: .text(row.organization.lowercased())
    case .parameters: row.parameters.map { .number(Double($0)) }
    case .active: (row.active ?? row.parameters).map { .number(Double($0)) }
    case .tokens: row.tokens.map { .number(Double($0)) }
    case .flops: row.flops.map { .number($0.flops) }
    case .context: row.context.map { .number(Double($0)) }
    case .grade: .number(Double(Self.rank(row)))
    }
  }

  /// Surest first.
  private static func rank(_ row: HistoryRow) -> Int {
    switch row.grade {
    case .exact: 0
    case .published: 1
    case .partial: 2
    case .assumed: 3
    case .reported: 4
    case .estimated: 5
    }
  }

  private enum Key: Comparable {
    case number(Double)
    case text(String)
  }
}

/// The lesson's tables of models, as filters.
package enum LessonTable: String, CaseIterable, Sendable {
  /// Linear regression to ten trillion.
  case growth
  /// The models with open weights.
  case openSource = "open_source"

  /// Names of the rows.
  package var rows: [String] {
    switch self {
    case .growth:
      [
        "Linear regression", "Early deep networks", "GPT-1", "GPT-2 XL", "GPT-3", "GPT-4",
        "Frontier models of 2024",
      ]
    case .openSource:
      [
        "Gemma 2B", "Llama 3.2 1B", "Llama 3.2 3B", "Llama 3.1 8B", "Llama 3.1 70B",
        "Llama 3.1 405B",
      ]
    }
  }

  /// Its name for people.
  package var title: String {
    switch self {
    case .growth: "the lesson's growth table"
    case .openSource: "the lesson's open-source table"
    }
  }
}
