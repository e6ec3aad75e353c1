import Catalog
import ModelCore
import Syntax
import TermUI

// From keys and names to actions: the shown screen first, then what every screen shares.
extension ExplorerState {
  /// Name of the command that a key stands for on the shown screen.
  func commandName(for key: Key) -> String? {
    bindings.command(
      for: key, on: screen, own: shown.commandEntries, shared: Self.globalEntries)
  }

  /// Performs a command by name; nil when there is none.
  mutating func perform(named name: String) -> [Effect]? {
    var isDone = false
    inContext { state, context in isDone = state.shown.perform(named: name, on: &context) }
    if isDone { return [] }
    guard let command = Self.globalCommands.first(where: { $0.name == name }) else { return nil }
    return perform(command.action)
  }

  /// Performs a command typed after `:`: a name, for some with a word behind it.
  mutating func perform(typed text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    let rest = words.dropFirst().joined(separator: " ")
    if let effects = perform(name, with: rest) { return effects }
    if let effects = perform(named: name) { return effects }
    let names = commandNames
    let nearest =
      NameFilter(name).matches(names).first.map { names[$0] } ?? NearestName.find(name, in: names)
    message = MessageLine(
      "no command \(SafeText(name).description)"
        + (nearest.map { "; try :\($0)" } ?? "; \(keys("help")) lists them"),
      .failure)
    return []
  }

  /// Every name `:` knows, those of the shown screen first.
  var commandNames: [String] {
    entries.map(\.name) + Self.wordNames
  }

  /// Names of the commands that nothing but words does.
  private static let wordNames = wordCommands.filter { command in
    if case .isKeyCommand = command.alone { false } else { command.isListed }
  }.map(\.name)

  /// Every command with its keys, those of the shown screen first.
  var helpEntries: [HelpPanel.Entry] {
    let keys = entries.map {
      HelpPanel.Entry(.keys(Array($0.keys.prefix(2))), $0.help, command: $0.name)
    }
    let words = Self.wordCommands.compactMap { command in
      command.helpLine.map { HelpPanel.Entry(.text($0.usage), $0.words, command: command.name) }
    }
    return keys + [HelpPanel.Entry(.keys([.ctrl("c")]), "quit at once")] + words
      + [HelpPanel.Entry(.text("⇧drag"), "select text")]
  }

  /// Performs what every screen can do.
  mutating func perform(_ action: GlobalAction) -> [Effect] {
    switch action {
    case .show(let screen): show(screen)
    case .presets:
      overlay = .presets(PresetPalette(own: ownPresets))
      return [.listPresets]
    case .openFile: return askForFile()
    case .explain: explainSelected()
    case .compareAdd: compare(subject)
    case .compareClear: clearCompared()
    case .undo: goBack()
    case .redo: goForward()
    case .nextTheme: showNextTheme()
    case .pickTheme: return pickTheme()
    case .toggleMouse:
      isMouseOn.toggle()
      chosenMouse = isMouseOn
      message = MessageLine(
        isMouseOn ? "mouse on; Shift-drag selects text" : "mouse off: drag selects text")
      return [.setMouse(isMouseOn)]
    case .copyValue: return copyValue()
    case .copyScreen:
      message = MessageLine("screen copied as text", .done)
      return [.copy(draw().text)]
    case .save: askForName()
    case .undoLog: showLog(.steps)
    case .messageLog: showLog(.messages)
    case .commandLine: return askForCommand()
    case .find: askWhatToFind()
    case .findAgain(let step): findAgain(by: step)
    case .tour: startTour()
    case .stepTour(let step): stepTour(by: step)
    case .endTour: if !endTour() { message = MessageLine("no tour is under way") }
    case .help: overlay = .help(HelpOverlay())
    case .back:
      if giveUpOpening() || shown.clear() || endTour() { break }
      if screen != .explore { show(screen == .explain ? explain.before : .explore) }
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    }
    return []
  }

  private mutating func explainSelected() {
    switch shown.explanation(frame) {
    case nil: break
    case .derivation(let figure, let model):
      explain.show(figure, of: model, isLive: model == subject, from: screen)
      screen = .explain
    case .source(let source): overlay = .source(SourceOverlay(source))
    }
  }

  /// Sets a model beside the others of Compare.
  mutating func compare(_ subject: Subject) {
    inContext { _, context in
      let result = context.workspace.compare(subject, context.keys)
      context.message = MessageLine(result.text, result.isDone ? .done : .warning)
    }
  }

  private mutating func clearCompared() {
    let count = workspace.compared.count
    guard count > 0 else {
      message = MessageLine("nothing is compared")
      return
    }
    inContext { _, context in context.workspace.compared = [] }
    message = MessageLine("\(count) columns cleared; \(keys("undo")) brings them back", .done)
  }

  private mutating func goBack() {
    guard let before = undo.undo(workspace) else {
      message = MessageLine("nothing to undo")
      return
    }
    restore(before)
  }

  private mutating func goForward() {
    guard let after = undo.redo(workspace) else {
      message = MessageLine("nothing to redo")
      return
    }
    restore(after)
  }

  /// Puts another state in force, and says what of it this screen does not show.
  private mutating func restore(_ other: Workspace) {
    let isAboutCircle = workspace.differsInCircleAlone(from: other)
    let words = workspace.change(to: other, format)
    if isAboutCircle != (screen == .circle), !words.isEmpty { message = MessageLine(words) }
    workspace = other
  }

  private mutating func copyValue() -> [Effect] {
    guard let text = shown.copiedText(workspace) else { return [] }
    message = MessageLine("\(text) copied", .done)
    return [.copy(text)]
  }
}
