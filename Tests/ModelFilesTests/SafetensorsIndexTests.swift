import ModelFiles
import Syntax
import Testing

@Suite struct SafetensorsIndexTests {
  private func index(_ text: String) throws(HeaderError) -> SafetensorsIndex {
    try SafetensorsIndex.read(MemorySource(Array(text.utf8), name: "index"))
  }

  private func problem(_ text: String) -> HeaderError? {
    do {
      _ = try index(text)
      return nil
    } catch {
      return error
    }
  }

  private static func file(_ name: String, _ tensors: [String]) -> MemorySource {
    let entries = tensors.enumerated().map { place, tensor in
      "\"\(tensor)\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[\(place),\(place + 1)]}"
    }
    let bytes = safetensors("{\(entries.joined(separator: ","))}", data: tensors.count)
    return MemorySource(bytes, name: name)
  }

  private func set(_ index: SafetensorsIndex, _ files: [String: [String]]) throws -> TensorSet {
    try TensorSet(index) { name throws(HeaderError) in
      files[name].map { Self.file(name, $0) }
    }
  }

  static let two = """
    {"metadata": {"total_size": 3, "other": [1]},
     "weight_map": {"a": "1.safetensors", "b": "2.safetensors", "c": "1.safetensors"}}
    """

  @Test func `adds up the files of an index`() throws {
    let index = try index(Self.two)
    #expect((index.shards, index.count) == (["1.safetensors", "2.safetensors"], 3))
    #expect(index.totalSize == 3)
    let set = try set(index, ["1.safetensors": ["a", "c"], "2.safetensors": ["b"]])
    #expect((set.count, set.elements, set.bytes) == (3, 3, 3))
    #expect(set.mismatches.isEmpty)
    #expect(set.notices.isEmpty)
  }

  @Test("M12: missing files are listed and the rest is read")
  func missing() throws {
    let set = try set(try index(Self.two), ["2.safetensors": ["b"]])
    #expect(set.missing == [SafeText("1.safetensors")])
    #expect(set.elements == 1)
    #expect(set.notices == ["index: 1 of the files missing: 1.safetensors"])
    #expect(set.mismatches.isEmpty)
  }

  @Test("M14: tensors elsewhere than in the index are listed")
  func differences() throws {
    let set = try set(
      try index(Self.two), ["1.safetensors": ["a", "b", "d"], "2.safetensors": ["b"]])
    #expect(
      set.mismatches == [
        // The index has "b" in the second file, whose copy counts.
        .copies(count: 1, first: SafeText("b"), file: SafeText("1.safetensors")),
        .notInIndex(count: 1, first: SafeText("d"), file: SafeText("1.safetensors")),
        .notInFile(count: 1, first: SafeText("c"), file: SafeText("1.safetensors")),
      ])
    #expect(set.elements == 3)
  }

  @Test(
    "M12: a file outside of the folder is refused before anything is opened",
    arguments: [
      "../a", "/etc/passwd", "a/b", "", ".", "..", "a\\u0000b", "\\u002e\\u002e/x", "x/../y",
    ])
  func outside(name: String) throws {
    let error = try #require(problem("{\"weight_map\":{\"t\":\"\(name)\"}}"))
    #expect(error.subject == SafeText("t"))
    #expect(error.offset == 19)
  }

  @Test(
    "M12: an index without a map of texts is refused",
    arguments: [
      "", "[]", "{}", "{\"metadata\":{}}", "{\"weight_map\":[]}", "{\"weight_map\":{\"a\":1}}",
      "{\"weight_map\":{\"a\":\"x\",\"a\":\"x\"}}", "{\"weight_map\":{},\"weight_map\":{}}",
      "{\"weight_map\":{\"a\":{}}}", "{\"weight_map\":{\"a\":\"x\"",
      "{\"weight_map\":{\"a\":\"5\",\"b\":5}}",
    ])
  func noMap(text: String) {
    #expect(problem(text) != nil)
  }

  @Test("M12: more files than any model has are refused")
  func manyFiles() throws {
    func text(_ count: Int) -> String {
      let entries = (0..<count).map { "\"t\($0)\":\"\($0).safetensors\"" }
      return "{\"weight_map\":{\(entries.joined(separator: ","))}}"
    }
    #expect(try index(text(4_096)).shards.count == 4_096)
    #expect(problem(text(4_097))?.problem == .tooLarge(what: "files", limit: 4_096, found: 4_097))
  }

  @Test func `tells the kind of a file by its ending`() {
    #expect(ModelFileKind(path: "a/B.GGUF") == .gguf)
    #expect(ModelFileKind(path: "m.safetensors") == .safetensors)
    #expect(ModelFileKind(path: "m.safetensors.index.json") == .safetensorsIndex)
    #expect(ModelFileKind(path: "config.json") == .config)
  }
}
