import Glibc
import Host
import Testing

@Suite struct ReadmeTests {
  private static let readme: String =
    "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/README.md"
  private static let start = "<!-- modelscope keys --markdown -->\n"
  private static let end = "<!-- end -->"

  /// `RECORD_SNAPSHOTS=1` writes the table anew and fails on purpose.
  @Test func `lists every key as the program does`() throws {
    let run = try CommandRun("keys --markdown")
    let text = String(
      decoding: try FileSource.read(Self.readme, limit: 1 << 20).bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: Self.start)).upperBound
    let end = try #require(text[start...].firstRange(of: Self.end)).lowerBound
    let wanted = "\n" + run.output + "\n"
    guard getenv("RECORD_SNAPSHOTS") != nil else {
      #expect(text[start..<end] == wanted[...])
      return
    }
    let file = try #require(fopen(Self.readme, "w"))
    fputs(text.replacingCharacters(in: start..<end, with: wanted), file)
    fclose(file)
    Issue.record("recorded README.md: read the difference")
  }
}

extension String {
  /// The text with a part of it replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with part: String) -> String {
    String(self[..<range.lowerBound]) + part + String(self[range.upperBound...])
  }
}
