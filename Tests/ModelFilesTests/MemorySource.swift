import ModelFiles
import Syntax

/// Bytes of a file that only exists in a test, and what was asked of it.
struct MemorySource: ByteSource {
  let name: SafeText
  let bytes: [UInt8]
  /// Bytes the file claims to have; more than ``bytes`` for data that no reader may look at.
  let size: Int
  /// Whether something is written while it is read.
  var isChanged = false

  init(_ bytes: [UInt8], name: String = "test", size: Int? = nil) {
    (self.name, self.bytes, self.size) = (SafeText(name), bytes, size ?? bytes.count)
  }

  func read(at offset: Int, count: Int) throws(ByteSourceError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .failed(SafeText("read outside of the file"))
    }
    let end = min(offset + count, bytes.count)
    let found = offset < end ? Array(bytes[offset..<end]) : []
    return found + Array(repeating: 0, count: count - found.count)
  }

  func checkUnchanged() throws(ByteSourceError) {
    if isChanged { throw .changed }
  }
}

/// A safetensors file from its JSON, with as many zeros of data.
func safetensors(_ header: String, data: Int = 0) -> [UInt8] {
  let json = Array(header.utf8)
  return littleEndian(UInt64(json.count)) + json + Array(repeating: 0, count: data)
}

/// The bytes of a number, lowest first.
func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

/// What a header reader threw; nil if it accepted the file.
func failure(_ read: () throws(HeaderError) -> TensorFile) -> HeaderError? {
  do {
    _ = try read()
    return nil
  } catch {
    return error
  }
}
