import Glibc
import Host
import Testing

/// Compares an output with a file in `Golden` that a person has read.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes the files and fails on purpose.
func expectGolden(
  _ output: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = "\(#filePath)".split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  let path = "\(folder)/Golden/\(name)"
  if getenv("RECORD_SNAPSHOTS") != nil {
    let file = try #require(fopen(path, "w"))
    fputs(output, file)
    fclose(file)
    Issue.record("recorded \(name): read the difference", sourceLocation: sourceLocation)
    return
  }
  let expected = try FileSource.read(path, limit: 1 << 20)
  let expectedLines = lines(String(decoding: expected.bytes, as: UTF8.self))
  let foundLines = lines(output)
  #expect(expectedLines.count == foundLines.count, "\(name)", sourceLocation: sourceLocation)
  for (index, (wanted, found)) in zip(expectedLines, foundLines).enumerated() {
    #expect(wanted == found, "\(name), line \(index + 1)", sourceLocation: sourceLocation)
  }
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
