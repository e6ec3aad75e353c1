import Catalog
import Syntax
import TermUI

// Keys while something lies over the screen: text fields own the keyboard.
extension ExplorerState {
  mutating func updateOverlay(_ input: InputEvent) -> [Effect] {
    guard let overlay else { return [] }
    switch overlay {
    case .help(let help): updateHelp(help, input)
    case .presets(let palette): updatePresets(palette, input)
    case .files(let opener): return updateFiles(opener, input)
    case .themes(let picker): updateThemes(picker, input)
    case .find(let find): updateFind(find, input)
    case .log(let log): return updateLog(log, input)
    case .source(let source): return updateSource(source, input)
    case .save(let save): return updateSave(save, input)
    case .commandLine(let line): return updateCommandLine(line, input)
    }
    return []
  }

  private mutating func updateHelp(_ old: HelpOverlay, _ input: InputEvent) {
    var help = old
    let area = HelpOverlay.frame(Rect(size))
    let last = help.panel("", helpEntries).lastOffset(in: area, glyphs: glyphs)
    switch input {
    case .key(Key(.escape)), .key(Key(.enter)):
      overlay = nil
      return
    case .key(Key(.character("?"))) where help.filter.isEmpty,
      .key(Key(.character("q"))) where help.filter.isEmpty:
      overlay = nil
      return
    case .key(Key(.up)): help.offset = max(min(help.offset, last) - 1, 0)
    case .key(Key(.down)): help.offset = min(help.offset + 1, last)
    case .key(Key(.pageUp)): help.offset = max(help.offset - 8, 0)
    case .key(Key(.pageDown)): help.offset = min(help.offset + 8, last)
    case .key(let key): if help.filter.handle(key) { help.offset = 0 }
    case .paste(let text): help.filter.paste(text)
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: help.offset = max(min(help.offset, last) - 1, 0)
      case .wheelDown: help.offset = min(help.offset + 1, last)
      case .press:
        if !area.contains(column: mouse.column, row: mouse.row) {
          overlay = nil
          return
        }
      case .drag, .release: break
      }
    }
    overlay = .help(help)
  }

  private mutating func updatePresets(_ old: PresetPalette, _ input: InputEvent) {
    var palette = old
    switch input {
    case .key(Key(.escape)):
      overlay = nil
      return
    case .key(Key(.enter)):
      loadSelected(palette)
      return
    case .key(Key(.tab)):
      // The list stays open: several are chosen one after the other.
      if let model = palette.selected { compare(model.subject) }
    case .key(Key(.up)), .key(Key(.character("p"), .control)): palette.selection.move(by: -1)
    case .key(Key(.down)), .key(Key(.character("n"), .control)): palette.selection.move(by: 1)
    case .key(Key(.pageUp)): palette.selection.move(by: -8)
    case .key(Key(.pageDown)): palette.selection.move(by: 8)
    case .key(let key):
      if palette.filter.handle(key) { palette.refilter() }
    case .paste(let text):
      palette.filter.paste(text)
      palette.refilter()
    case .mouse(let mouse):
      if receive(mouse, on: &palette) { return }
    }
    overlay = .presets(palette)
  }

  /// Whether the mouse closed the palette.
  private mutating func receive(_ mouse: Mouse, on palette: inout PresetPalette) -> Bool {
    switch mouse.action {
    case .wheelUp: palette.selection.move(by: -1)
    case .wheelDown: palette.selection.move(by: 1)
    case .press:
      let widget = palette.palette(format, in: Rect(size))
      let frame = widget.frame(in: Rect(size))
      guard frame.contains(column: mouse.column, row: mouse.row) else {
        overlay = nil
        return true
      }
      guard let row = widget.row(atColumn: mouse.column, row: mouse.row, in: frame) else {
        return false
      }
      palette.selection.select(row)
      loadSelected(palette)
      return true
    case .drag, .release: break
    }
    return false
  }

  private mutating func loadSelected(_ palette: PresetPalette) {
    guard let model = palette.selected else { return }
    overlay = nil
    load(model.subject)
  }

  /// Takes over the presets of the user's own; what is wrong with one is said in a line.
  mutating func receive(_ list: UserPresetList) {
    ownPresets = list.presets
    if case .presets(var palette) = overlay {
      palette.take(list.presets)
      overlay = .presets(palette)
    }
    guard let problem = list.problems.first else { return }
    let more = list.problems.count - 1
    message = MessageLine(problem + (more > 0 ? "; \(more) more" : ""), .failure)
  }

  private mutating func updateCommandLine(_ old: CommandLine, _ input: InputEvent) -> [Effect] {
    var line = old
    switch input {
    case .key(Key(.escape)):
      overlay = nil
      return []
    case .key(Key(.backspace)) where line.field.isEmpty:
      overlay = nil
      return []
    case .key(Key(.enter)):
      overlay = nil
      message = nil
      return perform(typed: line.field.text)
    case .key(Key(.tab)):
      if let name = completions(of: line.field.text).first { line.field = TextField(name) }
    case .key(Key(.up)): line.recall(older: true)
    case .key(Key(.down)): line.recall(older: false)
    case .key(let key): _ = line.field.handle(key)
    case .paste(let text): line.field.paste(text)
    case .mouse: break
    }
    overlay = .commandLine(line)
    return []
  }

  /// Names that what was typed may become.
  func completions(of typed: String) -> [String] {
    guard !typed.isEmpty else { return commandNames }
    return NameFilter(typed).matches(commandNames).map { commandNames[$0] }
  }

  /// Every command with its keys, those of the shown screen first.
  var helpEntries: [HelpPanel.Entry] {
    entries.map {
      HelpPanel.Entry(.keys(Array($0.keys.prefix(2))), $0.help, command: $0.name)
    } + [
      HelpPanel.Entry(.keys([.ctrl("c")]), "quit at once"),
      HelpPanel.Entry(.text(":preset"), "load by name", command: "preset"),
      HelpPanel.Entry(.text(":open FILE"), "open a file", command: "open"),
      HelpPanel.Entry(.text(":set d 8k"), "set a field", command: "set"),
      HelpPanel.Entry(.text(":w FILE"), "save as", command: "w"),
      HelpPanel.Entry(.text("⇧drag"), "select text"),
    ]
  }
}
