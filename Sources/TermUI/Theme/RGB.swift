// Contrast by WCAG 2.1: relative luminance of sRGB, ratio (L1 + 0.05) / (L2 + 0.05).
// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio

import Glibc

/// An opaque sRGB color with 8 bits per channel.
package struct RGB: Hashable, Sendable {
  /// Red, 0 to 255.
  package let red: UInt8
  /// Green, 0 to 255.
  package let green: UInt8
  /// Blue, 0 to 255.
  package let blue: UInt8

  /// A color from its channels.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A color from six hexadecimal digits, such as `0x5CC8FF`; higher bits are ignored.
  package init(_ hex: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: hex >> 16), UInt8(truncatingIfNeeded: hex >> 8),
      UInt8(truncatingIfNeeded: hex))
  }

  /// Channels made linear, 0 to 1.
  var linear: (red: Double, green: Double, blue: Double) {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }

  /// Relative luminance, 0 for black to 1 for white.
  package var luminance: Double {
    let (red, green, blue) = linear
    return Self.luminance(red: red, green: green, blue: blue)
  }

  /// Relative luminance of linear channels.
  static func luminance(red: Double, green: Double, blue: Double) -> Double {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// Contrast ratio to another color, 1 to 21, the same in both directions.
  package func contrast(to other: RGB) -> Double {
    Self.contrast(luminance, other.luminance)
  }

  /// Contrast ratio of two relative luminances.
  package static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}
