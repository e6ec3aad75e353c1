/// The names of screens on one line, the shown one in brackets.
///
/// With little room the others are shown by their keys only, then the shown one alone.
package struct Tabs: Widget {
  /// One screen.
  package struct Tab: Hashable, Sendable {
    /// The key that opens it.
    package var key: String
    /// Its name.
    package var title: String

    /// A screen and its key.
    package init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  /// All screens from left to right.
  package var tabs: [Tab]
  /// Index of the shown one.
  package var active: Int

  /// The names of screens on one line.
  package init(_ tabs: [Tab], active: Int) {
    self.tabs = tabs
    self.active = active
  }

  /// One tab and the columns it lies in, brackets included.
  private struct Place {
    var index: Int
    var text: String
    var start: Int
    var width: Int
  }

  /// The widest way of showing the tabs that fits.
  private func places(width: Int, glyphs: GlyphSet) -> [Place] {
    let full = line(glyphs) { "\(tabs[$0].key) \(tabs[$0].title)" }
    if (full.last.map { $0.start + $0.width } ?? 0) <= width { return full }
    let short = line(glyphs) { $0 == active ? "\(tabs[$0].key) \(tabs[$0].title)" : tabs[$0].key }
    if (short.last.map { $0.start + $0.width } ?? 0) <= width { return short }
    guard let place = full.first(where: { $0.index == active }) else { return [] }
    return [Place(index: active, text: place.text, start: 0, width: min(place.width, width))]
  }

  private func line(_ glyphs: GlyphSet, _ text: (Int) -> String) -> [Place] {
    var start = 0
    return tabs.indices.map { index in
      let text = index == active ? "[\(text(index))]" : text(index)
      let place = Place(index: index, text: text, start: start, width: glyphs.width(of: text))
      start += place.width + 1
      return place
    }
  }

  /// The tab at a column of the canvas, for the mouse; the blank between two belongs to none.
  package func tab(at column: Int, in area: Rect, glyphs: GlyphSet) -> Int? {
    places(width: area.width, glyphs: glyphs).first {
      (area.column + $0.start..<area.column + $0.start + $0.width).contains(column)
    }?.index
  }

  /// The column after the last tab.
  package func endColumn(in area: Rect, glyphs: GlyphSet) -> Int {
    let last = places(width: area.width, glyphs: glyphs).last
    return area.column + (last.map { $0.start + $0.width } ?? 0)
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    for place in places(width: area.width, glyphs: canvas.glyphs) {
      canvas.put(
        place.text, column: area.column + place.start, row: area.row, width: place.width,
        role: place.index == active ? .accent : .dim)
    }
  }
}
