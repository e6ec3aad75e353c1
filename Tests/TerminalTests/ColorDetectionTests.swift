import TermUI
import Testing

@testable import Terminal

@Suite struct ColorDetectionTests {
  private static func xterm(
    _ choice: ColorDepth? = nil, noColor: String? = nil, force: String? = nil,
    color: String? = nil, promise: String? = nil, term: String = "xterm-256color",
    isTerminal: Bool = true, colors: Int = 256
  ) -> ColorSurroundings {
    ColorSurroundings(
      choice: choice, noColor: noColor, cliColorForce: force, cliColor: color, colorTerm: promise,
      term: term, isTerminal: isTerminal, colors: colors)
  }

  static let cases: [(ColorSurroundings, ColorDepth)] = [
    // `--color` wins over everything.
    (xterm(.truecolor, noColor: "1"), .truecolor), (xterm(.mono, force: "1"), .mono),
    (xterm(.ansi16, isTerminal: false), .ansi16), (xterm(.indexed256, colors: 0), .indexed256),
    // Then NO_COLOR, unless it is empty.
    (xterm(noColor: "1", force: "1", promise: "truecolor"), .mono),
    (xterm(noColor: ""), .indexed256),
    // Then CLICOLOR_FORCE, also where there is no terminal.
    (xterm(force: "1", color: "0"), .indexed256),
    (xterm(force: "1", isTerminal: false), .indexed256),
    (xterm(force: "1", term: "dumb", colors: 0), .ansi16), (xterm(force: "0", color: "0"), .mono),
    (xterm(force: "", color: "0"), .mono),
    // Then CLICOLOR, the dumb terminal and the pipe.
    (xterm(color: "0", promise: "truecolor"), .mono), (xterm(color: "1"), .indexed256),
    (xterm(promise: "truecolor", term: "dumb"), .mono), (xterm(isTerminal: false), .mono),
    // At last what the terminal can do.
    (xterm(promise: "truecolor"), .truecolor), (xterm(promise: "24bit"), .truecolor),
    (xterm(promise: "yes"), .indexed256),
    (xterm(promise: "truecolor", term: "xterm", colors: 8), .truecolor),
    (xterm(promise: "truecolor", term: "tmux-256color"), .truecolor),
    (xterm(promise: "truecolor", term: "screen-256color"), .indexed256),
    (xterm(promise: "truecolor", term: "xterm-mono", colors: 0), .mono),
    (xterm(term: "linux", colors: 8), .ansi16), (xterm(term: "vt100", colors: 0), .mono),
    (xterm(term: "xterm-direct", colors: 1 << 24), .truecolor),
  ]

  @Test("L4: the first word on colors decides", arguments: cases)
  func decides(surroundings: ColorSurroundings, depth: ColorDepth) {
    #expect(surroundings.depth == depth)
  }

  @Test("L4: reads the variables by their names")
  func readsVariables() {
    let environment = [
      "NO_COLOR": "a", "CLICOLOR_FORCE": "b", "CLICOLOR": "c", "COLORTERM": "d", "TERM": "e",
    ]
    let surroundings = ColorSurroundings(choice: nil, isTerminal: true, colors: 9) {
      environment[$0]
    }
    #expect(
      surroundings
        == ColorSurroundings(
          noColor: "a", cliColorForce: "b", cliColor: "c", colorTerm: "d", term: "e", colors: 9))
  }
}

@Suite struct ClipboardTests {
  /// The examples of RFC 4648, section 10.
  static let examples = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]

  @Test("X5: base64 is that of RFC 4648", arguments: examples)
  func encodes(text: String, expected: String) {
    #expect(String(decoding: base64(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test("X5: text that would not arrive whole is not sent")
  func refusesLongText() throws {
    let longest = try #require(Clipboard.sequence(String(repeating: "a", count: 74_994)))
    #expect(longest.count <= 100_000)
    #expect(Clipboard.sequence(String(repeating: "a", count: 74_995)) == nil)
  }
}
