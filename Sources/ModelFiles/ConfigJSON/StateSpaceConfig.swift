import ModelCore
import Syntax

extension DecoderFamily {
  static let bamba = DecoderFamily(
    architecture: .bamba, nKVHeads: 8, contextLength: 262_144,
    mlpBias: .flag("mlp_bias", otherwise: false, .all))
  static let falconH1 = DecoderFamily(
    architecture: .falconH1, nKVHeads: 8, contextLength: 8_192,
    mlpBias: .flag("mlp_bias", otherwise: false, .all))
  static let graniteHybrid = DecoderFamily(
    architecture: .graniteHybrid, keys: DecoderKeys(headDim: nil), contextLength: 2_048)
  static let nemotronH = DecoderFamily(
    architecture: .nemotronH, keys: DecoderKeys(headDim: "head_dim"), nKVHeads: 8, headDim: 128,
    contextLength: 4_096, mlpBias: .flag("mlp_bias", otherwise: false, .all), isGated: false,
    positions: PositionKind.none, blockNorms: 1)
  static let lfm2 = DecoderFamily(
    architecture: .lfm2, keys: DecoderKeys(inner: ["block_ff_dim", "intermediate_size"]),
    nKVHeads: 8, contextLength: 128_000, isTied: true, attentionBias: .always(.none),
    queryKeyNorm: .head)
  static let kimiLinear = DecoderFamily(
    architecture: .kimiLinear, keys: DecoderKeys(kvHeads: nil), contextLength: 4_096,
    attentionBias: .always(.none), positions: PositionKind.none)
  static let recurrentGemma = DecoderFamily(
    architecture: .recurrentGemma, contextLength: 8_192, isTied: true,
    attentionBias: .flag("attention_bias", otherwise: false, .qkv), mlpBias: .always(.all))
}

// Families that mix Mamba 2, short convolutions or recurrences with attention.
extension ConfigFields {
  mutating func bambaConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.bamba)
    let attending = try layerNumbers("attn_layer_indices", nLayers: config.nLayers)
    config.mixer = LayerMixer(
      .mamba2(try mambaHeads(width: nil, config.dModel)),
      layers: LayerPattern(listed: (0..<config.nLayers).map { !attending.contains($0) }))
    return config
  }

  /// Falcon-H1: each layer has both, side by side.
  mutating func falconH1Config() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.falconH1)
    let width = try optional("mamba_d_ssm", in: ModelConfig.sharedWidthRange, otherwise: 1_024)
    var heads = try mambaHeads(width: width, config.dModel)
    heads.hasInnerNorm = try flag("mamba_rms_norm", otherwise: false)
    heads.hasOutputBias = try flag("projectors_bias", otherwise: false)
    config.mixer = LayerMixer(.mamba2(heads))
    config.attentionLayers = .all
    return config
  }

  /// Granite 4: experts beside a plain MLP, or that MLP alone where there are no experts.
  mutating func graniteHybridConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.graniteHybrid)
    try addGraniteExperts(to: &config, shared: 1_024)
    let types = try layerTypes(["mamba", "attention"], nLayers: config.nLayers)
    config.mixer = LayerMixer(
      .mamba2(try mambaHeads(width: nil, config.dModel)),
      layers: types.map { LayerPattern(listed: $0.map { $0 == "mamba" }) } ?? .all)
    ignore("layers_block_type")
    return config
  }

  mutating func graniteSharedConfig() throws(FileError) -> ModelConfig {
    var family = DecoderFamily.graniteMoE
    family.architecture = .graniteMoEShared
    var config = try decoderConfig(family)
    ignore("mlp_bias")
    try addGraniteExperts(to: &config, shared: 0)
    return config
  }

  private mutating func addGraniteExperts(
    to config: inout ModelConfig, shared: Int
  ) throws(FileError) {
    let width = try integer(
      "shared_intermediate_size", in: 0...ModelConfig.sharedWidthRange.upperBound,
      otherwise: shared)
    let count = try integer(
      "num_local_experts", in: ModelField.nExperts.range, otherwise: 8)
    if count > 0 {
      config.experts = try experts(ExpertKeys(nExperts: 8, nActive: 2))
      config.experts?.nSharedExperts = width > 0 ? 1 : 0
      config.experts?.dFFShared = width > 0 ? width : nil
    } else {
      ignore("num_experts_per_tok")
      config.dFF = min(max(width, 1), ModelField.dFF.range.upperBound)
      config.hasMLP = width > 0
    }
  }

  /// Heads of Mamba 2, with the keys of the hybrids.
  private mutating func mambaHeads(width: Int?, _ dModel: Int) throws(FileError)
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

  /// Nemotron-H: `M` for Mamba 2, `*` for attention, `-` for an MLP, `E` for experts.
  mutating func nemotronHConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.nemotronH)
    ignore("attention_head_dim", "expand", "chunk_size", "mamba_hidden_act", "mlp_hidden_act")
    let letters = try layerLetters(config.nLayers)
    let count = try integer("mamba_num_heads", in: 1...(1 << 16), otherwise: 128)
    let size = try integer("mamba_head_dim", in: ModelField.headDim.range, otherwise: 64)
    let hasBias = try flag("use_bias", otherwise: false)
    var heads = Mamba2(
      expansion: 1, headDim: size,
      stateSize: try integer("ssm_state_size", in: ModelConfig.stateRange, otherwise: 128),
      groups: try integer("n_groups", in: ModelField.nHeads.range, otherwise: 8),
      kernel: try integer("conv_kernel", in: ModelConfig.stateRange, otherwise: 4),
      hasBias: hasBias, hasConvolutionBias: try flag("use_conv_bias", otherwise: true))
    heads.innerWidth = count * size
    ignore("mamba_proj_bias")
    func pattern(_ kinds: String) -> LayerPattern {
      LayerPattern(listed: letters.map(kinds.contains))
    }
    config.mixer = LayerMixer(.mamba2(heads), layers: pattern("M"))
    config.attentionLayers = pattern("*")
    config.mlpLayers = pattern("-E")
    guard letters.contains("E") else {
      ignore("n_routed_experts", "n_shared_experts", "num_experts_per_tok")
      ignore("moe_intermediate_size", "moe_shared_expert_intermediate_size")
      return config
    }
    var experts = try experts(
      ExpertKeys(
        count: "n_routed_experts", nExperts: 8, nActive: 2, width: "moe_intermediate_size",
        dFFExpert: 7_688))
    experts.nSharedExperts = try integer(
      "n_shared_experts", in: ModelConfig.sharedExpertsRange, otherwise: 1)
    experts.dFFShared = try integer(
      "moe_shared_expert_intermediate_size", in: ModelConfig.sharedWidthRange, otherwise: 7_688)
    experts.layers = pattern("E")
    experts.hasCorrectionBias = true
    config.experts = experts
    return config
  }

  private mutating func layerLetters(_ nLayers: Int) throws(FileError) -> [Character] {
    let key = "hybrid_override_pattern"
    guard let found = value(key) else { throw error(nil, .missingKey(key)) }
    let letters = Array(found.string ?? "")
    guard letters.count == nLayers, letters.allSatisfy({ "M*-E".contains($0) }) else {
      throw error(
        found,
        .wrongValue(
          key: key, expected: "\(nLayers) letters, each M, *, - or E", found: found.summary,
          hint: "as many letters as layers"))
    }
    return letters
  }

  /// LFM2: the inner width is rounded up from two thirds of what the file says.
  mutating func lfm2Config(_ architecture: Architecture) throws(FileError) -> ModelConfig {
    var family = DecoderFamily.lfm2
    family.architecture = architecture
    if has("tie_embedding") {
      family.isTied = value("tie_embedding")?.bool ?? true
      ignore("tie_word_embeddings")
    }
    var config = try decoderConfig(family)
    ignore("intermediate_size", "block_dim", "block_mlp_init_scale", "block_out_init_scale")
    ignore("block_use_swiglu", "block_use_xavier_init", "conv_dim", "conv_dim_out")
    ignore("conv_use_xavier_init", "use_pos_enc", "num_heads", "block_norm_eps")
    if architecture == .lfm2 { config.dFF = try roundedWidth(config.dFF) }
    let convolution = ShortConvolution(
      kernel: try integer("conv_L_cache", in: ModelConfig.stateRange, otherwise: 3),
      hasBias: try flag("conv_bias", otherwise: false))
    var attends = Set(0..<config.nLayers)
    if has("full_attn_idxs") {
      attends = try layerNumbers("full_attn_idxs", nLayers: config.nLayers)
    }
    if let types = try layerTypes(["full_attention", "conv"], nLayers: config.nLayers) {
      attends = Set(types.indices.filter { types[$0] == "full_attention" })
    }
    config.mixer = LayerMixer(
      .shortConvolution(convolution),
      layers: LayerPattern(listed: (0..<config.nLayers).map { !attends.contains($0) }))
    guard architecture == .lfm2MoE else { return config }
    var experts = try experts(
      ExpertKeys(
        count: "num_experts", nExperts: 32, nActive: 4, width: "moe_intermediate_size",
        dFFExpert: 1_792))
    experts.layers = .after(
      try integer("num_dense_layers", in: 0...ModelField.nLayers.range.upperBound, otherwise: 2))
    experts.hasCorrectionBias = try flag("use_expert_bias", otherwise: true)
    config.experts = experts
    return config
  }

  private mutating func roundedWidth(_ width: Int) throws(FileError) -> Int {
    let step = try integer(
      "block_multiple_of", in: ModelField.dFF.range, otherwise: 256)
    let factor = value("block_ffn_dim_multiplier")?.number?.double ?? 1
    guard try flag("block_auto_adjust_ff_dim", otherwise: true) else { return width }
    let limit = ModelField.dFF.range.upperBound
    let isScaled = value("block_ffn_dim_multiplier")?.isNull != true
    guard isScaled else { return max(2 * width / 3, 1) }
    let scaled = min(max(clampedInt(factor * Double(2 * width / 3)), 1), limit)
    return min((scaled + step - 1) / step * step, limit)
  }

  /// RecurrentGemma: half of `intermediate_size` for each of gate and up.
  mutating func recurrentGemmaConfig() throws(FileError) -> ModelConfig {
    var config = try decoderConfig(.recurrentGemma)
    config.dFF = max(config.dFF / 2, 1)
    // The last projection always has one.
    config.attentionBias = config.attentionBias == .none ? .output : .all
    let width =
      try optional("lru_width", in: ModelField.dModel.range, otherwise: nil) ?? config.dModel
    try checkDivides(config.nHeads, "num_attention_heads", width, "lru_width")
    let state = GatedRecurrence(
      width: width,
      kernel: try integer("conv1d_width", in: ModelConfig.stateRange, otherwise: 4))
    config.mixer = LayerMixer(.gatedRecurrence(state), layers: try recurrentLayers())
    config.window = SlidingWindow(
      size: try integer(
        "attention_window_size", in: ModelConfig.windowRange, otherwise: 2_048))
    ignore("_block_types", "w_init_variance_scale", "final_w_init_variance_scale")
    return config
  }

  private mutating func recurrentLayers() throws(FileError) -> LayerPattern {
    let key = present(["block_types", "_block_types"])
    guard let list = value(key), !list.isNull else {
      assume(key, "recurrent, recurrent, attention", "the default of \(family)")
      return LayerPattern(cycle: [true, true, false])
    }
    let kinds = (list.array ?? []).map(\.string)
    guard !kinds.isEmpty, kinds.allSatisfy({ $0 == "recurrent" || $0 == "attention" }) else {
      throw error(
        list,
        .wrongValue(
          key: key, expected: "a list of \"recurrent\" and \"attention\"", found: list.summary,
          hint: "[\"recurrent\", \"recurrent\", \"attention\"]"))
    }
    return LayerPattern(cycle: kinds.map { $0 == "recurrent" })
  }
}
