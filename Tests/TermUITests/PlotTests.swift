import TestSupport
import Testing

@testable import TermUI

@Suite struct BraillePlotTests {
  @Test func `sets the dot of Unicode's Braille numbering`() {
    // Dots 1 to 8 of U+2800: 1 2 3 7 down the left column, 4 5 6 8 down the right one.
    let numbers: [[UInt8]] = [[1, 4], [2, 5], [3, 6], [7, 8]]
    for (dotY, row) in numbers.enumerated() {
      for (dotX, number) in row.enumerated() {
        #expect(BrailleDots.bit(dotX: dotX, dotY: dotY) == 1 << (number - 1))
      }
    }
  }

  @Test func `draws each end of a line and every dot between`() {
    var plot = BraillePlot(size: Size(width: 10, height: 2))
    plot.line(from: (0, 7), to: (19, 0))
    #expect(plot.isSet(dotX: 0, dotY: 7))
    #expect(plot.isSet(dotX: 19, dotY: 0))
    for dotX in 0..<20 {
      #expect((0..<8).contains { plot.isSet(dotX: dotX, dotY: $0) })
    }
  }

  @Test func `leaves no gap where a curve is steep`() {
    var plot = BraillePlot(size: Size(width: 10, height: 10))
    var previous = (x: 0.0, y: 39.0)
    for step in 1...28 {
      let next = (x: Double(step) * 0.7, y: 39 - Double(step) * 1.39)
      plot.line(from: previous, to: next)
      previous = next
    }
    for dotY in 1..<40 {
      #expect((0..<20).contains { plot.isSet(dotX: $0, dotY: dotY) }, "\(dotY)")
    }
  }

  @Test(arguments: [
    (Double.nan, 0.0), (.infinity, 3), (-.infinity, -.infinity), (1e300, -1e300), (-5, 1e18),
  ])
  func `N3: survives places far outside and none at all`(x: Double, y: Double) {
    var plot = BraillePlot(size: Size(width: 3, height: 3))
    plot.line(from: (0, 0), to: (x, y))
    plot.line(from: (x, y), to: (y, x))
    var empty = BraillePlot(size: Size(width: 0, height: 0))
    empty.line(from: (x, y), to: (0, 0))
    #expect(empty.dotWidth == 0)
  }

  @Test func `shows the part of a line that is inside`() {
    var plot = BraillePlot(size: Size(width: 4, height: 1))
    plot.line(from: (-1e9, 2), to: (1e9, 2))
    for dotX in 0..<8 { #expect(plot.isSet(dotX: dotX, dotY: 2)) }
  }
}

@Suite struct AxisTests {
  @Test func `maps values to fractions and back`() {
    let linear = Axis(-2, 6)
    #expect(linear.fraction(of: 2) == 0.5)
    #expect(linear.value(at: 0.25) == 0)
    let log = Axis(100, 10_000, .logarithmic)
    #expect(abs((log.fraction(of: 1_000) ?? 0) - 0.5) < 1e-12)
    #expect(abs(log.value(at: 0.5) - 1_000) < 1e-9)
  }

  @Test func `has no place for what it cannot show`() {
    #expect(Axis(1, 10, .logarithmic).fraction(of: 0) == nil)
    #expect(Axis(1, 10, .logarithmic).fraction(of: -1) == nil)
    #expect(Axis(1, 10).fraction(of: .nan) == nil)
    #expect(Axis(1, 10).fraction(of: .infinity) == nil)
  }

  @Test(arguments: [
    (0.0, 10.0, 5, [0.0, 5, 10]), (0, 97, 5, [0, 20, 40, 60, 80]), (-3, 3, 4, [-2, 0, 2]),
    (1990, 2025, 8, [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]), (0, 1, 0, []),
  ])
  func `puts linear ticks at round values`(
    lower: Double, upper: Double, count: Int, ticks: [Double]
  ) {
    #expect(Axis(lower, upper).ticks(atMost: count) == ticks)
  }

  @Test func `puts logarithmic ticks at powers of ten`() {
    let axis = Axis(1e5, 1e13, .logarithmic)
    let exponents = axis.ticks(atMost: 4).map { ($0 as Double).description }
    #expect(exponents == ["100000.0", "100000000.0", "100000000000.0"])
    #expect(axis.ticks(atMost: 9).count == 9)
  }

  @Test(arguments: [
    (Double.nan, 1.0), (.infinity, -.infinity), (0, 0), (5, 5), (-4, -4), (1e308, -1e308),
    (.leastNonzeroMagnitude, .leastNonzeroMagnitude), (1.7e308, 1.7e308), (1e-300, 1e300),
  ])
  func `N3: is a usable range whatever it is given`(first: Double, last: Double) {
    for scale in [Axis.Scale.linear, .logarithmic] {
      let axis = Axis(first, last, scale)
      #expect(axis.lower < axis.upper)
      #expect(axis.fraction(of: axis.lower) == 0)
      for count in [0, 1, 2, 7, .max] {
        let ticks = axis.ticks(atMost: count)
        #expect(ticks.count <= count)
        #expect(ticks.allSatisfy { $0.isFinite })
      }
    }
  }
}
