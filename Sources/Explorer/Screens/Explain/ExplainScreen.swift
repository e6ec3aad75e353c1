import ModelCore
import TermUI

/// The count multiplied out step by step, then what memory, work and neurons follow from it.
package struct ExplainScreen: Equatable, Sendable {
  /// Something the screen can do.
  package enum Action: Equatable, Sendable {
    case move(Int)
    case moveToEnd(isLast: Bool)
  }

  /// The selected line.
  var selection = 0

  package init() {}

  /// Goes to the line that explains a figure.
  mutating func show(_ figure: Figure, of subject: Subject) {
    let lines = ExplainLine.all(subject)
    selection = lines.firstIndex { $0.explains(figure, subject.config) } ?? max(lines.count - 1, 0)
  }

  /// The selected line.
  func line(_ subject: Subject) -> ExplainLine? {
    let lines = ExplainLine.all(subject)
    return lines.isEmpty ? nil : lines[min(selection, lines.count - 1)]
  }
}

extension ExplainScreen: Screen {
  static var title: String { "Explain" }

  func report(_ workspace: Workspace) -> SavedReport? { .explain(workspace.subject) }

  func copiedText(_ workspace: Workspace) -> String? { line(workspace.subject)?.copiedText }

  static let commands: [Command<Action>] = [
    Command("field.prev", "line above", [Key(.up), .char("k")], .move(-1)),
    Command("field.next", "line below", [Key(.down), .char("j")], .move(1)),
    Command("go.top", "first line", [.char("g"), Key(.home)], .moveToEnd(isLast: false)),
    Command("go.bottom", "last line", [.char("G"), Key(.end)], .moveToEnd(isLast: true)),
    Command("page.up", "up a page", [Key(.pageUp), .ctrl("u")], .move(-8)),
    Command("page.down", "down a page", [Key(.pageDown), .ctrl("d")], .move(8)),
  ]

  static let footer: [FooterItem] = [
    FooterItem(["field.prev", "field.next"], "line", priority: 0),
    FooterItem(["back"], "back", priority: 1),
  ]

  mutating func perform(_ action: Action, on context: inout ScreenContext) {
    let last = max(ExplainLine.all(context.subject).count - 1, 0)
    switch action {
    case .move(let rows): selection = min(max(min(selection, last) + rows, 0), last)
    case .moveToEnd(let isLast): selection = isLast ? last : 0
    }
  }

  mutating func receive(
    _ mouse: Mouse, in area: Rect, on context: inout ScreenContext
  ) -> Bool {
    switch mouse.action {
    case .wheelUp: perform(.move(-1), on: &context)
    case .wheelDown: perform(.move(1), on: &context)
    case .press:
      let lines = ExplainLine.all(context.subject)
      let list = ExplainLayout(area).list
      let offset = ListSelection(count: lines.count, index: selection).offset(height: list.height)
      let row = mouse.row - list.row + offset
      guard list.contains(column: mouse.column, row: mouse.row), row < lines.count else {
        return false
      }
      selection = row
    case .drag, .release: return false
    }
    return true
  }

  func draw(_ frame: ScreenFrame, into canvas: inout Canvas, in area: Rect) {
    let layout = ExplainLayout(area)
    let lines = ExplainLine.all(frame.subject, frame.format)
    let index = min(selection, max(lines.count - 1, 0))
    if layout.hasBox {
      canvas.place(
        Panel(
          "Explain · \(frame.subject.name.description)",
          note: "line \(index + 1) of \(lines.count)",
          isFocused: true), in: layout.box)
    }
    let table = Table(
      columns: Self.columns(isWide: area.width >= 110),
      rows: lines.map { $0.cells(frame.format, total: frame.figures.count.total) },
      selected: index,
      offset: ListSelection(count: lines.count, index: index).offset(height: layout.list.height),
      hasHeader: false)
    canvas.place(table, in: layout.list)
    guard !lines.isEmpty else { return }
    drawDetail(lines[index], into: &canvas, in: layout.detail)
  }

  private static func columns(isWide: Bool) -> [Table.Column] {
    var columns = [
      Table.Column("", .trailing), Table.Column("", minimum: 10),
      Table.Column("", minimum: 8, priority: 2), Table.Column("", minimum: 8, priority: 1),
      Table.Column("", .trailing),
    ]
    if isWide { columns.append(Table.Column("", minimum: 16, priority: 3)) }
    return columns
  }

  /// The sentence of the selected line and the tensors it counts.
  private func drawDetail(_ line: ExplainLine, into canvas: inout Canvas, in area: Rect) {
    var text = line.reason
    // Where the table had to leave these out they still stand here.
    if !line.formula.isEmpty { text += "\n\(line.formula) = \(line.substituted)" }
    if !line.tensors.isEmpty {
      text += "\n" + line.tensors.prefix(8).joined(separator: ", ")
    }
    canvas.place(TextBlock(text, role: .note), in: area.inset(columns: 1))
  }
}

/// Where the list and the sentence of Explain lie.
struct ExplainLayout {
  let box: Rect
  let list: Rect
  let detail: Rect
  let hasBox: Bool

  init(_ area: Rect) {
    hasBox = area.width >= 80 && area.height >= 15
    let detailHeight = min(max(area.height / 4, 2), 6)
    box = area
    let inner = hasBox ? Panel.inner(area) : area
    list = inner.droppingBottom(detailHeight).droppingTrailing(hasBox ? 1 : 0)
    detail = inner.bottom(detailHeight).droppingTop(hasBox ? 1 : 0)
  }
}
