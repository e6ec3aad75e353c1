import Syntax
import TermUI

/// Where a figure comes from, over the screen.
struct SourceOverlay: Overlay {
  let source: FigureSource
  /// Lines that are scrolled away at the top.
  private(set) var offset = 0

  init(_ source: FigureSource) { self.source = source }

  /// The words in lines of a width.
  private func lines(width: Int, glyphs: GlyphSet) -> [(text: String, role: Role)] {
    source.lines.flatMap { line in
      TextBlock(line.text).lines(width: width, glyphs: glyphs).map { ($0, line.role) }
    }
  }

  /// Where it lies: as high as its words need.
  private func frame(in screen: Rect, glyphs: GlyphSet) -> Rect {
    let room = screen.inset(columns: screen.width > 60 ? 2 : 0, rows: screen.height > 14 ? 1 : 0)
    let width = min(room.width, 90)
    let count = lines(width: width - 4, glyphs: glyphs).count
    return room.centered(Size(width: width, height: min(max(count + 3, 6), 30)))
  }

  /// Scrolls as far as there are words.
  private mutating func scroll(by rows: Int, in screen: Rect, glyphs: GlyphSet) {
    let text = Self.text(frame(in: screen, glyphs: glyphs))
    let last = max(lines(width: text.width, glyphs: glyphs).count - text.height, 0)
    offset = min(max(offset + rows, 0), last)
  }

  /// Where the words stand.
  private static func text(_ frame: Rect) -> Rect {
    Panel.inner(frame).droppingBottom(1).inset(columns: 1)
  }

  var open: OpenOverlay { .source(self) }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    let screen = Rect(state.size)
    if let rows = ListKeys.rows(input, isTyping: false) {
      scroll(by: rows, in: screen, glyphs: state.glyphs)
      return .stays()
    }
    switch input {
    case .key(.char("y")):
      state.message = MessageLine("source of \(source.title) copied", .done)
      return .stays([.copy(source.text.joined(separator: "\n"))])
    case .key(Key(.escape)), .key(Key(.enter)), .key(.char("e")), .key(.char("q")):
      return .closes()
    case .key, .paste: return .stays()
    case .mouse(let mouse):
      let frame = frame(in: screen, glyphs: state.glyphs)
      let isInside = frame.contains(column: mouse.column, row: mouse.row)
      return mouse.action == .press && !isInside ? .closes() : .stays()
    }
  }

  func plain(_ state: ExplorerState) -> PlainOverlay { .text(source.text) }

  /// Draws the words with the keys below them.
  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    let frame = frame(in: canvas.bounds, glyphs: canvas.glyphs)
    canvas.clear(frame.intersection(canvas.bounds), ground: .surface)
    let text = Self.text(frame)
    let lines = lines(width: text.width, glyphs: canvas.glyphs)
    let isCut = lines.count > text.height
    let last = min(offset + text.height, lines.count)
    let note = isCut ? "\(offset + 1)-\(last) of \(lines.count)" : ""
    canvas.place(Panel("Source · \(source.title)", note: note, isFocused: true), in: frame)
    for (row, line) in lines.dropFirst(offset).prefix(text.height).enumerated() {
      canvas.put(
        line.text, column: text.column, row: text.row + row, width: text.width, role: line.role)
    }
    var hints = [
      KeyHints.Hint(.keys([.char("y")]), "copy", priority: 1),
      KeyHints.Hint(.keys([Key(.escape)]), "close", priority: 0),
    ]
    if isCut {
      hints.insert(KeyHints.Hint(.keys([Key(.up), Key(.down)]), "scroll", priority: 2), at: 0)
    }
    canvas.place(KeyHints(hints), in: Panel.inner(frame).bottom(1).inset(columns: 1))
  }
}
