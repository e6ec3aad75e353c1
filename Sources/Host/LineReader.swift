import Glibc

/// Reads a descriptor line by line.
package struct LineReader {
  /// Most bytes of a line that are kept.
  package static let limit = 4_096

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// A line without its end, and whether it was longer than is kept.
  package struct Line: Equatable, Sendable {
    /// The bytes as text; wrong ones are U+FFFD.
    package let text: String
    /// Whether the rest of it was dropped.
    package let isCut: Bool
  }

  /// Begins to read.
  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next line; nil at the end of the input, or when it cannot be read any more.
  package mutating func next() -> Line? {
    var line: [UInt8] = []
    var isCut = false
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        isCut = Self.add(buffer[..<end], to: &line) || isCut
        buffer.removeSubrange(...end)
        return Self.line(line, isCut)
      }
      isCut = Self.add(buffer[...], to: &line) || isCut
      buffer = []
      if isAtEnd || !fill() { return line.isEmpty ? nil : Self.line(line, isCut) }
    }
  }

  /// Adds what there is room for; true when something was left out.
  private static func add(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) -> Bool {
    let room = max(limit - line.count, 0)
    line += bytes.prefix(room)
    return bytes.count > room
  }

  private static func line(_ bytes: [UInt8], _ isCut: Bool) -> Line {
    let text = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes[...]
    return Line(text: String(decoding: text, as: UTF8.self), isCut: isCut)
  }

  private mutating func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = retried { read(descriptor, &chunk, chunk.count) }
      if count < 0, errno == EAGAIN {
        wait(for: descriptor, POLLIN)
        continue
      }
      guard count > 0 else {
        isAtEnd = true
        return false
      }
      buffer += chunk[..<count]
      return true
    }
  }
}
