import ModelFiles
import Syntax

/// Bytes as a safetensors file, the model in it, and as an index; what is accepted adds up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = Memory(bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  if let file = try? SafetensorsHeader.read(source) {
    precondition(8 + file.headerBytes + file.tensors.bytes == count)
    // Trying every family takes a hundred times as long as reading: a few inputs are enough.
    if count.isMultiple(of: 64), let model = InferredConfig.model(of: TensorSet(file)) {
      precondition(model.config.parameterCount.total == model.comparison.weights)
    }
    precondition((0..<file.tensors.count).allSatisfy { file.tensors[$0].elements >= 0 })
  }
  if let index = try? SafetensorsIndex.read(source) {
    precondition(index.shards.allSatisfy { !$0.utf8.contains(UInt8(ascii: "/")) })
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
