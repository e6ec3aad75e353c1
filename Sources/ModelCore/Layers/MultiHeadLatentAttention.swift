/// Multi-head latent attention: keys and values are expanded from a small vector per token.
///
/// Source: DeepSeek-AI 2024, arXiv:2405.04434, section 2.1.
package struct MultiHeadLatentAttention: Equatable, Sendable {
  /// Width of the compressed queries; nil when queries are projected directly.
  package var queryRank: Int?
  /// Width of the compressed keys and values, which the cache holds.
  package var kvRank: Int
  /// Part of a query or key head without positions.
  package var nopeHeadDim: Int
  /// Part of a query head, and of the one shared key, that is rotated; the cache holds it too.
  package var ropeHeadDim: Int
  /// Width of a value head.
  package var valueHeadDim: Int
  /// What chooses the tokens that are attended to, where not all are.
  package var indexer: SparseIndexer?

  package init(
    queryRank: Int?, kvRank: Int, nopeHeadDim: Int, ropeHeadDim: Int, valueHeadDim: Int
  ) {
    self.queryRank = queryRank
    self.kvRank = kvRank
    self.nopeHeadDim = nopeHeadDim
    self.ropeHeadDim = ropeHeadDim
    self.valueHeadDim = valueHeadDim
  }
}

/// A small attention of its own that scores past tokens and keeps the best for the large one.
///
/// Source: DeepSeek-AI 2025, DeepSeek-V3.2-Exp, section 1.
package struct SparseIndexer: Equatable, Sendable {
  /// Heads of the scores; they share one key.
  package var nHeads: Int
  /// Width of a head and of the key, which the cache holds.
  package var headDim: Int

  package init(nHeads: Int, headDim: Int) {
    self.nHeads = nHeads
    self.headDim = headDim
  }
}

extension TransformerInventory {
  /// Queries and keys/values go down to a latent, are normalized there, and come up as heads.
  mutating func addLatentAttention(in place: Place) {
    guard let latent = config.latent else { return }
    let copies = Copies.once(place)
    let biased = config.attentionBias != .none
    let heads = config.nHeads
    let queries = Dimension(heads * (latent.nopeHeadDim + latent.ropeHeadDim), "h·(d_n + d_r)")
    let kvLatent = Dimension(latent.kvRank, "r_kv")
    if let rank = latent.queryRank {
      let queryLatent = Dimension(rank, "r_q")
      addLinear(
        names.attention + "q_a_proj", .latent(.queryDown), from: d, to: queryLatent, .attention,
        copies,
        biased: biased)
      addVector(
        names.attention + "q_a_layernorm", .latent(.queryNorm), queryLatent, part: .attention,
        place: copies.place)
      addLinear(
        names.attention + "q_b_proj", .latent(.queryUp), from: queryLatent, to: queries, .attention,
        copies)
    } else {
      addLinear(
        names.attention + "q_proj", .attention(.query), from: d, to: queries, .attention, copies)
    }
    let down = Dimension(latent.kvRank + latent.ropeHeadDim, "(r_kv + d_r)")
    let up = Dimension(heads * (latent.nopeHeadDim + latent.valueHeadDim), "h·(d_n + d_v)")
    let values = Dimension(heads * latent.valueHeadDim, "h·d_v")
    addLinear(
      names.attention + "kv_a_proj_with_mqa", .latent(.kvDown), from: d, to: down, .attention,
      copies,
      biased: biased)
    addVector(
      names.attention + "kv_a_layernorm", .latent(.kvNorm), kvLatent, part: .attention,
      place: copies.place
    )
    addLinear(
      names.attention + "kv_b_proj", .latent(.kvUp), from: kvLatent, to: up, .attention, copies)
    addLinear(
      names.attentionOutput, .attention(.output), from: values, to: d, .attention, copies,
      biased: biased)
    if let indexer = latent.indexer { addIndexer(indexer, latent, in: copies) }
  }

  private mutating func addIndexer(
    _ indexer: SparseIndexer, _ latent: MultiHeadLatentAttention, in copies: Copies
  ) {
    let prefix = names.attention + "indexer."
    let head = Dimension(indexer.headDim, "d_i")
    let queries = Dimension(indexer.nHeads * indexer.headDim, "h_i·d_i")
    let input = latent.queryRank.map { Dimension($0, "r_q") } ?? d
    addLinear(prefix + "wq_b", .latent(.indexQuery), from: input, to: queries, .attention, copies)
    addLinear(prefix + "wk", .latent(.indexKey), from: d, to: head, .attention, copies)
    addVector(prefix + "k_norm", .latent(.indexNorm), head, part: .attention, place: copies.place)
    addVector(
      prefix + "k_norm", suffix: ".bias", .latent(.indexNorm), head, part: .attention,
      place: copies.place, addition: .shift)
    addLinear(
      prefix + "weights_proj", .latent(.indexWeights), from: d,
      to: Dimension(indexer.nHeads, "h_i"),
      .attention, copies)
  }
}

extension MultiHeadLatentAttention {
  /// The latent and the one rotated key are kept, and the indexer's key where there is one; an
  /// engine that caches full keys and values keeps those of all heads.
  func price(_ nHeads: Int) -> AttentionPrice {
    let heads = Dimension(nHeads, "h")
    let channels = Dimension(nopeHeadDim + ropeHeadDim + valueHeadDim, "(d_n + d_r + d_v)")
    let index = indexer.map { [(CostTerm.Origin.indexer, [Dimension($0.headDim, "d_i")])] } ?? []
    return AttentionPrice(
      heads: heads, channels: [channels],
      kept: [(.latent, [Dimension(kvRank + ropeHeadDim, "(r_kv + d_r)")])] + index,
      expanded: [(.attention, [heads, channels])] + index)
  }
}
