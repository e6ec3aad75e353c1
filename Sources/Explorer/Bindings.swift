import TermUI

/// The keys that the user has bound otherwise; what is not named here keeps its own.
///
/// Every look-up of keys goes through here: what a key does, and what footer and help show.
package struct Bindings: Equatable, Sendable {
  /// One command with the keys that were chosen for it.
  package struct Row: Equatable, Sendable {
    /// The screen whose command it is; nil for what every screen can do.
    package let screen: ScreenID?
    /// Name of the command.
    package let command: String
    /// Its keys, the one shown in help first; none when it has been taken off the keyboard.
    package internal(set) var keys: [Key]
  }

  /// The commands that were bound, in the order of the file.
  package internal(set) var rows: [Row] = []

  /// Every command keeps its own keys.
  package init() {}

  /// The keys that were chosen for a command; nil when nobody chose any.
  private func chosen(_ command: String, on screen: ScreenID?) -> [Key]? {
    for row in rows where row.screen == screen && row.command == command { return row.keys }
    return nil
  }

  /// The command that was chosen for a key on a screen, whatever was there before.
  private func command(chosenFor key: Key, on screen: ScreenID) -> String? {
    for row in rows where row.screen == screen && row.keys.contains(key) { return row.command }
    for row in rows where row.screen == nil && row.keys.contains(key) { return row.command }
    return nil
  }

  /// The name of the command that a key stands for.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - screen: the shown screen.
  ///   - own: the commands of that screen, which go before the shared ones.
  ///   - shared: what every screen can do.
  /// - Returns: nil when it stands for none.
  func command(
    for key: Key, on screen: ScreenID, own: [CommandEntry], shared: [CommandEntry]
  ) -> String? {
    if let name = command(chosenFor: key, on: screen) { return name }
    for entry in own where entry.keys.contains(key) {
      if chosen(entry.name, on: screen) == nil { return entry.name }
    }
    for entry in shared where entry.keys.contains(key) {
      if chosen(entry.name, on: nil) == nil { return entry.name }
    }
    return nil
  }

  /// Commands with the keys that they have now.
  ///
  /// - Parameters:
  ///   - entries: commands with their own keys.
  ///   - owner: the screen whose commands they are; nil for what every screen can do.
  ///   - screen: the shown screen.
  /// - Returns: the same commands.
  func effective(
    _ entries: [CommandEntry], of owner: ScreenID?, on screen: ScreenID
  ) -> [CommandEntry] {
    guard !rows.isEmpty else { return entries }
    return entries.map { entry in
      let isChosen = chosen(entry.name, on: owner) != nil
      let keys = (chosen(entry.name, on: owner) ?? entry.keys).filter { key in
        guard let other = command(chosenFor: key, on: screen) else { return !isChosen }
        return other == entry.name
      }
      return CommandEntry(name: entry.name, help: entry.help, keys: keys)
    }
  }
}

extension ScreenID {
  /// Its commands, without the actions.
  var commandEntries: [CommandEntry] { type.commandEntries }

  /// Its name in `keys.json` and in settings.
  package var word: String { title.lowercased() }
}
