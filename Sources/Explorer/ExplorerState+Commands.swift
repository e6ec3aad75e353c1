import Catalog
import ModelCore
import Syntax
import TermUI

// From keys and names to actions: the shown screen first, then what every screen shares.
extension ExplorerState {
  /// Performs the command of the shown screen that a key stands for; false when there is none.
  mutating func perform(screenCommandFor key: Key) -> Bool {
    perform {
      $0.contains(key)
    } named: { _ in
      false
    }
  }

  private mutating func perform(
    keys: ([Key]) -> Bool, named: (String) -> Bool
  ) -> Bool {
    switch screen {
    case .explore:
      guard let command = ExploreScreen.commands.first(where: { keys($0.keys) || named($0.name) })
      else { return false }
      inContext { state, context in state.explore.perform(command.action, on: &context) }
    case .history:
      guard let command = HistoryScreen.commands.first(where: { keys($0.keys) || named($0.name) })
      else { return false }
      inContext { state, context in state.history.perform(command.action, on: &context) }
    case .explain:
      guard let command = ExplainScreen.commands.first(where: { keys($0.keys) || named($0.name) })
      else { return false }
      inContext { state, context in state.explain.perform(command.action, on: &context) }
    case .brain:
      guard let command = BrainScreen.commands.first(where: { keys($0.keys) || named($0.name) })
      else { return false }
      inContext { state, context in state.brain.perform(command.action, on: &context) }
    }
    return true
  }

  /// Performs a command typed after `:`: a name, for some with a word behind it.
  mutating func perform(typed text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    commandHistory.removeAll { $0 == text }
    commandHistory.append(text)
    if commandHistory.count > 100 { commandHistory.removeFirst() }
    let rest = words.dropFirst().joined(separator: " ")
    if let effects = performWithWord(name, rest) { return effects }
    if perform(keys: { _ in false }, named: { $0 == name }) { return [] }
    if let command = Self.globalCommands.first(where: { $0.name == name }) {
      return perform(command.action)
    }
    let nearest = NameFilter(name).matches(commandNames).first.map { commandNames[$0] }
    message = MessageLine(
      "no command \(SafeText(name).description)"
        + (nearest.map { "; try :\($0)" } ?? "; ? lists them"),
      .failure)
    return []
  }

  /// Commands that take a word; nil for others.
  private mutating func performWithWord(_ name: String, _ word: String) -> [Effect]? {
    switch name {
    case "q": return [.quit]
    case "preset" where !word.isEmpty:
      switch Preset.named(word) {
      case .exact(let preset), .beginning(let preset): load(Subject(preset))
      case .none(let nearest):
        let hint = nearest.isEmpty ? "p lists them" : "try \(nearest.joined(separator: ", "))"
        message = MessageLine("no preset \(SafeText(word).description); \(hint)", .failure)
      }
      return []
    case "theme" where !word.isEmpty:
      return useTheme(word)
    case "open" where !word.isEmpty: return open(word)
    case "set" where !word.isEmpty:
      set(word)
      return []
    default: return nil
    }
  }

  /// `:set d 8192`: a field by its symbol, its word or its JSON name.
  private mutating func set(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let field = subject.sizing.fields.first {
      [$0.symbol, $0.jsonName, $0.word].contains(words.first ?? "")
    }
    guard let field, words.count > 1 else {
      let symbols = subject.sizing.fields.map(\.symbol).joined(separator: " ")
      message = MessageLine("set: expected a field and a value; fields are \(symbols)", .failure)
      return
    }
    inContext { state, context in
      context.message = nil
      state.explore.setField(
        field, text: words.dropFirst().joined(), on: &context)
    }
  }

  /// Every name `:` knows, those of the shown screen first.
  var commandNames: [String] {
    let own =
      switch screen {
      case .explore: ExploreScreen.commands.map(\.name)
      case .history: HistoryScreen.commands.map(\.name)
      case .explain: ExplainScreen.commands.map(\.name)
      case .brain: BrainScreen.commands.map(\.name)
      }
    return own + Self.globalCommands.map(\.name) + ["open", "preset", "set", "theme"]
  }

  /// Performs what every screen can do.
  mutating func perform(_ action: GlobalAction) -> [Effect] {
    switch action {
    case .show(let screen): self.screen = screen
    case .presets:
      overlay = .presets(PresetPalette(own: ownPresets))
      return [.listPresets]
    case .openFile: return askForFile()
    case .explain: explainSelected()
    case .undo: goBack()
    case .redo: goForward()
    case .nextTheme: showNextTheme()
    case .pickTheme: return pickTheme()
    case .toggleMouse:
      isMouseOn.toggle()
      message = MessageLine(
        isMouseOn ? "mouse on; Shift-drag selects text" : "mouse off: drag selects text")
      return [.setMouse(isMouseOn)]
    case .copyValue: return copyValue()
    case .copyScreen:
      message = MessageLine("screen copied as text", .done)
      return [.copy(draw().text)]
    case .commandLine: overlay = .commandLine(CommandLine(history: commandHistory))
    case .help: overlay = .help(HelpOverlay())
    case .back:
      if giveUpOpening() || (screen == .history && history.clearFilters()) { break }
      if screen != .explore { screen = .explore }
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    }
    return []
  }

  private mutating func explainSelected() {
    let figure: Figure? =
      switch screen {
      case .explore: explore.figure(subject)
      case .brain: brain.figure(subject)
      case .history, .explain: nil
      }
    guard let figure else {
      message = origin.map { MessageLine($0) }
      return
    }
    explain.show(figure, of: subject)
    screen = .explain
  }

  /// Where the selected figure stands, when it is no figure of the model.
  private var origin: String? {
    switch screen {
    case .history:
      history.row.map { "\($0.grade.word); \(HistoryDetail.source($0, showsAddress: true))" }
    case .brain: brain.origin(subject)
    case .explore, .explain: nil
    }
  }

  private mutating func goBack() {
    guard let before = undo.undo(subject) else {
      message = MessageLine("nothing to undo")
      return
    }
    subject = before
  }

  private mutating func goForward() {
    guard let after = undo.redo(subject) else {
      message = MessageLine("nothing to redo")
      return
    }
    subject = after
  }

  private mutating func copyValue() -> [Effect] {
    let text =
      switch screen {
      case .explore: explore.copiedText(subject)
      case .history: history.copiedText
      case .explain: explain.line(subject)?.copiedText
      case .brain: brain.copiedText(subject)
      }
    guard let text else { return [] }
    message = MessageLine("\(text) copied", .done)
    return [.copy(text)]
  }
}
