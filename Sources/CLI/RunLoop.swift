import Explorer
import Host
import TermUI
import Terminal

/// Drives the screens: waits, applies everything that happened, draws once, and waits again.
///
/// There is one thread and no timer: while nothing happens nothing runs. While the state trains, the
/// wait ends when the next tick is due; what the user did is applied before it. A frame is begun only when
/// the last one has reached the terminal, so a slow terminal never falls behind: it sees fewer
/// frames, and the last one it sees is the newest.
package struct RunLoop: ~Copyable {
  private var session: TerminalSession
  private var state: ExplorerState
  private let opener: ModelOpener
  /// Where the session is saved; nil when it is not.
  private let file: StateFile?
  /// What there is to do once the first frame is shown.
  private var isBeginning = true
  /// Made when first needed: most sessions open no file.
  private var background: Background?
  /// What is written beside the loop.
  private let writes = WriteQueue()
  /// Tells when the keys, or themes that were read, are edited.
  private var watch: FolderWatch?
  private var watchesThemes = false
  /// When training goes on, and how far at a time.
  private var pace = TickPace()
  /// The sweep under way beside the loop.
  private var sweep: (number: Int, cancellation: Background.Cancellation)?
  /// Adds the commands that were entered; made at the first one.
  private var commands: CommandHistory?
  private var exitCode: Int32?

  /// Shows `state` on the terminal that `session` has taken.
  init(
    session: consuming TerminalSession, state: ExplorerState, opener: ModelOpener,
    file: StateFile? = nil
  ) {
    self.session = session
    self.state = state
    self.opener = opener
    self.file = file
  }

  /// Runs until the user quits or the terminal goes away.
  ///
  /// A signal that asks to end does not return: the process ends by it.
  ///
  /// - Returns: the exit code.
  package mutating func run() -> Int32 {
    do throws(TerminalError) {
      if !state.themes.own.isEmpty { watchThemes() }
      var needsFrame = true
      while exitCode == nil {
        if needsFrame, session.isReady {
          try session.show(state.draw(), theme: state.theme)
          needsFrame = false
          if isBeginning {
            isBeginning = false
            if let folder = opener.keysFolder { watch([folder]) }
            try carryOut(state.begin())
          }
        }
        followSweep()
        // A terminal that has not taken the last frame yet is not trained ahead of.
        let timeout =
          session.isReady ? pace.timeout(state.ticking, now: .now) : nil
        let events = try session.wait(
          timeout: timeout, bell: background?.bell ?? -1, watch: watch?.descriptor ?? -1)
        for event in events where exitCode == nil {
          needsFrame = try handle(event) || needsFrame
        }
        if events.isEmpty, session.isReady { needsFrame = try tick() || needsFrame }
      }
      sweep?.cancellation.cancel()
    } catch {
      session.leave()
      save()
      return error.exitCode
    }
    session.leave()
    save()
    return exitCode ?? 0
  }

  /// Waits for what is being written and saves what the next session begins with, once the terminal
  /// is given back: no disk delays that.
  private func save() {
    writes.finish()
    for case .saved(let path, let result) in background?.take() ?? [] {
      if let problem = result.problem(path) { say(problem) }
    }
    guard !state.isFresh, let problem = file?.save(state.session) else { return }
    say("this session is not kept: \(problem)")
  }

  /// Says something where there is no screen any more.
  private func say(_ sentence: String) {
    try? StandardStreams.write("modelscope: \(sentence)\n", to: 2)
  }

  /// Applies what happened; true when there is something new to be seen.
  private mutating func handle(_ event: TerminalSession.Event) throws(TerminalError) -> Bool {
    switch event {
    case .input(.key(Key(.character("c"), .control))):
      // Before anything else sees it: whatever has the focus, Ctrl-C ends the program. It is the
      // user's wish and not a failure, so the exit code is that of `q`.
      exitCode = 0
    case .input(let input):
      pace.restart()
      try carryOut(state.update(.input(input)))
    case .resized(let size): try carryOut(state.update(.resized(size)))
    case .background(let isLight): try carryOut(state.update(.background(isLight: isLight)))
    case .woken:
      try followWatch()
      var isShown = false
      for event in background?.take() ?? [] {
        try carryOut(state.update(event))
        isShown = isShown || state.isShown(after: event)
      }
      return isShown
    case .stop: try suspend()
    case .end(let signal):
      session.leave()
      save()
      session.leave(by: signal)
    }
    return true
  }

  /// Reads again what was edited.
  private mutating func followWatch() throws(TerminalError) {
    guard let names = watch?.take() else { return }
    var effects: [Effect] = []
    for name in names {
      if name != KeysFile.name, watchesThemes, !effects.contains(.listThemes) {
        effects.append(.listThemes)
      }
      if name == KeysFile.name || name.isEmpty, !effects.contains(.readKeys) {
        effects.append(.readKeys)
      }
    }
    try carryOut(effects)
  }

  /// Trains on when it is time to.
  private mutating func tick() throws(TerminalError) -> Bool {
    let ticking = state.ticking
    let begin = ContinuousClock.now
    guard let slices = pace.take(ticking, now: begin) else { return false }
    let event = Event.tick(slices: slices)
    try carryOut(state.update(event))
    pace.took(.now - begin, ticking)
    return state.isShown(after: event)
  }

  /// Begins or calls off a sweep, as the state wants it.
  private mutating func followSweep() {
    let wanted = state.sweepRequest
    guard wanted?.number != sweep?.number else { return }
    sweep?.cancellation.cancel()
    sweep = nil
    guard let wanted else { return }
    if background == nil { background = Background() }
    let cancellation = background?.run { isCancelled, report in
      wanted.run(isCancelled: isCancelled, report: report)
    }
    guard let cancellation else { return state.giveUpSweep(lacking) }
    sweep = (wanted.number, cancellation)
  }

  private mutating func carryOut(_ effects: [Effect]) throws(TerminalError) {
    for effect in effects {
      switch effect {
      case .quit: exitCode = 0
      case .suspend: try suspend()
      case .redraw: session.repaint()
      case .copy(let text): _ = try session.copy(text)
      case .save(let path, let document, let replaces):
        save(document, at: path, replaces: replaces)
      case .setMouse(let isOn): try session.setMouse(isOn)
      case .askBackground: try session.askBackground()
      case .list(let folder):
        begin({ .listed(FolderListing(folder: folder, entries: [], failure: $0)) }) { [opener] in
          .listed(opener.list(folder))
        }
      case .listPresets:
        begin({ .presetsListed(UserPresetList(problems: [$0])) }) { [opener] in
          .presetsListed(opener.presets())
        }
      case .listThemes:
        watchThemes()
        begin({ .themesListed(UserThemeList(problems: [$0])) }) { [opener] in
          .themesListed(opener.themes.list())
        }
      case .find(let source):
        begin({ .opened(path: source, .failure($0)) }) { [opener] in
          .opened(path: source, opener.find(source))
        }
      case .readKeys:
        begin({ .keysRead(KeysReading(bindings: nil, warnings: [$0])) }) { [opener] in
          .keysRead(opener.keys())
        }
      case .listCommands:
        // Without those of earlier sessions everything else works.
        begin({ _ in .commandsListed([]) }) { [opener] in
          .commandsListed(opener.history?.commands() ?? [])
        }
      case .keepCommand(let command):
        if commands == nil { commands = opener.history.map { CommandHistory($0, writes) } }
        commands?.keep(command)
      case .open(let path):
        begin({ .opened(path: path, .failure($0)) }) { [opener] in
          .opened(path: path, opener.open(path))
        }
      }
    }
  }

  /// Begins to watch the folders of the user's own themes, once.
  private mutating func watchThemes() {
    guard !watchesThemes else { return }
    watchesThemes = true
    watch(opener.themes.folders)
  }

  private mutating func watch(_ folders: [String]) {
    if watch == nil { watch = FolderWatch(folders) } else { watch?.add(folders) }
  }

  /// Starts work beside the loop; where that cannot be done, tells the state why.
  private mutating func begin(
    _ failure: (String) -> Event, _ work: @escaping @Sendable () -> Event
  ) {
    if background == nil { background = Background() }
    if background?.run(work) != true { _ = state.update(failure(lacking)) }
  }

  /// Writes a file beside the loop; here and now where nothing could tell of its end.
  private mutating func save(_ document: SavedDocument, at path: String, replaces: Bool) {
    let work = { @Sendable [opener] in
      Event.saved(path: path, opener.save(document, at: path, replaces: replaces))
    }
    if background == nil { background = Background() }
    if let background {
      writes.add { background.finish(work()) }
    } else {
      _ = state.update(work())
    }
  }

  /// What the system has no more of when nothing can be done beside the loop.
  private var lacking: String {
    background == nil ? "no descriptors left" : "no threads left"
  }

  private mutating func suspend() throws(TerminalError) {
    for event in session.suspend() { _ = try handle(event) }
  }
}
