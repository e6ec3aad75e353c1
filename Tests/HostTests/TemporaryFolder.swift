import Glibc
import Testing

/// A folder of its own for one test, removed with all that is in it afterwards.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/modelscope-host-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    path = String(cString: try #require(made))
  }

  deinit {
    Self.empty(path)
    rmdir(path)
  }

  private static func empty(_ path: String) {
    for name in names(in: path) where remove(path + "/" + name) != 0 {
      empty(path + "/" + name)
      rmdir(path + "/" + name)
    }
  }

  /// Path of a file in the folder, with bytes in it.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let all = Array(bytes)
    try #require(Glibc.write(descriptor, all, all.count) == all.count)
    return file
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
