import Glibc
import Syntax

/// A regular file that is read in pieces and must stay as it was when it was opened.
///
/// A class because it owns a descriptor, which is closed with the last reference.
package final class OpenedFile: Sendable {
  /// The path for messages.
  package let name: SafeText
  /// Bytes the file had when it was opened.
  package let size: Int
  private let descriptor: Int32
  private let seconds: Int
  private let nanoseconds: Int

  /// Opens a file without waiting on a pipe or harming a device.
  ///
  /// - Parameters:
  ///   - path: as the user or an index names it.
  ///   - name: what to call it in messages; nil for the path.
  /// - Throws: why it cannot be read.
  package init(_ path: String, name: SafeText? = nil) throws(FileSourceError) {
    let name = name ?? SafeText(path)
    let (descriptor, status) = try FileSource.openRegular(path, name)
    (self.name, self.descriptor) = (name, descriptor)
    size = Int(status.st_size)
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  deinit { close(descriptor) }

  /// Reads a piece.
  ///
  /// - Parameters:
  ///   - offset: bytes before the piece, 0 or more.
  ///   - count: bytes of the piece; as much memory is taken.
  /// - Returns: as many bytes as were asked for.
  /// - Throws: `changed` if the file has become shorter, or why reading failed.
  package func read(at offset: Int, count: Int) throws(FileSourceError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(buffer)[filled...]
        let got = retried {
          pread(
            descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count,
            offset + filled)
        }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard failure == 0 else { throw FileSourceError(path: name, code: failure) }
    guard bytes.count == count else { throw .changed(name) }
    return bytes
  }

  /// Reads the whole file.
  ///
  /// - Parameters:
  ///   - path: where it was found.
  ///   - limit: most bytes; a larger file is refused before anything is allocated.
  /// - Returns: its bytes under the name of the file.
  /// - Throws: `tooLarge`, `changed`, or why reading failed.
  package func contents(at path: String, limit: Int) throws(FileSourceError) -> FileContents {
    guard size <= limit else { throw .tooLarge(name, limit: limit, found: size) }
    let bytes = try read(at: 0, count: size)
    try checkUnchanged()
    return FileContents(name: name, path: path, bytes: bytes)
  }

  /// Makes sure that size and time of the last change are what they were.
  ///
  /// - Throws: `changed` if they are not.
  package func checkUnchanged() throws(FileSourceError) {
    let now = try FileSource.status(of: descriptor, name)
    let isSame =
      Int(now.st_size) == size && now.st_mtim.tv_sec == seconds
      && now.st_mtim.tv_nsec == nanoseconds
    guard isSame else { throw .changed(name) }
  }
}
