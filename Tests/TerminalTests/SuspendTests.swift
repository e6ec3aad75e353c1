import Glibc
import TermUI
import TestSupport
import Testing

@Suite struct SuspendTests {
  @Test("T3: stops and comes back with the same screen a hundred times")
  func resumes() throws {
    let terminal = try PseudoTerminal(job: .probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    let modesShown = terminal.modes
    for cycle in 0..<100 {
      let start = terminal.output.count
      if cycle.isMultiple(of: 2) {
        terminal.type("\u{1A}")
      } else {
        terminal.signalForeground(SIGTSTP)
      }
      try #require(terminal.wait(for: "[stopped]", from: start))
      #expect(terminal.modes == terminal.modesBefore)
      #expect(SwitchedModes(terminal.output).changed.isEmpty)
      let stopped = terminal.output.count
      terminal.type("\n")
      try #require(terminal.wait(for: "nothing yet", from: stopped))
      #expect(terminal.modes == modesShown)
      #expect(SwitchedModes(terminal.output).changed == SwitchedModes.ofScreens)
    }
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test("T3: takes over a size that changed while it was stopped")
  func followsTheWindow() throws {
    let terminal = try PseudoTerminal(job: .probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    terminal.type("\u{1A}")
    try #require(terminal.wait(for: "[stopped]"))
    terminal.resize(Size(width: 100, height: 30))
    terminal.type("\n")
    #expect(terminal.wait(for: "resized 100 30"))
  }

  @Test("T3: repaints all after a stop that it could not notice")
  func repaintsAfterSIGSTOP() throws {
    let terminal = try PseudoTerminal(job: .probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    let start = terminal.output.count
    terminal.signalForeground(SIGSTOP)
    try #require(terminal.wait(for: "[stopped]", from: start))
    let stopped = terminal.output.count
    terminal.type("\n")
    #expect(terminal.wait(for: "\u{1B}[?1049h", from: stopped))
    #expect(terminal.wait(for: "nothing yet", from: stopped))
  }

  @Test("T3: does not stop for ever where no shell could continue it")
  func survivesWithoutAShell() throws {
    let terminal = try PseudoTerminal(.probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    let start = terminal.output.count
    terminal.type("\u{1A}")
    #expect(terminal.wait(for: "nothing yet", from: start))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }
}
