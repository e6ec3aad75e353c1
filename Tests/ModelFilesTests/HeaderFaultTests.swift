import ModelCore
import ModelFiles
import Syntax
import Testing

/// Faults of safetensors headers and indexes in the numbers that the table of faults asks for.
@Suite struct HeaderFaultTests {
  private func problem(_ header: String, data: Int = 0) -> HeaderError? {
    failure { () throws(HeaderError) in
      try SafetensorsHeader.read(MemorySource(safetensors(header, data: data)))
    }
  }

  @Test("M1: a file cut off at each of its first 2,000 bytes is refused")
  func truncated() {
    let entries = (0..<40).map {
      "\"t\($0)\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[\($0),\($0 + 1)]}"
    }
    let whole = safetensors("{\(entries.joined(separator: ","))}", data: 40)
    #expect(whole.count > 2_000)
    for count in 0..<2_000 {
      let source = MemorySource(Array(whole[..<count]))
      let error = failure { () throws(HeaderError) in try SafetensorsHeader.read(source) }
      #expect(error?.offset != nil, "cut to \(count) bytes")
    }
  }

  @Test("M1: an index cut off at any byte is refused")
  func truncatedIndex() {
    let entries = (0..<60).map { "\"model.layers.\($0).weight\":\"\($0 % 7).safetensors\"" }
    let whole = Array("{\"weight_map\":{\(entries.joined(separator: ","))}}".utf8)
    #expect(whole.count > 2_000)
    for count in 0..<2_000 {
      #expect(throws: HeaderError.self, "cut to \(count) bytes") {
        try SafetensorsIndex.read(MemorySource(Array(whole[..<count])))
      }
    }
  }

  @Test("M3: 5,000,000 brackets are refused at the fifth")
  func brackets() {
    let header = "{\"a\":{\"x\":" + String(repeating: "[", count: 5_000_000)
    let error = problem(header)
    #expect(error?.problem == .syntax(.tooDeep(limit: 4)))
    #expect(error?.offset == 8 + 12)
  }

  @Test("M3: a key twice is refused wherever it stands")
  func duplicateKeys() {
    let entry = "\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]"
    for key in ["\"dtype\":\"I8\"", "\"shape\":[1]", "\"data_offsets\":[0,1]"] {
      #expect(problem("{\"a\":{\(entry),\(key)}}", data: 1)?.problem == .duplicate(what: "key"))
    }
    #expect(problem("{\"__metadata__\":{},\"__metadata__\":{}}") != nil)
  }

  @Test("M4: 3,000 empty tensors are read with one notice")
  func manyEmpty() throws {
    let entries = (0..<3_000).map {
      "\"e\($0)\":{\"dtype\":\"F32\",\"shape\":[\($0 % 3),0],\"data_offsets\":[0,0]}"
    }
    let bytes = safetensors("{\(entries.joined(separator: ","))}")
    let file = try SafetensorsHeader.read(MemorySource(bytes))
    #expect(file.notices == [.emptyTensors(3_000, first: SafeText("e0"))])
    #expect(file.tensors.elements == 0)
  }

  @Test("M4: blanks after the header, scalars and a file without tensors are legal")
  func legal() throws {
    #expect(problem("{}") == nil)
    #expect(problem("{}      ") == nil)
    #expect(problem("{\"__metadata__\":{}}") == nil)
    // safetensors 0.8.0 opens the first of these and refuses the others.
    #expect(problem("{\"__metadata__\":null}") == nil)
    #expect(problem("{\"__metadata__\":1}") != nil)
    #expect(problem("{\"__metadata__\":{\"a\":null}}") != nil)
    #expect(
      problem("{\"s\":{\"dtype\":\"F64\",\"shape\":[],\"data_offsets\":[0,8]}}", data: 8) == nil)
    // Blanks and line feeds as another writer may put them.
    #expect(
      problem(
        "{\n \"s\" : { \"shape\" : [ 2 ] , \"data_offsets\" : [ 0 , 1 ] , \"dtype\" : \"F4\" } }",
        data: 1) == nil)
  }

  @Test("X4: a name of 200,000 bytes is kept to its first 4,096, and its length is known")
  func longName() throws {
    let name = String(repeating: "n", count: 200_000)
    let bytes = safetensors(
      "{\"\(name)\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}", data: 1)
    let file = try SafetensorsHeader.read(MemorySource(bytes))
    #expect(file.tensors.name(at: 0).description.utf8.count <= 4_096)
    #expect(file.tensors.name(at: 0).fullByteCount == 200_000)
  }

  @Test(
    "N9: the tensors of a published model sum to its published count",
    arguments: PublishedConfig.all)
  func sums(published: PublishedConfig) throws {
    let model = try ConfigJSON.read(Array(published.json.utf8), name: SafeText("config.json"))
    // Every kind once, its copies side by side in one tensor.
    var seen: [String: Int] = [:]
    let tensors = model.config.inventory.filter { $0.stored > 0 }.map { spec in
      seen[spec.name, default: -1] += 1
      let name = spec.name.replacing("*", with: "\(seen[spec.name] ?? 0)")
      return (name, [spec.stored] + spec.shape)
    }
    let set = try TensorSample.set(tensors)
    let found = TensorModel(model, set)
    #expect(set.elements == published.total)
    #expect(found.comparison.weights == published.total)
    #expect(found.comparison.differences.isEmpty)
    #expect(found.config.parameterCount.total == published.total)
  }
}

/// Patterns of names.
@Suite struct NamePatternsTests {
  private func add(_ name: String, _ patterns: inout NamePatterns) -> (index: Int?, layer: Int?) {
    Array(name.utf8).withUnsafeBytes { patterns.add($0) }
  }

  @Test(
    arguments: [
      ("model.layers.12.mlp.weight", "model.layers.*.mlp.weight", 12), ("a", "a", nil),
      ("7", "*", 7), ("a.1b.2", "a.1b.*", 2), ("", "", nil), ("..", "..", nil),
      ("h.0.1.00", "h.*.*.*", 0), ("a.", "a.", nil), (".9", ".*", 9),
      ("x.99999999999999999999", "x.*", 1 << 32),
    ] as [(String, String, Int?)])
  func `numbers between dots become stars`(name: String, pattern: String, layer: Int?) {
    var patterns = NamePatterns()
    let found = add(name, &patterns)
    #expect(found.layer == layer)
    #expect(found.index.map { patterns.name(at: $0).description } == pattern)
    #expect(add(name, &patterns).index == found.index)
    #expect(patterns.count == 1)
  }

  @Test func `patterns of the same hash word are told apart, and there is an end to them`() {
    var patterns = NamePatterns()
    for number in 0..<5_000 {
      let index = add("tensor_\(number)_of_many", &patterns).index
      #expect(index == (number < NamePatterns.maximumCount ? number : nil))
    }
    #expect(add("tensor_77_of_many", &patterns).index == 77)
    let long = String(repeating: "é", count: 10_000)
    var other = NamePatterns()
    #expect(add(long, &other).index == 0)
    #expect(add(long + "x", &other).index == 0)
  }
}
