import TestSupport
import Testing

@testable import Syntax

@Suite struct SafeTextTests {
  static let kept: [Sample] = [
    "", "a", "model.layers.0.weight", "Größe 漢字 ελ", "e\u{301}", "❤\u{FE0F}", "\u{E0B0}",
    "😀👍🏽", "한국어", "हिन्दी", "12 ≈ 34 … ─│",
  ]

  @Test("X1: keeps what is plain text", arguments: kept)
  func keepsPlainText(sample: Sample) {
    let text = sample.text
    #expect(SafeText(text).description.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("X1: every C0, DEL and C1 character is replaced")
  func replacesControls() {
    for value in Array(0...0x1F as ClosedRange<UInt32>) + Array(0x7F...0x9F) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(SafeText("a\(scalar)b").description == "a\u{FFFD}b", "U+\(String(value, radix: 16))")
    }
  }

  static let payloads: [Sample] = [
    "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]8;;http://a\u{1B}\\", "\u{1B}]52;c;AAAA\u{7}",
    "\u{1B}Pq\u{1B}\\", "\u{1B}_x\u{1B}\\", "\u{9B}31m", "\u{9D}0;x\u{9C}", "a\rb", "a\u{8}b",
    "a\tb", "a\nb", "a\r\nb", "\u{85}", "\u{E}", "\u{0}",
  ]

  @Test("X1: nothing that a terminal obeys is left", arguments: payloads)
  func disarms(sample: Sample) {
    let payload = sample.text
    let text = SafeText(payload)
    #expect(
      text.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(text.description.unicodeScalars.count == payload.unicodeScalars.count)
    #expect(text == SafeText(utf8: payload.utf8))
  }

  static let invisible: [UInt32] = [
    0x200E, 0x200F, 0x61C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
    0x200B, 0x200C, 0x200D, 0x2060, 0x2064, 0xFEFF, 0xAD, 0x34F, 0x180E, 0x115F, 0x3164, 0xFFA0,
    0x2028, 0x2029, 0xFFF9, 0xE0001, 0xE0041, 0xE007F, 0xFFFE, 0xFFFF, 0xFDD0, 0x10FFFF, 0x1D173,
    0x206A,
  ]

  @Test("X2: bidirectional, invisible and reserved characters are replaced", arguments: invisible)
  func replaces(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(SafeText("a\(scalar)b").description == "a\u{FFFD}b")
  }

  static let alone: [Sample] = [
    "\u{FE0F}", " \u{FE0F}", "\u{FE0E}a", "\u{E0100}", "\u{301}", " \u{301}", "\u{1160}",
  ]

  @Test("X2: selectors and marks without a base are replaced", arguments: alone)
  func replacesLoneMarks(sample: Sample) {
    let text = sample.text
    #expect(SafeText(text).description.unicodeScalars.contains("\u{FFFD}"))
    #expect(SafeText(text).description.unicodeScalars.count == text.unicodeScalars.count)
  }

  @Test("X2: a second selector on one base is replaced")
  func replacesSecondSelector() {
    let shown = SafeText("❤\u{FE0F}\u{FE0F}").description
    #expect(Array(shown.unicodeScalars) == ["❤", "\u{FE0F}", "\u{FFFD}"])
  }

  static let invalid: [([UInt8], String)] = [
    ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0x61, 0xFE, 0x62], "a\u{FFFD}b"),
    ([0x61, 0x00, 0x62], "a\u{FFFD}b"), ([], ""),
    // Overlong: more bytes than a character needs.
    ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xC1, 0xBF], "\u{FFFD}\u{FFFD}"),
    ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xE0, 0x9F, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF0, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF0, 0x8F, 0xBF, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    // Halves of pairs of UTF-16.
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xED, 0xAF, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xED, 0xB0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xED, 0xBF, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xED, 0xA0, 0xB4, 0xED, 0xB4, 0x9E], String(repeating: "\u{FFFD}", count: 6)),
    // Past the last character.
    ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF5, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF8, 0x88, 0x80, 0x80, 0x80], String(repeating: "\u{FFFD}", count: 5)),
    ([0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], String(repeating: "\u{FFFD}", count: 6)),
    // Cut off, at the end and before something else.
    ([0xE2, 0x82], "\u{FFFD}"), ([0xC3], "\u{FFFD}"), ([0xE2], "\u{FFFD}"),
    ([0xF0, 0x9F], "\u{FFFD}"), ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
    ([0xC3, 0x61], "\u{FFFD}a"), ([0xE2, 0x82, 0x61], "\u{FFFD}a"),
    ([0xF0, 0x9F, 0x98, 0x61], "\u{FFFD}a"), ([0xE2, 0x82, 0xE2, 0x82, 0xAC], "\u{FFFD}€"),
    ([0xC3, 0xC3, 0xA9], "\u{FFFD}é"),
    // Continuations with nothing before them.
    ([0x80], "\u{FFFD}"), ([0xBF], "\u{FFFD}"), ([0x80, 0xBF], "\u{FFFD}\u{FFFD}"),
    ([0x61, 0x80, 0x62], "a\u{FFFD}b"), ([0xC3, 0xA9, 0xA9], "é\u{FFFD}"),
    // What is right stays as it is beside what is not.
    ([0xC3, 0xA9, 0xFF], "é\u{FFFD}"), ([0xFF, 0xC3, 0xA9], "\u{FFFD}é"),
    ([0xF0, 0x9F, 0x98, 0x80, 0xFF], "😀\u{FFFD}"), ([0xE2, 0x82, 0xAC], "€"),
    ([0xF4, 0x8F, 0xBF, 0xBF], "\u{FFFD}"),
  ]

  @Test("X3: what is not UTF-8 is replaced and the rest is kept", arguments: invalid)
  func repairs(bytes: [UInt8], shown: String) {
    #expect(SafeText(utf8: bytes).description == shown)
    #expect(SafeText(utf8: bytes).fullByteCount == bytes.count)
  }

  static let long: [(unit: Sample, count: Int)] = [
    ("a", 5_000), ("漢", 5_000), ("\u{1}", 5_000), ("\u{301}", 500_000), ("aé", 300_000),
    ("😀", 1_025),
  ]

  @Test("X4: long text is cut between characters and says so", arguments: long)
  func cuts(unit: Sample, count: Int) {
    let text = "a" + String(repeating: unit.text, count: count)
    let safe = SafeText(text)
    #expect(safe.description.utf8.count <= SafeText.maximumBytes)
    #expect(safe.description.hasSuffix("…"))
    #expect(!safe.description.dropLast().contains("…"))
    #expect(safe.fullByteCount == text.utf8.count)
    #expect(safe == SafeText(utf8: text.utf8))
  }

  @Test("X4: text of exactly the limit is kept whole", arguments: ["a", "é", "😀"])
  func keepsTheLimit(character: String) {
    let count = SafeText.maximumBytes / character.utf8.count
    let text = String(repeating: character, count: count)
    #expect(SafeText(text).description == text)
    let longer = SafeText(text + "a").description
    #expect(longer.hasSuffix("…"))
    #expect(longer.utf8.count > SafeText.maximumBytes - 4)
  }

  @Test("X4: four marks stay on a base and the rest is dropped")
  func dropsMarks() {
    let text = "e" + String(repeating: "\u{301}", count: 1_000) + "x\u{302}"
    let shown = Array(SafeText(text).description.unicodeScalars)
    #expect(shown == ["e", "\u{301}", "\u{301}", "\u{301}", "\u{301}", "x", "\u{302}"])
  }

  @Test func `clips for messages and keeps short text as it is`() {
    #expect(SafeText("abcdef").clipped(to: 4).description == "abc…")
    #expect(SafeText("abcd").clipped(to: 4) == SafeText("abcd"))
    #expect(SafeText("abcd").clipped(to: 1).description == "…")
  }

  @Test func `equal text is equal and hashes alike`() {
    #expect(Set([SafeText("a"), SafeText("a"), SafeText("b")]).count == 2)
  }
}
