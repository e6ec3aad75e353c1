import ModelCore
import Syntax

extension FamilyReader {
  static let stateSpaces: [FamilyReader] = [
    FamilyReader(
      architecture: .mamba, classes: ["MambaForCausalLM"],
      read: { fields, family throws(FileError) in try fields.mambaConfig(family.architecture) }),
    FamilyReader(
      architecture: .mamba2, classes: ["Mamba2ForCausalLM"],
      read: { fields, family throws(FileError) in try fields.mambaConfig(family.architecture) }),
    FamilyReader(
      architecture: .jamba, classes: ["JambaForCausalLM"], gguf: .named(["jamba"]), nKVHeads: 8,
      contextLength: 262_144, attentionBias: .always(.none), window: .all(otherwise: nil),
      positions: PositionKind.none,
      heads: .decoder([.text]),
      quirk: { fields, config throws(FileError) in try fields.readJamba(&config) }),
  ]
}

extension ConfigFields {
  fileprivate mutating func readJamba(_ config: inout ModelConfig) throws(FileError) {
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
    var experts = try experts(ExpertKeys(count: "num_experts", nExperts: 16, nActive: 2), config)
    let every = try integer("expert_layer_period", in: layers, otherwise: 2)
    let first = try integer("expert_layer_offset", in: 0...every - 1, otherwise: 1)
    experts.layers = .every(every, offset: first)
    config.experts = experts.nExperts > 1 ? experts : nil
  }

  /// Mamba 1 and 2, with nothing else in the layers.
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
      contextLength: 1 << 20, nHeads: 0, headDim: 0, dFF: 0, positions: .none,
      isTied: try flag("tie_word_embeddings", otherwise: isFirst))
    config.mixer = LayerMixer(mixer)
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

  /// Heads of Mamba 2, with the keys of the hybrids.
  mutating func mambaHeads(width: Int?, _ dModel: Int) throws(FileError)
    -> Mamba2
  {
    let expansion = try integer("mamba_expand", in: ModelConfig.expansionRange, otherwise: 2)
    let inner = width ?? expansion * dModel
    let count = try integer("mamba_n_heads", in: 1...(1 << 24), otherwise: 128)
    try checkDivides(count, "mamba_n_heads", inner, "the inner width")
    var size = inner / count
    if value("mamba_d_head")?.string != "auto", value("mamba_d_head")?.isNull == false {
      size = try required("mamba_d_head", in: ModelField.headDim.range)
    }
    guard size * count == inner else {
      throw error(
        value("mamba_d_head"),
        .wrongValue(
          key: "mamba_d_head", expected: "\(inner) / mamba_n_heads",
          found: SafeText("\(size)"), hint: "\(inner / count)"))
    }
    var heads = Mamba2(
      expansion: expansion, headDim: size,
      stateSize: try integer("mamba_d_state", in: ModelConfig.stateRange, otherwise: 256),
      groups: try integer("mamba_n_groups", in: ModelField.nHeads.range, otherwise: 1),
      kernel: try integer("mamba_d_conv", in: ModelConfig.stateRange, otherwise: 4),
      hasBias: try flag("mamba_proj_bias", otherwise: false),
      hasConvolutionBias: try flag("mamba_conv_bias", otherwise: true))
    heads.innerWidth = width
    return heads
  }
}
