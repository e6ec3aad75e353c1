import Catalog
import ModelCore
import TermUI

/// Brains beside the current model, like with like: synapses and weights, neurons and MLP neurons.
package struct BrainScreen: Equatable, Sendable {
  /// Something the screen can do.
  package enum Action: Equatable, Sendable {
    case move(Int)
    case moveToEnd(isLast: Bool)
    case nextPane
    case previousPane
  }

  /// A part of the screen that keys can go to.
  package enum Pane: Int, CaseIterable, Sendable {
    case comparison, literature, lesson

    /// Its title.
    var title: String {
      switch self {
      case .comparison: "Brain and model · log scale, counts only, not ability"
      case .literature: "The literature · ranges, other animals, energy"
      case .lesson: "The lesson's table, and like with like"
      }
    }

    /// Its title where there is little room.
    var shortTitle: String {
      switch self {
      case .comparison: "Like with like"
      case .literature: "Literature"
      case .lesson: "Lesson"
      }
    }
  }

  /// Where keys go.
  package private(set) var pane = Pane.comparison
  /// The selected line of each pane.
  private var selections: [Pane: Int] = [:]

  package init() {}

  /// The selected line of a pane with so many lines.
  func selection(in pane: Pane, count: Int) -> ListSelection {
    ListSelection(count: count, index: selections[pane] ?? 0)
  }

  /// Puts the keys on a line of a pane.
  mutating func select(_ line: Int, in pane: Pane) {
    self.pane = pane
    selections[pane] = max(line, 0)
  }

  /// Lines of a pane.
  private func count(_ pane: Pane, _ subject: Subject) -> Int {
    switch pane {
    case .comparison: BrainLines.comparison(subject).count
    case .literature: BrainRow.all.count
    case .lesson: BrainTableRow.all.count
    }
  }

  /// What `y` copies.
  func copiedText(_ workspace: Workspace) -> String? {
    let subject = workspace.subject
    switch pane {
    case .comparison:
      let lines = BrainLines.comparison(subject)
      return NumberFormat.plain.fixed(
        lines[selection(in: pane, count: lines.count).index].value, digits: 0)
    case .literature:
      let row = BrainRow.all[selection(in: pane, count: BrainRow.all.count).index]
      return row.quantity == .share
        ? NumberFormat.plain.percent(row.value) : NumberFormat.plain.fixed(row.value, digits: 0)
    case .lesson:
      let row = BrainTableRow.all[selection(in: pane, count: BrainTableRow.all.count).index]
      return "\(row.aspect): \(row.brain) / \(row.model)"
    }
  }
}

extension BrainScreen: Screen {
  static var title: String { "Brain" }

  func report(_ workspace: Workspace) -> SavedReport? { .brain(workspace.subject) }

  var heading: String {
    "\(Self.title) \(pane.rawValue + 1)/\(Pane.allCases.count) \(pane.shortTitle)"
  }

  static let commands: [Command<Action>] = [
    Command("row.prev", "line above", [Key(.up), .char("k")], .move(-1)),
    Command("row.next", "line below", [Key(.down), .char("j")], .move(1)),
    Command("go.top", "first line", [.char("g"), Key(.home)], .moveToEnd(isLast: false)),
    Command("go.bottom", "last line", [.char("G"), Key(.end)], .moveToEnd(isLast: true)),
    Command("page.up", "up a page", [Key(.pageUp), .ctrl("u")], .move(-8)),
    Command("page.down", "down a page", [Key(.pageDown), .ctrl("d")], .move(8)),
    Command("pane.next", "next pane", [Key(.tab)], .nextPane),
    Command("pane.prev", "pane before", [Key(.tab, .shift)], .previousPane),
  ]

  static let footer: [FooterItem] = [
    FooterItem(["row.prev", "row.next"], "line", priority: 0),
    FooterItem(["pane.next"], "pane", priority: 0),
  ]

  var paneNames: [String] { Pane.allCases.map { "\($0)" } }

  mutating func showPane(_ index: Int) {
    guard let pane = Pane(rawValue: index) else { return }
    self.pane = pane
  }

  mutating func perform(_ action: Action, on context: inout ScreenContext) {
    switch action {
    case .move(let rows): move(by: rows, context.subject)
    case .moveToEnd(let isLast): move(by: isLast ? 1_000 : -1_000, context.subject)
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    }
  }

  private mutating func turn(by count: Int) {
    let panes = Pane.allCases
    pane = panes[(pane.rawValue + count + panes.count) % panes.count]
  }

  private mutating func move(by rows: Int, _ subject: Subject) {
    selections[pane] = selection(in: pane, count: count(pane, subject)).moved(by: rows)
  }

  mutating func receive(
    _ mouse: Mouse, in area: Rect, on context: inout ScreenContext
  ) -> Bool {
    let layout = BrainLayout(area, pane, context.layout)
    let place = layout.panes.first { $0.area.contains(column: mouse.column, row: mouse.row) }
    guard let place else { return false }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      pane = place.pane
      move(by: mouse.action == .wheelUp ? -1 : 1, context.subject)
    case .press:
      pane = place.pane
      let list = layout.list(place)
      let count = count(pane, context.subject)
      let table = Table(
        columns: [], rows: Array(repeating: [], count: count),
        offset: selection(in: pane, count: count).offset(height: list.height), hasHeader: false)
      if let row = table.row(at: mouse.row, in: list) { selections[pane] = row }
    case .drag, .release: return false
    }
    return true
  }
}
