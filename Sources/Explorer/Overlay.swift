import Catalog
import ModelCore
import Syntax
import TermUI

/// What lies over the screen and gets the keys first.
enum Overlay: Equatable, Sendable {
  case help(HelpOverlay)
  case presets(PresetPalette)
  case files(FileOpener)
  case themes(ThemePicker)
  case log(LogOverlay)
  case source(SourceOverlay)
  case save(SaveOverlay)
  case commandLine(CommandLine)
  case find(FindField)
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
      .centered(Size(width: 118, height: 38))
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
