import Syntax
import TermUI

// What was done, as it happens and again from a log.
extension ExplorerState {
  /// Shows a screen by its name; false when there is none.
  package mutating func show(screenNamed name: String) -> Bool {
    guard let found = ScreenID.allCases.first(where: { $0.word == name.lowercased() })
    else { return false }
    show(found)
    return true
  }

  /// What the log remembers of an input: a command by name where it is one, so that a log still
  /// means the same when keys are bound otherwise.
  func entry(for input: InputEvent) -> LogEntry {
    switch input {
    case .mouse(let mouse): return .mouse(mouse)
    case .paste(let text): return .paste(text.description)
    case .key(let key):
      if overlay == nil, !shown.isTyping {
        return commandName(for: key).map { .command($0, count: 1) } ?? .key(key)
      }
      if case .character(let scalar) = key.code, key.modifiers.isEmpty {
        return .text(String(scalar))
      }
      return .key(key)
    }
  }

  /// Does again what a log says.
  ///
  /// Nothing is saved, copied or left by it.
  ///
  /// - Parameters:
  ///   - log: what to do; its model and theme have to be those this state was made with.
  ///   - answer: carries out an effect that asks for something, and returns what came of it.
  package mutating func replay(_ log: ActionLog, answering answer: (Effect) -> Event?) {
    for entry in log.entries {
      switch entry {
      case .command(let name, let count):
        for _ in 0..<count { _ = command(name) }
      case .line(let line): _ = self.line(line)
      case .key(let key): _ = update(.input(.key(key)))
      case .text(let text):
        for scalar in text.unicodeScalars { _ = update(.input(.key(Key(.character(scalar))))) }
      case .paste(let text): _ = update(.input(.paste(SafeText(text))))
      case .mouse(let mouse): _ = update(.input(.mouse(mouse)))
      case .size(let size): _ = update(.resized(size))
      case .ticks(let count): _ = update(.tick(slices: count))
      case .swept(let count): advanceSweep(to: count)
      case .answer(let asked):
        let effect: Effect
        switch asked {
        case .folder(let folder): effect = .list(folder: folder)
        case .presets: effect = .listPresets
        case .themes: effect = .listThemes
        case .keys: effect = .readKeys
        case .commands(let commands):
          _ = update(.commandsListed(commands))
          continue
        case .model(let path): effect = .open(path: path)
        case .source(let source): effect = .find(source: source)
        case .saved(let path, let result):
          _ = update(.saved(path: path, result))
          continue
        }
        if let event = answer(effect) { _ = update(event) }
      }
    }
  }
}
