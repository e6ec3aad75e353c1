import ModelCore

/// Models that belong together, as the lists show them.
///
/// Each family is built when it is first asked for: the program opens without any of them but the
/// model it opens with.
package struct PresetFamily: Equatable, Sendable {
  /// Name for people.
  package let name: String
  /// Its models, as they came out.
  package let presets: [Preset]

  /// Builds a family from its table.
  ///
  /// - Parameters:
  ///   - name: its name for people.
  ///   - organization: who made the models whose row does not say otherwise.
  ///   - rows: the table.
  init(_ name: String, by organization: String, _ rows: [Row]) {
    self.name = name
    presets = rows.map { Preset($0, family: name, organization: organization) }
  }

  /// A row of the table of a family.
  struct Row {
    let name: String
    let title: String
    let year: Int
    let count: Int?
    let headline: String
    let source: Source
    let organization: String?
    let config: ModelConfig

    /// - Parameters:
    ///   - name: on the command line.
    ///   - title: for people.
    ///   - year: of release.
    ///   - count: what the checkpoint holds; nil where none was published.
    ///   - headline: the maker's round figure.
    ///   - source: where the dimensions stand.
    ///   - organization: who made it, where it was not the maker of the family.
    ///   - config: its dimensions.
    init(
      _ name: String, _ title: String, _ year: Int, _ count: Int?, _ headline: String,
      _ source: Source, by organization: String? = nil, _ config: ModelConfig
    ) {
      (self.name, self.title, self.year, self.count) = (name, title, year, count)
      (self.headline, self.source, self.organization) = (headline, source, organization)
      self.config = config
    }
  }
}

extension Preset {
  /// A row with what it has from its family.
  init(_ row: PresetFamily.Row, family: String, organization: String) {
    self.init(
      name: row.name, title: row.title, family: family,
      organization: row.organization ?? organization, year: row.year,
      checkpointParameters: row.count, headline: row.headline, grade: .exact, source: row.source,
      config: row.config)
  }
}

// MARK: Shapes that several families share

extension PresetFamily {
  // d is the width, l the layers, v the rows of the token table, t the longest sequence, h the
  // query heads, kv those of keys and values (as many unless said), dh the width of a head (d / h
  // unless said), ffn the inner width of the MLP.

  /// A decoder as most since LLaMA: RMSNorm, rotary positions, gated MLPs without biases.
  static func gated(
    _ architecture: Architecture, d: Int, l: Int, v: Int, t: Int, h: Int, kv: Int? = nil,
    dh: Int? = nil, ffn: Int, tied: Bool = false, bias: AttentionBias = .none,
    experts: Experts? = nil, window: SlidingWindow? = nil
  ) -> ModelConfig {
    ModelConfig(
      architecture: architecture, dModel: d, nLayers: l, vocabSize: v, contextLength: t,
      nHeads: h, nKVHeads: kv, headDim: dh, dFF: ffn, isTied: tied, attentionBias: bias,
      experts: experts, window: window)
  }

  /// A decoder as most before LLaMA: LayerNorm, a plain MLP, biases everywhere.
  static func plain(
    _ architecture: Architecture, d: Int, l: Int, v: Int, t: Int, h: Int, kv: Int? = nil,
    dh: Int? = nil, ffn: Int, norm: NormKind = .layer, positions: PositionKind = .rotary,
    tied: Bool = false, bias: AttentionBias = .all, mlpBias: Bool = true,
    window: SlidingWindow? = nil
  ) -> ModelConfig {
    ModelConfig(
      architecture: architecture, dModel: d, nLayers: l, vocabSize: v, contextLength: t,
      nHeads: h, nKVHeads: kv, headDim: dh, dFF: ffn, isGated: false, norm: norm,
      positions: positions, isTied: tied, attentionBias: bias, hasMLPBias: mlpBias,
      window: window)
  }

  /// A decoder with latent attention and, after the first `dense` layers, narrow experts: of
  /// `count` a token visits `experts`, and `shared` more of the same width.
  static func latent(
    _ architecture: Architecture, d: Int, l: Int, v: Int, t: Int, h: Int, ffn: Int,
    experts: Int, of count: Int, dffe: Int, shared: Int, dense: Int, queryRank: Int? = nil
  ) -> ModelConfig {
    var config = ModelConfig(
      architecture: architecture, dModel: d, nLayers: l, vocabSize: v, contextLength: t,
      nHeads: h, headDim: 128, dFF: ffn,
      experts: Experts(
        nExperts: count, nActiveExperts: experts, dFFExpert: dffe, nSharedExperts: shared,
        nDenseLayers: dense, hasCorrectionBias: architecture != .deepseekV2),
      latent: MultiHeadLatentAttention(
        queryRank: queryRank, kvRank: 512, nopeHeadDim: 128, ropeHeadDim: 64, valueHeadDim: 128))
    if architecture == .deepseekV3 {
      // The checkpoints of V3 and R1 hold a module for one further token, and fp8 with a scale for
      // each 128 × 128 weights.
      config.beside.prediction = PredictionModules(count: 1, kind: .copied)
      config.beside.scales = WeightScales(.rectangle(rows: 128, columns: 128))
    }
    return config
  }

  /// Nothing but layers that keep a state.
  static func mamba(
    _ architecture: Architecture, d: Int, l: Int, v: Int, _ mixer: Mixer
  ) -> ModelConfig {
    var config = gated(architecture, d: d, l: l, v: v, t: 1_048_576, h: 0, dh: 0, ffn: 0)
    config.positions = .none
    config.mixer = LayerMixer(mixer)
    return config
  }
}

extension ModelConfig {
  /// The same with a gain for each channel of a query or key head.
  func normalizingHeads() -> ModelConfig { normalizingQueries(.head) }

  /// The same with a gain for each channel of all query or key heads together.
  func normalizingWidth() -> ModelConfig { normalizingQueries(.width) }

  private func normalizingQueries(_ norm: QueryKeyNorm) -> ModelConfig {
    var config = self
    config.attention.queryKeyNorm = norm
    return config
  }

  /// The same with modules beside it that predict tokens after the next.
  func predicting(_ kind: PredictionKind) -> ModelConfig {
    var config = self
    config.beside.prediction = PredictionModules(count: 1, kind: kind)
    return config
  }

  /// The same as it is stored in 8 bits, with a factor for each square of 128 × 128.
  func storedInSquares() -> ModelConfig {
    var config = self
    config.beside.scales = WeightScales(.rectangle(rows: 128, columns: 128))
    return config
  }

  /// Makes it read as BERT does: segments, normalized tables, a layer before the head.
  mutating func makeEncoder(tokenTypes: Int) {
    input.tokenTypes = tokenTypes
    input.hasNorm = true
    output.hasBias = true
    output.hasTransform = true
    stack = .encoder
  }
}
