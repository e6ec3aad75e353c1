/// One field on one line: mark, symbol, word, track and value.
///
/// The value is never cut before the track, and the track never before the word.
package struct Slider: Widget {
  /// Widths shared by the sliders of one pane, so that they line up.
  package struct Columns: Hashable, Sendable {
    /// Columns of the symbol, its gap included.
    package var symbol: Int
    /// Columns of the word, its gap included.
    package var word: Int
    /// Columns of the value, its gap included.
    package var value: Int

    /// Widths for `d   width   ━━●──     4,096`.
    package init(symbol: Int = 4, word: Int = 8, value: Int = 10) {
      self.symbol = max(symbol, 0)
      self.word = max(word, 0)
      self.value = max(value, 0)
    }
  }

  /// Short name, such as `d`.
  package var symbol: String
  /// Long name, such as `width`.
  package var word: String
  /// Where the knob stands, 0 to 1; the caller chooses a linear or a logarithmic scale.
  package var fraction: Double
  /// The value as text.
  package var value: String
  /// Whether keys go here.
  package var isFocused: Bool
  /// Whether the value changes with another one; its knob is hollow.
  package var isFollowing: Bool
  /// Widths of the parts.
  package var columns: Columns

  /// A field on one line.
  package init(
    symbol: String, word: String, fraction: Double, value: String, isFocused: Bool = false,
    isFollowing: Bool = false, columns: Columns = Columns()
  ) {
    self.symbol = symbol
    self.word = word
    self.fraction = fraction
    self.value = value
    self.isFocused = isFocused
    self.isFollowing = isFollowing
    self.columns = columns
  }

  /// Fewest columns of a track worth drawing.
  static let shortestTrack = 4

  /// Where the parts stand in a line of this width.
  private struct Parts {
    var word: Rect
    var track: Rect
    var value: Rect
  }

  private static func parts(_ columns: Columns, in area: Rect) -> Parts {
    let line = area.line(0)
    let fixed = 1 + columns.symbol + columns.value + 1
    var word = columns.word
    var track = line.width - fixed - word
    if track < shortestTrack {
      word = 0
      track = line.width - fixed
    }
    if track < shortestTrack { track = 0 }
    let start = line.droppingLeading(1 + columns.symbol)
    // One column stays free at the right, as it does at the left for the mark.
    let rest = start.droppingLeading(word + track)
    return Parts(
      word: start.leading(word), track: start.droppingLeading(word).leading(track),
      value: rest.width > columns.value ? rest.droppingTrailing(1) : rest)
  }

  /// Where the track lies; empty when there is no room for one.
  package static func track(_ columns: Columns = Columns(), in area: Rect) -> Rect {
    parts(columns, in: area).track
  }

  /// Where the value lies, for a text field in its place.
  package static func valueArea(_ columns: Columns = Columns(), in area: Rect) -> Rect {
    parts(columns, in: area).value
  }

  /// The fraction that a column of the canvas stands for; columns beside the track give its ends.
  ///
  /// - Returns: nothing when there is no track.
  package static func fraction(
    at column: Int, _ columns: Columns = Columns(), in area: Rect
  ) -> Double? {
    let track = track(columns, in: area)
    guard track.width > 1, !track.isEmpty else { return nil }
    return unitFraction(Double(column - track.column) / Double(track.width - 1))
  }

  package func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let parts = Self.parts(columns, in: area)
    if isFocused { canvas.set("▸", column: area.column, row: area.row, role: .accent) }
    canvas.put(
      symbol, column: area.column + 1, row: area.row,
      width: min(columns.symbol, area.width - 1), role: isFocused ? .accent : .strong)
    canvas.put(
      word, column: parts.word.column, row: area.row, width: parts.word.width - 1,
      role: isFocused ? .accent : .dim)
    drawTrack(into: &canvas, in: parts.track)
    drawValue(into: &canvas, in: parts.value, of: area.line(0))
  }

  /// Draws the value last: when it is wider than its columns, it takes the room of the others.
  private func drawValue(into canvas: inout Canvas, in place: Rect, of line: Rect) {
    let width = min(canvas.width(of: value), place.endColumn - line.column)
    let start = place.endColumn - width
    if start <= place.column, start > line.column + 1 {
      canvas.fill(Rect(column: start - 1, row: line.row, width: width + 1, height: 1))
    }
    canvas.putTrailing(
      value, endColumn: place.endColumn, row: line.row, width: width,
      role: isFollowing ? .dim : .text)
  }

  private func drawTrack(into canvas: inout Canvas, in track: Rect) {
    guard !track.isEmpty else { return }
    let last = track.width - 1
    let knob = track.column + clamped(unitFraction(fraction) * Double(last), to: 0...last)
    for column in track.column..<track.endColumn {
      let filled = column < knob
      canvas.set(
        filled ? "━" : "─", column: column, row: track.row,
        role: filled ? (isFollowing ? .dim : .accent) : .border)
    }
    canvas.set(
      isFollowing ? "○" : "●", column: knob, row: track.row,
      role: .accent)
  }
}
