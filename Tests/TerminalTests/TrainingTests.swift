import TestSupport
import Testing

/// The Circle screen in a terminal: what moves by itself, and keys beside it.
@Suite struct TrainingTests {
  @Test func `trains by itself until the end, and takes keys meanwhile`() throws {
    let terminal = try PseudoTerminal(.modelscope, ["llama-2-7b"])
    try #require(terminal.wait(for: "Shape"))
    terminal.type("3")
    try #require(terminal.wait(for: "space begins to train"))
    terminal.type(":circle steps 250\r")
    let start = terminal.output.count
    terminal.type(" ")
    #expect(terminal.wait(for: "running", from: start))
    let running = terminal.output.count
    // Half a second of ticks, without a key.
    #expect(terminal.wait(for: "paused", from: running))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test func `a sweep runs beside the keys and is called off by Esc`() throws {
    let terminal = try PseudoTerminal(.modelscope, ["llama-2-7b"])
    try #require(terminal.wait(for: "Shape"))
    terminal.type("3S")
    try #require(terminal.wait(for: "Esc calls it off"))
    terminal.type("\u{1B}")
    #expect(terminal.wait(for: "called off after"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }
}
