import Explorer
import Glibc
import Host
import Syntax
import Testing

@testable import CLI

@Suite struct UserPresetTests {
  /// A folder of settings with presets in it, gone after the test.
  private final class Settings {
    let root: String
    var presets: String { root + "/modelscope/presets" }
    private var made: [String] = []

    init(_ files: [(name: String, text: String)]) throws {
      var template = Array("/tmp/modelscope-presets-XXXXXX".utf8CString)
      root = String(cString: try #require(mkdtemp(&template)))
      try #require(mkdir(root + "/modelscope", 0o700) == 0)
      try #require(mkdir(presets, 0o700) == 0)
      for file in files { try write(file.text, file.name) }
    }

    func write(_ text: String, _ name: String) throws {
      let path = presets + "/" + name
      let stream = try #require(fopen(path, "w"))
      fputs(text, stream)
      fclose(stream)
      made.append(path)
    }

    func link(_ name: String, to target: String) throws {
      try #require(symlink(target, presets + "/" + name) == 0)
      made.append(presets + "/" + name)
    }

    deinit {
      for path in made { unlink(path) }
      for folder in [presets, root + "/modelscope", root] { rmdir(folder) }
    }

    func run(_ arguments: String...) throws -> CommandRun {
      try CommandRun(arguments: arguments, variables: ["XDG_CONFIG_HOME": root])
    }
  }

  private static let mine = SourceTests.llama.replacing("128256", with: "32000")

  @Test func `is found by its name and listed with its file`() throws {
    let settings = try Settings([("My-Model.json", Self.mine)])
    for name in ["My-Model", "mymodel", "my.model"] {
      let run = try settings.run("count", name)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("My-Model ("))
      #expect(run.output.contains("/modelscope/presets/My-Model.json;"))
    }
    let list = try settings.run("presets", "--csv")
    #expect(list.error.isEmpty)
    let row = list.output.split(separator: "\r\n").last
    #expect(row?.hasPrefix("yours,My-Model,") == true)
    #expect(row?.contains("\(settings.presets)/My-Model.json") == true)
    let text = try settings.run("presets")
    #expect(text.output.contains("\nyours\n  My-Model "))
    let document = try JSONDocument.parse(
      try settings.run("presets", "--json").output.utf8, name: SafeText("stdout"))
    let last = document.root.object?["rows"]?.array?.last?.object
    #expect(last?["family"]?.string == "yours")
    #expect(last?["year"]?.isNull == true)
  }

  @Test func `comes after exact presets and before unique beginnings and paths`() throws {
    let settings = try Settings([("gpt2.json", Self.mine), ("classroo.json", Self.mine)])
    #expect(try settings.run("count", "gpt2").output.hasPrefix("GPT-2 (preset gpt2"))
    #expect(try settings.run("count", "classroo").output.hasPrefix("classroo ("))
    #expect(try settings.run("count", "classr").output.hasPrefix("Classroom 7B (preset"))
  }

  @Test func `plain mode and the command line of the screens take every source`() throws {
    let settings = try Settings([("My-Model.json", Self.mine), ("bad.json", "{")])
    let path = "\(settings.presets)/My-Model.json"
    let run = try CommandRun(
      arguments: ["--plain", "gpt2"],
      input: "preset my-model\ncompare mymodel\ncompare \(path)\npreset mixtral-8x7\ncompare -\n"
        + "compare bad\npreset no-such\npreset lama-2-7b\n",
      variables: ["XDG_CONFIG_HOME": settings.root])
    #expect(run.output.contains("\nMy-Model. Total "))
    #expect(run.output.contains("Compare: My-Model, My-Model."))
    #expect(run.output.contains("\nMixtral-8x7B. Total 46,702,792,704"))
    let errors = run.errorLines
    #expect(errors.count == 4)
    #expect(errors.first?.hasPrefix("error: ./-: expected a file") == true)
    #expect(errors.dropFirst().first?.contains("/bad.json:1:2: expected") == true)
    #expect(errors.dropFirst(2).first?.hasPrefix("error: no-such: expected a preset") == true)
    #expect(errors.last?.contains("; try llama-2-7b") == true)
  }

  @Test func `a broken file is one line and stops nothing`() throws {
    let settings = try Settings([
      ("bad.json", "{"), ("good.json", Self.mine), ("notes.txt", "no preset"), (".json", "{"),
      ("\u{1B}[31mred.json", Self.mine),
    ])
    try settings.link("loop.json", to: "loop.json")
    try settings.link("device.json", to: "/dev/zero")
    try settings.link("other.json", to: "good.json")
    let run = try settings.run("presets", "--csv")
    #expect(run.code == 0)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains("/bad.json:1:2: expected"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("yours,good,"))
    #expect(run.output.contains("yours,other,"))
    #expect(try settings.run("presets", "--quiet").error.isEmpty)
    #expect(try settings.run("count", "bad").code == 65)
    #expect(try settings.run("count", "gpt2").error.isEmpty)
  }

  @Test func `a file that is too large is named`() throws {
    let settings = try Settings([
      ("big.json", String(repeating: " ", count: (4 << 20) + 1))
    ])
    let run = try settings.run("presets")
    #expect(run.code == 0)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains("big.json: expected at most"))
  }

  @Test("C6: no folder is no list and no complaint", arguments: ["", "relative", "/nonexistent"])
  func withoutFolder(home: String) throws {
    let run = try CommandRun(
      arguments: ["presets", "--csv"], variables: ["XDG_CONFIG_HOME": home])
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    #expect(!run.output.contains("yours,"))
  }
}
