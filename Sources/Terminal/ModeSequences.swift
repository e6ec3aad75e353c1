/// What is written to take the terminal and to give it back.
package struct ModeSequences: Equatable, Sendable {
  /// Alternate screen, cursor off, mouse (drags, SGR), bracketed paste.
  package let enter: [UInt8]
  /// The same undone in reverse order; attributes and colors off first.
  package let leave: [UInt8]
  /// Mouse reports on.
  package static let mouseOn = Array("\u{1B}[?1002h\u{1B}[?1006h".utf8)
  /// Mouse reports off.
  package static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1002l".utf8)

  /// Builds both from the terminal's own entry.
  package init(_ description: TerminalDescription, isMouseOn: Bool) {
    func sequence(_ name: String) -> [UInt8] {
      Self.plain(description.strings[name] ?? [])
    }
    let clear = sequence("clear")
    let hasAlternateScreen = description.strings["rmcup"] != nil
    let takeScreen = hasAlternateScreen ? sequence("smcup") : clear
    let giveScreen = hasAlternateScreen ? sequence("rmcup") : clear
    enter =
      takeScreen + sequence("civis") + (isMouseOn ? Self.mouseOn : [])
      + Array("\u{1B}[?2004h".utf8)
    let colorsOff = description.colors > 0 ? sequence("op") : []
    leave =
      colorsOff + sequence("sgr0") + Array("\u{1B}[?2004l".utf8) + Self.mouseOff
      + sequence("cnorm") + giveScreen
  }

  /// Without padding (which no terminal in use needs), without the window title's stack and the
  /// cursor's blinking, which are the user's.
  private static func plain(_ sequence: [UInt8]) -> [UInt8] {
    var kept = sequence
    for part in ["\u{1B}[22;0;0t", "\u{1B}[23;0;0t", "\u{1B}[?12l"] {
      kept = kept.removing(Array(part.utf8))
    }
    while let start = kept.indices.first(where: { kept[$0...].starts(with: [0x24, 0x3C]) }),
      let end = kept[start...].firstIndex(of: 0x3E)
    { kept.removeSubrange(start...end) }
    return kept
  }
}
