/// Attention whose queries and output projections are experts; all share keys and values.
///
/// There are as many as experts beside it, and a token visits as many. The heads of the model are
/// those of one expert.
/// Sources: Zhang et al. 2022, arXiv:2210.05144; Shen et al. 2024, arXiv:2404.07413, section 2.2.
struct MixtureOfAttention: TokenMixer {
  static let word = "expert attention"

  /// Keeps keys and values, and no state.
  func state(in config: ModelConfig) -> MixerState { MixerState() }

  func terms(_ layers: Dimension, in config: ModelConfig) -> [CostTerm] {
    let price = config.ownHeads.price
    let label = layers.size == config.nLayers ? "" : "\(Self.word) layers"
    let active = Dimension(config.experts?.nActiveExperts ?? 1, "E_a")
    return [
      CostTerm(.heads, .attention, label, in: layers, [experts(of: config), price.heads]),
      CostTerm(
        .scores, .attention, label, in: layers, [active, price.heads] + price.channels, work: 2,
        .causalPairs),
    ]
      + price.kept.map { kept in
        CostTerm(.cache, kept.origin, label, in: layers, kept.factors, .all)
      }
  }

  func addTensors(to list: inout TransformerInventory) {
    let place = list.mixerPlace
    let once = TransformerInventory.Copies.once(place)
    let experts = experts(of: list.config)
    let copies = TransformerInventory.Copies(
      place: place, stored: experts.size, visited: list.config.experts?.nActiveExperts ?? 1)
    let group = list.names.mixer
    let (d, keys, values) = (list.d, list.kvWidth, list.valueWidth)
    let both = Dimension(
      keys.size + values.size,
      keys == values ? "2·\(keys.symbol)" : "(\(keys.symbol) + \(values.symbol))")
    list.addLinear(
      group + "router.layer", .router(.scores), from: d, to: experts, .router, once)
    list.addLinear(
      "input_linear", .attention(.query), from: d, to: list.queryWidth, .attention, copies,
      group: group)
    list.addLinear(
      list.names.attention + "kv_proj", .attention(.keysAndValues), from: d, to: both, .attention,
      once)
    list.addLinear(
      "output_linear", .attention(.output), from: list.outputWidth, to: d, .attention, copies,
      group: group)
    list.addVector(
      group + "bias", suffix: "", .attention(.output), d, part: .attention, place: place,
      addition: .bias)
  }

  private func experts(of config: ModelConfig) -> Dimension {
    Dimension(config.experts?.nExperts ?? 1, "E")
  }
}
