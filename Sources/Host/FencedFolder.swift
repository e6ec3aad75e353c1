import Glibc
import Syntax

/// A folder of which files are read, but nothing that a link in it leads out to.
///
/// In the cache of a hub the files of a snapshot are links to `blobs` of the same repository;
/// those are followed, as nothing else is.
package struct FencedFolder: Sendable {
  /// What a name in the folder leads to.
  package enum Place: Equatable, Sendable {
    /// A file or folder, by its path without links.
    case inside(String)
    /// Something outside of the folder.
    case outside
    /// Nothing that is there.
    case absent
  }

  /// The folder as it was named, with a slash at its end; empty for the current one.
  package let path: String
  /// The folder without links; nil if it is not there.
  private let root: String?
  /// Where links may lead as well.
  private let blobs: String?

  /// Fences a folder in.
  ///
  /// - Parameter path: the folder, a link to it or the empty text; links on the way to it count
  ///   as the user's own.
  package init(_ path: String) {
    self.path = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
    root = Self.withoutLinks(path.isEmpty ? "." : path)
    blobs = root.flatMap(Self.blobs)
  }

  /// The folder of a path that names a file.
  package init(of file: String) {
    self.init(file.lastIndex(of: "/").map { String(file[...$0]) } ?? "")
  }

  /// Whether the folder is there.
  package var exists: Bool { root != nil }

  /// Names in the folder, in the order of their bytes.
  package var names: [String] { root.map { FileSource.names(in: $0) } ?? [] }

  /// Names of the folder itself and of those around it, outermost first, without links.
  package var components: [String] { (root ?? "").split(separator: "/").map(String.init) }

  /// The folder around it, as far as it can be told; what is read is fenced in there then.
  package var parent: FencedFolder? {
    guard let root, root != "/", let slash = root.lastIndex(of: "/") else { return nil }
    return FencedFolder(slash == root.startIndex ? "/" : String(root[..<slash]))
  }

  /// What a name leads to.
  ///
  /// - Parameter name: a plain name or names with slashes between them, never `..`.
  /// - Returns: its path without links, or why there is none to read.
  package func place(of name: String) -> Place {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard let root, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      return .absent
    }
    guard let real = Self.withoutLinks("\(root)/\(name)") else { return .absent }
    let isInside = real.hasPrefix(root == "/" ? "/" : root + "/")
    let isBlob = blobs.map { real.hasPrefix($0) } ?? false
    return isInside || isBlob ? .inside(real) : .outside
  }

  /// Whether a folder is there under a name.
  package func holdsFolder(_ name: String) -> Bool {
    guard case .inside(let real) = place(of: name) else { return false }
    return Folder.isFolder(real)
  }

  /// Opens a file; nil if it is not there or a link leads out of the folder.
  package func open(_ name: String) throws(FileSourceError) -> OpenedFile? {
    guard case .inside(let real) = place(of: name) else { return nil }
    do throws(FileSourceError) {
      return try OpenedFile(real, name: SafeText(path + name))
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }

  /// The blobs that links of a snapshot lead to: `models--ORG--NAME/snapshots/…` beside `blobs`.
  private static func blobs(_ root: String) -> String? {
    let parts = root.split(separator: "/")
    guard let index = parts.lastIndex(of: "snapshots"), index > 0,
      parts[index - 1].hasPrefix("models--")
    else { return nil }
    return "/" + parts[..<index].joined(separator: "/") + "/blobs/"
  }

  private static func withoutLinks(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension Folder {
  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    guard !path.utf8.contains(0), stat(path.isEmpty ? "." : path, &status) == 0 else {
      return false
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}
