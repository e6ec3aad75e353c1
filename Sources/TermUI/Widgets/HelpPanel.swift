/// Keys and what they do, in as many columns as fit, over the screen.
package struct HelpPanel: Widget {
  /// One line of help.
  package struct Entry: Hashable, Sendable {
    /// What to press.
    package var keys: KeyLabel
    /// What it does.
    package var words: String
    /// Name of the command, found by the filter and shown where there is room.
    package var command: String

    /// A line of help.
    package init(_ keys: KeyLabel, _ words: String, command: String = "") {
      self.keys = keys
      self.words = words
      self.command = command
    }
  }

  /// Shown in the upper edge, such as `Help · Explore`.
  package var title: String
  /// All lines, those of the current screen first.
  package var entries: [Entry]
  /// What has been typed to shorten the list; hidden while empty.
  package var filter: TextField
  /// Rows of the grid that are scrolled away.
  package var offset: Int

  /// Help over the screen.
  package init(
    _ title: String, entries: [Entry], filter: TextField = TextField(), offset: Int = 0
  ) {
    self.title = title
    self.entries = entries
    self.filter = filter
    self.offset = max(offset, 0)
  }

  private static let gap = 2

  /// How the entries are laid out in the lines of an area.
  private struct Grid {
    var shown: [Entry]
    var columns: Int
    var keyWidth: Int
    var rows: Int { (shown.count + columns - 1) / columns }
  }

  private func grid(width: Int, glyphs: GlyphSet) -> Grid {
    let filter = NameFilter(filter.text)
    let names = entries.map { "\($0.keys.text(glyphs)) \($0.words) \($0.command)" }
    let shown = filter.matches(names).map { entries[$0] }
    func widest(_ text: (Entry) -> String) -> Int {
      entries.reduce(0) { max($0, glyphs.width(of: text($1))) }
    }
    let keys = min(widest { $0.keys.text(glyphs) }, max(width / 2, 1))
    let entry = keys + 1 + widest(\.words)
    let columns = max((width + Self.gap) / max(entry + Self.gap, 1), 1)
    return Grid(shown: shown, columns: min(columns, 3), keyWidth: keys)
  }

  /// The largest useful ``offset`` in an area.
  package func lastOffset(in area: Rect, glyphs: GlyphSet) -> Int {
    let list = list(in: area)
    return max(grid(width: list.width, glyphs: glyphs).rows - list.height, 0)
  }

  private func list(in area: Rect) -> Rect {
    Panel.inner(area).inset(columns: 1).droppingTop(filter.isEmpty ? 0 : 1)
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    canvas.clear(area.intersection(canvas.bounds), ground: .surface)
    let list = list(in: area)
    let grid = grid(width: list.width, glyphs: canvas.glyphs)
    let first = min(offset, max(grid.rows - list.height, 0))
    let last = min(first + list.height, grid.rows)
    let isWhole = first == 0 && last == grid.rows
    canvas.place(
      Panel(title, note: isWhole ? "" : "\(first + 1)-\(last) of \(grid.rows)", isFocused: true),
      in: area)
    if !filter.isEmpty {
      let line = Panel.inner(area).inset(columns: 1).line(0)
      canvas.put("/", column: line.column, row: line.row, width: line.width, role: .accent)
      canvas.place(filter, in: line.droppingLeading(1))
    }
    guard first < last else { return }
    // Down the first column, then the next: what belongs together stays together.
    let parts = list.columns(Array(repeating: .rest, count: grid.columns))
    for (column, part) in parts.enumerated() {
      let part = column + 1 < parts.count ? part.droppingTrailing(Self.gap) : part
      for row in first..<last {
        let index = column * grid.rows + row
        guard index < grid.shown.count else { break }
        draw(grid.shown[index], keys: grid.keyWidth, into: &canvas, in: part.line(row - first))
      }
    }
  }

  private func draw(_ entry: Entry, keys: Int, into canvas: inout Canvas, in line: Rect) {
    guard !line.isEmpty else { return }
    let glyphs = canvas.glyphs
    canvas.put(
      entry.keys.text(glyphs), column: line.column, row: line.row, width: min(keys, line.width),
      role: .accent)
    let words = line.droppingLeading(keys + 1)
    canvas.put(entry.words, column: words.column, row: words.row, width: words.width)
  }
}
