import Glibc
import TermUI
import TestSupport
import Testing

@Suite struct TrafficTests {
  @Test(
    "T7: the locale decides the characters",
    arguments: [
      ("C", true), ("xx_YY.UTF-8", true), ("POSIX", true), ("C.UTF-8", false),
    ])
  func followsLocale(locale: String, isASCII: Bool) throws {
    let terminal = try PseudoTerminal(.probe, changes: ["LANG": locale])
    try #require(terminal.wait(for: "nothing yet"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 } == isASCII)
    #expect(terminal.output.contains(Array("⣿".utf8)) == !isASCII)
  }

  @Test("T7: LC_ALL wins over LANG")
  func prefersLCAll() throws {
    let terminal = try PseudoTerminal(.probe, changes: ["LANG": "C.UTF-8", "LC_ALL": "C"])
    try #require(terminal.wait(for: "nothing yet"))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("T7: --ascii and --utf8 win over the locale")
  func obeysOptions() throws {
    let plain = try PseudoTerminal(.modelscope, ["--ascii"])
    try #require(plain.wait(for: "modelscope"))
    plain.settle()
    #expect(plain.output.allSatisfy { $0 < 0x80 })
    let rich = try PseudoTerminal(.modelscope, ["--utf8"], changes: ["LANG": "C"])
    #expect(rich.wait(for: "╭"))
  }

  @Test(
    "T5: writes no colors where there are none or none are wanted",
    arguments: [["TERM": "vt100"], ["NO_COLOR": "1"], ["TERM": "xterm-mono"]])
  func writesNoColors(changes: [String: String]) throws {
    let terminal = try PseudoTerminal(.modelscope, changes: changes)
    try #require(terminal.wait(for: "modelscope"))
    terminal.settle()
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.firstMatch(of: /\u{1B}\[([0-9;]*;)?[34][0-9](;[0-9;]*)?m/) == nil)
  }

  @Test("T9: a terminal that takes nothing gets the newest state, not all that were missed")
  func dropsFrames() throws {
    let size = Size(width: 200, height: 60)
    let terminal = try PseudoTerminal(.probe, ["none"], size: size)
    try #require(terminal.wait(for: "nothing yet"))
    terminal.settle()
    let frame = terminal.output.count
    #expect(frame > 50_000)
    // Each `f` asks for a whole frame; the pauses keep them apart, nothing of them is read.
    terminal.typeBlindly(Array(repeating: "f", count: 25) + ["x"])
    #expect(terminal.wait(for: "character(\"x\")", from: frame))
    #expect(terminal.output.count - frame < 7 * frame / 2)
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("T9: a signal ends a program whose terminal takes nothing")
  func endsWhileBlocked() throws {
    let terminal = try PseudoTerminal(.probe, ["none"], size: Size(width: 200, height: 60))
    try #require(terminal.wait(for: "nothing yet"))
    terminal.typeBlindly(Array(repeating: "f", count: 5))
    terminal.signal(SIGSEGV)
    #expect(terminal.end() == .killed(signal: SIGSEGV))
    #expect(SwitchedModes(terminal.output).changed.isEmpty)
  }

  @Test("T10: a hundred thousand random bytes do no harm")
  func survivesGarbage() throws {
    let terminal = try PseudoTerminal(.probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    var random = SplitMix(seed: 10)
    let harmful = Set("q!y".utf8).union([0x1A])
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      .filter { !harmful.contains($0) }
    #expect(terminal.type(bytes))
    // Ends whatever string or paste the garbage has begun.
    terminal.type("\u{07}\u{1B}[201~")
    terminal.settle()
    let start = terminal.output.count
    terminal.type("\u{1B}[15~")
    #expect(terminal.wait(for: "function(5)", from: start))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test("T10: a hundred thousand random bytes do the screens no harm")
  func screensSurviveGarbage() throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    var random = SplitMix(seed: 11)
    let harmful: Set<UInt8> = [UInt8(ascii: "q"), 0x03, 0x1A]
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      .filter { !harmful.contains($0) }
    #expect(terminal.type(bytes, seconds: 60))
    terminal.type("\u{07}\u{1B}[201~")
    terminal.settle()
    terminal.type("\u{03}")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test("T10: a paste of a megabyte arrives cut, and keys after it work")
  func survivesLongPaste() throws {
    let terminal = try PseudoTerminal(.probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    terminal.type("\u{1B}[200~" + String(repeating: "paste\n", count: 200_000) + "\u{1B}[201~")
    #expect(terminal.wait(for: "paste(paste"))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test("T12: ends when its terminal goes away")
  func endsOnHangUp() throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    terminal.hangUp()
    let ending = terminal.end()
    #expect(ending == .killed(signal: SIGHUP) || ending == .exited(74))
  }

  @Test("T12: ends with 74 when its terminal goes away and SIGHUP is ignored")
  func endsWithoutSIGHUP() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$0\"", BuiltProgram.modelscope.path],
      environment: PseudoTerminal.plainEnvironment)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    terminal.hangUp()
    #expect(terminal.end() == .exited(74))
  }

  @Test("T13: what is written to take and to give back the terminal, byte for byte")
  func leavesNothing() throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    terminal.settle()
    let shown = terminal.output.count
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h"
    let leave =
      "\u{1B}[39;49m\u{1B}(B\u{1B}[m\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?25h"
      + "\u{1B}[?1049l"
    #expect(terminal.output.starts(with: enter.utf8))
    #expect(String(decoding: terminal.output[shown...], as: UTF8.self) == leave)
    #expect(terminal.modes == terminal.modesBefore)
  }

  static let palettes = [
    ("xterm-256color", ""), ("xterm-256color", "truecolor"), ("xterm", "24bit"), ("linux", ""),
    ("tmux-256color", "truecolor"), ("rxvt-unicode-256color", ""), ("screen-256color", "truecolor"),
  ]

  @Test("T14: never touches the palette or anything else behind an OSC", arguments: palettes)
  func keepsPalette(term: String, promise: String) throws {
    let terminal = try PseudoTerminal(
      job: .probe, ["none"], changes: ["TERM": term, "COLORTERM": promise])
    try #require(terminal.wait(for: "nothing yet"))
    let isDirect = terminal.output.contains(Array("38;2;136;192;".utf8))
    #expect(isDirect == (!promise.isEmpty && !term.hasPrefix("screen")))
    terminal.type("\u{1A}")
    try #require(terminal.wait(for: "[stopped]"))
    terminal.type("\n")
    try #require(terminal.wait(for: "nothing yet", from: terminal.output.count - 1))
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(!terminal.output.contains(Array("\u{1B}]".utf8)))
  }

  @Test("X5: copies with one sequence that never asks anything back")
  func copies() throws {
    let terminal = try PseudoTerminal(.probe, ["none"])
    try #require(terminal.wait(for: "nothing yet"))
    let start = terminal.output.count
    terminal.type("y")
    #expect(terminal.wait(for: "\u{1B}]52;c;NCwwOTY=\u{07}", from: start))
  }

  @Test("idle: nothing is written while nothing happens")
  func isSilent() throws {
    let terminal = try PseudoTerminal(.modelscope)
    try #require(terminal.wait(for: "\u{1B}[2J"))
    terminal.settle()
    let count = terminal.output.count
    terminal.settle(milliseconds: 300)
    #expect(terminal.output.count == count)
  }
}
