import ModelCore
import TermUI

/// The parts of a frame: tabs, screen, message, keys.
struct FrameAreas {
  let kind: LayoutKind
  let tabs: Rect
  let body: Rect
  /// The words of the tour, between screen and message; empty outside it.
  let strip: Rect
  let message: Rect
  let keys: Rect

  init(_ size: Size, stripRows: Int = 0) {
    kind = LayoutKind(size)
    let all = Rect(size)
    // The name of the program stands before the tabs.
    tabs = all.top(1).droppingLeading(kind == .compact ? 1 : 13)
    let middle = all.droppingTop(1).droppingBottom(2)
    strip = middle.bottom(stripRows)
    body = middle.droppingBottom(stripRows)
    message = all.droppingBottom(1).bottom(1).inset(columns: 1)
    keys = all.bottom(1).inset(columns: 1)
  }
}

extension ExplorerState {
  /// Where the parts of the frame lie.
  var areas: FrameAreas { FrameAreas(size, stripRows: tour == nil ? 0 : Tour.rows) }

  /// The whole screen for the current size.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let areas = areas
    guard areas.kind != .line else {
      drawLine(into: &canvas)
      return canvas
    }
    drawHead(into: &canvas, areas)
    shown.draw(frame, into: &canvas, in: areas.body)
    if let tourStrip { canvas.place(tourStrip, in: areas.strip) }
    canvas.place(messageLine, in: areas.message)
    canvas.place(KeyHints(footer), in: areas.keys)
    overlay?.content.draw(self, into: &canvas, areas)
    return canvas
  }

  /// What the shown screen draws from.
  var frame: ScreenFrame {
    ScreenFrame(
      workspace: workspace, figures: Figures(subject.sizing), format: format,
      keys: keys, layout: LayoutKind(size))
  }

  static func tabs(_ active: ScreenID) -> Tabs {
    Tabs(
      ScreenID.allCases.map { Tabs.Tab(key: String($0.rawValue), title: $0.title) },
      active: ScreenID.allCases.firstIndex(of: active) ?? 0)
  }

  private func drawHead(into canvas: inout Canvas, _ areas: FrameAreas) {
    if areas.kind == .compact {
      let line = canvas.bounds.line(0).inset(columns: 1)
      let used = canvas.put(
        shown.heading, column: line.column, row: line.row, width: line.width, role: .accent)
      drawNote(into: &canvas, in: line.droppingLeading(used + 2))
      return
    }
    canvas.put("modelscope", column: 1, row: 0, role: .strong)
    let tabs = Self.tabs(screen)
    canvas.place(tabs, in: areas.tabs)
    let used = tabs.endColumn(in: areas.tabs, glyphs: glyphs) - areas.tabs.column
    drawNote(into: &canvas, in: areas.tabs.droppingLeading(used + 1).droppingTrailing(1))
  }

  /// What the screen is about and how sure its figures are; in little room the doubt alone.
  private func drawNote(into canvas: inout Canvas, in area: Rect) {
    let note = shown.headingNote(workspace)
    var end = area.endColumn
    if let grade = note.grade, note.isDoubtful || area.width >= Self.widthOfSureNote {
      let role = HistoryTable.role(grade)
      end -=
        canvas.putTrailing(
          grade.word, endColumn: end, row: area.row, width: area.width, role: role) + 2
    }
    let room = end - area.column
    guard room >= Self.widthOfName else { return }
    canvas.putTrailing(
      note.name.description, endColumn: end, row: area.row, width: room, role: .strong)
  }

  /// Columns from which a grade that nobody need doubt is shown, and from which a name is.
  private static let (widthOfSureNote, widthOfName) = (30, 8)

  /// What to begin with, until the first key.
  private func firstLine(_ areas: FrameAreas) -> String {
    func words(_ pieces: [(keys: String, word: String)]) -> String {
      var line = ""
      for (keys, word) in pieces where !keys.isEmpty {
        line += (line.isEmpty ? "" : " · ") + "\(keys) \(word)"
      }
      return line
    }
    let few = [(keyLabel("help"), "help"), (keyLabel("preset.palette"), "presets")]
    let all = words(few + [(keyLabel("value.less", "value.more"), "change a value")])
    let offer = offersTour ? " · :tour guided tour" : ""
    let room = areas.message.width - glyphs.width(of: offer)
    return (glyphs.width(of: all) > room ? words(few) : all) + offer
  }

  /// What happened last, or how things stand.
  private var messageLine: MessageLine {
    if isFresh, message == nil {
      return MessageLine(firstLine(areas))
    }
    if var message {
      message.isKept = true
      return message
    }
    let steps = undo.count == 1 ? "1 undo step" : "\(undo.count) undo steps"
    return MessageLine("\(steps) · theme \(theme.name) · \(depth.rawValue)")
  }

  private var footer: [KeyHints.Hint] {
    let shown = shown
    if shown.isTyping { return shown.typingHints }
    let entries = entries
    let items = shown.footerItems(workspace)
    let named = items.flatMap(\.commands)
    let rest = Self.globalFooter.filter { item in !item.commands.contains(where: named.contains) }
    return (items + rest).compactMap { item in
      let keys = item.commands.compactMap { name in
        entries.first { $0.name == name }?.keys.first
      }
      guard !keys.isEmpty else { return nil }
      return KeyHints.Hint(.keys(keys), item.word, priority: item.priority)
    }
  }

  /// One line in the middle for a window that is too small for anything else.
  private func drawLine(into canvas: inout Canvas) {
    let total = format.exact(subject.config.parameterCount.total)
    let texts = [
      "\(subject.name.description)  \(total)  needs 40×12", "\(total)  needs 40×12",
      "needs 40×12", "40×12",
    ]
    let text = texts.first { canvas.width(of: $0) <= size.width } ?? "…"
    let middle = canvas.bounds.line(max(size.height - 1, 0) / 2)
    canvas.putCentered(text, in: middle, role: .warn)
  }
}
