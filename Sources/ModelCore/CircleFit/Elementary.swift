// Sine, cosine, exponential and logarithm from additions and multiplications alone.
//
// The C library may give other last bits on another machine, and with them another training run.
// IEEE 754 fixes every operation used here. Errors are below 4e-16 of the largest value in range;
// the tests compare with the C library.

/// Elementary functions with the same bits on every machine.
package enum Elementary {
  private static let twoPi = 6.283185307179586
  private static let ln2 = 0.6931471805599453
  /// The logarithm of 2 in two pieces: the upper one has zeros enough to multiply exactly.
  private static let ln2Upper = 0x1.62E42FEE00000p-1
  private static let ln2Lower = 0x1.A39EF35793C76p-33

  /// Sine and cosine of an angle in turns: 1 is the whole circle.
  package static func sineCosine(turns: Double) -> (sine: Double, cosine: Double) {
    let part = turns - turns.rounded()
    let quarter = (part * 4).rounded()
    // Between −1/8 and 1/8 of a turn.
    let x = (part - quarter / 4) * twoPi
    let square = x * x
    let sine = x * series(square, Self.sineTerms)
    let cosine = series(square, Self.cosineTerms)
    if quarter == 1 { return (cosine, -sine) }
    if quarter == -1 { return (-cosine, sine) }
    return quarter == 0 ? (sine, cosine) : (-sine, -cosine)
  }

  /// The exponential function; 0 and infinity beyond what a `Double` holds.
  package static func exp(_ x: Double) -> Double {
    guard x > -745 else { return x.isNaN ? x : 0 }
    guard x < 709.5 else { return .infinity }
    let power = (x / ln2).rounded()
    let rest = (x - power * ln2Upper) - power * ln2Lower
    return Double(sign: .plus, exponent: clampedInt(power), significand: series(rest, expTerms))
  }

  /// The natural logarithm of a number above 0.
  package static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x < 0 ? .nan : x }
    var significand = x.significand
    var exponent = Double(x.exponent)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    return exponent * ln2Upper
      + (exponent * ln2Lower + 2 * ratio * series(ratio * ratio, logTerms))
  }

  /// A positive number raised to a power.
  package static func power(_ base: Double, _ exponent: Double) -> Double {
    exp(exponent * log(base))
  }

  private static func series(_ x: Double, _ terms: [Double]) -> Double {
    var sum = 0.0
    for term in terms.reversed() { sum = sum * x + term }
    return sum
  }

  private static let sineTerms = factorials(start: 1).enumerated().map { $0 % 2 == 0 ? $1 : -$1 }
  private static let cosineTerms = factorials(start: 0).enumerated().map { $0 % 2 == 0 ? $1 : -$1 }
  private static let expTerms = (0...14).map { 1 / factorial($0) }
  private static let logTerms = (0...11).map { 1 / Double(2 * $0 + 1) }

  /// Inverse factorials of every second number from a first one on.
  private static func factorials(start: Int) -> [Double] {
    (0...8).map { 1 / factorial(start + 2 * $0) }
  }

  private static func factorial(_ n: Int) -> Double {
    n < 2 ? 1 : (2...n).reduce(1.0) { $0 * Double($1) }
  }
}
