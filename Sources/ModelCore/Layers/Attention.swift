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

// Attention with heads of queries that share heads of keys and values.
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
        names.sinks, suffix: "", .attention(.sinks), Dimension(config.nHeads, "h"),
        part: .attention,
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
      addLinear(packed, .attention(.packed), from: d, to: all, .attention, copies, biased: biased)
    } else {
      addLinear(
        names.query, .attention(.query), from: d, to: queries, .attention, copies, biased: biased)
      addLinear(
        names.key, .attention(.key), from: d, to: kvWidth, .attention, copies, biased: biased)
      addLinear(
        names.value, .attention(.value), from: d, to: kvWidth, .attention, copies, biased: biased)
    }
    addLinear(
      names.attentionOutput, .attention(.output), from: queryWidth, to: d, .attention, copies,
      biased: config.attentionBias == .all || config.attentionBias == .output)
  }

  private mutating func addQueryKeyNorm(_ place: Place) {
    let kind = config.attention.queryKeyNorm
    let headDim = Dimension(config.headDim, "d_h")
    for (stem, role, heads, width) in [
      (names.queryNorm, AttentionRole.queryNorm, Dimension(config.nHeads, "h"), queryWidth),
      (names.keyNorm, .keyNorm, Dimension(config.nKVHeads, "k"), kvWidth),
    ] {
      switch kind {
      case .none: return
      case .head, .headWithShift:
        addVector(stem, .attention(role), headDim, part: .attention, place: place)
        guard kind == .headWithShift else { continue }
        addVector(
          stem, suffix: ".bias", .attention(role), headDim, part: .attention, place: place,
          addition: .shift)
      case .eachHead:
        addVector(stem, .attention(role), heads, headDim, part: .attention, place: place)
      case .width: addVector(stem, .attention(role), width, part: .attention, place: place)
      }
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
