import Testing
@testable import ModelCore

@Suite struct ClampedIntTests {
  @Test(arguments: [(Double.nan, 0), (1e30, Int.max), (-1e30, Int.min), (2.9, 2)])
  func `holds any number within Int`(value: Double, expected: Int) {
    #expect(clampedInt(value) == expected)
  }
}
