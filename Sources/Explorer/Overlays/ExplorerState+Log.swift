import ModelCore
import TermUI

// The log over the screen: undo steps to jump to, what was done, what was said.
extension ExplorerState {
  /// Most messages remembered.
  static let messageLimit = 200

  /// Opens a page of the log on its newest line; the undo steps on the one that is now.
  mutating func showLog(_ page: LogOverlay.Page) {
    let count = logRows(page).count
    overlay = .log(
      LogOverlay(page, count: count, at: page == .steps ? undo.count : count - 1))
  }

  /// The lines of a page, oldest first.
  func logRows(_ page: LogOverlay.Page) -> [[Table.Entry]] {
    switch page {
    case .steps: return stepRows
    case .actions:
      return log.entries.enumerated().map { index, entry in
        [.text("\(log.dropped + index + 1)", .dim), .text(entry.text), .text("")]
      }
    case .messages:
      // Wide enough for the number in front, the frame and the gaps.
      let width = max(LogOverlay.frame(Rect(size), rows: 0).width - 12, 10)
      return messages.enumerated().flatMap { index, line in
        TextBlock(line.shownText).lines(width: width, glyphs: glyphs).enumerated().map {
          [.text($0 == 0 ? "\(index + 1)" : "", .dim), .text($1, line.role), .text("")]
        }
      }
    }
  }

  private var stepRows: [[Table.Entry]] {
    let states = undo.all(workspace)
    return states.indices.map { index in
      let words =
        index == 0
        ? "\(states[0].subject.name)"
        : states[index - 1].change(to: states[index], format)
      // What was gone back from is still there, but not in force.
      let role: Role = index > undo.count ? .dim : (index == undo.count ? .accent : .text)
      let total = format.short(states[index].parameters(after: index > 0 ? states[index - 1] : nil))
      return [
        .text(index == undo.count ? "now" : "\(index)", role), .text(words, role),
        .text(total, .dim),
      ]
    }
  }

  mutating func updateLog(_ old: LogOverlay, _ input: InputEvent) -> [Effect] {
    var log = old
    switch input {
    case .key(Key(.escape)), .key(.char("q")):
      overlay = nil
      return []
    case .key(Key(.enter)):
      overlay = nil
      if log.page == .steps { goToStep(log.selection.index) }
      return []
    case .key(Key(.tab)), .key(Key(.right)):
      showLog(log.page.after(1))
      return []
    case .key(Key(.tab, .shift)), .key(Key(.left)):
      showLog(log.page.after(-1))
      return []
    case .key(.char("w")):
      askForName("modelscope.log")
      return []
    case .key(Key(.up)), .key(.char("k")): log.selection.move(by: -1)
    case .key(Key(.down)), .key(.char("j")): log.selection.move(by: 1)
    case .key(Key(.pageUp)), .key(.ctrl("u")): log.selection.move(by: -10)
    case .key(Key(.pageDown)), .key(.ctrl("d")): log.selection.move(by: 10)
    case .key(Key(.home)), .key(.char("g")): log.selection.select(0)
    case .key(Key(.end)), .key(.char("G")): log.selection.select(Int.max)
    case .key, .paste: break
    case .mouse(let mouse): return updateLog(log, mouse)
    }
    overlay = .log(log)
    return []
  }

  private mutating func updateLog(_ old: LogOverlay, _ mouse: Mouse) -> [Effect] {
    var log = old
    let frame = LogOverlay.frame(Rect(size), rows: log.selection.count)
    switch mouse.action {
    case .wheelUp: log.selection.move(by: -1)
    case .wheelDown: log.selection.move(by: 1)
    case .press:
      guard frame.contains(column: mouse.column, row: mouse.row) else {
        overlay = nil
        return []
      }
      let list = LogOverlay.parts(frame).list
      let row = mouse.row - list.row + log.selection.offset(height: list.height)
      if list.contains(column: mouse.column, row: mouse.row), row < log.selection.count {
        log.selection.select(row)
      }
    case .drag, .release: break
    }
    overlay = .log(log)
    return []
  }

  /// Goes back, or forward again, to a state of the list.
  private mutating func goToStep(_ index: Int) {
    while undo.count > index, let before = undo.undo(workspace) { workspace = before }
    while undo.count < index, let after = undo.redo(workspace) { workspace = after }
    message = MessageLine("step \(index) of \(undo.all(workspace).count - 1)")
  }
}

extension Workspace {
  /// Parameters of what a step was about: the circle's network, or else the model.
  fileprivate func parameters(after before: Workspace?) -> Int {
    if let before, differsInCircleAlone(from: before) {
      return CircleNetwork.parameterCount(neurons: circle.settings.neurons)
    }
    return subject.config.parameterCount.total
  }
}

extension LogOverlay.Page {
  /// The page so many places on; the first after the last.
  fileprivate func after(_ step: Int) -> Self {
    let pages = Self.allCases
    return pages[(rawValue + step + pages.count) % pages.count]
  }
}
