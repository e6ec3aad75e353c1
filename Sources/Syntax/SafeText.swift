/// Text from outside that can be drawn and printed: no control, escape, bidirectional or
/// invisible character is left in it.
///
/// Built where text enters the program (files, arguments, environment, pastes); from then on
/// only `SafeText` and our own literals are shown. Stored length is at most
/// ``maximumBytes`` of UTF-8; ``fullByteCount`` remembers how long the text was.
package struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// Longest stored text, bytes of UTF-8, the `…` of a cut text included.
  package static let maximumBytes = 4_096

  /// Most combining marks kept on one base character; the rest is dropped.
  package static let maximumMarks = 4

  /// Most bytes of the original that are looked at, so that a hostile text of any length takes
  /// a fixed time.
  static let maximumBytesRead = 4 * maximumBytes

  /// The text, safe to draw.
  package let description: String

  /// Length of the original text in bytes of UTF-8, before anything was replaced or cut.
  package let fullByteCount: Int

  /// Replaces every unsafe character with U+FFFD and cuts at ``maximumBytes``.
  package init(_ untrusted: String) {
    let count = untrusted.utf8.count
    fullByteCount = count
    if count <= Self.maximumBytes, untrusted.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      description = untrusted
      return
    }
    var cleaner = SafeTextCleaner()
    description = cleaner.clean(untrusted.unicodeScalars)
  }

  /// Reads bytes that should be UTF-8; what is not becomes U+FFFD, as every unsafe character.
  package init(utf8 bytes: some Collection<UInt8>) {
    let plain = bytes.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.count <= Self.maximumBytes, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    if let plain = plain ?? nil {
      (description, fullByteCount) = (plain, bytes.count)
      return
    }
    // One scalar more than is looked at: a scalar cut in two can then never be shown.
    let head = String(decoding: bytes.prefix(Self.maximumBytesRead + 4), as: UTF8.self)
    fullByteCount = bytes.count
    var cleaner = SafeTextCleaner()
    description = cleaner.clean(head.unicodeScalars)
  }

  /// The text cut to a number of Unicode scalars, `…` included, for messages on one line.
  ///
  /// - Parameter count: most scalars to keep, 1 or more.
  /// - Returns: the same text if it fits.
  package func clipped(to count: Int) -> SafeText {
    let scalars = description.unicodeScalars
    guard scalars.count > count else { return self }
    var head = String.UnicodeScalarView(scalars.prefix(max(count - 1, 0)))
    head.append("…")
    return SafeText(String(head))
  }
}
