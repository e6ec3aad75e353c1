import Glibc
import Syntax
import Testing

@testable import CLI

/// `paths`, `config` and `doctor`.
@Suite struct PlacesTests {
  let folder: OwnFolder

  init() throws {
    folder = try OwnFolder()
  }

  private func rows(_ run: CommandRun) throws -> [JSONObject] {
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    return try #require(document.root.object?["rows"]?.array).compactMap(\.object)
  }

  @Test func `paths says where everything is and makes nothing`() throws {
    try folder.write("{}", "config.json")
    let run = try folder.run("paths", "--json")
    #expect(run.code == 0)
    let rows = try rows(run)
    #expect(
      rows.compactMap { $0["name"]?.string } == [
        "config", "keys", "presets", "themes", "state", "history",
      ])
    #expect(rows.compactMap { $0["exists"]?.bool } == [true, false, false, false, false, false])
    #expect(rows.first?["path"]?.string == folder.settings + "/config.json")
    #expect(OwnFolder.names(in: folder.home) == [".config"])
    let text = try folder.run("paths").output
    #expect(text.contains(folder.state + "/state.json"))
  }

  @Test("C6: paths says that nothing can be kept")
  func saysSo() throws {
    let run = try CommandRun("paths")
    #expect(run.code == 0)
    #expect(run.output.contains("nothing can be kept: HOME: expected an absolute path"))
    #expect(run.output.contains("nowhere: HOME is not set"))
    let relative = try CommandRun(arguments: ["paths"], variables: ["HOME": "here"])
    #expect(relative.output.contains("nowhere: HOME is not an absolute path"))
    #expect(!relative.output.contains("not set"))
    #expect(try CommandRun("count gpt2").code == 0)
  }

  @Test func `config tells each setting, its value and who set it`() throws {
    try folder.write("{\"theme\": \"nord\"}", "config.json")
    let run = try folder.run("config", "--json", variables: ["MODELSCOPE_UNITS": "gb"])
    let rows = try rows(run)
    #expect(rows.compactMap { $0["name"]?.string } == Setting.allCases.map(\.name))
    let theme = try #require(rows.first { $0["name"]?.string == "theme" })
    #expect(theme["value"]?.string == "nord")
    #expect(theme["from"]?.string == "file")
    #expect(theme["default"]?.string == "modelscope-dark")
    let units = try #require(rows.first { $0["name"]?.string == "units" })
    #expect(units["value"]?.string == "gb")
    #expect(units["from"]?.string == "variable")
    let text = try folder.run("config").output
    for setting in Setting.allCases { #expect(text.contains(setting.name)) }
    #expect(text.contains("nord (file)"))
  }

  @Test func `doctor finds nothing wrong where nothing is`() throws {
    let run = try folder.run("doctor", variables: ["TERM": "xterm-256color"])
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("nothing is wrong"))
    #expect(run.output.contains("256, by the terminal"))
  }

  static let faults: [(name: String, text: String, sign: String)] = [
    ("config.json", "{\"mouse\": 1}", "config.json:1:11: mouse: expected true or false"),
    ("keys.json", "{\"keys\": {\"fly\": []}}", "keys.json:1:11: expected a command"),
    ("themes/mine.json", "{", "mine.json:1:2: expected"),
    ("presets/mine.json", "{}", "mine.json"),
  ]

  @Test(arguments: faults)
  func `doctor tells what is wrong with a file`(name: String, text: String, sign: String) throws {
    try folder.write(text, name)
    let run = try folder.run("doctor", "--json", variables: ["TERM": "xterm-256color"])
    #expect(run.code == 1)
    let problems = try rows(run).flatMap { $0["problems"]?.array ?? [] }.compactMap(\.string)
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains(sign) == true, "\(problems)")
  }

  @Test func `doctor tells of a terminal that no screen can be shown on`() throws {
    let run = try folder.run("doctor", variables: ["TERM": "nothing-known"])
    #expect(run.code == 1)
    #expect(run.output.contains("nothing-known"))
    #expect(try folder.run("doctor").code == 1)
  }

  static let deciders: [([String: String], String)] = [
    (["NO_COLOR": "1"], "mono, by NO_COLOR"), (["CLICOLOR": "0"], "mono, by CLICOLOR"),
    (["CLICOLOR_FORCE": "1"], "256, by CLICOLOR_FORCE"),
    (["COLORTERM": "truecolor"], "truecolor, by COLORTERM"),
    (["MODELSCOPE_COLOR": "16", "NO_COLOR": "1"], "16, by MODELSCOPE_COLOR"),
  ]

  @Test("L4: doctor says who decided about the colors", arguments: deciders)
  func saysWhoDecided(variables: [String: String], words: String) throws {
    let all = variables.merging(["TERM": "xterm-256color"]) { $1 }
    let run = try folder.run("doctor", variables: all)
    #expect(run.output.contains(words), "\(run.output)")
  }
}
