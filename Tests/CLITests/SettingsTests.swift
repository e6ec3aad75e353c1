import Host
import ModelCore
import Syntax
import TestSupport
import Testing

@testable import CLI

@Suite struct SettingsTests {
  let folder: OwnFolder

  init() throws {
    folder = try OwnFolder()
  }

  private func settings(_ text: String) throws -> Settings {
    var settings = Settings()
    SettingsFile.read(Array(text.utf8), name: SafeText("config.json"), into: &settings)
    return settings
  }

  // MARK: Values

  @Test func `without a file everything is as usual`() throws {
    let settings = try SettingsFile.read(nil, Environment(folder.variables))
    #expect(settings == Settings())
    #expect(settings.format == .standard)
    for setting in Setting.allCases {
      #expect(settings.value(setting).value == setting.usual)
    }
  }

  @Test func `the default file changes nothing and is what every setting can be`() throws {
    let text = try folder.run("config", "--defaults").output
    let settings = try settings(text)
    #expect(settings.warnings.isEmpty)
    for setting in Setting.allCases {
      #expect(settings.value(setting).value == setting.usual)
      #expect(text.contains("\"\(setting.name)\": "))
    }
  }

  @Test func `a flag goes before a variable, a variable before the file`() throws {
    try folder.write("{\"color\": \"16\", \"glyphs\": \"ascii\"}", "config.json")
    let one = try SettingsFile.read(nil, Environment(folder.variables))
    #expect(one.colorOfFile == .ansi16)
    #expect(one.colorOfVariable == nil)
    let variables = folder.variables.merging(["MODELSCOPE_COLOR": "mono"]) { $1 }
    let two = try SettingsFile.read(nil, Environment(variables))
    #expect(two.colorOfVariable == .mono)
    #expect(two.colorOfFile == nil)
    #expect(try folder.run("count", "gpt2").output.contains("*"))
    #expect(try folder.run("count", "gpt2", "--utf8").output.contains("·"))
    let set = try folder.run("count", "gpt2", variables: ["MODELSCOPE_GLYPHS": "utf8"])
    #expect(set.output.contains("·"))
  }

  @Test(arguments: Setting.allCases)
  func `each variable is called as its setting`(setting: Setting) {
    #expect(setting.variable == "MODELSCOPE_" + setting.name.uppercased())
    #expect(Setting.variables.contains(setting.variable))
    #expect(setting.help.hasSuffix("."))
  }

  static let formats: [(String, exact: String, bytes: String)] = [
    ("1,234.5", "124,439,808", "237.35 MiB"), ("1.234,5", "124.439.808", "237,35 MiB"),
    ("1 234.5", "124 439 808", "237.35 MiB"), ("1234.5", "124439808", "237.35 MiB"),
  ]

  @Test(arguments: formats)
  func `reports are written in the user's format`(
    format: String, exact: String, bytes: String
  ) throws {
    let path = try folder.write("{\"number_format\": \"\(format)\"}", "config.json")
    for arguments in [["count", "gpt2"], ["count", "gpt2", "--config", path]] {
      let run = try CommandRun(arguments: arguments, variables: folder.variables)
      #expect(run.output.contains(exact))
      #expect(run.output.contains(bytes))
    }
    for command in ["explain", "tensors", "double"] {
      #expect(try folder.run(command, "gpt2").output.contains(exact), "\(command)")
    }
    #expect(try folder.run("compare", "gpt2", "gpt2-xl").output.contains(exact))
  }

  @Test func `documents for programs are plain whatever the format`() throws {
    let plain = try OwnFolder()
    try folder.write("{\"number_format\": \"1.234,5\", \"units\": \"gb\"}", "config.json")
    let commands = [
      ["count", "gpt2", "--json"], ["explain", "gpt2", "--json"], ["explain", "gpt2", "--csv"],
      ["double", "gpt2", "--csv"], ["double", "gpt2", "--json"], ["tensors", "gpt2", "--csv"],
      ["compare", "gpt2", "gpt2-xl", "--json"], ["history", "--csv"], ["brain", "--json"],
      ["presets", "--csv"],
    ]
    for arguments in commands {
      let own = try CommandRun(arguments: arguments, variables: folder.variables)
      let usual = try CommandRun(arguments: arguments, variables: plain.variables)
      #expect(own.output == usual.output, "\(arguments)")
      #expect(!own.output.isEmpty)
    }
  }

  @Test func `units in GB are powers of 1000`() throws {
    try folder.write("{\"units\": \"gb\"}", "config.json")
    #expect(try folder.run("count", "gpt2").output.contains("248.88 MB"))
  }

  // MARK: What is wrong

  static let mistakes: [(text: String, warning: String)] = [
    ("{\"thme\": \"nord\"}", "1:2: expected a setting, found \"thme\"; try theme"),
    ("{\"Mouse\": true}", "1:2: expected a setting, found \"Mouse\"; try mouse"),
    ("{\"numberformat\": \"\"}", "1:2: expected a setting, found \"numberformat\"; try number_f"),
    ("{\"\": 1}", "1:2: expected a setting, found \"\"; try modelscope config"),
    ("{\"quantum\": 1}", "1:2: expected a setting, found \"quantum\"; try modelscope config"),
    ("{\n \"mouse\": \"on\"}", "2:11: mouse: expected true or false, found \"on\""),
    ("{\"mouse\": 1}", "1:11: mouse: expected true or false, found 1"),
    ("{\"mouse\": null}", "1:11: mouse: expected true or false, found null"),
    ("{\"reduce_motion\": []}", "1:19: reduce_motion: expected true or false, found a list"),
    ("{\"save_state\": {}}", "1:16: save_state: expected true or false, found an object"),
    ("{\"color\": \"truecolour\"}", "1:11: color: expected \"auto\", \"truecolor\", \"256\""),
    ("{\"color\": 256}", "1:11: color: expected \"auto\", \"truecolor\", \"256\", \"16\" or"),
    ("{\"color\": \"8\"}", "1:11: color: expected"), ("{\"color\": \"\"}", "1:11: color: expected"),
    ("{\"color\": true}", "1:11: color: expected"), ("{\"units\": \"GiB\"}", "1:11: units: expec"),
    ("{\"units\": \"kb\"}", "1:11: units: expected \"gib\" or \"gb\", found \"kb\""),
    ("{\"glyphs\": \"unicode\"}", "1:12: glyphs: expected \"auto\", \"utf8\", \"basic\" or"),
    ("{\"glyphs\": false}", "1:12: glyphs: expected"),
    ("{\"number_format\": \"1'234.5\"}", "1:19: number_format: expected \"1,234.5\", \"1.234,5\""),
    ("{\"number_format\": 1234.5}", "1:19: number_format: expected \"1,234.5\", \"1.234,5\""),
    ("{\"number_format\": \"1234,5\"}", "1:19: number_format: expected"),
    ("{\"screen\": \"exlore\"}", "1:12: screen: expected"),
    ("{\"screen\": 1}", "1:12: screen: expected \"explore\""),
    ("{\"theme\": 5}", "1:11: theme: expected the name of a theme, or auto, in double quotes"),
    ("{\"theme\": null}", "1:11: theme: expected the name"),
    ("{\"model\": [\"gpt2\"]}", "1:11: model: expected a preset or a file in double quotes"),
    ("{\"schema\": 0}", "1:12: schema: expected 1, found 0"),
    ("{\"schema\": \"1\"}", "1:12: schema: expected 1, found \"1\""),
    ("{\"schema\": 1.5}", "1:12: schema: expected 1, found 1.5"),
    ("{\"schema\": -1}", "1:12: schema: expected 1, found -1"),
    ("{\"schema\": 2}", "1:2: expected schema 1, found 2: a newer modelscope wrote this file"),
    ("{\"schema\": 99, \"mouse\": false}", "1:2: expected schema 1, found 99: a newer"),
    ("[]", "1:1: expected an object with settings, found a list of 0"),
    ("1", "1:1: expected an object with settings, found 1"),
    ("null", "1:1: expected an object with settings, found null"),
    ("\"mouse\"", "1:1: expected an object with settings, found \"mouse\""),
    ("", "1:1: expected a value, found the end of the text"),
    ("{\"mouse\": true,}", "1:16: expected a key in double quotes, found \"}\""),
    ("{mouse: true}", "1:2: expected a key in double quotes or }, found \"mouse\""),
    ("{\"mouse\": true} x", "1:17: expected the end of the text, found \"x\""),
    ("{\"mouse\": true", "1:15: expected a comma or }, found the end of the text"),
    ("{\"mouse\": yes}", "1:11: expected a value, found \"yes\""),
    ("{\"mouse\": true, \"mouse\": false}", "1:17: expected each key once, found \"mouse\" again"),
    ("// mine\n{}", "1:1: expected a value, found"), ("{\"a\\q\": 1}", "1:5: expected one of"),
    ("\u{0}", "1:1: expected a value, found byte 0x00"),
    ("{\"theme\u{1B}[31m\": 1}", "1:8: expected control characters written as"),
    ("{\"\\u001b[31m\": 1}", "1:2: expected a setting, found \"\u{FFFD}[31m\""),
    ("{\"color\": \"\\u202emono\"}", "1:11: color: expected"),
  ]

  @Test("C4: what cannot be set is ignored, with its place and the nearest name")
  func warns() throws {
    #expect(Self.mistakes.count == 50)
    for (text, warning) in Self.mistakes {
      let settings = try settings(text)
      #expect(settings.warnings.count == 1, "\(text): \(settings.warnings)")
      let first = settings.warnings.first ?? ""
      #expect(first.hasPrefix("config.json:" + warning), "\(first)")
      #expect(!first.utf8.contains { $0 < 0x20 })
    }
  }

  @Test("C4: a wrong value leaves the others as they are set")
  func keepsOthers() throws {
    let settings = try settings("{\"mouse\": \"no\", \"units\": \"gb\", \"x\": 1}")
    #expect(settings.warnings.count == 2)
    #expect(settings.format.usesDecimalBytes)
    #expect(settings.mouse == nil)
  }

  @Test("C4: a variable that cannot be is said and ignored")
  func warnsOfVariables() throws {
    let run = try folder.run("count", "gpt2", variables: ["MODELSCOPE_UNITS": "miles"])
    #expect(run.code == 0)
    #expect(
      run.error == "modelscope: MODELSCOPE_UNITS: expected \"gib\" or \"gb\", found \"miles\"; "
        + "it is ignored\n")
    let quiet = try folder.run(
      "count", "gpt2", "--quiet", variables: ["MODELSCOPE_UNITS": "miles"])
    #expect(quiet.error.isEmpty)
  }

  @Test("C3: a broken config is answered with its place and the defaults are used")
  func usesDefaults() throws {
    let path = try folder.write("{\"units\": \"gb\",\n \"mouse\" true}", "config.json")
    let run = try folder.run("count", "gpt2")
    #expect(run.code == 0)
    #expect(run.output.contains("237.35 MiB"))
    #expect(
      run.error == "modelscope: \(path):2:10: expected a colon after the key, found \"true\"; "
        + "its settings are ignored\n")
  }

  @Test func `a named file must be there`() throws {
    let run = try folder.run("count", "gpt2", "--config", folder.home + "/none.json")
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
    let isFolder = try folder.run("count", "gpt2", "--config", folder.home)
    #expect(isFolder.code == 66)
  }

  @Test("C3: a file of settings of 10 MB is refused without reading it")
  func refusesLarge() throws {
    try folder.write([UInt8](repeating: 0x20, count: 10_000_000), folder.settings + "/config.json")
    let run = try folder.run("count", "gpt2")
    #expect(run.code == 0)
    #expect(run.error.contains("config.json: expected at most 65536 bytes, found 10000000"))
  }
}
