import TermUI

// What plain mode needs to know of the screens and of what lies over them.
extension ExplorerState {
  /// What is said at the start, if something is.
  var greetingMessage: [String] { message.map { [$0.shownText] } ?? [] }

  /// Every command with how it is written.
  var plainEntries: [(name: String, usage: String, help: String)] {
    let words = Self.wordCommands.filter(\.isListed).map {
      (name: $0.name, usage: "\($0.name) \($0.words)", help: $0.help)
    }
    let rest = entries.filter { !$0.name.isEmpty }
      .map { (name: $0.name, usage: $0.name, help: $0.help) }
    return words + rest
  }

  /// What stands here in place of what lies over the screen, or of a field on it; nil where there
  /// is neither.
  var plainOverlay: PlainOverlay? {
    if let overlay { return overlay.content.plain(self) }
    guard shown.isTyping else { return nil }
    return .hint(
      screen == .history
        ? "filter WORDS shows what is like them; back shows all." : "set FIELD VALUE types a value."
    )
  }

  /// Chooses a row as the keys do.
  mutating func chooseRow(_ row: Int, from place: Int) -> [Effect] {
    let way = row - place
    var effects: [Effect] = []
    for _ in 0..<abs(way) {
      effects += update(.input(.key(Key(way > 0 ? .down : .up))))
    }
    return effects + update(.input(.key(Key(.enter))))
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
