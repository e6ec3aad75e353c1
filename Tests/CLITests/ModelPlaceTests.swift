import Glibc
import Host
import ModelFiles
import Syntax
import Testing

@testable import CLI

/// Which files make up a model: by what is in them, and by what stands beside them.
@Suite struct ModelPlaceTests {
  private let folder: OwnFolder

  init() throws { folder = try OwnFolder() }

  private static let llama = TensorFolder.safetensors(TensorFolder.llama)
  private static let config = Array(TensorFolder.llamaConfig.utf8)
  /// The tensors of ``TensorFolder/llama`` in two halves.
  private static let halves = [
    TensorFolder.safetensors(Array(TensorFolder.llama.prefix(9))),
    TensorFolder.safetensors(Array(TensorFolder.llama.dropFirst(9))),
  ]

  private func write(_ files: [(String, [UInt8])]) throws {
    for (name, bytes) in files { try folder.write(bytes, "\(folder.home)/\(name)") }
  }

  private func link(_ name: String, to target: String) throws {
    try #require(symlink(target, "\(folder.home)/\(name)") == 0)
  }

  private func count(_ name: String = "") throws -> (total: Int?, error: String) {
    let run = try CommandRun(arguments: ["count", "\(folder.home)/\(name)", "--json"])
    guard run.code == 0 else { return (nil, run.error) }
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    let parameters = document.root.object?["parameters"]?.object
    return (parameters?["total"]?.integer, run.error)
  }

  /// The JSON of an index with a file for each tensor.
  private static func index(_ map: [(String, String)]) -> [UInt8] {
    let entries = map.map { "\"\($0.0)\":\"\($0.1)\"" }
    return Array("{\"metadata\":{},\"weight_map\":{\(entries.joined(separator: ","))}}".utf8)
  }

  // MARK: First bytes

  static let contents: [([UInt8], String, ModelFileKind)] = [
    (Array("GGUF\u{3}\0\0\0".utf8), "model.bin", .gguf),
    (Array("GGUF\u{3}\0\0\0".utf8), "sha256-0123", .gguf),
    (llama, "0123abcd", .safetensors), (llama, "pytorch_model.bin", .safetensors),
    (index([("a", "b")]), "blob", .safetensorsIndex), (config, "blob", .config),
    (Array("{\"dim\": 8, \"n_layers\": 2}".utf8), "blob", .originalConfig),
    (Array("{\"peft_type\": \"LORA\"}".utf8), "blob", .adapterConfig),
    (Array("{\"schemaVersion\": 2, \"layers\": []}".utf8), "latest", .manifest),
    (
      Array("{\"_class_name\": \"UNet\", \"_diffusers_version\": \"0\"}".utf8), "config.json",
      .other(.diffusers)
    ),
    ([], "model.safetensors", .other(.empty)), (Array(" \n".utf8), "config.json", .other(.empty)),
    (Array("<!DOCTYPE html><html>".utf8), "model.safetensors", .other(.webPage)),
    (
      Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 77\n".utf8), "m.gguf",
      .other(.pointer(bytes: 77))
    ),
    (Array("PK\u{3}\u{4}".utf8), "pytorch_model.bin", .other(.pickle)),
    ([0x80, 0x02, 0x7D], "model.safetensors", .other(.pickle)),
    ([0x1F, 0x8B, 8], "model.tar.gz", .other(.archive("a gzip archive"))),
    (Array("{\"error\": 1}".utf8), "model.safetensors", .other(.text)),
    // What nothing tells is for the reader that the name claims.
    ([1, 2, 3], "model.safetensors", .safetensors), ([1, 2, 3], "m.GGUF", .gguf),
    ([1, 2, 3], "config.json", .config), ([1, 2, 3], "weights.pt", .other(.pickle)),
  ]

  @Test("the first bytes tell what a file is, its name only where they do not", arguments: contents)
  func kinds(bytes: [UInt8], name: String, kind: ModelFileKind) {
    #expect(ModelFileKind(head: bytes, path: name) == kind)
  }

  @Test(arguments: ["model.bin", "sha256-0123", "blob", "model.gguf"])
  func `tensors are read under any name`(name: String) throws {
    try write([(name, Self.llama)])
    #expect(try count(name).total == TensorFolder.llamaTotal)
    #expect(try count().total == TensorFolder.llamaTotal)
  }

  @Test(arguments: [
    ("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 77\n", "Git LFS pointer"),
    ("<html>Sign in</html>", "web page"), ("", "empty file"), ("{\"error\": 1}", "JSON text"),
  ])
  func `what is no model is named for what it is, with what to try`(
    text: String, words: String
  ) throws {
    try write([("model.safetensors", Array(text.utf8))])
    for name in ["", "model.safetensors"] {
      let run = try CommandRun(arguments: ["count", "\(folder.home)/\(name)"])
      #expect(run.code == 65)
      #expect(run.errorLines.count == 1)
      #expect(run.error.contains(words), "\(run.error)")
      #expect(run.error.contains("; try "))
    }
  }

  // MARK: Folders

  private static let first = "model-00001-of-00002.safetensors"
  private static let second = "model-00002-of-00002.safetensors"

  @Test(arguments: ["", first, second])
  func `shards belong together without an index`(name: String) throws {
    try write([(Self.first, Self.halves[0]), (Self.second, Self.halves[1])])
    let found = try count(name)
    #expect(found.total == TensorFolder.llamaTotal)
    #expect(found.error.contains("one of the 2 files of its model") == !name.isEmpty)
    let tensors = try CommandRun(arguments: ["tensors", "\(folder.home)/\(name)"])
    #expect(tensors.output.contains("1,160 parameters in 21 tensors"))
  }

  @Test func `files that the index leaves out are named and not counted`() throws {
    let names = TensorFolder.llama.map(\.0)
    let map = names.enumerated().map { ($1, $0 < 9 ? Self.first : Self.second) }
    try write([
      (Self.first, Self.halves[0]), (Self.second, Self.halves[1]), ("config.json", Self.config),
      ("model.safetensors.index.json", Self.index(map)), ("model.safetensors", Self.halves[0]),
      ("consolidated.safetensors", Self.llama), ("original/model.safetensors", Self.llama),
    ])
    let found = try count()
    #expect(found.total == TensorFolder.llamaTotal)
    #expect(
      found.error.contains("not counted: consolidated.safetensors, model.safetensors"),
      "\(found.error)")
  }

  @Test func `the index decides which copy of a tensor counts`() throws {
    let copy = TensorFolder.safetensors(
      Array(TensorFolder.llama.dropFirst(9)) + [("lm_head.weight", [12, 8])])
    let map = TensorFolder.llama.enumerated().map { ($1.0, $0 < 9 ? Self.first : Self.second) }
    try write([
      (Self.first, Self.halves[0]), (Self.second, copy),
      ("model.safetensors.index.json", Self.index(map)),
    ])
    #expect(try count().total == TensorFolder.llamaTotal)
    let run = try CommandRun(arguments: ["tensors", folder.home, "--json"])
    #expect(run.output.contains("1 of its tensors stand in another file"))
  }

  @Test func `an index of another upload does not hide the files that are there`() throws {
    let map = TensorFolder.llama.enumerated().map {
      ($1.0, "model-0000\($0 % 9 + 1)-of-00009.safetensors")
    }
    try write([
      (Self.first, Self.halves[0]), (Self.second, Self.halves[1]),
      ("model.safetensors.index.json", Self.index(map)),
    ])
    let found = try count()
    #expect(found.total == TensorFolder.llamaTotal)
    #expect(found.error.contains("none of which is here"))
  }

  @Test func `several models in a folder are named, and one is asked for`() throws {
    try write([("a.gguf", Array("GGUF".utf8)), ("b.gguf", Array("GGUF".utf8))])
    let run = try CommandRun(arguments: ["count", folder.home])
    #expect(run.code == 65)
    #expect(run.error.contains("found 2 GGUF files; try \(folder.home)/a.gguf or"))
  }

  @Test func `a folder without a model names those below it that have one`() throws {
    try write([("one/config.json", Self.config), ("two/notes.txt", [])])
    let run = try CommandRun(arguments: ["count", folder.home])
    #expect(run.code == 66)
    #expect(run.error.contains("found folders with models; try \(folder.home)/one\n"))
  }

  @Test func `a diffusers folder is named, with the parts that may be models`() throws {
    try write([
      ("model_index.json", Array("{\"_class_name\": \"P\", \"_diffusers_version\": \"0\"}".utf8)),
      ("text_encoder/config.json", Self.config),
    ])
    let run = try CommandRun(arguments: ["count", folder.home])
    #expect(run.code == 65)
    #expect(run.error.contains("diffusers"))
    #expect(run.error.contains("try \(folder.home)/text_encoder"))
  }

  // MARK: Caches and stores

  private static let hash = String(repeating: "0a", count: 20)

  private func writeCache() throws {
    let map = TensorFolder.llama.enumerated().map { ($1.0, $0 < 9 ? Self.first : Self.second) }
    try write([
      ("models--a--b/refs/main", Array(Self.hash.utf8)), ("models--a--b/blobs/1", Self.halves[0]),
      ("models--a--b/blobs/2", Self.halves[1]), ("models--a--b/blobs/3", Self.config),
      ("models--a--b/snapshots/\(Self.hash)/model.safetensors.index.json", Self.index(map)),
    ])
    let snapshot = "models--a--b/snapshots/\(Self.hash)"
    try link("\(snapshot)/\(Self.first)", to: "../../blobs/1")
    try link("\(snapshot)/config.json", to: "../../blobs/3")
  }

  @Test func `the cache of a hub is read through its own links`() throws {
    try writeCache()
    try link("models--a--b/snapshots/\(Self.hash)/\(Self.second)", to: "../../blobs/2")
    let found = try count("models--a--b")
    #expect(found.total == TensorFolder.llamaTotal)
    #expect(found.error.contains("refs/main leads to snapshots/\(Self.hash)"))
    let run = try CommandRun(arguments: ["count", "\(folder.home)/models--a--b"])
    #expect(run.output.hasPrefix("a/b"))
    #expect(try count("models--a--b/blobs/1").total != nil)
  }

  @Test(arguments: ["../../blobs/none", "../../../outside.safetensors"])
  func `a link to nothing or out of the folder is a missing file`(target: String) throws {
    try writeCache()
    try write([("outside.safetensors", Self.halves[1])])
    try link("models--a--b/snapshots/\(Self.hash)/\(Self.second)", to: target)
    #expect(try count("models--a--b").error.contains("1 of the files missing: \(Self.second)"))
  }

  @Test func `no link that leaves a folder is read`() throws {
    try write([("there/config.json", Self.config), ("there/model.safetensors", Self.llama)])
    try write([("here/notes.txt", [])])
    try link("here/config.json", to: "../there/config.json")
    try link("here/model.safetensors", to: "../there/model.safetensors")
    let refused = try CommandRun(arguments: ["count", "\(folder.home)/here"])
    #expect(refused.code == 66)
    #expect(refused.error.contains("found a link that leaves it"))
    try write([("here/params.json", Array(Self.published[0].0.utf8))])
    #expect(try count("here").total == Self.published[0].1)
    // A file that is named is read wherever it is.
    #expect(try count("here/config.json").total == TensorFolder.llamaTotal)
    try link("whole", to: "there")
    #expect(try count("whole").total == TensorFolder.llamaTotal)
  }

  @Test(arguments: ["", "models", "models/manifests/registry.ollama.ai/library/tiny/latest"])
  func `a store is read by its manifest`(name: String) throws {
    let digest = String(repeating: "ab", count: 32)
    try write([
      ("models/blobs/sha256-\(digest)", Self.llama),
      ("models/manifests/registry.ollama.ai/library/tiny/latest", Self.manifest(digest)),
    ])
    #expect(try count(name).total == TensorFolder.llamaTotal)
    let run = try CommandRun(arguments: ["count", "\(folder.home)/\(name)"])
    #expect(run.output.hasPrefix("tiny:latest"))
  }

  private static func manifest(_ digest: String) -> [UInt8] {
    Array(
      """
      {"schemaVersion": 2, "layers": [{"mediaType": "application/vnd.ollama.image.model", \
      "digest": "sha256:\(digest)", "size": 1}]}
      """.utf8)
  }

  @Test(arguments: ["../../../../etc/passwd", "ab", String(repeating: "A", count: 64), ""])
  func `a digest that is none leads nowhere`(digest: String) throws {
    try write([
      ("blobs/sha256-ab", Self.llama), ("manifests/h/s/m/t", Self.manifest(digest)),
    ])
    let run = try CommandRun(arguments: ["count", folder.home])
    #expect(run.code == 65)
    #expect(run.error.contains("64 hexadecimal digits"))
  }

  @Test(arguments: ["../..", "..", "a/b", ""])
  func `a reference that is no name leads nowhere`(reference: String) throws {
    try write([
      ("models--a--b/refs/main", Array(reference.utf8)), ("models--a--b/snapshots/x/y", []),
    ])
    let run = try CommandRun(arguments: ["count", "\(folder.home)/models--a--b"])
    #expect(run.code != 0)
    #expect(run.errorLines.count == 1)
  }

  // MARK: Original files

  /// Names of ``TensorFolder/llama`` as Meta and Mistral write them.
  private static let original = TensorFolder.llama.map { name, shape in
    let names = [
      ("model.embed_tokens", "tok_embeddings"), ("lm_head", "output"), ("model.norm", "norm"),
      ("model.layers", "layers"), ("self_attn.q_proj", "attention.wq"),
      ("self_attn.k_proj", "attention.wk"), ("self_attn.v_proj", "attention.wv"),
      ("self_attn.o_proj", "attention.wo"), ("mlp.gate_proj", "feed_forward.w1"),
      ("mlp.up_proj", "feed_forward.w3"), ("mlp.down_proj", "feed_forward.w2"),
      ("input_layernorm", "attention_norm"), ("post_attention_layernorm", "ffn_norm"),
    ]
    return (names.reduce(name) { $0.replacing($1.0, with: $1.1) }, shape)
  }

  @Test func `params json and its names are read, alone and together`() throws {
    let text = """
      {"dim": 8, "n_layers": 2, "n_heads": 2, "n_kv_heads": 1, "head_dim": 4, "hidden_dim": 12, \
      "vocab_size": 10, "norm_eps": 1e-05}
      """
    try write([
      ("params.json", Array(text.utf8)),
      ("consolidated.safetensors", TensorFolder.safetensors(Self.original)),
    ])
    for name in ["", "params.json", "consolidated.safetensors"] {
      let found = try count(name)
      #expect(found.total == TensorFolder.llamaTotal)
      #expect(found.error.isEmpty, "\(found.error)")
    }
  }

  /// Meta 2024, Llama 3; 2023, Llama 2; the rule for the inner width is theirs.
  static let published: [(String, Int)] = [
    (
      """
      {"dim": 4096, "n_layers": 32, "n_heads": 32, "n_kv_heads": 8, "vocab_size": 128256, \
      "multiple_of": 1024, "ffn_dim_multiplier": 1.3, "norm_eps": 1e-05, "rope_theta": 500000.0}
      """, 8_030_261_248
    ),
    (
      """
      {"dim": 8192, "multiple_of": 4096, "ffn_dim_multiplier": 1.3, "n_heads": 64, \
      "n_kv_heads": 8, "n_layers": 80, "norm_eps": 1e-05, "vocab_size": -1}
      """, 68_976_648_192
    ),
    (
      """
      {"dim": 4096, "multiple_of": 256, "n_heads": 32, "n_layers": 32, "norm_eps": 1e-06, \
      "vocab_size": -1}
      """, 6_738_415_616
    ),
  ]

  @Test(arguments: published)
  func `the rule for the inner width gives the published counts`(text: String, total: Int) throws {
    try write([("params.json", Array(text.utf8))])
    #expect(try count().total == total)
    let run = try CommandRun("count - --json", input: text)
    #expect(run.output.contains("\"total\": \(total)"))
  }

  @Test(arguments: [
    "{\"dim\": 8, \"n_layers\": 2}", "{\"dim\": \"x\", \"n_layers\": 2, \"n_heads\": 1}",
    "{\"dim\": 8, \"n_layers\": 2, \"n_heads\": 0}",
    "{\"dim\": 8, \"n_layers\": 2, \"n_heads\": 2, \"multiple_of\": 0}",
    "{\"dim\": 8, \"n_layers\": 2, \"n_heads\": 2, \"ffn_dim_multiplier\": 1e300}",
    "{\"dim\": 8, \"n_layers\": 2, \"n_heads\": 2, \"moe\": {\"num_experts\": -1}}",
  ])
  func `params json that makes no sense is refused in one line`(text: String) throws {
    try write([("params.json", Array(text.utf8))])
    let run = try CommandRun(arguments: ["count", folder.home])
    #expect(run.code == 65)
    #expect(run.errorLines.count == 1)
  }
}
