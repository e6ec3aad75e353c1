import ModelCore
import ModelFiles
import Syntax
import Testing

/// Models whose matrices are packed, in every format: the count and the shapes are those of the
/// model before it was packed.
@Suite struct QuantizedModelTests {
  /// A Llama by its sizes.
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let width: Int
    let layers: Int
    let vocabulary: Int
    let inner: Int
    let keys: Int
    let headSize: Int
    let total: Int

    /// `config.json` with a section about packing.
    func config(_ section: String) -> String {
      """
      {"model_type": "llama", "hidden_size": \(width), "num_hidden_layers": \(layers), \
      "vocab_size": \(vocabulary), "intermediate_size": \(inner), "num_attention_heads": \
      \(width / headSize), "num_key_value_heads": \(keys / headSize), "head_dim": \(headSize), \
      "max_position_embeddings": 4096, "tie_word_embeddings": false\
      \(section.isEmpty ? "" : ", " + section)}
      """
    }

    /// The tensors with the matrices of the layers in a format.
    func tensors(_ format: PackedFormat) -> [HeaderTensor] {
      let tables = ["model.embed_tokens", "lm_head"].flatMap { name in
        format.packsTables
          ? format.module(name, vocabulary, width)
          : [HeaderTensor("\(name).weight", "BF16", [vocabulary, width])]
      }
      return tables + [HeaderTensor("model.norm.weight", "BF16", [width])]
        + (0..<layers).flatMap { layer($0, format) }
    }

    private func layer(_ number: Int, _ format: PackedFormat) -> [HeaderTensor] {
      let block = "model.layers.\(number)"
      let matrices = [
        ("self_attn.q_proj", width, width), ("self_attn.k_proj", keys, width),
        ("self_attn.v_proj", keys, width), ("self_attn.o_proj", width, width),
        ("mlp.gate_proj", inner, width), ("mlp.up_proj", inner, width),
        ("mlp.down_proj", width, inner),
      ]
      return matrices.flatMap { format.module("\(block).\($0.0)", $0.1, $0.2) }
        + ["input_layernorm", "post_attention_layernorm"].map {
          HeaderTensor("\(block).\($0).weight", "BF16", [width])
        }
    }
  }

  /// 2·V·d + L·(2·d² + 2·d·k + 3·d·d_ff + 2·d) + d.
  static let small = Shape(
    testDescription: "small", width: 256, layers: 2, vocabulary: 512, inner: 768, keys: 128,
    headSize: 64, total: 2 * 512 * 256 + 2 * (2 * 65_536 + 2 * 32_768 + 3 * 196_608 + 512) + 256)
  /// A config that fits none of them.
  static let other = Shape(
    testDescription: "another config", width: 256, layers: 2, vocabulary: 500, inner: 512,
    keys: 64, headSize: 64, total: 0)
  /// Meta 2024, Llama-3.1-8B.
  static let published = Shape(
    testDescription: "Llama-3.1-8B", width: 4_096, layers: 32, vocabulary: 128_256,
    inner: 14_336, keys: 1_024, headSize: 128, total: 8_030_261_248)

  private func model(_ shape: Shape, _ format: PackedFormat, config: String? = nil) throws
    -> TensorModel
  {
    let config = config ?? shape.config(format.section)
    let file = try ConfigJSON.read(Array(config.utf8), name: SafeText("config.json"))
    return TensorModel(file, try HeaderTensor.set(shape.tensors(format)))
  }

  @Test(arguments: PackedFormat.all)
  func `the config explains a packed file to the last weight`(format: PackedFormat) throws {
    try expectExplained(Self.small, format)
  }

  /// Groups of 128 only, as most published files have them.
  static let usual = PackedFormat.all.filter { format in
    [" by 32", " by 64", " by -1", "no order"].allSatisfy {
      !format.testDescription.contains($0)
    }
  }

  @Test(arguments: usual)
  func `Llama-3.1-8B is counted alike in every format`(format: PackedFormat) throws {
    try expectExplained(Self.published, format)
  }

  private func expectExplained(_ shape: Shape, _ format: PackedFormat) throws {
    let model = try model(shape, format)
    #expect(model.comparison.differences.isEmpty)
    #expect(model.isExplained)
    #expect((model.fileWeights.total, model.fileWeights.unresolved) == (shape.total, []))
    #expect(model.config.parameterCount.total == shape.total)
    #expect(model.evidence.grade == .exact)
  }

  @Test(arguments: PackedFormat.all)
  func `dimensions are those of the weights, not of the words`(format: PackedFormat) throws {
    let shape = Self.small
    let model = try model(shape, format, config: Self.other.config(format.section))
    #expect(model.isExplained)
    let config = model.config
    #expect((config.dModel, config.dFF, config.vocabSize) == (256, 768, 512))
    #expect((config.nHeads, config.nKVHeads) == (4, 2))
    #expect(config.parameterCount.total == shape.total)
  }

  @Test(arguments: PackedFormat.all.filter { !$0.needsSection })
  func `the header alone is enough where it tells`(format: PackedFormat) throws {
    let set = try HeaderTensor.set(Self.small.tensors(format))
    let count = TensorCount(set)
    #expect((count.total, count.unresolved) == (Self.small.total, []))
    let model = try #require(InferredConfig.model(of: set))
    #expect(model.config.parameterCount.total == Self.small.total)
    #expect((model.config.dModel, model.config.dFF) == (256, 768))
  }

  @Test(arguments: PackedFormat.all.filter(\.needsSection))
  func `what the header leaves open is told or else called assumed`(format: PackedFormat) throws {
    let count = TensorCount(try HeaderTensor.set(Self.small.tensors(format)))
    #expect(count.total == Self.small.total || !count.unresolved.isEmpty)
  }

  @Test(arguments: PackedFormat.all)
  func `a weight and its scales may stand in different files`(format: PackedFormat) throws {
    let tensors = Self.small.tensors(format)
    let odd = tensors.indices.filter { !$0.isMultiple(of: 2) }.map { tensors[$0] }
    let even = tensors.indices.filter { $0.isMultiple(of: 2) }.map { tensors[$0] }
    let files = [try HeaderTensor.file(odd, name: "a"), try HeaderTensor.file(even, name: "b")]
    let set = try TensorSet(name: SafeText("m"), files: files, missing: [])
    let config = Self.small.config(format.section)
    let file = try ConfigJSON.read(Array(config.utf8), name: SafeText("config.json"))
    let model = TensorModel(file, set)
    #expect((model.isExplained, model.fileWeights.total) == (true, Self.small.total))
  }

  @Test(arguments: PackedFormat.all)
  func `modules that were left alone are counted beside packed ones`(format: PackedFormat) throws {
    let mixed = PackedFormat("mixed", format.section, packsTables: format.packsTables) {
      name, outputs, inputs in
      name.contains("layers.0.") || name == "lm_head" || name.hasSuffix("k_proj")
        ? [HeaderTensor("\(name).weight", "BF16", [outputs, inputs])]
        : format.module(name, outputs, inputs)
    }
    let model = try model(Self.small, mixed)
    #expect((model.isExplained, model.fileWeights.total) == (true, Self.small.total))
    #expect(model.evidence.grade == .exact)
  }

  @Test func `widths may differ by module in MLX`() throws {
    let section = """
      "quantization": {"group_size": 64, "bits": 4, \
      "model.layers.0.mlp.down_proj": {"group_size": 32, "bits": 8}, \
      "model.layers.1.self_attn.v_proj": {"group_size": 64, "bits": 6}, \
      "model.layers.0.mlp.up_proj": {"group_size": 128, "bits": 2}, "lm_head": false}
      """
    let format = PackedFormat("mixed", section, packsTables: true) { name, outputs, inputs in
      let (group, bits) =
        switch name {
        case "model.layers.0.mlp.down_proj": (32, 8)
        case "model.layers.1.self_attn.v_proj": (64, 6)
        case "model.layers.0.mlp.up_proj": (128, 2)
        default: (64, 4)
        }
      return [
        HeaderTensor("\(name).weight", "U32", [outputs, inputs * bits / 32]),
        HeaderTensor("\(name).scales", "BF16", [outputs, inputs / group]),
        HeaderTensor("\(name).biases", "BF16", [outputs, inputs / group]),
      ]
    }
    let model = try model(Self.small, format)
    #expect((model.isExplained, model.fileWeights.total) == (true, Self.small.total))
  }

  /// bitsandbytes keeps bytes in one column; the shape stands in data that is not read.
  private static let flat = PackedFormat("nf4", "") { name, outputs, inputs in
    [
      HeaderTensor("\(name).weight", "U8", [outputs * inputs / 2, 1]),
      HeaderTensor("\(name).weight.absmax", "U8", [outputs * inputs / 64]),
      HeaderTensor("\(name).weight.quant_map", "F32", [16]),
      HeaderTensor("\(name).weight.nested_absmax", "F32", [outputs * inputs / 16_384 + 1]),
      HeaderTensor("\(name).weight.nested_quant_map", "F32", [256]),
      HeaderTensor("\(name).weight.quant_state.bitsandbytes__nf4", "U8", [120]),
    ]
  }

  @Test(arguments: [small, published])
  func `two weights a byte without a shape take that of the config`(shape: Shape) throws {
    let model = try model(shape, Self.flat)
    #expect((model.isExplained, model.fileWeights.total) == (true, shape.total))
  }

  @Test func `two weights a byte without a shape are as wide as the token table`() throws {
    let model = try model(Self.small, Self.flat, config: Self.other.config(""))
    #expect((model.isExplained, model.config.parameterCount.total) == (true, Self.small.total))
    #expect((model.config.dFF, model.config.nKVHeads) == (768, 2))
    let set = try HeaderTensor.set(Self.small.tensors(Self.flat))
    let alone = try #require(InferredConfig.model(of: set))
    #expect(alone.config.parameterCount.total == Self.small.total)
  }
}
