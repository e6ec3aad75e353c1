/// The nearest whole number inside the range; NaN gives the lower end.
func clamped(_ value: Double, to range: ClosedRange<Int>) -> Int {
  guard value > Double(range.lowerBound) else { return range.lowerBound }
  guard value < Double(range.upperBound) else { return range.upperBound }
  return Int(exactly: value.rounded()) ?? range.lowerBound
}

/// The value held between 0 and 1; NaN gives 0.
func unitFraction(_ value: Double) -> Double {
  value.isNaN ? 0 : min(max(value, 0), 1)
}
