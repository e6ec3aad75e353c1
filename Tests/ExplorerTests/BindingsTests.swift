import Syntax
import TermUI
import Testing

@testable import Explorer

@Suite struct BindingsTests {
  private func parsed(_ text: String) -> BindingsParser {
    BindingsParser(Array(text.utf8), name: SafeText("keys.json"))
  }

  /// The start screen with keys bound by the members of `keys`.
  private func explorer(_ keys: String, screen: ScreenID = .explore) -> ExplorerState {
    let parser = parsed("{\"schema\": 1, \"keys\": {\(keys)}}")
    return ExplorerState(
      size: Size(width: 120, height: 40), glyphs: .utf8, depth: .truecolor, screen: screen,
      bindings: parser.bindings)
  }

  @Test func `a bound key does its command and the key of before does nothing`() throws {
    var state = explorer("\"undo\": [\"z\"], \"value.double\": [\"d\", \"ctrl-d\"]")
    let before = state.total
    try state.press("d")
    #expect(state.total > before)
    try state.press("u")
    #expect(state.total > before)
    try state.press("z")
    #expect(state.total == before)
    try state.press("ctrl-d")
    #expect(state.total > before)
  }

  @Test func `footer, help and first line show the bound keys`() throws {
    var state = explorer("\"undo\": [\"z\"], \"help\": [\"f5\"], \"preset.palette\": [\"P\"]")
    #expect(state.shows("F5 help · P presets"))
    #expect(state.lines.last?.contains("z undo") == true)
    #expect(state.lines.last?.contains("u undo") == false)
    try state.press("f5")
    #expect(state.shows("Help · Explore"))
  }

  @Test func `a key that was another command's goes to the one it was bound to`() throws {
    // h is the history screen's nothing and Explore's value.less; here it shows the brain.
    var state = explorer("\"screen.brain\": [\"h\"]")
    try state.press("h")
    #expect(state.screen == .brain)
    #expect(state.entries.first { $0.name == "screen.brain" }?.keys == [Key(.character("h"))])
    state = explorer("\"screen.brain\": [\"h\"]")
    let less = try #require(state.entries.first { $0.name == "value.less" })
    #expect(!less.keys.contains(Key(.character("h"))))
    #expect(!less.keys.isEmpty)
  }

  @Test func `a command of one screen is named with the screen before it`() throws {
    let shared = ScreenID.explore.commandEntries.map(\.name).filter { name in
      ScreenID.history.commandEntries.contains { $0.name == name }
    }
    let name = try #require(shared.first)
    let both = parsed("{\"keys\": {\"\(name)\": [\"z\"]}}").bindings.rows
    #expect(both.count > 1)
    let one = parsed("{\"keys\": {\"history/\(name)\": [\"z\"]}}").bindings.rows
    #expect(one.map(\.screen) == [.history])
    #expect(one.map(\.command) == [name])
  }

  @Test func `an empty list takes a command off the keyboard`() throws {
    var state = explorer("\"quit\": []")
    #expect(try state.press("q").isEmpty)
    #expect(state.lines.last?.contains("quit") == false)
    try state.press(": 'quit")
    #expect(try state.press("enter") == [.keepCommand("quit"), .quit])
  }

  static let complaints: [(keys: String, warning: String)] = [
    ("\"undoo\": [\"z\"]", "keys.json:1:11: expected a command, found \"undoo\"; try undo"),
    ("\"history/undo\": [\"z\"]", "keys.json:1:11: expected a command, found \"history/undo\""),
    ("\"undo\": \"z\"", "keys.json:1:19: undo: expected a list of keys, found \"z\"; try [\"x\"]"),
    ("\"undo\": [1]", "keys.json:1:20: undo: expected a key such as"),
    ("\"undo\": [\"ctr-z\"]", "keys.json:1:20: undo: expected a key such as"),
    ("\"undo\": [\"ctrl-c\"]", "keys.json:1:20: expected another key, found \"ctrl-c\""),
    (
      "\"undo\": [\"z\"], \"redo\": [\"z\"]",
      "keys.json:1:35: \"z\" is bound to undo and redo; undo keeps it"
    ),
    (
      "\"undo\": [\"z\"], \"explore/value.more\": [\"z\"]",
      "keys.json:1:49: \"z\" is bound to undo and value.more on Explore; undo keeps it"
    ),
    ("\"undo\": [\"q\"]", "keys.json: quit has no key left: undo has \"q\""),
  ]

  @Test("C4: what cannot be bound is said with its place", arguments: complaints)
  func complains(keys: String, warning: String) {
    let parser = parsed("{\"keys\": {\(keys)}}")
    #expect(parser.warnings.count == 1, "\(parser.warnings)")
    #expect(parser.warnings.first?.hasPrefix(warning) == true, "\(parser.warnings)")
  }

  static let files: [(text: String, warning: String)] = [
    ("[]", "keys.json:1:1: expected an object with keys, found a list of 0"),
    ("{\"keys\": []}", "keys.json:1:10: keys: expected an object, found a list of 0"),
    ("{\"key\": {}}", "keys.json:1:2: expected \"schema\" or \"keys\", found \"key\""),
    ("{\"schema\": 2}", "keys.json:1:2: expected schema 1, found 2"),
    ("{\"schema\": \"1\"}", "keys.json:1:12: schema: expected 1, found \"1\""),
    ("{\"keys\": {}", "keys.json:1:12: expected"),
  ]

  @Test("C4, C8: what a file of keys cannot be is said with its place", arguments: files)
  func complainsAboutFiles(text: String, warning: String) {
    let parser = parsed(text)
    #expect(parser.bindings.rows.isEmpty)
    #expect(parser.warnings.count == 1)
    #expect(parser.warnings.first?.hasPrefix(warning) == true, "\(parser.warnings)")
  }

  @Test func `keys can be swapped and nothing is said`() throws {
    let parser = parsed("{\"keys\": {\"undo\": [\"t\"], \"theme.next\": [\"u\"]}}")
    #expect(parser.warnings.isEmpty)
    var state = explorer("\"undo\": [\"t\"], \"theme.next\": [\"u\"]")
    let theme = state.theme.name
    try state.press("u")
    #expect(state.theme.name != theme)
  }

  @Test func `every command can be bound and Ctrl-C never`() {
    for screen in ScreenID.allCases {
      for entry in screen.commandEntries + ExplorerState.globalEntries {
        let parser = parsed("{\"keys\": {\"\(entry.name)\": [\"f12\", \"ctrl-c\"]}}")
        #expect(parser.warnings.count == 1)
        #expect(!parser.bindings.rows.isEmpty)
        #expect(parser.bindings.rows.allSatisfy { $0.keys == [Key(.function(12))] })
      }
    }
  }

  // MARK: While the file is edited

  private func reading(_ text: String) -> Event { .keysRead(KeysReading(parsed(text))) }

  @Test func `an edited file changes the keys, and is said once`() throws {
    var state = explorer("\"undo\": [\"z\"]")
    _ = state.update(reading("{\"schema\": 1, \"keys\": {\"undo\": [\"Z\"]}}"))
    #expect(state.message == MessageLine("keys.json read again", .done))
    try state.press(".")
    #expect(state.undo.count == 1)
    try state.press("z")
    #expect(state.undo.count == 1)
    try state.press("Z")
    #expect(state.undo.count == 0)
    #expect(state.lines.last?.contains("Z undo") == true)
    _ = state.update(reading("{\"schema\": 1, \"keys\": {\"undo\": [\"Z\"]}}"))
    #expect(state.message == nil)
  }

  @Test(
    "C3: an edit that makes no sense keeps the keys and says where",
    arguments: ["{\"a\" 1}", "[]", ""])
  func keepsKeys(text: String) throws {
    var state = explorer("\"undo\": [\"z\"]")
    _ = state.update(reading(text))
    let said = try #require(state.message)
    #expect(said.kind == .failure)
    #expect(said.text.hasPrefix("keys.json:1:"))
    #expect(said.text.hasSuffix("; the keys stay as they were"))
    #expect(state.keyLabel("undo") == "z")
  }

  @Test func `what makes sense of an edit is taken, and the rest is said`() throws {
    var state = explorer("")
    _ = state.update(
      reading("{\"schema\": 1, \"keys\": {\"undo\": [\"z\"], \"undoo\": [\"b\"], \"x\": 1}}"))
    #expect(state.keyLabel("undo") == "z")
    #expect(state.message?.text.hasPrefix("keys.json:1:") == true)
    #expect(state.message?.text.hasSuffix("; 1 more") == true)
  }

  @Test func `a log reads the file again`() throws {
    var state = explorer("")
    let event = reading("{\"schema\": 1, \"keys\": {\"undo\": [\"z\"]}}")
    _ = state.update(event)
    try state.press(". z")
    let log = try ActionLog(state.log.text)
    #expect(log == state.log)
    var again = explorer("")
    again.replay(log) { $0 == .readKeys ? event : nil }
    #expect(again == state)
  }
}
