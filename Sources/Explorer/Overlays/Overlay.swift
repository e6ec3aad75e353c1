import ModelCore
import Syntax
import TermUI

/// Something that lies over the screen and gets the keys first.
protocol Overlay: Equatable, Sendable {
  /// Itself, as the state keeps it.
  var open: OpenOverlay { get }
  /// Takes a key, the mouse or a paste; while it does, the state has no overlay.
  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome
  /// Draws it over the screen.
  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas)
  /// What plain mode has in its place.
  func plain(_ state: ExplorerState) -> PlainOverlay
}

/// What becomes of an overlay after an input.
enum OverlayOutcome {
  /// It stays as it is now, unless another one was opened.
  case stays([Effect] = [])
  case closes([Effect] = [])
}

/// What plain mode has in place of an overlay.
enum PlainOverlay {
  /// Rows that a number chooses from, and where the selection stands.
  case rows([String], at: Int)
  /// Words to be read, after which it is closed.
  case text([String])
  /// How to say here what is typed into it.
  case hint(String)
}

/// The overlay that lies over the screen.
enum OpenOverlay: Equatable, Sendable {
  case help(HelpOverlay)
  case presets(PresetPalette)
  case files(FileOpener)
  case themes(ThemePicker)
  case log(LogOverlay)
  case source(SourceOverlay)
  case save(SaveOverlay)
  case commandLine(CommandLine)
  case find(FindField)

  /// What it is, whichever it is.
  var content: any Overlay {
    switch self {
    case .help(let help): help
    case .presets(let palette): palette
    case .files(let opener): opener
    case .themes(let picker): picker
    case .log(let log): log
    case .source(let source): source
    case .save(let save): save
    case .commandLine(let line): line
    case .find(let find): find
    }
  }
}

extension ExplorerState {
  /// Gives an input to what lies over the screen.
  mutating func updateOverlay(_ input: InputEvent) -> [Effect] {
    guard var content = overlay?.content else { return [] }
    overlay = nil
    switch content.handle(input, in: &self) {
    case .closes(let effects): return effects
    case .stays(let effects):
      if overlay == nil { overlay = content.open }
      return effects
    }
  }

  /// What acts whatever has the focus: to suspend and to draw again, where Ctrl is held.
  func everywhere(_ input: InputEvent) -> GlobalAction? {
    guard case .key(let key) = input, key.modifiers.contains(.control) else { return nil }
    let name = commandName(for: key)
    return [GlobalAction.suspend, .redraw].first { action in
      Self.globalCommands.contains { $0.action == action && $0.name == name }
    }
  }
}

extension TextField {
  /// Draws what is typed in the message line, and what it may mean in the line of the keys.
  func draw(
    after prompt: String, _ words: String, into canvas: inout Canvas, _ areas: FrameAreas
  ) {
    drawLine(after: prompt, into: &canvas, areas)
    canvas.put(
      words, column: areas.keys.column, row: areas.keys.row, width: areas.keys.width, role: .dim)
  }

  /// Draws what is typed in the message line, with nothing below it.
  func drawLine(after prompt: String, into canvas: inout Canvas, _ areas: FrameAreas) {
    canvas.fill(canvas.bounds.bottom(2))
    let used = canvas.put(
      prompt, column: areas.message.column, row: areas.message.row, width: areas.message.width,
      role: .accent)
    canvas.place(self, in: areas.message.droppingLeading(used))
  }
}
