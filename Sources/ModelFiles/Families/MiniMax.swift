import ModelCore

extension FamilyReader {
  static let miniMax: [FamilyReader] = [
    FamilyReader(
      architecture: .minimax, aliases: ["minimax_text_01", "minimax_m1"],
      classes: ["MiniMaxForCausalLM"], gguf: .untold(["minimax"]), nKVHeads: 8,
      contextLength: 131_072, attentionBias: .always(.none), window: .all(otherwise: nil),
      experts: .mixtral(8, active: 2), heads: .decoder(HeadTask.classifiers),
      // What the makers' own files say beside this.
      ignored: ["postnorm", "shared_intermediate_size", "shared_moe_mode"],
      quirk: { fields, config throws(FileError) in
        let types = try fields.linearLayers(config.nLayers)
        let marks = try fields.markedLayers(config.nLayers)
        config.mixer = LayerMixer(.lightning, layers: types ?? marks ?? .every(2, offset: 1))
      }),
    FamilyReader(
      architecture: .minimaxM2, classes: ["MiniMaxM2ForCausalLM"], nKVHeads: 8,
      contextLength: 196_608, attentionBias: .always(.none),
      queryKeyNorm: .flag("use_qk_norm", otherwise: true, .width),
      experts: .mixtral(
        256, active: 8, correction: .flag("use_routing_bias", otherwise: true)),
      ignored: [
        "num_mtp_modules", "mtp_transformer_layers", "use_mtp", "qk_norm_type", "attn_type_list",
        "shared_intermediate_size", "mlp_intermediate_size", "layernorm_full_attention_beta",
      ]),
  ]
}

extension ConfigFields {
  /// The layers that `attn_type_list` marks with 0.
  fileprivate mutating func markedLayers(_ nLayers: Int) throws(FileError) -> LayerPattern? {
    let key = "attn_type_list"
    guard let list = value(key)?.array else { return nil }
    let kinds = list.map { $0.number?.wholeValue }
    guard kinds.count == nLayers else {
      throw error(value(key), .layerCount(key: key, found: kinds.count, nLayers: nLayers))
    }
    return LayerPattern(listed: kinds.map { $0 == 0 })
  }
}
