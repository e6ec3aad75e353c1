import ModelFiles
import Syntax
import Testing

@Suite struct SafetensorsTests {
  private func read(_ header: String, data: Int = 0) throws(HeaderError) -> TensorFile {
    try SafetensorsHeader.read(MemorySource(safetensors(header, data: data)))
  }

  private func problem(_ header: String, data: Int = 0) -> HeaderError? {
    failure { () throws(HeaderError) in try read(header, data: data) }
  }

  static let good = """
    {"__metadata__":{"format":"pt"},\
    "b":{"dtype":"BF16","shape":[2,3],"data_offsets":[4,16]},\
    "a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}
    """

  @Test func `reads tensors in the order of the file`() throws {
    let file = try read(Self.good + "   ", data: 16)
    #expect(file.format == .safetensors)
    #expect(file.headerBytes == Self.good.utf8.count + 3)
    #expect(file.fileBytes == 8 + file.headerBytes + 16)
    #expect(file["format"]?.text == SafeText("pt"))
    #expect(file.notices.isEmpty)
    #expect((file.tensors.count, file.tensors.elements, file.tensors.bytes) == (2, 7, 16))
    let first = file.tensors[0]
    #expect((first.name, first.type.name) == (SafeText("b"), SafeText("BF16")))
    #expect((first.shape, first.elements, first.bytes) == ([2, 3], 6, 12))
    #expect(file.tensors[1].elements == 1)
  }

  /// Bits of each type, from the format's list in safetensors 0.6.
  static let allTypes = [
    ("BOOL", 8), ("F4", 4), ("F6_E2M3", 6), ("F6_E3M2", 6), ("U8", 8), ("I8", 8),
    ("F8_E5M2", 8), ("F8_E4M3", 8), ("F8_E8M0", 8), ("F8_E4M3FNUZ", 8), ("F8_E5M2FNUZ", 8),
    ("I16", 16), ("U16", 16), ("F16", 16), ("BF16", 16), ("I32", 32), ("U32", 32), ("F32", 32),
    ("C64", 64), ("F64", 64), ("I64", 64), ("U64", 64),
  ]

  @Test("M4: every type takes its bytes, whole bytes only", arguments: allTypes)
  func types(name: String, bits: Int) throws {
    let bytes = 8 * bits / 8
    let entry = "\"dtype\":\"\(name)\",\"shape\":[2,4],\"data_offsets\":[0,\(bytes)]"
    #expect(try read("{\"a\":{\(entry)}}", data: bytes).tensors[0].bytes == bytes)
    let more = "\"dtype\":\"\(name)\",\"shape\":[2,4],\"data_offsets\":[0,\(bytes + 1)]"
    #expect(
      problem("{\"a\":{\(more)}}", data: bytes + 1)?.problem
        == .sizeMismatch(needed: bytes, found: bytes + 1))
    guard bits < 8 else { return }
    let odd = "\"dtype\":\"\(name)\",\"shape\":[3],\"data_offsets\":[0,2]"
    #expect(problem("{\"a\":{\(odd)}}", data: 2)?.description.contains("whole bytes") == true)
  }

  @Test("M4: an unknown type is counted with a notice, its bytes from the offsets")
  func unknownType() throws {
    let file = try read(
      "{\"a\":{\"dtype\":\"X9\",\"shape\":[3],\"data_offsets\":[0,5]}}", data: 5)
    #expect((file.tensors.elements, file.tensors.bytes) == (3, 5))
    #expect(file.notices == [.unknownType(SafeText("X9"), tensors: 1, areBytesKnown: true)])
  }

  @Test("M4: empty tensors are read with a notice, wherever they stand")
  func emptyTensors() throws {
    let empty = "{\"dtype\":\"F32\",\"shape\":[0,7],\"data_offsets\":"
    let file = try read(
      "{\"e\":\(empty)[0,0]},\"f\":\(empty)[4,4]},"
        + "\"a\":{\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4]}}", data: 4)
    #expect(file.notices == [.emptyTensors(2, first: SafeText("e"))])
    #expect(file.tensors.elements == 4)
  }

  /// Entry of a tensor `a`, bytes of data, words of the message, byte of the place.
  static let refused: [(entry: String, data: Int, words: String, offset: Int?)] = [
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4]", 5, "1 bytes after it", nil),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4]", 3, "within the 3 bytes", nil),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[1,5]", 5, "a gap at 1", 9),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[4,0]", 4, "an end after the begin 4", nil),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[-4,0]", 4, "found -4", nil),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0]", 4, "found its end", nil),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[0,4,8]", 4, "no more", nil),
    ("\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":[]", 4, "data_offsets", nil),
    ("\"dtype\":\"I8\",\"shape\":[1.5],\"data_offsets\":[0,4]", 4, "found 1.5", nil),
    ("\"dtype\":\"I8\",\"shape\":[-2,-2],\"data_offsets\":[0,4]", 4, "found -2", nil),
    ("\"dtype\":\"I8\",\"shape\":[[1]],\"data_offsets\":[0,4]", 4, "found a list", nil),
    ("\"dtype\":\"I8\",\"shape\":4,\"data_offsets\":[0,4]", 4, "found 4", nil),
    ("\"dtype\":7,\"shape\":[4],\"data_offsets\":[0,4]", 4, "dtype: expected a text", nil),
    ("\"shape\":[4],\"data_offsets\":[0,4]", 4, "dtype: expected a value", 9),
    ("\"dtype\":\"I8\",\"data_offsets\":[0,4]", 4, "shape: expected a value", 9),
    ("\"dtype\":\"I8\",\"shape\":[4]", 4, "data_offsets: expected a value", 9),
    ("\"dtype\":\"I8\",\"dtype\":\"I8\",\"shape\":[],\"data_offsets\":[0,1]", 1, "again", nil),
    ("\"dtype\":\"I8\",\"shape\":[1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,1]", 1, "most 8", nil),
  ]

  @Test("M4: what breaks a rule is refused with the tensor's name", arguments: refused)
  func refusals(entry: String, data: Int, words: String, offset: Int?) throws {
    let error = try #require(problem("{\"a\":{\(entry)}}", data: data))
    #expect(error.description.contains(words), "\(error)")
    if let offset { #expect(error.offset == offset) }
    guard !words.contains("after it") else { return }
    #expect(error.subject == SafeText("a"))
  }

  @Test("M4: tensors that overlap or stand twice are refused with the second's name")
  func overlaps() throws {
    let entry = "{\"dtype\":\"I8\",\"shape\":[4],\"data_offsets\":"
    let overlap = try #require(
      problem("{\"a\":\(entry)[0,4]},\"b\":\(entry)[2,6]}}", data: 6))
    #expect(overlap.problem == .notContiguous(expected: 4, found: 2))
    #expect(overlap.subject == SafeText("b"))
    let names = ["a", "\\u0061"]
    for name in names {
      let twice = try #require(
        problem("{\"a\":\(entry)[0,4]},\"\(name)\":\(entry)[4,8]}}", data: 8))
      #expect(twice.problem == .duplicate(what: "tensor"))
      #expect(twice.offset == 8 + 53)
    }
  }

  @Test(
    "M5: products past the largest integer are refused, a zero counts nothing",
    arguments: [
      ("[4611686018427387904,4]", true), ("[9223372036854775807,2]", true),
      ("[3037000500,3037000500]", true), ("[9223372036854775808]", true),
      ("[4398046511105,4398046511105]", true), ("[2305843009213693952]", true),
      ("[0,4611686018427387904,4]", false), ("[4611686018427387904,4,0]", false),
    ])
  func overflow(shape: String, isRefused: Bool) throws {
    let error = problem("{\"a\":{\"dtype\":\"F32\",\"shape\":\(shape),\"data_offsets\":[0,0]}}")
    #expect((error != nil) == isRefused)
    #expect(error == nil || error?.subject == SafeText("a"))
  }

  @Test(
    "M2: a header that cannot be there takes no memory",
    arguments: [UInt64.max, 1 << 63, 100_000_001, 90])
  func hugeHeader(length: UInt64) throws {
    let bytes = littleEndian(length) + Array("{}".utf8)
    let error = try #require(
      failure { () throws(HeaderError) in try SafetensorsHeader.read(MemorySource(bytes)) })
    if length > 100_000_000 {
      #expect(
        error.problem
          == .tooLarge(what: "length of the header", limit: 100_000_000, found: length))
    } else {
      #expect(error.problem == .truncated(what: "header", needed: length, left: 2))
    }
  }

  @Test(
    "M3: a header that is no JSON object is refused with its byte",
    arguments: [
      ("", 8), ("[]", 8), (" {}", 8), ("\u{FEFF}{}", 8), ("{", 9), ("{} x", 11), ("{\"a\":1}", 13),
      ("{\"a\":{},}", 9), ("{\"__metadata__\":[]}", 24), ("{\"__metadata__\":{\"a\":1}}", 29),
      ("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", 32), ("{\"a\":{\"x\":[[[1]]]}}", 20),
    ])
  func noObject(header: String, offset: Int) throws {
    let error = try #require(problem(header))
    #expect(error.offset == offset, "\(error)")
  }

  @Test("M3: nesting of any depth is refused without recursion")
  func deep() throws {
    let header = "{\"a\":{\"x\":" + String(repeating: "[", count: 1_000_000)
    #expect(problem(header)?.problem == .syntax(.tooDeep(limit: 4)))
  }

  @Test("M1: a file cut off at any byte is refused")
  func truncated() throws {
    let whole = safetensors(Self.good, data: 16)
    for count in 0..<whole.count {
      let source = MemorySource(Array(whole[..<count]))
      let error = failure { () throws(HeaderError) in try SafetensorsHeader.read(source) }
      #expect(error != nil, "cut to \(count) bytes")
    }
  }

  @Test("M13: a file that changes while it is read is refused")
  func changed() throws {
    var source = MemorySource(safetensors(Self.good, data: 16))
    source.isChanged = true
    #expect(
      failure { () throws(HeaderError) in try SafetensorsHeader.read(source) }?.problem
        == .changed)
  }

  @Test("M2: only the header is looked at")
  func headerOnly() throws {
    let json =
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1000000000000],\"data_offsets\":[0,4000000000000]}}"
    let bytes = safetensors(json)
    let source = MemorySource(bytes, size: bytes.count + 4_000_000_000_000)
    #expect(try SafetensorsHeader.read(source).tensors.elements == 1_000_000_000_000)
  }

  @Test("X1: names and metadata come out harmless")
  func escapes() throws {
    let file = try read(
      "{\"__metadata__\":{\"k\\u001b[2J\":\"v\\u0007\\u009b\\u202e\"},"
        + "\"t\\u001b]0;x\\u0007\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
      data: 1)
    #expect(file.metadata[0].key.description == "k\u{FFFD}[2J")
    #expect(file.metadata[0].value.text?.description == "v\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(file.tensors[0].name.description == "t\u{FFFD}]0;x\u{FFFD}")
  }

  @Test func `many tensors are told apart by their names`() throws {
    let entries = (0..<5_000).map {
      "\"t\($0)\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[\($0),\($0 + 1)]}"
    }
    let file = try read("{\(entries.joined(separator: ","))}", data: 5_000)
    #expect(file.tensors.count == 5_000)
    #expect(file.tensors[4_999].name == SafeText("t4999"))
    let name = Array("t1234".utf8)
    #expect(name.withUnsafeBytes { file.tensors.firstIndex(named: $0) } == 1_234)
  }
}
