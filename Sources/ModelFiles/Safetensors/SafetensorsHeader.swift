import Syntax

/// Reads the header of a safetensors file; no tensor is read.
///
/// Layout: 8 bytes with the length of the header, lowest byte first; the header, a JSON object
/// from tensor names to `dtype`, `shape` and `data_offsets`, blanks allowed after it; then one
/// buffer, which the tensors fill without a gap or an overlap. The header is scanned once and no
/// tree is built. Reference: the format description of safetensors 0.6.
package enum SafetensorsHeader {
  /// Reads a header and checks every rule of the format.
  ///
  /// - Parameter source: the file.
  /// - Returns: its tensors and metadata.
  /// - Throws: the first thing wrong, with its byte and the tensor's name.
  package static func read(_ source: some ByteSource) throws(HeaderError) -> TensorFile {
    let length = try headerLength(source)
    let bytes = try HeaderError.reading(source, at: 8, count: length)
    var reader = SafetensorsScan(bytes, file: source.name, dataBytes: source.size - 8 - length)
    try reader.scan()
    try reader.checkData()
    do {
      try source.checkUnchanged()
    } catch {
      throw HeaderError(file: source.name, error)
    }
    return TensorFile(
      name: source.name, format: .safetensors, fileBytes: source.size, headerBytes: length,
      tensors: reader.table, metadata: reader.metadata, notices: reader.notices)
  }

  private static func headerLength(_ source: some ByteSource) throws(HeaderError) -> Int {
    guard source.size >= 8 else {
      throw HeaderError(
        file: source.name, offset: 0,
        problem: .truncated(what: "length of the header", needed: 8, left: source.size))
    }
    let prefix = try HeaderError.reading(source, at: 0, count: 8)
    let length = prefix.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(TensorFile.maximumHeaderBytes) else {
      throw HeaderError(
        file: source.name, offset: 0,
        problem: .tooLarge(
          what: "length of the header", limit: TensorFile.maximumHeaderBytes, found: length))
    }
    guard length <= UInt64(source.size - 8) else {
      throw HeaderError(
        file: source.name, offset: 8,
        problem: .truncated(what: "header", needed: length, left: source.size - 8))
    }
    return Int(length)
  }
}

extension HeaderError {
  /// Takes over the error of a source.
  init(file: SafeText, offset: Int? = nil, _ error: ByteSourceError) {
    switch error {
    case .changed: self.init(file: file, problem: .changed)
    case .failed(let reason):
      self.init(file: file, offset: offset, problem: .unreadable(reason))
    }
  }

  /// Reads a piece that lies within a source.
  package static func reading(
    _ source: some ByteSource, at offset: Int, count: Int
  ) throws(HeaderError) -> [UInt8] {
    do {
      let bytes = try source.read(at: offset, count: count)
      guard bytes.count == count else { throw ByteSourceError.changed }
      return bytes
    } catch let error as ByteSourceError {
      throw HeaderError(file: source.name, offset: offset, error)
    } catch {
      throw HeaderError(file: source.name, offset: offset, .changed)
    }
  }
}
