/// How numbers become text: the only place where they are rounded.
package struct NumberFormat: Equatable, Sendable {
  /// Between groups of three digits; "" for none.
  package var group: String
  /// Between whole and fraction.
  package var point: String
  /// Whether memory is written in GB (10^9) instead of GiB (2^30).
  package var usesDecimalBytes: Bool

  package init(group: String = ",", point: String = ".", usesDecimalBytes: Bool = false) {
    self.group = group
    self.point = point
    self.usesDecimalBytes = usesDecimalBytes
  }

  /// 1,234.5 and GiB.
  package static let standard = NumberFormat()

  /// Digits only, for other programs.
  package static let plain = NumberFormat(group: "")

  // MARK: Counts

  /// Every digit, in groups of three.
  package func exact(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += group }
      text.append(digit)
    }
    return value < 0 ? "−" + text : text
  }

  /// Three significant digits with K, M, B or T; marked ≈ where rounding reaches the next unit.
  package func short(_ value: Int) -> String {
    let magnitude = Double(value.magnitude)
    guard magnitude >= 1_000 else { return exact(value) }
    let sign = value < 0 ? "−" : ""
    let units = ["K", "M", "B", "T", "Q"]
    var scaled = magnitude
    var unit = -1
    while scaled >= 1_000, unit + 1 < units.count {
      scaled /= 1_000
      unit += 1
    }
    var text = significant(scaled, digits: 3)
    var mark = ""
    if scaled < 1_000, scaled >= 999.5, unit + 1 < units.count {
      text = significant(1, digits: 3)
      unit += 1
      mark = "≈"
    }
    return sign + mark + text + units[unit]
  }

  // MARK: Fractions

  /// A fixed number of digits after the point, ties away from zero; "n/a" unless finite.
  package func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "n/a" }
    let scale = Self.powersOfTen[min(max(digits, 0), Self.powersOfTen.count - 1)]
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return scientific(value) }
    let whole = clampedInt((scaled / scale).rounded(.down))
    let fraction = clampedInt(scaled - Double(whole) * scale)
    let isNegative = value < 0 && scaled > 0
    var text = (isNegative ? "−" : "") + exact(whole)
    if digits > 0 {
      let tail = String(fraction)
      text += point + String(repeating: "0", count: max(digits - tail.count, 0)) + tail
    }
    return text
  }

  /// A number to be worked with: every digit of a whole one, four digits after the point of
  /// another; with an exponent where that is shorter than its digits.
  package func digits(_ value: Double) -> String {
    guard value.magnitude < 9e18 else { return value.isFinite ? "\(value)" : "n/a" }
    let isWhole = value == value.rounded() || value.magnitude > 9e10
    return isWhole ? exact(clampedInt(value.rounded())) : fixed(value, digits: 4)
  }

  /// A share of one as a percentage with one digit, such as "64.2 %".
  package func percent(_ share: Double) -> String { fixed(share * 100, digits: 1) + " %" }

  /// A change as a signed percentage, such as "+3.9 %".
  package func change(_ share: Double) -> String {
    let text = fixed(share.magnitude * 100, digits: 1) + " %"
    return (share < 0 && !text.hasPrefix("0\(point)0 ") ? "−" : "+") + text
  }

  /// A factor with two digits, such as "×3.92".
  package func factor(_ value: Double) -> String { "×" + fixed(value, digits: 2) }

  /// Three digits and a power of ten, such as "8.09e22".
  package func scientific(_ value: Double) -> String {
    guard value.isFinite else { return "n/a" }
    guard value != 0 else { return "0" }
    var mantissa = value.magnitude
    var exponent = 0
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      exponent -= 1
    }
    if mantissa >= 9.995 {
      mantissa = 1
      exponent += 1
    }
    return (value < 0 ? "−" : "") + fixed(mantissa, digits: 2) + "e\(exponent)"
  }

  // MARK: Units

  /// Memory: KiB, MiB, GiB, TiB (or KB … TB), two digits, none for whole KiB and bytes.
  package func bytes(_ value: Double) -> String { bytes(value, isDecimal: usesDecimalBytes) }

  /// Sizes of files as vendors print them: KB, MB, GB (powers of 1,000).
  package func fileBytes(_ value: Int) -> String { bytes(Double(value), isDecimal: true) }

  private func bytes(_ value: Double, isDecimal: Bool) -> String {
    guard value.isFinite else { return "n/a" }
    let base: Double = isDecimal ? 1_000 : 1_024
    let units =
      isDecimal
      ? ["B", "KB", "MB", "GB", "TB", "PB", "EB"] : ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var scaled = value
    var unit = 0
    while scaled >= base, unit + 1 < units.count {
      scaled /= base
      unit += 1
    }
    let isWhole = unit == 0 || (unit == 1 && scaled == scaled.rounded())
    return fixed(scaled, digits: isWhole ? 0 : 2) + " " + units[unit]
  }

  /// An amount with its unit: every digit of counts, short forms of the others.
  package func text(_ amount: Amount) -> String {
    switch amount {
    case .count(let value): exact(value)
    case .bytes(let value): bytes(value)
    case .flops(let value): flops(value)
    }
  }

  /// An amount of work: three digits and FLOP, GFLOP, TFLOP …; powers of ten from 10^21.
  package func flops(_ value: Double) -> String {
    guard value.isFinite else { return "n/a" }
    guard value < 1e21 else { return scientific(value) + " FLOP" }
    let units = ["", "K", "M", "G", "T", "P", "E"]
    var scaled = value
    var unit = 0
    while scaled >= 999.5, unit + 1 < units.count {
      scaled /= 1_000
      unit += 1
    }
    return significant(scaled, digits: 3) + " \(units[unit])FLOP"
  }

  /// At least as many digits as the whole part has, `digits` in all where it has fewer.
  private func significant(_ value: Double, digits: Int) -> String {
    var before = 1
    while before < digits, value >= Self.powersOfTen[before] { before += 1 }
    // 9.996 has one digit before the point but rounds to two.
    let rounded = fixed(value, digits: digits - before)
    guard before < digits,
      value + 0.5 / Self.powersOfTen[digits - before] >= Self.powersOfTen[before]
    else { return rounded }
    return fixed(value, digits: digits - before - 1)
  }

  private static let powersOfTen: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
