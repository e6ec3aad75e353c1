import Glibc
import Testing

@testable import Host

@Suite struct FolderWatchTests {
  /// Whether a descriptor can be read now.
  private func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  @Test func `tells of files that are written, renamed and removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", [1])
    guard let watch = FolderWatch(["/nonexistent", folder.path]) else {
      Issue.record("no watch")
      return
    }
    let descriptor = watch.descriptor
    #expect(!isReadable(descriptor))
    var told = [watch.take()]

    try folder.write("a.json", [2])
    #expect(isReadable(descriptor))
    told.append(watch.take())
    #expect(!isReadable(descriptor))

    rename(folder.path + "/a.json", folder.path + "/b.json")
    told.append(watch.take())
    unlink(folder.path + "/b.json")
    told.append(watch.take())
    told.append(watch.take())
    #expect(told == [[], ["a.json"], ["a.json", "b.json"], ["b.json"], []])

    // One more folder, with a name as long as names can be.
    let other = try TemporaryFolder()
    watch.add([other.path, "/nonexistent"])
    let name = String(repeating: "x", count: 255)
    try other.write(name, [1])
    try folder.write("c.json", [1])
    let names = watch.take()
    #expect(names == [name, "c.json"])
  }

  @Test func `is none where no folder is`() {
    let isThere = FolderWatch(["/nonexistent", "", "a\0b"]) != nil
    #expect(!isThere)
  }

  @Test func `does not tell of files that are only read`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.json", [1])
    guard let watch = FolderWatch([folder.path]) else {
      Issue.record("no watch")
      return
    }
    _ = try FileSource.read(file, limit: 10)
    let names = watch.take()
    #expect(names.isEmpty)
  }
}
