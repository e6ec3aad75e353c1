import Catalog
import Syntax
import TermUI

/// A model that is being read beside the loop.
struct Wanted: Equatable, Sendable {
  /// What it is for.
  enum Use: Equatable, Sendable {
    /// To be what everything is about.
    case work
    /// To stand beside the others of Compare.
    case comparison
  }

  /// The path, or the SOURCE.
  let path: String
  /// Whether it may be a preset of the user's own as well as a path.
  var isSource = false
  var use = Use.work
}

// Opening files: reading runs beside the loop and answers with events.
extension ExplorerState {
  /// Asks for a path, beginning in the current folder.
  mutating func askForFile() -> [Effect] {
    overlay = .files(FileOpener())
    return [.list(folder: "")]
  }

  /// Begins to read the model at a path.
  mutating func open(_ path: String) -> [Effect] {
    overlay = nil
    opening = Wanted(path: path)
    message = MessageLine("opening \(Self.shown(path)) … \(keys("back")) gives up")
    return [.open(path: path)]
  }

  /// Finds the model that a SOURCE means: a preset at once, all else beside the loop.
  mutating func find(_ source: String, for use: Wanted.Use) -> [Effect] {
    if case .exact(let preset) = Preset.named(source) {
      take(Subject(preset), for: use)
      return []
    }
    opening = Wanted(path: source, isSource: true, use: use)
    message = MessageLine("looking for \(Self.shown(source)) … \(keys("back")) gives up")
    return [.find(source: source)]
  }

  /// Puts a model where it was wanted.
  private mutating func take(_ subject: Subject, for use: Wanted.Use) {
    switch use {
    case .work: load(subject)
    case .comparison: compare(subject)
    }
  }

  /// Stops waiting for a file; false when none is being read.
  mutating func giveUpOpening() -> Bool {
    guard let path = opening?.path else { return false }
    opening = nil
    message = MessageLine("gave up opening \(Self.shown(path))")
    return true
  }

  /// Takes what was read, unless the user has given up or asked for another file since.
  mutating func finishOpening(_ path: String, _ result: Opening) {
    guard let wanted = opening, wanted.path == path else {
      _ = finishResuming(path, result)
      return
    }
    opening = nil
    switch result {
    case .model(let subject): take(subject, for: wanted.use)
    case .failure(let sentence): message = MessageLine(sentence, .failure)
    }
  }

  /// Takes what a folder holds, if it is still wanted.
  mutating func receive(_ listing: FolderListing) {
    guard case .files(var opener) = overlay else { return }
    opener.take(listing)
    overlay = .files(opener)
  }

  mutating func updateFiles(_ old: FileOpener, _ input: InputEvent) -> [Effect] {
    var opener = old
    switch input {
    case .key(Key(.escape)):
      overlay = nil
      return []
    case .key(Key(.enter)): return choose(opener)
    case .key(Key(.tab)): opener.complete()
    case .key(Key(.up)), .key(Key(.character("p"), .control)): opener.selection.move(by: -1)
    case .key(Key(.down)), .key(Key(.character("n"), .control)): opener.selection.move(by: 1)
    case .key(Key(.pageUp)): opener.selection.move(by: -8)
    case .key(Key(.pageDown)): opener.selection.move(by: 8)
    case .key(let key):
      if opener.field.handle(key) { opener.followText() }
    case .paste(let text):
      opener.field.paste(text)
      opener.followText()
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: opener.selection.move(by: -1)
      case .wheelDown: opener.selection.move(by: 1)
      case .press: return press(mouse, opener)
      case .drag, .release: break
      }
    }
    overlay = .files(opener)
    return listing(opener, since: old)
  }

  /// A click on a row chooses it, one beside the list closes it.
  private mutating func press(_ mouse: Mouse, _ old: FileOpener) -> [Effect] {
    var opener = old
    let palette = opener.palette(format)
    let frame = palette.frame(in: Rect(size))
    guard frame.contains(column: mouse.column, row: mouse.row) else {
      overlay = nil
      return []
    }
    guard let row = palette.row(atColumn: mouse.column, row: mouse.row, in: frame) else {
      return []
    }
    opener.selection.select(row)
    return choose(opener)
  }

  private mutating func choose(_ old: FileOpener) -> [Effect] {
    var opener = old
    switch opener.choice {
    case .open(let path): return open(path)
    case .descend:
      opener.complete()
      overlay = .files(opener)
      return listing(opener, since: old)
    case .nothing: return []
    }
  }

  /// Asks for the folder when another one is meant than before.
  private func listing(_ opener: FileOpener, since old: FileOpener) -> [Effect] {
    opener.folder == old.folder ? [] : [.list(folder: opener.folder)]
  }

  /// A path as it can be shown, its end rather than its beginning.
  private static func shown(_ path: String) -> String {
    let text = SafeText(path).description
    return text.count > 48 ? "…" + String(text.suffix(47)) : text
  }
}
