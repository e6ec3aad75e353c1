// Attention in its forms: grouped heads, heads from a latent, and what T5 adds.
extension TransformerInventory {
  /// The blocks that attend.
  var attentionPlace: Place {
    let count = config.nAttentionLayers
    return count == config.nLayers ? blocks() : blocks("attention", count)
  }

  mutating func addAttention() {
    let place = attentionPlace
    guard place.layers > 0 else { return }
    if let latent = config.latent {
      addLatentAttention(latent, in: .once(place))
    } else {
      for (nHeads, nKVHeads, layers) in config.attentionShapes {
        let group = config.layerShapes.isEmpty ? place : blocks("\(nHeads)-head", layers)
        setHeads(nHeads, nKVHeads)
        addProjections(in: .once(group))
        addQueryKeyNorm(group)
      }
    }
    if config.attention.hasSinks {
      addVector(
        names.sinks, suffix: "", "sinks", Dimension(config.nHeads, "h"), part: .attention,
        place: place)
    }
  }

  private mutating func addProjections(in copies: Copies) {
    let biased = config.attentionBias == .qkv || config.attentionBias == .all
    let queries =
      config.attention.hasGate
      ? Dimension(2 * queryWidth.size, "2·\(queryWidth.symbol)") : queryWidth
    if let packed = names.packedQKV, !config.attention.hasGate {
      let all = Dimension(
        queryWidth.size + 2 * kvWidth.size,
        queryWidth != kvWidth ? "(h + 2·k)·d_h" : queryWidth == d ? "3·d" : "3·h·d_h")
      addLinear(packed, "Q K V", from: d, to: all, .attention, copies, biased: biased)
    } else {
      addLinear(names.query, "Q", from: d, to: queries, .attention, copies, biased: biased)
      addLinear(names.key, "K", from: d, to: kvWidth, .attention, copies, biased: biased)
      addLinear(names.value, "V", from: d, to: kvWidth, .attention, copies, biased: biased)
    }
    addLinear(
      names.attentionOutput, "O", from: queryWidth, to: d, .attention, copies,
      biased: config.attentionBias == .all || config.attentionBias == .output)
  }

  private mutating func addQueryKeyNorm(_ place: Place) {
    let kind = config.attention.queryKeyNorm
    let headDim = Dimension(config.headDim, "d_h")
    for (stem, word, heads, width) in [
      (names.queryNorm, "Q norm", Dimension(config.nHeads, "h"), queryWidth),
      (names.keyNorm, "K norm", Dimension(config.nKVHeads, "k"), kvWidth),
    ] {
      switch kind {
      case .none: return
      case .head, .headWithShift:
        addVector(stem, word, headDim, part: .attention, place: place)
        guard kind == .headWithShift else { continue }
        addVector(
          stem, suffix: ".bias", word, headDim, part: .attention, place: place, addition: "shift")
      case .eachHead: addVector(stem, word, heads, headDim, part: .attention, place: place)
      case .width: addVector(stem, word, width, part: .attention, place: place)
      }
    }
  }

  /// Queries and keys/values go down to a latent, are normalized there, and come up as heads.
  private mutating func addLatentAttention(_ latent: MultiHeadLatentAttention, in copies: Copies) {
    let biased = config.attentionBias != .none
    let heads = config.nHeads
    let queries = Dimension(heads * (latent.nopeHeadDim + latent.ropeHeadDim), "h·(d_n + d_r)")
    let kvLatent = Dimension(latent.kvRank, "r_kv")
    if let rank = latent.queryRank {
      let queryLatent = Dimension(rank, "r_q")
      addLinear(
        names.attention + "q_a_proj", "Q down", from: d, to: queryLatent, .attention, copies,
        biased: biased)
      addVector(
        names.attention + "q_a_layernorm", "Q norm", queryLatent, part: .attention,
        place: copies.place)
      addLinear(
        names.attention + "q_b_proj", "Q up", from: queryLatent, to: queries, .attention, copies)
    } else {
      addLinear(names.attention + "q_proj", "Q", from: d, to: queries, .attention, copies)
    }
    let down = Dimension(latent.kvRank + latent.ropeHeadDim, "(r_kv + d_r)")
    let up = Dimension(heads * (latent.nopeHeadDim + latent.valueHeadDim), "h·(d_n + d_v)")
    let values = Dimension(heads * latent.valueHeadDim, "h·d_v")
    addLinear(
      names.attention + "kv_a_proj_with_mqa", "KV down", from: d, to: down, .attention, copies,
      biased: biased)
    addVector(
      names.attention + "kv_a_layernorm", "KV norm", kvLatent, part: .attention, place: copies.place
    )
    addLinear(names.attention + "kv_b_proj", "KV up", from: kvLatent, to: up, .attention, copies)
    addLinear(
      names.attentionOutput, "O", from: values, to: d, .attention, copies, biased: biased)
    if let indexer = latent.indexer { addIndexer(indexer, latent, in: copies) }
  }

  private mutating func addIndexer(
    _ indexer: SparseIndexer, _ latent: MultiHeadLatentAttention, in copies: Copies
  ) {
    let prefix = names.attention + "indexer."
    let head = Dimension(indexer.headDim, "d_i")
    let queries = Dimension(indexer.nHeads * indexer.headDim, "h_i·d_i")
    let input = latent.queryRank.map { Dimension($0, "r_q") } ?? d
    addLinear(prefix + "wq_b", "index Q", from: input, to: queries, .attention, copies)
    addLinear(prefix + "wk", "index K", from: d, to: head, .attention, copies)
    addVector(prefix + "k_norm", "index norm", head, part: .attention, place: copies.place)
    addVector(
      prefix + "k_norm", suffix: ".bias", "index norm", head, part: .attention,
      place: copies.place, addition: "shift")
    addLinear(
      prefix + "weights_proj", "index weights", from: d, to: Dimension(indexer.nHeads, "h_i"),
      .attention, copies)
  }

  /// The first block of a stack learns a score for each distance and head.
  mutating func addRelativePositions() {
    addVector(
      "layer.*.SelfAttention.relative_attention_bias", "distance scores",
      Dimension(config.input.relativeBuckets, "buckets"), Dimension(config.nHeads, "h"),
      part: .attention, place: blocks("first", 1))
  }

  /// Queries from the second stack, keys and values from the first, and a norm before them.
  mutating func addCrossAttention() {
    let copies = Copies.once(blocks())
    for (stem, word, input, output) in [
      ("q", "cross Q", d, queryWidth), ("k", "cross K", d, kvWidth), ("v", "cross V", d, kvWidth),
      ("o", "cross O", queryWidth, d),
    ] {
      addLinear(
        "layer.*.EncDecAttention.\(stem)", word, from: input, to: output, .attention, copies)
    }
    addNorm(block: names.block, "layer.*.layer_norm", "cross norm", copies.place)
  }
}
