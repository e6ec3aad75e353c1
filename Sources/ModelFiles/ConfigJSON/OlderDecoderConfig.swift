import ModelCore
import Syntax

// What some decoder families say beside the dimensions of a decoder.
extension ConfigFields {
  mutating func gptNeoConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.gptNeo)
    let size = try integer("window_size", in: ModelConfig.windowRange, otherwise: 256)
    let list = try attentionLayers(config.nLayers)
    let isLocal = list.map { LayerPattern(listed: $0) } ?? .every(2, offset: 1)
    if isLocal != .none {
      // The reference implementation hides older tokens from these layers but keeps them all.
      config.window = SlidingWindow(size: size, layers: isLocal, kind: .masked)
    }
    ignore("attention_layers")
    return config
  }

  /// Which layers are local: the kinds of `attention_types`, each list as often as it says.
  private mutating func attentionLayers(_ nLayers: Int) throws(FileError) -> [Bool]? {
    let key = "attention_types"
    guard let types = value(key), !types.isNull else { return nil }
    var isLocal: [Bool] = []
    for entry in types.array ?? [] {
      let pair = entry.array ?? []
      let kinds = (pair.first?.array ?? []).map { $0.string == "local" }
      let times = pair.last?.number?.wholeValue ?? 0
      guard (1...nLayers).contains(times), kinds.count <= nLayers else { break }
      for _ in 0..<times where isLocal.count < nLayers { isLocal += kinds }
    }
    guard isLocal.count == nLayers else {
      throw error(types, .layerCount(key: key, found: isLocal.count, nLayers: nLayers))
    }
    return isLocal
  }

  mutating func gptBigCodeConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.gptBigCode)
    if try flag("multi_query", otherwise: true) { config.nKVHeads = 1 }
    return config
  }

  mutating func optConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.opt)
    config.input.extraPositions = 2
    let width = try optional("word_embed_proj_dim", in: ModelField.dModel.range, otherwise: nil)
    config.input.embeddingWidth = width == config.dModel ? nil : width
    let isFirst = try flag("do_layer_norm_before", otherwise: true)
    config.output.hasNorm = isFirst && !isOn("_remove_final_layer_norm")
    if value("layer_norm_elementwise_affine")?.bool == false { config.norm = .none }
    return config
  }

  mutating func bloomConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.bloom)
    config.input.hasNorm = true
    return config
  }

  mutating func mptConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.mpt)
    let ratio = try integer("expansion_ratio", in: 1...64, otherwise: 4)
    config.dFF = min(ratio * config.dModel, ModelField.dFF.range.upperBound)
    if value("no_bias")?.bool == false {
      remark("no_bias", "not read for mpt, which is counted without biases")
    }
    if value("attn_config")?.object != nil {
      var attention = try nested("attn_config")
      config.nKVHeads = try attention.groupedHeads(config.nHeads)
      if attention.value("alibi")?.bool == false {
        remark("attn_config", "alibi false is not used: mpt is counted without a position table")
      }
    }
    return config
  }

  /// Key/value heads by the kind of attention that MPT's own code names.
  private mutating func groupedHeads(_ nHeads: Int) throws(FileError) -> Int {
    let kind = value("attn_type")
    switch kind?.string ?? "multihead_attention" {
    case "multihead_attention":
      ignore("kv_n_heads")
      return nHeads
    case "multiquery_attention":
      ignore("kv_n_heads")
      return 1
    case "grouped_query_attention":
      let heads = try required("kv_n_heads", in: ModelField.nKVHeads.range)
      try checkDivides(heads, "kv_n_heads", nHeads, "n_heads")
      return heads
    default:
      throw error(
        kind,
        .wrongValue(
          key: "attn_type",
          expected: "multihead_attention, multiquery_attention or grouped_query_attention",
          found: kind?.summary ?? SafeText(""), hint: "\"multihead_attention\""))
    }
  }

  mutating func falconConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.falcon)
    let isNew = try flag("new_decoder_architecture", otherwise: family == "RefinedWeb")
    let isMultiQuery = try flag("multi_query", otherwise: true)
    if isNew {
      let key = present(["num_kv_heads", "n_head_kv"])
      let heads = try integer(
        key, in: ModelField.nKVHeads.range, otherwise: config.nHeads,
        because: "as many as query heads")
      try checkDivides(heads, key, config.nHeads, "num_attention_heads")
      config.nKVHeads = heads
    } else {
      _ = value("num_kv_heads")
      if isMultiQuery { config.nKVHeads = 1 }
    }
    config.isParallel = try flag("parallel_attn", otherwise: true)
    let norms = try optional("num_ln_in_parallel_attn", in: 1...2, otherwise: isNew ? 2 : 1)
    if config.isParallel { config.blockNorms = norms ?? (isNew ? 2 : 1) }
    if isOn("alibi") { config.positions = .fixed }
    return config
  }

  /// Families in which a flag decides about norms of queries and keys.
  mutating func normedConfig(
    _ family: DecoderFamily, _ key: String, _ norm: QueryKeyNorm
  ) throws(FileError) -> ModelConfig {
    var config = try decoderConfig(family)
    if try flag(key, otherwise: false) { config.attention.queryKeyNorm = norm }
    return config
  }

  mutating func stableLMConfig() throws(FileError) -> ModelConfig {
    var config = try normedConfig(.stableLM, "qk_layernorm", .eachHead)
    if try flag("use_parallel_residual", otherwise: false) {
      config.isParallel = true
      config.blockNorms = 1
    }
    return config
  }

  mutating func seedOSSConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.seedOSS)
    if try flag("attention_out_bias", otherwise: false) {
      config.attentionBias = config.attentionBias == .none ? .output : .all
    }
    return config
  }
}
