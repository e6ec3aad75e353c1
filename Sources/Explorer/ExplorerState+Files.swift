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

  /// Takes over the presets of the user's own; what is wrong with one is said in a line.
  mutating func receive(_ list: UserPresetList) {
    ownPresets = list.presets
    if case .presets(var palette) = overlay {
      palette.take(list.presets)
      overlay = .presets(palette)
    }
    guard let problem = list.problems.first else { return }
    let more = list.problems.count - 1
    message = MessageLine(problem + (more > 0 ? "; \(more) more" : ""), .failure)
  }

  /// A path as it can be shown, its end rather than its beginning.
  private static func shown(_ path: String) -> String {
    let text = SafeText(path).description
    return text.count > 48 ? "…" + String(text.suffix(47)) : text
  }
}
