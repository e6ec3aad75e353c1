/// The sequence that puts text on the clipboard of the user's terminal (OSC 52).
///
/// It only ever writes; what is on the clipboard is never asked for.
package enum Clipboard {
  /// Most bytes of text: xterm and others refuse longer sequences as a whole.
  package static let maximumBytes = 74_994

  /// The sequence, or nil when the text is too long to arrive whole.
  package static func sequence(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= maximumBytes else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
  }
}
