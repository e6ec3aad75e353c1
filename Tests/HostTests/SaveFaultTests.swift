import Glibc
import Syntax
import TestSupport
import Testing

@testable import Host

/// Saving while processes are killed, disks are full and others save as well.
@Suite(.serialized) struct SaveFaultTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let lines = 1_000
  /// Long, so that a file takes a while and is checked in no time.
  private static let name = "version " + String(repeating: "x", count: 240)

  /// The line that all lines of a file are; nil for a file that is mixed or cut off.
  private static func line(_ path: String, lines: Int) throws -> String? {
    let bytes = try FileSource.readFile(path, limit: 1 << 24).bytes
    let length = bytes.count / lines
    // A file of equal lines is equal to itself a line further on.
    let isRepeated = bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, length > 0 else { return false }
      return memcmp(start, start + length, buffer.count - length) == 0
    }
    guard isRepeated, bytes.count == lines * length, bytes[length - 1] == 0x0A else { return nil }
    return String(decoding: bytes[..<(length - 1)], as: UTF8.self)
  }

  @Test("C1: the file is whole after each of 1,000 kills")
  func survivesKills() async throws {
    let path = folder.path
    try await withThrowingTaskGroup(of: (whole: Int, unfinished: Int).self) { group in
      for worker in 0..<4 {
        group.addTask { try Self.killedSaves(in: path, worker: worker, count: 250) }
      }
      var (whole, unfinished) = (0, 0)
      for try await counts in group {
        whole += counts.whole
        unfinished += counts.unfinished
      }
      #expect(whole == 1_000)
      // The kills did come in the middle of saving.
      #expect(unfinished > 100)
    }
    // Nothing of the killed processes is left once somebody saves again.
    for worker in 0..<4 { try SafeSave.save([1], to: "\(path)/state-\(worker)", .own) }
    #expect(FileSource.names(in: path) == (0..<4).map { "state-\($0)" })
  }

  /// How many of some kills at random times left a whole file, and how many a new one unfinished.
  private static func killedSaves(
    in folder: String, worker: Int, count: Int
  ) throws -> (whole: Int, unfinished: Int) {
    var random = SplitMix(seed: UInt64(worker))
    let path = "\(folder)/state-\(worker)"
    var (whole, unfinished) = (0, 0)
    for _ in 0..<count {
      let process = try SaveProcess(["save", path, "\(lines)", Self.name])
      process.waitUntilReady()
      usleep(UInt32.random(in: 0..<5_000, using: &random))
      #expect(process.killNow() == 128 + SIGKILL)
      if try line(path, lines: lines)?.hasPrefix("version ") == true { whole += 1 }
      let left = FileSource.names(in: folder).contains { $0.hasPrefix(".state-\(worker).") }
      if left { unfinished += 1 }
    }
    return (whole, unfinished)
  }

  @Test("C1: a file that finds no room stays as it was, and the error has the exit code 74")
  func findsNoRoom() throws {
    let path = try folder.write("state", Array("old".utf8))
    let ending = try SaveProcess(["save", path, "\(Self.lines)", Self.name, "100000"]).end()
    #expect(ending.code == 74)
    #expect(ending.output.hasPrefix("\(path): expected room to save it, found: "))
    #expect(try FileSource.readFile(path, limit: 100).bytes == Array("old".utf8))
    #expect(FileSource.names(in: folder.path) == ["state"])
  }

  @Test(
    "C1: on a disk that is full a file stays as it was and a log keeps whole rows",
    .enabled(if: SaveProcess.hasOwnDisk, "this machine lets nobody but root have a disk"))
  func isFull() throws {
    let path = folder.path + "/disk"
    mkdir(path, 0o700)
    let process = try SaveProcess(
      ["fill", path + "/state", "1000", Self.name], withSmallDiskAt: path)
    let ending = process.end()
    #expect(ending.code == 0)
    let said = ending.output.split(separator: "\n")
    let full = "74 \(path)/state: expected room to save it, found: No space left on device"
    #expect(said.first?.hasPrefix(full) == true)
    #expect(said.dropFirst().prefix(2) == ["as it was", "1"])
    #expect(said.dropFirst(3).first?.hasPrefix("74 \(path)/state.log: expected room") == true)
    #expect(said.last == "whole true")
  }

  @Test("C1: a row that finds no room is taken back")
  func takesRowsBack() throws {
    let path = try folder.write("log", Array("first\n".utf8))
    let ending = try SaveProcess(["append", path, "100000", "row", "600"]).end()
    #expect(ending.code == 74)
    let text = String(decoding: try FileSource.readFile(path, limit: 1_000).bytes, as: UTF8.self)
    #expect(text.hasPrefix("first\nrow 0\nrow 1\n"))
    #expect(text.utf8.count > 590)
    #expect(text.hasSuffix("\n"))
  }

  @Test("C7: of two processes that save 500 times each the last save is there, whole")
  func lastSaveWins() throws {
    let path = folder.path + "/state"
    let both = try ["one", "two"].map { try SaveProcess(["keep", path, "500", $0]) }
    for process in both { #expect(process.end().code == 0) }
    let last = try Self.line(path, lines: 500)
    #expect(last == "one 499" || last == "two 499")
    #expect(FileSource.names(in: folder.path) == ["state"])
  }

  @Test("C7: two processes that add 500 rows each lose and mix none")
  func appendsTogether() throws {
    let path = folder.path + "/history.jsonl"
    let both = try ["one", "two"].map { try SaveProcess(["append", path, "500", $0]) }
    for process in both { #expect(process.end().code == 0) }
    let rows = try FileSource.readFile(path, limit: 1 << 20).bytes.split(separator: 0x0A)
      .map { String(decoding: $0, as: UTF8.self) }
    // Each process's own rows are all there, in their order.
    for name in ["one", "two"] {
      #expect(rows.filter { $0.hasPrefix(name) } == (0..<500).map { "\(name) \($0)" })
    }
    #expect(rows.count == 1_000)
  }

  @Test("C7: a log keeps its newest rows, also when two processes shorten it")
  func shortens() throws {
    let path = folder.path + "/history.jsonl"
    for number in 0..<250 {
      try SafeSave.append(Array("row \(number)".utf8), to: path, keeping: 100)
    }
    let rows = try FileSource.readFile(path, limit: 1 << 20).bytes.split(separator: 0x0A)
    #expect(rows.count <= 100)
    #expect(rows.count >= 90)
    #expect(rows.last.map { String(decoding: $0, as: UTF8.self) } == "row 249")

    // 9,990 rows, and then 1,000 more by two processes: shortened while both write.
    let full = (0..<9_990).map { "old \($0)\n" }.joined()
    try folder.write("history.jsonl", full.utf8)
    let both = try ["one", "two"].map { try SaveProcess(["append", path, "500", $0]) }
    for process in both { #expect(process.end().code == 0) }
    let kept = try FileSource.readFile(path, limit: 1 << 20).bytes.split(separator: 0x0A)
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(kept.count <= 10_000)
    for name in ["one", "two"] {
      #expect(kept.filter { $0.hasPrefix(name) } == (0..<500).map { "\(name) \($0)" })
    }
  }

  @Test("C7: a row that a killed process left unfinished spoils no other")
  func endsUnfinishedRows() throws {
    let path = try folder.write("log", Array("first\nunfini".utf8))
    try SafeSave.append(Array("next\nline".utf8), to: path)
    let bytes = try FileSource.readFile(path, limit: 1_000).bytes
    #expect(bytes == Array("first\nunfini\nnextline\n".utf8))
  }

  @Test("C7: a log that another process holds is an error that says to try again")
  func isLocked() throws {
    let path = try folder.write("log", [])
    let holder = open(path, O_RDWR | O_CLOEXEC)
    try #require(flock(holder, LOCK_EX) == 0)
    defer { close(holder) }
    var failure: SaveError?
    do { try SafeSave.append([1], to: path, keeping: 10, patience: 3) } catch { failure = error }
    #expect(failure == .locked(SafeText(path)))
    #expect(failure?.kind.rawValue == 75)
  }
}
