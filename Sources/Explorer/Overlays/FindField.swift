import TermUI

/// Words to be found on the shown screen, as they are typed after `/`.
struct FindField: Overlay {
  var field = TextField()
  /// The line that was selected before; Esc goes back to it.
  let start: Int?

  var open: OpenOverlay { .find(self) }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    let before = field
    switch input {
    case .key(Key(.escape)):
      state.message = nil
      if let start { state.selectLine(start) }
      return .closes()
    case .key(Key(.backspace)) where field.isEmpty: return .closes()
    case .key(Key(.enter)):
      // Enter without words looks for the last ones again.
      if field.isEmpty { state.findAgain(by: 1) } else { state.find(field.text, from: start) }
      return .closes()
    case .key(let key): _ = field.handle(key)
    case .paste(let text): field.paste(text)
    case .mouse: return .stays()
    }
    if field != before, let start {
      let matches = state.matches(of: field.text)
      state.selectLine(matches.first { $0 >= start } ?? matches.first ?? start)
    }
    return .stays()
  }

  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    let frame = state.frame
    let lines = state.shown.selectable(frame)
    let place = state.shown.place(frame).flatMap {
      lines.indices.contains($0) ? lines[$0].text : nil
    }
    field.draw(after: "/", place ?? "", into: &canvas, areas)
  }

  func plain(_ state: ExplorerState) -> PlainOverlay { .hint("find WORDS looks for words.") }
}
