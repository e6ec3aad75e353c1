import Syntax
import TermUI

// What plain mode needs to know of the screens and of what lies over them.
extension ExplorerState {
  /// What is said at the start, if something is.
  var greetingMessage: [String] { message.map { [$0.shownText] } ?? [] }

  /// Every command with how it is written.
  var plainEntries: [(name: String, usage: String, help: String)] {
    let words = Self.wordEntries.map {
      (name: $0.name, usage: "\($0.name) \($0.words)", help: $0.help)
    }
    let rest = entries.filter { !$0.name.isEmpty }
      .map { (name: $0.name, usage: $0.name, help: $0.help) }
    return words + rest
  }

  /// The rows that a number can choose from what lies over the screen; nil where it asks for text.
  var overlayRows: [String]? {
    switch overlay {
    case nil, .commandLine, .find, .save, .source: return nil
    case .help:
      return helpEntries.map { "\($0.keys.text(.ascii)): \($0.words)" }
    case .presets(let palette):
      return palette.shown.map { model in
        let subject = model.subject
        return "\(subject.name), \(format.short(subject.config.parameterCount.total))"
      }
    case .files(let opener):
      return opener.shown.map { SafeText($0.name).clipped(to: 200).description }
    case .themes(let picker): return picker.shownNames
    case .log(let log):
      return logRows(log.page).map { row in
        row.dropFirst().compactMap { entry in
          if case .text(let text, _) = entry, !text.isEmpty { text } else { nil }
        }.joined(separator: ", ")
      }
    }
  }

  /// Where the selection of the list over the screen stands.
  private var overlayPlace: Int {
    switch overlay {
    case .presets(let palette): palette.selection.index
    case .files(let opener): opener.selection.index
    case .themes(let picker): picker.selection.index
    case .log(let log): log.selection.index
    case nil, .help, .commandLine, .find, .save, .source: 0
    }
  }

  /// Chooses a row as the keys do.
  mutating func chooseRow(_ row: Int) -> [Effect] {
    let way = row - overlayPlace
    var effects: [Effect] = []
    for _ in 0..<abs(way) {
      effects += update(.input(.key(Key(way > 0 ? .down : .up))))
    }
    return effects + update(.input(.key(Key(.enter))))
  }

  /// How to say here what is typed into a field on a screen.
  var plainHint: String {
    switch overlay {
    case .commandLine: "Type the command itself; help lists all."
    case .find: "find WORDS looks for words."
    case .save: "w FILE saves; w! FILE replaces a file. The name ends in \(SaveOverlay.endings)."
    case nil where screen == .history: "filter WORDS shows what is like them; back shows all."
    case nil, .help, .presets, .files, .themes, .log, .source: "set FIELD VALUE types a value."
    }
  }
}

extension ScreenWords {
  /// The whole screen as lines of text, without boxes, bars and dots.
  ///
  /// Every line that can be selected has its number, pane by pane; then comes what is said about
  /// them.
  func plainLines(_ frame: ScreenFrame) -> [String] {
    var lines: [String] = []
    var section = ""
    for (index, line) in selectable(frame).enumerated() {
      if line.section != section {
        section = line.section
        lines.append("\(section):")
      }
      lines.append("\(index + 1). \(line.text)")
    }
    return lines + remarks(frame)
  }
}
