import TermUI

/// What the keys of commands are called on a screen, for footers and for sentences that name one.
struct KeyNames {
  private let bindings: Bindings
  private let screen: ScreenID
  private let glyphs: GlyphSet
  /// Whether commands are typed, so that no key does them.
  private let hasKeys: Bool

  init(_ bindings: Bindings, on screen: ScreenID, _ glyphs: GlyphSet, hasKeys: Bool) {
    (self.bindings, self.screen, self.glyphs, self.hasKeys) = (bindings, screen, glyphs, hasKeys)
  }

  /// Every command that can be done now with its keys, those of the shown screen first; of two with
  /// one name the screen's.
  var entries: [CommandEntry] {
    let own = bindings.effective(screen.commandEntries, of: screen, on: screen)
    let shared = bindings.effective(ExplorerState.globalEntries, of: nil, on: screen)
    return own + shared.filter { command in !own.contains { $0.name == command.name } }
  }

  /// The keys of some commands as a footer shows them; empty without keys.
  func label(_ commands: [String]) -> String {
    let entries = entries
    let keys = commands.compactMap { name in entries.first { $0.name == name }?.keys.first }
    return keys.isEmpty ? "" : KeyLabel.keys(keys).text(glyphs)
  }

  /// The key of a command as a sentence names it; the command itself, such as ":undo", where no key
  /// does it, or "undo" where commands are typed.
  func callAsFunction(_ command: String) -> String {
    guard hasKeys else { return command }
    let label = label([command])
    return label.isEmpty ? ":\(command)" : label
  }
}

extension ExplorerState {
  /// What every screen can do, without the actions.
  static let globalEntries: [CommandEntry] = globalCommands.map(\.entry)

  /// What the keys are called on the shown screen.
  var keys: KeyNames { KeyNames(bindings, on: screen, glyphs, hasKeys: hasKeys) }

  /// See ``KeyNames/entries``.
  var entries: [CommandEntry] { keys.entries }

  /// See ``KeyNames/label(_:)``.
  func keyLabel(_ commands: String...) -> String { keys.label(commands) }
}
