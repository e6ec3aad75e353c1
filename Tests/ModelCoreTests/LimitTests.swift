import Catalog
import ModelCore
import TestSupport
import Testing

/// Slider corners against 128-bit sums written without the inventory.
@Suite struct LimitTests {
  /// A subset of the six fields that go to their upper ends.
  struct Corner: CustomTestStringConvertible, Sendable {
    let bits: Int
    static let all = (0..<64).map(Corner.init)
    static let fields: [ModelField] = [
      .dModel, .nLayers, .vocabSize, .sequenceLength, .dFF, .nExperts,
    ]

    func value(_ field: ModelField) -> Int {
      guard let index = Self.fields.firstIndex(of: field) else { return 1 }
      let range = field.range
      return bits >> index & 1 == 1 ? range.upperBound : max(range.lowerBound, 1)
    }

    var testDescription: String {
      Self.fields.map { "\($0.symbol)=\(value($0))" }.joined(separator: " ")
    }
  }

  /// A Llama-style model at a corner, dense or a mixture, set field by field as sliders do.
  private func sizing(_ corner: Corner, isMixture: Bool) throws -> Sizing {
    var sizing = Sizing(try model("llama-2-7b"))
    for field in Corner.fields where field != .nExperts || isMixture {
      sizing.set(field, to: corner.value(field))
    }
    if !isMixture { sizing.set(.nExperts, to: 0) }
    return sizing
  }

  @Test("N1: corners equal a 128-bit sum, dense", arguments: Corner.all)
  func dense(corner: Corner) throws {
    try compare(try sizing(corner, isMixture: false))
  }

  @Test("N1: corners equal a 128-bit sum, mixture", arguments: Corner.all)
  func mixture(corner: Corner) throws {
    try compare(try sizing(corner, isMixture: true))
  }

  private func compare(_ sizing: Sizing) throws {
    let c = sizing.config
    let d = UInt128(c.dModel)
    let l = UInt128(c.nLayers)
    let v = UInt128(c.vocabSize)
    let heads = UInt128(c.nHeads) * UInt128(c.headDim)
    let kv = UInt128(c.nKVHeads) * UInt128(c.headDim)
    let attention = l * (2 * d * heads + 2 * d * kv)
    var mlp = l * 3 * d * UInt128(c.dFF)
    if let experts = c.experts {
      mlp = mlp * UInt128(experts.nExperts) + l * d * UInt128(experts.nExperts)
    }
    let total = 2 * v * d + attention + mlp + l * 2 * d + d
    #expect(UInt128(c.parameterCount.total) == total)
    #expect(total < 3 << 60)
    for value in [
      c.kvCache?.bytes(sizing.workload), c.forwardFLOPs(sizing.workload)?.training,
      c.forwardFLOPs(sizing.workload)?.attentionFull,
    ] { #expect(try #require(value).isFinite && #require(value) >= 0) }
    #expect(Derivation(c).total == c.parameterCount.total)
    #expect(Doubling(sizing).rows.allSatisfy { $0.kvCacheBytes?.isFinite == true })
  }

  @Test("N1: the deepest mixture with everything else at its end stays below 2^63")
  func largest() {
    let config = ModelConfig(
      architecture: .deepseekV3, dModel: 131_072, nLayers: 4_096, vocabSize: 1 << 24,
      contextLength: 1 << 24, nHeads: 1_024, headDim: 4_096, dFF: 524_288, norm: .layer,
      positions: .learned, attentionBias: .all, hasMLPBias: true,
      experts: Experts(
        nExperts: 2_048, nActiveExperts: 2_048, dFFExpert: 524_288, nSharedExperts: 64,
        hasCorrectionBias: true),
      latent: MultiHeadLatentAttention(
        queryRank: 131_072, kvRank: 131_072, nopeHeadDim: 4_096, ropeHeadDim: 4_096,
        valueHeadDim: 4_096))
    #expect(config.parameterCount.total > 3 << 59)
    #expect(config.parameterCount.total < 1 << 61)
    #expect(config.parameterCount.active == config.parameterCount.total)
    #expect(RuleOfThumb(config, config.inventory).ratio > 0)
  }

  @Test("N2: ten trillion weights and 10^15 tokens stay finite")
  func huge() throws {
    var sizing = Sizing(try model("deepseek-v3"))
    sizing.set(.nExperts, to: 2_048)
    sizing.set(.sequenceLength, to: 1 << 24)
    sizing.set(.batchSize, to: 65_536)
    let work = try #require(sizing.config.forwardFLOPs(sizing.workload))
    #expect(work.training.isFinite)
    #expect(NumberFormat.standard.flops(work.training).contains("e"))
    #expect(NumberFormat.standard.flops(.infinity) == "n/a")
  }

  @Test("N4: a hundred thousand random moves keep every field in range", arguments: 0..<10)
  func random(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var sizing = Sizing(Preset.all[0].config)
    for move in 0..<10_000 {
      if move.isMultiple(of: 500), let preset = Preset.all.randomElement(using: &generator) {
        sizing = Sizing(preset.config)
      }
      guard let field = sizing.fields.randomElement(using: &generator) else { return }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: sizing.set(field, to: Int.random(in: Int.min...Int.max, using: &generator))
      case 1: sizing.step(field, by: Int.random(in: -20...20, using: &generator))
      case 2: sizing.scale(field, double: Bool.random(using: &generator))
      case 3: sizing.toggleLink(field)
      case 4:
        sizing.set(field, to: sizing.value(of: field, at: .random(in: -1...2, using: &generator)))
      default: sizing.set(field, to: sizing.range(of: field).lowerBound)
      }
      for field in sizing.fields {
        #expect(sizing.range(of: field).contains(sizing[field]), "\(field) after move \(move)")
      }
      #expect(sizing.config.nHeads.isMultiple(of: sizing.config.nKVHeads))
      if move.isMultiple(of: 50) {
        #expect(Derivation(sizing.config).total == sizing.config.parameterCount.total)
        _ = Doubling(sizing)
      }
    }
  }
}
