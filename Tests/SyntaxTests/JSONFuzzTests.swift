import Glibc
import TestSupport
import Testing

@testable import Syntax

@Suite struct JSONFuzzTests {
  /// Inputs for each seed; FUZZ_INPUTS sets a longer run.
  static let inputs = getenv("FUZZ_INPUTS").flatMap { Int(String(cString: $0)) } ?? 300

  /// Bytes that mean something in JSON or in UTF-8.
  private static let bytes: [UInt8] =
    Array("{}[]\",:\\/ntfu0123456789-+.eE \n\tabc".utf8) + [
      0x00, 0x1B, 0x7F, 0xC3, 0xE2, 0xEF, 0xFF,
    ]

  /// Damages a text in one to six places: a byte changed, put in, taken out, or a part repeated.
  private func damaged(_ good: [UInt8], _ generator: inout SplitMix) -> [UInt8] {
    var bytes = good
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: 0...bytes.count, using: &generator)
      let byte = Self.bytes[Int.random(in: 0..<Self.bytes.count, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.insert(byte, at: index)
      case 1 where index < bytes.count: bytes[index] = byte
      case 2 where index < bytes.count: bytes.remove(at: index)
      default:
        let start = Int.random(in: 0...index, using: &generator)
        bytes.insert(contentsOf: bytes[start..<index].prefix(200), at: index)
      }
    }
    return bytes
  }

  /// The value as our writer takes it; a number without an exact form becomes its text.
  private func output(_ value: JSONValue) -> JSONOutput {
    switch value.kind {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .number(let number): return number.integer.map { .integer($0) } ?? .string(number.text)
    case .string(let text): return .string(text)
    case .array(let elements): return .array(elements.map { output($0) })
    case .object(let object):
      return .object(
        Dictionary(object.members.map { ($0.key, output($0.value)) }) { _, last in last })
    }
  }

  @Test(
    "M15: damaged texts are refused in one line or can be written and read again",
    arguments: 1...4 as ClosedRange<UInt64>)
  func survives(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let good = Array(JSONDocumentTests.good.utf8)
    var accepted = 0
    for _ in 0..<Self.inputs {
      let bytes = damaged(good, &generator)
      do {
        let root = try JSONDocument.parse(bytes, name: SafeText("fuzz")).root
        let text = output(root).document
        let again = try JSONDocument.parse(text.utf8, name: SafeText("again")).root
        #expect(output(again).document == text)
        accepted += 1
      } catch {
        #expect(!error.description.utf8.contains { $0 < 0x20 || $0 == 0x7F })
        #expect(error.position.byteOffset <= bytes.count)
      }
    }
    #expect(accepted > 0)
    #expect(accepted < Self.inputs)
  }

  @Test("X1: random bytes become text without controls", arguments: 1...4 as ClosedRange<UInt64>)
  func cleans(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for _ in 0..<Self.inputs {
      let count = Int.random(in: 0...64, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = SafeText(utf8: bytes)
      #expect(
        text.description.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        })
      #expect(SafeText(text.description).description == text.description)
    }
  }
}
