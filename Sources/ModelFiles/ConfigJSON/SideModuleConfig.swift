import ModelCore
import Syntax

// What a file says about things beside the language model.
extension ConfigFields {
  /// Reads what stands beside a language model and is made of its own dimensions.
  mutating func readModules(beside config: inout ModelConfig) throws(FileError) {
    config.beside.prediction = try predictionModules(of: config)
    readScales(beside: &config)
  }

  /// Reads how weights were scaled, if nothing has said it yet.
  mutating func readScales(beside config: inout ModelConfig) {
    if config.beside.scales == nil { config.beside.scales = weightScales() }
  }

  private mutating func predictionModules(of config: ModelConfig) throws(FileError)
    -> PredictionModules?
  {
    let key = "num_nextn_predict_layers"
    let other = "num_mtp_modules"
    if let count = value(other)?.number?.wholeValue, count > 0, isOn("use_mtp") {
      remark(other, "\(count) modules for predicting further tokens not counted")
    }
    let rule = FamilyReader.of(config.architecture)?.prediction
    let count: Int
    if let rule, rule.otherwise > 0, !has(key) {
      assume(key, "\(rule.otherwise)", "as in the published checkpoints; not in the total")
      count = rule.otherwise
    } else {
      guard let value = value(key), !value.isNull else { return nil }
      count = try integer(key, in: 0...PredictionModules.countRange.upperBound, otherwise: 0)
    }
    guard count > 0 else { return nil }
    guard let rule else {
      remark(
        key, "\(count) module\(count == 1 ? "" : "s") for predicting further tokens not counted")
      return nil
    }
    return PredictionModules(count: count, kind: rule.kind)
  }

  /// Mentions quantization whose scales are not among the ways of counting.
  mutating func remarkQuantization() {
    guard let quantization = value("quantization_config"), !quantization.isNull,
      weightScales() == nil
    else { return }
    remark(
      "quantization_config", "weights are counted as learned numbers, scales of blocks are not")
  }

  /// Scales of blocks, where the file says how large the blocks are.
  private mutating func weightScales() -> WeightScales? {
    guard let quantization = value("quantization_config")?.object else { return nil }
    let exceptions = (quantization["modules_to_not_convert"]?.array ?? []).compactMap(\.string)
      .map(Self.pattern)
    if let sides = quantization["weight_block_size"]?.array?.map({ $0.number?.wholeValue }),
      sides.count == 2, let rows = sides[0], let columns = sides[1],
      (1...Self.largestBlock).contains(rows), (1...Self.largestBlock).contains(columns)
    {
      return WeightScales(
        .rectangle(rows: rows, columns: columns), exceptions: Self.unique(exceptions))
    }
    guard quantization["quant_method"]?.string == "mxfp4" else { return nil }
    // 32 numbers share a factor: OCP Microscaling Formats specification 1.0, section 5.2.
    return WeightScales(.expertInputs(32), exceptions: Self.unique(exceptions))
  }

  private static let largestBlock = 1 << 20
  /// Most exceptions that are looked at; real files name a few for each layer.
  private static let mostExceptions = 4_096

  /// A name with `*` in place of each piece that is a number.
  private static func pattern(_ name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false)
      .map { Int($0) == nil ? String($0) : "*" }.joined(separator: ".")
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.prefix(mostExceptions).filter { seen.insert($0).inserted }
  }
}
