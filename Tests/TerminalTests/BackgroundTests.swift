import Glibc
import TermUI
import TestSupport
import Testing

@testable import Terminal

/// Themes that go by the terminal's background.
@Suite struct BackgroundTests {
  static let answers: [(String, RGB?)] = [
    ("11;rgb:ffff/ffff/ffff", RGB(255, 255, 255)), ("11;rgb:0000/0000/0000", RGB(0, 0, 0)),
    ("11;rgb:1e1e/1e1e/2e2e", RGB(30, 30, 46)), ("11;rgb:fd/f6/e3", RGB(253, 246, 227)),
    ("11;rgb:f/0/8", RGB(255, 0, 136)), ("11;rgba:ffff/ffff/ffff/8000", RGB(255, 255, 255)),
    ("11;rgb:", nil), ("11;rgb:ff/ff", nil), ("11;rgb:ff/ff/", nil), ("11;rgb:gg/00/00", nil),
    ("11;rgb:12345/0/0", nil), ("11;rgb:+f/00/00", nil), ("10;rgb:ff/ff/ff", nil), ("", nil),
    ("11;#ffffff", nil), ("11;?", nil),
  ]

  @Test(arguments: answers)
  func `reads the answers of terminals`(answer: String, color: RGB?) {
    #expect(BackgroundQuery.color(Array(answer.utf8)) == color)
  }

  /// What a decoder makes of bytes, in every split of two.
  private func decoded(
    _ bytes: [UInt8], expects: Bool = true
  ) -> [(events: [InputEvent], color: RGB?)] {
    (0...bytes.count).map { place in
      var decoder = KeyDecoder()
      decoder.expectsBackground = expects
      let events = decoder.decode(bytes[..<place]) + decoder.decode(bytes[place...])
      return (events + decoder.timeOut(), decoder.takeBackground())
    }
  }

  @Test("T10: an answer is never typed, however it comes", arguments: ["\u{07}", "\u{1B}\\"])
  func answerIsNoText(end: String) {
    let bytes = Array("a\u{1B}]11;rgb:ffff/ffff/ffff\(end)b".utf8)
    let typed = [InputEvent.key(Key(.character("a"))), .key(Key(.character("b")))]
    for (events, color) in decoded(bytes) {
      #expect(events == typed)
      #expect(color == RGB(255, 255, 255))
    }
    // What nobody asked for is swallowed.
    for (events, color) in decoded(bytes, expects: false) {
      #expect(events == typed)
      #expect(color == nil)
    }
  }

  @Test func `an endless answer takes no memory and is no color`() {
    var decoder = KeyDecoder()
    decoder.expectsBackground = true
    var bytes = Array("\u{1B}]11;rgb:".utf8)
    bytes += [UInt8](repeating: 0x66, count: 1 << 20) + [0x07]
    #expect(decoder.decode(bytes).isEmpty)
    #expect(decoder.collected.count <= 64)
    #expect(decoder.takeBackground() == nil)
  }

  private static let question = Array("\u{1B}]11;?".utf8)

  private func isAsked(_ terminal: PseudoTerminal) -> Bool {
    terminal.wait(for: "\u{1B}]11;?")
  }

  @Test func `the light theme is shown once a light terminal has answered`() throws {
    let terminal = try PseudoTerminal(
      .modelscope, ["--theme", "auto", "--color", "truecolor"], changes: ["LANG": "C.UTF-8"])
    #expect(isAsked(terminal))
    // The first frame did not wait: dark paper is there before the question.
    let asked = terminal.output.firstRange(of: Self.question)
    let drawn = terminal.output.firstRange(of: Array("48;2;17;21;28".utf8))
    #expect(drawn != nil)
    if let asked, let drawn { #expect(drawn.lowerBound < asked.lowerBound) }
    terminal.typeBlindly(["\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"])
    #expect(terminal.wait(for: "48;2;239;241;245"))  // Catppuccin Latte's paper
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
  }

  @Test func `a terminal that says nothing or dark stays dark`() throws {
    let terminal = try PseudoTerminal(
      .modelscope, ["--theme", "auto", "--color", "truecolor"])
    #expect(isAsked(terminal))
    terminal.typeBlindly(["\u{1B}]11;rgb:0000/0000/0000\u{07}"])
    terminal.settle()
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.output.firstRange(of: Array("48;2;239;241;245".utf8)) == nil)
  }

  @Test func `a terminal is asked only when the theme is auto`() throws {
    let terminal = try PseudoTerminal(.modelscope)
    #expect(terminal.wait(for: "6,738,415,616"))
    terminal.settle()
    terminal.type("q")
    #expect(terminal.end() == .exited(0))
    #expect(terminal.output.firstRange(of: Self.question) == nil)
  }
}
