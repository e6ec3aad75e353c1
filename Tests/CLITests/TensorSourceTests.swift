import Glibc
import Syntax
import Synchronization
import Testing

@testable import CLI

/// Files of tensors as the SOURCE of the commands that count.
@Suite struct TensorSourceTests {
  private let folder: TensorFolder

  init() throws { folder = try TensorFolder() }

  private func document(_ run: CommandRun) throws -> JSONObject {
    try #require(run.code == 0, "\(run.error)")
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    return try #require(document.root.object)
  }

  @Test(arguments: ["", "/", "/model.safetensors"])
  func `counts a file beside its config and says that they agree`(path: String) throws {
    try folder.write("model.safetensors", TensorFolder.llama)
    try folder.write("config.json", TensorFolder.llamaConfig)
    let document = try document(try CommandRun("count \(folder.path)\(path) --json"))
    #expect(document["parameters"]?.object?["total"]?.integer == TensorFolder.llamaTotal)
    #expect(document["file"]?.object?["parameters"]?.integer == TensorFolder.llamaTotal)
    #expect(document["file"]?.object?["config_parameters"]?.integer == TensorFolder.llamaTotal)
    #expect(document["mismatch"]?.array?.isEmpty == true)
    #expect(document["config"]?.object?["context_length"]?.integer == 64)
    let text = try CommandRun("count \(folder.path)\(path)")
    #expect(text.output.contains("In the file    1,160 in 21 tensors, the same"))
    #expect(text.error.isEmpty)
  }

  @Test(arguments: ["count", "explain", "double"])
  func `every command takes a file without a config`(command: String) throws {
    let path = try folder.write("alone.safetensors", TensorFolder.llama)
    for source in [path, folder.path] {
      let run = try CommandRun("\(command) \(source)")
      #expect(run.code == 0, "\(run.error)")
      #expect(run.output.contains("1,160"))
    }
  }

  @Test func `opens the screens on a file`() throws {
    let path = try folder.write("alone.safetensors", TensorFolder.llama)
    let command = try ModelscopeCommand.parseAsRoot([path])
    let open = try #require(command as? OpenCommand)
    let subject = try open.workspace(
      in: Surroundings(environment: .init([:])) { _, _ in }
    ).subject
    #expect(subject.config.parameterCount.total == TensorFolder.llamaTotal)
    #expect(subject.origin == .file(SafeText(path)))
  }

  @Test("M14: a config that differs is shown beside the tensors, which win")
  func differs() throws {
    let path = try folder.write("model.safetensors", TensorFolder.llama)
    let wrong = TensorFolder.llamaConfig.replacing("\"vocab_size\": 10", with: "\"vocab_size\": 7")
    try folder.write("config.json", wrong)
    let count = try document(try CommandRun("count \(path) --json"))
    #expect(count["parameters"]?.object?["total"]?.integer == TensorFolder.llamaTotal)
    #expect(
      count["file"]?.object?["config_parameters"]?.integer == TensorFolder.llamaTotal - 2 * 3 * 8)
    let lines = [
      "model.embed_tokens.weight: 7×8 by the config, 10×8 in the file",
      "lm_head.weight: 7×8 by the config, 10×8 in the file",
    ]
    #expect(count["mismatch"]?.array?.compactMap(\.string) == lines)
    let tensors = try document(try CommandRun("tensors \(path) --json"))
    #expect(tensors["mismatch"]?.array?.compactMap(\.string) == lines)
    for command in ["count", "tensors"] {
      let run = try CommandRun("\(command) \(path)")
      #expect(run.output.contains("Differs"))
      #expect(run.output.contains("10×8 in the"))
    }
    #expect(try CommandRun("count \(path)").error.contains("the tensors win"))
    let changed = try document(try CommandRun("count \(path) --n-layers 3 --json"))
    #expect(changed["file"] == nil)
  }

  @Test("M14: a config that cannot be used is said not to be")
  func unusable() throws {
    let path = try folder.write("model.safetensors", TensorFolder.llama)
    try folder.write("config.json", "{\"model_type\": \"strange\"}")
    let run = try CommandRun("count \(path) --json")
    #expect(try document(run)["parameters"]?.object?["total"]?.integer == TensorFolder.llamaTotal)
    #expect(run.error.contains("not used:"))
  }

  @Test func `tensors of no known family are counted, but nothing else is said of them`() throws {
    let path = try folder.write("odd.safetensors", [("a.attn.x", [2]), ("b.0.c", [3, 3])])
    let count = try document(try CommandRun("count \(path) --strict --json"))
    #expect(count["parameters"]?.object?["total"]?.integer == 11)
    #expect(count["parameters"]?.object?["attention"]?.integer == 2)
    #expect(count["config"]?.isNull == true)
    #expect(count["kv_cache"] == nil)
    #expect(count["model"]?.object?["grade"]?.string == "exact")
    #expect(count["file"]?.object?["parameters"]?.integer == 11)
    let text = try CommandRun("count \(path)")
    #expect(text.output.contains("shape: not known"))
    #expect(text.output.contains("Parameters  11"))
    for command in ["explain", "double"] {
      let run = try CommandRun("\(command) \(path)")
      #expect(run.code == 65)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
      #expect(run.error.contains("modelscope count") && run.error.contains("modelscope tensors"))
    }
    #expect(try CommandRun("tensors \(path)").code == 0)
  }

  @Test func `a config that does not lead to the tensors stands beside their sum`() throws {
    try folder.write("config.json", TensorFolder.llamaConfig)
    let more = TensorFolder.llama + [("model.layers.0.odd_proj.weight", [5, 8])]
    let path = try folder.write("model.safetensors", more)
    let count = try document(try CommandRun("count \(path) --json"))
    #expect(count["parameters"]?.object?["total"]?.integer == TensorFolder.llamaTotal + 40)
    let config = count["file"]?.object?["config_parameters"]?.integer
    #expect(config == TensorFolder.llamaTotal)
    let text = try CommandRun("count \(path)")
    #expect(text.output.contains("Parameters  1,200"))
    #expect(text.output.contains("By the config  1,160, which differs"))
    let explain = try CommandRun("explain \(path) --json")
    #expect(explain.code == 0)
    #expect(explain.output.contains("assumed"))
  }

  @Test(arguments: ["", "/adapter_model.safetensors", "/adapter_config.json"])
  func `an adapter is counted as one`(name: String) throws {
    try folder.write(
      "adapter_config.json",
      "{\"peft_type\": \"LORA\", \"r\": 2, \"base_model_name_or_path\": \"acme/tiny\"}")
    let prefix = "base_model.model.model.layers.0.self_attn.q_proj"
    try folder.write(
      "adapter_model.safetensors",
      [("\(prefix).lora_A.weight", [2, 8]), ("\(prefix).lora_B.weight", [8, 2])])
    let count = try document(try CommandRun("count \(folder.path)\(name) --json"))
    #expect(count["parameters"]?.object?["total"]?.integer == 32)
    #expect(count["kind"]?.string == "adapters")
    let text = try CommandRun("count \(folder.path)\(name)")
    #expect(text.output.contains("an adapter (LORA, rank 2, of acme/tiny)"))
    let explain = try CommandRun("explain \(folder.path)\(name)")
    #expect(explain.code == 65)
    #expect(explain.error.contains("found an adapter"))
  }

  @Test func `a count without all files is not exact`() throws {
    try folder.write("config.json", TensorFolder.llamaConfig)
    try folder.write(
      "model-00001-of-00002.safetensors", Array(TensorFolder.llama.dropLast(9)))
    let run = try CommandRun("count \(folder.path) --json")
    #expect(try document(run)["model"]?.object?["grade"]?.string == "assumed")
    #expect(run.error.contains("1 of the files missing: model-00002-of-00002.safetensors"))
    #expect(try CommandRun("count \(folder.path) --strict").code == 65)
  }

  @Test("M12: twelve indexes that lead astray are refused or their files listed")
  func indexes() throws {
    try folder.write("real.safetensors", TensorFolder.llama)
    try #require(mkfifo(folder.path + "/pipe.safetensors", 0o600) == 0)
    try #require(symlink("loop.safetensors", folder.path + "/loop.safetensors") == 0)
    let refused = [
      "../real.safetensors", "/etc/passwd", "./real.safetensors", "..", ".", "", "a/../b",
      "model.safetensors.index.json", "pipe.safetensors", "real.safetensors\\u0000",
    ]
    for name in refused {
      let path = try folder.write(
        "model.safetensors.index.json", "{\"weight_map\":{\"t\":\"\(name)\"}}")
      let run = try CommandRun("tensors \(path)")
      #expect(run.code != 0, "\(name)")
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1)
    }
    for name in ["none.safetensors", "loop.safetensors"] {
      let path = try folder.write(
        "model.safetensors.index.json", "{\"weight_map\":{\"t\":\"\(name)\"}}")
      let run = try CommandRun("tensors \(path) --json")
      #expect(try document(run)["missing_files"]?.array?.compactMap(\.string) == [name])
    }
  }

  @Test("M13: a file that is written while it is read is read whole or refused, 1,000 times")
  func race() async throws {
    let path = try folder.write("model.safetensors", TensorFolder.llama)
    let (flag, folder) = (Flag(), folder)
    let writer = Task.detached {
      let short = TensorFolder.safetensors("{}", data: 0)
      while !flag.isSet.load(ordering: .relaxed) {
        _ = try? folder.write("model.safetensors", short)
        _ = try? folder.write("model.safetensors", TensorFolder.llama)
      }
    }
    for number in 0..<1_000 {
      do throws(CLIError) {
        let set = try TensorFiles.read(ModelPlace(path))
        #expect([0, TensorFolder.llamaTotal].contains(set?.elements), "run \(number)")
      } catch {
        #expect(error.kind == .data, "run \(number): \(error)")
        #expect(!error.description.contains("\n"))
      }
    }
    flag.isSet.store(true, ordering: .relaxed)
    await writer.value
  }

  /// Tells the other thread when to end.
  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  @Test("M2: a document of 50,000 tensors comes in pieces")
  func pieces() throws {
    let path = try folder.write(
      "many.safetensors", (0..<50_000).map { ("layers.\($0).weight", [1]) })
    let sizes = Mutex<[Int]>([])
    let surroundings = Surroundings(environment: .init(["LANG": "C"])) { text, descriptor in
      if descriptor == STDOUT_FILENO { sizes.withLock { $0.append(text.utf8.count) } }
    }
    #expect(CommandLineTool(surroundings).run(["tensors", path, "--json"]) == 0)
    let all = sizes.withLock { $0 }
    #expect(all.count > 50)
    #expect(all.allSatisfy { $0 < 100_000 })
    let document = try document(try CommandRun("tensors \(path) --json"))
    #expect(document["tensors"]?.array?.count == 50_000)
    #expect(document["parameters_in_file"]?.integer == 50_000)
  }

  @Test func `parts of a GGUF model are read together, missing ones listed`() throws {
    let first = "m-00001-of-00002.gguf"
    let path = try folder.write(first, Self.gguf("a"))
    #expect(
      try document(try CommandRun("tensors \(path) --json"))["missing_files"]?.array?
        .compactMap(\.string) == ["m-00002-of-00002.gguf"])
    try folder.write("m-00002-of-00002.gguf", Self.gguf("b"))
    for source in [path, folder.path] {
      let document = try document(try CommandRun("tensors \(source) --json"))
      #expect(document["tensors"]?.array?.count == 2)
      #expect(document["files"]?.array?.count == 2)
    }
  }

  /// A GGUF file with one tensor of eight numbers.
  private static func gguf(_ tensor: String) -> [UInt8] {
    var bytes = Array("GGUF".utf8) + TensorFolder.number(UInt32(3))
    bytes += TensorFolder.number(UInt64(1)) + TensorFolder.number(UInt64(0))
    bytes += TensorFolder.number(UInt64(tensor.utf8.count)) + Array(tensor.utf8)
    bytes += TensorFolder.number(UInt32(1)) + TensorFolder.number(UInt64(8))
    bytes += TensorFolder.number(UInt32(0)) + TensorFolder.number(UInt64(0))
    return bytes + Array(repeating: 0, count: (32 - bytes.count % 32) % 32 + 32)
  }
}
