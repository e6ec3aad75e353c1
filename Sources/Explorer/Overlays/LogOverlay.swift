import ModelCore
import TermUI

/// What was changed, done and said so far, over the screen.
struct LogOverlay: Overlay {
  /// One list.
  enum Page: Int, CaseIterable, Sendable {
    case steps, actions, messages

    /// Its title.
    var title: String {
      switch self {
      case .steps: "Undo"
      case .actions: "Actions"
      case .messages: "Messages"
      }
    }

    /// The page so many places on; the first after the last.
    fileprivate func after(_ step: Int) -> Self {
      let pages = Self.allCases
      return pages[(rawValue + step + pages.count) % pages.count]
    }
  }

  /// The shown list.
  private(set) var page: Page
  /// Its selected line.
  var selection: ListSelection

  /// A list with so many lines, on one of them.
  init(_ page: Page, count: Int, at index: Int) {
    self.page = page
    selection = ListSelection(count: count, index: index)
  }

  /// Where it lies.
  static func frame(_ screen: Rect, rows: Int) -> Rect {
    screen.inset(columns: screen.width > 60 ? 2 : 0, rows: screen.height > 14 ? 1 : 0)
      .centered(Size(width: 100, height: min(max(rows + 3, 8), 30)))
  }

  var open: OpenOverlay { .log(self) }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    if let rows = ListKeys.rows(input, isTyping: false) {
      selection.move(by: rows)
      return .stays()
    }
    switch input {
    case .key(Key(.escape)), .key(.char("q")): return .closes()
    case .key(Key(.enter)):
      if page == .steps { state.goToStep(selection.index) }
      return .closes()
    case .key(Key(.tab)), .key(Key(.right)): state.showLog(page.after(1))
    case .key(Key(.tab, .shift)), .key(Key(.left)): state.showLog(page.after(-1))
    case .key(.char("w")): state.askForName("modelscope.log")
    case .key, .paste: break
    case .mouse(let mouse):
      guard mouse.action == .press else { break }
      let frame = Self.frame(Rect(state.size), rows: selection.count)
      guard frame.contains(column: mouse.column, row: mouse.row) else { return .closes() }
      let list = Self.parts(frame).list
      let row = mouse.row - list.row + selection.offset(height: list.height)
      if list.contains(column: mouse.column, row: mouse.row), row < selection.count {
        selection.select(row)
      }
    }
    return .stays()
  }

  func plain(_ state: ExplorerState) -> PlainOverlay {
    let rows = state.logRows(page).map { row in
      row.dropFirst().compactMap { entry in
        if case .text(let text, _) = entry, !text.isEmpty { text } else { nil }
      }.joined(separator: ", ")
    }
    return .rows(rows, at: selection.index)
  }

  /// Draws the list with its hints.
  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    let rows = state.logRows(page)
    let area = Self.frame(canvas.bounds, rows: rows.count)
    canvas.clear(area.intersection(canvas.bounds), ground: .surface)
    let titles = Page.allCases.map { $0 == page ? "[\($0.title)]" : $0.title }
    let place = rows.isEmpty ? "" : "\(selection.index + 1) of \(rows.count)"
    canvas.place(
      Panel("Log · " + titles.joined(separator: " "), note: place, isFocused: true), in: area)
    let (list, keys) = Self.parts(area)
    canvas.place(KeyHints(hints), in: keys)
    guard !rows.isEmpty else {
      canvas.put(
        emptyText, column: list.column, row: list.row, width: list.width, role: .dim)
      return
    }
    canvas.place(
      Table(
        columns: [
          Table.Column("", .trailing), Table.Column("", minimum: 10, grows: true),
          Table.Column("", .trailing, priority: 1),
        ],
        rows: rows, selected: selection.selected,
        offset: selection.offset(height: list.height), hasHeader: false), in: list)
  }

  /// The list and the line of the keys.
  private static func parts(_ area: Rect) -> (list: Rect, keys: Rect) {
    let inner = Panel.inner(area)
    return (inner.droppingBottom(1), inner.bottom(1))
  }

  private var emptyText: String {
    switch page {
    case .steps, .actions: "nothing was done yet"
    case .messages: "nothing was said yet"
    }
  }

  private var hints: [KeyHints.Hint] {
    var hints = [
      KeyHints.Hint(.keys([Key(.tab)]), "next list", priority: 1),
      KeyHints.Hint(.keys([.char("w")]), "save actions", priority: 2),
      KeyHints.Hint(.keys([Key(.escape)]), "close", priority: 0),
    ]
    if page == .steps {
      hints.insert(KeyHints.Hint(.keys([Key(.enter)]), "go to this step", priority: 0), at: 0)
    }
    return hints
  }
}
