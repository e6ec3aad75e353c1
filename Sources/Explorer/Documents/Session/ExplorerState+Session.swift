import Syntax
import TermUI

// What a session leaves for the next one, and how the next one takes it up. Models from files are
// read beside the loop once the first frame is shown, so that no file delays it.
extension ExplorerState {
  /// What the next session begins with.
  package var session: SavedSession {
    var session = SavedSession()
    session.screen = screen
    // A file that has not been read yet is wanted still.
    session.model = waiting.first { $0.place == nil }?.model ?? SavedSubject(subject)
    session.compared = workspace.compared.compactMap { SavedSubject($0) }
    session.circle = workspace.circle
    session.theme = chosenTheme
    session.isMouseOn = chosenMouse
    return session
  }

  /// A model of the last session whose file is to be read.
  struct Waiting: Equatable, Sendable {
    let path: String
    let model: SavedSubject
    /// Its place among the models side by side; nil for the one that everything is about.
    let place: Int?
  }

  /// Takes up what the last session left, and remembers it for a replay.
  package mutating func start(from session: SavedSession) {
    log.append(.line("resume \(session.line)"))
    resume(session)
  }

  /// `:resume JSON`, as logs have it.
  mutating func resume(from line: String) -> [Effect] {
    switch SavedSession.read(Array(line.utf8), name: SafeText("resume")) {
    case .current(let session), .older(let session):
      resume(session)
      return begin()
    case .newer, .damaged:
      message = MessageLine("resume: expected a saved session", .failure)
      return []
    }
  }

  /// Takes up what a session left.
  package mutating func resume(_ session: SavedSession) {
    offersTour = false
    if !followsTerminal { chosenTheme = session.theme }
    chosenMouse = session.isMouseOn
    screen = session.screen
    workspace.circle = session.circle
    if let model = session.model {
      if let subject = model.subject { self.subject = subject }
      wait(for: model, place: nil)
    }
    for model in session.compared {
      if let subject = model.subject { workspace.compared.append(subject) }
      wait(for: model, place: workspace.compared.count)
    }
  }

  private mutating func wait(for model: SavedSubject, place: Int?) {
    guard case .file(let path) = model.source else { return }
    waiting.append(Waiting(path: path, model: model, place: place))
  }

  /// What there is to do once the first frame is shown.
  package func begin() -> [Effect] {
    var effects: [Effect] = []
    if followsTerminal { effects.append(.askBackground) }
    for model in waiting { effects.append(.open(path: model.path)) }
    return effects
  }

  /// Takes a file of the last session; false when it is not one of them.
  mutating func finishResuming(_ path: String, _ result: Opening) -> Bool {
    guard let index = waiting.firstIndex(where: { $0.path == path }) else { return false }
    let model = waiting.remove(at: index)
    switch result {
    case .model(let subject):
      let changed = model.model.changed(subject)
      if let place = model.place {
        workspace.compared.insert(changed, at: min(place, workspace.compared.count))
      } else if undo.count == 0 {
        // Whoever has begun to work on another model keeps that one.
        self.subject = changed
      }
    case .failure(let sentence): message = MessageLine(sentence, .failure)
    }
    return true
  }
}
