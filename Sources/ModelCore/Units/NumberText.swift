// Numbers as people type them: `4096`, `4,096`, `128k`, `1.4T`, `2^17`, `6e3`, `4*4096`.
//
//   product = factor { ("*" | "×") factor }
//   factor  = digits [ "." digits ] [ "e" [ "+" | "-" ] digits ] [ suffix ] [ "^" digits ]
//   suffix  = k | M | B | T | Ki | Mi | Gi | Ti, in either case
//
// Spaces may stand between the pieces. Arithmetic is on integers with a power of ten below them,
// every step checked for overflow, so nothing is rounded: `1.4T` is 1,400,000,000,000 and `1.5` is
// an error, not 1 or 2.

/// A whole number read from what somebody typed.
package struct NumberText: Equatable, Sendable {
  /// What is counted, which decides what `k` means.
  package enum Unit: Equatable, Sendable {
    /// Things: `k` is 1,000.
    case count
    /// Tokens of a sequence or a context: `k` is 1,024, as in "128k context".
    case tokens
  }

  /// Longest text that is read, characters.
  package static let maximumLength = 64

  /// The number, 0 or more.
  package let value: Int
  /// Whether a bare `k` was read as 1,024; the answer then has to say so.
  package let usesBinaryThousand: Bool

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: what was typed, from outside.
  ///   - unit: what is counted.
  /// - Throws: where reading stopped, what was expected there and what was found.
  package init(_ text: String, unit: Unit = .count) throws(NumberTextError) {
    var reader = NumberReader(text, unit: unit)
    value = try reader.read()
    usesBinaryThousand = reader.usesBinaryThousand
  }

  /// The number alone.
  ///
  /// - Parameters:
  ///   - text: what was typed, from outside.
  ///   - unit: what is counted.
  /// - Returns: 0 or more.
  /// - Throws: where reading stopped, what was expected there and what was found.
  package static func parse(_ text: String, unit: Unit = .count) throws(NumberTextError) -> Int {
    try NumberText(text, unit: unit).value
  }
}

/// Why a text is not a number.
package enum NumberTextError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is nothing but spaces.
  case empty
  /// More characters than are read.
  case tooLong
  /// Something else stands at a place; counts from 1. `found` is safe to show.
  case unexpected(at: Int, expected: String, found: String)
  /// The number has a fraction left.
  case notWhole
  /// The number does not fit 63 bits.
  case tooLarge

  /// One line: where, what was expected, what was found and what to try.
  package var description: String {
    switch self {
    case .empty: "expected a number, found nothing; \(Self.hint)"
    case .tooLong:
      "expected at most \(NumberText.maximumLength) characters, found more; \(Self.hint)"
    case .unexpected(let place, let expected, let found):
      "character \(place): expected \(expected), found \(found); \(Self.hint)"
    case .notWhole: "expected a whole number, found a fraction; \(Self.hint)"
    case .tooLarge: "expected a number below 2^63, found a larger one; \(Self.hint)"
    }
  }

  private static let hint = "try 4096, 128k, 7B, 2^17 or 4*4096"
}

/// Walks over the characters of a typed number.
private struct NumberReader {
  private(set) var usesBinaryThousand = false
  private let characters: [Unicode.Scalar]
  private let unit: NumberText.Unit
  private var index = 0

  init(_ text: String, unit: NumberText.Unit) {
    // One more than is read tells a text that is too long without walking all of it.
    characters = Array(text.unicodeScalars.prefix(NumberText.maximumLength * 4))
    self.unit = unit
  }

  mutating func read() throws(NumberTextError) -> Int {
    guard characters.count <= NumberText.maximumLength else {
      throw .tooLong
    }
    skipSpaces()
    guard index < characters.count else { throw .empty }
    var product = try readFactor()
    while index < characters.count {
      guard take("*") || take("×") else {
        throw unexpected("*, a suffix (k, M, B, T) or the end")
      }
      let factor = try readFactor()
      product = try product.multiplied(by: factor)
    }
    return try product.whole()
  }

  // MARK: Pieces

  private mutating func readFactor() throws(NumberTextError) -> Decimal10 {
    skipSpaces()
    var factor = try readDecimal()
    if take("e") || take("E") {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      let power = try readSmallInteger()
      factor = try isNegative ? factor.shifted(down: power) : factor.shifted(up: power)
    }
    skipSpaces()
    factor = try factor.multiplied(by: Decimal10(digits: takeSuffix()))
    skipSpaces()
    if take("^") {
      skipSpaces()
      factor = try factor.raised(to: readSmallInteger())
      skipSpaces()
    }
    return factor
  }

  /// Digits, in groups of three where a comma or underscore parts them, and a fraction.
  private mutating func readDecimal() throws(NumberTextError) -> Decimal10 {
    var number = Decimal10(digits: 0)
    var digitsInGroup = 0
    var isGrouped = false
    while true {
      if let digit = takeDigit() {
        number = try number.appending(digit)
        digitsInGroup += 1
      } else if isSeparator, digitsInGroup > 0, isGrouped ? digitsInGroup == 3 : digitsInGroup <= 3
      {
        index += 1
        isGrouped = true
        digitsInGroup = 0
      } else {
        break
      }
      if isGrouped, digitsInGroup > 3 {
        index -= 1
        throw unexpected("no more than three digits after a separator")
      }
    }
    guard digitsInGroup > 0 else { throw unexpected("a digit") }
    guard !isGrouped || digitsInGroup == 3 else {
      throw unexpected("three digits after a separator")
    }
    guard take(".") else { return number }
    return try readFraction(after: number)
  }

  private mutating func readFraction(after whole: Decimal10) throws(NumberTextError) -> Decimal10 {
    var number = whole
    var zeros = 0
    var hasDigit = false
    while let digit = takeDigit() {
      hasDigit = true
      // Zeros count only once a digit follows them, so that 4.000 is 4 at any length.
      guard digit > 0 else {
        zeros += 1
        continue
      }
      for _ in 0..<zeros { number = try number.appendingFraction(0) }
      number = try number.appendingFraction(digit)
      zeros = 0
    }
    guard hasDigit else { throw unexpected("a digit after the point") }
    return number
  }

  /// An exponent; beyond three digits any of them is too large.
  private mutating func readSmallInteger() throws(NumberTextError) -> Int {
    guard var value = takeDigit() else { throw unexpected("a digit of the exponent") }
    while let digit = takeDigit() { value = min(value * 10 + digit, 999) }
    return value
  }

  /// The multiplier of a suffix, 1 without one.
  private mutating func takeSuffix() -> Int {
    guard index < characters.count else { return 1 }
    let rank: Int
    switch characters[index] {
    case "k", "K": rank = 1
    case "m", "M": rank = 2
    case "b", "B", "g", "G": rank = 3
    case "t", "T": rank = 4
    default: return 1
    }
    let letter = characters[index]
    let isBinary = index + 1 < characters.count && ["i", "I"].contains(characters[index + 1])
    let isGiga = letter == "g" || letter == "G"
    // Billions are B and their binary kin Gi: neither G nor Bi is in use for counts.
    guard !(rank == 3 && isGiga != isBinary) else { return 1 }
    index += isBinary ? 2 : 1
    if isBinary { return 1 << (10 * rank) }
    if rank == 1, unit == .tokens {
      usesBinaryThousand = true
      return 1_024
    }
    return [1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000][rank - 1]
  }

  // MARK: Characters

  private var isSeparator: Bool {
    index < characters.count && (characters[index] == "," || characters[index] == "_")
  }

  private mutating func takeDigit() -> Int? {
    guard index < characters.count, ("0"..."9").contains(characters[index]) else { return nil }
    defer { index += 1 }
    return Int(characters[index].value) - 48
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard index < characters.count, characters[index] == wanted else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while index < characters.count, characters[index] == " " { index += 1 }
  }

  private func unexpected(_ expected: String) -> NumberTextError {
    let found = index < characters.count ? Self.shown(characters[index]) : "the end"
    return .unexpected(at: index + 1, expected: expected, found: found)
  }

  /// A character that is safe to show: itself where it is plain ASCII, else its code point.
  private static func shown(_ character: Unicode.Scalar) -> String {
    guard !(0x21...0x7E).contains(character.value) else { return "\"\(character)\"" }
    guard character != " " else { return "a space" }
    let digits = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }
}

/// `digits` / 10^`scale`, exactly.
private struct Decimal10 {
  var digits: Int
  var scale = 0

  func appending(_ digit: Int) throws(NumberTextError) -> Decimal10 {
    var next = try multiplied(by: Decimal10(digits: 10))
    let (sum, overflow) = next.digits.addingReportingOverflow(digit)
    guard !overflow else { throw .tooLarge }
    next.digits = sum
    return next
  }

  /// One more digit after the point; more of them than fit have no whole value in reach.
  func appendingFraction(_ digit: Int) throws(NumberTextError) -> Decimal10 {
    let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
    let (sum, carry) = shifted.addingReportingOverflow(digit)
    guard !overflow, !carry else { throw .notWhole }
    return Decimal10(digits: sum, scale: scale + 1)
  }

  func multiplied(by other: Decimal10) throws(NumberTextError) -> Decimal10 {
    guard digits != 0, other.digits != 0 else { return Decimal10(digits: 0) }
    let (left, right) = Self.reduced(self, other)
    let (product, overflow) = left.digits.multipliedReportingOverflow(by: right.digits)
    guard !overflow else { throw .tooLarge }
    return Decimal10(digits: product, scale: left.scale + right.scale)
  }

  func shifted(up power: Int) throws(NumberTextError) -> Decimal10 {
    guard digits != 0 else { return self }
    let used = min(power, scale)
    var result = Decimal10(digits: digits, scale: scale - used)
    guard power - used <= 18 else { throw .tooLarge }
    for _ in 0..<(power - used) {
      result = try result.multiplied(by: Decimal10(digits: 10))
    }
    return result
  }

  func shifted(down power: Int) -> Decimal10 {
    digits == 0 ? self : Decimal10(digits: digits, scale: scale + power)
  }

  func raised(to power: Int) throws(NumberTextError) -> Decimal10 {
    // 1^999 stays short, and 2^63 already overflows.
    guard digits != 1 || scale > 0 else { return self }
    var result = Decimal10(digits: 1)
    for _ in 0..<power {
      result = try result.multiplied(by: self)
      if result.digits == 0 { break }
    }
    return result
  }

  func whole() throws(NumberTextError) -> Int {
    var (value, places) = (digits, scale)
    while places > 0 {
      guard value.isMultiple(of: 10) else { throw .notWhole }
      guard value != 0 else { return 0 }
      value /= 10
      places -= 1
    }
    return value
  }

  /// The same two numbers with tens of one cancelled against the scale of either.
  private static func reduced(_ a: Decimal10, _ b: Decimal10) -> (Decimal10, Decimal10) {
    var (left, right) = (a, b)
    var scale = left.scale + right.scale
    while scale > 0, left.digits.isMultiple(of: 10) {
      left.digits /= 10
      scale -= 1
    }
    while scale > 0, right.digits.isMultiple(of: 10) {
      right.digits /= 10
      scale -= 1
    }
    left.scale = scale
    right.scale = 0
    return (left, right)
  }
}
