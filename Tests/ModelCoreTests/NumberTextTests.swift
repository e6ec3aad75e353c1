import Testing

@testable import ModelCore

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", 0), ("1", 1), ("4096", 4_096), ("  4096  ", 4_096), ("0004096", 4_096),
    ("4,096", 4_096), ("4_096", 4_096), ("6,738,415,616", 6_738_415_616),
    ("128k", 128_000), ("128K", 128_000), ("128 k", 128_000), ("1.5k", 1_500),
    ("7B", 7_000_000_000), ("7b", 7_000_000_000), ("1.4T", 1_400_000_000_000),
    ("0.125M", 125_000), ("6.738415616B", 6_738_415_616), ("128Ki", 131_072),
    ("1Mi", 1_048_576), ("2Gi", 2_147_483_648), ("1Ti", 1_099_511_627_776),
    ("2^17", 131_072), ("2 ^ 10", 1_024), ("2^62", 1 << 62), ("7^0", 1), ("1^999", 1), ("0^5", 0),
    ("4*4096", 16_384), ("4 * 4096", 16_384), ("4×4096", 16_384), ("2^3*3k", 24_000),
    ("0.5*4096", 2_048), ("0.25*4", 1), ("2.5*2.5*4", 25), ("0.1^2*1000", 10), ("1e3", 1_000),
    ("6e18", 6_000_000_000_000_000_000), ("6E+3", 6_000), ("1.25e2", 125), ("500e-2", 5),
    ("4.0000000000000000000000000000000", 4), ("9223372036854775807", Int.max),
    ("0*9223372036854775807*8", 0), ("9.223372036854775807e18", Int.max), ("0e999", 0),
  ])
  func `reads exactly`(text: String, value: Int) throws {
    #expect(try NumberText.parse(text) == value)
  }

  @Test(arguments: [("128k", 131_072), ("1.5k", 1_536), ("8K", 8_192), ("2*4k", 8_192)])
  func `takes a thousand tokens for 1024 and says so`(text: String, value: Int) throws {
    let number = try NumberText(text, unit: .tokens)
    #expect(number.value == value)
    #expect(number.usesBinaryThousand)
  }

  @Test(arguments: [("4096", 4_096), ("1M", 1_000_000), ("128Ki", 131_072)])
  func `has nothing to say about other token counts`(text: String, value: Int) throws {
    let number = try NumberText(text, unit: .tokens)
    #expect(number.value == value)
    #expect(!number.usesBinaryThousand)
  }

  @Test(arguments: ["", " ", "     "])
  func `misses a number`(text: String) {
    #expect(throws: NumberTextError.empty) { try NumberText.parse(text) }
  }

  @Test(arguments: ["1.5", "1.4k*0.0001", "1e-3", "0.1", "2.5^2", "1.0000000000000000000001"])
  func `refuses to round`(text: String) {
    #expect(throws: NumberTextError.notWhole) { try NumberText.parse(text) }
  }

  @Test(arguments: [
    "9223372036854775808", "6e23", "2^63", "10^19", "1e99999999999", "9000000T*9000000T", "99e18",
    "123456789012345678901234567890", "2^99999999999999999999",
  ])
  func `refuses what does not fit`(text: String) {
    #expect(throws: NumberTextError.tooLarge) { try NumberText.parse(text) }
  }

  @Test(arguments: [
    ("x", 1, "\"x\""), ("-5", 1, "\"-\""), ("+5", 1, "\"+\""), ("4x", 2, "\"x\""),
    ("4096 tokens", 7, "\"o\""), ("12 34", 4, "\"3\""), ("4*", 3, "the end"), ("*4", 1, "\"*\""),
    ("4**4", 3, "\"*\""), ("2^", 3, "the end"), ("2^x", 3, "\"x\""), ("2^-1", 3, "\"-\""),
    ("2^3^2", 4, "\"^\""), ("1.", 3, "the end"), (".5", 1, "\".\""), ("1..5", 3, "\".\""),
    ("1,5", 4, "the end"), ("1,2345", 6, "\"5\""), ("1234,567", 5, "\",\""), ("1,", 3, "the end"),
    ("1e", 3, "the end"), ("1e+", 4, "the end"), ("0x10", 2, "\"x\""), ("7BB", 3, "\"B\""),
    ("7G", 2, "\"G\""), ("7Bi", 2, "\"B\""), ("４", 1, "U+FF14"), ("4\u{1B}[31m", 2, "U+001B"),
    ("4\n", 2, "U+000A"), ("nan", 1, "\"n\""), ("∞", 1, "U+221E"), ("4/2", 2, "\"/\""),
  ])
  func `says where it stopped and what it found`(text: String, place: Int, found: String) {
    let error = #expect(throws: NumberTextError.self) { try NumberText.parse(text) }
    guard case .unexpected(place, _, found) = error else {
      Issue.record("\(text): \(String(describing: error))")
      return
    }
  }

  @Test func `refuses a text of any length at once`() {
    let text = String(repeating: "9", count: 1_000_000)
    #expect(throws: NumberTextError.tooLong) { try NumberText.parse(text) }
  }

  @Test func `explains itself in one line`() {
    let error = NumberTextError.unexpected(at: 2, expected: "a digit", found: "\"x\"")
    #expect(
      error.description
        == "character 2: expected a digit, found \"x\"; try 4096, 128k, 7B, 2^17 or 4*4096")
  }
}
