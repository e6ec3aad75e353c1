import ModelCore
import Syntax
import TermUI

// Commands that take a word: which field, which pane, which figure.
extension ExplorerState {
  /// Performs a command with its words; nil when none takes words.
  mutating func perform(_ name: String, with words: String) -> [Effect]? {
    guard let command = Self.wordCommands.first(where: { $0.name == name }) else { return nil }
    guard words.isEmpty else { return command.perform(&self, words) }
    switch command.alone {
    case .isKeyCommand: return nil
    case .performsAnyway: return command.perform(&self, words)
    case .performs(let action): return perform(action)
    case .asksForWords:
      message = MessageLine("\(name): expected \(command.words), found nothing", .failure)
      return []
    }
  }

  /// Performs a command as `:` does, without leaving a trace of it.
  mutating func performQuietly(_ text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    let rest = words.dropFirst().joined(separator: " ")
    return perform(name, with: rest) ?? perform(named: name) ?? []
  }

  /// A field by its symbol, its word or its JSON name.
  func field(named name: String) -> ModelField? {
    subject.sizing.fields.first { [$0.symbol, $0.jsonName, $0.word].contains(name) }
  }

  /// `:set d 8192`.
  mutating func set(_ text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let field = field(named: words.first ?? ""), words.count > 1 else {
      return expectsField("set", "a field and a value")
    }
    inContext { state, context in
      context.message = nil
      state.explore.setField(
        field, text: words.dropFirst().joined(), on: &context)
    }
    return []
  }

  /// Doubles or halves a field.
  mutating func scale(_ name: String, double: Bool) -> [Effect] {
    guard let field = field(named: name) else {
      return expectsField(double ? "double" : "halve", "a field")
    }
    inContext { _, context in
      context.subject.sizing.scale(field, double: double)
      context.topic = field.jsonName
    }
    return []
  }

  /// Puts the keys of Explore on a field.
  mutating func focus(on name: String) -> [Effect] {
    guard let field = field(named: name) else { return expectsField("field", "a field") }
    screen = .explore
    explore.select(field)
    return []
  }

  private mutating func expectsField(_ command: String, _ words: String) -> [Effect] {
    let symbols = subject.sizing.fields.map(\.symbol).joined(separator: " ")
    message = MessageLine("\(command): expected \(words); fields are \(symbols)", .failure)
    return []
  }

  /// `:circle` with its words.
  mutating func performOnCircle(_ words: String) -> [Effect] {
    screen = .circle
    inContext { state, context in state.circle.perform(words, on: &context) }
    return []
  }

  /// Shows a pane of the shown screen.
  mutating func showPane(_ name: String) -> [Effect] {
    let titles = shown.paneNames
    guard let index = NameFilter(name).matches(titles).first, !name.isEmpty else {
      message = MessageLine(
        titles.isEmpty
          ? "\(screen.title) has one pane" : "pane: expected \(titles.joined(separator: ", "))",
        .failure)
      return []
    }
    inContext { state, _ in state.shown.showPane(index) }
    return []
  }

  /// Selects a line of the shown screen by its number.
  mutating func showLine(_ number: String) -> [Effect] {
    let count = shown.selectable(frame).count
    guard let line = Int(number), (1...max(count, 1)).contains(line), count > 0 else {
      message = MessageLine("line: expected 1 to \(count), found \(SafeText(number))", .failure)
      return []
    }
    selectLine(line - 1)
    return []
  }

  /// Filters the shown screen.
  mutating func filter(_ words: String) -> [Effect] {
    if !shown.filter(words) {
      message = MessageLine("\(screen.title) has no filter; find WORDS looks for words", .failure)
    }
    return []
  }

  /// Opens Explain at a field or a figure.
  mutating func explain(named name: String) -> [Effect] {
    guard let figure = Self.figures[name] ?? field(named: name).map(Figure.field) else {
      let names = Self.figureNames.joined(separator: ", ")
      message = MessageLine("explain: expected a field or \(names)", .failure)
      return []
    }
    explain.show(figure, of: subject, isLive: true, from: .explore)
    screen = .explain
    return []
  }

  /// What ``figures`` are called.
  static var figureNames: [String] { figures.keys.sorted() }

  private static let figures: [String: Figure] = [
    "total": .total, "active": .active, "layer": .layer, "rule": .rule, "neurons": .neurons,
    "attention": .part(.attention), "mlp": .part(.mlp), "embedding": .part(.tokenEmbedding),
    "head": .part(.head), "norm": .part(.norm), "cache": .kvCache, "forward": .forward,
  ]
}
