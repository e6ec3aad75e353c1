import Glibc
import ModelCore
import Testing

@Suite struct ElementaryTests {
  private static let places = (-4_000...4_000).map { Double($0) / 1_000 + 1e-5 }

  @Test func `sine and cosine are those of the C library`() {
    for turns in Self.places + [0, 0.125, -0.125, 0.25, 0.5, -0.5, 1e6 + 0.1] {
      let found = Elementary.sineCosine(turns: turns)
      let angle = 2 * Double.pi * (turns - turns.rounded())
      #expect((found.sine - sin(angle)).magnitude < 4e-16)
      #expect((found.cosine - cos(angle)).magnitude < 4e-16)
    }
  }

  @Test func `the exponential is that of the C library`() {
    for x in Self.places.map({ $0 * 170 }) {
      let (found, wanted) = (Elementary.exp(x), exp(x))
      #expect((found - wanted).magnitude <= 1e-15 * wanted, "\(x)")
    }
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(1_000) == .infinity)
    #expect(Elementary.exp(-1_000) == 0)
    #expect(Elementary.exp(.nan).isNaN)
  }

  @Test func `the logarithm is that of the C library`() {
    for x in Self.places.map({ exp($0 * 20) }) {
      let (found, wanted) = (Elementary.log(x), log(x))
      #expect((found - wanted).magnitude <= 1e-15 * max(wanted.magnitude, 1), "\(x)")
    }
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
  }

  @Test func `the generator is SplitMix64`() {
    // First number of the reference implementation for the state 1234567 is 6457827717110365317;
    // ours begins one later.
    var generator = SeededGenerator(seed: 1_234_567)
    let values = (0..<1_000).map { _ in generator.uniform() }
    #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect((values.reduce(0, +) / 1_000 - 0.5).magnitude < 0.03)
    var other = SeededGenerator(seed: 1_234_567)
    #expect(values == (0..<1_000).map { _ in other.uniform() })
    let normal = (0..<4_000).map { _ in generator.gauss() }
    #expect((normal.reduce(0, +) / 4_000).magnitude < 0.06)
    #expect((normal.reduce(0) { $0 + $1 * $1 } / 4_000 - 1).magnitude < 0.1)
  }
}
