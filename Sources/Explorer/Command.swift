import TermUI

/// A named thing the user can do; keymap, footer, help, and `:` all use this list.
package struct Command<Action: Sendable>: Sendable {
  /// Name for `:`, such as `value.more`.
  package let name: String
  /// What it does, in a few words.
  package let help: String
  /// Keys by default, the one shown in help first.
  package let keys: [Key]
  /// What is performed.
  package let action: Action

  package init(_ name: String, _ help: String, _ keys: [Key], _ action: Action) {
    self.name = name
    self.help = help
    self.keys = keys
    self.action = action
  }
}

/// What keymap, footer, help and `:` need of a command, whatever it performs.
struct CommandEntry: Equatable, Sendable {
  /// Name for `:`.
  let name: String
  /// What it does, in a few words.
  let help: String
  /// Keys, the one shown in help first.
  let keys: [Key]
}

extension Command {
  /// The command without its action.
  var entry: CommandEntry { CommandEntry(name: name, help: help, keys: keys) }
}

extension Key {
  /// A printable key.
  static func char(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar)) }
  /// A printable key with Control.
  static func ctrl(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar), .control) }
}

/// One entry of the footer: the keys of some commands and a word.
struct FooterItem: Equatable, Sendable {
  /// Names of commands whose first keys are shown together.
  let commands: [String]
  /// What they do.
  let word: String
  /// When it is dropped: 0 never, then higher numbers first.
  let priority: Int

  init(_ commands: [String], _ word: String, priority: Int) {
    self.commands = commands
    self.word = word
    self.priority = priority
  }
}
