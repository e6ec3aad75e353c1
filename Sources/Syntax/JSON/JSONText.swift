/// JSON that is put together in bytes, for lists too long to be held as values.
package struct JSONText {
  /// What was written since it was last emptied.
  package private(set) var bytes: [UInt8] = []
  /// Elements of the list that is being written.
  private var elements = 0

  /// Begins without a byte.
  package init() {}

  /// Adds our own words as they are: punctuation and keys.
  package mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds a number.
  package mutating func add(_ number: Int) {
    // Most numbers are short; making a text of each would take ten times as long.
    guard number >= 0 else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    var rest = number
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Begins the next element of a list, in a line of its own.
  package mutating func beginElement() {
    if elements > 0 { add(",") }
    add("\n    ")
    elements += 1
  }

  /// Adds a value in one line.
  package mutating func add(value: JSONOutput) {
    var writer = JSONWriter()
    writer.write(value, level: 0)
    bytes.append(contentsOf: writer.output.utf8)
  }

  /// Adds a text in quotes, made safe and cut as ``SafeText`` does.
  package mutating func add(quoted text: UnsafeRawBufferPointer) {
    guard text.count <= SafeText.maximumBytes, text.allSatisfy(Self.isPlain) else {
      return add(value: .text(SafeText(utf8: text)))
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a text in quotes.
  package mutating func add(quoted text: SafeText) {
    var text = text.description
    text.withUTF8 { add(quoted: UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes that are JSON already.
  package mutating func add(json bytes: [UInt8]) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Adds a text that is JSON already.
  mutating func add(json text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// The text so far, which is then forgotten.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Characters that stand for themselves and that every terminal shows.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}

/// A list whose elements are written one after another, each in one line.
package protocol JSONList: Sendable {
  /// Number of elements.
  var count: Int { get }

  /// Adds some elements, each after ``JSONText/beginElement()``.
  func write(_ range: Range<Int>, into text: inout JSONText)
}

/// A document with a list that is too long to be held as a value.
package struct JSONListDocument: Sendable {
  private let members: [String: JSONOutput]
  private let key: String
  private let list: any JSONList

  /// Bytes that are handed on together.
  private static let pieceSize = 1 << 16
  /// Elements that are asked for together.
  private static let elementsAtOnce = 128

  /// Describes a document.
  ///
  /// - Parameters:
  ///   - members: all members but the list.
  ///   - key: the key of the list.
  ///   - list: its elements.
  package init(_ members: [String: JSONOutput], key: String, list: any JSONList) {
    (self.members, self.key, self.list) = (members, key, list)
  }

  /// Hands on the text, piece by piece and in the order of the keys.
  ///
  /// - Parameter sink: takes a piece.
  /// - Throws: what the sink throws.
  package func write<Failure: Error>(
    to sink: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var text = JSONText()
    var separator = "{\n"
    for (key, value) in JSONWriter.sorted(members, with: key) {
      var writer = JSONWriter()
      writer.writeKey(key)
      text.add(json: separator + writer.output)
      separator = ",\n"
      guard let value else {
        try writeList(into: &text, sink)
        continue
      }
      writer = JSONWriter()
      writer.write(value, level: 1)
      text.add(json: writer.output)
    }
    text.add("\n}\n")
    try sink(text.take())
  }

  private func writeList<Failure: Error>(
    into text: inout JSONText, _ sink: (String) throws(Failure) -> Void
  ) throws(Failure) {
    text.add("[")
    var start = 0
    while start < list.count {
      let end = min(start + Self.elementsAtOnce, list.count)
      list.write(start..<end, into: &text)
      start = end
      if text.bytes.count >= Self.pieceSize { try sink(text.take()) }
    }
    text.add(json: list.count == 0 ? "]" : "\n  ]")
  }
}
