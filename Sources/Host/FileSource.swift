import Glibc
import Syntax

/// The bytes of a file or of standard input, read whole.
package struct FileContents: Equatable, Sendable {
  /// The name for the user: the path, or `standard input`.
  package let name: SafeText
  /// The path that was read in the end; nil for standard input.
  package let path: String?
  /// All bytes.
  package let bytes: [UInt8]
}

/// Reads what the user names without ever waiting on a pipe or harming a device.
///
/// Opening never blocks and never takes a controlling terminal; only regular files are read,
/// and their size and time are compared before and after.
package enum FileSource {
  /// The name that stands for standard input.
  package static let standardInputName = "-"

  /// Reads a file, a folder's `config.json`, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - source: what the user typed.
  ///   - limit: most bytes to read; more is an error, found before anything is allocated.
  ///   - standardInput: descriptor that `-` stands for.
  /// - Returns: the bytes and the name to use in messages.
  /// - Throws: what is wrong with the source, in one line.
  package static func read(
    _ source: String, limit: Int, standardInput: Int32 = STDIN_FILENO
  ) throws(FileSourceError) -> FileContents {
    guard source != standardInputName else {
      return try readStream(standardInput, limit: limit)
    }
    do {
      return try readFile(source, limit: limit)
    } catch .folder(let name) {
      let inside = source.hasSuffix("/") ? source + "config.json" : source + "/config.json"
      do {
        return try readFile(inside, limit: limit)
      } catch .missing {
        throw .folder(name)
      }
    }
  }

  /// Whether something is there that ``read(_:limit:standardInput:)`` could try.
  package static func exists(_ path: String) -> Bool {
    !path.utf8.contains(0) && access(path, F_OK) == 0
  }

  /// Names in a folder, in the order of their bytes; none if it cannot be read, the first of them
  /// if it has too many.
  package static func names(in folder: String, limit: Int = maximumNames) -> [String] {
    guard !folder.utf8.contains(0), let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), names.count < limit {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Most names in a folder that are looked at.
  package static let maximumNames = 16_384

  /// Reads one regular file; unlike ``read(_:limit:standardInput:)`` no folder and no stream.
  package static func readFile(_ path: String, limit: Int) throws(FileSourceError) -> FileContents {
    let name = SafeText(path)
    let (descriptor, before) = try openRegular(path, name)
    defer { close(descriptor) }
    let size = Int(before.st_size)
    guard size <= limit else { throw .tooLarge(name, limit: limit, found: size) }

    // One byte more than expected is asked for: getting it means that the file has grown.
    var bytes: [UInt8] = []
    while bytes.count <= size {
      let chunk = try readChunk(descriptor, name, atMost: size + 1 - bytes.count)
      if chunk.isEmpty { break }
      bytes += chunk
    }
    let after = try status(of: descriptor, name)
    guard bytes.count == size, isSame(before, after) else { throw .changed(name) }
    return FileContents(name: name, path: path, bytes: bytes)
  }

  /// Opens a regular file; the caller closes it.
  static func openRegular(
    _ path: String, _ name: SafeText
  ) throws(FileSourceError) -> (descriptor: Int32, status: stat) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(name) }
    let descriptor = retried { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw FileSourceError(path: name, code: errno) }
    do throws(FileSourceError) {
      let status = try status(of: descriptor, name)
      switch status.st_mode & S_IFMT {
      case S_IFREG: return (descriptor, status)
      case S_IFDIR: throw .folder(name)
      default: throw .notRegular(name)
      }
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Reads a pipe, terminal or redirected file to its end.
  static func readStream(_ descriptor: Int32, limit: Int) throws(FileSourceError) -> FileContents {
    let name = SafeText("standard input")
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let chunk = try readChunk(descriptor, name, atMost: limit + 1 - bytes.count)
      guard !chunk.isEmpty else { return FileContents(name: name, path: nil, bytes: bytes) }
      bytes += chunk
    }
    throw .tooLarge(name, limit: limit, found: nil)
  }

  /// Reads what is there now, or waits for the first byte; empty at the end.
  private static func readChunk(
    _ descriptor: Int32, _ name: SafeText, atMost count: Int
  ) throws(FileSourceError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: min(count, 1 << 20)) { buffer, filled in
      while true {
        let got = retried { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
        if got >= 0 {
          filled = got
          return
        }
        guard errno == EAGAIN else {
          failure = errno
          return
        }
        wait(for: descriptor, POLLIN)
      }
    }
    guard failure == 0 else { throw FileSourceError(path: name, code: failure) }
    return bytes
  }

  /// Size, times and kind of an open file.
  static func status(of descriptor: Int32, _ name: SafeText) throws(FileSourceError)
    -> stat
  {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileSourceError(path: name, code: errno) }
    return status
  }

  private static func isSame(_ before: stat, _ after: stat) -> Bool {
    before.st_size == after.st_size
      && before.st_mtim.tv_sec == after.st_mtim.tv_sec
      && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
  }
}

/// Repeats a system call that a signal interrupted.
func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// Waits until a descriptor can be read or written, or is in error.
func wait(for descriptor: Int32, _ events: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  _ = poll(&request, 1, -1)
}
