import ModelCore
import Syntax

extension FamilyReader {
  static let nvidia: [FamilyReader] = [
    FamilyReader(
      architecture: .nemotron, classes: ["NemotronForCausalLM"], contextLength: 4_096,
      mlpBias: .flag("mlp_bias", otherwise: false, .all), norm: .layer, isGated: false,
      heads: .decoder(HeadTask.classifiers)),
    FamilyReader(
      architecture: .nemotronH, classes: ["NemotronHForCausalLM"], nKVHeads: 8, headDim: 128,
      contextLength: 4_096, mlpBias: .flag("mlp_bias", otherwise: false, .all), isGated: false,
      positions: PositionKind.none, blockNorms: 1,
      ignored: [
        "attention_head_dim", "expand", "chunk_size", "mamba_hidden_act", "mlp_hidden_act",
        "mamba_proj_bias", "mtp_layers_block_type", "moe_shared_expert_overlap",
      ],
      read: { fields, family throws(FileError) in
        fields.countListedLayers()
        var config = try fields.decoderConfig(family)
        try fields.readNemotronH(&config)
        return config
      }),
  ]
}

extension ConfigFields {
  /// Nemotron-H: `M` for Mamba 2, `*` for attention, `-` for an MLP, `E` for experts.
  fileprivate mutating func readNemotronH(_ config: inout ModelConfig) throws(FileError) {
    let letters = try layerLetters(config.nLayers)
    let count = try integer("mamba_num_heads", in: 1...(1 << 16), otherwise: 128)
    let size = try integer("mamba_head_dim", in: ModelField.headDim.range, otherwise: 64)
    let hasBias = try flag("use_bias", otherwise: false)
    // Transformers' own attention never has biases.
    if isOfTransformers5 { config.attentionBias = .none }
    untie(&config)
    var heads = Mamba2(
      expansion: 1, headDim: size,
      stateSize: try integer("ssm_state_size", in: ModelConfig.stateRange, otherwise: 128),
      groups: try integer("n_groups", in: ModelField.nHeads.range, otherwise: 8),
      kernel: try integer("conv_kernel", in: ModelConfig.stateRange, otherwise: 4),
      hasBias: hasBias, hasConvolutionBias: try flag("use_conv_bias", otherwise: true))
    heads.innerWidth = count * size
    func pattern(_ kinds: String) -> LayerPattern {
      LayerPattern(listed: letters.map(kinds.contains))
    }
    config.mixer = LayerMixer(.mamba2(heads), layers: pattern("M"))
    config.attentionLayers = pattern("*")
    config.mlpLayers = pattern("-E")
    guard letters.contains("E") else {
      ignore("n_routed_experts", "n_shared_experts", "num_experts_per_tok")
      ignore("moe_intermediate_size", "moe_shared_expert_intermediate_size", "moe_latent_size")
      return
    }
    var experts = try experts(
      ExpertKeys(
        count: "n_routed_experts", nExperts: 8, nActive: 2, width: "moe_intermediate_size",
        dFFExpert: 7_688), config)
    experts.nSharedExperts = try integer(
      "n_shared_experts", in: ModelConfig.sharedExpertsRange, otherwise: 1)
    experts.dFFShared = try integer(
      "moe_shared_expert_intermediate_size", in: ModelConfig.sharedWidthRange, otherwise: 7_688)
    experts.layers = pattern("E")
    experts.hasCorrectionBias = true
    experts.hasBiases = !isOfTransformers5 || !config.hasMLPBias
    experts.latentWidth = try optional(
      "moe_latent_size", in: ModelField.dModel.range, otherwise: nil)
    config.experts = experts
  }

  /// The number of layers is that of the list which says what they are, if there is one.
  fileprivate mutating func countListedLayers() {
    guard !has("num_hidden_layers"), let list = peek("layers_block_type")?.array else { return }
    defaults["num_hidden_layers"] = list.count
  }

  /// What each layer is in the words of Transformers 5.
  private mutating func listedLetters(_ nLayers: Int) throws(FileError) -> [Character]? {
    let letters: [String: Character] = [
      "mamba": "M", "linear_attention": "M", "attention": "*", "full_attention": "*", "mlp": "-",
      "moe": "E",
    ]
    let types = try layerTypes(
      letters.keys.sorted(), key: "layers_block_type", nLayers: nLayers)
    return types?.compactMap { letters[$0] }
  }

  private mutating func layerLetters(_ nLayers: Int) throws(FileError) -> [Character] {
    let key = "hybrid_override_pattern"
    if !has(key), let letters = try listedLetters(nLayers) { return letters }
    ignore("layers_block_type")
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
}
