import Catalog
import Syntax
import TermUI

/// A command that `:` takes with words behind it; names, completion, help and plain mode all use it.
struct WordCommand: Sendable {
  /// What it does without words.
  enum Alone: Sendable {
    /// Nothing: they are asked for.
    case asksForWords
    /// The same with none: it takes something back, or says what may stand there.
    case performsAnyway
    /// What the key command of the same name does.
    case isKeyCommand
    /// What a key command does.
    case performs(GlobalAction)
  }

  /// How the help on keys shows it, beside what keys do.
  struct HelpLine: Sendable {
    /// What to type.
    let usage: String
    let words: String
  }

  let name: String
  /// What its words are.
  let words: String
  let help: String
  /// What it does without words.
  var alone = Alone.asksForWords
  /// Whether it is shown in lists; one that stands for another or that logs alone have is not.
  var isListed = true
  /// Its line in the help on keys, if it has one.
  var helpLine: HelpLine?
  /// What may stand behind it; nil where nothing is known.
  var offers: (@Sendable (ExplorerState) -> [String])?
  /// Lists of the user's own that the offers need.
  var needs: [Effect] = []
  /// Performs it with its words.
  let perform: @Sendable (inout ExplorerState, String) -> [Effect]
}

extension ExplorerState {
  /// The commands that take words, the ones people ask for first in front.
  static let wordCommands: [WordCommand] = [
    WordCommand(
      name: "set", words: "FIELD VALUE", help: "set a field, such as set d 8k",
      helpLine: .init(usage: ":set d 8k", words: "set a field"), offers: fields
    ) { state, words in state.set(words) },
    WordCommand(
      name: "double", words: "FIELD", help: "twice the value of a field", alone: .performsAnyway,
      offers: fields
    ) { state, word in state.scale(word, double: true) },
    WordCommand(
      name: "halve", words: "FIELD", help: "half the value of a field", alone: .performsAnyway,
      offers: fields
    ) { state, word in state.scale(word, double: false) },
    WordCommand(
      name: "field", words: "FIELD", help: "choose a field of Explore", alone: .performsAnyway,
      offers: fields
    ) { state, word in state.focus(on: word) },
    WordCommand(
      name: "preset", words: "NAME", help: "load a preset, one of yours or a file",
      alone: .performs(.presets), helpLine: .init(usage: ":preset", words: "load by name"),
      offers: models, needs: [.listPresets]
    ) { state, name in state.find(name, for: .work) },
    WordCommand(
      name: "open", words: "FILE", help: "open a file", alone: .performs(.openFile),
      helpLine: .init(usage: ":open FILE", words: "open a file")
    ) { state, path in state.open(path) },
    WordCommand(
      name: "w", words: "FILE", help: "save what is shown; w! replaces a file",
      alone: .performs(.save), helpLine: .init(usage: ":w FILE", words: "save as")
    ) { state, path in state.save(as: path) },
    WordCommand(name: "w!", words: "FILE", help: "replace a file", isListed: false) {
      state, path in state.save(as: path, replaces: true)
    },
    WordCommand(
      name: "compare", words: "NAME", help: "add a preset or a file to Compare",
      alone: .performs(.show(.compare)), offers: models, needs: [.listPresets]
    ) { state, name in state.find(name, for: .comparison) },
    WordCommand(
      name: "theme", words: "NAME", help: "use a theme by its name", alone: .performs(.pickTheme),
      offers: { $0.themes.names }, needs: [.listThemes]
    ) { state, name in state.useTheme(name) },
    WordCommand(
      name: "explain", words: "FIGURE", help: "how a figure comes about", alone: .isKeyCommand,
      offers: { _ in figureNames }
    ) { state, name in state.explain(named: name) },
    WordCommand(
      name: "find", words: "WORDS", help: "find a line of this screen", alone: .isKeyCommand
    ) { state, words in
      state.find(words)
      return []
    },
    WordCommand(
      name: "filter", words: "WORDS", help: "show only what has these words",
      alone: .performsAnyway
    ) { state, words in state.filter(words) },
    WordCommand(
      name: "line", words: "NUMBER", help: "choose a line of this screen", alone: .performsAnyway
    ) { state, number in state.showLine(number) },
    WordCommand(
      name: "pane", words: "NAME", help: "show a pane of this screen", alone: .performsAnyway,
      offers: { $0.shown.paneNames.map { $0.lowercased() } }
    ) { state, name in state.showPane(name) },
    WordCommand(
      name: "circle", words: "FIELD VALUE",
      help: "set a field of Circle; also run, pause, reset and train STEPS",
      alone: .performs(.show(.circle)), offers: { _ in circleFields }
    ) { state, words in state.performOnCircle(words) },
    WordCommand(
      name: "tour", words: "STOP", help: "go to a stop of the tour", alone: .isKeyCommand
    ) { state, stop in
      state.startTour(at: stop)
      return []
    },
    WordCommand(name: "q", words: "", help: "quit", alone: .performs(.quit), isListed: false) {
      _, _ in [.quit]
    },
    WordCommand(name: "resume", words: "SESSION", help: "take up a session", isListed: false) {
      state, line in state.resume(from: line)
    },
  ]

  // MARK: Offers

  private static let fields: @Sendable (ExplorerState) -> [String] = {
    $0.subject.sizing.fields.map(\.symbol)
  }

  private static let models: @Sendable (ExplorerState) -> [String] = {
    $0.ownPresets.map(\.name.description) + Preset.all.map(\.name)
  }

  private static var circleFields: [String] {
    CircleField.allCases.flatMap { field in
      [field.name] + field.names.map { "\(field.name) \($0)" }
    }
  }
}
