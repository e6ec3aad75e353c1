import Explorer
import Glibc
import Host
import Syntax
import TermUI
import Testing

@testable import CLI

/// A folder of theme files, gone after the test.
final class ThemeFolder {
  let path: String
  private var made: [String] = []

  init(_ files: [(name: String, text: String)] = []) throws {
    var template = Array("/tmp/modelscope-themes-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
    for file in files { try write(file.text, file.name) }
  }

  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    let file = "\(path)/\(name)"
    let stream = try #require(fopen(file, "w"))
    fputs(text, stream)
    fclose(stream)
    made.append(file)
    return file
  }

  deinit {
    for file in made { unlink(file) }
    rmdir(path)
  }

  func run(_ arguments: String..., variables: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments: arguments, variables: variables)
  }
}

@Suite struct ThemesCommandTests {
  /// A theme of the user's own that stands on a built-in one.
  static func child(_ rest: String, of parent: String = "nord") -> String {
    "{\"schema\": 1, \"inherits\": \"\(parent)\"\(rest)}"
  }

  // MARK: List

  @Test func `lists the built-in themes`() throws {
    let run = try CommandRun("themes")
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, "themes.txt")
    let document = try JSONDocument.parse(
      try CommandRun("themes --json").output.utf8, name: SafeText("stdout"))
    let rows = try #require(document.root.object?["rows"]?.array)
    #expect(rows.count == 14)
    #expect(rows.allSatisfy { $0.object?["credit"]?.string?.isEmpty == false })
  }

  @Test func `looks into three folders and takes the first of a name`() throws {
    let flag = try ThemeFolder([("a.json", Self.child(", \"title\": \"flag\""))])
    let variable = try ThemeFolder([
      ("a.json", Self.child(", \"title\": \"variable\"")),
      ("b.json", Self.child(", \"title\": \"variable\"")),
      ("nord.json", Self.child(", \"title\": \"my nord\"", of: "mono")),
    ])
    let run = try flag.run(
      "themes", "--csv", "--themes-dir", flag.path, variables: ["MODELSCOPE_THEMES": variable.path])
    #expect(run.error.isEmpty)
    let lines = run.output.split(separator: "\r\n").map(String.init)
    #expect(lines[1].hasPrefix("a,flag,dark,\(flag.path)/a.json"))
    #expect(lines[2].hasPrefix("b,variable,dark,\(variable.path)/b.json"))
    #expect(lines[3].hasPrefix("nord,my nord,"))
    #expect(lines.count { $0.hasPrefix("nord,") } == 1)
    #expect(lines.count == 1 + 16)
  }

  @Test func `finds the folder of the settings`() throws {
    let settings = try ThemeFolder()
    let folder = settings.path + "/modelscope"
    try #require(mkdir(folder, 0o700) == 0)
    try #require(mkdir(folder + "/themes", 0o700) == 0)
    let file = try #require(fopen(folder + "/themes/mine.json", "w"))
    fputs(Self.child(""), file)
    fclose(file)
    defer {
      unlink(folder + "/themes/mine.json")
      rmdir(folder + "/themes")
      rmdir(folder)
    }
    let run = try settings.run("themes", variables: ["XDG_CONFIG_HOME": settings.path])
    #expect(run.output.contains("\(folder)/themes/mine.json"))
  }

  @Test func `says when a folder that was named is not there`() throws {
    let run = try CommandRun("themes --themes-dir /nonexistent/themes")
    #expect(run.code == 0)
    #expect(
      run.error == "modelscope: /nonexistent/themes: expected a folder of themes, found nothing; "
        + "check the path\n")
    #expect(try CommandRun(arguments: ["themes"], variables: ["HOME": "/nonexistent"]).error == "")
  }

  // MARK: Check

  @Test func `all built-in themes pass`() throws {
    let run = try CommandRun("themes check")
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("\n14 themes, 0 failing\n"))
  }

  @Test func `tells what is hard to read, with figures`() throws {
    let folder = try ThemeFolder()
    let file = try folder.write(Self.child(", \"roles\": {\"dim\": \"#3b4252\"}"), "gray.json")
    let run = try folder.run("themes", "check", file)
    #expect(run.code == 1)
    let output = run.output.replacing("\n    ", with: " ")
    #expect(
      output.contains(
        "dim on background with 24-bit color: expected a contrast of at least 4.5, found 1.24"))
    #expect(run.output.hasSuffix("\n1 theme, 1 failing\n"))
    let json = try folder.run("themes", "check", file, "--json")
    #expect(json.code == 1)
    let root = try JSONDocument.parse(json.output.utf8, name: SafeText("stdout")).root.object
    let row = try #require(root?["rows"]?.array?.first?.object)
    #expect(row["passes"]?.bool == false)
    let first = row["shortfalls"]?.array?.first?.object
    #expect(first?["role"]?.string == "dim")
    #expect(first?["floor"]?.double == 4.5)
  }

  @Test func `a file that is not there is no input`() throws {
    let run = try CommandRun("themes check /nonexistent/x.json")
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
  }

  // MARK: C5

  /// A theme file that is wrong in one way.
  struct Fault: CustomTestStringConvertible, Sendable {
    var name = "mine"
    let text: String
    /// What is said about it; a part of the output.
    let words: String
    /// Whether it can be used nevertheless.
    var isUsable = false
    var testDescription: String { words }
  }

  static let refused = [
    Fault(text: "", words: "mine.json:1:1: expected a value"),
    Fault(text: "{", words: "mine.json:1:2: expected"),
    Fault(text: "[]", words: "mine.json:1:1: theme: expected an object"),
    Fault(text: "{\"schema\": 2}", words: "mine.json:1:12: schema: expected 1, found 2"),
    Fault(text: "{\"schema\": 1,\n }", words: "mine.json:2:2: expected a key"),
    Fault(text: "{\"schema\": 1, \"schema\": 1}", words: "mine.json:1:15: expected each key once"),
    Fault(text: child("", of: "mine"), words: "expected a theme that does not inherit this one"),
    Fault(text: child("", of: "loop-a"), words: "expected a theme that does not inherit this one"),
    Fault(text: child("", of: "deep-1"), words: "at most 4 themes in a chain"),
    Fault(text: child("", of: "nrod"), words: "mine.json:1:27: inherits: expected the name of a"),
    Fault(text: child("", of: "../nord"), words: "mine.json:1:27: inherits: expected the name"),
    Fault(text: child("", of: "a/b"), words: "inherits: expected the name of a theme"),
    Fault(name: "Mine", text: child(""), words: "expected a name of a-z, 0-9 and -"),
    Fault(name: "my theme", text: child(""), words: "expected a name of a-z, 0-9 and -"),
    Fault(name: "..", text: child(""), words: "expected a name of a-z, 0-9 and -"),
    Fault(
      name: String(repeating: "a", count: 41), text: child(""),
      words: "expected a name of a-z, 0-9 and -"),
    Fault(
      text: String(repeating: " ", count: 65_537),
      words: "expected at most 65536 bytes, found 65537"
    ),
    Fault(
      text: String(repeating: " ", count: 10_000_000),
      words: "expected at most 65536 bytes, found 10000000"),
  ]

  static let repaired = [
    role("\"accent\": \"#12345\"", "mine.json:1:55: roles.accent: expected #rrggbb"),
    role("\"accent\": \"nord88\"", "roles.accent: expected #rrggbb, a palette or ANSI name"),
    role("\"accent\": \"rgb(1,2,3)\"", "roles.accent: expected #rrggbb"),
    role("\"accent\": 7", "roles.accent: expected #rrggbb"),
    role("\"accent\": {\"fg\": null}", "roles.accent.fg: expected #rrggbb"),
    role("\"accent\": {\"bold\": 1}", "roles.accent.bold: expected true or false"),
    role("\"acent\": \"cyan\"", "expected a known role, found \"acent\"; try accent"),
    Fault(
      text: child(", \"depth\": {\"256\": {\"dim\": 15}}"), words: "depth.256.dim: expected",
      isUsable: true),
    Fault(
      text: child(", \"depth\": {\"16\": {\"dim\": \"#aaaaaa\"}}"),
      words: "depth.16.dim: expected an ANSI name", isUsable: true),
    Fault(
      text: child(", \"palette\": {\"x\": \"blue\"}"), words: "palette.x: expected a color #rrggbb",
      isUsable: true),
    Fault(
      text: "{\"schema\": 1, \"title\": \"x\", \"appearance\": \"dark\"}",
      words: "roles: expected background, select-fg, select-bg, text", isUsable: true),
    Fault(
      text: "{\"schema\": 1, \"title\": \"x\", \"appearance\": \"light\", \"roles\": {}}",
      words: "roles: expected background, select-fg, select-bg, text", isUsable: true),
  ]

  private static func role(_ member: String, _ words: String) -> Fault {
    Fault(text: child(", \"roles\": {\(member)}"), words: words, isUsable: true)
  }

  @Test(
    "C5: a theme that is wrong is told with its place, and what can be used is used",
    arguments: refused + repaired)
  func faults(fault: Fault) throws {
    let folder = try ThemeFolder([
      ("loop-a.json", Self.child("", of: "loop-b")), ("loop-b.json", Self.child("", of: "mine")),
    ])
    for level in 1...4 {
      let parent = level < 4 ? "deep-\(level + 1)" : "nord"
      try folder.write(Self.child("", of: parent), "deep-\(level).json")
    }
    let file = try folder.write(fault.text, "\(fault.name).json")
    let check = try folder.run("themes", "check", "--themes-dir", folder.path, file)
    let output = check.output.replacing("\n    ", with: " ").replacing("\n", with: " ")
    // Long paths are cut between the lines of the report.
    let squeezed = output.replacing(" ", with: "")
    #expect(squeezed.contains(fault.words.replacing(" ", with: "")), "\(check.output)")
    #expect(check.code == (fault.isUsable ? 0 : 1))

    // The program starts with it as far as it goes, else as usual; never not at all.
    let own = UserThemes(Environment([:]), folder: folder.path).list()
    let state = ExplorerState(
      size: Size(width: 240, height: 24), glyphs: .utf8, depth: .truecolor,
      themes: ThemeLibrary(own: own.themes), themeName: fault.name)
    #expect(state.theme.name == (fault.isUsable ? fault.name : ThemeLibrary.defaultName))
    #expect(state.draw().text.contains("expected"))
  }

  @Test func `C5 has thirty cases`() {
    #expect(Self.refused.count + Self.repaired.count == 30)
  }

  @Test("C5: a file with a name that no theme has is passed over and told")
  func foreignNames() throws {
    let folder = try ThemeFolder([
      ("My Theme.json", Self.child("")), ("notes.txt", ""), (".hidden.json", "{"),
      ("mine.json", Self.child("")),
    ])
    let run = try folder.run("themes", "--csv", "--themes-dir", folder.path)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains("found \"My Theme.json\""))
    #expect(run.output.split(separator: "\r\n").contains { $0.hasPrefix("mine,") })
    #expect(!run.output.contains("hidden"))
  }
}
