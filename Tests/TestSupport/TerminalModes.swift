import Glibc

/// The settings of a terminal line, as `stty -g` prints them.
package struct TerminalModes: Equatable, Sendable, CustomStringConvertible {
  /// Flags in hexadecimal, then the control characters.
  package let description: String

  init(_ fd: Int32) {
    var modes = termios()
    tcgetattr(fd, &modes)
    let flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    let characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    description =
      flags.map { String($0, radix: 16) }.joined(separator: ":") + ":"
      + characters.map { String($0, radix: 16) }.joined(separator: ":")
  }
}

/// How a program's output has left a terminal's private modes (`CSI ? n h` and `l`).
package struct SwitchedModes: Equatable, Sendable {
  /// Modes that are not as a terminal starts, such as 1049 for the alternate screen.
  package private(set) var changed: Set<Int> = []

  /// What the screens switch while they are shown: alternate screen, cursor, mouse, paste.
  package static let ofScreens: Set<Int> = [1049, 25, 1002, 1006, 2004]

  /// Follows all mode sequences in the order in which they were written.
  package init(_ output: some Collection<UInt8>) {
    let shownAtStart: Set = [7, 25]  // Wrapping at the right edge, and the cursor.
    let text = String(decoding: output, as: UTF8.self)
    for match in text.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      for number in match.1.split(separator: ";").compactMap({ Int($0) }) {
        if (match.2 == "h") == shownAtStart.contains(number) {
          changed.remove(number)
        } else {
          changed.insert(number)
        }
      }
    }
  }
}
