// A file is replaced as a whole or not at all. The new bytes go into a file of their own beside
// the old one, are brought to the disk, and take over the name in one step; then the folder is
// brought to the disk as well. Whenever the process or the machine stops, the name stands for the
// old bytes or for the new ones.
//
// All of it happens relative to the folder's descriptor, so that nobody can exchange the folder
// meanwhile. What a killed process has left beside the file is removed by the next save: it is
// recognized by its name, a process that is gone and a lock that nobody holds.

import Glibc
import Syntax

/// Saves files so that they are always whole.
///
/// ```swift
/// try SafeSave.save(bytes, to: path, .own)  // settings and state: 0600, folders made
/// try SafeSave.save(bytes, to: path, .document)  // what the user saves: replaces a file
/// try SafeSave.save(bytes, to: path, .newDocument)  // the same, but never over a file
/// try SafeSave.append(row, to: path)  // one line of a log, see ``append(_:to:keeping:)``
/// ```
///
/// The program ignores SIGXFSZ, so that a limit on file sizes is an error like a full disk.
package enum SafeSave {
  /// How a file is made.
  package struct Rules: Equatable, Sendable {
    /// Whether nobody but the user may read it, and missing folders are made for the user alone.
    package let isPrivate: Bool
    /// Whether a file that is there may be replaced.
    package let replaces: Bool

    /// Files of the program: settings and state.
    package static let own = Rules(isPrivate: true, replaces: true)
    /// What the user saves under a name that may be there.
    package static let document = Rules(isPrivate: false, replaces: true)
    /// What the user saves under a name that must be new.
    package static let newDocument = Rules(isPrivate: false, replaces: false)
  }

  /// Puts bytes in place of a file, or makes it.
  ///
  /// A link is followed, except in a folder where others can put one. The permissions of a file
  /// that is replaced stay as they are.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: where it goes.
  ///   - rules: how it is made.
  /// - Throws: why it could not be saved; then it is as it was before.
  package static func save(
    _ bytes: [UInt8], to path: String, _ rules: Rules
  ) throws(SaveError) {
    if rules.isPrivate { try makeFolders(for: path) }
    let folder = try SaveFolder(of: path)
    let before = try folder.status()
    if before != nil, !rules.replaces { throw .exists(folder.shown) }
    folder.removeLeftovers()
    let mode = before.map { $0.st_mode & 0o7777 } ?? (rules.isPrivate ? 0o600 : 0o666)
    let (file, temporary) = try folder.makeTemporary(mode: mode)
    do throws(SaveError) {
      defer { close(file) }
      // A new file of the user's gets what the mask allows, one that is replaced what it had.
      if before != nil { fchmod(file, mode) }
      try write(bytes, to: file, folder.shown)
      guard retried({ fsync(file) }) == 0 else {
        throw SaveError(path: folder.shown, code: errno)
      }
      try folder.rename(temporary, replaces: rules.replaces)
    } catch {
      unlinkat(folder.descriptor, temporary, 0)
      throw error
    }
    // Not every file system can do this; the name is in place in any case.
    fsync(folder.descriptor)
  }

  /// Keeps a file under the name `NAME.bad-1`, and two older ones as `.bad-2` and `.bad-3`.
  ///
  /// - Parameter path: a file that cannot be used.
  /// - Returns: the path it has now.
  /// - Throws: why it could not be renamed.
  package static func setAside(_ path: String) throws(SaveError) -> String {
    let folder = try SaveFolder(of: path)
    for number in [2, 1] {
      renameat(
        folder.descriptor, "\(folder.name).bad-\(number)", folder.descriptor,
        "\(folder.name).bad-\(number + 1)")
    }
    let kept = "\(folder.name).bad-1"
    guard renameat(folder.descriptor, folder.name, folder.descriptor, kept) == 0 else {
      throw SaveError(path: folder.shown, code: errno)
    }
    fsync(folder.descriptor)
    return "\(folder.path)/\(kept)"
  }

  /// Makes the folders on the way to a file, for the user alone.
  static func makeFolders(for path: String) throws(SaveError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    guard !folder.utf8.contains(0), mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    if errno == ENOENT {
      try makeFolders(for: folder)
      if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    }
    throw SaveError(path: SafeText(path), code: errno)
  }

  /// Writes all bytes to a file.
  static func write(_ bytes: [UInt8], to file: Int32, _ shown: SafeText) throws(SaveError) {
    let code = bytes.withUnsafeBytes { buffer -> Int32 in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = retried { Glibc.write(file, part.baseAddress, part.count) }
        guard count > 0 else { return count < 0 ? errno : ENOSPC }
        rest = rest.dropFirst(count)
      }
      return 0
    }
    guard code == 0 else { throw SaveError(path: shown, code: code) }
  }

  /// Makes a limit on file sizes an error of the write instead of a signal that ends the program.
  package static func reportSizeLimits() {
    signal(SIGXFSZ, SIG_IGN)
  }
}
