import Catalog
import ModelCore
import TermUI

/// The rows of the history as a table with bars on a log scale.
struct HistoryTable {
  /// A column with what a click on its title sorts by.
  struct Column: Sendable {
    let column: Table.Column
    let sorts: HistoryQuery.Column?
    /// What its cell shows of a row.
    let cell: @Sendable (HistoryRow, NumberFormat) -> Table.Entry
  }

  let table: Table

  /// The table of a screen; only rows in view have their cells.
  init(_ screen: HistoryScreen, _ layout: HistoryLayout, _ format: NumberFormat) {
    let rows = screen.rows
    let columns = Self.columns(layout)
    let height = max(layout.table.height - 1, 0)
    let selected = min(screen.selection, max(rows.count - 1, 0))
    let offset = ListSelection(count: rows.count, index: selected).offset(height: height)
    var cells = Array(repeating: Self.unseen(columns), count: rows.count)
    for index in rows.indices.dropFirst(offset).prefix(height) {
      cells[index] = columns.map { $0.cell(rows[index], format) }
    }
    table = Table(
      columns: columns.map { Self.titled($0, screen.query) }, rows: cells, selected: selected,
      offset: offset)
  }

  /// The title of the column that gives the order has an arrow.
  private static func titled(_ column: Column, _ query: HistoryQuery) -> Table.Column {
    guard column.sorts == query.order else { return column.column }
    var titled = column.column
    titled.title += query.isReversed ? " ▼" : " ▲"
    return titled
  }

  /// Stands in for a row out of view, so that the columns keep their widths.
  private static func unseen(_ columns: [Column]) -> [Table.Entry] {
    columns.map { .text(String(repeating: " ", count: $0.column.minimum)) }
  }

  /// The columns for the room there is.
  static func columns(_ layout: HistoryLayout) -> [Column] {
    switch layout.kind {
    case .large: [month, name, maker, size, bar, active, tokens, work, grade]
    case .full: [year, name, size, bar, grade]
    case .compact, .line: [year, name, shortSize, shortGrade]
    }
  }

  private static let year = Column(column: Table.Column("year", minimum: 6), sorts: .date) {
    row, _ in .text(String(row.year), .dim)
  }

  private static let month = Column(column: Table.Column("date", minimum: 7), sorts: .date) {
    row, _ in .text(row.monthText, .dim)
  }

  private static let name = Column(column: Table.Column("model", minimum: 20), sorts: .name) {
    row, _ in .text(row.name)
  }

  private static let maker = Column(
    column: Table.Column("maker", minimum: 12, priority: 4), sorts: .organization
  ) { row, _ in .text(row.organization, .dim) }

  private static let size = Column(
    column: Table.Column("parameters", .trailing, minimum: 18), sorts: .parameters
  ) { row, format in .text(sizeText(row, format), role(row.grade)) }

  private static let shortSize = Column(
    column: Table.Column("size", .trailing, minimum: 7), sorts: .parameters
  ) { row, format in
    .text(row.parameters.map(format.short) ?? (row.range == nil ? "?" : "20–200"), role(row.grade))
  }

  private static let bar = Column(
    column: Table.Column("10 … 10T, log", minimum: 13, priority: 3, grows: true), sorts: nil
  ) { row, _ in .bar(Self.bar(row)) }

  private static let active = Column(
    column: Table.Column("active", .trailing, minimum: 6, priority: 6), sorts: .active
  ) { row, format in .text(row.active.map(format.short) ?? "", .dim) }

  private static let tokens = Column(
    column: Table.Column("tokens", .trailing, minimum: 6, priority: 5), sorts: .tokens
  ) { row, format in .text(row.tokens.map(format.short) ?? "", .dim) }

  private static let work = Column(
    column: Table.Column("FLOP", .trailing, minimum: 7, priority: 5), sorts: .flops
  ) { row, format in .text(row.flops.map { format.scientific($0.flops) } ?? "", .dim) }

  private static let grade = Column(
    column: Table.Column("grade", minimum: 11), sorts: .grade
  ) { row, _ in .text(row.grade.word, role(row.grade)) }

  private static let shortGrade = Column(
    column: Table.Column("grade", minimum: 5, priority: 1), sorts: .grade
  ) { row, _ in .text(row.grade.word, role(row.grade)) }

  /// Every digit of a size, a range where the sources disagree, or that it is unknown.
  static func sizeText(_ row: HistoryRow, _ format: NumberFormat) -> String {
    if let parameters = row.parameters { return format.exact(parameters) }
    guard let range = row.range else { return "unknown" }
    return "\(format.short(range.lowerBound)) to \(format.short(range.upperBound))"
  }

  /// The role of a figure by how sure it is.
  static func role(_ grade: Grade) -> Role {
    switch grade {
    case .exact, .published: .exact
    case .estimated: .estimate
    case .partial, .assumed, .reported: .doubtful
    }
  }

  private static let scale = Axis(10, 1e13, .logarithmic)

  /// 10 at the left end, 10T at the right; what is not sure is not solid.
  private static func bar(_ row: HistoryRow) -> Bar {
    let value = Double(row.parameters ?? row.range?.upperBound ?? 0)
    let fraction = value > 0 ? max(scale.fraction(of: value) ?? 0, 0.01) : 0
    switch row.grade {
    case .exact, .published: return Bar(fraction, role: .accent)
    case .partial, .assumed, .reported:
      return Bar(fraction, role: .doubtful, sign: .medium)
    case .estimated: return Bar(fraction, role: .estimate, sign: .light)
    }
  }
}
