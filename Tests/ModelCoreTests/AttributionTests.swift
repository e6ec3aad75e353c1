import Catalog
import ModelCore
import TestSupport
import Testing

@Suite struct AttributionTests {
  @Test func `the changes of any two models add up to the difference of their totals`() {
    var random = SplitMix(seed: 31)
    let presets = Preset.all
    for _ in 0..<400 {
      guard let first = presets.randomElement(using: &random)?.config,
        let second = presets.randomElement(using: &random)?.config
      else { continue }
      let cause = Attribution(from: first, to: second)
      #expect(cause.start == first.parameterCount.total)
      #expect(cause.end == second.parameterCount.total)
      #expect(cause.start + cause.steps.reduce(0) { $0 + $1.change } == cause.end)
    }
  }

  @Test func `names what sets Llama 3 apart from Llama 2`() throws {
    let cause = Attribution(from: try model("llama-2-7b"), to: try model("llama-3.1-8b"))
    #expect(
      cause.steps.map(\.choice) == [
        "vocabulary", "key and value heads", "MLP width", "positions",
      ])
    // 2·(128,256 − 32,000)·4,096; 32·2·(32 − 8)·128·4,096; 32·3·(14,336 − 11,008)·4,096.
    #expect(cause.steps.map(\.change) == [788_529_152, -805_306_368, 1_308_622_848, 0])
    #expect(cause.steps.first?.before == "V 32,000")
  }

  @Test func `a model differs from itself in nothing`() throws {
    #expect(Attribution(from: try model("jamba-v0.1"), to: try model("jamba-v0.1")).steps.isEmpty)
  }
}

@Suite struct ComparisonTests {
  private func comparison(_ names: String...) throws -> Comparison {
    Comparison(try names.map { Sizing(try model($0)) })
  }

  @Test func `marks what differs and gives multiples of the first model`() throws {
    let rows = try comparison("llama-2-7b", "llama-2-13b").rows
    let width = try #require(rows.first { $0.key == "d_model" })
    #expect(width.differs && width.ratio(1) == 1.25)
    let vocabulary = try #require(rows.first { $0.key == "vocab_size" })
    #expect(!vocabulary.differs && vocabulary.ratio(1) == 1)
  }

  @Test func `what no model has is left out and what one lacks is absent`() throws {
    let rows = try comparison("llama-2-7b", "mixtral-8x7b").rows
    #expect(rows.first { $0.key == "mixer" } == nil)
    let experts = try #require(rows.first { $0.key == "n_experts" })
    #expect(experts.values == [nil, .count(8)] && experts.ratio(1) == nil)
  }
}
