import Testing

@testable import Syntax

@Suite struct JSONScannerTests {
  private func tokens(_ text: String) throws -> [JSONToken.Kind] {
    var scanner = JSONScanner(Array(text.utf8), name: SafeText("tokens"))
    var kinds: [JSONToken.Kind] = []
    while let token = try scanner.next() { kinds.append(token.kind) }
    return kinds
  }

  @Test func `gives every token in order`() throws {
    #expect(
      try tokens("{\"a\": [1, \"x\", {}], \"b\": null, \"c\": false}") == [
        .objectStart, .key, .arrayStart, .number, .string, .objectStart, .objectEnd, .arrayEnd,
        .key, .null, .key, .bool(false), .objectEnd,
      ])
  }

  @Test func `steps over a value with all its parts`() throws {
    var scanner = JSONScanner(
      Array("{\"skip\": [[1, {\"a\": []}], 2], \"keep\": 3}".utf8), name: SafeText("skip"))
    #expect(try scanner.next()?.kind == .objectStart)
    #expect(try scanner.next()?.kind == .key)
    let array = try #require(try scanner.next())
    try scanner.skipRest(of: array)
    let key = try #require(try scanner.next())
    #expect(scanner.text(of: key).text == "keep")
    let number = try #require(try scanner.next())
    try scanner.skipRest(of: number)
    #expect(scanner.text(of: number).text == "3")
    #expect(try scanner.next()?.kind == .objectEnd)
    #expect(try scanner.next() == nil)
    #expect(try scanner.next() == nil)
  }

  @Test func `an error comes again when asked again`() throws {
    var scanner = JSONScanner(Array("[1 2]".utf8), name: SafeText("again"))
    _ = try scanner.next()
    _ = try scanner.next()
    #expect(throws: JSONError.self) { try scanner.next() }
    #expect(throws: JSONError.self) { try scanner.next() }
  }

  @Test("M2: a limit of its own can be set for a kind of file")
  func takesLimits() throws {
    var policy = JSONPolicy.strict
    policy.maximumDepth = 2
    let flat = try JSONDocument.parse("[[1]]".utf8, name: SafeText("depth"), policy: policy)
    #expect(flat.root.array?.count == 1)
    #expect(throws: JSONError.self) {
      try JSONDocument.parse("[[[]]]".utf8, name: SafeText("depth"), policy: policy)
    }
  }
}
