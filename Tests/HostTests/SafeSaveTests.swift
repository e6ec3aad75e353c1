import Glibc
import Syntax
import TestSupport
import Testing

@testable import Host

@Suite struct SafeSaveTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    try FileSource.readFile(path, limit: 1 << 24).bytes
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func failure(
    _ path: String, _ rules: SafeSave.Rules = .own
  ) -> SaveError? {
    do {
      try SafeSave.save([1], to: path, rules)
      return nil
    } catch {
      #expect(error.description.hasPrefix(SafeText(path).description + ": expected "))
      return error
    }
  }

  @Test func `makes a file and replaces it`() throws {
    let path = folder.path + "/a.json"
    for text in ["first", "", "third one"] {
      try SafeSave.save(Array(text.utf8), to: path, .own)
      #expect(try bytes(path) == Array(text.utf8))
    }
    #expect(FileSource.names(in: folder.path) == ["a.json"])
  }

  @Test("C9: files of the program are 0600 and their folders 0700")
  func isPrivate() throws {
    let before = umask(0o022)
    defer { umask(before) }
    let outer = folder.path + "/a"
    defer {
      unlink(outer + "/b/state.json")
      unlink(outer + "/b/history.jsonl")
      rmdir(outer + "/b")
      rmdir(outer)
    }
    try SafeSave.save([1], to: outer + "/b/state.json", .own)
    try SafeSave.append([0x41], to: outer + "/b/history.jsonl")
    #expect(mode(outer) == 0o700)
    #expect(mode(outer + "/b") == 0o700)
    #expect(mode(outer + "/b/state.json") == 0o600)
    #expect(mode(outer + "/b/history.jsonl") == 0o600)
    try SafeSave.save([1], to: outer + "/b/history.jsonl", .document)
    #expect(mode(outer + "/b/history.jsonl") == 0o600)
    try SafeSave.save([1], to: folder.path + "/document.txt", .document)
    #expect(mode(folder.path + "/document.txt") == 0o644)
  }

  @Test func `permissions of a replaced file stay`() throws {
    let path = try folder.write("a", [1])
    chmod(path, 0o640)
    try SafeSave.save([2], to: path, .own)
    #expect(mode(path) == 0o640)
  }

  @Test("C1: a file that its owner protected stays as it is")
  func isProtected() throws {
    let path = try folder.write("a", [1])
    chmod(path, 0o400)
    #expect(failure(path) == .forbidden(SafeText(path)))
    #expect(try bytes(path) == [1])
  }

  @Test func `a document is not made over another one unless asked`() throws {
    let path = try folder.write("a", [1])
    #expect(failure(path, .newDocument) == .exists(SafeText(path)))
    #expect(try bytes(path) == [1])
    try SafeSave.save([2], to: path, .document)
    #expect(try bytes(path) == [2])
    try SafeSave.save([3], to: folder.path + "/b", .newDocument)
    #expect(FileSource.names(in: folder.path) == ["a", "b"])
  }

  @Test("C1: what cannot be saved is a typed error with the exit code 73")
  func refuses() throws {
    let missing = folder.path + "/none/a"
    #expect(failure(missing, .document) == .noFolder(SafeText(missing)))
    let inFile = try folder.write("file", [1]) + "/a"
    #expect(failure(inFile, .own) == .noFolder(SafeText(inFile)))
    #expect(failure(folder.path) == .notRegular(SafeText(folder.path)))
    #expect(failure("/dev/full") == .notRegular(SafeText("/dev/full")))
    #expect(failure(folder.path + "/") == .notRegular(SafeText(folder.path + "/")))
    #expect(failure(folder.path + "/..") == .notRegular(SafeText(folder.path + "/..")))
    let zero = folder.path + "/a\0b"
    #expect(failure(zero) == .noFolder(SafeText(zero)))
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    #expect(failure(pipe)?.kind.rawValue == 73)
    let long = folder.path + "/" + String(repeating: "a", count: 300)
    #expect(failure(long)?.kind.rawValue == 73)
    #expect(failure("/proc/none")?.kind.rawValue == 73)
    #expect(FileSource.names(in: folder.path) == ["file", "pipe"])
  }

  @Test("C9: a link is followed in a folder of one's own and never in one that all can write to")
  func links() throws {
    let target = try folder.write("target", [1])
    let link = folder.path + "/link"
    symlink("target", link)
    try SafeSave.save([2], to: link, .own)
    #expect(try bytes(target) == [2])
    #expect(mode(link) == 0o777)

    chmod(folder.path, 0o1777)
    defer { chmod(folder.path, 0o700) }
    #expect(failure(link) == .link(SafeText(link)))
    #expect(try bytes(target) == [2])
    var refused: SaveError?
    do { try SafeSave.append([1], to: link) } catch { refused = error }
    #expect(refused == .link(SafeText(link)))
    #expect(try bytes(target) == [2])
    // A plain file there is saved as anywhere.
    try SafeSave.save([3], to: target, .own)
    #expect(try bytes(target) == [3])
  }

  @Test("C9: a loop of links is an error and a link to nothing makes its target")
  func oddLinks() throws {
    symlink("loop", folder.path + "/loop")
    #expect(failure(folder.path + "/loop") == .link(SafeText(folder.path + "/loop")))
    symlink("new", folder.path + "/dangling")
    try SafeSave.save([2], to: folder.path + "/dangling", .own)
    #expect(try bytes(folder.path + "/new") == [2])
  }

  @Test("C2: three unusable files are kept, the newest first")
  func setsAside() throws {
    let path = folder.path + "/state.json"
    for number in UInt8(1)...5 {
      try folder.write("state.json", [number])
      #expect(try SafeSave.setAside(path) == path + ".bad-1")
    }
    #expect(
      FileSource.names(in: folder.path) == [1, 2, 3].map { "state.json.bad-\($0)" })
    #expect(try [1, 2, 3].map { try bytes(path + ".bad-\($0)") } == [[5], [4], [3]])
  }
}
