import Glibc
import ModelCore
import Testing

@Suite struct ExponentialFitTests {
  @Test func `finds the factor of points that double`() throws {
    let fit = try #require(ExponentialFit((0..<8).map { (Double($0), Double(1 << $0) * 3) }))
    #expect(abs(fit.factor - 2) < 1e-12)
    #expect(abs(fit.value(at: 10) / 3_072 - 1) < 1e-12)
  }

  /// By hand: the logs 0, 0 and 3 at 0, 1 and 2 have slope 3 ÷ 2 and mean 1.
  @Test func `is the line of least squares, not the line through the ends`() throws {
    let fit = try #require(ExponentialFit([(0, 1), (1, 1), (2, 1_000)]))
    #expect(abs(log10(fit.factor) - 1.5) < 1e-12)
    #expect(abs(log10(fit.value(at: 1)) - 1) < 1e-12)
  }

  @Test func `needs two places and values above nothing`() {
    #expect(ExponentialFit([]) == nil)
    #expect(ExponentialFit([(1, 2), (1, 3)]) == nil)
    #expect(ExponentialFit([(1, 2), (2, 0), (3, -1), (.nan, 4), (5, .infinity)]) == nil)
  }
}
