import Catalog
import ModelCore
import Testing

@Suite struct ParameterCountTests {
  @Test(arguments: Preset.all)
  func `is the sum of its parts`(preset: Preset) {
    let count = preset.config.parameterCount
    #expect(ModelPart.allCases.reduce(0) { $0 + count[$1] } == count.total)
  }

  @Test(arguments: [
    ("mixtral-8x7b", 12_879_925_248), ("deepseek-v2-lite", 2_661_150_208),
    // transformers 4.57.6 on a meta device; V3 with 14,848 router corrections.
    ("deepseek-v3", 37_552_282_624 + 14_848), ("llama-2-7b", 6_738_415_616),
  ])
  func `counts what a token passes through`(name: String, active: Int) throws {
    #expect(try model(name).parameterCount.active == active)
  }

  @Test func `leaves tables and head out of the non-embedding count`() throws {
    #expect(try model("llama-2-7b").parameterCount.nonEmbedding == 6_476_271_616)
    #expect(try model("deepseek-v2-lite").parameterCount.nonEmbedding == 15_287_053_824)
  }
}

@Suite struct BlockCountTests {
  @Test func `divides like blocks and only them`() throws {
    let llama = try model("llama-2-7b")
    #expect(BlockCount(llama, llama.inventory).perLayer == 202_383_360)
    let deepSeek = try model("deepseek-v2-lite")
    let blocks = BlockCount(deepSeek, deepSeek.inventory)
    #expect(blocks.perLayer == nil)
    #expect(blocks.total == 15_287_051_776)  // transformers 4.57.6, layers_total
  }
}

@Suite struct KVCacheTests {
  @Test(arguments: [
    ("llama-2-7b", 524_288.0), ("llama-3.1-8b", 131_072), ("deepseek-v3", 70_272),
    ("mistral-7b", 131_072), ("gemma-2-2b", 106_496),
  ])
  func `grows by this many bytes a token in bf16`(name: String, bytes: Double) throws {
    #expect(try model(name).kvCache?.bytesPerToken(.bf16) == bytes)
  }

  @Test func `expands the latent for engines that cache full keys`() throws {
    // transformers 4.57.6 caches the expanded form of DeepSeek-V3.
    #expect(try model("deepseek-v3").kvCache?.expandedBytesPerToken(.bf16) == 4_997_120)
    let llama = try #require(try model("llama-2-7b").kvCache)
    #expect(llama.expandedBytesPerToken(.bf16) == llama.bytesPerToken(.bf16))
  }

  @Test(arguments: [
    ("mistral-7b", 8_192, 0.5 * 0x1p30), ("mistral-7b", 2_048, 0.25 * 0x1p30),
    // 13 layers hold 8,192 positions, 13 hold 4,096; 4,096 bytes a position and layer.
    ("gemma-2-2b", 8_192, Double(13 * (8_192 + 4_096) * 4_096)),
  ])
  func `holds no more than the window`(name: String, tokens: Int, bytes: Double) throws {
    #expect(try model(name).kvCache?.bytes(Workload(sequenceLength: tokens)) == bytes)
  }

  @Test func `scales with batch and format`() throws {
    let cache = try #require(try model("llama-2-7b").kvCache)
    let work = Workload(sequenceLength: 4_096, batchSize: 3, kv: .fp8)
    #expect(cache.bytes(work) == 3 * 0x1p30)
  }
}

@Suite struct ForwardFLOPsTests {
  @Test func `gives the published split of Llama-2-7B at 4,096 tokens`() throws {
    let work = try #require(try model("llama-2-7b").forwardFLOPs(Workload(sequenceLength: 4_096)))
    #expect(work.matmul == 54_125_177_864_192)
    #expect(work.attentionFull == 8_796_093_022_208)
    #expect(work.attentionCausal == 4_399_120_252_928)
    #expect(work.perToken == 14_288_158_720)
    #expect(work.training == 175_572_894_351_360)
  }

  // torch's FlopCounterMode through transformers 4.57.6, full square, rotary table taken off.
  @Test(arguments: [("gpt2", 128, 32_228_179_968.0), ("gpt2", 1_024, 291_648_307_200)])
  func `equals what a library counts`(name: String, tokens: Int, total: Double) throws {
    let work = try #require(try model(name).forwardFLOPs(Workload(sequenceLength: tokens)))
    #expect(work.matmul + work.attentionFull == total)
  }

  @Test(arguments: [1, 100, 4_096, 4_097, 10_000])
  func `counts the pairs of a window one by one`(tokens: Int) throws {
    let config = try model("mistral-7b")
    let pairs = (1...tokens).reduce(0) { $0 + min($1, 4_096) }
    let work = try #require(config.forwardFLOPs(Workload(sequenceLength: tokens)))
    #expect(work.attentionCausal == Double(pairs) * Double(4 * 32 * 128 * 32))
  }
}

@Suite struct RuleOfThumbTests {
  @Test(arguments: Preset.all)
  func `names the whole remainder`(preset: Preset) {
    let rule = RuleOfThumb(preset.config, preset.config.inventory)
    #expect(rule.terms.reduce(rule.twelveLDSquared) { $0 + $1.value } == rule.total)
    #expect(rule.terms.allSatisfy { $0.value != 0 })
  }

  @Test func `misses Llama-2-7B by half a percent once the tables are in`() throws {
    let config = try model("llama-2-7b")
    let rule = RuleOfThumb(config, config.inventory)
    #expect(rule.withTables == 6_704_594_944)
    #expect(NumberFormat.standard.change(rule.errorWithTables) == "−0.5 %")
  }
}

@Suite struct DoublingTests {
  @Test(arguments: [
    (ModelField.vocabSize, 7_000_559_616, "+3.9 %", "×1.04", 2.0),
    (.dModel, 26_428_841_984, "+292.2 %", "×3.92", 4),
    (.nLayers, 13_214_683_136, "+96.1 %", "×1.96", 4),
    (.dFF, 11_066_937_344, "+64.2 %", "×1.64", 2),
    (.sequenceLength, 6_738_415_616, "+0.0 %", "×1.00", 4),
  ])
  func `gives the table for Llama-2-7B`(
    field: ModelField, total: Int, change: String, factor: String, gibibytes: Double
  ) throws {
    let rows = Doubling(Sizing(try model("llama-2-7b"))).rows
    let row = try #require(rows.first { $0.field == field })
    #expect(row.total == total)
    #expect(NumberFormat.standard.change(row.change) == change)
    #expect(NumberFormat.standard.factor(row.factor) == factor)
    #expect(row.kvCacheBytes == gibibytes * 0x1p30)
  }

  @Test(arguments: Preset.all)
  func `has the exponents of the closed form`(preset: Preset) throws {
    let sizing = Sizing(preset.config)
    let inventory = preset.config.inventory
    let rows = Doubling(sizing).rows
    func exponent(_ field: ModelField) throws -> Double {
      try #require(rows.first { $0.field == field }).exponent
    }
    let total = Double(preset.config.parameterCount.total)
    // Tables, heads and the biases of heads: all that has as many rows as the vocabulary.
    let tables = inventory.filter { $0.dimensions.contains { $0.symbol == "V" } }
      .reduce(0.0) { $0 + Double($1.parameters) }
    #expect(abs(try exponent(.vocabSize) - tables / total) < 1e-9)
    #expect(try exponent(.batchSize) == 0)
    #expect(try (0.9...2.0).contains(exponent(.dModel)))
  }

  @Test func `is quadratic in width but for the tables and biases`() throws {
    let config = try model("classroom")
    let row = try #require(Doubling(Sizing(config)).rows.first { $0.field == .dModel })
    let squares = 12.0 * 32 * 4_096 * 4_096
    let linear = 5.0 * 32 * 4_096 + 32_000 * 4_096
    #expect(abs(row.exponent - (2 * squares + linear) / (squares + linear)) < 1e-9)
  }

  @Test func `says what follows and stops at the limit`() throws {
    var sizing = Sizing(try model("llama-2-7b"))
    let follows = try #require(Doubling(sizing).rows.first { $0.field == .dModel }).follows
    #expect(follows.map(\.field) == [.nHeads, .nKVHeads, .dFF])
    #expect(follows.map(\.value) == [64, 64, 22_016])
    sizing.set(.nLayers, to: 4_096)
    let row = try #require(Doubling(sizing).rows.first { $0.field == .nLayers })
    #expect(row.total == nil && row.value == nil)
  }

  @Test func `adds position rows where they are learned`() throws {
    let rows = Doubling(Sizing(try model("gpt2"))).rows
    let row = try #require(rows.first { $0.field == .sequenceLength })
    #expect(row.total == 124_439_808 + 786_432)
    #expect(row.exponent > 0)
  }
}

@Suite struct DerivationTests {
  @Test(arguments: Preset.all)
  func `ends in the exact total`(preset: Preset) {
    let derivation = Derivation(preset.config)
    #expect(derivation.total == preset.config.parameterCount.total)
    #expect(derivation.steps.last?.value == derivation.total)
    let copies = derivation.steps.reduce(0) { $0 + $1.copies * $1.value }
    #expect(copies == derivation.total)
  }

  @Test func `walks Llama-2-7B in the lines of a textbook`() throws {
    let steps = Derivation(try model("llama-2-7b")).steps
    #expect(
      steps.map(\.value) == [
        131_072_000, 67_108_864, 135_266_304, 8_192, 6_476_267_520, 4_096, 131_072_000,
        6_738_415_616,
      ])
    #expect(steps[1].formula == "4 × d × d")
    #expect(steps[1].substituted == "4 × 4,096 × 4,096")
    #expect(steps[4].formula == "L × (2 + 3 + 4)")
  }
}
