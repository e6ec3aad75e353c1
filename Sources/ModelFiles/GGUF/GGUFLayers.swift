import ModelCore
import Syntax

/// Which layers of a GGUF model attend, see a window or keep a state, from the lists with an
/// entry for each layer.
///
/// Reference: `src/llama-model.cpp` in llama.cpp, `load_hparams`; a layer whose count of key and
/// value heads is 0 does not attend.
enum GGUFLayers {
  /// Sets the kinds of layers as the family's own files write them.
  ///
  /// - Returns: the key of a list that says more than the family's files can; nil if there is none.
  /// - Throws: which key makes no sense.
  static func set(
    _ config: inout SyntheticConfig, _ values: GGUFNumbers
  ) throws(FileError) -> String? {
    setWindows(&config, values)
    guard let heads = values.list("attention.head_count_kv"), heads.contains(0) else {
      try setInterval(&config, values)
      return nil
    }
    let source = values.name("attention.head_count_kv")
    guard heads.count == config[.layers] else { return source }
    let attends = heads.map { $0 > 0 }
    switch config.modelType {
    case "lfm2", "lfm2_moe":
      setTypes(&config, attends, "full_attention", "conv", source)
      // The width stands there as it is.
      config.set("block_auto_adjust_ff_dim", false)
      config.set("conv_L_cache", .integer(try values["shortconv.l_cache"] ?? 3))
      config.set(
        "num_dense_layers", .integer(try values["leading_dense_block_count"] ?? 0))
    case "granitemoehybrid":
      setTypes(&config, attends, "attention", "mamba", source)
      try setHeads(&config, values)
      config.set("num_local_experts", .integer(config[.experts] ?? 0))
      let shared = try values["expert_shared_feed_forward_length"]
      config.set("shared_intermediate_size", .integer(shared ?? config[.inner] ?? 0))
    case "jamba": try setJamba(&config, attends, values)
    case "nemotron_h": try setNemotron(&config, attends, values)
    default: return source
    }
    return nil
  }

  private static func setTypes(
    _ config: inout SyntheticConfig, _ marks: [Bool], _ yes: String, _ no: String, _ source: String
  ) {
    config.set("layer_types", .array(marks.map { .string($0 ? yes : no) }), from: source)
  }

  /// Layers that see only the last tokens, where a list of truths says which.
  private static func setWindows(_ config: inout SyntheticConfig, _ values: GGUFNumbers) {
    let key = "attention.sliding_window_pattern"
    guard let marks = values.list(key), marks.count == config[.layers], config[.window] != nil
    else { return }
    setTypes(
      &config, marks.map { $0 != 0 }, "sliding_attention", "full_attention", values.name(key))
  }

  /// Layers of which every so many attend.
  private static func setInterval(
    _ config: inout SyntheticConfig, _ values: GGUFNumbers
  ) throws(FileError) {
    guard let interval = try values["full_attention_interval"], interval > 0 else { return }
    let source = values.name("full_attention_interval")
    config.set("full_attention_interval", .integer(interval), from: source)
    let state = try values["ssm.state_size"] ?? 1
    let valueHeads = try values["ssm.time_step_rank"] ?? 1
    let inner = try values["ssm.inner_size"] ?? 1
    config.set("linear_num_key_heads", .integer(try values["ssm.group_count"] ?? 1))
    config.set("linear_num_value_heads", .integer(valueHeads))
    config.set("linear_key_head_dim", .integer(state))
    config.set("linear_value_head_dim", .integer(inner / max(valueHeads, 1)))
    config.set("linear_conv_kernel_dim", .integer(try values["ssm.conv_kernel"] ?? 4))
    // What its own files leave unsaid.
    config.set("num_nextn_predict_layers", 0)
    if config[.experts] == nil { config.set("num_experts", 0) }
  }

  /// Heads of Mamba 2, with the keys of the hybrids.
  private static func setHeads(
    _ config: inout SyntheticConfig, _ values: GGUFNumbers
  ) throws(FileError) {
    let (width, inner) = (config[.width] ?? 1, try values["ssm.inner_size"] ?? 1)
    config.set("mamba_expand", .integer(inner / max(width, 1)))
    config.set("mamba_n_heads", .integer(try values["ssm.time_step_rank"] ?? 1))
    config.set("mamba_d_state", .integer(try values["ssm.state_size"] ?? 1))
    config.set("mamba_n_groups", .integer(try values["ssm.group_count"] ?? 1))
    config.set("mamba_d_conv", .integer(try values["ssm.conv_kernel"] ?? 4))
  }

  /// Jamba: layers that attend come again at even steps, and so do those with experts.
  private static func setJamba(
    _ config: inout SyntheticConfig, _ attends: [Bool], _ values: GGUFNumbers
  ) throws(FileError) {
    let experts = attends.indices.map { values.set.has("blk.\($0).ffn_gate_inp.weight") }
    for (marks, name) in [(attends, "attn_layer"), (experts, "expert_layer")] {
      let places = marks.indices.filter { marks[$0] }
      guard let first = places.first else { continue }
      let period = places.count > 1 ? places[1] - first : marks.count
      config.set("\(name)_period", .integer(max(period, first + 1)))
      config.set("\(name)_offset", .integer(first))
    }
    config.set(
      "mamba_expand", .integer((try values["ssm.inner_size"] ?? 1) / max(config[.width] ?? 1, 1)))
    config.set("mamba_d_state", .integer(try values["ssm.state_size"] ?? 16))
    config.set("mamba_d_conv", .integer(try values["ssm.conv_kernel"] ?? 4))
    if let rank = try values["ssm.time_step_rank"] { config.set("mamba_dt_rank", .integer(rank)) }
    if config[.experts] == nil { config.set("num_experts", 1) }
  }

  /// Nemotron-H: a layer is one of Mamba 2, attention, an MLP or experts.
  private static func setNemotron(
    _ config: inout SyntheticConfig, _ attends: [Bool], _ values: GGUFNumbers
  ) throws(FileError) {
    let widths = values.list("feed_forward_length") ?? attends.map { _ in 0 }
    guard widths.count == attends.count else { return }
    let letters = attends.indices.map { layer in
      if attends[layer] { return "*" }
      if values.set.has("blk.\(layer).ffn_gate_inp.weight") { return "E" }
      return widths[layer] > 0 ? "-" : "M"
    }
    config.set("hybrid_override_pattern", .string(letters.joined()))
    let heads = try values["ssm.time_step_rank"] ?? 1
    config.set("mamba_num_heads", .integer(heads))
    config.set(
      "mamba_head_dim", .integer((try values["ssm.inner_size"] ?? 1) / max(heads, 1)))
    config.set("ssm_state_size", .integer(try values["ssm.state_size"] ?? 1))
  }
}
