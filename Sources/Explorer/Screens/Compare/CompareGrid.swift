import ModelCore
import TermUI

/// Which columns of the comparison fit, and where: the first always, of the others as many as
/// there is room for around the selected one.
struct CompareGrid: Equatable {
  /// Columns of the titles at the left, the mark of the selected row included.
  let labelWidth: Int
  /// Columns of one model, the gap before it included.
  let columnWidth: Int
  /// The models in sight, the first of them 0.
  let shown: [Int]
  /// Whether ratios stand behind the numbers.
  let hasRatios: Bool

  /// Columns of a ratio such as `×10.24` with the blank before it.
  static let ratioWidth = 8
  /// Columns that the shortest name gets.
  private static let least = 11

  init(
    _ rows: [Comparison.Row], _ figures: [[String]], count: Int, selected: Int, width: Int,
    _ glyphs: GlyphSet
  ) {
    let titles = 2 + (rows.map { glyphs.width(of: $0.title) }.max() ?? 0)
    let shortTitles = 2 + (rows.map { glyphs.width(of: $0.shortTitle) }.max() ?? 0)
    let widest = figures.joined().reduce(0) { max($0, glyphs.width(of: $1)) }
    // One column is for the sign, and one for the blank before it where there is room.
    let natural = max(widest + 2, Self.least)
    let tight = max(natural - 1, Self.least)
    if let fitting = [natural, tight].first(where: { shortTitles + count * $0 <= width }) {
      labelWidth = min(titles, width - count * fitting)
      let room = (width - labelWidth) / max(count, 1)
      columnWidth = min(room, natural + Self.ratioWidth + 6)
      hasRatios = columnWidth >= natural + Self.ratioWidth
      shown = Array(0..<count)
      return
    }
    hasRatios = false
    let fits = min(max((width - shortTitles) / max(tight, 1), 2), count)
    labelWidth = min(max(width - fits * natural, shortTitles), titles, max(width - 2, 0))
    columnWidth = max((width - labelWidth) / max(fits, 1), 1)
    shown = Self.window(count: count, fits: fits, selected: selected)
  }

  /// The title of a row: the long one where it fits.
  func title(_ row: Comparison.Row, _ glyphs: GlyphSet) -> String {
    glyphs.width(of: row.title) + 2 <= labelWidth ? row.title : row.shortTitle
  }

  /// The first, and around the selected one as many others as fit.
  private static func window(count: Int, fits: Int, selected: Int) -> [Int] {
    guard count > 0 else { return [] }
    let others = ListSelection(count: count - 1, index: max(selected - 1, 0))
    let first = others.offset(height: fits - 1) + 1
    return [0] + Array(first..<min(first + max(fits - 1, 0), count))
  }

  /// Models out of sight, at the left of the scrolled ones and at the right.
  func hidden(of count: Int) -> (left: Int, right: Int) {
    guard shown.count > 1, let last = shown.last else { return (0, max(count - shown.count, 0)) }
    return (shown[1] - 1, count - 1 - last)
  }

  /// The part of a line that a place among the shown columns takes.
  func cell(_ place: Int, in line: Rect) -> Rect {
    line.droppingLeading(labelWidth + place * columnWidth).leading(columnWidth)
  }

  /// The model at a column of the canvas.
  func model(atColumn column: Int, in area: Rect) -> Int? {
    let offset = column - area.column - labelWidth
    guard offset >= 0, columnWidth > 0 else { return nil }
    let place = offset / columnWidth
    return shown.indices.contains(place) ? shown[place] : nil
  }
}
