import Catalog
import Glibc
import ModelCore
import Syntax
import Testing

@testable import CLI

@Suite struct SourceTests {
  /// A config.json with nothing but what a reader needs.
  static let llama = """
    {"model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336,
     "num_attention_heads": 32, "num_key_value_heads": 8, "num_hidden_layers": 32,
     "vocab_size": 128256, "max_position_embeddings": 131072, "tie_word_embeddings": false}
    """

  private func total(_ run: CommandRun) throws -> Int? {
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    return document.root.object?["parameters"]?.object?["total"]?.integer
  }

  @Test(arguments: ["llama-2-7b", "LLaMA_2 7B", "Llama-2-7B", "llama27b"])
  func `finds a preset by its exact name`(name: String) throws {
    let run = try CommandRun(arguments: ["count", name, "--json"])
    #expect(run.error.isEmpty)
    #expect(try total(run) == 6_738_415_616)
  }

  @Test func `takes a unique beginning and says so unless it is quiet`() throws {
    let run = try CommandRun("count mixtral-8x2 --json")
    #expect(try total(run) == 140_630_071_296)
    #expect(run.error == "modelscope: mixtral-8x2: taken for the preset mixtral-8x22b\n")
    #expect(run.output.contains("\"mixtral-8x2: taken for the preset mixtral-8x22b\""))
    #expect(try CommandRun("count mixtral-8x2 --json --quiet").error.isEmpty)
  }

  @Test func `reads a config from standard input`() throws {
    let run = try CommandRun("count - --json", input: Self.llama)
    #expect(try total(run) == 8_030_261_248)
    #expect(run.output.contains("\"origin\": \"standard input\""))
  }

  @Test func `reads a file and a folder, a preset before either`() throws {
    var template = Array("/tmp/modelscope-cli-XXXXXX".utf8CString)
    let folder = String(cString: try #require(mkdtemp(&template)))
    let file = folder + "/config.json"
    defer {
      remove(file)
      rmdir(folder)
    }
    let stream = try #require(fopen(file, "w"))
    fputs(Self.llama, stream)
    fclose(stream)
    for source in [file, folder, folder + "/"] {
      let run = try CommandRun("count \(source) --json")
      #expect(run.code == 0)
      #expect(try total(run) == 8_030_261_248)
      #expect(run.output.contains("head_dim absent: 128"))
    }
    #expect(try CommandRun("count gpt2 --json").output.contains("\"origin\": \"preset\""))
  }

  @Test(arguments: [
    ("", "standard input:1:1"), ("{", "standard input:1:2"), ("[]", "model_type"),
    ("{}", "model_type"), ("{\"model_type\": \"warp\"}", "\"warp\""),
    ("{\"model_type\": \"llama\"}", "hidden_size"),
    ("{\"a\": 1, \"a\": 2}", "standard input:1:10"),
  ])
  func `refuses a config with its place`(text: String, mention: String) throws {
    let run = try CommandRun("count -", input: text)
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.error.contains(mention), "\(run.error)")
  }

  @Test("M1: an empty file of any kind is refused", arguments: Self.endings)
  func emptyFile(suffix: String) throws {
    let path = "/tmp/modelscope-cli-\(getpid()).\(suffix)"
    let stream = try #require(fopen(path, "w"))
    fclose(stream)
    defer { remove(path) }
    for command in ["count", "explain", "double", "tensors"] {
      let run = try CommandRun("\(command) \(path)")
      #expect(run.code == 65)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
      #expect(run.error.contains(path))
    }
  }

  private static let endings = ["gguf", "safetensors", "safetensors.index.json"]

  @Test func `opens the screens on the same models`() throws {
    let command = try ModelscopeCommand.parseAsRoot(["llama-2-7b", "--n-layers", "64"])
    let open = try #require(command as? OpenCommand)
    let surroundings = Surroundings(environment: .init([:])) { _, _ in }
    let subject = try open.workspace(in: surroundings).subject
    #expect(subject.config.nLayers == 64)
    #expect(subject.config.parameterCount.total == 13_214_683_136)
    let empty = try #require(try ModelscopeCommand.parseAsRoot([]) as? OpenCommand)
    #expect(try empty.workspace(in: surroundings).subject.origin == .preset(.start))
  }
}

/// How sure a count is, in the forms that scripts read.
@Suite struct GradeTests {
  /// A family that nobody knows, of plain shape.
  static let stranger = SourceTests.llama.replacing("\"llama\"", with: "\"stranger\"")

  @Test func `a count of a family that is not known is not called exact`() throws {
    let run = try CommandRun("count - --json", input: Self.stranger)
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    let model = try #require(document.root.object?["model"]?.object)
    #expect(model["grade"]?.string == "assumed")
    #expect(model["reasons"]?.array?.isEmpty == false)
    #expect(model["model_type"]?.string == "stranger")
    #expect(run.code == 0)
    let text = try CommandRun("count -", input: Self.stranger).output
    let line = text.split(separator: "\n").first { $0.hasPrefix("Parameters") }
    #expect(line?.hasSuffix("assumed") == true)
  }

  @Test func `count --strict exits with 65 unless the count is exact`() throws {
    #expect(try CommandRun("count - --strict", input: SourceTests.llama).code == 0)
    let run = try CommandRun("count - --strict", input: Self.stranger)
    #expect(run.code == 65)
    #expect(run.error.contains("expected an exact count, found one that is assumed"))
  }
}
