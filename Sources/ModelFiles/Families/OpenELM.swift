import ModelCore
import Syntax

extension FamilyReader {
  /// OpenELM, of Apple.
  static let openELM = FamilyReader(
    architecture: .openELM, classes: ["OpenELMForCausalLM"],
    ignored: [
      "num_gqa_groups", "qkv_multipliers", "normalization_layer_name", "tie_word_embeddings",
      "activation_fn_name", "rope_freq_constant", "rope_max_length",
    ],
    read: { fields, _ throws(FileError) in try fields.openELMConfig() })
}

extension ConfigFields {
  /// OpenELM: a list of heads and one of inner widths, in widths of the stream.
  fileprivate mutating func openELMConfig() throws(FileError) -> ModelConfig {
    let layers = try required("num_transformer_layers", in: ModelField.nLayers.range)
    let heads = try layerNumbers("num_query_heads", layers, in: ModelField.nHeads.range)
    let kvHeads = try layerNumbers("num_kv_heads", layers, in: ModelField.nKVHeads.range)
    let width = try required("model_dim", in: ModelField.dModel.range)
    let step = try integer("ffn_dim_divisor", in: ModelField.dFF.range, otherwise: 256)
    let factors = try innerFactors(layers)
    for (index, pair) in zip(heads, kvHeads).enumerated() where !pair.0.isMultiple(of: pair.1) {
      throw error(
        value("num_kv_heads")?.array?[index],
        .uneven(key: "num_kv_heads", divisor: pair.1, of: "num_query_heads", total: pair.0))
    }
    var config = ModelConfig(
      architecture: .openELM, dModel: width, nLayers: layers,
      vocabSize: try integer("vocab_size", in: ModelField.vocabSize.range, otherwise: 32_000),
      contextLength: try integer(
        "max_context_length", in: ModelConfig.contextRange, otherwise: 2_048),
      nHeads: heads.max() ?? 1, nKVHeads: kvHeads.max() ?? 1,
      headDim: try integer("head_dim", in: ModelField.headDim.range, otherwise: 128), dFF: 1,
      isGated: try flag("ffn_with_glu", otherwise: true),
      isTied: try flag("share_input_output_layers", otherwise: true))
    if try flag("normalize_qk_projections", otherwise: true) {
      config.attention.queryKeyNorm = .head
    }
    let widths = factors.map { Self.divisible($0 * Double(width), by: step) }
    config.setShapes(heads, kvHeads, widths)
    remarkQuantization()
    return config
  }

  /// The multiple nearest to a width, at least a tenth below it.
  private static func divisible(_ width: Double, by step: Int) -> Int {
    let limit = ModelField.dFF.range.upperBound
    var value = max(step, clampedInt(width + Double(step) / 2) / step * step)
    if Double(value) < 0.9 * width { value += step }
    return min(value, limit)
  }

  private mutating func innerFactors(_ nLayers: Int) throws(FileError) -> [Double] {
    let key = "ffn_multipliers"
    guard let found = value(key) else { throw error(nil, .missingKey(key)) }
    let factors = (found.array ?? Array(repeating: found, count: nLayers)).map {
      $0.number?.double ?? 0
    }
    guard factors.count == nLayers else {
      throw error(found, .layerCount(key: key, found: factors.count, nLayers: nLayers))
    }
    guard factors.allSatisfy({ $0 > 0 && $0 <= 1_024 }) else {
      throw error(
        found,
        .wrongValue(
          key: key, expected: "numbers above 0", found: found.summary, hint: "4.0"))
    }
    return factors
  }

  /// A number for each layer, or one for all.
  mutating func layerNumbers(
    _ key: String, _ nLayers: Int, in range: ClosedRange<Int>
  ) throws(FileError) -> [Int] {
    guard let list = value(key)?.array else {
      return Array(repeating: try required(key, in: range), count: nLayers)
    }
    guard list.count == nLayers else {
      throw error(value(key), .layerCount(key: key, found: list.count, nLayers: nLayers))
    }
    var numbers: [Int] = []
    for entry in list {
      guard let number = entry.number?.wholeValue, range.contains(number) else {
        throw error(entry, .outOfRange(key: key, range: range, found: entry.summary))
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension ModelConfig {
  /// Sets what differs from layer to layer; nothing where all layers are alike.
  mutating func setShapes(_ heads: [Int], _ kvHeads: [Int], _ widths: [Int]) {
    let shapes = zip(zip(heads, kvHeads), widths).map {
      LayerShape(nHeads: $0.0, nKVHeads: $0.1, dFF: $1)
    }
    nHeads = heads.max() ?? nHeads
    nKVHeads = kvHeads.max() ?? nKVHeads
    dFF = widths.max() ?? dFF
    layerShapes = Set(shapes).count > 1 ? shapes : []
  }
}
