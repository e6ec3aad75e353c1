import ModelCore
import Syntax
import TermUI

// Commands that take a word: which field, which pane, which figure.
extension ExplorerState {
  /// A command that takes words.
  struct WordEntry: Equatable, Sendable {
    let name: String
    /// What its words are.
    let words: String
    let help: String
    /// Whether it means something without them as well.
    var isWhole = false
  }

  /// The commands that take words, the ones people ask for first in front.
  static let wordEntries: [WordEntry] = [
    WordEntry(name: "set", words: "FIELD VALUE", help: "set a field, such as set d 8k"),
    WordEntry(name: "double", words: "FIELD", help: "twice the value of a field"),
    WordEntry(name: "halve", words: "FIELD", help: "half the value of a field"),
    WordEntry(name: "field", words: "FIELD", help: "choose a field of Explore"),
    WordEntry(name: "preset", words: "NAME", help: "load a preset by its name"),
    WordEntry(name: "open", words: "FILE", help: "open a file"),
    WordEntry(name: "w", words: "FILE", help: "save what is shown; w! replaces a file"),
    WordEntry(name: "compare", words: "NAME", help: "add a preset to Compare"),
    WordEntry(name: "theme", words: "NAME", help: "use a theme by its name"),
    WordEntry(name: "explain", words: "FIGURE", help: "how a figure comes about", isWhole: true),
    WordEntry(name: "find", words: "WORDS", help: "find a line of this screen", isWhole: true),
    WordEntry(name: "filter", words: "WORDS", help: "show only what has these words"),
    WordEntry(name: "line", words: "NUMBER", help: "choose a line of this screen"),
    WordEntry(name: "pane", words: "NAME", help: "show a pane of this screen"),
    WordEntry(
      name: "circle", words: "FIELD VALUE",
      help: "set a field of Circle; also run, pause, reset and train STEPS"),
    WordEntry(name: "tour", words: "STOP", help: "go to a stop of the tour", isWhole: true),
  ]

  /// Names of the commands that mean nothing without words.
  static let wordCommands = wordEntries.filter { !$0.isWhole }.map(\.name)

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
    case "circle" where !word.isEmpty:
      screen = .circle
      inContext { state, context in state.circle.perform(word, on: &context) }
    case "line": showLine(word)
    case "filter": filter(word)
    case "preset": return perform(.presets)
    case "open": return perform(.openFile)
    case "theme": return perform(.pickTheme)
    case "w": return perform(.save)
    case "compare": return perform(.show(.compare))
    case "set", "w!": needsWords(name)
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

  private mutating func showLine(_ number: String) {
    let count = shown.selectable(frame).count
    guard let line = Int(number), (1...max(count, 1)).contains(line), count > 0 else {
      message = MessageLine("line: expected 1 to \(count), found \(SafeText(number))", .failure)
      return
    }
    selectLine(line - 1)
  }

  private mutating func filter(_ words: String) {
    if !shown.filter(words) {
      message = MessageLine("\(screen.title) has no filter; find WORDS looks for words", .failure)
    }
  }

  private mutating func needsWords(_ name: String) {
    let words = Self.wordEntries.first { $0.name == name }?.words ?? "FILE"
    message = MessageLine("\(name): expected \(words), found nothing", .failure)
  }

  /// Opens Explain at a field or a figure.
  private mutating func explain(named name: String) {
    guard let figure = Self.figures[name] ?? field(named: name).map(Figure.field) else {
      let names = Self.figures.keys.sorted().joined(separator: ", ")
      message = MessageLine("explain: expected a field or \(names)", .failure)
      return
    }
    explain.show(figure, of: subject, isLive: true, from: .explore)
    screen = .explain
  }

  private static let figures: [String: Figure] = [
    "total": .total, "active": .active, "layer": .layer, "rule": .rule, "neurons": .neurons,
    "attention": .part(.attention), "mlp": .part(.mlp), "embedding": .part(.tokenEmbedding),
    "head": .part(.head), "norm": .part(.norm), "cache": .kvCache, "forward": .forward,
  ]
}
