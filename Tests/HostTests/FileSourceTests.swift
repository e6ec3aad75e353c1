import Glibc
import Syntax
import Testing

@testable import Host

@Suite struct FileSourceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure(_ source: String, limit: Int = 100) -> FileSourceError? {
    do {
      _ = try FileSource.read(source, limit: limit)
      return nil
    } catch {
      #expect(!error.description.utf8.contains { $0 < 0x20 })
      return error
    }
  }

  @Test func `reads a whole file`() throws {
    let path = try folder.write("a.json", "{}\n".utf8)
    let contents = try FileSource.read(path, limit: 100)
    #expect(contents.bytes == Array("{}\n".utf8))
    #expect(contents.name == SafeText(path))
    #expect(contents.path == path)
    #expect(FileSource.exists(path))
  }

  @Test("M1: an empty file is read as no bytes")
  func readsNothing() throws {
    let path = try folder.write("empty", [])
    #expect(try FileSource.read(path, limit: 0).bytes.isEmpty)
  }

  @Test("M1: a path where nothing is fails as missing", arguments: ["none", "none/x", "a/x", ""])
  func missing(name: String) throws {
    let path = name.isEmpty ? "" : folder.path + "/" + name
    try folder.write("a", [1])
    #expect(failure(path) == .missing(SafeText(path)))
    #expect(failure(path)?.kind == .noInput)
    #expect(!FileSource.exists(path))
  }

  @Test("M1: a zero in a path, a very long path and a loop of links fail as missing")
  func oddPaths() throws {
    // The C library would open "a".
    let zero = try folder.write("a", [1]) + "\0b"
    #expect(failure(zero) == .missing(SafeText(zero)))
    #expect(!FileSource.exists(zero))
    let long = folder.path + "/" + String(repeating: "a", count: 10_000)
    #expect(failure(long) == .missing(SafeText(long)))
    let loop = folder.path + "/loop"
    try #require(symlink("loop", loop) == 0)
    #expect(failure(loop) == .missing(SafeText(loop)))
  }

  @Test func `a folder stands for its config`() throws {
    #expect(failure(folder.path) == .folder(SafeText(folder.path)))
    let path = try folder.write("config.json", [1, 2])
    let contents = try FileSource.read(folder.path, limit: 100)
    #expect(contents.bytes == [1, 2])
    #expect(contents.path == path)
    #expect(try FileSource.read(folder.path + "/", limit: 100).bytes == [1, 2])
  }

  @Test("M1: pipes and devices are refused without waiting", arguments: ["/dev/zero", "/dev/null"])
  func refusesDevices(path: String) {
    #expect(failure(path) == .notRegular(SafeText(path)))
  }

  @Test("M1: a named pipe that nobody writes to is refused without waiting")
  func refusesPipes() throws {
    let path = folder.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    #expect(failure(path) == .notRegular(SafeText(path)))
    #expect(failure(path)?.kind == .noInput)
  }

  @Test("M1: a file without permission is refused", .enabled(if: geteuid() != 0))
  func refusesForbidden() throws {
    let path = try folder.write("secret", [1])
    try #require(chmod(path, 0) == 0)
    #expect(failure(path) == .forbidden(SafeText(path)))
  }

  @Test("M2: a file over the limit is refused and one at the limit read")
  func limitsSize() throws {
    let path = try folder.write("big", [UInt8](repeating: 65, count: 101))
    #expect(failure(path) == .tooLarge(SafeText(path), limit: 100, found: 101))
    #expect(failure(path)?.kind == .badData)
    #expect(try FileSource.read(path, limit: 101).bytes.count == 101)
  }

  @Test("M13: a file that grows past its size is not read as whole")
  func noticesGrowth() {
    // Files of the kernel say that they are empty and give bytes nevertheless.
    let path = "/proc/self/status"
    #expect(failure(path) == .changed(SafeText(path)))
    #expect(failure(path)?.kind == .badData)
  }

  @Test("X1: a hostile path is shown without controls")
  func disarmsPaths() throws {
    let error = try #require(failure(folder.path + "/\u{1B}[2J\n"))
    #expect(error.description.contains("\u{FFFD}[2J\u{FFFD}"))
  }

  @Test func `every failure is one line with its path and exit code`() {
    let path = SafeText("a.json")
    let errors: [(FileSourceError, Int32, String)] = [
      (.missing(path), 66, "found nothing"), (.folder(path), 66, "found a folder"),
      (.notRegular(path), 66, "found a pipe"), (.forbidden(path), 66, "without permission"),
      (.tooLarge(path, limit: 10, found: 11), 65, "at most 10 bytes, found 11"),
      (.tooLarge(path, limit: 10, found: nil), 65, "found more"),
      (.changed(path), 65, "changed while reading"), (.failed(path, code: EIO), 74, "found: "),
    ]
    for (error, code, words) in errors {
      #expect(error.description.hasPrefix("a.json: expected "))
      #expect(error.description.contains(words))
      #expect(error.kind.rawValue == code)
    }
  }
}
