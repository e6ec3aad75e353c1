import Catalog
import ModelCore
import Testing

@testable import ModelFiles

/// What Explain prints is what is counted: each line can be worked out again from its own numbers.
@Suite struct ExplainLawTests {
  @Test("every line of a preset multiplies to its amount", arguments: Preset.all)
  func presets(preset: Preset) { check(Sizing(preset.config)) }

  @Test(
    "every line of a family's model multiplies to its amount",
    arguments: PublishedConfig.all.map(\.json) + SmallConfig.all.map(\.json)
      + MultimodalSample.published.map(\.json))
  func families(json: String) throws {
    var sizing = Sizing(try read(json).config)
    check(sizing)
    sizing.set(.sequenceLength, to: 131_072)
    sizing.set(.batchSize, to: 3)
    sizing.workload.weights = .q4km
    sizing.workload.kv = .fp8
    check(sizing)
  }

  @Test("every line of a random model multiplies to its amount", arguments: 0..<1_000)
  func random(seed: Int) {
    var sizing = Sizing(RandomConfig(seed: UInt64(seed)).config)
    if seed.isMultiple(of: 3) { sizing.workload.batchSize = 1 + seed % 7 }
    if seed.isMultiple(of: 5) { sizing.workload.weights = .q4km }
    if seed.isMultiple(of: 7) { sizing.workload.kv = .int4 }
    check(sizing)
  }

  private func check(_ sizing: Sizing) {
    let config = sizing.config
    let derivation = Derivation(config)
    for step in derivation.steps {
      expect(step.substituted, gives: Double(step.value), in: step.title)
    }
    let parts = derivation.steps.reduce(0) { $0 + $1.copies * $1.value }
    #expect(parts == derivation.total && parts == config.parameterCount.total)
    let lines = CostDerivation(sizing).lines
    for line in lines { expect(line.substituted, gives: line.amount.number, in: line.title) }
    for figure in CostFigure.allCases {
      let sum = lines.filter { $0.figure == figure }
        .reduce(0) { $0 + Double($1.copies) * $1.amount.number }
      #expect(isClose(sum, total(figure, of: sizing)), "\(figure)")
    }
  }

  /// The figure as the screens show it.
  private func total(_ figure: CostFigure, of sizing: Sizing) -> Double {
    let (config, work) = (sizing.config, sizing.workload)
    guard let flops = config.forwardFLOPs(work), let cache = config.kvCache else { return .nan }
    return switch figure {
    case .neurons: Double(config.neurons.mlpTotal)
    case .heads: Double(config.neurons.headsTotal)
    case .weights: config.parameterCount.weightBytes(work.weights)
    case .kvPerToken: cache.bytesPerToken(work.kv)
    case .kvCache: cache.bytes(work)
    case .state: cache.stateBytes(work)
    case .matmul: flops.matmul
    case .attention: flops.attentionCausal - flops.state
    case .stateWork: flops.state
    case .forward: flops.total
    case .rule: Double(RuleOfThumb(config, config.inventory).twelveLDSquared)
    }
  }

  private func expect(_ text: String, gives value: Double, in title: String) {
    guard let result = Arithmetic.value(of: text) else {
      Issue.record("\(title): \(text) cannot be worked out")
      return
    }
    #expect(isClose(result, value), "\(title): \(text) is \(result)")
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }
}
