import Glibc
import Syntax

/// The opened folder that a file is saved in, and the file's name there.
struct SaveFolder: ~Copyable {
  let descriptor: Int32
  /// The folder, links followed where they may be.
  let path: String
  /// The file's name within the folder.
  let name: String
  /// The path for messages, as it was given.
  let shown: SafeText

  /// Opens the folder of a file; what the path links to is followed in folders of the user's own.
  init(of path: String) throws(SaveError) {
    shown = SafeText(path)
    guard !path.utf8.contains(0) else { throw .noFolder(shown) }
    var place = Self.split(path)
    // A link to a link to … is a loop long before eight.
    for _ in 0..<8 {
      try Self.checkLink(place.folder, shown)
      let folder = retried { open(place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard folder >= 0 else { throw SaveError(path: shown, code: errno) }
      guard let target = Self.link(place.name, in: folder) else {
        guard !place.name.isEmpty, place.name != ".", place.name != ".." else {
          close(folder)
          throw .notRegular(shown)
        }
        (descriptor, self.path, name) = (folder, place.folder, place.name)
        return
      }
      defer { close(folder) }
      guard !Self.isShared(folder) else { throw .link(shown) }
      place = Self.split(target.hasPrefix("/") ? target : "\(place.folder)/\(target)")
    }
    throw .link(shown)
  }

  deinit { close(descriptor) }

  /// What is known of the file; nil when there is none.
  ///
  /// - Throws: when it is there and may not be replaced.
  func status() throws(SaveError) -> stat? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw SaveError(path: shown, code: errno) }
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(shown) }
    // Renaming would not ask: a file that its owner protected stays.
    let isProtected = status.st_mode & 0o222 == 0
    guard !isProtected, faccessat(descriptor, name, W_OK, AT_EACCESS) == 0 else {
      throw .forbidden(shown)
    }
    return status
  }

  /// Makes the file beside the one that is saved, locked.
  func makeTemporary(mode: mode_t) throws(SaveError) -> (descriptor: Int32, name: String) {
    for number in 0..<100 {
      let temporary = "\(prefix)\(getpid())-\(number)\(Self.suffix)"
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = retried { openat(descriptor, temporary, flags, mode) }
      if file >= 0 {
        _ = flock(file, LOCK_EX | LOCK_NB)
        return (file, temporary)
      }
      guard errno == EEXIST else { throw SaveError(path: shown, code: errno) }
    }
    throw .locked(shown)
  }

  /// Gives the new file the name it is for.
  func rename(_ temporary: String, replaces: Bool) throws(SaveError) {
    if !replaces {
      // Unlike a rename, a second name for a file never replaces another one.
      if linkat(descriptor, temporary, descriptor, name, 0) == 0 {
        unlinkat(descriptor, temporary, 0)
        return
      }
      // Some file systems have no second names.
      guard errno == EPERM || errno == EOPNOTSUPP, try status() == nil else {
        throw SaveError(path: shown, code: EEXIST)
      }
    }
    guard renameat(descriptor, temporary, descriptor, name) == 0 else {
      throw SaveError(path: shown, code: errno)
    }
  }

  /// Removes what processes that were killed while saving this file have left.
  func removeLeftovers() {
    for other in FileSource.names(in: path) where other.hasPrefix(prefix) {
      guard other.hasSuffix(Self.suffix) else { continue }
      let digits = other.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(digits), process != getpid() else { continue }
      let isGone = kill(process, 0) != 0 && errno == ESRCH
      guard isGone else { continue }
      let file = openat(descriptor, other, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      // A process of another machine or container, where numbers of processes mean others.
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlinkat(descriptor, other, 0) }
      close(file)
    }
  }

  private var prefix: String { ".\(name)." }
  private static let suffix = ".new"

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }

  /// Where a link leads, nil when the name is none.
  private static func link(_ name: String, in folder: Int32) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(folder, name, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether anybody can put files into a folder, as into `/tmp`.
  private static func isShared(_ folder: Int32) -> Bool {
    var status = stat()
    return fstat(folder, &status) != 0 || status.st_mode & 0o002 != 0
  }

  /// Refuses a folder that is a link in a place where anybody could have put it.
  private static func checkLink(_ folder: String, _ shown: SafeText) throws(SaveError) {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return }
    let parent = open(split(folder).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return }
    defer { close(parent) }
    if isShared(parent), status.st_uid != geteuid() { throw .link(shown) }
  }
}
