import Catalog
import ModelCore
import Syntax
import TermUI

/// How models grew: every row of the history with its size, its grade and its source.
package struct HistoryScreen: Equatable, Sendable {
  /// Something the screen can do.
  package enum Action: Equatable, Sendable {
    case move(Int)
    case moveToEnd(isLast: Bool)
    case load
    case compare
    case find
    case sort(Int)
    case reverse
    case nextWeights
    case nextTable
    case nextKind
    case since(Int)
  }

  /// What is left out, and the order.
  private(set) var query = HistoryQuery()
  /// Words that every row has to have.
  private(set) var found = ""
  /// The words as they are typed, while they are.
  private(set) var editor: TextField?
  /// The selected line.
  var selection = 0
  /// Indices of the shown rows; nil for all by date, so that starting builds no table.
  private var order: [Int]?

  package init() {}

  /// The shown rows.
  var rows: [HistoryRow] { order.map { $0.map { HistoryRow.all[$0] } } ?? HistoryRow.all }

  /// The selected row.
  var row: HistoryRow? {
    let rows = rows
    return rows.isEmpty ? nil : rows[min(max(selection, 0), rows.count - 1)]
  }

  /// Whether rows are left out.
  var isFiltered: Bool { !query.isEverything || !found.isEmpty }

  /// Takes keys while words are typed; false when none are.
  mutating func handleTyping(_ input: InputEvent, on context: inout ScreenContext) -> Bool {
    guard var field = editor else { return false }
    context.message = nil
    switch input {
    case .key(Key(.escape)):
      (editor, found) = (nil, "")
      refilter()
      return true
    case .key(Key(.enter)):
      editor = nil
      return true
    case .key(Key(.up)): move(by: -1)
    case .key(Key(.down)): move(by: 1)
    case .key(let key): _ = field.handle(key)
    case .paste(let text): field.paste(text)
    case .mouse(let mouse):
      // A click elsewhere ends the typing and means what it always means.
      guard mouse.action == .press else { return true }
      editor = nil
      return false
    }
    editor = field
    if field.text != found {
      found = field.text
      refilter()
    }
    return true
  }

  /// Shows only the rows that have every word.
  mutating func filter(_ words: String) -> Bool {
    (editor, found) = (nil, words)
    refilter()
    return true
  }

  /// Follows a change of the filters; the selection stays on its row where it can.
  private mutating func refilter() {
    let before = row?.name
    let all = HistoryRow.all
    var places: [String: Int] = [:]
    for (index, row) in all.enumerated() { places[row.name] = index }
    var rows = query.rows(of: all)
    // Letters that only come in this order somewhere in so long a text say nothing: rank 10.
    for filter in found.split(separator: " ").map({ NameFilter(String($0)) }) where !filter.isEmpty
    {
      rows = rows.filter { filter.rank(Self.words($0)).map { $0 < 10 } ?? false }
    }
    order = rows.compactMap { places[$0.name] }
    selection = rows.firstIndex { $0.name == before } ?? 0
  }

  /// What typed words are looked for in.
  private static func words(_ row: HistoryRow) -> String {
    let weights = row.hasOpenWeights.map { $0 ? "open" : "closed" } ?? ""
    return "\(row.name) \(row.organization) \(row.kind.rawValue) \(row.year) \(weights) "
      + "\(row.grade.word) \(row.license?.name ?? "")"
  }

  private mutating func move(by rows: Int) {
    selection = ListSelection(count: self.rows.count, index: selection).moved(by: rows)
  }
}

extension ListSelection {
  /// The selected row after a move.
  func moved(by rows: Int) -> Int {
    var moved = self
    moved.move(by: rows)
    return moved.index
  }
}

extension HistoryScreen: Screen {
  static var title: String { "History" }

  var isTyping: Bool { editor != nil }

  var typingHints: [KeyHints.Hint] {
    [
      KeyHints.Hint(.text("name, maker, kind, year, open"), "type to find", priority: 1),
      KeyHints.Hint(.keys([Key(.enter)]), "keep", priority: 0),
      KeyHints.Hint(.keys([Key(.escape)]), "all", priority: 0),
    ]
  }

  func report(_ workspace: Workspace) -> SavedReport? { .history(rows) }

  var heading: String { "\(Self.title) \(rows.count)" }

  /// The derivation where the shape counts to exactly this size; else who says so.
  func explanation(_ frame: ScreenFrame) -> Explanation? {
    guard let row else { return nil }
    if let name = row.preset, case .exact(let preset) = Preset.named(name),
      preset.config.parameterCount.total == row.parameters
    {
      return .derivation(.total, of: Subject(preset))
    }
    return .source(HistoryDetail.explained(row, frame.format))
  }

  /// Every digit of the size.
  func copiedText(_ workspace: Workspace) -> String? { row?.parameters.map(String.init) }

  /// Shows every row again.
  mutating func clear() -> Bool {
    guard isFiltered else { return false }
    var all = HistoryQuery()
    (all.order, all.isReversed) = (query.order, query.isReversed)
    (query, found) = (all, "")
    refilter()
    return true
  }

  mutating func perform(_ action: Action, on context: inout ScreenContext) {
    switch action {
    case .move(let rows): move(by: rows)
    case .moveToEnd(let isLast): selection = isLast ? max(rows.count - 1, 0) : 0
    case .load: context.loaded = shape(&context)
    case .compare:
      guard let shape = shape(&context) else { return }
      let result = context.workspace.compare(shape, context.keys)
      context.message = MessageLine(result.text, result.isDone ? .done : .warning)
    case .find: editor = TextField(found)
    case .sort(let step):
      query.order = Self.after(query.order, by: step)
      refilter()
    case .reverse:
      query.isReversed.toggle()
      refilter()
    case .nextWeights:
      query.hasOpenWeights = Self.after(query.hasOpenWeights, in: [nil, true, false])
      refilter()
    case .nextTable:
      query.table = Self.after(query.table, in: [nil, .openSource, .growth])
      refilter()
    case .nextKind:
      query.kind = Self.after(query.kind, in: [nil] + HistoryKind.allCases)
      refilter()
    case .since(let step):
      let years = [nil] + [1980, 2000, 2012, 2018, 2020, 2022, 2023, 2024, 2025, 2026]
      let index = years.firstIndex(of: query.since) ?? 0
      query.since = years[min(max(index + step, 0), years.count - 1)]
      refilter()
    }
  }

  /// The value after another one; the first after the last.
  private static func after<Value: Equatable>(
    _ value: Value, in values: [Value], by step: Int = 1
  ) -> Value {
    let index = values.firstIndex(of: value) ?? 0
    return values[(index + step + values.count) % values.count]
  }

  private static func after(_ column: HistoryQuery.Column, by step: Int) -> HistoryQuery.Column {
    after(column, in: HistoryQuery.Column.allCases, by: step)
  }

  /// The model of the selected row; says so where its shape is not known.
  private func shape(_ context: inout ScreenContext) -> Subject? {
    guard let row else { return nil }
    guard let name = row.preset, case .exact(let preset) = Preset.named(name) else {
      context.message = MessageLine("no published shape of \(row.name) is known here", .warning)
      return nil
    }
    return Subject(preset)
  }

  mutating func receive(
    _ mouse: Mouse, in area: Rect, on context: inout ScreenContext
  ) -> Bool {
    let layout = HistoryLayout(area, context.layout)
    switch mouse.action {
    case .wheelUp: move(by: -3)
    case .wheelDown: move(by: 3)
    case .press:
      guard layout.table.contains(column: mouse.column, row: mouse.row) else { return false }
      let table = HistoryTable(self, layout, context.format).table
      if let row = table.row(at: mouse.row, in: layout.table) {
        selection = row
      } else if mouse.row == layout.table.row,
        let index = table.column(at: mouse.column, in: layout.table, glyphs: .utf8),
        let column = HistoryTable.columns(layout)[index].sorts
      {
        if query.order == column { query.isReversed.toggle() }
        query.order = column
        refilter()
      }
    case .drag, .release: return false
    }
    return true
  }
}
