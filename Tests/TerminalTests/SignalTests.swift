import Glibc
import TestSupport
import Testing

@Suite struct SignalTests {
  static let endings = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU,
  ]

  /// Keys that lead to each screen and overlay.
  static let screens = ["", "6", "?", "p", ":", "x"]

  @Test(
    "T2: gives the terminal back from every screen and ends by the same signal",
    arguments: endings, screens)
  func restores(signal: Int32, keys: String) throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    terminal.type(keys)
    terminal.settle(milliseconds: 20)
    terminal.signal(signal)
    #expect(terminal.end() == .killed(signal: signal))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(SwitchedModes(terminal.output).changed.isEmpty)
  }

  @Test("T2: a program that hangs gives the terminal back at the third request")
  func endsWhenHanging() throws {
    let terminal = try PseudoTerminal(.probe, ["hang"])
    try #require(terminal.wait(for: "nothing yet"))
    terminal.type("!")
    // Different signals, because two of one kind may become one before they arrive.
    for signal in [SIGTERM, SIGHUP, SIGINT] { terminal.signal(signal) }
    guard case .killed = terminal.end() else {
      Issue.record("did not end")
      return
    }
    #expect(terminal.modes == terminal.modesBefore)
    #expect(SwitchedModes(terminal.output).changed.isEmpty)
  }

  @Test("T2: Ctrl-C quits at once")
  func quitsOnControlC() throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    terminal.type("\u{03}")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
