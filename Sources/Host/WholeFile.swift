import Glibc

/// Writes files whole or not at all.
package enum WholeFile {
  /// Puts a text where a reader sees the old file or the new one, never a part.
  ///
  /// The text goes to a new file beside the place, which then takes the name; where anything
  /// fails, that file is removed and an old one stays as it was.
  ///
  /// - Throws: why the bytes cannot be kept.
  package static func write(_ text: String, to path: String) throws(WriteError) {
    let temporary = "\(path).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .failed(code: errno) }
    do throws(WriteError) {
      defer { close(file) }
      try StandardStreams.write(text, to: file)
      guard fsync(file) == 0 else { throw .failed(code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .failed(code: code)
    }
  }
}
