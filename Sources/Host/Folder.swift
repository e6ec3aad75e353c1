import Glibc
import Syntax

/// A folder of the user's, looked into for names only.
package enum Folder {
  /// What a name in a folder stands for.
  package enum Kind: Equatable, Sendable {
    /// A folder; links are followed.
    case folder
    /// A regular file and its size in bytes.
    case file(bytes: Int)
  }

  /// One name in a folder.
  package struct Entry: Equatable, Sendable {
    /// The name as the system has it; unsafe to show.
    package let name: String
    /// What it stands for.
    package let kind: Kind
  }

  /// Most names that are looked at; a folder with more is cut off there.
  static let limit = 10_000

  /// The folders and regular files in a folder, in the order of their names.
  ///
  /// Names that are not UTF-8, and what is neither a folder nor a regular file, are left out.
  ///
  /// - Parameter path: the folder; empty for the current one.
  /// - Returns: at most 10,000 of them.
  /// - Throws: why it cannot be read.
  package static func entries(_ path: String) throws(FileSourceError) -> [Entry] {
    let name = SafeText(path.isEmpty ? "." : path)
    guard !path.utf8.contains(0) else { throw .missing(name) }
    guard let stream = opendir(path.isEmpty ? "." : path) else {
      throw FileSourceError(path: name, code: errno)
    }
    defer { closedir(stream) }
    var found: [Entry] = []
    while found.count < limit, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name, name != ".", name != "..", let kind = kind(of: name, in: dirfd(stream))
      else { continue }
      found.append(Entry(name: name, kind: kind))
    }
    return found.sorted { $0.name < $1.name }
  }

  /// A path with the user's own folder in place of a leading `~/`.
  package static func expanded(_ path: String, home: String?) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home, !home.isEmpty else { return path }
    return home + path.dropFirst()
  }

  private static func kind(of name: String, in folder: Int32) -> Kind? {
    var status = stat()
    guard fstatat(folder, name, &status, 0) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(bytes: Int(status.st_size))
    default: return nil
    }
  }
}
