import Glibc
import Testing

/// A folder that stands for the user's own, gone with all that is in it after the test.
final class OwnFolder {
  /// The folder itself, for HOME.
  let home: String
  var settings: String { home + "/.config/modelscope" }
  var state: String { home + "/.local/state/modelscope" }
  /// Variables that lead here.
  var variables: [String: String] { ["HOME": home] }

  init() throws {
    var template = Array("/tmp/modelscope-home-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    home = String(cString: try #require(made))
  }

  deinit {
    Self.empty(home)
    rmdir(home)
  }

  /// Writes a file of the settings, such as `config.json`.
  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    try write(Array(text.utf8), settings + "/" + name)
  }

  /// Writes a file at a path within the folder.
  @discardableResult
  func write(_ bytes: [UInt8], _ path: String) throws -> String {
    var folder = home
    for part in path.dropFirst(home.count).split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    return path
  }

  /// The bytes of a file; nil when it is not there.
  func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  /// Names in a folder.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func empty(_ path: String) {
    for name in names(in: path) where remove(path + "/" + name) != 0 {
      empty(path + "/" + name)
      rmdir(path + "/" + name)
    }
  }

  /// Runs a command line with this folder as the user's own.
  func run(_ arguments: String..., variables more: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments: arguments, variables: variables.merging(more) { $1 })
  }
}
