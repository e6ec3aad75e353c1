import Catalog
import Explorer
import ModelCore
import Syntax
import TermUI
import Testing

@testable import CLI

@Suite struct CompareTests {
  @Test(arguments: [
    ("compare llama-2-7b llama-3.1-8b", "compare-llama.txt"),
    ("compare llama-2-7b llama-3.1-8b --json", "compare-llama.json"),
    ("compare gpt2 mixtral-8x7b deepseek-v3 llama-2-7b", "compare-four.txt"),
    ("compare gpt2 gpt2-xl --csv", "compare-gpt2.csv"),
    ("compare gpt2 mixtral-8x7b --svg", "compare-mixture.svg"),
    ("compare llama-2-7b llama-2-70b --svg --theme catppuccin-latte", "compare-light.svg"),
  ])
  func `prints what was read and found good`(line: String, file: String) throws {
    let run = try CommandRun(line)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    try expectGolden(run.output, file)
  }

  @Test(arguments: [("llama-2-7b llama-2-7b", 0), ("llama-2-7b llama-2-13b", 1)])
  func `check tells by its exit code whether anything differs`(
    models: String, code: Int32
  ) throws {
    #expect(try CommandRun("compare \(models) --check").code == code)
  }

  @Test("L1: too few and too many models are refused", arguments: [1, 9])
  func counts(count: Int) throws {
    let names = Array(repeating: "gpt2", count: count).joined(separator: " ")
    let run = try CommandRun("compare \(names)")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("expected two to eight models, found \(count)"))
  }

  @Test func `a common sequence is as long as every model takes`() throws {
    let run = try CommandRun("compare gpt2 llama-2-7b")
    #expect(run.output.contains("sequence_length 1,024: what every model takes, 4,096 at most"))
    let longer = try CommandRun("compare gpt2 llama-2-7b --sequence-length 2048")
    #expect(longer.output.contains("GPT-2: positions are learned: their table grows"))
  }

  @Test func `a picture escapes names from outside`() throws {
    let model = Subject(
      name: SafeText("a<b>&\"c'"), origin: .flags, sizing: Sizing(Preset.start.config))
    let picture = CompareDocument([model, model]).svg(ChartColors(Theme.plain))
    #expect(picture.contains("a&lt;b&gt;&amp;&quot;c&apos;"))
    #expect(!picture.contains("<b>"))
    // Every element is closed in itself or by its end: as many of one as of the other.
    for name in ["svg", "text", "title"] {
      let begins = picture.split(separator: "<\(name)").count
      #expect(begins == picture.split(separator: "</\(name)>").count, "\(name)")
    }
  }

  @Test func `an unknown theme of a picture is refused with the nearest`() throws {
    let run = try CommandRun("compare gpt2 gpt2-xl --svg --theme nort")
    #expect(run.code == 64)
    #expect(run.error.contains("try nord"))
  }

  @Test("opens Compare on two to eight models and refuses more", arguments: [1, 2, 8, 9])
  func opening(count: Int) throws {
    let names = Array(repeating: "gpt2", count: count)
    let open = try #require(try ModelscopeCommand.parseAsRoot(names) as? OpenCommand)
    let surroundings = Surroundings(environment: .init([:])) { _, _ in }
    guard count < 9 else {
      let error = #expect(throws: CLIError.self) { try open.workspace(in: surroundings) }
      #expect(error?.sentence.contains("at most 8 models to compare, found 9") ?? false)
      return
    }
    let workspace = try open.workspace(in: surroundings)
    #expect(workspace.subject.name.description == "GPT-2")
    #expect(workspace.compared.count == (count > 1 ? count : 0))
  }

  @Test func `the screen saves the same document that the command prints`() throws {
    let names = ["llama-2-7b", "mistral-7b", "llama-3-8b", "llama-2-70b"]
    var state = ExplorerState(
      size: Size(width: 80, height: 24), glyphs: .utf8, depth: .mono,
      compared: try names.map { name in
        Subject(try #require(Preset.all.first { $0.name == name }))
      })
    for (ending, flag) in [("json", "--json"), ("csv", "--csv"), ("md", "--markdown")] {
      guard case .save(_, let document, _) = state.line("w four.\(ending)").first else {
        Issue.record("nothing saved as \(ending)")
        return
      }
      let run = try CommandRun("compare \(names.joined(separator: " ")) \(flag)")
      #expect(SavedText.make(document) == run.output, "\(ending)")
    }
  }
}
