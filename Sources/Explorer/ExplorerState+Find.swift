import Syntax
import TermUI

// Find on every screen: the lines that can be selected, in their order and round their end.
extension ExplorerState {
  /// Begins to ask for words.
  mutating func askWhatToFind() { overlay = .find(FindField(start: shown.place(frame))) }

  /// Goes to the first line like some words, from a line on.
  mutating func find(_ words: String, from start: Int? = nil) {
    sought = words
    let matches = matches(of: words)
    let start = start ?? 0
    let index = matches.firstIndex { $0 >= start }
    goToMatch(index ?? 0, of: matches, words, isRound: index == nil)
  }

  /// Goes to the next or the last line like the words that were looked for.
  mutating func findAgain(by step: Int) {
    guard let words = shown.sought ?? sought else {
      message = MessageLine("nothing was looked for yet; / looks for words")
      return
    }
    let matches = matches(of: words)
    let place = shown.place(frame) ?? 0
    let index =
      step > 0 ? matches.firstIndex { $0 > place } : matches.lastIndex { $0 < place }
    goToMatch(
      index ?? (step > 0 ? 0 : matches.count - 1), of: matches, words, isRound: index == nil,
      back: step < 0)
  }

  private mutating func goToMatch(
    _ index: Int, of matches: [Int], _ words: String, isRound: Bool, back: Bool = false
  ) {
    let name = "/\(SafeText(words))"
    guard matches.indices.contains(index) else {
      message = MessageLine("\(name): nothing on this screen is like that", .warning)
      return
    }
    let from = back ? "from the bottom again" : "from the top again"
    selectLine(matches[index])
    message = MessageLine(
      "\(name): \(index + 1) of \(matches.count)"
        + (isRound && matches.count > 1 ? ", \(from)" : ""))
  }

  /// Places of the lines of the shown screen that have every word.
  func matches(of words: String) -> [Int] {
    let filters = words.split(separator: " ").map { NameFilter(String($0)) }
      .filter { !$0.isEmpty }
    guard !filters.isEmpty else { return [] }
    let lines = shown.selectable(frame)
    return lines.indices.filter { index in
      let text = lines[index].text
      // 4096 finds 4,096. Letters that only come in this order somewhere say nothing: rank 10.
      let names = [text, text.filter { $0 != "," }]
      return filters.allSatisfy { filter in
        names.contains { filter.rank($0).map { $0 < 10 } ?? false }
      }
    }
  }

  /// Selects a line of the shown screen.
  mutating func selectLine(_ index: Int) {
    let frame = frame
    inContext { state, _ in state.shown.select(index, frame) }
  }
}
