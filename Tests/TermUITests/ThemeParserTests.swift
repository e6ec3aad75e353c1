import Syntax
import Testing

@testable import TermUI

@Suite struct ThemeParserTests {
  /// A theme with everything that is required.
  static let base = """
    { "schema": 1, "title": "Base", "appearance": "dark",
      "palette": {"ice": "#88c0d0", "red": "#ff0001"},
      "roles": {
        "background": "#000000", "text": "#ffffff", "dim": "#aaaaaa", "border": "#888888",
        "accent": {"fg": "ice", "bold": true}, "select-fg": "#ffffff", "select-bg": "#0000aa",
        "good": "green", "warn": "bright-yellow", "bad": "red",
        "series-1": "#111111", "series-2": "#222222", "series-3": "#333333",
        "series-4": "#444444", "series-5": "#555555", "series-6": "default"},
      "depth": {"256": {"border": "244", "dim": 250}, "16": {"accent": "cyan"},
        "mono": {"accent": {"underline": true}}} }
    """

  private func parser(_ files: [String: String]) -> ThemeParser {
    ThemeParser(names: files.keys.sorted()) { name in
      files[name].map {
        ThemeSource(file: SafeText("\(name).json"), bytes: Array($0.utf8))
      }
    }
  }

  private func parse(_ text: String) throws -> ParsedTheme {
    try parser(["base": Self.base, "mine": text]).theme(named: "mine")
  }

  private func child(_ rest: String) throws -> ParsedTheme {
    try parse("{\"schema\": 1, \"inherits\": \"base\"\(rest)}")
  }

  @Test func `reads colors of every kind`() throws {
    let parsed = try parser(["base": Self.base]).theme(named: "base")
    let theme = parsed.theme
    #expect(parsed.warnings == [])
    #expect(theme.title == "Base")
    #expect(theme.styles[.background] == ThemeStyle(.rgb(RGB(0, 0, 0))))
    #expect(theme.styles[.role(.accent)] == ThemeStyle(.rgb(RGB(0x88C0D0)), .bold))
    #expect(theme.styles[.role(.good)] == ThemeStyle(.ansi(2)))
    #expect(theme.styles[.role(.warn)] == ThemeStyle(.ansi(11)))
    // A name of the palette wins over the ANSI name.
    #expect(theme.styles[.role(.bad)] == ThemeStyle(.rgb(RGB(255, 0, 1))))
    #expect(theme.styles[.role(.series6)] == ThemeStyle(.standard))
    #expect(theme.overrides[.indexed256][.role(.border)] == ThemeStyle(.indexed(244)))
    #expect(theme.overrides[.indexed256][.role(.dim)] == ThemeStyle(.indexed(250)))
    #expect(theme.overrides[.ansi16][.role(.accent)] == ThemeStyle(.ansi(6)))
    #expect(theme.overrides[.mono][.role(.accent)] == ThemeStyle(nil, .underline))
  }

  @Test func `inherits what it does not say`() throws {
    let parsed = try child(
      ", \"palette\": {\"sun\": \"#ffcc00\"}, \"roles\": {\"good\": \"ice\", \"warn\": \"sun\"}")
    #expect(parsed.warnings == [])
    #expect(parsed.theme.name == "mine")
    #expect(parsed.theme.title == "Base")
    #expect(parsed.theme.styles[.role(.good)]?.color == .rgb(RGB(0x88C0D0)))
    #expect(parsed.theme.styles[.role(.text)]?.color == .rgb(RGB(0xFFFFFF)))
  }

  @Test func `replaces what its parent shows at fewer colors with its own color`() throws {
    let theme = try child(", \"roles\": {\"border\": \"#123456\"}").theme
    #expect(theme.style(.role(.border), at: .indexed256).color == .rgb(RGB(0x123456)))
    #expect(theme.style(.role(.dim), at: .indexed256).color == .indexed(250))
  }

  @Test func `falls back for optional roles`() throws {
    let theme = try child("").theme
    #expect(theme.style(.role(.strong), at: .truecolor) == .init(.rgb(RGB(0xFFFFFF)), .bold))
    #expect(
      theme.style(.role(.edit), at: .truecolor)
        == .init(.rgb(RGB(0x88C0D0)), [.bold, .underline]))
    #expect(theme.style(.surface, at: .truecolor).color == .rgb(RGB(0)))
    #expect(theme.style(.role(.doubtful), at: .truecolor).color == .rgb(RGB(255, 0, 1)))
    #expect(theme.style(.role(.rampLow), at: .truecolor).color == .rgb(RGB(0x111111)))
  }

  @Test(
    "C5: a bad value is ignored with its place",
    arguments: [
      (", \"roles\": {\"dim\": \"#12345\"}", "mine.json:1:52: roles.dim: expected"),
      (", \"roles\": {\"dim\": \"#+12345\"}", "mine.json:1:52: roles.dim: expected"),
      (", \"roles\": {\"dim\": \"gren\"}", "found \"gren\"; try green"),
      (", \"roles\": {\"dim\": \"icee\"}", "found \"icee\"; try ice"),
      (", \"roles\": {\"dim\": 244}", "roles.dim: expected #rrggbb"),
      (", \"roles\": {\"dim\": \"244\"}", "roles.dim: expected #rrggbb"),
      (", \"roles\": {\"dim\": null}", "found null"),
      (", \"roles\": {\"dim\": {\"fg\": []}}", "roles.dim.fg: expected"),
      (", \"roles\": {\"dim\": {\"bold\": 1}}", "roles.dim.bold: expected true or false"),
      (", \"roles\": {\"dim\": {\"bolt\": true}}", "found \"bolt\"; try bold"),
      (", \"roles\": {\"acent\": \"ice\"}", "mine.json:1:45: roles: expected a known role"),
      (", \"roles\": {\"acent\": \"ice\"}", "found \"acent\"; try accent"),
      (", \"roles\": []", "mine.json:1:44: roles: expected an object"),
      (", \"titel\": \"x\"", "found \"titel\"; try title"),
      (", \"title\": 3", "title: expected a text"),
      (", \"credit\": 3", "credit: expected a text"),
      (", \"appearance\": \"dim\"", "appearance: expected \"dark\" or \"light\""),
      (", \"palette\": {\"x\": \"ice\"}", "palette.x: expected a color #rrggbb"),
      (", \"palette\": {\"default\": \"#000000\"}", "palette.default: expected"),
      (", \"palette\": 1", "palette: expected an object"),
      (", \"depth\": {\"255\": {}}", "depth: expected a depth, found \"255\"; try 256"),
      (", \"depth\": {\"256\": {\"dim\": 15}}", "depth.256.dim: expected"),
      (", \"depth\": {\"256\": {\"dim\": \"256\"}}", "depth.256.dim: expected"),
      (", \"depth\": {\"16\": {\"dim\": \"ice\"}}", "depth.16.dim: expected an ANSI name"),
      (", \"depth\": {\"mono\": 3}", "mono: expected an object"),
      (", \"\\u001b]0;x\": 1", "found \"\u{FFFD}]0;x\""),
    ])
  func ignoresBadValues(rest: String, message: String) throws {
    let parsed = try child(rest)
    let base = try parser(["base": Self.base]).theme(named: "base").theme
    #expect(parsed.warnings.count == 1)
    #expect(parsed.warnings.first?.description.contains(message) == true, "\(parsed.warnings)")
    #expect(parsed.theme.styles == base.styles)
  }

  @Test("C5: missing required roles come from the built-in theme of the same appearance")
  func completes() throws {
    let fallback = try parser(["base": Self.base]).theme(named: "base").theme
    func parsed(_ text: String) throws -> ParsedTheme {
      try ThemeParser(names: [], fallback: { $0 == .dark ? fallback : nil }) {
        ThemeSource(file: SafeText($0), bytes: Array(text.utf8))
      }.theme(named: "x")
    }
    let dark = try parsed("{\"schema\": 1, \"title\": \"x\", \"appearance\": \"dark\"}")
    #expect(dark.theme.styles == fallback.styles)
    #expect(dark.warnings.count == 1)
    #expect(dark.warnings.first?.description.contains("background, select-fg") == true)
    let light = try parsed("{\"schema\": 1, \"title\": \"x\", \"appearance\": \"light\"}")
    #expect(light.theme.styles[.role(.text)] == ThemeStyle(.standard))
    let empty = try parsed("{}")
    #expect(empty.warnings.count == 4)
    #expect(empty.theme.title == "x")
  }

  @Test(
    "C3: what is no theme is refused with its place",
    arguments: [
      ("", "mine.json:1:1: expected a value"), ("[]", "mine.json:1:1: theme: expected an object"),
      ("{\"schema\": 2}", "mine.json:1:12: schema: expected 1, found 2"),
      ("{\"schema\": 1,}", "mine.json:1:14: expected a key"),
      ("{\"schema\": 1, \"schema\": 1}", "mine.json:1:15: expected each key once"),
      ("{\"inherits\": \"mine\"}", "inherits: expected a theme that does not inherit this one"),
      (
        "{\"inherits\": \"bas\"}",
        "expected the name of a theme that exists, found \"bas\"; try base"
      ),
      ("{\"inherits\": \"../base\"}", "inherits: expected the name of a theme"),
      ("{\"inherits\": 3}", "mine.json:1:14: inherits: expected the name of a theme, found 3"),
    ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: ThemeError.self) { try self.parse(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test("C5: themes inherit at most four others and never themselves")
  func limitsChains() throws {
    func chain(_ count: Int) -> [String: String] {
      var files = ["t\(count)": Self.base]
      for index in 0..<count {
        files["t\(index)"] = "{\"schema\": 1, \"inherits\": \"t\(index + 1)\"}"
      }
      return files
    }
    #expect(try parser(chain(4)).theme(named: "t0").warnings == [])
    let error = #expect(throws: ThemeError.self) { try self.parser(chain(5)).theme(named: "t0") }
    #expect(error?.description.contains("at most 4 themes") == true)
    let loop = ["a": "{\"inherits\": \"b\"}", "b": "{\"inherits\": \"a\"}"]
    #expect(throws: ThemeError.self) { try self.parser(loop).theme(named: "a") }
  }

  @Test(
    "C5: names are plain",
    arguments: [
      "", "a/b", "..", "Nord", "é", "a.json", String(repeating: "a", count: 41), "\u{1B}",
    ])
  func refusesNames(name: String) {
    let error = #expect(throws: ThemeError.self) { try self.parser([:]).theme(named: name) }
    guard case .badName? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("C5: large files are refused unread")
  func refusesLargeFiles() {
    let large = String(repeating: " ", count: ThemeParser.maximumBytes + 1)
    #expect(throws: ThemeError.tooLarge(SafeText("mine.json"), byteCount: large.utf8.count)) {
      try self.parse(large)
    }
  }

  @Test func `names the nearest theme when there is none`() {
    let error = #expect(throws: ThemeError.self) {
      try self.parser(["nord": "", "mono": ""]).theme(named: "nrod")
    }
    #expect(error?.description == "theme: found none called \"nrod\"; try nord")
  }

  @Test("C3: every beginning of a theme is answered, never trapped")
  func readsEveryPrefix() {
    let bytes = Array(Self.base.utf8)
    for count in bytes.indices {
      let parser = ThemeParser(names: []) {
        ThemeSource(file: SafeText($0), bytes: Array(bytes[..<count]))
      }
      #expect(throws: ThemeError.self) { try parser.theme(named: "x") }
    }
  }
}
