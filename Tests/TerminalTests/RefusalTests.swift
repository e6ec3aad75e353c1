import Glibc
import TestSupport
import Testing

@Suite struct RefusalTests {
  private func text(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.output, as: UTF8.self)
  }

  @Test("T4: refuses in one line when input or output is no terminal", arguments: [Int32(0), 1])
  func refuses(descriptor: Int32) throws {
    let terminal = try PseudoTerminal(.modelscope, redirections: [descriptor: "/dev/null"])
    #expect(terminal.end() == .exited(64))
    #expect(text(terminal).contains("`modelscope count`"))
    #expect(text(terminal).count(where: { $0.isNewline }) == 1)
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test("T4: refuses in the background without touching the terminal")
  func refusesInBackground() throws {
    let script = "set -m; \"$0\" & wait $!; echo code $?"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script, BuiltProgram.modelscope.path],
      environment: PseudoTerminal.plainEnvironment)
    #expect(terminal.end() == .exited(0))
    #expect(text(terminal).contains("code 64"))
    #expect(text(terminal).contains("`modelscope count`"))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == terminal.modesBefore)
  }

  static let terms: [(String?, Int32)] = [
    ("xterm-256color", 0), ("xterm", 0), ("screen-256color", 0), ("tmux-256color", 0),
    ("linux", 0), ("vt100", 0), ("no-such-terminal", 69), ("", 69), (nil, 69),
    ("alacritty", 0),  // Known by name where the system has no entry for it.
  ]

  @Test("T5: starts or says in one line why not", arguments: terms)
  func startsOrExplains(term: String?, code: Int32) throws {
    let terminal = try PseudoTerminal(.modelscope, changes: ["TERM": term])
    if code == 0 {
      try #require(terminal.wait { terminal.modes != terminal.modesBefore })
      terminal.settle()
      terminal.type("q")
      #expect(terminal.end() == .exited(0))
      #expect(SwitchedModes(terminal.output).changed.isEmpty)
    } else {
      #expect(terminal.end() == .exited(code))
      #expect(text(terminal).hasPrefix("modelscope: TERM: "))
      #expect(text(terminal).count(where: { $0.isNewline }) == 1)
      #expect(!terminal.output.contains(0x1B))
    }
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test("T5: a dumb terminal gets lines of text and no escapes")
  func plain() throws {
    let terminal = try PseudoTerminal(.modelscope, changes: ["TERM": "dumb"])
    try #require(terminal.wait { text(terminal).contains("explore> ") })
    terminal.type("quit\n")
    #expect(terminal.end() == .exited(0))
    #expect(!terminal.output.contains(0x1B))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
