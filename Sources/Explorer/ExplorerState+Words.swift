import ModelCore
import Syntax
import TermUI

// Commands that take a word: which field, which pane, which figure.
extension ExplorerState {
  /// Names of the commands that mean something only with words behind them.
  static let wordCommands = ["field", "pane", "double", "halve"]

  /// Performs a command with its words; nil when there is no such command.
  mutating func performOnNamed(_ name: String, _ word: String) -> [Effect]? {
    switch name {
    case "tour" where !word.isEmpty: startTour(at: word)
    case "field": withField(word, name) { state, field in state.focus(field) }
    case "double", "halve":
      withField(word, name) { state, field in
        state.inContext { _, context in
          context.subject.sizing.scale(field, double: name == "double")
          context.topic = field.jsonName
        }
      }
    case "find" where !word.isEmpty: find(word)
    case "explain" where !word.isEmpty: explain(named: word)
    case "pane": showPane(word)
    default: return nil
    }
    return []
  }

  /// Performs a command as `:` does, without leaving a trace of it.
  mutating func performQuietly(_ text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    let rest = words.dropFirst().joined(separator: " ")
    return performWithWord(name, rest) ?? perform(named: name) ?? []
  }

  /// A field by its symbol, its word or its JSON name.
  func field(named name: String) -> ModelField? {
    subject.sizing.fields.first { [$0.symbol, $0.jsonName, $0.word].contains(name) }
  }

  private mutating func withField(
    _ name: String, _ command: String, _ body: (inout ExplorerState, ModelField) -> Void
  ) {
    guard let field = field(named: name) else {
      let symbols = subject.sizing.fields.map(\.symbol).joined(separator: " ")
      message = MessageLine("\(command): expected a field; fields are \(symbols)", .failure)
      return
    }
    body(&self, field)
  }

  /// Puts the keys of Explore on a field.
  private mutating func focus(_ field: ModelField) {
    screen = .explore
    explore.select(field)
  }

  private mutating func showPane(_ name: String) {
    let titles = shown.paneNames
    guard let index = NameFilter(name).matches(titles).first, !name.isEmpty else {
      message = MessageLine(
        titles.isEmpty
          ? "\(screen.title) has one pane" : "pane: expected \(titles.joined(separator: ", "))",
        .failure)
      return
    }
    inContext { state, _ in state.shown.showPane(index) }
  }

  /// Opens Explain at a field or a figure.
  private mutating func explain(named name: String) {
    guard let figure = Self.figures[name] ?? field(named: name).map(Figure.field) else {
      let names = Self.figures.keys.sorted().joined(separator: ", ")
      message = MessageLine("explain: expected a field or \(names)", .failure)
      return
    }
    explain.show(figure, of: subject)
    screen = .explain
  }

  private static let figures: [String: Figure] = [
    "total": .total, "active": .active, "layer": .layer, "rule": .rule, "neurons": .neurons,
    "attention": .part(.attention), "mlp": .part(.mlp), "embedding": .part(.tokenEmbedding),
    "head": .part(.head), "norm": .part(.norm), "cache": .kvCache, "forward": .forward,
  ]
}
