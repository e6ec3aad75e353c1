import Syntax
import TermUI
import Testing

@testable import Explorer

/// Commands of earlier sessions, and those of this one.
@Suite struct CommandHistoryTests {
  /// What stands after `:`.
  private func typed(_ state: ExplorerState) -> String? {
    guard case .commandLine(let line) = state.overlay else { return nil }
    return line.field.text
  }

  @Test func `asks for earlier commands at the first colon and goes through them, newest first`()
    throws
  {
    var state = try explorer()
    #expect(state.begin().isEmpty)
    #expect(try state.press(":") == [.listCommands])
    _ = state.update(.commandsListed(["set d 8k", "theme nord"]))
    try state.press("up")
    #expect(typed(state) == "theme nord")
    try state.press("up up")
    #expect(typed(state) == "set d 8k")
    try state.press("down down")
    #expect(typed(state)?.isEmpty == true)
    #expect(try state.press("esc :").isEmpty)
  }

  @Test func `an older command asked for too early comes when it is known`() throws {
    var state = try explorer()
    try state.press(": up up")
    #expect(typed(state)?.isEmpty == true)
    _ = state.update(.commandsListed(["set L 3", "set L 4", "set L 5"]))
    #expect(typed(state) == "set L 4")
    state = try explorer()
    try state.press(": up 'x")
    _ = state.update(.commandsListed(["set L 3"]))
    #expect(typed(state) == "x")
  }

  @Test func `keeps what was entered, the same in a row once`() throws {
    var state = try explorer()
    #expect(try state.type("set L 3") == [.listCommands, .keepCommand("set L 3")])
    #expect(try state.type("set L 3").isEmpty)
    #expect(try state.type("no such") == [.keepCommand("no such")])
    #expect(try state.type("set L 3") == [.keepCommand("set L 3")])
    #expect(try state.type("  ").isEmpty)
    #expect(state.commandHistory == ["no such", "set L 3"])
    #expect(try state.type("q") == [.keepCommand("q"), .quit])
  }

  @Test func `commands that come late stand before those of the session`() throws {
    var state = try explorer()
    try state.type("set L 3")
    try state.press(": up")
    _ = state.update(.commandsListed(["old", "set L 3", "older"]))
    #expect(typed(state) == "set L 3")
    try state.press("up")
    #expect(typed(state) == "older")
    #expect(state.commandHistory == ["old", "older", "set L 3"])
  }

  @Test func `a log brings back what was recalled, whatever has been kept since`() throws {
    var state = try explorer()
    try state.press(":")
    _ = state.update(.commandsListed(["set L 3", "théme \u{201C}nord\u{201D}"]))
    try state.press("up up enter")
    let log = try ActionLog(state.log.text)
    #expect(log == state.log)
    var again = try explorer()
    again.replay(log) { _ in .commandsListed(["set L 99"]) }
    #expect(again == state)
    #expect(again.subject.config.nLayers == 3)
  }

  // MARK: Rows

  /// A file with these commands.
  private func file(_ commands: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for command in commands { bytes += (CommandRow.bytes(command) ?? []) + [0x0A] }
    return bytes
  }

  @Test func `what is written is read again, newest last and each once`() {
    let commands = ["set d 8k", "open /a b/ü \"q\" \\.json", "set d 8k", "w x.txt"]
    let bytes = file(commands)
    #expect(bytes.count { $0 == 0x0A } == 4)
    #expect(CommandRow.commands(in: bytes) == Array(commands.dropFirst()))
    #expect(CommandRow.bytes("   ") == nil)
    #expect((CommandRow.bytes(String(repeating: "\u{1F600}", count: 5_000)) ?? []).count < 20_000)
  }

  @Test func `C2: rows that are damaged, foreign or newer are passed over`() {
    let rows = [
      "d 8k\", \"schema\": 1}", "{\"command\": \"set L 1\", \"schema\": 1}", "", "{", "null", "[1]",
      "{\"command\": 5, \"schema\": 1}", "{\"command\": \"x\"}", "\u{0}\u{FFFD}",
      "{\"command\": \"x\", \"schema\": 2}", "{\"command\": \"x\", \"schema\": \"1\"}",
      "{\"command\": \"  \", \"schema\": 1}",
      "{\"command\": \"\(String(repeating: "x", count: 20_000))\", \"schema\": 1}",
      "{\"command\": \"set L 2\", \"future\": [], \"schema\": 1}", "{\"command\": \"unfinis",
    ]
    let bytes = Array(rows.joined(separator: "\n").utf8)
    #expect(CommandRow.commands(in: bytes) == ["set L 1", "set L 2"])
    #expect(CommandRow.commands(in: bytes, isCut: true) == ["set L 1", "set L 2"])
    #expect(CommandRow.commands(in: [UInt8](repeating: 0xFF, count: 9_000)).isEmpty)
  }

  @Test func `X1: a row cannot send escapes to the screen`() throws {
    let row = "{\"command\": \"\\u001b]0;x\\u0007 \\n\\u202e\", \"schema\": 1}"
    let commands = CommandRow.commands(in: Array(row.utf8))
    #expect(commands.count == 1)
    var state = try explorer()
    try state.press(":")
    _ = state.update(.commandsListed(commands))
    try state.press("up")
    #expect(state.draw().cells.allSatisfy { $0.glyph.value >= 0x20 && $0.glyph != "\u{202E}" })
    #expect(try ActionLog(state.log.text) == state.log)
  }

  @Test func `remembers a limited number`() {
    let commands = CommandRow.commands(in: file((0..<2_000).map { "set L \($0)" }))
    #expect(commands.count == CommandRow.limit)
    #expect(commands.last == "set L 1999")
  }
}
