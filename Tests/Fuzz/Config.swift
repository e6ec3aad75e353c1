import ModelCore
import ModelFiles
import Syntax

/// Bytes as a config.json; a model that is accepted is counted in every way there is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let model = try? ConfigJSON.read(bytes, name: SafeText("fuzz")) else { return 0 }
  let sizing = Sizing(model.config)
  let total = model.config.parameterCount.total
  precondition(total >= 0 && model.config.parameterCount.active <= total)
  precondition(Derivation(model.config).total == total)
  precondition(Doubling(sizing).rows.allSatisfy { $0.kvCacheBytes?.isFinite != false })
  precondition(CostDerivation(sizing).lines.allSatisfy { !$0.substituted.isEmpty })
  return 0
}
