import Syntax

/// Bytes as a document under both policies; what is accepted is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for policy in [JSONPolicy.strict, .plain] {
    guard let document = try? JSONDocument.parse(bytes, name: SafeText("fuzz"), policy: policy)
    else { continue }
    precondition(document.root.position.byteOffset <= bytes.count)
  }
  let safe = SafeText(utf8: bytes)
  precondition(safe.description.utf8.count <= SafeText.maximumBytes)
  precondition(safe.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  return 0
}
