import TermUI

/// A command being typed after `:`.
struct CommandLine: Overlay {
  var field = TextField()
  /// Commands typed before, newest last.
  var history: [String] = []
  /// Which of them is shown; nil for a new one.
  var place: Int?
  /// How often an older one was asked for before there were any.
  private var missed = 0

  init(history: [String] = []) { self.history = history }

  var open: OpenOverlay { .commandLine(self) }

  /// Shows an older or newer command.
  mutating func recall(older: Bool) {
    guard !history.isEmpty else {
      if older { missed += 1 }
      return
    }
    let at = place ?? history.count
    let next = older ? max(at - 1, 0) : at + 1
    place = next < history.count ? next : nil
    field = TextField(place.map { history[$0] } ?? "")
  }

  /// Takes over a history with more before what there was.
  mutating func take(_ longer: [String]) {
    // What is shown of it stays shown.
    place = place.map { $0 + longer.count - history.count }
    history = longer
    if field.isEmpty { for _ in 0..<missed { recall(older: true) } }
    missed = 0
  }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    switch input {
    case .key(Key(.escape)): return .closes()
    case .key(Key(.backspace)) where field.isEmpty: return .closes()
    case .key(Key(.enter)):
      state.message = nil
      return .closes(state.remember(command: field.text) + state.perform(typed: field.text))
    case .key(Key(.tab)):
      if let name = state.completions(of: field.text).first { field = TextField(name) }
    case .key(Key(.up)):
      recall(older: true)
      return .stays()
    case .key(Key(.down)):
      recall(older: false)
      return .stays()
    case .key(let key): guard field.handle(key) else { return .stays() }
    case .paste(let text): field.paste(text)
    case .mouse: return .stays()
    }
    return .stays(state.listsNeeded(field.text))
  }

  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    let names = state.offers(for: field.text).prefix(12).joined(separator: "  ")
    field.draw(after: ":", names, into: &canvas, areas)
  }

  func plain(_ state: ExplorerState) -> PlainOverlay {
    .hint("Type the command itself; help lists all.")
  }
}

// Commands of earlier sessions: asked for at the first `:`, never on the way to the first frame.
extension ExplorerState {
  /// Opens the line for commands.
  mutating func askForCommand() -> [Effect] {
    overlay = .commandLine(CommandLine(history: commandHistory))
    guard !hasAskedForCommands else { return [] }
    hasAskedForCommands = true
    return [.listCommands]
  }

  /// Remembers a command that was entered; the same again stands only at its newest place.
  mutating func remember(command: String) -> [Effect] {
    guard command.contains(where: { $0 != " " }), command != commandHistory.last else { return [] }
    commandHistory.removeAll { $0 == command }
    commandHistory.append(command)
    if commandHistory.count > CommandRow.limit { commandHistory.removeFirst() }
    return [.keepCommand(command)]
  }

  /// Puts the commands of earlier sessions before those of this one.
  mutating func receive(earlier commands: [String]) {
    let earlier = commands.filter { !commandHistory.contains($0) }
    let room = CommandRow.limit - commandHistory.count
    let added = Array(earlier.suffix(max(room, 0)))
    commandHistory = added + commandHistory
    guard case .commandLine(var line) = overlay else { return }
    line.take(commandHistory)
    overlay = .commandLine(line)
  }
}
