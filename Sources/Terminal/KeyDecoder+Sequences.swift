import Syntax
import TermUI

extension KeyDecoder {
  /// Acts on a complete CSI or SS3 sequence; one that means nothing here is dropped.
  mutating func finishSequence(_ final: UInt8, isAlt: Bool, isSS3: Bool) {
    let body = collected
    reset()
    if !isSS3, body.isEmpty, final == UInt8(ascii: "[") {
      state = .consoleKey
      return
    }
    if !isSS3, body.isEmpty, final == UInt8(ascii: "M") {
      state = .oldMouse
      return
    }
    if body.first == UInt8(ascii: "<") {
      let mouse = Mouse(report: body.dropFirst(), final: final)
      if let mouse { events.append(.mouse(mouse)) }
      return
    }
    guard body.count < Self.maximumSequence, let numbers = Self.numbers(body) else { return }
    if !isSS3, final == UInt8(ascii: "~"), numbers.first == 200 {
      state = .paste
      return
    }
    let found = isSS3 ? Self.ss3Key(final, numbers) : Self.csiKey(final, numbers)
    guard var key = found else { return }
    if isAlt { key = Key(key.code, key.modifiers.union(.alt)) }
    events.append(.key(key))
  }

  /// Parameters separated by semicolons; nil when private or with sub-parameters we do not know.
  private static func numbers(_ body: [UInt8]) -> [Int]? {
    guard body.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3B }) else { return nil }
    return body.split(separator: 0x3B, omittingEmptySubsequences: false).map(number)
  }

  /// Digits as a number, at most 1,000,000.
  fileprivate static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 1_000_000) }
  }

  /// The second parameter is 1 + Shift 1 + Alt 2 + Control 4 + Meta 8.
  private static func modifiers(_ parameter: Int?) -> Key.Modifiers {
    guard let parameter, parameter > 1 else { return [] }
    let bits = parameter - 1
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static func csiKey(_ final: UInt8, _ numbers: [Int]) -> Key? {
    let held = modifiers(numbers.dropFirst().first)
    switch final {
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):  // rxvt: arrows with Shift
      return named(final - 0x20).map { Key($0, .shift) }
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count == 3 { return coded(numbers[2], held) }
      return numbers.first.flatMap(numbered).map { Key($0, held) }
    case UInt8(ascii: "u"): return numbers.first.flatMap { coded($0, held) }
    case UInt8(ascii: "$"): return numbers.first.flatMap(numbered).map { Key($0, .shift) }
    case UInt8(ascii: "^"): return numbers.first.flatMap(numbered).map { Key($0, .control) }
    case UInt8(ascii: "@"):
      return numbers.first.flatMap(numbered).map { Key($0, [.shift, .control]) }
    default:
      // `CSI 24 ; 80 R` is an answer about the cursor, `CSI 1 ; 2 R` is F3 with Shift.
      guard numbers.count < 3, numbers.first ?? 1 <= 1 else { return nil }
      return named(final).map { Key($0, held) }
    }
  }

  private static func ss3Key(_ final: UInt8, _ numbers: [Int]) -> Key? {
    let held = modifiers(numbers.last)
    switch final {
    case UInt8(ascii: "a")...UInt8(ascii: "d"):  // rxvt: arrows with Control
      return named(final - 0x20).map { Key($0, .control) }
    case UInt8(ascii: "M"): return Key(.enter, held)
    case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"):
      // The keypad: its codes are those of the characters, shifted by 0x40.
      return Key(.character(Unicode.Scalar(final == UInt8(ascii: "X") ? 0x3D : final - 0x40)), held)
    default: return named(final).map { Key($0, held) }
    }
  }

  private static func named(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key given by its character's code, as with modifyOtherKeys.
  private static func coded(_ code: Int, _ held: Key.Modifiers) -> Key? {
    switch code {
    case 8, 127: return Key(.backspace, held)
    case 9: return Key(.tab, held)
    case 13: return Key(.enter, held)
    case 27: return Key(.escape, held)
    default:
      guard code >= 0x20, !(0x7F..<0xA0).contains(code), let scalar = Unicode.Scalar(UInt32(code))
      else { return nil }
      return Key(.character(scalar), held.subtracting(.shift))
    }
  }
}

extension Mouse {
  /// An SGR report: `button ; column ; row`, ended by `M`, or by `m` for a release.
  init?(report: ArraySlice<UInt8>, final: UInt8) {
    guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let parts = report.split(separator: 0x3B, omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let values = parts.map { KeyDecoder.number($0) }
    self.init(
      bits: values[0], column: values[1], row: values[2],
      isRelease: final == UInt8(ascii: "m"))
  }

  /// A report from before SGR: three bytes, each 32 more than its value; button 3 is a release.
  init?(oldReport bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let bits = Int(bytes[0]) - 32
    self.init(
      bits: bits & 3 == 3 ? bits & ~3 : bits, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32,
      isRelease: bits & 3 == 3 && bits & 64 == 0)
  }

  /// Bits 0 and 1 are the button, 4 Shift, 8 Alt, 16 Control, 32 motion, 64 the wheel.
  private init?(bits: Int, column: Int, row: Int, isRelease: Bool) {
    guard bits < 128, (1...65_535).contains(column), (1...65_535).contains(row) else { return nil }
    var modifiers: Key.Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.shift) }
    if bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 16 != 0 { modifiers.insert(.control) }
    let action: Action
    let button: Button
    if bits & 64 != 0 {
      guard !isRelease, bits & 3 < 2 else { return nil }  // Sideways wheels mean nothing here.
      action = bits & 1 == 0 ? .wheelUp : .wheelDown
      button = .left
    } else {
      guard bits & 3 < 3 else { return nil }  // Motion with no button held.
      action = isRelease ? .release : bits & 32 != 0 ? .drag : .press
      button = [.left, .middle, .right][bits & 3]
    }
    self.init(action, button: button, column: column - 1, row: row - 1, modifiers: modifiers)
  }
}
