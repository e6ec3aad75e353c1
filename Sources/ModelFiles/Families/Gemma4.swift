import ModelCore
import Syntax

// Gemma 4: every sixth layer sees everything and has heads of its own, of which values may be the
// keys' outputs. Reference: Gemma4TextConfig of Transformers 5.24.
extension ConfigFields {
  mutating func readGemma4(_ config: inout ModelConfig) throws(FileError) {
    let types = try layerTypes(["full_attention", "sliding_attention"], nLayers: config.nLayers)
    var isNarrow =
      types.map { $0.map { $0 == "sliding_attention" } }
      ?? (0..<config.nLayers).map { !($0 + 1).isMultiple(of: 6) }
    // The last layer always sees everything.
    isNarrow[config.nLayers - 1] = false
    let size = try integer("sliding_window", in: ModelConfig.windowRange, otherwise: 512)
    let narrow = HeadLayout(
      nHeads: config.nHeads, nKVHeads: config.nKVHeads, headDim: config.headDim)
    config.window =
      isNarrow.contains(true)
      ? SlidingWindow(size: size, layers: LayerPattern(listed: isNarrow), heads: narrow) : nil
    let sharesMatrix = try flag("attention_k_eq_v", otherwise: false)
    config.attention.hasValueMatrix = !sharesMatrix
    try readFullHeads(&config, isFull: isNarrow.map { !$0 }, sharesMatrix)
    try readSideVectors(&config)
    try readGemma4Sharing(&config)
  }

  /// Heads of the layers that see everything, as either spelling has them.
  private mutating func readFullHeads(
    _ config: inout ModelConfig, isFull: [Bool], _ sharesMatrix: Bool
  ) throws(FileError) {
    let (heads, sizes) = (ModelField.nKVHeads.range, ModelField.headDim.range)
    let key = "per_layer_config"
    guard let found = value(key), !found.isNull else {
      config.headDim = try integer("global_head_dim", in: sizes, otherwise: 512)
      if sharesMatrix, peek("num_global_key_value_heads")?.isNull == false {
        config.nKVHeads = try integer(
          "num_global_key_value_heads", in: heads, otherwise: config.nKVHeads)
      } else {
        ignore("num_global_key_value_heads")
      }
      return
    }
    guard let layers = found.object else {
      throw error(
        found,
        .wrongValue(
          key: key, expected: "an object from layers to their sizes", found: found.summary,
          hint: "{}"))
    }
    ignore("global_head_dim", "num_global_key_value_heads")
    let named = layers.members.compactMap { member in Int(member.key).map { ($0, member.value) } }
    let values = named.map { ($0.1.object?["head_dim"], $0.1.object?["num_key_value_heads"]) }
    let dims = Set(values.map { $0.0?.number?.wholeValue ?? config.headDim })
    let kvHeads = Set(values.map { $0.1?.number?.wholeValue ?? config.nKVHeads })
    let isTold = Set(named.map(\.0)) == Set(isFull.indices.filter { isFull[$0] })
    guard isTold, dims.count == 1, kvHeads.count == 1, let size = dims.first,
      let count = kvHeads.first, sizes.contains(size), heads.contains(count)
    else {
      let words = "per_layer_config names other layers or sizes than one for all full layers"
      doubt(.assumed(words))
      return doubt(.unknownLayers(words))
    }
    (config.headDim, config.nKVHeads) = (size, count)
  }

  private mutating func readSideVectors(_ config: inout ModelConfig) throws(FileError) {
    let width = try integer(
      "hidden_size_per_layer_input", in: 0...ModelConfig.stateRange.upperBound, otherwise: 256)
    let rows = try integer(
      "vocab_size_per_layer_input", in: ModelField.vocabSize.range, otherwise: 262_144)
    guard width > 0 else { return }
    config.sideInputs = SideInputs(vocabSize: rows, width: width, nStreams: 1, bypassRank: 0)
  }

  /// Layers that read the keys of earlier ones, and experts beside the MLP, which are not known yet.
  private mutating func readGemma4Sharing(_ config: inout ModelConfig) throws(FileError) {
    config.nSharedKVLayers = min(
      try integer(
        "num_kv_shared_layers", in: 0...ModelField.nLayers.range.upperBound, otherwise: 0),
      max(config.nLayers - 1, 0))
    // Such layers have no projections for keys and values in any version that knows the family.
    config.attention.sharedLayersHoldKeys = false
    if isOn("use_double_wide_mlp"), config.nSharedKVLayers > 0 {
      doubt(.assumed("use_double_wide_mlp: MLPs of twice the width are not counted as such"))
    }
    if isOn("enable_moe_block") {
      doubt(.assumed("enable_moe_block: experts beside the MLP are not counted"))
      doubt(.unknownLayers("enable_moe_block: experts beside the MLP are not known"))
    }
  }
}
