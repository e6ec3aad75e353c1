import TermUI

/// Help on every key, shortened by typing.
struct HelpOverlay: Overlay {
  var filter = TextField()
  var offset = 0

  var open: OpenOverlay { .help(self) }

  private func panel(_ title: String, _ entries: [HelpPanel.Entry]) -> HelpPanel {
    HelpPanel("Help · \(title)", entries: entries, filter: filter, offset: offset)
  }

  private static func frame(_ screen: Rect) -> Rect {
    screen.inset(columns: screen.width > 60 ? 2 : 0, rows: screen.height > 14 ? 1 : 0)
      .centered(Size(width: 118, height: 38))
  }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    let area = Self.frame(Rect(state.size))
    if let rows = ListKeys.rows(input, isTyping: true) {
      let last = panel("", state.helpEntries).lastOffset(in: area, glyphs: state.glyphs)
      offset = min(max(min(offset, last) + rows, 0), last)
      return .stays()
    }
    switch input {
    case .key(Key(.escape)), .key(Key(.enter)): return .closes()
    case .key(.char("?")) where filter.isEmpty, .key(.char("q")) where filter.isEmpty:
      return .closes()
    case .key(let key): if filter.handle(key) { offset = 0 }
    case .paste(let text): filter.paste(text)
    case .mouse(let mouse):
      let isInside = area.contains(column: mouse.column, row: mouse.row)
      if mouse.action == .press, !isInside { return .closes() }
    }
    return .stays()
  }

  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    canvas.place(panel(state.screen.title, state.helpEntries), in: Self.frame(canvas.bounds))
  }

  func plain(_ state: ExplorerState) -> PlainOverlay {
    .rows(state.helpEntries.map { "\($0.keys.text(.ascii)): \($0.words)" }, at: 0)
  }
}
