import Glibc
import Syntax

/// Logs of lines that several processes write to at once.
extension SafeSave {
  /// Most rows that a log keeps.
  package static let maximumRows = 10_000

  /// Adds one line to the end of a log, under a lock.
  ///
  /// Rows are whole whoever else writes: a row that does not fit is taken back, a row that a
  /// killed process left unfinished is ended before the next. When there are more than `limit`
  /// rows, the oldest tenth goes.
  ///
  /// - Parameters:
  ///   - row: bytes without a line feed, such as one JSON document.
  ///   - path: the log; it and its folders are made for the user alone where they are missing.
  ///   - limit: most rows to keep, 10 or more.
  /// - Throws: why nothing was added.
  package static func append(
    _ row: [UInt8], to path: String, keeping limit: Int = maximumRows
  ) throws(SaveError) {
    try append(row, to: path, keeping: limit, patience: 5_000)
  }

  /// Adds one line, waiting some milliseconds at least for whoever holds the log.
  static func append(
    _ row: [UInt8], to path: String, keeping limit: Int, patience: Int
  ) throws(SaveError) {
    try makeFolders(for: path)
    let folder = try SaveFolder(of: path)
    let log = try openLocked(folder, patience)
    defer { close(log) }
    var status = stat()
    guard fstat(log, &status) == 0 else { throw SaveError(path: folder.shown, code: errno) }
    let size = Int(status.st_size)
    var last: UInt8 = 0x0A
    if size > 0 { pread(log, &last, 1, size - 1) }
    let lines = (last == 0x0A ? [] : [0x0A]) + row.filter { $0 != 0x0A } + [0x0A]
    do throws(SaveError) {
      try write(lines, to: log, folder.shown)
    } catch {
      ftruncate(log, size)
      throw error
    }
    try shorten(log, size + lines.count, in: folder, to: limit)
  }

  /// Opens a log for this process alone.
  private static func openLocked(
    _ folder: borrowing SaveFolder, _ patience: Int
  ) throws(SaveError) -> Int32 {
    // Whoever shortens the log puts another file in its place: then the lock is on the old one.
    for _ in 0..<max(patience, 1) {
      _ = try folder.status()
      let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let log = retried { openat(folder.descriptor, folder.name, flags, 0o600) }
      guard log >= 0 else { throw SaveError(path: folder.shown, code: errno) }
      guard flock(log, LOCK_EX | LOCK_NB) == 0 else {
        close(log)
        // Nobody holds it for longer than a write takes.
        usleep(1_000)
        continue
      }
      var opened = stat()
      var named = stat()
      if fstat(log, &opened) == 0,
        fstatat(folder.descriptor, folder.name, &named, AT_SYMLINK_NOFOLLOW) == 0,
        opened.st_ino == named.st_ino, opened.st_dev == named.st_dev
      {
        return log
      }
      close(log)
    }
    throw .locked(folder.shown)
  }

  /// Drops the oldest rows of a locked log that has too many.
  private static func shorten(
    _ log: Int32, _ size: Int, in folder: borrowing SaveFolder, to limit: Int
  ) throws(SaveError) {
    // A row takes two bytes at least.
    guard size > limit * 2 else { return }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      filled = max(retried { pread(log, buffer.baseAddress, size, 0) }, 0)
    }
    guard bytes.count == size else { return }
    let ends = lineEnds(bytes)
    guard ends.count > limit else { return }
    let kept = limit - limit / 10
    try replace(with: Array(bytes[(ends[ends.count - kept - 1] + 1)...]), in: folder)
  }

  /// Where the line feeds are; others wait meanwhile, so the C library looks for them.
  private static func lineEnds(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { buffer in
      var ends: [Int] = []
      guard let start = buffer.baseAddress else { return ends }
      var rest = buffer[...]
      while let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        let end = memchr(base, 0x0A, rest.count)
      {
        ends.append(UnsafeRawPointer(end) - start)
        rest = buffer[(UnsafeRawPointer(end) - start + 1)...]
      }
      return ends
    }
  }

  /// Puts a shorter log in place of one that is locked.
  private static func replace(
    with bytes: [UInt8], in folder: borrowing SaveFolder
  ) throws(SaveError) {
    let (file, temporary) = try folder.makeTemporary(mode: 0o600)
    defer { close(file) }
    do throws(SaveError) {
      try write(bytes, to: file, folder.shown)
      guard retried({ fsync(file) }) == 0 else {
        throw SaveError(path: folder.shown, code: errno)
      }
      try folder.rename(temporary, replaces: true)
    } catch {
      unlinkat(folder.descriptor, temporary, 0)
      throw error
    }
  }
}
