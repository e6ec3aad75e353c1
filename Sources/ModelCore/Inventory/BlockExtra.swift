/// A tensor that the blocks of one family have and no other's: a norm inside of the MLP, a learned
/// shape of an activation, a scale of the stream.
struct BlockExtra: Sendable {
  var stem: String
  var suffix = ".weight"
  /// What it is, in a word or two.
  var word: String
  /// What it does, where other families have it too and code decides by it.
  var role: TensorRole?
  /// What it adds to something, where it is a bias or a shift.
  var addition = TensorAddition.none
  var lengths: [BlockLength]
  var part: ModelPart
  /// Which blocks have it.
  var blocks = Blocks.all
  /// Whether a token is multiplied with it.
  var isMatrix = false

  /// Some of the blocks.
  enum Blocks: Sendable {
    case all, last
    /// Those with attention, and those with another mixer.
    case attending, mixing
  }
}

/// A length in a block, taken from the model as it stands.
enum BlockLength: Sendable {
  case stream, inner, queries, keys, headDim, heads, kvHeads
  case count(Int)
}

extension TransformerInventory {
  mutating func addExtra(_ extra: BlockExtra, isOuter: Bool = false) {
    let place = isOuter ? .input : place(of: extra.blocks)
    guard isOuter || place.layers > 0 else { return }
    let name = TensorName(
      block: isOuter ? "" : names.block, group: "", stem: extra.stem, suffix: extra.suffix)
    add(
      name, extra.role ?? .other(extra.word), extra.lengths.map(dimension), extra.part,
      .once(place),
      addition: extra.addition, multiplied: extra.isMatrix ? place.layers : 0)
  }

  private func place(of some: BlockExtra.Blocks) -> Place {
    switch some {
    case .all: blocks()
    case .last: blocks("last", 1)
    case .attending:
      config.nMixerLayers == 0 ? blocks() : blocks("attention", config.nAttentionLayers)
    case .mixing: mixerBlocks
    }
  }

  private func dimension(_ length: BlockLength) -> Dimension {
    switch length {
    case .stream: d
    case .inner: Dimension(config.dFF, "d_ff")
    case .queries: queryWidth
    case .keys: kvWidth
    case .headDim: Dimension(config.headDim, "d_h")
    case .heads: Dimension(config.nHeads, "h")
    case .kvHeads: Dimension(config.nKVHeads, "k")
    case .count(let size): Dimension(size, "\(size)")
    }
  }
}
