import Glibc
import TermUI
import TestSupport
import Testing

@Suite struct WindowTests {
  @Test("T6: lives through 500 window sizes", arguments: [BuiltProgram.modelscope, .probe])
  func survivesSizes(program: BuiltProgram) throws {
    let terminal = try PseudoTerminal(program)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    var random = SplitMix(seed: 6)
    for step in 0..<500 {
      let isTiny = step.isMultiple(of: 5)
      terminal.resize(
        Size(
          width: Int.random(in: 1...(isTiny ? 3 : 220), using: &random),
          height: Int.random(in: 1...(isTiny ? 3 : 70), using: &random)))
      terminal.settle(milliseconds: step.isMultiple(of: 10) ? 5 : 0)
    }
    terminal.resize(Size(width: 1, height: 1))
    terminal.settle()
    terminal.resize(Size(width: 80, height: 24))
    terminal.settle()
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(SwitchedModes(terminal.output).changed.isEmpty)
  }

  @Test("T6: lives through 1000 resize signals and shows the last size")
  func survivesStorm() throws {
    let terminal = try PseudoTerminal(.probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    for step in 0..<1_000 {
      if step.isMultiple(of: 50) { terminal.resize(Size(width: 60 + step / 50, height: 20)) }
      terminal.signal(SIGWINCH)
      if step.isMultiple(of: 20) { terminal.settle(milliseconds: 0) }
    }
    terminal.resize(Size(width: 90, height: 25))
    #expect(terminal.wait(for: "resized 90 25"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("T6: a signal without a new size writes nothing")
  func ignoresEmptySignals() throws {
    let terminal = try PseudoTerminal(.probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    terminal.settle()
    let start = terminal.output.count
    for _ in 0..<50 { terminal.signal(SIGWINCH) }
    terminal.type("a")
    #expect(terminal.wait(for: "key", from: start))
    #expect(terminal.output.count - start < 100)
  }

  @Test("T6: a window of unknown size is taken for 80 by 24")
  func survivesZeroSize() throws {
    let terminal = try PseudoTerminal(.probe, ["none"], size: Size(width: 0, height: 0))
    #expect(terminal.wait(for: "row 22"))
  }
}
