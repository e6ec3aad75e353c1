import TermUI

// What `:` offers: names of commands, then what may stand behind them.
extension ExplorerState {
  /// The command of a line, and what is typed behind it; nil while its name is typed.
  private static func argument(_ typed: String) -> (command: String, rest: String)? {
    let scalars = typed.unicodeScalars
    guard let end = scalars.firstIndex(of: " ") else { return nil }
    let rest = scalars[scalars.index(after: end)...].drop { $0 == " " }
    return (String(scalars[..<end]), String(rest))
  }

  /// The words that what was typed last may become, best first.
  func offers(for typed: String) -> [String] {
    let names: [String]
    let rest: String
    if let argument = Self.argument(typed) {
      let command = Self.wordCommands.first { $0.name == argument.command }
      (names, rest) = (command?.offers?(self) ?? [], argument.rest)
    } else {
      (names, rest) = (commandNames, typed)
    }
    return NameFilter(rest).matches(names).map { names[$0] }
  }

  /// Lines that what was typed may become.
  func completions(of typed: String) -> [String] {
    guard let argument = Self.argument(typed) else { return offers(for: typed) }
    return offers(for: typed).map { "\(argument.command) \($0)" }
  }

  /// The lists of the user's own that a line needs, asked for when its name is complete.
  func listsNeeded(_ typed: String) -> [Effect] {
    guard let argument = Self.argument(typed), argument.rest.isEmpty else { return [] }
    return Self.wordCommands.first { $0.name == argument.command }?.needs ?? []
  }
}
