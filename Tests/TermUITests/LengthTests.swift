import Testing

@testable import TermUI

@Suite struct LengthTests {
  static let splits: [[Length]] = [
    [.rest],
    [.fixed(3)],
    [.fixed(3), .rest],
    [.rest, .fixed(3), .rest],
    [.weight(2), .weight(1), .weight(1)],
    [.weight(1, minimum: 20), .weight(1, minimum: 5)],
    [.weight(3, minimum: 4), .fixed(7), .weight(1, minimum: 10), .fixed(1)],
    [.fixed(0), .weight(0), .rest],
    [.fixed(-4), .fixed(100)],
    [.weight(-1), .weight(.max)],
  ]

  @Test(arguments: splits)
  func `tiles its parent exactly at every size`(lengths: [Length]) {
    for width in 0...60 {
      for height in [0, 1, 2, 7, 24, 60] {
        let area = Rect(column: 3, row: 5, width: width, height: height)
        let columns = area.columns(lengths)
        #expect(columns.count == lengths.count)
        #expect(columns.first?.column == area.column)
        #expect(columns.last?.endColumn == area.endColumn)
        for (left, right) in zip(columns, columns.dropFirst()) {
          #expect(left.endColumn == right.column)
        }
        #expect(columns.allSatisfy { $0.row == area.row && $0.height == height })
        let rows = area.rows(lengths)
        #expect(rows.map(\.height).reduce(0, +) == height)
        #expect(rows.last?.endRow == area.endRow)
        for (upper, lower) in zip(rows, rows.dropFirst()) { #expect(upper.endRow == lower.row) }
      }
    }
  }

  @Test func `keeps fixed lengths and minimums before weights grow`() {
    #expect(Length.split(80, into: [.fixed(10), .rest, .fixed(5)]) == [10, 65, 5])
    #expect(Length.split(40, into: [.weight(1, minimum: 30), .rest]) == [30, 10])
    #expect(Length.split(80, into: [.weight(1, minimum: 30), .rest]) == [40, 40])
    #expect(Length.split(12, into: [.fixed(10), .fixed(5)]) == [10, 2])
  }

  @Test func `divides what is left in proportion to the weights`() {
    #expect(Length.split(100, into: [.weight(2), .weight(1), .weight(1)]) == [50, 25, 25])
    #expect(Length.split(10, into: [.rest, .rest, .rest]) == [3, 4, 3])
  }

  @Test func `makes a grid whose cells cover the area once`() {
    let area = Rect(column: 0, row: 0, width: 7, height: 5)
    let cells = area.grid(rows: [.rest, .rest], columns: [.rest, .fixed(2), .rest]).joined()
    for row in 0..<5 {
      for column in 0..<7 {
        #expect(cells.filter { $0.contains(column: column, row: row) }.count == 1)
      }
    }
  }
}
