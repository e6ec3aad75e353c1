/// Width and height in character cells, never negative.
package struct Size: Hashable, Sendable {
  /// Cells across, 0 or more.
  package let width: Int
  /// Cells down, 0 or more.
  package let height: Int

  /// Clamps negative extents to 0.
  package init(width: Int, height: Int) {
    self.width = max(width, 0)
    self.height = max(height, 0)
  }
}

/// A rectangle of character cells; `column` and `row` count from the top left of the canvas.
package struct Rect: Hashable, Sendable {
  /// Leftmost column.
  package let column: Int
  /// Topmost row.
  package let row: Int
  /// Cells across, 0 or more.
  package let width: Int
  /// Cells down, 0 or more.
  package let height: Int

  /// Clamps negative extents to 0.
  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(width, 0)
    self.height = max(height, 0)
  }

  /// The whole of a canvas of this size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  /// First column to the right of the rectangle.
  package var endColumn: Int { column + width }
  /// First row below the rectangle.
  package var endRow: Int { row + height }
  /// Extent without the position.
  package var size: Size { Size(width: width, height: height) }
  /// Whether it holds no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell lies inside.
  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  /// The cells both rectangles share; empty when there are none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, width: min(endColumn, other.endColumn) - left,
      height: min(endRow, other.endRow) - top)
  }

  /// The rectangle without a margin on each side; empty when the margin eats it up.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      column: column + columns, row: row + rows, width: width - 2 * columns,
      height: height - 2 * rows)
  }

  /// The first `count` columns.
  package func leading(_ count: Int) -> Rect {
    Rect(column: column, row: row, width: min(max(count, 0), width), height: height)
  }

  /// The last `count` columns.
  package func trailing(_ count: Int) -> Rect {
    let kept = min(max(count, 0), width)
    return Rect(column: endColumn - kept, row: row, width: kept, height: height)
  }

  /// The first `count` rows.
  package func top(_ count: Int) -> Rect {
    Rect(column: column, row: row, width: width, height: min(max(count, 0), height))
  }

  /// The last `count` rows.
  package func bottom(_ count: Int) -> Rect {
    let kept = min(max(count, 0), height)
    return Rect(column: column, row: endRow - kept, width: width, height: kept)
  }

  /// All but the first `count` columns.
  package func droppingLeading(_ count: Int) -> Rect { trailing(width - max(count, 0)) }

  /// All but the last `count` columns.
  package func droppingTrailing(_ count: Int) -> Rect { leading(width - max(count, 0)) }

  /// All but the first `count` rows.
  package func droppingTop(_ count: Int) -> Rect { bottom(height - max(count, 0)) }

  /// All but the last `count` rows.
  package func droppingBottom(_ count: Int) -> Rect { top(height - max(count, 0)) }

  /// The one-cell-high rectangle of the row `offset` rows from the top; empty outside.
  package func line(_ offset: Int) -> Rect {
    guard offset >= 0, offset < height else {
      return Rect(column: column, row: row, width: width, height: 0)
    }
    return Rect(column: column, row: row + offset, width: width, height: 1)
  }

  /// A rectangle of the wanted size in the middle, cut to fit.
  package func centered(_ wanted: Size) -> Rect {
    let width = min(wanted.width, self.width)
    let height = min(wanted.height, self.height)
    return Rect(
      column: column + (self.width - width) / 2, row: row + (self.height - height) / 2,
      width: width, height: height)
  }
}
