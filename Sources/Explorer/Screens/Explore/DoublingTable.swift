import ModelCore
import TermUI

/// The table "what doubling does".
enum DoublingTable {
  static func table(
    _ doubling: Doubling, _ format: NumberFormat, selected: Int?
  ) -> Table {
    Table(
      columns: [
        Table.Column("×2", minimum: 3), Table.Column("new total", .trailing),
        Table.Column("change", .trailing, priority: 2), Table.Column("factor", .trailing),
        Table.Column("grows", minimum: 8, priority: 5),
        // Wide enough for any amount, so that the columns stand still.
        Table.Column(" KV at seq", .trailing, priority: 3),
        Table.Column("forward", .trailing, priority: 6),
        Table.Column("follows", minimum: 16, priority: 4, grows: true),
      ],
      rows: rows(doubling).map { cells($0, format) }, selected: selected)
  }

  /// The rows of the screen: all but the batch, which adds no weights to any model.
  static func rows(_ doubling: Doubling) -> [Doubling.Row] {
    doubling.presentRows.filter { $0.field != .batchSize }
  }

  private static func cells(_ row: Doubling.Row, _ format: NumberFormat) -> [Table.Entry] {
    let symbol = Table.Entry.text(row.field.symbol, .strong)
    guard let total = row.total else {
      return [symbol, .text("beyond the limit", .dim)]
    }
    return [
      symbol, .text(format.exact(total)), .text(format.change(row.change)),
      .text(format.factor(row.factor)),
      .text("\(row.field.symbol)^\(format.fixed(row.exponent, digits: 2))"),
      row.kvCacheBytes.map { $0 > 0 ? .text(format.bytes($0)) : .text("none", .dim) }
        ?? .text("withheld", .dim),
      row.forwardFLOPs.map { .text(format.flops($0)) } ?? .text("withheld", .dim),
      .text(follows(row, format), .dim),
    ]
  }

  /// What moved along, or why nothing did.
  static func follows(_ row: Doubling.Row, _ format: NumberFormat) -> String {
    let moved = row.follows.filter { $0.field != .nKVHeads || row.follows.count < 2 }
      .map { "\($0.field.symbol) \(format.exact($0.value))" }
    guard moved.isEmpty else { return moved.joined(separator: " ") }
    return row.factor == 1 ? "no new weights" : ""
  }
}
