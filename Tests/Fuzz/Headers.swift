import ModelFiles
import Syntax

/// Bytes in memory as a file.
struct Memory: ByteSource {
  let bytes: [UInt8]
  let name = SafeText("fuzz")
  var size: Int { bytes.count }

  func read(at offset: Int, count: Int) throws(ByteSourceError) -> [UInt8] {
    precondition(offset >= 0 && count >= 0 && offset + count <= bytes.count, "reads outside")
    return Array(bytes[offset..<offset + count])
  }

  func checkUnchanged() {}
}

/// Bytes as a safetensors file, its index and a GGUF file; every name and shape is looked at.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = Memory(bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  _ = try? SafetensorsIndex.read(source)
  for file in [try? SafetensorsHeader.read(source), try? GGUFHeader.read(source)] {
    guard let tensors = file?.tensors else { continue }
    for index in 0..<min(tensors.count, 100) {
      precondition(tensors.name(at: index).description.utf8.count <= SafeText.maximumBytes)
      precondition(tensors.shape(at: index).allSatisfy { $0 >= 0 })
    }
  }
  return 0
}
