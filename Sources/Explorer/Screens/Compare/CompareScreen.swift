import ModelCore
import Syntax
import TermUI

/// Two to eight models side by side: what differs, by how much, and why.
package struct CompareScreen: Equatable, Sendable {
  /// Something the screen can do.
  package enum Action: Equatable, Sendable {
    case move(Int)
    case moveToEnd(isLast: Bool)
    /// To another column; while editing, steps of the value.
    case across(Int)
    /// The column itself; while editing, ten steps of the value.
    case far(Int)
    case end(isLast: Bool)
    case edit
    case duplicate
    case remove
    case toggleLive
    case fold
    case toggleBars
    case start
    case add
    case scale(double: Bool)
    case type
    case reset
    case resetAll
    case toggleLink
    case turn
  }

  /// A part of the screen that keys can go to.
  package enum Pane: Equatable, Sendable { case figures, why }

  /// Where keys go.
  package internal(set) var pane = Pane.figures
  /// The selected column; the last one where there are fewer.
  ///
  /// The second at first: beside the reference there is a difference to see and to explain.
  package internal(set) var column = 1
  /// The selected row by its key, so that it stays when others fold away.
  private var rowKey = "total"
  /// Whether what all models share is left out.
  package private(set) var isFolded = false
  /// Whether bars are asked for; nil for where there is room.
  private(set) var wantsBars: Bool?
  /// Whether the live model stands beside the others.
  var showsLive = true
  /// Whether keys move sliders of the selected column.
  package internal(set) var isEditing = false
  /// The sliders while a column is edited.
  var sliders = ExploreScreen()
  /// The selected step of the reasons.
  var step = 0
  /// The field whose knob the mouse holds.
  var dragged: ModelField?

  package init() {}

  /// The columns of a workspace.
  func columns(_ workspace: Workspace) -> CompareColumns {
    CompareColumns(workspace, showsLive: showsLive)
  }

  /// The selected column among so many.
  func selected(of count: Int) -> Int { min(max(column, 0), max(count - 1, 0)) }

  /// The place of the selected row; the nearest one above it that is left when it was folded away.
  func selectedRow(_ rows: CompareRows, _ comparison: Comparison) -> Int {
    if let place = rows.rows.firstIndex(where: { $0.key == rowKey }) { return place }
    let all = comparison.rows
    let before = all.firstIndex { $0.key == rowKey } ?? 0
    let above = all.prefix(before).last { row in rows.rows.contains { $0.key == row.key } }
    return rows.rows.firstIndex { $0.key == above?.key } ?? 0
  }

  /// Selects a row.
  mutating func select(_ row: Comparison.Row) { rowKey = row.key }

  func rows(_ comparison: Comparison, bars: CompareRows.Bars = .none) -> CompareRows {
    CompareRows(comparison, isFolded: isFolded, bars: bars)
  }

  /// The selected row and the columns around it.
  func selection(
    _ workspace: Workspace
  ) -> (columns: [CompareColumns.Column], row: Comparison.Row?, comparison: Comparison) {
    let columns = columns(workspace).all
    let comparison = Comparison(columns.map(\.sizing))
    let rows = rows(comparison)
    let place = selectedRow(rows, comparison)
    return (columns, rows.rows.indices.contains(place) ? rows.rows[place] : nil, comparison)
  }

  // MARK: Moving

  private mutating func move(by count: Int, _ context: ScreenContext) {
    let (columns, _, comparison) = selection(context.workspace)
    if pane == .why {
      let steps = comparison.cause(of: selected(of: columns.count))?.steps.count ?? 0
      step = ListSelection(count: steps, index: step).moved(by: count)
      return
    }
    let rows = rows(comparison)
    let place = selectedRow(rows, comparison)
    let next = ListSelection(count: rows.rows.count, index: place).moved(by: count)
    if rows.rows.indices.contains(next) { select(rows.rows[next]) }
  }

  /// Selects a column of a workspace.
  mutating func select(column wanted: Int, of count: Int) {
    let before = column
    column = min(max(wanted, 0), max(count - 1, 0))
    if column != before { step = 0 }
  }
}

extension CompareScreen: Screen {
  static var title: String { "Compare" }

  var isTyping: Bool { isEditing && sliders.isTyping }

  var typingHints: [KeyHints.Hint] { sliders.typingHints }

  var heading: String {
    if isEditing { return "\(Self.title) · edit" }
    return "\(Self.title) \(pane == .figures ? "1/2 figures" : "2/2 why")"
  }

  /// The selected column's model.
  func headingNote(_ workspace: Workspace) -> HeadingNote {
    let columns = columns(workspace).all
    let index = selected(of: columns.count)
    guard columns.indices.contains(index) else { return HeadingNote(workspace.subject) }
    return HeadingNote(columns[index].name, grade: columns[index].subject.grade)
  }

  mutating func handleTyping(_ input: InputEvent, on context: inout ScreenContext) -> Bool {
    var isTaken = false
    edit(&context) { sliders, inner in isTaken = sliders.handleTyping(input, on: &inner) }
    return isTaken
  }

  /// Esc ends editing, then goes back to the figures.
  mutating func clear() -> Bool {
    guard isEditing || pane == .why else { return false }
    if isEditing { isEditing = false } else { pane = .figures }
    return true
  }

  mutating func perform(_ action: Action, on context: inout ScreenContext) {
    let count = columns(context.workspace).all.count
    column = selected(of: count)
    guard count > 0 else {
      performEmpty(action, on: &context)
      return
    }
    if isEditing, let action = editing(action) {
      edit(&context, isReset: action == .resetAll) { sliders, inner in
        sliders.perform(action, on: &inner)
      }
      return
    }
    switch action {
    case .move(let rows): move(by: rows, context)
    case .moveToEnd(let isLast): move(by: isLast ? 1_000 : -1_000, context)
    case .across(let columns): select(column: column + columns, of: count)
    case .end(let isLast): select(column: isLast ? count - 1 : 0, of: count)
    case .far(let places): moveColumn(by: places, on: &context)
    case .edit: isEditing ? (isEditing = false) : beginEditing(&context)
    case .duplicate: duplicate(on: &context)
    case .remove: remove(on: &context)
    case .toggleLive: toggleLive(on: &context)
    case .fold: isFolded.toggle()
    case .toggleBars: wantsBars = !(wantsBars ?? false)
    case .start:
      context.message = MessageLine(
        "compare: expected no models, found \(count); \(context.keys("compare.clear")) clears them")
    case .add: add(context.subject, on: &context)
    case .turn: pane = pane == .figures ? .why : .figures
    case .scale, .type, .reset, .resetAll, .toggleLink: changeDirectly(action, on: &context)
    }
  }

  /// What can be done while nothing is compared.
  private mutating func performEmpty(_ action: Action, on context: inout ScreenContext) {
    switch action {
    case .start, .edit:
      context.workspace.compared = CompareColumns.suggested.map(Subject.init)
      (column, pane, isEditing) = (1, .figures, false)
      context.message = MessageLine(
        "four models set side by side; \(context.keys("undo")) goes back", .done)
    case .add: add(context.subject, on: &context)
    case .fold: isFolded.toggle()
    default:
      context.message = MessageLine(
        "nothing is compared yet; \(context.keys("compare.start")) sets four models side by side")
    }
  }

  /// What an action does to the sliders while they have the keys; nil for what it does otherwise.
  private func editing(_ action: Action) -> ExploreScreen.Action? {
    switch action {
    case .move(let rows): .move(rows)
    case .moveToEnd(let isLast): .moveToEnd(isLast: isLast)
    case .across(let steps): .step(steps)
    case .far(let steps): .step(steps * 10)
    case .end(let isLast): .setToEnd(isUpper: isLast)
    case .scale(let double): .scale(double: double)
    case .type: .type
    case .reset: .reset
    case .resetAll: .resetAll
    case .toggleLink: .toggleLink
    case .edit, .duplicate, .remove, .toggleLive, .fold, .toggleBars, .start, .add, .turn: nil
    }
  }

  // MARK: Answers

  /// What `y` copies: plain digits of the selected figure, or of the selected step.
  func copiedText(_ workspace: Workspace) -> String? {
    let (columns, row, comparison) = selection(workspace)
    let index = selected(of: columns.count)
    guard !columns.isEmpty else { return nil }
    if isEditing { return String(columns[index].sizing[sliders.field]) }
    if pane == .why, let steps = comparison.cause(of: index)?.steps, !steps.isEmpty {
      return String(steps[min(step, steps.count - 1)].change)
    }
    return row?.values[index]?.plainText
  }

  /// The columns as `compare` prints them.
  func report(_ workspace: Workspace) -> SavedReport? {
    let columns = columns(workspace)
    return columns.all.count > 1 ? .compare(columns.described) : nil
  }

  func chart(_ workspace: Workspace, _ colors: ChartColors) -> String? {
    let columns = columns(workspace)
    return columns.all.count > 1 ? CompareDocument(columns.described).svg(colors) : nil
  }
}
