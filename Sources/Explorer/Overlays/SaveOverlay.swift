import TermUI

/// The name of a file being typed; its ending says what is written into it.
struct SaveOverlay: Overlay {
  /// What a file of some ending holds.
  enum Kind: Equatable, Sendable {
    /// The screen as text.
    case text
    /// The screen as a picture.
    case picture
    /// What was done, for `--replay`.
    case log
    /// The figures.
    case data(SavedFormat)

    /// The kind of a path by its ending; nil for one that means nothing.
    init?(path: String) {
      let name = path.split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "txt": self = .text
      case "svg": self = .picture
      case "log": self = .log
      case let ending:
        guard let format = SavedFormat(rawValue: ending) else { return nil }
        self = .data(format)
      }
    }

    /// What it holds, in words.
    var words: String {
      switch self {
      case .text: "the screen as text"
      case .picture: "the screen as a picture"
      case .log: "what was done, for --replay"
      case .data(.json): "the figures as JSON"
      case .data(.csv): "the figures as CSV"
      case .data(.markdown): "the figures as a Markdown table"
      }
    }
  }

  /// The endings there are.
  static let endings = ".txt .svg .json .csv .md .log"

  /// The typed path.
  var field: TextField
  /// Whether a file is there that Enter replaces.
  var replaces = false

  /// Whether the shown screen has a picture of its own.
  var hasChart = false

  /// What is wrong with the name; nil while nothing is known to be.
  var problem: MessageLine?

  /// What the typed path would hold.
  var kind: Kind? { Kind(path: field.text) }

  var open: OpenOverlay { .save(self) }

  mutating func handle(_ input: InputEvent, in state: inout ExplorerState) -> OverlayOutcome {
    switch input {
    case .key(Key(.escape)): return .closes()
    case .key(Key(.enter)):
      let effects = state.save(as: field.text, replaces: replaces)
      guard effects.isEmpty else { return .closes(effects) }
      problem = state.message
    case .key(let key): if field.handle(key) { (replaces, problem) = (false, nil) }
    case .paste(let text):
      field.paste(text)
      (replaces, problem) = (false, nil)
    case .mouse(let mouse): if mouse.action == .press { return .closes() }
    }
    return .stays()
  }

  /// The name takes the message line, what it would hold stands in the line of the keys.
  func draw(_ state: ExplorerState, into canvas: inout Canvas, _ areas: FrameAreas) {
    field.drawLine(after: "save as ", into: &canvas, areas)
    if let problem {
      canvas.place(problem, in: areas.keys)
    } else {
      canvas.place(KeyHints(hints), in: areas.keys)
    }
  }

  func plain(_ state: ExplorerState) -> PlainOverlay {
    .hint("w FILE saves; w! FILE replaces a file. The name ends in \(Self.endings).")
  }

  /// The line of the keys.
  private var hints: [KeyHints.Hint] {
    let words = kind == .picture && hasChart ? "the figures as a picture" : kind?.words
    let enter = replaces ? "replace the file that is there" : words ?? "name it \(Self.endings)"
    return [
      KeyHints.Hint(.keys([Key(.enter)]), enter, priority: 0),
      KeyHints.Hint(.keys([Key(.escape)]), "cancel", priority: 1),
      KeyHints.Hint(.text(Self.endings), "", priority: 2),
    ]
  }
}
