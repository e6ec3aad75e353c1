import ModelCore
import Syntax

extension FamilyReader {
  static let ibm: [FamilyReader] = [
    FamilyReader(
      architecture: .granite, classes: ["GraniteForCausalLM"],
      mlpBias: .flag("mlp_bias", otherwise: false, .all)),
    FamilyReader(
      architecture: .graniteMoE, classes: ["GraniteMoeForCausalLM"],
      gguf: .named(["granitemoe"]), experts: .mixtral(8, active: 2), ignored: ["mlp_bias"]),
    FamilyReader(
      architecture: .graniteMoEShared, classes: ["GraniteMoeSharedForCausalLM"],
      ignored: ["mlp_bias"],
      quirk: { fields, config throws(FileError) in
        try fields.addGraniteExperts(to: &config, shared: 0)
      }),
    FamilyReader(
      architecture: .graniteHybrid, classes: ["GraniteMoeHybridForCausalLM"],
      gguf: .named(["granitehybrid"]), keys: DecoderKeys(headDim: nil),
      ignored: ["layers_block_type"],
      quirk: { fields, config throws(FileError) in try fields.readGraniteHybrid(&config) }),
    FamilyReader(
      architecture: .bamba, classes: ["BambaForCausalLM"], nKVHeads: 8, contextLength: 262_144,
      mlpBias: .flag("mlp_bias", otherwise: false, .all),
      quirk: { fields, config throws(FileError) in
        let attending = try fields.layerNumbers("attn_layer_indices", nLayers: config.nLayers)
        config.mixer = LayerMixer(
          .mamba2(try fields.mambaHeads(width: nil, config.dModel)),
          layers: LayerPattern(listed: (0..<config.nLayers).map { !attending.contains($0) }))
      }),
  ]
}

extension ConfigFields {
  /// Granite 4: experts beside a plain MLP, or that MLP alone where there are no experts.
  fileprivate mutating func readGraniteHybrid(_ config: inout ModelConfig) throws(FileError) {
    try addGraniteExperts(to: &config, shared: 1_024)
    let types = try layerTypes(
      ["mamba", "attention", "linear_attention", "full_attention"], nLayers: config.nLayers)
    config.mixer = LayerMixer(
      .mamba2(try mambaHeads(width: nil, config.dModel)),
      layers: types.map { types in
        LayerPattern(listed: types.map { $0 == "mamba" || $0 == "linear_attention" })
      } ?? .all)
  }

  fileprivate mutating func addGraniteExperts(
    to config: inout ModelConfig, shared: Int
  ) throws(FileError) {
    let width = try integer(
      "shared_intermediate_size", in: 0...ModelConfig.sharedWidthRange.upperBound,
      otherwise: shared)
    let count = try integer(
      "num_local_experts", in: ModelField.nExperts.range, otherwise: 8)
    if count > 0 {
      config.experts = try experts(ExpertKeys(nExperts: 8, nActive: 2), config)
      config.experts?.nSharedExperts = width > 0 ? 1 : 0
      config.experts?.dFFShared = width > 0 ? width : nil
    } else {
      ignore("num_experts_per_tok")
      config.dFF = min(width, ModelField.dFF.range.upperBound)
    }
  }
}
