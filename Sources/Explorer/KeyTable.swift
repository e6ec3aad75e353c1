import TermUI

/// One line of the list of all commands.
package struct KeyTableRow: Equatable, Sendable {
  /// The screen whose command it is; nil for what every screen can do.
  package let screen: ScreenID?
  /// Its name for `:` and `keys.json`.
  package let command: String
  /// Its keys, the one shown in help first.
  package let keys: [Key]
  /// What it does, in a few words.
  package let help: String
}

extension Bindings {
  /// Every command with its keys: what every screen can do, then what each can do by itself.
  package var table: [KeyTableRow] {
    let shared = effective(ExplorerState.globalEntries, of: nil, on: .explore)
    let own = ScreenID.allCases.flatMap { screen in
      effective(screen.commandEntries, of: screen, on: screen).map { Self.row($0, screen) }
    }
    return shared.map { Self.row($0, nil) } + own
  }

  private static func row(_ entry: CommandEntry, _ screen: ScreenID?) -> KeyTableRow {
    KeyTableRow(screen: screen, command: entry.name, keys: entry.keys, help: entry.help)
  }
}
