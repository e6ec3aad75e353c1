import Glibc

/// A range of values along one side of a plot.
package struct Axis: Hashable, Sendable {
  /// How values are spread.
  package enum Scale: Hashable, Sendable {
    /// Equal differences are equally far apart.
    case linear
    /// Equal ratios are equally far apart; values must be above 0.
    case logarithmic
  }

  /// The value at the left or lower end.
  package let lower: Double
  /// The value at the right or upper end, above `lower`.
  package let upper: Double
  /// How the values between are spread.
  package let scale: Scale

  /// An axis over a range; one that is empty or not finite becomes 0 to 1 (1 to 10 if
  /// logarithmic), one that holds a single value is widened around it.
  package init(_ first: Double, _ last: Double, _ scale: Scale = .linear) {
    var (lower, upper) = (min(first, last), max(first, last))
    let isUsable = lower.isFinite && upper.isFinite && (upper - lower).isFinite
    if !isUsable || (scale == .logarithmic && lower <= 0) {
      (lower, upper) = scale == .linear ? (0, 1) : (1, 10)
    } else if lower == upper {
      if scale == .linear {
        let margin = max(abs(lower) / 2, 0.5)
        (lower, upper) = (lower - margin, upper + margin)
      } else {
        (lower, upper) = (max(lower / 2, .leastNonzeroMagnitude), upper)
        upper = min(upper * 2, .greatestFiniteMagnitude)
      }
    }
    self.lower = lower
    self.upper = upper
    self.scale = scale
  }

  /// An axis that holds all values that it can show.
  package init(holding values: some Sequence<Double>, _ scale: Scale = .linear) {
    var range: (Double, Double)?
    for value in values where value.isFinite && (scale == .linear || value > 0) {
      range = (min(range?.0 ?? value, value), max(range?.1 ?? value, value))
    }
    self.init(range?.0 ?? .nan, range?.1 ?? .nan, scale)
  }

  /// Where a value lies: 0 at the lower end, 1 at the upper, beyond outside.
  ///
  /// - Returns: nothing for what the axis cannot show: NaN, infinity, 0 or less on a
  ///   logarithmic axis.
  package func fraction(of value: Double) -> Double? {
    switch scale {
    case .linear:
      let fraction = (value - lower) / (upper - lower)
      return fraction.isFinite ? fraction : nil
    case .logarithmic:
      guard value > 0, value.isFinite else { return nil }
      return (log(value) - log(lower)) / (log(upper) - log(lower))
    }
  }

  /// The value at a fraction of the axis.
  package func value(at fraction: Double) -> Double {
    switch scale {
    case .linear: lower + (upper - lower) * fraction
    case .logarithmic: exp(log(lower) + (log(upper) - log(lower)) * fraction)
    }
  }

  /// Round values inside the range, lowest first, at most `count` of them.
  ///
  /// On a linear axis steps are 1, 2 or 5 times a power of ten; on a logarithmic one ticks are
  /// powers of ten with an equal number of decades between them.
  package func ticks(atMost count: Int) -> [Double] {
    guard count > 0 else { return [] }
    switch scale {
    case .linear: return linearTicks(min(count, 1_000))
    case .logarithmic: return decadeTicks(min(count, 1_000))
    }
  }

  private func linearTicks(_ count: Int) -> [Double] {
    let power = pow(10, floor(log10((upper - lower) / Double(count))))
    for factor in [1.0, 2, 5, 10, 20, 50, 100] {
      let step = power * factor
      guard step > 0, step.isFinite else { continue }
      let (first, last) = (ceil(lower / step), floor(upper / step))
      let found = last - first + 1
      guard found <= Double(count), found >= 1 else { continue }
      return (0..<clamped(found, to: 0...count)).map { (first + Double($0)) * step }
    }
    return []
  }

  private func decadeTicks(_ count: Int) -> [Double] {
    // The slack keeps 1,000 on an axis that begins at 1,000.
    let first = clamped(ceil(log10(lower) - 1e-9), to: -400...400)
    let last = clamped(floor(log10(upper) + 1e-9), to: -400...400)
    guard first <= last else { return [] }
    let step = max((last - first + count) / count, 1)
    return stride(from: first, through: last, by: step).map { pow(10, Double($0)) }
  }
}
