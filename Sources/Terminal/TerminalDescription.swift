// What a terminal can do, as its terminfo entry says, with our changes, in the form that ncurses
// reads from the variable TERMINFO.
//
// ncurses is never given the system's entry itself but one of ours made from it, because only so
// - nothing can change the user's palette: `ccc initc initp oc` are left out, and with them the
//   OSC 4 and OSC 104 that ncurses sends when it starts and ends under xterm-256color;
// - 24-bit color needs no entry that Debian keeps in a package of its own;
// - the alternate screen, the cursor and the modes are entered and left by us, in one sequence
//   that the crash handler has as well;
// - drawing needs no switch of character sets (`smacs` and its like), which would cost bytes.
//
// Compiled form (term(5), "Extended number format"): six 16-bit numbers (magic 01036, bytes of the
// names, flags, numbers, strings, bytes of the string table), names, flags of one byte, a filler to
// an even address, numbers of 32 bits, offsets of 16 bits into the string table, that table. Then
// capabilities with names of their own: counts of flags, numbers and strings, used offsets, bytes of
// the table, flags, filler, offsets of the names, names. All little endian.

import CNcurses
import Glibc
import TermUI

/// The capabilities of one terminal.
package struct TerminalDescription: Equatable, Sendable {
  /// Capabilities that are there or not, by their short names.
  var flags = CapabilityTable<Bool>(.flag)
  /// Capabilities with a number.
  var numbers = CapabilityTable<Int>(.number)
  /// Capabilities with a text, such as the one that moves the cursor.
  var strings = CapabilityTable<[UInt8]>(.string)

  package init() {}

  /// Reads the entry of a terminal from the system's database.
  ///
  /// - Parameter term: the value of TERM.
  /// - Throws: when there is none, or the terminal cannot move its cursor.
  package init(term: String) throws(TerminalError) {
    guard !term.isEmpty else { throw .termNotSet }
    for name in Self.candidates(term) where nc_load_description(name, 1) == 1 {
      read()
      nc_free_description()
      guard strings["cup"] != nil, strings["clear"] != nil else { throw .cannotDraw(term) }
      return
    }
    throw term == "dumb" ? .cannotDraw(term) : .unknownTerm(term)
  }

  /// The entries to try in turn: terminals known to understand what xterm does work on machines
  /// that have no entry for them.
  static func candidates(_ term: String) -> [String] {
    let xtermLike = [
      "xterm", "alacritty", "foot", "kitty", "ghostty", "wezterm", "konsole", "vte",
    ]
    if term.hasPrefix("tmux") { return [term, "tmux-256color", "screen-256color"] }
    guard xtermLike.contains(where: { term.hasPrefix($0) }) else { return [term] }
    return [term, "xterm-256color"]
  }

  private mutating func read() {
    flags.read { name in tigetflag(name) > 0 ? true : nil }
    numbers.read { name in
      let value = tigetnum(name)
      return value >= 0 ? Int(value) : nil
    }
    strings.read { name in
      nc_string(name).map { value in
        Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
      }
    }
  }

  /// Colors it can show by its own account.
  package var colors: Int { strings["setaf"] == nil ? 0 : numbers["colors"] ?? 0 }

  /// The description that ncurses is given.
  package func forDrawing(_ depth: ColorDepth, size: Size) -> TerminalDescription {
    var drawing = self
    for name in ["ccc", "npc"] { drawing.flags[name] = nil }
    for name in Self.unused { drawing.strings[name] = nil }
    drawing.numbers["lines"] = size.height
    drawing.numbers["cols"] = size.width
    drawing.leaveOutCharacterSets()
    drawing.setColors(depth)
    return drawing
  }

  /// What ncurses would write at its start and end or in answer to input, all of which is ours.
  private static let unused = [
    "initc", "initp", "oc", "scp", "smcup", "rmcup", "smkx", "rmkx", "civis", "cnorm", "cvvis",
    "acsc", "smacs", "rmacs", "enacs", "is1", "is2", "is3", "iprog", "if", "rs1", "rs2", "rs3",
    "rf", "smm", "rmm", "tsl", "fsl", "dsl", "flash", "rep",
  ]

  private mutating func leaveOutCharacterSets() {
    let parts = ["%?%p9%t\u{1B}(0%e\u{1B}(B%;", "%?%p9%t\u{0E}%e\u{0F}%;"]
    for part in parts { strings["sgr"] = strings["sgr"]?.removing(Array(part.utf8)) }
    guard let normal = strings["sgr0"], normal.starts(with: [0x1B]) else { return }
    strings["sgr0"] = normal.removing(Array("\u{1B}(B".utf8)).filter { $0 != 0x0F }
  }

  private mutating func setColors(_ depth: ColorDepth) {
    switch depth {
    case .truecolor:
      numbers["colors"] = 1 << 24
      strings["setaf"] = Self.direct(foreground: true)
      strings["setab"] = Self.direct(foreground: false)
    case .indexed256:
      if colors < 256 {
        strings["setaf"] = Self.indexed(foreground: true)
        strings["setab"] = Self.indexed(foreground: false)
      }
      numbers["colors"] = 256
    case .ansi16:
      // What a terminal does with 8 to 15 when it knows only 8 colors is anyone's guess.
      if colors < 8 {
        strings["setaf"] = Array("\u{1B}[3%p1%dm".utf8)
        strings["setab"] = Array("\u{1B}[4%p1%dm".utf8)
      }
      numbers["colors"] = colors >= 16 ? 16 : 8
    case .mono:
      for name in ["colors", "pairs"] { numbers[name] = nil }
      for name in ["setaf", "setab", "setf", "setb", "op"] { strings[name] = nil }
      return
    }
    // Each pair is two sequences: the terminal keeps no table of them.
    numbers["pairs"] = 0x7FFF
    strings["op"] = Array("\u{1B}[39;49m".utf8)
  }

  /// Values 0 to 7 are the ANSI colors, as in ncurses' own entries for 24 bits.
  private static func direct(foreground: Bool) -> [UInt8] {
    let digit = foreground ? 3 : 4
    return Array(
      ("\u{1B}[%?%p1%{8}%<%t\(digit)%p1%d%e\(digit)8;2;%p1%{65536}%/%d;"
        + "%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m").utf8)
  }

  private static func indexed(foreground: Bool) -> [UInt8] {
    Array("\u{1B}[\(foreground ? 3 : 4)8;5;%p1%dm".utf8)
  }
}

extension TerminalDescription {
  /// Name under which ncurses is asked for it.
  static let compiledName = "modelscope"

  /// The compiled entry.
  package func compiled() -> [UInt8] {
    var table: [UInt8] = []
    let offsets = strings.values.map { value -> Int in
      guard let value else { return -1 }
      defer { table += value + [0] }
      return table.count
    }
    let names = Array("\(Self.compiledName)|made from the terminal's own entry".utf8) + [0]
    var bytes: [UInt8] = []
    let counts = [
      0o1036, names.count, flags.values.count, numbers.values.count, offsets.count, table.count,
    ]
    for count in counts { bytes.append16(count) }
    bytes += names
    for flag in flags.values { bytes.append(flag == true ? 1 : 0) }
    bytes.pad()
    for number in numbers.values { bytes.append32(number ?? -1) }
    for offset in offsets { bytes.append16(offset) }
    bytes += table
    bytes.pad()
    if numbers["colors"] == 1 << 24 { bytes += Self.directFlag }
    return bytes
  }

  /// The flag RGB, which tells ncurses that color numbers are colors and need no table.
  private static let directFlag: [UInt8] = {
    var bytes: [UInt8] = []
    for count in [1, 0, 0, 1, 4] { bytes.append16(count) }
    bytes += [1, 0]
    bytes.append16(0)
    return bytes + Array("RGB".utf8) + [0]
  }()
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: Int) {
    let bits = UInt16(truncatingIfNeeded: value)
    self += [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
  }

  fileprivate mutating func append32(_ value: Int) {
    append16(value)
    append16(value >> 16)
  }

  fileprivate mutating func pad() {
    if !count.isMultiple(of: 2) { append(0) }
  }

  /// Without the first occurrence of `part`.
  func removing(_ part: [UInt8]) -> [UInt8] {
    guard !part.isEmpty, count >= part.count else { return self }
    for start in 0...(count - part.count)
    where self[start..<(start + part.count)].elementsEqual(part) {
      return Array(self[..<start] + self[(start + part.count)...])
    }
    return self
  }
}
