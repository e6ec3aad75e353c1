import ModelCore
import Syntax

extension FamilyReader {
  static let databricks: [FamilyReader] = [
    FamilyReader(
      architecture: .mpt, classes: ["MPTForCausalLM", "MptForCausalLM"], keys: .mosaic,
      innerRatio: 4, isTied: true, attentionBias: .always(.none), norm: .layerGain,
      isGated: false, positions: .fixed,
      heads: .decoder(HeadTask.classifiers),
      quirk: { fields, config throws(FileError) in try fields.readMPT(&config) }),
    FamilyReader(
      architecture: .dbrx, classes: ["DbrxForCausalLM"], keys: .mosaic, innerRatio: 4,
      attentionBias: .always(.none), norm: .layerGain,
      quirk: { fields, config throws(FileError) in try fields.readDBRX(&config) }),
  ]
}

extension ConfigFields {
  fileprivate mutating func readMPT(_ config: inout ModelConfig) throws(FileError) {
    let ratio = try integer("expansion_ratio", in: 1...64, otherwise: 4)
    // The makers' own code multiplies; Transformers' has 4 whatever the key says.
    let isOfMakers = className == "MPTForCausalLM" || has("auto_map")
    let factor = isOfMakers ? ratio : 4
    if factor != ratio { remark("expansion_ratio", "\(ratio) is not used: it is always 4") }
    config.dFF = min(factor * config.dModel, ModelField.dFF.range.upperBound)
    if value("no_bias")?.bool == false {
      remark("no_bias", "not read for mpt, which is counted without biases")
    }
    guard value("attn_config")?.object != nil else { return }
    var attention = try nested("attn_config")
    config.nKVHeads = try attention.groupedHeads(config.nHeads)
    if attention.value("alibi")?.bool == false {
      remark("attn_config", "alibi false is not used: mpt is counted without a position table")
    }
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

  fileprivate mutating func readDBRX(_ config: inout ModelConfig) throws(FileError) {
    var attention = try nested("attn_config")
    let heads = try attention.integer("kv_n_heads", in: ModelField.nKVHeads.range, otherwise: 1)
    try attention.checkDivides(heads, "kv_n_heads", config.nHeads, "n_heads")
    config.nKVHeads = heads
    var inner = try nested("ffn_config")
    config.dFF = try inner.integer(
      "ffn_hidden_size", in: ModelField.dFF.range, otherwise: 3_584)
    config.experts = try inner.experts(
      ExpertKeys(count: "moe_num_experts", nExperts: 4, active: ["moe_top_k"], nActive: 1), config)
    add(attention)
    add(inner)
  }
}
