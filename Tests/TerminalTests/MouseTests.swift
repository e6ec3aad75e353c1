import Glibc
import TestSupport
import Testing

@Suite struct MouseTests {
  /// The mouse is reported by mode 1002 in the form of 1006; the terminal selects while it is not.
  private static let on = Array("\u{1B}[?1002h".utf8)
  private static let off = Array("\u{1B}[?1002l".utf8)

  @Test("T11: m gives the mouse back to the terminal and takes it again")
  func toggles() throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "modelscope"))
    #expect(terminal.output.contains(Self.on))
    #expect(!terminal.output.contains(Self.off))
    let before = terminal.output.count
    terminal.type("m")
    try #require(terminal.wait(for: "mouse off", from: before))
    #expect(terminal.output[before...].contains(Self.off))
    let after = terminal.output.count
    terminal.type("m")
    try #require(terminal.wait(for: "Shift-drag selects", from: after))
    #expect(terminal.output[after...].contains(Self.on))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(SwitchedModes(terminal.output).changed.isEmpty)
  }

  @Test("T11: --no-mouse never asks for the mouse")
  func leavesMouse() throws {
    let terminal = try PseudoTerminal(.modelscope, ["--no-mouse"])
    try #require(terminal.wait(for: "modelscope"))
    terminal.type("?select text")
    #expect(terminal.wait(for: "⇧drag"))
    terminal.type("\u{1B}")
    terminal.settle()
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(!terminal.output.contains(Array("\u{1B}[?1002h".utf8)))
    #expect(!terminal.output.contains(Array("\u{1B}[?1000h".utf8)))
  }
}
