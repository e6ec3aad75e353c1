import TermUI
import TestSupport
import Testing

/// `keys.json` while it is being edited.
@Suite struct KeysReloadTests {
  private static func keys(_ key: String) -> String {
    "{\"schema\": 1, \"keys\": {\"screen.brain\": [\"\(key)\"], \"screen.history\": [\"F\"]}}"
  }

  @Test func `a saved edit is in force at once, and a mistake is told with its place`() throws {
    let folder = try OwnFolder()
    try folder.write(Self.keys("A"), "keys.json")
    let terminal = try PseudoTerminal(
      .modelscope, changes: ["HOME": folder.home], size: Size(width: 160, height: 40))
    try #require(terminal.wait(for: "6,738,415,616"))
    // Watching begins once the first picture is shown.
    terminal.settle()
    try folder.write(Self.keys("B"), "keys.json")
    #expect(terminal.wait(for: "keys.json read again"))
    // The key of before does nothing any more.
    terminal.type("A")
    terminal.settle()
    let isOpen = terminal.output.contains("synapses")
    #expect(!isOpen)
    try folder.write("{\"schema\": 1,\n}", "keys.json")
    #expect(terminal.wait(for: "the keys stay as they were"))
    let hasPlace = terminal.output.contains("keys.json:2:1")
    #expect(hasPlace)
    terminal.type("B")
    #expect(terminal.wait(for: "synapses"))

    // Other files of the folder do not matter, and nothing is drawn.
    terminal.settle()
    let count = terminal.output.count
    try folder.write("{}", "config.json")
    terminal.settle(milliseconds: 300)
    #expect(terminal.output.count == count)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test func `with reduced motion training writes nothing on the way`() throws {
    let folder = try OwnFolder()
    try folder.write("{\"screen\": \"circle\", \"reduce_motion\": true}", "config.json")
    let terminal = try PseudoTerminal(
      .modelscope, changes: ["HOME": folder.home], size: Size(width: 120, height: 40))
    try #require(terminal.wait(for: "Training"))
    terminal.settle()
    terminal.type(" ")
    #expect(terminal.wait(for: "any key shows how far"))
    let count = terminal.output.count
    #expect(terminal.wait(for: "done"))
    // One picture of the result, whatever was trained before it.
    #expect(terminal.output.count - count < 12_000)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }
}

extension [UInt8] {
  /// Whether a text stands somewhere in the output.
  fileprivate func contains(_ text: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(text)
  }
}
