import TermUI
import Testing

@testable import Terminal

/// What runs ncurses in this process: one after the other, because it has one state for all of it.
@Suite(.serialized) struct CursesTests {}

extension CursesTests {
  @Suite struct PainterTests {
    private static let size = Size(width: 40, height: 5)

    private static func theme(_ depth: ColorDepth) -> ResolvedTheme {
      ResolvedTheme(name: "test", depth: depth) { role, ground in
        let background: TerminalColor =
          ground == .selection ? .rgb(red: 36, green: 70, blue: 107) : .standard
        return switch (role, depth) {
        case (.accent, .truecolor):
          CellStyle(foreground: .rgb(red: 92, green: 200, blue: 255), background: background)
        case (.accent, .indexed256): CellStyle(foreground: .indexed(81))
        case (.accent, .ansi16): CellStyle(foreground: .indexed(14))
        case (.strong, _): CellStyle(attributes: .bold)
        default: CellStyle()
        }
      }
    }

    private static func screen(
      _ depth: ColorDepth, term: String = "xterm-256color", size: Size = PainterTests.size
    ) throws -> CursesScreen {
      _ = LocaleGlyphs.prepare(.utf8, term: term)
      return try CursesScreen(try TerminalDescription(term: term), depth: depth, size: size)
    }

    private static func canvas(_ text: String, role: Role = .accent) -> Canvas {
      var canvas = Canvas(size: size)
      canvas.put(text, column: 3, row: 1, role: role)
      return canvas
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `writes nothing for the same canvas`() throws {
      var screen = try Self.screen(.truecolor)
      var painter = Painter()
      let theme = Self.theme(.truecolor)
      let canvas = Self.canvas("4,096")
      #expect(Self.text(painter.paint(canvas, theme: theme, on: &screen)).contains("4,096"))
      #expect(painter.paint(canvas, theme: theme, on: &screen).isEmpty)
    }

    @Test func `writes little more than the cells that changed`() throws {
      var screen = try Self.screen(.indexed256)
      var painter = Painter()
      let theme = Self.theme(.indexed256)
      _ = painter.paint(Self.canvas("4,096"), theme: theme, on: &screen)
      let bytes = painter.paint(Self.canvas("4,097"), theme: theme, on: &screen)
      // Cursor to the cell, one digit; the color is still the same.
      #expect(Self.text(bytes).hasSuffix("7"))
      #expect(bytes.count <= 10)
    }

    static let colors: [(ColorDepth, String)] = [
      (.truecolor, "38;2;92;200;255"), (.indexed256, "38;5;81"), (.ansi16, "\u{1B}[96m"),
    ]

    @Test(arguments: colors)
    func `writes colors as the depth has them`(depth: ColorDepth, sequence: String) throws {
      var screen = try Self.screen(depth)
      var painter = Painter()
      let bytes = painter.paint(Self.canvas("x"), theme: Self.theme(depth), on: &screen)
      #expect(Self.text(bytes).contains(sequence))
    }

    @Test func `bright colors are bold ones where only eight exist`() throws {
      var screen = try Self.screen(.ansi16, term: "linux")
      var painter = Painter()
      let text = Self.text(painter.paint(Self.canvas("x"), theme: Self.theme(.ansi16), on: &screen))
      #expect(text.hasSuffix("\u{1B}[1;36mx"))
    }

    @Test func `mono writes attributes and no colors`() throws {
      var screen = try Self.screen(.mono)
      var painter = Painter()
      let text = Self.text(
        painter.paint(Self.canvas("x", role: .strong), theme: Self.theme(.mono), on: &screen))
      #expect(text.contains("\u{1B}[0;1mx") || text.contains("\u{1B}[1mx"))
      #expect(text.firstMatch(of: /\u{1B}\[[34][0-9]/) == nil)
    }

    @Test(
      "T14: neither start, frame, repaint nor resize sends an OSC", arguments: ColorDepth.allCases)
    func keepsPalette(depth: ColorDepth) throws {
      var screen = try Self.screen(depth)
      var painter = Painter()
      var bytes = painter.paint(Self.canvas("x"), theme: Self.theme(depth), on: &screen)
      screen.repaint()
      painter.forget()
      bytes += painter.paint(Self.canvas("x"), theme: Self.theme(depth), on: &screen)
      screen.resize(Size(width: 20, height: 3))
      bytes += painter.paint(
        Canvas(size: Size(width: 20, height: 3)), theme: Self.theme(depth), on: &screen)
      #expect(!bytes.contains([0x1B, 0x5D]))
    }

    @Test("T8: a wide character is written whole and what follows it stays in place")
    func writesWideCharacters() throws {
      var screen = try Self.screen(.mono)
      var painter = Painter()
      let theme = Self.theme(.mono)
      #expect(
        Self.text(painter.paint(Self.canvas("語a"), theme: theme, on: &screen)).contains("語a"))
      // The narrow characters take exactly the place of the wide one.
      let second = Self.text(painter.paint(Self.canvas("xya"), theme: theme, on: &screen))
      #expect(second.hasSuffix("xy"))
      let third = Self.text(painter.paint(Self.canvas("語a"), theme: theme, on: &screen))
      #expect(third.hasSuffix("語"))
    }

    @Test("T8: a character the C library measures otherwise becomes U+FFFD")
    func replacesDisputed() {
      _ = LocaleGlyphs.prepare(.utf8, term: "xterm")
      #expect(Painter.shown(0x8A9E, columns: 2, glyphs: .utf8) == 0x8A9E)
      #expect(Painter.shown(0x8A9E, columns: 1, glyphs: .utf8) == 0xFFFD)
      #expect(Painter.shown(0x28FF, columns: 2, glyphs: .utf8) == 0xFFFD)
      #expect(Painter.shown(0x0301, columns: 1, glyphs: .utf8) == 0xFFFD)
      #expect(Painter.shown(0xE9, columns: 1, glyphs: .ascii) == 0x3F)
    }

    @Test("T6: paints at any size and follows changes", arguments: [1, 2, 3, 17, 300])
    func followsSizes(extent: Int) throws {
      var screen = try Self.screen(.truecolor)
      var painter = Painter()
      for size in [
        Size(width: extent, height: 1), Size(width: 1, height: extent),
        Size(width: extent, height: extent),
      ] {
        screen.resize(size)
        painter.forget()
        var canvas = Canvas(size: size)
        canvas.fill(canvas.bounds, with: "█", role: .accent)
        let text = Self.text(painter.paint(canvas, theme: Self.theme(.truecolor), on: &screen))
        // What fits shows; ncurses may repeat a character to reach the last corner.
        #expect(text.count(where: { $0 == "█" }) >= size.width * size.height)
      }
    }

    @Test func `a row splits into the stretches that changed`() {
      let before = Self.canvas("abcdefgh")
      var after = before
      after.put("X", column: 4, row: 1, role: .accent)
      after.put("YZ", column: 8, row: 1, role: .accent)
      let runs = Painter.changedRuns(after.row(1), since: before.row(1))
      #expect(runs == [44..<45, 48..<50])
      #expect(Painter.changedRuns(after.row(0), since: before.row(0)).isEmpty)
      #expect(Painter.changedRuns(after.row(1), since: nil) == [40..<80])
    }
  }
}

extension CursesTests {
  @Suite struct TerminalDescriptionTests {
    @Test("T14: no description of ours can change the palette", arguments: ColorDepth.allCases)
    func leavesPaletteOut(depth: ColorDepth) throws {
      for term in ["xterm-256color", "linux", "tmux-256color", "rxvt", "vt100"] {
        let drawing = try TerminalDescription(term: term)
          .forDrawing(depth, size: Size(width: 80, height: 24))
        for name in ["initc", "initp", "oc"] { #expect(drawing.strings[name] == nil) }
        #expect(drawing.flags["ccc"] == nil)
      }
    }

    @Test("T5: terminals like xterm work without an entry of their own")
    func fallsBack() throws {
      #expect(try TerminalDescription(term: "xterm-ghostty").strings["cup"] != nil)
      #expect(throws: TerminalError.unknownTerm("vt9999")) {
        try TerminalDescription(term: "vt9999")
      }
      #expect(throws: TerminalError.cannotDraw("dumb")) { try TerminalDescription(term: "dumb") }
      #expect(throws: TerminalError.termNotSet) { try TerminalDescription(term: "") }
    }

    @Test("T5: a hostile TERM is named without its controls")
    func namesHostileTerm() {
      let error = TerminalError.unknownTerm("x\u{1B}]0;y\u{07}")
      #expect(!error.description.utf8.contains(0x1B))
    }

    @Test("T13: leaving undoes entering in reverse order")
    func mirrors() throws {
      let modes = ModeSequences(try TerminalDescription(term: "vt100"), isMouseOn: false)
      let enter = String(decoding: modes.enter, as: UTF8.self)
      let leave = String(decoding: modes.leave, as: UTF8.self)
      // No alternate screen and no way to hide the cursor: a clear screen before and after.
      #expect(enter == "\u{1B}[H\u{1B}[J\u{1B}[?2004h")
      #expect(
        leave == "\u{1B}[m\u{0F}\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[H\u{1B}[J")
    }
  }
}
