import TermUI
import TestSupport
import Testing

@Suite struct LookTests {
  @Test("T8: another terminal shows the same picture after redraws of all kinds")
  func looksTheSame() throws {
    let terminal = try TmuxTerminal(.probe, size: Size(width: 60, height: 10))
    var rows = try terminal.wait(for: "nothing yet")
    #expect(rows[0] == "01234567890123456789012345")
    #expect(rows[4].hasPrefix("4 ╭──╮ ▁▂▃█ ⣿⡇⠛ ▚▞"))
    #expect(rows[4].hasSuffix("row 4"))
    let picture = rows.dropLast()
    try terminal.press("Right")
    rows = try terminal.wait(for: "key right 0")
    #expect(rows.dropLast() == picture)
    try terminal.resize(Size(width: 30, height: 5))
    #expect(try terminal.wait(for: "resized 30 5").count == 5)
    try terminal.resize(Size(width: 60, height: 10))
    #expect(try terminal.wait(for: "resized 60 10").dropLast() == picture)
  }

  @Test(
    "T14: colors arrive as they were meant",
    arguments: [
      ("truecolor", "38;2;136;192;102"), ("", "38;5;102"),
    ])
  func keepsColors(promise: String, color: String) throws {
    let terminal = try TmuxTerminal(.probe, changes: ["COLORTERM": promise])
    try terminal.wait(for: "nothing yet")
    #expect(try terminal.colored().contains(color))
  }

  @Test(
    "keys with Shift and Control arrive",
    arguments: [
      ("S-Right", "key right 1"), ("C-Left", "key left 2"), ("M-x", "key character(\"x\") 4"),
      ("BTab", "key tab 1"), ("F1", "key function(1) 0"), ("Escape", "key escape 0"),
      ("PPage", "key pageUp 0"), ("Home", "key home 0"),
    ])
  func readsKeys(key: String, meaning: String) throws {
    let terminal = try TmuxTerminal(.probe)
    try terminal.wait(for: "nothing yet")
    try terminal.press(key)
    #expect(try terminal.wait(for: meaning).contains { $0.contains(meaning) })
  }
}
