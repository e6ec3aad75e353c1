import TermUI

/// A tour under way.
struct Tour: Equatable, Sendable {
  /// Which stop, from 0.
  var stop = 0
  /// Which part of its words, where they do not all fit.
  var page = 0
  /// What the user worked on before.
  var own: Workspace { before.value }
  private let before: Boxed<Workspace>
  /// Undo steps before.
  let undoSteps: Int

  /// Begins at the first stop.
  init(own: Workspace, undoSteps: Int) {
    before = Boxed(own)
    self.undoSteps = undoSteps
  }

  /// Rows that the strip takes below a screen.
  static let rows = 4

  /// The stop it stands at.
  var current: TourStop { TourStop.all[min(max(stop, 0), TourStop.all.count - 1)] }

  /// The number of the stop in words.
  var place: String { "stop \(stop + 1) of \(TourStop.all.count)" }
}

/// The words of a stop at the bottom of the screen.
struct TourStrip: Widget {
  let tour: Tour
  /// How to go on, back and out.
  let hints: [KeyHints.Hint]

  /// Lines of words with their roles, at a width.
  static func lines(
    _ stop: TourStop, width: Int, glyphs: GlyphSet
  ) -> [(text: String, role: Role)] {
    let words = TextBlock(stop.text).lines(width: width, glyphs: glyphs).map { ($0, Role.text) }
    let suggestion = TextBlock("try: \(stop.suggestion)").lines(width: width, glyphs: glyphs)
    return words + suggestion.map { ($0, Role.accent) }
  }

  /// Parts that the words fall into; 1 where they all fit.
  static func pages(_ stop: TourStop, width: Int, glyphs: GlyphSet) -> Int {
    let count = lines(stop, width: width - 2, glyphs: glyphs).count
    return max((count + Tour.rows - 2) / (Tour.rows - 1), 1)
  }

  func draw(into canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    canvas.clear(area, ground: .surface)
    let inner = area.inset(columns: 1)
    let head = inner.line(0)
    let pages = Self.pages(tour.current, width: area.width, glyphs: canvas.glyphs)
    let page = min(tour.page, pages - 1)
    var title = "\(tour.place) · \(tour.current.title)"
    if pages > 1 { title += " · \(page + 1)/\(pages)" }
    let used = canvas.put(
      title, column: head.column, row: head.row, width: head.width, role: .strong)
    let room = head.droppingLeading(used + 2)
    let width = min(KeyHints(hints).width(canvas.glyphs), room.width)
    canvas.place(KeyHints(hints), in: room.trailing(width))
    let lines = Self.lines(tour.current, width: inner.width, glyphs: canvas.glyphs)
    for (row, line) in lines.dropFirst(page * (Tour.rows - 1)).prefix(area.height - 1).enumerated()
    {
      let place = inner.line(row + 1)
      canvas.put(
        line.text, column: place.column, row: place.row, width: place.width, role: line.role)
    }
  }
}
