import Syntax
import TermUI

/// The list of themes, the user's own first, shortened by typing; the selected one is shown at
/// once.
struct ThemePicker: ListOverlay {
  /// What has been typed; ``refilter()`` follows a change.
  var filter = TextField()
  var selection: ListSelection
  /// The theme that Esc goes back to.
  let before: ResolvedTheme
  private var rows: [Row]
  /// Rows that pass the filter.
  private var order: [Int]

  /// What a row says about a theme.
  private struct Row: Equatable, Sendable {
    let name: String
    /// Name for people; empty where the file cannot be read.
    let title: String
    /// "dark", "light" or what is wrong.
    let kind: String
    let isBroken: Bool
    let isOwn: Bool
  }

  /// The themes of a library, the one in use selected.
  init(_ library: ThemeLibrary, current: ResolvedTheme) {
    before = current
    rows = Self.rows(library)
    order = Array(rows.indices)
    let place = rows.firstIndex { $0.name == current.name } ?? 0
    selection = ListSelection(count: rows.count, index: place)
  }

  private static func rows(_ library: ThemeLibrary) -> [Row] {
    library.names.map { name in
      let theme = try? library.theme(named: name)
      return Row(
        name: name, title: theme?.title ?? "", kind: theme?.appearance.rawValue ?? "broken",
        isBroken: theme == nil, isOwn: library.isOwn(name))
    }
  }

  /// The names that pass the filter, with a word on those that cannot be read.
  var shownNames: [String] {
    order.map { rows[$0].isBroken ? "\(rows[$0].name), broken" : rows[$0].name }
  }

  /// The theme to show.
  var selected: String? {
    selection.selected.flatMap { order.indices.contains($0) ? rows[order[$0]].name : nil }
  }

  /// Shows what passes the filter as it now is, from the top; without a filter the selection stays
  /// on its theme.
  mutating func refilter() {
    let before = selected
    let words = rows.map { "\($0.name) \($0.title) \($0.kind) \($0.isOwn ? "yours" : "")" }
    order = NameFilter(filter.text).matches(words)
    selection.reset(count: order.count)
    if filter.isEmpty { select(before) }
  }

  /// Takes a library that has been read again; the selection stays on its theme.
  mutating func take(_ library: ThemeLibrary) {
    let before = selected
    rows = Self.rows(library)
    refilter()
    select(before)
  }

  private mutating func select(_ name: String?) {
    guard let name, let place = order.firstIndex(where: { rows[$0].name == name }) else { return }
    selection.select(place)
  }

  static var choosesAtOnce: Bool { false }

  var open: OpenOverlay { .themes(self) }

  /// Closes the list on the theme that is selected, unless it cannot be read.
  mutating func choose(in state: inout ExplorerState) -> OverlayOutcome {
    guard let selected, state.show(selected) else { return .stays() }
    state.chosenTheme = selected
    return .closes()
  }

  func giveUp(in state: inout ExplorerState) {
    state.theme = before
    state.message = nil
  }

  /// Shows the theme that is selected now.
  func follow(_ before: Self, in state: inout ExplorerState) -> [Effect] {
    if let selected, selected != before.selected { state.show(selected) }
    return []
  }

  func plain(_ state: ExplorerState) -> PlainOverlay { .rows(shownNames, at: selection.index) }

  /// The list as it is drawn.
  func palette(_ state: ExplorerState) -> Palette {
    Palette(
      "Theme", filter: filter,
      columns: [
        Table.Column(grows: true), Table.Column("", priority: 1), Table.Column("", priority: 2),
      ],
      rows: order.map { index in
        let row = rows[index]
        return [
          .text(row.name, row.isBroken ? .bad : .text),
          .text(row.kind, row.isBroken ? .bad : .dim),
          .text(row.isOwn ? "yours" : "", .accent),
        ]
      }, selection: selection, total: rows.count,
      hints: [
        KeyHints.Hint(.keys([Key(.enter)]), "keep", priority: 0),
        KeyHints.Hint(.keys([Key(.escape)]), "back", priority: 0),
        KeyHints.Hint(.text("type"), "to filter", priority: 1),
      ])
  }

  /// Where the list lies: at the right, so that the screen shows the theme beside it.
  func frame(_ palette: Palette, in screen: Rect) -> Rect {
    let middle = palette.frame(in: screen, width: 36)
    guard screen.width >= 72 else { return middle }
    // A line more than the list needs parts it from the samples.
    let hasRoom = middle.endRow < screen.endRow - 1
    return Rect(
      column: screen.endColumn - middle.width - 2, row: middle.row, width: middle.width,
      height: middle.height + (hasRoom ? 1 : 0))
  }

  /// Draws the list and, where there is room, samples of what the screen beside it may not show.
  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    let palette = palette(state)
    let area = frame(palette, in: canvas.bounds)
    canvas.place(palette, in: area)
    let inner = Panel.inner(area)
    guard inner.height >= 8 else { return }
    let line = inner.bottom(2).line(0).inset(columns: 1)
    var column = line.column
    for (text, role) in Self.samples where column + canvas.width(of: text) <= line.endColumn {
      column += canvas.put(text, column: column, row: line.row, role: role)
    }
  }

  private static let samples: [(text: String, role: Role)] = [
    ("good ", .good), ("warn ", .warn), ("bad ", .bad), ("██ ", .series1), ("▓▓ ", .series2),
    ("▒▒ ", .series3), ("░░ ", .series4), ("▚▚ ", .series5), ("▞▞", .series6),
  ]
}
