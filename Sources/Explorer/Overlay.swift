import Catalog
import ModelCore
import Syntax
import TermUI

/// What lies over the screen and gets the keys first.
enum Overlay: Equatable, Sendable {
  case help(HelpOverlay)
  case presets(PresetPalette)
  case files(FileOpener)
  case commandLine(CommandLine)
}

/// Help on every key, shortened by typing.
struct HelpOverlay: Equatable, Sendable {
  var filter = TextField()
  var offset = 0

  func panel(_ title: String, _ entries: [HelpPanel.Entry]) -> HelpPanel {
    HelpPanel("Help · \(title)", entries: entries, filter: filter, offset: offset)
  }

  static func frame(_ screen: Rect) -> Rect {
    screen.inset(columns: screen.width > 60 ? 2 : 0, rows: screen.height > 14 ? 1 : 0)
      .centered(Size(width: 100, height: 30))
  }
}

/// The list of presets, shortened by typing.
struct PresetPalette: Equatable, Sendable {
  var filter = TextField()
  var selection = ListSelection(count: Preset.all.count)

  /// Presets that pass, best first.
  var shown: [Preset] {
    let names = Preset.all.map { "\($0.title) \($0.organization) \($0.name)" }
    return NameFilter(filter.text).matches(names).map { Preset.all[$0] }
  }

  /// The preset Enter loads.
  var selected: Preset? {
    let shown = shown
    return selection.selected.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
  }

  func palette(_ format: NumberFormat) -> Palette {
    Palette(
      "Preset", filter: filter,
      columns: [
        Table.Column(grows: true), Table.Column("", .trailing),
        Table.Column("", .trailing, priority: 2),
        Table.Column("", priority: 1),
      ],
      rows: shown.map { preset in
        [
          .text(preset.title),
          .text(format.short(preset.config.parameterCount.total)),
          .text(String(preset.year), .dim), .text(preset.grade.word, .exact),
        ]
      }, selection: selection, total: Preset.all.count,
      hints: [
        KeyHints.Hint(.keys([Key(.enter)]), "load", priority: 0),
        KeyHints.Hint(.keys([Key(.escape)]), "close", priority: 0),
        KeyHints.Hint(.text("type"), "to filter"),
      ])
  }
}

/// A command being typed after `:`.
struct CommandLine: Equatable, Sendable {
  var field = TextField()
  /// Commands typed before, newest last.
  var history: [String] = []
  /// Which of them is shown; nil for a new one.
  var place: Int?

  /// Shows an older or newer command.
  mutating func recall(older: Bool) {
    guard !history.isEmpty else { return }
    let at = place ?? history.count
    let next = older ? max(at - 1, 0) : at + 1
    place = next < history.count ? next : nil
    field = TextField(place.map { history[$0] } ?? "")
  }
}
