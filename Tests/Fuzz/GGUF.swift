import ModelFiles
import Syntax

/// Bytes as a GGUF file and the model in it; what is accepted lies within the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = Memory(bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  guard let file = try? GGUFHeader.read(source) else { return 0 }
  precondition(file.headerBytes + file.tensors.bytes <= count)
  precondition(file.metadata.allSatisfy { $0.value.description.utf8.count <= 4_096 })
  // Bringing a model to its tensors takes far longer than reading: a few inputs are enough.
  if count.isMultiple(of: 16), let model = try? GGUFConfig.read(file) {
    precondition(TensorModel(model, TensorSet(file)).config.parameterCount.total >= 0)
  }
  return 0
}

private struct Memory: ByteSource {
  let bytes: [UInt8]
  var name: SafeText { SafeText("fuzz") }
  var size: Int { bytes.count }
  func read(at offset: Int, count: Int) -> [UInt8] { Array(bytes[offset..<(offset + count)]) }
  func checkUnchanged() {}
}
