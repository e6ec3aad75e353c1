/// The only way from `Double` to `Int`: rounds toward zero, holds within `Int`, and makes NaN 0.
package func clampedInt(_ value: Double) -> Int {
  guard !value.isNaN else { return 0 }
  guard value < 0x1p63 else { return .max }
  guard value > -0x1p63 else { return .min }
  return Int(value)
}
