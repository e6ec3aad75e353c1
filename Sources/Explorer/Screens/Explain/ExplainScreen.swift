import ModelCore
import Syntax
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
  /// Another model than the live one, while its figure is explained.
  private var other: Boxed<Subject>?
  /// The screen that Esc goes back to.
  private(set) var before = ScreenID.explore

  package init() {}

  /// Goes to the line that explains a figure of a model.
  ///
  /// - Parameters:
  ///   - figure: what is to be explained.
  ///   - model: whose figure it is.
  ///   - isLive: whether it is the live model, whose changes are to be followed.
  ///   - screen: where the figure was chosen.
  mutating func show(
    _ figure: Figure, of model: Subject, isLive: Bool, from screen: ScreenID
  ) {
    let lines = ExplainLine.all(model)
    selection = lines.firstIndex { $0.explains(figure, model.config) } ?? max(lines.count - 1, 0)
    other = isLive ? nil : Boxed(model)
    before = screen
  }

  /// Is about the live model again.
  mutating func showLive() { (other, before) = (nil, .explore) }

  /// The model that is explained.
  func model(_ workspace: Workspace) -> Subject { other?.value ?? workspace.subject }

  /// The selected line.
  func line(_ workspace: Workspace) -> ExplainLine? {
    let lines = ExplainLine.all(model(workspace))
    return lines.isEmpty ? nil : lines[min(selection, lines.count - 1)]
  }
}

extension ExplainScreen: Screen {
  static var title: String { "Explain" }

  func headingNote(_ workspace: Workspace) -> HeadingNote { HeadingNote(model(workspace)) }

  func report(_ workspace: Workspace) -> SavedReport? { .explain(model(workspace)) }

  func copiedText(_ workspace: Workspace) -> String? { line(workspace)?.copiedText }

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
    let last = max(ExplainLine.all(model(context.workspace)).count - 1, 0)
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
      let lines = ExplainLine.all(model(context.workspace))
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
    let model = model(frame.workspace)
    let lines = ExplainLine.all(model, frame.format)
    let total = other == nil ? frame.figures.count.total : model.config.parameterCount.total
    let index = min(selection, max(lines.count - 1, 0))
    if layout.hasBox {
      canvas.place(
        Panel(
          "Explain · \(model.name.description), \(model.grade.word)",
          note: "line \(index + 1) of \(lines.count)",
          isFocused: true), in: layout.box)
    }
    let table = Table(
      columns: Self.columns(isWide: area.width >= 110),
      rows: lines.map { $0.cells(frame.format, total: total) },
      selected: index,
      offset: ListSelection(count: lines.count, index: index).offset(height: layout.list.height),
      hasHeader: false)
    canvas.place(table, in: layout.list)
    guard !lines.isEmpty else { return }
    drawDetail(lines[index], of: model, into: &canvas, in: layout.detail)
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

  /// The sentence of the selected line, the tensors it counts, and where the dimensions stand.
  private func drawDetail(
    _ line: ExplainLine, of model: Subject, into canvas: inout Canvas, in area: Rect
  ) {
    var text = line.reason
    // Where the table had to leave these out they still stand here.
    if !line.formula.isEmpty { text += "\n\(line.formula) = \(line.substituted)" }
    if !line.tensors.isEmpty {
      text += "\n" + line.tensors.prefix(8).joined(separator: ", ")
    }
    text += "\nSource of the shape: \(model.shapeSource)"
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
