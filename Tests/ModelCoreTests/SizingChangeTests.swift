import Catalog
import ModelCore
import TestSupport
import Testing

@Suite struct SizingChangeTests {
  private static let presets = [
    "llama-2-7b", "gpt2", "classroom", "deepseek-v3", "mixtral-8x7b", "mistral-7b",
  ]

  @Test(arguments: presets)
  func `what sliders did is done again from what was written down`(name: String) throws {
    let preset = try #require(Preset.all.first { $0.name == name }, "no preset \(name)")
    let start = Sizing(preset.config)
    var random = SplitMix(seed: 7)
    for _ in 0..<200 {
      var sizing = start
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let fields = sizing.fields
        let field = fields[Int.random(in: 0..<fields.count, using: &random)]
        let range = sizing.range(of: field)
        let value = Int.random(in: range.lowerBound...min(range.upperBound, 20_000), using: &random)
        sizing.set(field, to: value)
      }
      let again = try #require(start.applying(sizing.changes(since: start)))
      // What a mixture is apart from its numbers is not written down when it grew from none.
      guard (start.config.experts == nil) == (sizing.config.experts == nil) else { continue }
      #expect(again.config == sizing.config)
      #expect(again.workload == sizing.workload)
      #expect(again.changes(since: start) == sizing.changes(since: start))
    }
  }

  @Test func `an unchanged model has nothing to write down`() throws {
    let start = Sizing(Preset.start.config)
    #expect(start.changes(since: start).isEmpty)
    #expect(start.applying([]) == start)
  }

  static let impossible: [[SizingChange]] = [
    [SizingChange(.dModel, .number(0))], [SizingChange(.dModel, .number(-1))],
    [SizingChange(.dModel, .number(131_073))], [SizingChange(.dModel, .flag(true))],
    [SizingChange(.nLayers, .number(Int.max))], [SizingChange(.vocabSize, .number(Int.min))],
    [SizingChange(.nKVHeads, .number(64))], [SizingChange(.nKVHeads, .number(5))],
    [SizingChange(.nHeads, .number(7_000))], [SizingChange(.nHeads, .choice("32"))],
    [SizingChange(.norm, .choice("RMS"))], [SizingChange(.norm, .number(1))],
    [SizingChange(.positions, .choice(""))], [SizingChange(.isTied, .number(1))],
    [SizingChange(.nActiveExperts, .number(3))], [SizingChange(.unevenLayers, .flag(true))],
    [SizingChange(.nExperts, .number(4)), SizingChange(.nActiveExperts, .number(5))],
    [SizingChange(.weights, .choice("fp7"))], [SizingChange(.batchSize, .number(0))],
    [SizingChange(.contextLength, .number(1 << 25))], [SizingChange(.nExperts, .number(-2))],
    [SizingChange(.nExperts, .number(8)), SizingChange(.dFFExpert, .number(-8))],
  ]

  @Test("C2: changes that make no model are refused", arguments: impossible)
  func refuses(changes: [SizingChange]) {
    #expect(Sizing(Preset.start.config).applying(changes) == nil)
  }
}
