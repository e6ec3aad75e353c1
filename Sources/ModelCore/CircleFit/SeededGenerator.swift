// SplitMix64: a counter in steps of the golden ratio, scrambled.
//
// Reference: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".

/// Random numbers that a seed determines.
package struct SeededGenerator: Equatable, Sendable {
  private var counter: UInt64

  /// Starts at a seed; neighboring seeds give unrelated numbers.
  package init(seed: UInt64) {
    counter = seed
    counter = next()
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    counter &+= 0x9E37_79B9_7F4A_7C15
    var bits = counter
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The next number from 0 up to 1, a multiple of 2^−24.
  package mutating func uniform() -> Double {
    Double(next() >> 40) * 0x1p-24
  }

  /// The next number of a normal distribution (Box and Muller 1958).
  package mutating func gauss() -> Double {
    let radius = (-2 * Elementary.log(uniform() + 1e-7)).squareRoot()
    return radius * Elementary.sineCosine(turns: uniform()).cosine
  }
}
