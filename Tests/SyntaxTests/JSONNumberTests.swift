import Testing

@testable import Syntax

@Suite struct JSONNumberTests {
  static let numbers: [(String, integer: Int?, whole: Int?)] = [
    ("0", 0, 0), ("-0", 0, 0), ("42", 42, 42), ("-42", -42, -42),
    ("4096.0", nil, 4_096), ("4096.5", nil, nil), ("4.096e3", nil, 4_096), ("4096e0", nil, 4_096),
    ("40960e-1", nil, 4_096), ("40961e-1", nil, nil), ("1e18", nil, 1_000_000_000_000_000_000),
    ("1e19", nil, nil), ("1e400", nil, nil), ("1e-400", nil, nil),
    ("0e999999999999999999999", nil, 0),
    ("1e999999999999999999999", nil, nil), ("1e-999999999999999999999", nil, nil),
    ("0.000", nil, 0), ("-0.0", nil, 0), ("-1.0", nil, -1), ("12.00e-1", nil, nil),
    ("120.00e-1", nil, 12), ("1e9223372036854775807", nil, nil),
    ("1.5e-9223372036854775807", nil, nil),
    ("9223372036854775807", .max, .max), ("9223372036854775807.0", nil, .max),
    ("-9223372036854775808", .min, .min), ("9223372036854775808", nil, nil),
    ("9007199254740993", 9_007_199_254_740_993, 9_007_199_254_740_993),
    ("9007199254740993.0", nil, 9_007_199_254_740_993),
  ]

  @Test(arguments: numbers)
  func `is exact about integers`(text: String, integer: Int?, whole: Int?) throws {
    let value = try JSONDocument.parse(text.utf8, name: SafeText("number")).root
    #expect(value.number?.text == text)
    #expect(value.integer == integer)
    #expect(value.number?.wholeValue == whole)
    var scanner = JSONScanner(Array(text.utf8), name: SafeText("number"))
    let token = try #require(try scanner.next())
    #expect(scanner.integer(of: token) == integer)
  }

  @Test func `a number beyond every double is no double`() throws {
    let huge = try JSONDocument.parse("1e999".utf8, name: SafeText("number")).root
    #expect(huge.number?.double == .infinity)
    #expect(huge.double == nil)
    let tiny = try JSONDocument.parse("-1e-999".utf8, name: SafeText("number")).root
    #expect(tiny.double == 0)
  }
}
