import Glibc
import TestSupport
import Testing

@testable import Syntax

@Suite struct JSONCasesTests {
  private func isAccepted(_ bytes: some Sequence<UInt8>, _ policy: JSONPolicy) -> Bool {
    do {
      _ = try JSONDocument.parse(bytes, name: SafeText("case"), policy: policy)
      return true
    } catch {
      #expect(!error.description.utf8.contains { $0 < 0x20 || $0 == 0x7F })
      return false
    }
  }

  @Test("M3: accepts what is JSON", arguments: JSONCases.accepted)
  func accepts(sample: Sample) {
    let text = sample.text
    #expect(isAccepted(text.utf8, .strict))
    #expect(isAccepted(text.utf8, .plain))
    #expect(isAccepted([0xEF, 0xBB, 0xBF] + Array(text.utf8), .strict))
  }

  @Test("M3: refuses what is not JSON", arguments: JSONCases.refused)
  func refuses(sample: Sample) {
    let text = sample.text
    #expect(!isAccepted(text.utf8, .strict))
    #expect(!isAccepted(text.utf8, .plain))
    #expect(!isAccepted([0xEF, 0xBB, 0xBF] + Array(text.utf8), .strict))
  }

  @Test("M3: the strict policy refuses a key twice", arguments: JSONCases.duplicates)
  func refusesDuplicates(sample: Sample) {
    let text = sample.text
    #expect(!isAccepted(text.utf8, .strict))
    #expect(isAccepted(text.utf8, .plain))
  }

  @Test func `a value inside an array or object is judged as it is alone`() {
    for text in JSONCases.accepted.map(\.text) {
      #expect(isAccepted("[\(text)]".utf8, .strict), "\(text)")
      #expect(isAccepted("{\"k\":\(text)}".utf8, .strict), "\(text)")
      #expect(isAccepted("[\(text),\(text)]".utf8, .strict), "\(text)")
    }
  }

  @Test func `bytes of other encodings are refused`() {
    let wide = "[1]".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(!isAccepted(wide, .strict))
    #expect(!isAccepted([0] + wide.dropLast(), .strict))
    #expect(!isAccepted([0xFF, 0xFE] + wide, .strict))
    #expect(!isAccepted([0xEF, 0xBB], .strict))
    #expect(!isAccepted([0xEF, 0xBB, 0xBF], .strict))
    #expect(!isAccepted([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x31], .strict))
  }

  /// Names of the files of a public suite, in the folder that JSON_TEST_SUITE names.
  ///
  /// Files are named y_ for must accept, n_ for must refuse and i_ for either.
  private func suite() -> (folder: String, names: [String])? {
    guard let path = getenv("JSON_TEST_SUITE"), let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return (String(cString: path), names.sorted())
  }

  private func read(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  @Test(
    "M3: the public suite is accepted and refused as it asks",
    .enabled(if: getenv("JSON_TEST_SUITE") != nil))
  func agreesWithPublicSuite() throws {
    let (folder, names) = try #require(suite())
    for name in names {
      let isAccepted = isAccepted(try read("\(folder)/\(name)"), .plain)
      if name.hasPrefix("y_") { #expect(isAccepted, "\(name)") }
      if name.hasPrefix("n_") { #expect(!isAccepted, "\(name)") }
    }
    let kinds = Dictionary(grouping: names) { $0.prefix(2) }.mapValues(\.count)
    #expect(kinds["y_"] == 95)
    #expect(kinds["n_"] == 188)
    #expect(kinds["i_"] == 35)
  }
}
