import Syntax

/// Bytes of a known number that are read in pieces: a file, or memory in tests.
package protocol ByteSource {
  /// The name for the user, such as the path of the file.
  var name: SafeText { get }
  /// Bytes there were when the source was opened, 0 or more.
  var size: Int { get }

  /// Reads a piece.
  ///
  /// - Parameters:
  ///   - offset: bytes before the piece.
  ///   - count: bytes of the piece; the caller sees to it that they lie within ``size``.
  /// - Returns: as many bytes as were asked for.
  /// - Throws: why there are fewer.
  func read(at offset: Int, count: Int) throws(ByteSourceError) -> [UInt8]

  /// Makes sure that nothing was written since the source was opened.
  ///
  /// - Throws: ``ByteSourceError/changed`` if something was.
  func checkUnchanged() throws(ByteSourceError)
}

/// Why a piece of a source could not be read.
package enum ByteSourceError: Error, Equatable, Sendable {
  /// The source is no longer as it was when it was opened.
  case changed
  /// Reading failed; the text says why.
  case failed(SafeText)
}
