// ncurses sends foreground and background whenever either changes, resets both at the end of
// each refresh, and uses one sequence for each: with 24-bit colors some 40 bytes where 5 would do.
// Because its output passes through memory, what it says about attributes can be gathered and
// said once, in one sequence, when the next character is about to be written.
//
// Only `CSI digits ; digits m` (SGR, ECMA-48 8.3.117) is touched. Motions of the cursor go through as
// they are, because on a terminal that may move it in any look (`msgr`) they leave no trace; before
// anything else the terminal is given the wanted look.

/// Leaves out what a terminal already knows about attributes and colors.
struct AttributeMerger: Sendable {
  /// A color as SGR says it.
  private enum Color: Equatable, Sendable {
    case standard
    /// 30 to 37 and 90 to 97, for the background 40 to 47 and 100 to 107.
    case ansi(Int)
    case indexed(Int)
    case rgb(Int, Int, Int)
  }

  /// How the terminal shows the next character.
  private struct Look: Equatable, Sendable {
    /// Bit n is set while attribute n (1 bold … 9 struck out) is on.
    var attributes: UInt16 = 0
    var foreground = Color.standard
    var background = Color.standard
  }

  /// What the terminal has; nil when that is not known.
  private var current: Look?
  private var wanted = Look()
  private var isTainted = false
  /// Kept between sequences, of which a frame has thousands.
  private var scratch: [Int] = []

  /// The same picture in fewer bytes.
  mutating func merge(_ bytes: [UInt8]) -> [UInt8] {
    var merged: [UInt8] = []
    merged.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if let end = Self.end(of: bytes, at, isFinal: { $0 == 0x6D }) {
        if !take(bytes[(at + 2)..<end]) {
          settle(into: &merged)
          merged += bytes[at...end]
          isTainted = true
        }
        at = end + 1
      } else if let end = Self.end(of: bytes, at, isFinal: Self.isMotion) {
        merged += bytes[at...end]
        at = end + 1
      } else {
        if bytes[at] != 0x0D, bytes[at] != 0x08 { settle(into: &merged) }
        merged.append(bytes[at])
        at += 1
      }
    }
    return merged
  }

  /// The index of the final byte, if a plain control sequence with such a one begins here.
  private static func end(
    of bytes: [UInt8], _ start: Int, isFinal: (UInt8) -> Bool
  ) -> Int? {
    guard bytes[start] == 0x1B, start + 2 < bytes.count, bytes[start + 1] == 0x5B else {
      return nil
    }
    var at = start + 2
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) || bytes[at] == 0x3B { at += 1 }
    return at < bytes.count && isFinal(bytes[at]) ? at : nil
  }

  /// Cursor up, down, right, left, to a column, to a position, to a row.
  private static func isMotion(_ final: UInt8) -> Bool {
    (0x41...0x44).contains(final) || final == 0x47 || final == 0x48 || final == 0x64
  }

  /// Takes over what a sequence asks for; false when it holds something unknown.
  private mutating func take(_ parameters: ArraySlice<UInt8>) -> Bool {
    var look = wanted
    var codes = scratch
    scratch = []
    codes.removeAll(keepingCapacity: true)
    codes.append(0)
    defer { scratch = codes }
    for byte in parameters {
      if byte == 0x3B {
        codes.append(0)
      } else {
        codes[codes.count - 1] = min(codes[codes.count - 1] * 10 + Int(byte & 0x0F), 999)
      }
    }
    var rest = codes[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: look = Look()
      case 1...9: look.attributes |= 1 << UInt16(code)
      case 10: break  // The usual font, which the Linux console names with each reset.
      case 22: look.attributes &= ~0b110
      case 23...29: look.attributes &= ~(1 << UInt16(code - 20))
      case 30...37, 90...97: look.foreground = .ansi(code)
      case 40...47, 100...107: look.background = .ansi(code)
      case 39: look.foreground = .standard
      case 49: look.background = .standard
      case 38, 48:
        guard let color = Self.extendedColor(&rest) else { return false }
        if code == 38 { look.foreground = color } else { look.background = color }
      default: return false
      }
    }
    wanted = look
    // Something unknown is in force, which only a reset is sure to end.
    if isTainted { current = nil }
    isTainted = false
    return true
  }

  private static func extendedColor(_ rest: inout ArraySlice<Int>) -> Color? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map { .indexed($0) }
    case 2:
      guard rest.count >= 3 else { return nil }
      let first = rest.startIndex
      defer { rest = rest.dropFirst(3) }
      return .rgb(rest[first], rest[first + 1], rest[first + 2])
    default: return nil
    }
  }

  /// Writes what turns the current look into the wanted one.
  private mutating func settle(into bytes: inout [UInt8]) {
    guard current != wanted, !isTainted else { return }
    var shortest: [UInt8] = []  // A reset alone needs no number.
    if wanted != Look() {
      let changes = current.map { Self.sequence(Self.changes($0, wanted)) }
      // Only where something ends can a reset be shorter.
      if let changes, let current, current.attributes & ~wanted.attributes == 0 {
        shortest = changes
      } else {
        shortest = Self.sequence([0] + Self.changes(Look(), wanted))
        if let changes, changes.count < shortest.count { shortest = changes }
      }
    }
    bytes += [0x1B, 0x5B]
    bytes += shortest
    bytes.append(0x6D)
    current = wanted
  }

  /// Codes that turn one look into another without a reset.
  private static func changes(_ before: Look, _ after: Look) -> [Int] {
    var codes: [Int] = []
    var lit = before.attributes
    for attribute in 1...9 where (lit & ~after.attributes) >> attribute & 1 == 1 {
      // Bold and dim end together.
      codes.append(attribute == 1 ? 22 : 20 + attribute)
      lit &= attribute <= 2 ? ~0b110 : ~(1 << UInt16(attribute))
    }
    for attribute in 1...9 where (after.attributes & ~lit) >> attribute & 1 == 1 {
      codes.append(attribute)
    }
    if after.foreground != before.foreground { codes += Self.codes(after.foreground, base: 38) }
    if after.background != before.background { codes += Self.codes(after.background, base: 48) }
    return codes
  }

  private static func sequence(_ codes: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for code in codes {
      if !bytes.isEmpty { bytes.append(0x3B) }
      if code >= 100 { bytes.append(UInt8(0x30 + code / 100 % 10)) }
      if code >= 10 { bytes.append(UInt8(0x30 + code / 10 % 10)) }
      bytes.append(UInt8(0x30 + code % 10))
    }
    return bytes
  }

  private static func codes(_ color: Color, base: Int) -> [Int] {
    switch color {
    case .standard: [base + 1]
    case .ansi(let code): [code]
    case .indexed(let index): [base, 5, index]
    case .rgb(let red, let green, let blue): [base, 2, red, green, blue]
    }
  }
}
