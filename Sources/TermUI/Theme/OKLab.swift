// OKLab: a space in which equal distances look about equally different.
// Source of the matrices: Ottosson 2020, https://bottosson.github.io/posts/oklab/

import Glibc

/// A color as lightness and two opponent axes.
package struct OKLab: Hashable, Sendable {
  /// Lightness, 0 for black to 1 for white.
  package let lightness: Double
  /// Green below 0, red above.
  package let a: Double
  /// Blue below 0, yellow above.
  package let b: Double

  /// The color as a person sees it.
  package init(_ color: RGB) {
    let (red, green, blue) = color.linear
    self.init(red: red, green: green, blue: blue)
  }

  /// A color from linear channels, 0 to 1.
  package init(red: Double, green: Double, blue: Double) {
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// Distance to another color; black to white is 1.
  package func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }
}
