import Syntax

/// Gathers a bracketed paste up to its end mark, however long it is, in bounded memory.
struct PasteCollector: Sendable {
  /// Characters kept of a paste; the rest is swallowed.
  static let maximumCharacters = 4_096

  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes one byte.
  ///
  /// - Returns: whether the end mark is complete.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    // ESC occurs in the mark only as its first byte, so no other start can have been missed.
    for held in Self.endMark[..<matched] { keep(held) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    // A character has at most 4 bytes.
    if bytes.count < Self.maximumCharacters * 4 { bytes.append(byte) }
  }

  /// Bytes held, which stay bounded.
  var storedBytes: Int { bytes.count }

  /// The text without its controls, cut at ``maximumCharacters``.
  func text() -> String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.lazy
      .filter { $0.properties.generalCategory != .control }
      .prefix(Self.maximumCharacters)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Gives the text and empties the collector.
  mutating func finish() -> SafeText {
    defer { self = PasteCollector() }
    return SafeText(text())
  }
}
