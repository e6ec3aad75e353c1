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
