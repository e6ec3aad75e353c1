import Glibc
import Host
import Testing

@Suite struct FolderTests {
  @Test func `lists folders and files by name and nothing else`() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.gguf", [1, 2, 3])
    mkdir(folder.path + "/a", 0o700)
    mkfifo(folder.path + "/pipe", 0o600)
    symlink("b.gguf", folder.path + "/link.gguf")
    let entries = try Folder.entries(folder.path)
    #expect(entries.map(\.name) == ["a", "b.gguf", "link.gguf"])
    #expect(entries.map(\.kind) == [.folder, .file(bytes: 3), .file(bytes: 3)])
  }

  @Test func `a folder that is not there is an error`() {
    #expect(throws: FileSourceError.self) { try Folder.entries("/nowhere/at/all") }
    #expect(throws: FileSourceError.self) { try Folder.entries("a\0b") }
  }

  @Test(
    arguments: [
      ("~/m", "/home/u", "/home/u/m"), ("~", "/home/u", "/home/u"), ("a/~", "/home/u", "a/~"),
      ("~x", "/home/u", "~x"), ("~/m", "", "~/m"),
    ])
  func `a tilde in front is the home of the user`(path: String, home: String, expected: String) {
    #expect(Folder.expanded(path, home: home) == expected)
  }
}
