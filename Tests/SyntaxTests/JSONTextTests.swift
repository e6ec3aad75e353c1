import Testing

@testable import Syntax

@Suite struct JSONTextTests {
  /// A list of whole numbers.
  private struct Numbers: JSONList {
    let count: Int

    func write(_ range: Range<Int>, into text: inout JSONText) {
      for index in range {
        text.beginElement()
        text.add(index)
      }
    }
  }

  private func pieces(_ members: [String: JSONOutput], _ count: Int) -> [String] {
    var pieces: [String] = []
    let document = JSONListDocument(members, key: "list", list: Numbers(count: count))
    document.write { (piece: String) throws(Never) in pieces.append(piece) }
    return pieces
  }

  @Test(arguments: [0, 1, 3, 100_000])
  func `a document with a long list reads as one that was held whole`(count: Int) throws {
    let members: [String: JSONOutput] = ["a": [1, ["b": "c"]], "z": nil, "big": .integer(1 << 60)]
    let pieces = pieces(members, count)
    #expect(pieces.count > 1 || count < 100_000)
    let text = pieces.joined()
    #expect(text.hasSuffix("}\n"))
    let object = try #require(
      try JSONDocument.parse(text.utf8, name: SafeText("document")).root.object)
    #expect(object.members.map(\.key) == ["a", "big", "big_str", "list", "z"])
    #expect(object["list"]?.array?.compactMap(\.integer) == Array(0..<count))
    var whole = members
    whole["list"] = []
    if count == 0 { #expect(text == JSONOutput.object(whole).document) }
  }

  @Test func `numbers and texts are written as anywhere else`() {
    for number in [0, 7, 10, 123_456_789, .max, -1, .min] {
      var text = JSONText()
      text.add(number)
      #expect(String(decoding: text.bytes, as: UTF8.self) == String(number))
    }
    for sample in [
      "", "a", "a\"b", "\\", "é", "\u{1B}[2J", "\u{7F}", String(repeating: "n", count: 5_000),
    ] {
      var text = JSONText()
      Array(sample.utf8).withUnsafeBytes { text.add(quoted: $0) }
      let expected = JSONOutput.text(SafeText(sample)).document.dropLast()
      #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    }
  }
}
