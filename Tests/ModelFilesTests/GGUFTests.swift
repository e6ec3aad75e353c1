import ModelFiles
import Syntax
import Testing

@Suite struct GGUFTests {
  private func read(_ sample: GGUFSample) throws(HeaderError) -> TensorFile {
    try GGUFHeader.read(MemorySource(sample.bytes))
  }

  private func problem(_ sample: GGUFSample) -> HeaderError? {
    failure { () throws(HeaderError) in try read(sample) }
  }

  @Test(
    "M6: versions 2 and 3 are read, 3 in both byte orders",
    arguments: [(false, 2), (false, 3), (true, 3)] as [(Bool, UInt32)])
  func good(isBigEndian: Bool, version: UInt32) throws {
    let file = try read(.good(isBigEndian: isBigEndian, version: version))
    #expect(
      file.format == .gguf(version: Int(version), isBigEndian: isBigEndian, alignment: 32))
    #expect(file.notices == (isBigEndian ? [.bigEndian] : []))
    #expect(file["general.name"]?.text == SafeText("small"))
    #expect(file["llama.block_count"]?.integer == 2)
    // Q4_0 holds 32 weights in 18 bytes.
    #expect((file.tensors[0].shape, file.tensors[0].bytes) == ([2, 64], 72))
    #expect(file.tensors[0].type.name == SafeText("Q4_0"))
    #expect((file.tensors.elements, file.tensors.bytes) == (131, 84))
  }

  @Test("M6: another magic, version or byte order is refused with its byte")
  func versions() throws {
    var sample = GGUFSample.good()
    sample.magic = Array("GGJT".utf8)
    #expect(problem(sample)?.offset == 0)
    for version in [0, 1, 4, 99, .max] as [UInt32] {
      #expect(problem(.good(version: version))?.offset == 4)
    }
    #expect(problem(.good(isBigEndian: true, version: 2))?.offset == 4)
  }

  @Test(
    "M6: counts that the file cannot hold are refused before anything is taken",
    arguments: [UInt64.max, 1 << 63, 1 << 32, 1_000])
  func counts(count: UInt64) throws {
    var sample = GGUFSample.good()
    sample.announcedTensors = count
    #expect(problem(sample) != nil)
    sample.announcedTensors = nil
    sample.announcedEntries = count
    #expect(problem(sample) != nil)
  }

  @Test("M1: a file cut off at any byte is refused")
  func truncated() {
    let whole = GGUFSample.good().bytes
    for count in 0..<whole.count {
      let source = MemorySource(Array(whole[..<count]))
      let error = failure { () throws(HeaderError) in try GGUFHeader.read(source) }
      #expect(error != nil, "cut to \(count) bytes")
    }
  }

  @Test(
    "M7: a text longer than the rest is refused with its key and byte",
    arguments: [UInt64.max, 1 << 60, 1_000])
  func longText(length: UInt64) throws {
    var sample = GGUFSample()
    sample.add("k", type: 8, sample.number(length) + [1, 2, 3])
    let error = try #require(problem(sample))
    #expect(error.problem == .truncated(what: "value: text", needed: length, left: 3))
    #expect((error.subject, error.offset) == (SafeText("k"), 37))
  }

  @Test(
    "M7: an array longer than the rest is refused, its bytes counted without overflow",
    arguments: [4, 8, 9, 10] as [UInt32], [UInt64.max, 1 << 61, 1 << 60, 100])
  func longArray(type: UInt32, count: UInt64) throws {
    var sample = GGUFSample()
    sample.add("k", type: 9, sample.array(type: type, count: count, [1, 2, 3]))
    let error = try #require(problem(sample))
    guard case .truncated = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(error.subject == SafeText("k"))
  }

  @Test("M7: a long array is stepped over, its first 16 elements kept")
  func arrays() throws {
    var sample = GGUFSample()
    let texts = (0..<100).flatMap { sample.text("t\($0)") }
    sample.add("tokens", type: 9, sample.array(type: 8, count: 100, texts))
    let numbers = (0..<50_000).flatMap { sample.number(UInt32($0)) }
    sample.add("numbers", type: 9, sample.array(type: 4, count: 50_000, numbers))
    sample.add("after", 7)
    let file = try read(sample)
    guard case .list(let tokens) = file["tokens"], case .list(let list) = file["numbers"] else {
      Issue.record("no lists")
      return
    }
    #expect((tokens.count, tokens.first.count, tokens.elementType) == (100, 16, "string"))
    #expect(tokens.first[15].text == SafeText("t15"))
    #expect((list.count, list.first.count, list.range) == (50_000, 16, nil))
    #expect(file["after"]?.integer == 7)
  }

  @Test("M8: a list for a number is shown by its range and is no number")
  func lists() throws {
    let file = try read(.good())
    #expect(file["heads"]?.description == "varies 8..64")
    #expect(file["heads"]?.integer == nil)
    #expect(file["general.name"]?.integer == nil)
    #expect(file["llama.block_count"]?.text == nil)
    #expect(file["none"] == nil)
  }

  /// Type number, bytes, text of the value.
  static let allValues: [(type: UInt32, bytes: [UInt8], text: String)] = [
    (0, [200], "200"), (1, [200], "-56"), (2, [0, 1], "256"), (3, [255, 255], "-1"),
    (4, [0, 0, 0, 128], "2147483648"), (5, [0, 0, 0, 128], "-2147483648"),
    (6, [0, 0, 160, 63], "1.25"), (7, [1], "true"), (7, [0], "false"),
    (10, [255, 255, 255, 255, 255, 255, 255, 255], "18446744073709551615"),
    (11, [255, 255, 255, 255, 255, 255, 255, 255], "-1"),
    (12, [0, 0, 0, 0, 0, 0, 244, 63], "1.25"),
  ]

  @Test("M8: every type of value is read", arguments: allValues)
  func values(type: UInt32, bytes: [UInt8], text: String) throws {
    var sample = GGUFSample()
    sample.add("k", type: type, bytes)
    #expect(try read(sample)["k"]?.description == text)
  }

  @Test("M8: a truth value of 2 and an unknown type of value are refused")
  func badValues() {
    var sample = GGUFSample()
    sample.add("k", type: 7, [2])
    #expect(problem(sample)?.offset == 37)
    sample = GGUFSample()
    sample.add("k", type: 13, [2])
    #expect(problem(sample)?.offset == 33)
  }

  @Test(
    "M9: the alignment is a power of two of type uint32",
    arguments: [0, 3, 48, 1 << 21, .max] as [UInt32])
  func alignment(value: UInt32) throws {
    var sample = GGUFSample()
    sample.add("general.alignment", value)
    #expect(problem(sample)?.subject == SafeText("general.alignment"))
  }

  @Test("M9: an alignment of another type is refused", arguments: [0, 5, 10, 8, 7] as [UInt32])
  func alignmentType(type: UInt32) {
    var sample = GGUFSample()
    sample.add("general.alignment", type: type, [1, 0, 0, 0, 0, 0, 0, 0, 64])
    #expect(problem(sample)?.description.contains("uint32") == true)
  }

  @Test("M9: data begins at the alignment of the file")
  func otherAlignment() throws {
    var sample = GGUFSample()
    sample.alignment = 64
    sample.add("general.alignment", 64)
    sample.add(tensor: "a", [16], type: 0, at: 0)
    sample.add(tensor: "b", [1], type: 0, at: 64)
    sample.data = 68
    #expect(try read(sample).tensors.count == 2)
    sample.data = 67
    #expect(problem(sample)?.subject == SafeText("b"))
  }

  @Test("M10: arrays in arrays are read to a depth of 4", arguments: [(4, false), (5, true)])
  func nested(depth: Int, isRefused: Bool) {
    var sample = GGUFSample()
    var value = sample.array(type: 0, count: 1, [7])
    for _ in 1..<depth { value = sample.array(type: 9, count: 1, value) }
    sample.add("k", type: 9, value)
    #expect((problem(sample) != nil) == isRefused)
  }

  @Test("M10: a key or tensor that stands twice is refused with its byte")
  func duplicates() {
    var sample = GGUFSample()
    sample.add("k", 1)
    sample.add("k", 2)
    #expect(problem(sample)?.problem == .duplicate(what: "key"))
    #expect(problem(sample)?.offset == 24 + 17)
    sample = GGUFSample()
    sample.add(tensor: "a", [8], type: 0, at: 0)
    sample.add(tensor: "a", [8], type: 0, at: 32)
    sample.data = 64
    #expect(problem(sample)?.problem == .duplicate(what: "tensor"))
    #expect(problem(sample)?.subject == SafeText("a"))
  }

  @Test("M10: tensors of an unknown type are counted, their bytes unknown")
  func unknownType() throws {
    var sample = GGUFSample()
    sample.add(tensor: "a", [8, 2], type: 250, at: 0)
    let file = try read(sample)
    #expect((file.tensors.elements, file.tensors[0].bytes) == (16, nil))
    #expect(file.notices == [.unknownType(SafeText("#250"), tensors: 1, areBytesKnown: false)])
  }

  /// Lengths, type, offset, words of the message.
  static let oddTensors: [(lengths: [UInt64], type: UInt32, offset: UInt64, words: String)] = [
    ([0], 0, 0, "length"), ([1 << 63], 0, 0, "length"), ([1 << 62, 4], 0, 0, "2^63"),
    ([33], 2, 0, "whole blocks of 32"), ([8], 0, 33, "alignment"), ([8], 0, 1 << 50, "data"),
    ([8], 0, 1 << 63, "alignment"), ([17], 0, 0, "data"), ([1 << 61], 0, 0, "2^63"),
    ([1, 1, 1, 1, 1, 1, 1, 1, 1], 0, 0, "at most 8"),
  ]

  @Test("M5: a tensor that cannot be is refused with its name", arguments: oddTensors)
  func tensors(lengths: [UInt64], type: UInt32, offset: UInt64, words: String) throws {
    var sample = GGUFSample()
    sample.add(tensor: "odd", lengths, type: type, at: offset)
    sample.data = 64
    let error = try #require(problem(sample))
    #expect(error.subject == SafeText("odd"))
    #expect(error.description.contains(words), "\(error)")
  }

  @Test("M4: tensors that overlap are refused")
  func overlap() {
    var sample = GGUFSample()
    sample.add(tensor: "a", [16], type: 0, at: 0)
    sample.add(tensor: "b", [16], type: 0, at: 32)
    sample.data = 96
    #expect(problem(sample)?.problem == .notContiguous(expected: 64, found: 32))
  }

  @Test("M13: a file that changes while it is read is refused")
  func changed() {
    var source = MemorySource(GGUFSample.good().bytes)
    source.isChanged = true
    #expect(
      failure { () throws(HeaderError) in try GGUFHeader.read(source) }?.problem == .changed)
  }

  @Test("M15: bytes changed at random are answered, never with a crash")
  func mutated() {
    let whole = GGUFSample.good().bytes
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 25)
      }
      guard let file = try? GGUFHeader.read(MemorySource(bytes)) else { continue }
      #expect(file.tensors.count <= 2)
    }
  }
}
