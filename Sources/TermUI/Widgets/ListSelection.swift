/// Which row of a list is selected and which rows are seen.
package struct ListSelection: Hashable, Sendable {
  /// Rows of the list.
  package private(set) var count: Int
  /// The selected row; 0 in an empty list.
  package private(set) var index: Int

  /// The first row of a list.
  package init(count: Int, index: Int = 0) {
    self.count = max(count, 0)
    self.index = min(max(index, 0), max(count - 1, 0))
  }

  /// The selected row, if there is any row.
  package var selected: Int? { count > 0 ? index : nil }

  /// Moves down, or up for a negative number; stops at the ends.
  package mutating func move(by rows: Int) {
    let (target, overflow) = index.addingReportingOverflow(rows)
    index = overflow ? (rows > 0 ? Int.max : 0) : target
    index = min(max(index, 0), max(count - 1, 0))
  }

  /// Selects one row; beyond the ends it is the last or the first.
  package mutating func select(_ row: Int) { self = ListSelection(count: count, index: row) }

  /// Takes a new number of rows and starts at the first.
  package mutating func reset(count: Int) { self = ListSelection(count: count) }

  /// The first row to show so that the selected one stands near the middle of `height` rows.
  package func offset(height: Int) -> Int {
    let height = max(height, 1)
    return min(max(index - height / 2, 0), max(count - height, 0))
  }
}
