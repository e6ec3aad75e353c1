/// Works out what a line of Explain prints: numbers, × and +, as a reader would with a calculator.
struct Arithmetic {
  private var rest: Substring

  /// The value of a text; nil where it is anything but a sum of products.
  static func value(of text: String) -> Double? {
    var reader = Arithmetic(rest: text[...])
    guard let value = reader.sum() else { return nil }
    return reader.rest.isEmpty ? value : nil
  }

  private mutating func sum() -> Double? {
    guard var total = product() else { return nil }
    while take("+") {
      guard let next = product() else { return nil }
      total += next
    }
    return total
  }

  private mutating func product() -> Double? {
    guard var value = factor() else { return nil }
    while take("×") {
      guard let next = factor() else { return nil }
      value *= next
    }
    return value
  }

  private mutating func factor() -> Double? {
    if take("(") {
      guard let value = sum(), take(")") else { return nil }
      return value
    }
    skipSpaces()
    let digits = rest.prefix { $0.isNumber || ",.e".contains($0) || $0 == "+" && isExponent }
    rest = rest.dropFirst(digits.count)
    return Double(digits.filter { $0 != "," })
  }

  /// Very large results are written with an exponent, e+25: no sum follows these.
  private var isExponent: Bool { rest.prefix { $0 != " " }.contains("e") }

  private mutating func take(_ sign: Character) -> Bool {
    skipSpaces()
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }
}
