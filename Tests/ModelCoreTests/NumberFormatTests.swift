import ModelCore
import TestSupport
import Testing

@Suite struct NumberFormatTests {
  let format = NumberFormat.standard

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (6_738_415_616, "6,738,415,616"), (-4_096, "−4,096"),
    (Int.max, "9,223,372,036,854,775,807"), (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `writes every digit in groups`(value: Int, text: String) {
    #expect(format.exact(value) == text)
  }

  static let units: [Character: Double] = ["K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12]

  static let shortForms: [(Int, String)] = [
    (0, "0"), (999, "999"), (1_000, "1.00K"), (6_738_415_616, "6.74B"), (13_015_864_320, "13.0B"),
    (405_853_388_800, "406B"), (999_499, "999K"), (999_500, "≈1.00M"), (999_999_999, "≈1.00B"),
    (9_995, "10.0K"), (9_994, "9.99K"), (99_950, "100K"), (1_760_000_000_000, "1.76T"),
    (Int.max, "9,223Q"), (-1_500, "−1.50K"),
  ]

  @Test("N5: short forms have three digits and never cross a unit unmarked", arguments: shortForms)
  func short(value: Int, text: String) {
    #expect(format.short(value) == text)
  }

  @Test("N5: the short form of 20,000 numbers is within half a unit of its last digit")
  func shortIsClose() throws {
    var generator = SplitMix(seed: 5)
    for _ in 0..<20_000 {
      let value = Int.random(
        in: 0...(1 << Int.random(in: 1...49, using: &generator)), using: &generator)
      let text = format.short(value).filter { !"≈,".contains($0) }
      let unit = Self.units[text.last ?? " "] ?? 1
      let number = try #require(Double(text.filter { $0.isNumber || $0 == "." }))
      let error = (number * unit - Double(value)).magnitude
      #expect(error <= max(Double(value) * 0.00501, 0.5))
    }
  }

  @Test(
    "N6: memory always carries its unit",
    arguments: [
      (0.0, "0 B"), (1_023, "1,023 B"), (1_024, "1 KiB"), (524_288, "512 KiB"),
      (70_272, "68.63 KiB"), (0x1p31, "2.00 GiB"), (13_476_831_232, "12.55 GiB"),
      (.infinity, "n/a"), (.nan, "n/a"),
    ])
  func bytes(value: Double, text: String) {
    #expect(format.bytes(value) == text)
  }

  @Test func `writes gigabytes when asked to`() {
    #expect(NumberFormat(usesDecimalBytes: true).bytes(13_476_831_232) == "13.48 GB")
  }

  @Test func `follows the user's separators`() {
    #expect(NumberFormat(group: ".", point: ",").exact(1_234_567) == "1.234.567")
    #expect(NumberFormat(group: " ", point: ",").fixed(1_234.5, digits: 1) == "1 234,5")
    #expect(NumberFormat(group: "", point: ".").exact(1_234) == "1234")
  }

  @Test(arguments: [
    (0.642, "64.2 %"), (0, "0.0 %"), (1, "100.0 %"), (.nan, "n/a %"), (0.00004, "0.0 %"),
  ])
  func `writes shares`(value: Double, text: String) {
    #expect(format.percent(value) == text)
  }

  @Test(arguments: [(0.039, "+3.9 %"), (2.922, "+292.2 %"), (0, "+0.0 %"), (-0.005, "−0.5 %")])
  func `writes changes with their sign`(value: Double, text: String) {
    #expect(format.change(value) == text)
  }

  @Test(arguments: [
    (8.0899e22, "8.09e22"), (0, "0"), (9.999, "1.00e1"), (0.00123, "1.23e-3"), (-5e30, "−5.00e30"),
    (.infinity, "n/a"),
  ])
  func `writes powers of ten`(value: Double, text: String) {
    #expect(format.scientific(value) == text)
  }

  @Test(arguments: [
    (999.0, "999 FLOP"), (13_214_155_776, "13.2 GFLOP"), (58_524_298_117_120, "58.5 TFLOP"),
    (999_900, "1.00 MFLOP"), (8.09e22, "8.09e22 FLOP"),
  ])
  func `writes work`(value: Double, text: String) {
    #expect(format.flops(value) == text)
  }

  @Test(
    "N3: only finite text comes of odd numbers",
    arguments: [Double.nan, .infinity, -.infinity, 1e300, -0.0, .leastNonzeroMagnitude])
  func odd(value: Double) {
    for text in [
      format.fixed(value, digits: 2), format.scientific(value), format.percent(value),
      format.factor(value), format.bytes(value), format.flops(value), format.change(value),
    ] { #expect(!text.isEmpty && !text.contains("inf") && !text.contains("nan")) }
  }
}
