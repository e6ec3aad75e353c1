import ModelCore
import Syntax
import TermUI

/// The screens without a screen: a line in, lines of text out, over the same state and commands.
///
/// Every list is numbered, and a number chooses from the list that was shown last.
package struct PlainSession: Sendable {
  /// What all the screens show.
  package private(set) var state: ExplorerState
  /// The list that numbers choose from.
  private var list = List.screen

  /// A list with numbers.
  private enum List: Equatable, Sendable {
    /// The lines of the shown screen.
    case screen
    /// The commands.
    case commands
    /// What lies over the screen, such as the presets.
    case overlay
  }

  /// What a line was answered with.
  package struct Answer: Equatable, Sendable {
    /// What is said, line by line.
    package var lines: [String] = []
    /// What went wrong, if something did.
    package var failure: String?
    /// Whether the user has left.
    package var isOver = false
    /// Whether the job is to be stopped until it is resumed.
    package var suspends = false
    /// The command that was typed, as `:` takes it; nil for a number and for what is only here.
    package var command: String?
  }

  /// How long work is followed.
  package struct Work: Sendable {
    /// Whether it is to end with what it has; asked often.
    let isCancelled: @Sendable () -> Bool
    /// Is told how far it has come, in a sentence.
    let report: @Sendable (String) -> Void

    package init(
      isCancelled: @escaping @Sendable () -> Bool = { false },
      report: @escaping @Sendable (String) -> Void = { _ in }
    ) {
      (self.isCancelled, self.report) = (isCancelled, report)
    }
  }

  private let work: Work

  /// Takes over a state.
  package init(_ state: ExplorerState, work: Work = Work()) {
    (self.state, self.work) = (state, work)
    self.state.hasKeys = false
  }

  /// What stands before the place where a line is typed.
  package var prompt: String { "\(state.screen.title.lowercased())> " }

  /// What is said at the beginning.
  package var greeting: [String] {
    PlainWords.model(state.subject, state.format) + state.greetingMessage
  }

  /// Answers a line: a command by its name with its words, the name of a screen, or a number.
  ///
  /// - Parameters:
  ///   - text: as typed.
  ///   - answer: carries out an effect that asks for something, and returns what came of it.
  /// - Returns: what is said, and whether the session goes on.
  package mutating func take(_ text: String, answering answer: (Effect) -> Event?) -> Answer {
    let line = Self.trimmed(text)
    if line.isEmpty { return Answer() }
    if let number = Int(line) { return choose(number, answer) }
    closeOverlay()
    switch line {
    case "show": return Answer(lines: content)
    case "help", "?": return help()
    default:
      let command = resolved(line)
      var said = perform(command, answer)
      said.command = command
      return said
    }
  }

  /// Blanks and a colon before the name do not matter.
  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace || first == ":" { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// A screen may be named without more.
  private func resolved(_ line: String) -> String {
    let name = "screen.\(line.lowercased())"
    let names = state.commandNames
    return !names.contains(line) && names.contains(name) ? name : line
  }

  // MARK: Performing

  private mutating func perform(_ line: String, _ answer: (Effect) -> Event?) -> Answer {
    // There is no picture to copy.
    if line == "copy.screen" { return Answer(lines: content) }
    let before = state
    let outcome = carryOut(state.line(line), answer)
    state.finishWork(isCancelled: work.isCancelled, report: work.report)
    return report(since: before, line, outcome)
  }

  /// What effects come to where there is no terminal to have them.
  private struct Outcome {
    var answer = Answer()
    /// Whether the message of the screen would be wrong here.
    var hidesMessage = false
  }

  private mutating func carryOut(
    _ effects: [Effect], _ answer: (Effect) -> Event?
  ) -> Outcome {
    var outcome = Outcome()
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      switch effect {
      case .quit: outcome.answer.isOver = true
      case .suspend: outcome.answer.suspends = true
      case .redraw: outcome.answer.lines += content
      case .copy(let text):
        outcome.answer.lines += text.split(separator: "\n").map(String.init)
        outcome.hidesMessage = true
      case .setMouse:
        outcome.answer.lines.append("There is no mouse in plain mode.")
        outcome.hidesMessage = true
      default:
        if let event = answer(effect) { waiting += state.update(event) }
      }
    }
    return outcome
  }

  private mutating func report(
    since before: ExplorerState, _ line: String, _ outcome: Outcome
  ) -> Answer {
    var answer = outcome.answer
    if answer.isOver || answer.suspends { return answer }
    let isStep = line == "undo" || line == "redo"
    let changes = PlainWords.change(from: before, to: state, isStep: isStep)
    answer.lines += changes
    if state.circle.session.trainer != before.circle.session.trainer {
      answer.lines += state.circle.summary(state.format, state.keys)
    }
    if state.circle.sweepDone != before.circle.sweepDone {
      answer.lines += state.circle.sweepLines(state.format)
    }
    if state.tour != before.tour, let tour = state.tour { answer.lines += PlainWords.stop(tour) }
    let isLoaded = before.subject.name != state.subject.name && state.message?.kind == .done
    if let message = state.message, !outcome.hidesMessage, !isLoaded || changes.isEmpty {
      if message.kind == .failure {
        answer.failure = message.text
      } else {
        answer.lines.append(message.text)
      }
    }
    if let lines = overlayLines() { return Answer(lines: answer.lines + lines) }
    answer.lines += whereItIs(since: before, isChanged: !changes.isEmpty)
    if answer.lines.isEmpty, answer.failure == nil { answer.lines = ["Nothing changed."] }
    return answer
  }

  /// The screen where it is another one, and the selected line where it is another one.
  private mutating func whereItIs(since before: ExplorerState, isChanged: Bool) -> [String] {
    var lines: [String] = []
    let frame = state.frame
    let all = state.shown.selectable(frame)
    if state.screen != before.screen {
      list = .screen
      let count = all.count == 1 ? "1 line" : "\(all.count) lines"
      lines.append(
        all.isEmpty ? "\(state.screen.title)." : "\(state.screen.title). \(count); show lists them."
      )
      if all.isEmpty { lines += state.shown.remarks(frame) }
    }
    let place = state.shown.place(frame)
    let last = before.shown.place(before.frame)
    let isMoved = state.screen != before.screen || (place != last && !isChanged)
    guard isMoved, let place, all.indices.contains(place) else { return lines }
    list = .screen
    lines.append("\(place + 1). \(all[place].text)")
    return state.screen == .explore
      ? lines : lines + state.shown.remarks(frame).filter { !$0.isEmpty }
  }

  // MARK: Lists

  /// The shown screen as lines of text.
  private var content: [String] {
    let frame = state.frame
    return [state.screen.title] + state.shown.plainLines(frame).filter { !$0.isEmpty }
  }

  private mutating func help() -> Answer {
    list = .commands
    let entries = state.plainEntries.enumerated().map { index, entry in
      "\(index + 1). \(entry.usage): \(entry.help)"
    }
    let hint = "A number chooses from the list that was shown last; show shows the screen."
    return Answer(lines: entries + [hint])
  }

  private mutating func choose(_ number: Int, _ answer: (Effect) -> Event?) -> Answer {
    switch list {
    case .screen: return perform("line \(number)", answer)
    case .commands:
      let entries = state.plainEntries
      guard entries.indices.contains(number - 1) else {
        return Answer(failure: "expected 1 to \(entries.count), found \(number)")
      }
      let entry = entries[number - 1]
      guard entry.usage == entry.name else {
        return Answer(lines: ["\(entry.usage): \(entry.help)"])
      }
      list = .screen
      return perform(entry.name, answer)
    case .overlay:
      guard case .rows(let rows, let place) = state.plainOverlay else { return Answer() }
      let count = rows.count
      guard (1...max(count, 1)).contains(number), count > 0 else {
        return Answer(failure: "expected 1 to \(count), found \(number)")
      }
      let before = state
      let effects = state.chooseRow(number - 1, from: place)
      return report(since: before, "", carryOut(effects, answer))
    }
  }

  /// The list over the screen with numbers; nil when there is none.
  ///
  /// Where a line of text is asked for, there is a command of its own here.
  private mutating func overlayLines() -> [String]? {
    switch state.plainOverlay {
    case nil: return nil
    case .text(let lines):
      closeOverlay()
      return lines
    case .hint(let hint):
      closeOverlay()
      return [hint]
    case .rows(let rows, _):
      list = .overlay
      return rows.enumerated().map { "\($0 + 1). \($1)" }
        + [rows.isEmpty ? "Nothing is there." : "A number chooses."]
    }
  }

  private mutating func closeOverlay() {
    if list == .overlay { list = .screen }
    guard state.overlay != nil || state.shown.isTyping else { return }
    _ = state.update(.input(.key(Key(.escape))))
  }
}
