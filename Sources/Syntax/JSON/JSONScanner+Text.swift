/// Strings and numbers of the scanner, and their decoding.
extension JSONScanner {
  /// Scans a string whose opening quote is next, without decoding it.
  mutating func string(_ kind: JSONToken.Kind) throws(JSONError) -> JSONToken {
    let start = position
    var hasEscapes = false
    offset += 1
    while offset < bytes.count {
      passPlain()
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return JSONToken(
          kind: kind, position: start, range: (start.byteOffset + 1)..<(offset - 1),
          hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try passEscape()
      case 0..<0x20: throw unexpected(.escapedControl)
      default:
        if byte & 0xC0 == 0x80 { continuations += 1 }
        offset += 1
      }
    }
    throw unexpected(.closingQuote)
  }

  /// Passes characters of a string that need no look: ASCII but quotes, backslashes, controls.
  private mutating func passPlain() {
    var index = offset
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        let byte = bytes[index]
        guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
        else { return }
        index += 1
      }
    }
    offset = index
  }

  private mutating func passEscape() throws(JSONError) {
    offset += 1
    guard offset < bytes.count else { throw unexpected(.escape) }
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    case UInt8(ascii: "u"):
      offset += 1
      for _ in 0..<4 {
        guard offset < bytes.count, Self.hexValue(bytes[offset]) != nil else {
          throw unexpected(.hexDigit)
        }
        offset += 1
      }
    default: throw unexpected(.escape)
    }
  }

  /// Scans a number whose first character is next.
  mutating func number() throws(JSONError) -> JSONToken {
    let start = position
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    try passDigits()
    if bytes[first] == UInt8(ascii: "0"), offset > first + 1 {
      offset = first + 1
      throw unexpected(.endOfLeadingZero)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try passDigits()
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      let isSigned =
        offset < bytes.count
        && (bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-"))
      if isSigned { offset += 1 }
      try passDigits()
    }
    let length = offset - start.byteOffset
    guard length <= policy.maximumNumberLength else {
      throw JSONError(
        file: name, position: start,
        problem: .numberTooLong(length: length, limit: policy.maximumNumberLength))
    }
    return token(.number, from: start)
  }

  /// Passes one digit or more.
  private mutating func passDigits() throws(JSONError) {
    var index = offset
    while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
    guard index > offset else { throw unexpected(.digit) }
    offset = index
  }

  /// The text of a key, string or number.
  ///
  /// Invalid UTF-8 and lone surrogates become U+FFFD.
  /// - Returns: the text, and whether something in it had to be replaced.
  package func text(of token: JSONToken) -> (text: String, isRepaired: Bool) {
    guard token.hasEscapes else { return Self.validated(bytes[token.range]) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(token.range.count)
    var isRepaired = false
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        decoded.append(bytes[index])
        index += 1
        continue
      }
      let scalar: Unicode.Scalar?
      (scalar, index) = escaped(at: index + 1)
      isRepaired = isRepaired || scalar == nil
      decoded.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
    }
    let (text, isInvalid) = Self.validated(decoded[...])
    return (text, isRepaired || isInvalid)
  }

  /// The integer of a number token, if it is written as one and fits; no text is made for it.
  package func integer(of token: JSONToken) -> Int? {
    var value = 0
    guard !token.range.isEmpty else { return nil }
    let isNegative = bytes[token.range.lowerBound] == UInt8(ascii: "-")
    for index in (token.range.lowerBound + (isNegative ? 1 : 0))..<token.range.upperBound {
      let byte = bytes[index]
      guard Self.isDigit(byte) else { return nil }
      let digit = isNegative ? -Int(byte - UInt8(ascii: "0")) : Int(byte - UInt8(ascii: "0"))
      let (tens, isOut) = value.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(digit)
      guard !isOut, !isOver else { return nil }
      value = sum
    }
    return value
  }

  /// Decodes what follows a backslash.
  ///
  /// - Returns: the scalar, nil for half a surrogate pair, and the index after the escape.
  private func escaped(at index: Int) -> (scalar: Unicode.Scalar?, next: Int) {
    switch bytes[index] {
    case UInt8(ascii: "b"): return ("\u{8}", index + 1)
    case UInt8(ascii: "f"): return ("\u{C}", index + 1)
    case UInt8(ascii: "n"): return ("\n", index + 1)
    case UInt8(ascii: "r"): return ("\r", index + 1)
    case UInt8(ascii: "t"): return ("\t", index + 1)
    case UInt8(ascii: "u"): break
    default: return (Unicode.Scalar(bytes[index]), index + 1)
    }
    let unit = codeUnit(at: index + 1)
    let next = index + 5
    let isPair =
      unit & 0xFC00 == 0xD800 && next + 1 < bytes.count
      && bytes[next] == UInt8(ascii: "\\") && bytes[next + 1] == UInt8(ascii: "u")
    guard isPair else { return (Unicode.Scalar(unit), next) }
    let low = codeUnit(at: next + 2)
    guard low & 0xFC00 == 0xDC00 else { return (nil, next) }
    return (Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF), next + 6)
  }

  /// The number that four hexadecimal digits write; the scan has checked them.
  private func codeUnit(at index: Int) -> UInt32 {
    bytes[index..<min(index + 4, bytes.count)].reduce(0) { $0 << 4 | (Self.hexValue($1) ?? 0) }
  }

  private static func validated(_ bytes: ArraySlice<UInt8>) -> (text: String, isRepaired: Bool) {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    if !isASCII, let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
    return (String(decoding: bytes, as: UTF8.self), !isASCII)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return UInt32(byte - UInt8(ascii: "A") + 10)
    default: return nil
    }
  }

  /// What an error says stands at a byte: a word, a character, or the byte's number.
  func finding(at index: Int) -> JSONFinding {
    guard index < bytes.count else { return .endOfText }
    let rest = bytes[index...].prefix(4 * JSONFinding.maximumLength)
    let word = rest.prefix { byte in
      Self.isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
    if !word.isEmpty {
      let text = SafeText(utf8: word.prefix(JSONFinding.maximumLength + 1))
      return .text(text.clipped(to: JSONFinding.maximumLength))
    }
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator),
      scalar.value >= 0x20, scalar.value != 0x7F
    else { return .byte(bytes[index]) }
    return .text(SafeText(String(scalar)))
  }
}
