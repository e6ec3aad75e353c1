/// Which key means which command, by name.
package struct Keymap: Equatable, Sendable {
  /// One key and its command.
  package struct Binding: Hashable, Sendable {
    /// The key.
    package let key: Key
    /// Name of the command, such as `value.more`.
    package let command: String

    /// A key and its command.
    package init(_ key: Key, _ command: String) {
      self.key = key
      self.command = command
    }
  }

  /// The bindings in their order, one for each key.
  package private(set) var bindings: [Binding] = []
  private var commands: [Key: String] = [:]

  /// Of two bindings of one key the first counts.
  package init(_ bindings: [Binding] = []) {
    for binding in bindings where commands[binding.key] == nil {
      commands[binding.key] = binding.command
      self.bindings.append(binding)
    }
  }

  /// The command of a key, if it has one.
  package func command(for key: Key) -> String? { commands[key] }

  /// The keys of a command in the order they were bound.
  package func keys(for command: String) -> [Key] {
    bindings.filter { $0.command == command }.map(\.key)
  }

  /// Gives a command exactly these keys; they lose what they meant before.
  package mutating func rebind(_ command: String, to keys: [Key]) {
    let kept = bindings.filter { $0.command != command && !keys.contains($0.key) }
    self = Keymap(kept + keys.map { Binding($0, command) })
  }

  /// The first keys of a command as a label for help and footer; empty without keys.
  package func label(for commands: String...) -> KeyLabel {
    .keys(commands.compactMap { keys(for: $0).first })
  }
}
