// The testing library is not there when everything is linked statically; builds of the program
// leave this file empty.
#if canImport(Testing)
  import Glibc
  import TermUI
  import Testing

  /// Compares a canvas with the file `__Snapshots__/<name>.txt` beside the test.
  ///
  /// With `RECORD_SNAPSHOTS=1` in the environment it writes the file and fails on purpose, so
  /// that nobody records without noticing.
  package func expectSnapshot(
    of canvas: Canvas, named name: String, filePath: StaticString = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = SnapshotFile.folder(ofTest: "\(filePath)")
    let path = "\(folder)/\(name).txt"
    let found = Snapshot(canvas).text
    if getenv("RECORD_SNAPSHOTS").map({ String(cString: $0) }) == "1" {
      let isWritten = SnapshotFile.write(found, to: path, in: folder)
      Issue.record(
        "\(isWritten ? "recorded" : "could not write") \(path)", sourceLocation: sourceLocation)
      return
    }
    guard let expected = SnapshotFile.read(path) else {
      Issue.record(
        "\(path) is missing; run with RECORD_SNAPSHOTS=1 and review it",
        sourceLocation: sourceLocation)
      return
    }
    guard expected != found else { return }
    Issue.record("\(path) differs; found\n\(found)", sourceLocation: sourceLocation)
  }
#endif
