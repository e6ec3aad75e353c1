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

  /// Goes back, or forward again, to a state of the list.
  mutating func goToStep(_ index: Int) {
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
