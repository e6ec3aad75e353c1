import Explorer
import Glibc
import Host
import TermUI

/// Drives the screens without a terminal: reads a line, prints the answer, reads the next.
///
/// No escape sequence and no cursor motion is ever written: it is for screen readers, for terminals
/// that can do nothing else, and for scripts. The prompt is printed only where a person types.
struct PlainMode {
  private var session: PlainSession
  private let surroundings: Surroundings
  private let opener: ModelOpener
  private let glyphs: GlyphSet
  private var hasFailed = false
  /// The last command that was kept.
  private var kept: String?

  init(
    _ state: ExplorerState, in surroundings: Surroundings, opener: ModelOpener, glyphs: GlyphSet
  ) {
    let isInteractive = surroundings.isInputTerminal
    session = PlainSession(
      state,
      work: PlainSession.Work(isCancelled: surroundings.isInterrupted) { sentence in
        // A script has the result; only a person waits.
        guard isInteractive else { return }
        try? surroundings.write("\(glyphs.spelled(sentence))\n", 1)
      })
    self.surroundings = surroundings
    self.opener = opener
    self.glyphs = glyphs
  }

  /// The screen that is not there: large enough for everything.
  static let size = Size(width: 120, height: 40)

  /// Whether the environment asks for plain mode: MODELSCOPE_PLAIN, or a terminal that can do
  /// nothing else.
  static func isWanted(_ environment: Environment) -> Bool {
    if let choice = environment.nonEmpty("MODELSCOPE_PLAIN") { return choice != "0" }
    return environment["TERM"] == "dumb"
  }

  /// Runs to the end.
  ///
  /// - Parameter file: where the session is saved; nil when it is not.
  /// - Returns: the exit code.
  func exitCode(savingTo file: StateFile?) -> Int32 {
    var mode = self
    do throws(WriteError) {
      let code = try mode.run()
      if let problem = file?.save(mode.session.state.session) {
        try surroundings.write("modelscope: this session is not kept: \(problem)\n", 2)
      }
      return code
    } catch {
      return error.exitCode
    }
  }

  /// Answers lines until the input ends or the user quits.
  ///
  /// - Returns: 0, or 1 when a command of a script failed.
  mutating func run() throws(WriteError) -> Int32 {
    var reader = LineReader(surroundings.standardInput)
    try say(session.greeting)
    if isInteractive { try say(["help lists the commands, show the screen, quit ends."]) }
    while true {
      if isInteractive { try surroundings.write(glyphs.spelled(session.prompt), 1) }
      guard let line = reader.next() else {
        // The shell's own prompt begins a line.
        if isInteractive { try say([""]) }
        break
      }
      guard !line.isCut else {
        try fail("expected at most \(LineReader.limit) bytes in a line")
        continue
      }
      if try !take(line.text) { break }
    }
    return hasFailed && !isInteractive ? 1 : 0
  }

  private var isInteractive: Bool { surroundings.isInputTerminal }

  /// Answers one line; false when it was the last one.
  private mutating func take(_ text: String) throws(WriteError) -> Bool {
    // While a command works Ctrl-C ends the work; at the prompt it ends the program.
    if isInteractive { Interrupts.hold() }
    defer { if isInteractive { Interrupts.release() } }
    let answer = session.take(text) { [opener] in Self.event(of: $0, opener) }
    if isInteractive, let command = answer.command { keep(command) }
    try say(answer.lines)
    if let failure = answer.failure { try fail(failure) }
    if answer.suspends {
      // In a script nobody could resume it.
      if isInteractive { raise(SIGTSTP) } else { try say(["A script is not suspended."]) }
    }
    return !answer.isOver
  }

  /// Keeps a command for the screens, which offer it again.
  private mutating func keep(_ command: String) {
    guard command != kept else { return }
    kept = command
    _ = opener.history?.add(command)
  }

  private func say(_ lines: [String]) throws(WriteError) {
    guard !lines.isEmpty else { return }
    try surroundings.write(lines.map { glyphs.spelled($0) + "\n" }.joined(), 1)
  }

  private mutating func fail(_ sentence: String) throws(WriteError) {
    hasFailed = true
    try surroundings.write("error: \(glyphs.spelled(sentence))\n", 2)
  }

  /// Does at once what the screens have done beside them.
  private static func event(of effect: Effect, _ opener: ModelOpener) -> Event? {
    switch effect {
    case .list(let folder): .listed(opener.list(folder))
    case .listPresets: .presetsListed(opener.presets())
    case .listThemes: .themesListed(opener.themes.list())
    case .open(let path): .opened(path: path, opener.open(path))
    case .find(let source): .opened(path: source, opener.find(source))
    case .save(let path, let document, let replaces):
      .saved(path: path, opener.save(document, at: path, replaces: replaces))
    case .readKeys: .keysRead(opener.keys())
    case .listCommands: .commandsListed(opener.history?.commands() ?? [])
    case .quit, .suspend, .redraw, .copy, .setMouse, .askBackground, .keepCommand: nil
    }
  }
}
