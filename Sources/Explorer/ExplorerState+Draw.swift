import ModelCore
import TermUI

/// The parts of a frame: tabs, screen, message, keys.
struct FrameAreas {
  let kind: LayoutKind
  let tabs: Rect
  let body: Rect
  let message: Rect
  let keys: Rect

  init(_ size: Size) {
    kind = LayoutKind(size)
    let all = Rect(size)
    // The name of the program stands before the tabs.
    tabs = all.top(1).droppingLeading(kind == .compact ? 1 : 13)
    body = all.droppingTop(1).droppingBottom(2)
    message = all.droppingBottom(1).bottom(1).inset(columns: 1)
    keys = all.bottom(1).inset(columns: 1)
  }
}

extension ExplorerState {
  /// The whole screen for the current size.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let areas = FrameAreas(size)
    guard areas.kind != .line else {
      drawLine(into: &canvas)
      return canvas
    }
    drawHead(into: &canvas, areas)
    let frame = ScreenFrame(
      workspace: workspace, figures: Figures(subject.sizing), format: format, layout: areas.kind)
    shown.draw(frame, into: &canvas, in: areas.body)
    canvas.place(messageLine, in: areas.message)
    canvas.place(KeyHints(footer), in: areas.keys)
    drawOverlay(into: &canvas, areas)
    return canvas
  }

  static func tabs(_ active: ScreenID) -> Tabs {
    Tabs(
      ScreenID.allCases.map { Tabs.Tab(key: String($0.rawValue), title: $0.title) },
      active: ScreenID.allCases.firstIndex(of: active) ?? 0)
  }

  private func drawHead(into canvas: inout Canvas, _ areas: FrameAreas) {
    if areas.kind == .compact {
      let line = canvas.bounds.line(0).inset(columns: 1)
      let name = shown.headingName(workspace).description
      let used = canvas.put(
        shown.heading, column: line.column, row: line.row, width: line.width, role: .accent)
      let room = line.width - used - 2
      canvas.putTrailing(
        name, endColumn: line.endColumn, row: line.row, width: max(room, 0), role: .strong)
      return
    }
    canvas.put("modelscope", column: 1, row: 0, role: .strong)
    canvas.place(Self.tabs(screen), in: areas.tabs)
  }

  /// What happened last, or how things stand.
  private var messageLine: MessageLine {
    if isFresh, message == nil {
      let words = [
        (keyLabel("help"), "help"), (keyLabel("preset.palette"), "presets"),
        (keyLabel("value.less", "value.more"), "change a value"),
      ]
      var line = ""
      for (keys, word) in words where !keys.isEmpty {
        line += (line.isEmpty ? "" : " · ") + "\(keys) \(word)"
      }
      return MessageLine(line)
    }
    if let message { return message }
    let steps = undo.count == 1 ? "1 undo step" : "\(undo.count) undo steps"
    return MessageLine("\(steps) · theme \(theme.name) · \(depth.rawValue)")
  }

  private var footer: [KeyHints.Hint] {
    let shown = shown
    if shown.isTyping { return shown.typingHints }
    let entries = entries
    return (shown.footerItems(workspace) + Self.globalFooter).compactMap { item in
      let keys = item.commands.compactMap { name in
        entries.first { $0.name == name }?.keys.first
      }
      guard !keys.isEmpty else { return nil }
      return KeyHints.Hint(.keys(keys), item.word, priority: item.priority)
    }
  }

  private func drawOverlay(into canvas: inout Canvas, _ areas: FrameAreas) {
    switch overlay {
    case nil: return
    case .help(let help):
      canvas.place(
        help.panel(screen.title, helpEntries), in: HelpOverlay.frame(canvas.bounds))
    case .presets(let presets):
      let palette = presets.palette(format, in: canvas.bounds)
      canvas.place(palette, in: palette.frame(in: canvas.bounds))
    case .files(let opener):
      let palette = opener.palette(format)
      canvas.place(palette, in: palette.frame(in: canvas.bounds))
    case .themes(let picker): picker.draw(into: &canvas, in: canvas.bounds)
    case .log(let log): log.draw(logRows(log.page), into: &canvas, in: canvas.bounds)
    case .save(let save): drawSave(save, into: &canvas, areas)
    case .commandLine(let line): drawCommandLine(line, into: &canvas, areas)
    }
  }

  /// The command takes the message line, what it may become stands in the line of the keys.
  private func drawCommandLine(
    _ line: CommandLine, into canvas: inout Canvas, _ areas: FrameAreas
  ) {
    canvas.fill(canvas.bounds.bottom(2))
    canvas.put(
      ":", column: areas.message.column, row: areas.message.row, width: areas.message.width,
      role: .accent)
    canvas.place(line.field, in: areas.message.droppingLeading(1))
    let names = completions(of: line.field.text).prefix(12).joined(separator: "  ")
    canvas.put(
      names, column: areas.keys.column, row: areas.keys.row, width: areas.keys.width, role: .dim)
  }

  /// The name takes the message line, what it would hold stands in the line of the keys.
  private func drawSave(_ save: SaveOverlay, into canvas: inout Canvas, _ areas: FrameAreas) {
    canvas.fill(canvas.bounds.bottom(2))
    let used = canvas.put(
      "save as ", column: areas.message.column, row: areas.message.row,
      width: areas.message.width, role: .accent)
    canvas.place(save.field, in: areas.message.droppingLeading(used))
    if let problem = save.problem {
      canvas.place(problem, in: areas.keys)
    } else {
      canvas.place(KeyHints(save.hints), in: areas.keys)
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
