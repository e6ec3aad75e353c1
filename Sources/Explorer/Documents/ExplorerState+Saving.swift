import ModelCore
import Syntax
import TermUI

// Saving what is shown: the ending of the name says as what.
extension ExplorerState {
  /// Asks for a name, with one to begin with.
  mutating func askForName(_ name: String? = nil) {
    overlay = .save(
      SaveOverlay(
        field: TextField(name ?? "modelscope-\(screen.title.lowercased()).txt"),
        hasChart: chart != nil))
  }

  /// Begins to save what is shown; a file that is there is replaced only when that was asked for.
  mutating func save(as path: String, replaces: Bool = false) -> [Effect] {
    guard let kind = SaveOverlay.Kind(path: path) else {
      message = MessageLine(
        "\(SafeText(path).clipped(to: 40)): expected a name ending in \(SaveOverlay.endings)",
        .failure)
      return []
    }
    let document: SavedDocument
    switch kind {
    case .text: document = .text(drawnWithoutOverlay.text)
    case .picture: document = .text(chart ?? drawnWithoutOverlay.svg(theme))
    case .log: document = .text(log.text)
    case .data(let format):
      guard let report = shown.report(workspace) else {
        message = MessageLine(
          "\(screen.title) has no figures to save; .txt and .svg save the screen", .failure)
        return []
      }
      document = .report(report, format)
    }
    overlay = nil
    message = MessageLine("saving \(SafeText(path).clipped(to: 60)) …")
    return [.save(path: path, document, replaces: replaces)]
  }

  /// The picture that the shown screen has of its own, in the colors of the theme.
  private var chart: String? {
    guard let theme = try? themes.theme(named: theme.name) else { return nil }
    return shown.chart(workspace, ChartColors(theme))
  }

  /// The screen without the line that asks for the name.
  private var drawnWithoutOverlay: Canvas {
    var state = self
    (state.overlay, state.message) = (nil, nil)
    return state.draw()
  }

  /// Says how saving ended; asks again where a file is in the way.
  mutating func finishSaving(_ path: String, _ result: SaveResult) {
    let name = SafeText(path).clipped(to: 60)
    switch result {
    case .done: message = MessageLine("\(name) saved", .done)
    case .failure(let sentence): message = MessageLine(sentence, .failure)
    case .exists:
      let problem = MessageLine("\(name) is there already; Enter replaces it", .warning)
      message = problem
      guard overlay == nil else { return }
      overlay = .save(SaveOverlay(field: TextField(path), replaces: true, problem: problem))
    }
  }
}
