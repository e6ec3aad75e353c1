import ModelCore
import Testing

@Suite struct SizingTests {
  @Test func `lets heads and inner width follow the width`() throws {
    var sizing = Sizing(try model("llama-2-7b"))
    sizing.set(.dModel, to: 8_192)
    #expect(sizing.config.nHeads == 64)
    #expect(sizing.config.nKVHeads == 64)
    #expect(sizing.config.headDim == 128)
    #expect(sizing.config.dFF == 22_016)
    #expect(sizing.config.parameterCount.total == 26_428_841_984)
  }

  @Test(arguments: [
    "llama-2-7b", "llama-2-70b", "gemma-2-2b", "gpt2-xl", "qwen2.5-7b", "deepseek-v3", "classroom",
  ])
  func `comes back to the same shape when the width does`(name: String) throws {
    let start = Sizing(try model(name))
    var sizing = start
    for width in [4_100, 64, 131_072, 1, 5_120] { sizing.set(.dModel, to: width) }
    sizing.set(.dModel, to: start[.dModel])
    #expect(sizing == start)
  }

  @Test func `takes the largest usual head size that divides an odd width`() throws {
    var sizing = Sizing(try model("llama-2-7b"))
    sizing.set(.dModel, to: 4_100)
    #expect(sizing.config.headDim == 5)  // 4 would make 1,025 heads, one too many
    #expect(sizing.config.nHeads == 820)
    sizing.set(.dModel, to: 4_160)
    #expect(sizing.config.headDim == 80)
    #expect(sizing.config.nHeads == 52)
  }

  @Test func `keeps grouped heads grouped`() throws {
    var sizing = Sizing(try model("llama-3.1-8b"))
    sizing.set(.dModel, to: 8_192)
    #expect(sizing.config.nHeads == 64)
    #expect(sizing.config.nKVHeads == 16)
    sizing.set(.dModel, to: 128 * 6)
    #expect(sizing.config.nHeads == 6)
    #expect(sizing.config.nKVHeads == 2)  // 6 is no multiple of 4: gcd(6, 8)
  }

  @Test func `keeps the share of the width that heads fill`() throws {
    var sizing = Sizing(try model("gemma-2-2b"))
    sizing.set(.dModel, to: 4_608)
    #expect(sizing.config.nHeads == 16)
    #expect(sizing.config.headDim == 256)
  }

  @Test func `leaves unlinked fields alone`() throws {
    var sizing = Sizing(try model("llama-2-7b"))
    sizing.toggleLink(.dFF)
    sizing.set(.dModel, to: 8_192)
    #expect(sizing.config.dFF == 11_008)
    #expect(sizing.config.nHeads == 64)
    sizing.toggleLink(.dModel)
    #expect(sizing.unlinked == [.nHeads, .dFF])
    sizing.toggleLink(.dModel)
    #expect(sizing.unlinked.isEmpty)
  }

  @Test func `steps heads so that groups stay whole`() throws {
    var sizing = Sizing(try model("llama-3.1-8b"))
    sizing.step(.nHeads, by: 1)
    #expect(sizing.config.nHeads == 40)
    sizing.step(.nKVHeads, by: 1)
    #expect(sizing.config.nKVHeads == 10)
    sizing.set(.nKVHeads, to: 7)
    #expect(sizing.config.nKVHeads == 8)
  }

  @Test func `moves both kinds of heads where each query has its own`() throws {
    var sizing = Sizing(try model("llama-2-7b"))
    sizing.step(.nHeads, by: 1)
    #expect(sizing.config.nHeads == 33)
    #expect(sizing.config.nKVHeads == 33)
  }

  @Test func `grows a learned position table with the sequence and never shrinks it`() throws {
    var sizing = Sizing(try model("gpt2"))
    let before = sizing.config.parameterCount.total
    sizing.set(.sequenceLength, to: 2_048)
    #expect(sizing.config.parameterCount.total - before == 786_432)
    sizing.set(.sequenceLength, to: 128)
    #expect(sizing.config.parameterCount.total - before == 786_432)
  }

  @Test(arguments: [1, 128, 8_192, 1 << 24])
  func `adds no weights for a longer sequence with rotary positions`(length: Int) throws {
    var sizing = Sizing(try model("llama-3.1-8b"))
    sizing.set(.sequenceLength, to: length)
    #expect(sizing.config.parameterCount.total == 8_030_261_248)
  }

  @Test func `starts at the context length or 4,096 tokens`() throws {
    #expect(Sizing(try model("gpt-1")).workload.sequenceLength == 512)
    #expect(Sizing(try model("deepseek-v3")).workload.sequenceLength == 4_096)
  }

  @Test func `turns a dense model into a mixture and back`() throws {
    let start = Sizing(try model("llama-2-7b"))
    var sizing = start
    sizing.set(.nExperts, to: 8)
    #expect(sizing.fields.contains(.nActiveExperts))
    #expect(sizing.config.parameterCount.active < sizing.config.parameterCount.total)
    sizing.set(.nExperts, to: 0)
    #expect(sizing.config == start.config)
  }

  @Test(arguments: [
    (ModelField.dModel, 4_096, 4_544, 3_840), (.nLayers, 32, 33, 31),
    (.vocabSize, 32_000, 33_000, 31_000), (.sequenceLength, 4_096, 8_192, 2_048),
    (.dFF, 11_008, 11_264, 10_752), (.batchSize, 1, 2, 1),
  ])
  func `steps through usual values`(field: ModelField, from: Int, up: Int, down: Int) throws {
    let sizing = Sizing(try model("llama-2-7b"))
    #expect(sizing[field] == from)
    #expect(sizing.next(field, up: true) == up)
    #expect(sizing.next(field, up: false) == down)
  }

  @Test(arguments: ModelField.allCases)
  func `puts the ends of a track at 0 and 1`(field: ModelField) throws {
    var sizing = Sizing(try model("deepseek-v3"))
    guard sizing.fields.contains(field) else { return }
    let track = sizing.track(of: field)
    #expect(sizing.value(of: field, at: 0) == track.lowerBound)
    #expect(sizing.value(of: field, at: 1) == track.upperBound)
    sizing.set(field, to: track.upperBound)
    #expect(sizing.position(of: field) == 1)
    sizing.set(field, to: track.lowerBound)
    #expect(sizing.position(of: field) == 0)
  }
}
