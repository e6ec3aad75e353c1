import TestSupport
import Testing

@testable import Syntax

@Suite struct JSONDocumentTests {
  private func parse(_ text: String, policy: JSONPolicy = .strict) throws -> JSONDocument {
    try JSONDocument.parse(text.utf8, name: SafeText("a.json"), policy: policy)
  }

  private func message(_ text: String) -> String? {
    do {
      _ = try parse(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  static let good = """
    {
      "name": "caf\\u00e9 \\ud83d\\ude00 漢",
      "sizes": [1, -2.5e3, 0, 4096.0],
      "nested": {"a": [[], {}], "b": null, "c": true, "d": false},
      "text": "\\" \\\\ \\/ \\b\\f\\n\\r\\t"
    }
    """

  @Test func `values from elsewhere are those of their text`() throws {
    let members: [String: JSONOutput] = [
      "a": 1, "b": -2.5, "c": ["x", nil], "d": [:], "e": false, "f": ["g": 0.25],
    ]
    let document = JSONDocument(name: SafeText("made"), members: members)
    let text = try parse(JSONOutput.object(members).document)
    #expect(Self.flat(document.root) == Self.flat(text.root))
    #expect(document.root.object?["f"]?.object?["g"]?.double == 0.25)
    #expect(document.notices.isEmpty)
  }

  /// The value without its places.
  private static func flat(_ value: JSONValue) -> String {
    switch value.kind {
    case .null, .bool, .number, .string: value.summary.description
    case .array(let elements): "\(elements.map(flat))"
    case .object(let object): "\(object.members.map { "\($0.key): \(flat($0.value))" })"
    }
  }

  @Test func `reads every kind of value`() throws {
    let root = try #require(try parse(Self.good).root.object)
    #expect(root.members.map(\.key) == ["name", "sizes", "nested", "text"])
    #expect(root["name"]?.string == "café 😀 漢")
    #expect(root["text"]?.string == "\" \\ / \u{8}\u{C}\n\r\t")
    let sizes = try #require(root["sizes"]?.array)
    #expect(sizes.map(\.integer) == [1, nil, 0, nil])
    #expect(sizes.map(\.double) == [1, -2_500, 0, 4_096])
    #expect(sizes.map { $0.number?.wholeValue } == [1, -2_500, 0, 4_096])
    let nested = try #require(root["nested"]?.object)
    #expect(nested["b"]?.isNull == true)
    #expect(nested["c"]?.bool == true)
    #expect(nested["d"]?.bool == false)
    #expect(nested["a"]?.array?.map(\.kind) == [.array([]), .object(JSONObject())])
    #expect(nested["absent"] == nil)
  }

  @Test func `keeps the position of every value in characters`() throws {
    let document = try parse("{\"é漢\": 1,\r\n \"b\": [true,\n\"x\"]}")
    let root = try #require(document.root.object)
    #expect(document.root.position == JSONPosition(line: 1, column: 1, byteOffset: 0))
    #expect(root["é漢"]?.position == JSONPosition(line: 1, column: 8, byteOffset: 10))
    #expect(root.member("b")?.keyPosition == JSONPosition(line: 2, column: 2, byteOffset: 15))
    let elements = try #require(root["b"]?.array)
    #expect(elements[0].position == JSONPosition(line: 2, column: 8, byteOffset: 21))
    #expect(elements[1].position == JSONPosition(line: 3, column: 1, byteOffset: 27))
  }

  @Test("M3: a good document cut at any byte is refused with one line")
  func refusesEveryPrefix() {
    let bytes = Array(Self.good.utf8)
    for count in bytes.indices {
      do {
        _ = try JSONDocument.parse(bytes[..<count], name: SafeText("cut"))
        Issue.record("accepted the first \(count) bytes")
      } catch {
        #expect(error.position.byteOffset <= count)
        #expect(error.description.hasPrefix("cut:"))
        #expect(!error.description.contains("\n"))
      }
    }
  }

  @Test("M3: any byte of a good document may be damaged without a trap")
  func survivesDamage() {
    let bytes = Array(Self.good.utf8)
    for index in bytes.indices {
      for value in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x2C, 0x75, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[index] = value
        _ = try? JSONDocument.parse(damaged, name: SafeText("damaged"))
      }
    }
  }

  static let messages: [(Sample, String)] = [
    ("", "a.json:1:1: expected a value, found the end of the text"),
    ("{\n  \"a\": 1,\n}", "a.json:3:1: expected a key in double quotes, found \"}\""),
    ("[1,]", "a.json:1:4: expected a value, found \"]\""),
    ("[1 2]", "a.json:1:4: expected a comma or ], found \"2\""),
    ("{\"a\" 1}", "a.json:1:6: expected a colon after the key, found \"1\""),
    ("{\"a\": NaN}", "a.json:1:7: expected a value, found \"NaN\""),
    ("{'a': 1}", "a.json:1:2: expected a key in double quotes or }, found \"'\""),
    ("{} x", "a.json:1:4: expected the end of the text, found \"x\""),
    ("[01]", "a.json:1:3: expected no digit after a leading zero, found \"1\""),
    ("[1.]", "a.json:1:4: expected a digit, found \"]\""),
    (
      "[\"a\nb\"]",
      "a.json:1:4: expected control characters written as \\u and four digits, "
        + "found byte 0xA"
    ),
    ("[\"\\x\"]", "a.json:1:4: expected one of \" \\ / b f n r t u after a backslash, found \"x\""),
    ("[\"\\u12g4\"]", "a.json:1:7: expected four hexadecimal digits after \\u, found \"g4\""),
    ("[\"abc", "a.json:1:6: expected a closing double quote, found the end of the text"),
    (
      "{\"a\": 1,\n \"a\": 2}",
      "a.json:2:2: expected each key once, found \"a\" again (first in line 1)"
    ),
    ("\u{1B}[2J", "a.json:1:1: expected a value, found byte 0x1B"),
    ("[\u{202E}]", "a.json:1:2: expected a value or ], found \"\u{FFFD}\""),
  ]

  @Test("X1: an error is one safe line with its place", arguments: messages)
  func explains(sample: Sample, expected: String) {
    #expect(message(sample.text) == expected.replacing("0xA", with: "0x0A"))
  }

  @Test func `refuses keys that differ only in how they are escaped`() {
    #expect(message("{\"a\": 1, \"\\u0061\": 2}") != nil)
    #expect(message("{\"a\": {\"a\": {\"a\": 1}}, \"A\": 2}") == nil)
  }

  @Test func `takes equivalent spellings as two keys`() throws {
    let root = try parse("{\"\u{E9}\": 1, \"e\u{301}\": 2}").root.object
    #expect(root?["\u{E9}"]?.integer == 1)
    #expect(root?["e\u{301}"]?.integer == 2)
  }

  @Test func `finds the last of equal keys where they are allowed`() throws {
    let many = (0..<20).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let root = try parse("{\"k3\": 100, \(many)}", policy: .plain).root.object
    #expect(root?["k3"]?.integer == 3)
    #expect(root?.members.count == 21)
    #expect(throws: JSONError.self) { try parse("{\"k3\": 100, \(many)}") }
  }

  @Test("M3: 50,000 keys are compared without going quadratic")
  func hashesKeys() throws {
    let many = (0..<50_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(try parse("{\(many)}").root.object?.members.count == 50_000)
    #expect(message("{\(many),\"k49999\":0}")?.contains("k49999") == true)
  }

  @Test("M3: nesting is limited and millions of brackets cost nothing")
  func limitsDepth() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try parse(deep).root.array?.count == 1)
    #expect(
      message("[\(deep)]") == "a.json:1:65: expected at most 64 nested arrays and objects, "
        + "found more")
    var scanner = JSONScanner(
      [UInt8](repeating: UInt8(ascii: "["), count: 5_000_000), name: SafeText("deep"))
    #expect(throws: JSONError.self) { while try scanner.next() != nil {} }
    #expect(scanner.depth == 64)
    #expect(scanner.position.byteOffset == 64)
  }

  @Test("M3: numbers are limited to 1,024 characters")
  func limitsNumbers() throws {
    let longest = String(repeating: "1", count: 1_024)
    #expect(try parse(longest).root.number?.text == longest)
    #expect(
      message("[1\(longest)]") == "a.json:1:2: expected a number of at most 1024 characters, "
        + "found 1025")
    #expect(try parse("1\(longest)", policy: .plain).root.number?.text.count == 1_025)
  }

  @Test("M3: a byte-order mark is skipped and reported")
  func acceptsByteOrderMark() throws {
    let document = try JSONDocument.parse(
      [0xEF, 0xBB, 0xBF] + Array("{\"a\": 1}".utf8), name: SafeText("bom"))
    #expect(document.notices == [.byteOrderMark])
    #expect(document.root.position == JSONPosition(line: 1, column: 1, byteOffset: 3))
    #expect(try parse("{}").notices.isEmpty)
  }

  static let repaired: [[UInt8]] = [
    Array("[\"\\ud800\"]".utf8), Array("[\"\\udc00\"]".utf8), Array("[\"\\ud800\\u0041\"]".utf8),
    [0x5B, 0x22, 0xFF, 0x22, 0x5D], [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D],
    [0x5B, 0x22, 0xE2, 0x82, 0x22, 0x5D],
  ]

  @Test("X3: broken Unicode in a string is replaced and reported", arguments: repaired)
  func repairs(bytes: [UInt8]) throws {
    let document = try JSONDocument.parse(bytes, name: SafeText("broken"))
    let text = try #require(document.root.array?.first?.string)
    #expect(text.unicodeScalars.contains("\u{FFFD}"))
    #expect(
      document.notices == [.repairedText(JSONPosition(line: 1, column: 2, byteOffset: 1))])
  }

  @Test func `says what a reader cannot use`() throws {
    let document = try parse("{\"d\":\n  \"wide\"}")
    let value = try #require(document.root.object?["d"])
    let error = document.mismatch(
      SafeText("d"), value, expected: "a whole number", hint: "4096")
    #expect(
      error.description
        == "a.json:2:3: d: expected a whole number, found \"wide\"; try 4096")
  }

  @Test func `numbers that Python names are read only where that is asked for`() throws {
    let text = Array(#"{"a": [0.0, Infinity], "b": -Infinity, "c": NaN}"#.utf8)
    let read = try JSONDocument.parse(text, name: SafeText("x"), policy: .python)
    let object = try #require(read.root.object)
    #expect(object["a"]?.array?.last?.number?.double == .infinity)
    #expect(object["b"]?.number?.double == -.infinity)
    #expect(object["c"]?.number?.double.isNaN == true)
    #expect(object["c"]?.number?.wholeValue == nil)
    #expect(read.notices.count == 3)
    #expect(throws: JSONError.self) { try JSONDocument.parse(text, name: SafeText("x")) }
    for other in ["Infinit", "-Inf", "nan", "+Infinity", "1Infinity"] {
      #expect(throws: JSONError.self) {
        try JSONDocument.parse(Array("[\(other)]".utf8), name: SafeText("x"), policy: .python)
      }
    }
  }
}
