/// Which attention projections carry a bias.
package enum AttentionBias: String, CaseIterable, Sendable {
  case none
  /// Queries, keys and values, as in Qwen 2.
  case qkv
  /// These and the output projection, as in GPT-2.
  case all
  /// The output projection only, as in GPT-Neo.
  case output
}

/// What attention has beside its four projections.
package struct AttentionDetails: Equatable, Sendable {
  /// How queries and keys are normalized.
  package var queryKeyNorm = QueryKeyNorm.none
  /// Whether the query projection also yields a gate for the output.
  package var hasGate = false
  /// Whether each head learns a score for attending to nothing.
  package var hasSinks = false
  /// Width of a value head where it is not that of a key head.
  package var valueHeadDim: Int?
  /// Whether values have a matrix of their own; where not, they are made from the keys' outputs.
  package var hasValueMatrix = true
  /// Whether layers that read the keys and values of earlier ones hold matrices for them all the
  /// same, as in Gemma 3n.
  package var sharedLayersHoldKeys = true

  package init() {}
}

/// How queries and keys are normalized.
package enum QueryKeyNorm: String, CaseIterable, Sendable {
  /// Not with learned gains.
  case none
  /// A gain for each channel of a head, shared by all heads.
  case head
  /// A gain and a shift for each channel of a head, shared by all heads.
  case headWithShift = "head_with_shift"
  /// A gain for each channel of each head.
  case eachHead = "each_head"
  /// A gain for each channel of all heads taken together.
  case width
}

// What attention holds.
extension TransformerInventory {
  mutating func addAttention() {
    let groups = config.attentionGroups(of: layers)
    let count = groups.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    let place = count == layers ? blocks() : blocks("attention", count)
    guard config.latent == nil else { return addLatentAttention(in: place) }
    let layouts = config.layouts(of: groups)
    for layout in layouts {
      setHeads(layout.heads, isNarrow: layout.isNarrow)
      let isOnly = layouts.count == 1
      let own = isOnly ? place : blocks(layout.word, layout.count)
      let keys =
        layout.holding == layout.count
        ? own : blocks(isOnly ? "keeping" : layout.word + " keeping", layout.holding)
      addProjections(layout.heads, own, keys)
    }
    setHeads(config.ownHeads)
  }

  /// The four projections and the norms and scores of a layout's heads; keys and values in those
  /// of its layers that hold matrices for them.
  private mutating func addProjections(_ heads: HeadLayout, _ place: Place, _ keys: Place) {
    let biased = config.attentionBias == .qkv || config.attentionBias == .all
    let hasGate = config.attention.hasGate
    if let packed = names.packedQKV, !hasGate, heads.hasValueMatrix, keys == place {
      addLinear(
        packed, .attention(.packed), from: d, to: packedWidth, .attention, .once(place),
        biased: biased)
    } else {
      let queries =
        hasGate ? Dimension(2 * queryWidth.size, "2·\(queryWidth.symbol)") : queryWidth
      addLinear(
        names.query, .attention(.query), from: d, to: queries, .attention, .once(place),
        biased: biased)
      if keys.layers > 0 {
        addLinear(
          names.key, .attention(.key), from: d, to: kvWidth, .attention, .once(keys),
          biased: biased)
      }
      if keys.layers > 0, heads.hasValueMatrix {
        addLinear(
          names.value, .attention(.value), from: d, to: valueWidth, .attention, .once(keys),
          biased: biased)
      }
    }
    addLinear(
      names.attentionOutput, .attention(.output), from: outputWidth, to: d, .attention,
      .once(place), biased: config.attentionBias == .all || config.attentionBias == .output)
    addNorm(
      .queryNorm, names.queryNorm, Dimension(heads.nHeads, "h"), queryWidth, heads, place)
    addNorm(.keyNorm, names.keyNorm, Dimension(heads.nKVHeads, "k"), kvWidth, heads, keys)
    guard heads.hasSinks else { return }
    addVector(
      names.sinks, suffix: "", .attention(.sinks), Dimension(heads.nHeads, "h"),
      part: .attention, place: place)
  }

  private var packedWidth: Dimension {
    let size = queryWidth.size + kvWidth.size + valueWidth.size
    guard valueWidth == kvWidth else { return Dimension(size, "(h + k)·d_h + k·d_v") }
    guard queryWidth == kvWidth else { return Dimension(size, "(h + 2·k)·d_h") }
    return Dimension(size, queryWidth == d ? "3·d" : "3·h·d_h")
  }

  private mutating func addNorm(
    _ role: AttentionRole, _ stem: String, _ count: Dimension, _ width: Dimension,
    _ heads: HeadLayout, _ place: Place
  ) {
    guard place.layers > 0 else { return }
    let kind = config.attention.queryKeyNorm
    let headDim = Dimension(heads.headDim, "d_h")
    switch kind {
    case .none: return
    case .head, .headWithShift:
      addVector(stem, .attention(role), headDim, part: .attention, place: place)
      guard kind == .headWithShift else { return }
      addVector(
        stem, suffix: ".bias", .attention(role), headDim, part: .attention, place: place,
        addition: .shift)
    case .eachHead:
      addVector(stem, .attention(role), count, headDim, part: .attention, place: place)
    case .width: addVector(stem, .attention(role), width, part: .attention, place: place)
    }
  }

  /// The first block of a stack learns a score for each distance and head.
  mutating func addRelativePositions() {
    addVector(
      "layer.*.SelfAttention.relative_attention_bias", .attention(.distances),
      Dimension(config.input.relativeBuckets, "buckets"), Dimension(config.nHeads, "h"),
      part: .attention, place: blocks("first", 1))
  }
}

/// What one attention keeps and does, whichever tokens it sees.
struct AttentionPrice {
  /// Query heads.
  var heads: Dimension
  /// Channels that a pair of tokens multiplies in each head.
  var channels: [Dimension]
  /// What is kept for a token: numbers of a key and of a value, or of what stands for both.
  var kept: [Kept]
  /// The same where full keys and values are cached in its place.
  var expanded: [Kept] = []

  /// The lengths whose product is kept, and what of attention keeps it.
  typealias Kept = (origin: CostTerm.Origin, factors: [Dimension])
}

extension HeadLayout {
  /// Keys and values of all heads are kept; scores read a query and a key, and then a value.
  var price: AttentionPrice {
    let channels =
      valueHeadDim == headDim
      ? [Dimension(2, "2"), Dimension(headDim, "d_h")]
      : [Dimension(headDim + valueHeadDim, "(d_h + d_v)")]
    return AttentionPrice(
      heads: Dimension(nHeads, "h"), channels: channels,
      kept: [(.attention, [Dimension(nKVHeads, "k")] + channels)])
  }
}

// What attention keeps and does.
extension ModelConfig {
  /// The terms of all attentions of the tokens to each other, and of one stack to another.
  var attentionTerms: [CostTerm] {
    switch stack {
    case .decoder: terms(of: nLayers, in: .decoder)
    case .encoder: terms(of: nLayers, in: .encoder)
    case .encoderDecoder:
      terms(of: nEncoderLayers ?? nLayers, in: .encoder, word: "encoder")
        + terms(of: nLayers, in: .decoder, word: "decoder")
        + terms(of: nLayers, in: .encoderDecoder, word: "cross")
    }
  }

  /// The terms of one kind of attention: of a text that is written, of one that is read, or of the
  /// first to the second.
  private func terms(of layers: Int, in kind: StackKind, word: String = "") -> [CostTerm] {
    let groups = attentionGroups(of: layers)
    let heads = layouts(of: groups).map { layout in
      let isOnly = layout.count == groups.reduce(0) { $0 + $1.count }
      let words = [word, isOnly ? "" : layout.word].filter { !$0.isEmpty }
      return term(
        .heads, kind, words, layout.count,
        [latent?.price(nHeads) ?? layout.heads.price].map(\.heads))
    }
    return heads + groups.flatMap { seenAndKept($0, words(of: $0, among: groups, word), kind) }
  }

  /// What the tokens that a group sees cost, and what it keeps of them.
  private func seenAndKept(
    _ group: AttentionGroup, _ words: [String], _ kind: StackKind
  ) -> [CostTerm] {
    let price = latent?.price(nHeads) ?? group.heads.price
    let pairs = kind == .decoder ? group.window?.pairs ?? .causalPairs : .allPairs
    let scores = term(
      .scores, kind, words, group.count, [price.heads] + price.channels, work: 2, pairs)
    guard kind != .encoder, group.keeping > 0 else { return [scores] }
    let tokens = kind == .decoder ? group.window?.kept ?? .all : .all
    let keeping = words + (group.keeping < group.count ? ["keeping"] : [])
    func kept(_ cost: CostTerm.Kind, _ list: [AttentionPrice.Kept]) -> [CostTerm] {
      list.map { item in
        term(cost, kind, keeping, group.keeping, item.factors, tokens, origin: item.origin)
      }
    }
    return [scores] + kept(.cache, price.kept) + kept(.expandedCache, price.expanded)
  }

  /// One term, with the words that tell its layers from others.
  private func term(
    _ cost: CostTerm.Kind, _ kind: StackKind, _ words: [String], _ count: Int,
    _ each: [Dimension], work: Int = 1, _ tokens: CostTerm.Tokens = .none,
    origin: CostTerm.Origin = .attention
  ) -> CostTerm {
    let isCross = kind == .encoderDecoder
    let layers = words.isEmpty ? [] : [words.joined(separator: " ") + " layers"]
    let label =
      (origin == .indexer ? ["index keys"] : []) + (isCross ? ["cross attention"] : layers)
    return CostTerm(
      cost, isCross ? .crossAttention : origin, label.joined(separator: ", "),
      in: self.layers(count, words.isEmpty ? "attention" : words.joined(separator: " ")), each,
      work: work, tokens)
  }
}
