import ModelCore
import Testing

/// The arithmetic of the lesson "From circle to GPT complexity", figure by figure.
@Suite struct LessonTests {
  let config = ModelConfig.classroom(dModel: 4_096, nLayers: 32, vocabSize: 32_000)

  private func tensor(_ name: String) throws -> TensorSpec {
    try #require(config.inventory.first { $0.name == name }, "no tensor \(name)")
  }

  @Test(arguments: [
    ("embedding.weight", 131_072_000),  // V × d
    ("layers.*.mlp.expansion.weight", 67_108_864),
    ("layers.*.mlp.expansion.bias", 16_384),
    ("layers.*.mlp.contraction.weight", 67_108_864),
    ("layers.*.mlp.contraction.bias", 4_096),
  ])
  func `multiplies one copy of a tensor out`(name: String, elements: Int) throws {
    #expect(try tensor(name).elements == elements)
  }

  @Test func `counts the MLP of one layer with both biases`() {
    #expect(config.parameterCount[.mlp] / 32 == 134_238_208)
  }

  @Test func `counts neurons by width`() {
    #expect(config.neurons.inputPerToken == 4_096)
    #expect(config.neurons.mlpPerLayer == 16_384)
    #expect(config.neurons.mlpTotal == 524_288)
  }

  @Test func `splits the width into 32 heads of 128`() {
    #expect(config.nHeads == 32)
    #expect(config.headDim == 128)
  }

  @Test func `counts the whole model, tied and untied`() {
    #expect(config.parameterCount.total == 6_574_178_304)
    var untied = config
    untied.isTied = false
    #expect(untied.parameterCount.total == 6_705_250_304)
  }

  @Test func `gives the magic ratio`() {
    let rule = RuleOfThumb(config, config.inventory)
    #expect(rule.twelveLDSquared == 6_442_450_944)
    // Biases 5·L·d and the table V·d are all that the rule leaves out.
    #expect(rule.terms.map(\.value) == [655_360, 131_072_000])
  }

  @Test(arguments: [
    (ModelField.dModel, 4.0), (.nLayers, 2.0), (.sequenceLength, 1.0), (.vocabSize, 1.0),
  ])
  func `multiplies the matrices of the blocks when doubled`(field: ModelField, factor: Double) {
    func matrices(_ config: ModelConfig) -> Int {
      config.inventory.filter { $0.dimensions.count == 2 && $0.part != .tokenEmbedding }
        .reduce(0) { $0 + $1.parameters }
    }
    var sizing = Sizing(config)
    sizing.set(field, to: sizing[field] * 2)
    #expect(Double(matrices(sizing.config)) == factor * Double(matrices(config)))
  }

  @Test(arguments: [
    (1, 1, 1), (64, 2, 100), (4_100, 7, 50_257), (131_071, 3, 9), (131_072, 4_096, 1 << 24),
  ])
  func `equals its closed form at any size`(d: Int, l: Int, v: Int) {
    let config = ModelConfig.classroom(dModel: d, nLayers: l, vocabSize: v)
    #expect(config.parameterCount.total == 12 * l * d * d + 5 * l * d + v * d)
  }

  @Test(arguments: [
    (4_096, 128, 32), (64, 64, 1), (4_100, 5, 820), (4_097, 17, 241), (131_071, 131_071, 1),
  ])
  func `takes the largest head size up to 128 that divides the width`(
    d: Int, headDim: Int, heads: Int
  ) {
    let config = ModelConfig.classroom(dModel: d, nLayers: 1, vocabSize: 1)
    #expect(config.headDim == headDim)
    #expect(config.nHeads == heads)
  }
}
