import ModelCore
import ModelFiles
import Syntax
import Testing

/// The tensors of a file by themselves, and beside a config that is not theirs.
@Suite struct TensorCountTests {
  private func config(_ text: String) throws -> FileModel {
    try ConfigJSON.read(Array(text.utf8), name: SafeText("config.json"))
  }

  @Test func `tensors of a family that nobody knows are summed by part`() throws {
    let count = TensorCount(
      try HeaderTensor.set([
        HeaderTensor("backbone.embed_tokens.weight", "BF16", [10, 8]),
        HeaderTensor("backbone.layers.0.odd_attention.weight", "BF16", [8, 8]),
        HeaderTensor("backbone.layers.0.mlp.strange", "U8", [12, 4]),
        HeaderTensor("backbone.layers.0.mlp.strange_scale", "F8_E4M3", [12, 1]),
        HeaderTensor("backbone.layers.0.rotary_emb.inv_freq", "F32", [4]),
        HeaderTensor("backbone.layers.0.norm.weight", "BF16", [8]),
        HeaderTensor("backbone.layers.0.anything", "BF16", [5]),
        HeaderTensor("vision_tower.patch.weight", "BF16", [3, 3]),
      ]))
    #expect(count[.tokenEmbedding] == 80)
    #expect((count[.attention], count[.norm], count[.other]) == (64, 8, 5))
    #expect(count.apart.map(\.kind) == [.buffers, .towers])
    #expect(count.apart.map(\.weights) == [4, 9])
    #expect(count.kind == nil)
  }

  @Test func `a file with nothing but an adapter is an adapter`() throws {
    let tensors = [0, 1].flatMap { layer in
      ["A": [4, 8], "B": [8, 4]].map { letter, shape in
        HeaderTensor(
          "base_model.model.model.layers.\(layer).self_attn.q_proj.lora_\(letter).weight", "F32",
          shape)
      }
    }
    let count = TensorCount(try HeaderTensor.set(tensors))
    #expect((count.total, count.kind) == (4 * 32, .adapters))
    #expect(count.apart.isEmpty)
  }

  @Test func `layers that predict further tokens stand apart without a config too`() throws {
    let more = [
      ("model.layers.2.eh_proj.weight", [8, 16]), ("model.layers.2.mlp.up_proj.weight", [12, 8]),
    ]
    let set = try TensorSample.set(TensorSample.llama + more)
    let count = TensorCount(set)
    #expect((count.total, count.apart.map(\.kind)) == (TensorModelTests.total, [.prediction]))
    let model = try #require(InferredConfig.model(of: set))
    #expect(model.config.parameterCount.total == TensorModelTests.total)
  }

  @Test func `what explains a file is exact, whatever was guessed before`() throws {
    let unknown = TensorModelTests.config.replacing("\"llama\"", with: "\"llama_of_tomorrow\"")
    var file = try config(unknown)
    file.evidence.add(.assumed("a guess"))
    file.evidence.add(.partial("a tower"))
    let model = TensorModel(file, try TensorSample.set(TensorSample.llama))
    #expect((model.isExplained, model.fileWeights.total) == (true, TensorModelTests.total))
    #expect(model.evidence.doubts == [.partial("a tower")])
  }

  @Test func `a file that no config explains keeps its own sum and both are named`() throws {
    let odd = TensorSample.llama + [("model.layers.0.extra.weight", [3, 7])]
    let model = TensorModel(try config(TensorModelTests.config), try TensorSample.set(odd))
    #expect((model.isExplained, model.fileWeights.total) == (false, TensorModelTests.total + 21))
    #expect(model.config.parameterCount.total == TensorModelTests.total)
    let total = TensorModelTests.total
    #expect(
      model.evidence.reasons == [
        "the tensors hold \(total + 21) weights, the config leads to \(total); "
          + "model.layers.*.extra.weight: not in the config's model, found 3×7"
      ])
    #expect(model.evidence.grade == .assumed)
  }

  @Test func `a cache's factors in a file that is not quantized are no weights`() throws {
    let more = (0..<2).flatMap { layer in
      ["k", "v"].map { ("model.layers.\(layer).self_attn.\($0)_proj.\($0)_scale", [1]) }
    }
    let model = TensorModel(
      try config(TensorModelTests.config), try TensorSample.set(TensorSample.llama + more))
    #expect((model.isExplained, model.fileWeights.total) == (true, TensorModelTests.total))
    #expect(model.fileWeights.apart.map(\.kind) == [.factors])
  }

  /// Sizes at the edge of an integer: nothing may overflow.
  @Test(arguments: [
    [
      HeaderTensor("a.weight", "U32", [1 << 31, 1 << 26]),
      HeaderTensor("a.scales", "BF16", [1 << 31, 1]),
    ],
    [HeaderTensor("a.qweight", "I32", [1 << 57, 1]), HeaderTensor("a.scales", "F16", [1, 1])],
    [HeaderTensor("a_blocks", "U8", [1, 1 << 59]), HeaderTensor("a_scales", "U8", [1])],
    [
      HeaderTensor("a.codes", "I8", [1 << 39, 1 << 20, 1]),
      HeaderTensor("a.codebooks", "F16", [1, 1, 8, 8]),
    ],
    [HeaderTensor("a.weight", "U8", [0, 4]), HeaderTensor("a.weight_scale", "F8_E4M3", [0, 0])],
    [HeaderTensor("a.weight", "U8", [1 << 59, 1]), HeaderTensor("a.weight_scale", "BF16", [1])],
  ])
  func `sizes past any memory are counted or called unknown`(tensors: [HeaderTensor]) throws {
    for section in ["", "\"bits\": 1, \"group_size\": 1048576, \"quant_method\": \"bitnet\""] {
      let config = "{\"quantization_config\": {\(section)}}"
      let count = TensorCount(try HeaderTensor.set(tensors), Quantization(Array(config.utf8)))
      #expect(count.total >= 0)
    }
  }
}
