import ModelCore
import Syntax

// Families with layers that keep a state instead of keys and values.
extension ConfigFields {
  mutating func qwen3NextConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.qwen3Next)
    ignore("use_sliding_window")
    let keys = ExpertKeys(
      count: "num_experts", nExperts: 512, nActive: 10, width: "moe_intermediate_size",
      dFFExpert: 512)
    config.experts = try qwenExperts(keys, shared: 512, config.nLayers)
    config.attention.hasGate = true
    let heads = ModelField.nHeads.range
    let sizes = ModelField.headDim.range
    let rule = GatedDeltaNet(
      keyHeads: try integer("linear_num_key_heads", in: heads, otherwise: 16),
      valueHeads: try integer("linear_num_value_heads", in: heads, otherwise: 32),
      keyHeadDim: try integer("linear_key_head_dim", in: sizes, otherwise: 128),
      valueHeadDim: try integer("linear_value_head_dim", in: sizes, otherwise: 128),
      kernel: try integer("linear_conv_kernel_dim", in: ModelConfig.stateRange, otherwise: 4))
    let interval = try integer(
      "full_attention_interval", in: 1...ModelField.nLayers.range.upperBound, otherwise: 4)
    let isLinear = try linearLayers(config.nLayers)
    config.mixer = LayerMixer(
      .gatedDeltaNet(rule),
      layers: isLinear ?? LayerPattern.every(interval, offset: interval - 1).inverted)
    return config
  }

  mutating func minimaxConfig() throws(FileError) -> ModelConfig {
    var config = try mixtureConfig(.minimax, ExpertKeys(nExperts: 8, nActive: 2))
    let types = try linearLayers(config.nLayers)
    let marks = try listedLinear(config.nLayers)
    config.mixer = LayerMixer(.lightning, layers: types ?? marks ?? .every(2, offset: 1))
    // What the makers' own files say beside this.
    ignore("postnorm", "shared_intermediate_size", "shared_moe_mode")
    return config
  }

  /// The layers that `attn_type_list` marks with 0.
  private mutating func listedLinear(_ nLayers: Int) throws(FileError) -> LayerPattern? {
    let key = "attn_type_list"
    guard let list = value(key)?.array else { return nil }
    let kinds = list.map { $0.number?.wholeValue }
    guard kinds.count == nLayers else {
      throw error(value(key), .layerCount(key: key, found: kinds.count, nLayers: nLayers))
    }
    return LayerPattern(listed: kinds.map { $0 == 0 })
  }

  /// Layers with linear attention, if `layer_types` says so.
  private mutating func linearLayers(_ nLayers: Int) throws(FileError) -> LayerPattern? {
    try layerTypes(["full_attention", "linear_attention"], nLayers: nLayers).map { types in
      LayerPattern(listed: types.map { $0 == "linear_attention" })
    }
  }

  /// Kimi Linear: lists of layers, counted from 1, with either kind of attention.
  mutating func kimiLinearConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.kimiLinear)
    ignore("num_key_value_heads")
    config.latent = try latentAttention(queryRank: nil)
    let keys = ExpertKeys(
      count: "num_experts", nExperts: 256,
      active: ["num_experts_per_token", "num_experts_per_tok"], nActive: 8,
      width: "moe_intermediate_size", dFFExpert: 1_024)
    config.experts = try lateExperts(
      keys, shared: "num_shared_experts", nShared: 1, nDense: 1, config.nLayers)
    config.experts?.hasCorrectionBias = true
    var linear = try nested("linear_attn_config")
    let rule = KimiDeltaAttention(
      nHeads: try linear.integer("num_heads", in: ModelField.nHeads.range, otherwise: 32),
      headDim: try linear.integer("head_dim", in: ModelField.headDim.range, otherwise: 128),
      kernel: try linear.integer(
        "short_conv_kernel_size", in: ModelConfig.stateRange, otherwise: 4))
    let numbers = try linear.layerNumbers("kda_layers", nLayers: config.nLayers + 1)
    linear.ignore("full_attn_layers")
    add(linear)
    config.mixer = LayerMixer(
      .kimiDelta(rule),
      layers: LayerPattern(listed: (1...config.nLayers).map(numbers.contains)))
    return config
  }

  mutating func jambaConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.jamba)
    let layers = ModelField.nLayers.range
    let period = try integer("attn_layer_period", in: layers, otherwise: 8)
    let offset = try integer("attn_layer_offset", in: 0...period - 1, otherwise: 4)
    let state = Mamba(
      expansion: try integer("mamba_expand", in: ModelConfig.expansionRange, otherwise: 2),
      stateSize: try integer("mamba_d_state", in: ModelConfig.stateRange, otherwise: 16),
      kernel: try integer("mamba_d_conv", in: ModelConfig.stateRange, otherwise: 4),
      stepRank: try stepRank("mamba_dt_rank"),
      hasBias: try flag("mamba_proj_bias", otherwise: false),
      hasConvolutionBias: try flag("mamba_conv_bias", otherwise: true), hasInnerNorms: true)
    config.mixer = LayerMixer(
      .mamba(state), layers: LayerPattern.every(period, offset: offset).inverted)
    var experts = try experts(ExpertKeys(count: "num_experts", nExperts: 16, nActive: 2))
    let every = try integer("expert_layer_period", in: layers, otherwise: 2)
    let first = try integer("expert_layer_offset", in: 0...every - 1, otherwise: 1)
    experts.layers = .every(every, offset: first)
    config.experts = experts.nExperts > 1 ? experts : nil
    return config
  }

  mutating func mambaConfig(_ architecture: Architecture) throws(FileError) -> ModelConfig {
    let isFirst = architecture != .mamba2
    let dModel = try required(present(["hidden_size", "d_model"]), in: ModelField.dModel.range)
    let nLayers = try required(
      present(["num_hidden_layers", "n_layer"]), in: ModelField.nLayers.range)
    let expansion = try integer("expand", in: ModelConfig.expansionRange, otherwise: 2)
    let stateSize = try integer(
      "state_size", in: ModelConfig.stateRange, otherwise: isFirst ? 16 : 128)
    let kernel = try integer("conv_kernel", in: ModelConfig.stateRange, otherwise: 4)
    let hasBias = try flag("use_bias", otherwise: false)
    let hasConvolutionBias = try flag("use_conv_bias", otherwise: true)
    let mixer: Mixer
    if isFirst {
      mixer = .mamba(
        Mamba(
          expansion: expansion, stateSize: stateSize, kernel: kernel,
          stepRank: try stepRank("time_step_rank"), hasBias: hasBias,
          hasConvolutionBias: hasConvolutionBias))
    } else {
      mixer = .mamba2(
        Mamba2(
          expansion: expansion, headDim: try mambaHeadSize(expansion * dModel),
          stateSize: stateSize,
          groups: try integer("n_groups", in: ModelField.nHeads.range, otherwise: 8),
          kernel: kernel, hasBias: hasBias, hasConvolutionBias: hasConvolutionBias))
    }
    // The inner width follows from these; Mamba 2 has no rank of step sizes.
    ignore("intermediate_size", "n_layer", "d_model", "time_step_rank")
    remarkQuantization()
    var config = ModelConfig(
      architecture: architecture, dModel: dModel, nLayers: nLayers,
      vocabSize: try required("vocab_size", in: ModelField.vocabSize.range),
      contextLength: 1 << 20, nHeads: 1, headDim: 1, dFF: 1, positions: .none,
      isTied: try flag("tie_word_embeddings", otherwise: isFirst))
    config.mixer = LayerMixer(mixer)
    config.hasMLP = false
    return config
  }

  /// Width of a head of Mamba 2; all heads together must fill the inner width.
  private mutating func mambaHeadSize(_ inner: Int) throws(FileError) -> Int {
    let size = try integer("head_dim", in: ModelField.headDim.range, otherwise: 64)
    try checkDivides(size, "head_dim", inner, "expand · hidden_size")
    let count = try integer("num_heads", in: 1...(1 << 24), otherwise: 128)
    guard count * size == inner else {
      throw error(
        value("num_heads"),
        .wrongValue(
          key: "num_heads", expected: "expand · hidden_size / head_dim",
          found: SafeText("\(count)"),
          hint: "\(inner / size)"))
    }
    return size
  }

  /// Rank of the step sizes; "auto" and nothing mean d / 16.
  private mutating func stepRank(_ key: String) throws(FileError) -> Int? {
    if value(key)?.string == "auto" { return nil }
    guard let found = value(key), !found.isNull else {
      assume(key, "auto", "hidden_size / 16, rounded up")
      return nil
    }
    return try required(key, in: ModelConfig.rankRange)
  }
}
