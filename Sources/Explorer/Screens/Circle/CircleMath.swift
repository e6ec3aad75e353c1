import Glibc

/// Functions of the C library that the pictures need.
enum CircleMath {
  /// A direction in degrees, from −180 to 180, counterclockwise from the right.
  static func degrees(_ x: Double, _ y: Double) -> Double { atan2(y, x) * 180 / .pi }

  /// How often a count doubles from 1.
  static func doublings(_ count: Int) -> Double { log2(Double(max(count, 1))) }
}
