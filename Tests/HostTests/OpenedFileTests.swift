import Glibc
import Syntax
import Testing

@testable import Host

@Suite struct OpenedFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure(_ path: String) -> FileSourceError? {
    do {
      _ = try OpenedFile(path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `reads pieces of a file`() throws {
    let file = try OpenedFile(try folder.write("a", [1, 2, 3, 4, 5]))
    #expect(file.size == 5)
    #expect(try file.read(at: 1, count: 3) == [2, 3, 4])
    #expect(try file.read(at: 0, count: 5) == [1, 2, 3, 4, 5])
    #expect(try file.read(at: 5, count: 0).isEmpty)
    try file.checkUnchanged()
  }

  @Test("M1: nothing, a folder, a pipe and a device are refused without waiting")
  func refusals() throws {
    let pipe = folder.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let none = folder.path + "/none"
    #expect(failure(none) == .missing(SafeText(none)))
    #expect(failure(folder.path) == .folder(SafeText(folder.path)))
    #expect(failure(pipe) == .notRegular(SafeText(pipe)))
    #expect(failure("/dev/zero") == .notRegular(SafeText("/dev/zero")))
    #expect(failure("") == .missing(SafeText("")))
  }

  @Test("M13: a file that has become shorter is said to have changed")
  func shorter() throws {
    let path = try folder.write("a", [1, 2, 3])
    let file = try OpenedFile(path)
    try #require(truncate(path, 1) == 0)
    #expect(throws: FileSourceError.changed(SafeText(path))) { try file.read(at: 0, count: 3) }
    #expect(throws: FileSourceError.changed(SafeText(path))) { try file.checkUnchanged() }
  }

  @Test("M13: a file that has grown or was written is said to have changed")
  func written() throws {
    let path = try folder.write("a", [1, 2, 3])
    let file = try OpenedFile(path)
    try folder.write("a", [1, 2, 3, 4])
    #expect(throws: FileSourceError.changed(SafeText(path))) { try file.checkUnchanged() }
    let again = try OpenedFile(path)
    var times = [timespec(tv_sec: 1, tv_nsec: 2), timespec(tv_sec: 1, tv_nsec: 3)]
    try #require(utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(throws: FileSourceError.changed(SafeText(path))) { try again.checkUnchanged() }
  }
}
