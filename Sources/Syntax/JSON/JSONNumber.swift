/// A number with the digits it was written with, so that nothing is lost in reading.
package struct JSONNumber: Equatable, Sendable {
  /// The number as it stands in the file.
  package let text: String

  /// Keeps a text that the scanner has checked.
  init(text: String) {
    self.text = text
  }

  /// The integer, if it is written as one (no point, no exponent) and fits.
  package var integer: Int? {
    Int(text)
  }

  /// The integer this number is exactly, also when written `4096.0` or `4.096e3`, if it fits.
  package var wholeValue: Int? {
    // The numbers that have names have no digits.
    guard text.utf8.contains(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
      return nil
    }
    var digits: [UInt8] = []
    var fractionLength = 0
    var isFraction = false
    let unsigned = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let mantissa = unsigned.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    for byte in mantissa {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if isFraction { fractionLength += 1 }
      }
    }
    guard let first = digits.firstIndex(where: { $0 != 0 }),
      let last = digits.lastIndex(where: { $0 != 0 })
    else { return 0 }
    // An exponent too long for Int is far outside of Int's range in either direction.
    let exponentText = unsigned.dropFirst(mantissa.count + 1)
    guard let exponent = exponentText.isEmpty ? 0 : Int(String(exponentText) ?? "") else {
      return nil
    }
    let zeros = (digits.count - 1 - last).addingReportingOverflow(exponent)
    let (power, isOut) = zeros.partialValue.subtractingReportingOverflow(fractionLength)
    guard !zeros.overflow, !isOut, power >= 0, power < 20 else { return nil }
    let sign = text.hasPrefix("-") ? "-" : ""
    let kept = digits[first...last].map { String($0) }.joined()
    return Int(sign + kept + String(repeating: "0", count: power))
  }

  /// The nearest double; infinite where the number is too large for one.
  package var double: Double {
    Double(text) ?? .nan
  }
}
