import ModelCore
import Testing

@testable import ModelFiles

/// Models of every kind of layer at random sizes: the same seed gives the same model.
struct RandomConfig: CustomTestStringConvertible {
  let seed: UInt64

  var testDescription: String { "seed \(seed)" }

  var config: ModelConfig {
    var random = Draw(seed: seed)
    return random.config()
  }

  private struct Draw {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(max(limit, 1))) }
    mutating func chance(_ one: Int) -> Bool { below(one) == 0 }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func config() -> ModelConfig {
      let architecture = pick(FamilyReader.all.map(\.architecture))
      let heads = pick([1, 2, 6, 8, 12])
      var config = ModelConfig(
        architecture: architecture, dModel: pick([32, 60, 96, 256]), nLayers: 1 + below(12),
        vocabSize: 100 + below(1_000), contextLength: 1 + below(3_000), nHeads: heads,
        nKVHeads: chance(2) ? heads : 1, headDim: 1 + below(40), dFF: 1 + below(500),
        isGated: chance(2), norm: pick(NormKind.allCases), positions: pick(PositionKind.allCases),
        isTied: chance(2), attentionBias: pick(AttentionBias.allCases), hasMLPBias: chance(3))
      if chance(3) { config.experts = experts() }
      if chance(4) { config.latent = latent() }
      if chance(2) { config.window = window() }
      if chance(2) { config.mixer = LayerMixer(mixer(), layers: pattern()) }
      if chance(5) { config.attentionLayers = chance(3) ? LayerPattern.none : pattern() }
      if chance(5) { config.mlpLayers = pattern() }
      if chance(6) { config.layerShapes = shapes(1 + below(5)) }
      if chance(8) { config.attentionsPerLayer = 2 }
      if chance(6) { config.nSharedKVLayers = below(config.nLayers) }
      config.stack = pick([.decoder, .decoder, .decoder, .encoder, .encoderDecoder])
      if config.stack == .encoderDecoder, chance(2) { config.nEncoderLayers = 1 + below(9) }
      config.attention.hasGate = chance(5)
      config.attention.hasSinks = chance(5)
      config.attention.queryKeyNorm = pick(QueryKeyNorm.allCases)
      if chance(8) { config.input.embeddingWidth = 1 + below(64) }
      return config
    }

    private mutating func pattern() -> LayerPattern {
      switch below(4) {
      case 0: .all
      case 1: .every(1 + below(5), offset: below(5))
      case 2: .after(below(6))
      default: LayerPattern(listed: (0..<(1 + below(9))).map { _ in chance(2) })
      }
    }

    private mutating func experts() -> Experts {
      let count = 1 + below(9)
      return Experts(
        nExperts: count, nActiveExperts: 1 + below(count), dFFExpert: chance(2) ? 20 : nil,
        nSharedExperts: below(3), dFFShared: chance(3) ? 30 : nil, layers: pattern(),
        hasCorrectionBias: chance(2), hasRouterBias: chance(2), hasSharedGate: chance(2))
    }

    private mutating func latent() -> MultiHeadLatentAttention {
      var latent = MultiHeadLatentAttention(
        queryRank: chance(2) ? 24 : nil, kvRank: 1 + below(40), nopeHeadDim: 1 + below(20),
        ropeHeadDim: 1 + below(20), valueHeadDim: 1 + below(20))
      if chance(2) { latent.indexer = SparseIndexer(nHeads: 3, headDim: 1 + below(20)) }
      return latent
    }

    private mutating func window() -> SlidingWindow {
      let heads = chance(3) ? ownHeads() : nil
      return SlidingWindow(
        size: 1 + below(600), layers: pattern(), kind: pick(WindowKind.allCases), heads: heads)
    }

    /// Heads of windowed layers, as in MiMo-V2-Flash and Gemma 4.
    private mutating func ownHeads() -> HeadLayout {
      let keys = 1 + below(3)
      let isOwnWidth = chance(2)
      return HeadLayout(
        nHeads: keys * (1 + below(3)), nKVHeads: keys, headDim: 1 + below(32),
        valueHeadDim: isOwnWidth ? 1 + below(32) : nil,
        hasValueMatrix: isOwnWidth || chance(2), hasSinks: chance(2))
    }

    private mutating func shapes(_ count: Int) -> [LayerShape] {
      (0..<count).map { _ in
        let keys = 1 + below(3)
        return LayerShape(nHeads: keys * (1 + below(3)), nKVHeads: keys, dFF: 1 + below(400))
      }
    }

    private mutating func deltaNet() -> GatedDeltaNet {
      var rule = GatedDeltaNet(
        keyHeads: 2, valueHeads: 4, keyHeadDim: 1 + below(16), valueHeadDim: 8, kernel: 4)
      rule.isSplit = chance(2)
      return rule
    }

    private mutating func mixer() -> Mixer {
      switch below(9) {
      case 0: .mamba(Mamba(expansion: 2, stateSize: 1 + below(16), kernel: 4))
      case 1:
        .mamba2(Mamba2(expansion: 2, headDim: 8, stateSize: 1 + below(32), groups: 2, kernel: 4))
      case 2:
        .gatedDeltaNet(deltaNet())
      case 3: .kimiDelta(KimiDeltaAttention(nHeads: 2, headDim: 1 + below(16), kernel: 4))
      case 4: .lightning
      case 5: .crossAttention
      case 6: .shortConvolution(ShortConvolution(kernel: 1 + below(5), hasBias: chance(2)))
      case 7: .mixtureOfAttention
      default: .gatedRecurrence(GatedRecurrence(width: 1 + below(90), kernel: 4))
      }
    }
  }
}
