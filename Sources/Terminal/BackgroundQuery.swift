// OSC 11 asks a terminal for the color of its background. Those that know it answer with
// `OSC 11 ; rgb:RRRR/GGGG/BBBB` and BEL or ST, one to four hexadecimal digits a channel; the others
// say nothing, and nobody waits for them. Source: XTerm Control Sequences, "Operating System
// Commands", Ps = 11; color names as in XParseColor(3).

import TermUI

/// The question for the color of the terminal's background.
enum BackgroundQuery {
  /// What is sent.
  static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)
  /// Longest answer that is looked at.
  static let maximumAnswer = 64

  /// The color of an answer, without OSC and its end.
  static func color(_ answer: [UInt8]) -> RGB? {
    let text = String(decoding: answer, as: UTF8.self)
    for beginning in ["11;rgb:", "11;rgba:"] where text.hasPrefix(beginning) {
      let parts = text.dropFirst(beginning.count).split(
        separator: "/", omittingEmptySubsequences: false)
      let channels = parts.compactMap(channel)
      guard parts.count >= 3, channels.count == parts.count else { return nil }
      return RGB(channels[0], channels[1], channels[2])
    }
    return nil
  }

  /// One to four digits as eight bits.
  private static func channel(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), let value = UInt32(digits, radix: 16),
      digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-")
    else { return nil }
    let largest = (UInt32(1) << UInt32(4 * digits.utf8.count)) - 1
    return UInt8(truncatingIfNeeded: (value * 255 + largest / 2) / largest)
  }
}
