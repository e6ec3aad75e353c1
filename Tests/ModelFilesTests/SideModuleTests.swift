import ModelCore
import Syntax
import Testing

@testable import ModelFiles

/// What the files of a model hold beside the language model.
@Suite struct SideModuleTests {
  /// The number of a public hub's metadata less the language model.
  ///
  /// Sources: metadata of the files of zai-org/GLM-4.5 (358,337,791,296) and
  /// Qwen/Qwen3-Next-80B-A3B-Instruct (81,324,862,720).
  static let checkpoints: [(name: String, added: String, beside: Int)] = [
    (
      "glm-4.5", "\"num_nextn_predict_layers\": 1", 358_337_791_296 - 352_797_829_024
    ),
    ("qwen3-next-80b-a3b", "\"use_cache\": true", 81_324_862_720 - 79_674_391_296),
  ]

  @Test(arguments: checkpoints)
  func `modules for further tokens fill up the count of the files`(
    name: String, added: String, beside: Int
  ) throws {
    let published = try #require(PublishedConfig.all.first { $0.name == name })
    let config = try read("{" + added + ", " + published.json.dropFirst()).config
    #expect(config.parameterCount.total == published.total)
    #expect(config.conventions["total_with_mtp_copies"] == published.total + beside)
    #expect(config.conventions["total_in_checkpoint"] == published.total + beside)
  }

  private func config(_ name: String, adding members: String) throws -> ModelConfig {
    let published = try #require(PublishedConfig.all.first { $0.name == name })
    return try read("{" + members + ", " + published.json.dropFirst()).config
  }

  @Test func `a module without experts is a plain block, a projection and two norms`() throws {
    let config = try config("ernie-4.5-300b-a47b", adding: "\"num_nextn_predict_layers\": 1")
    let attention = 2 * 8_192 * 8_192 + 2 * 8_192 * 1_024
    let block = attention + 3 * 8_192 * 28_672 + 2 * 8_192
    #expect(config.conventions["mtp"] == block + 2 * 8_192 * 8_192 + 2 * 8_192)
  }

  @Test func `no module changes what the language model costs`() throws {
    let v3 = try config("deepseek-v3", adding: "\"use_cache\": true")
    var bare = v3
    bare.beside = SideModules()
    let work = Workload(for: v3)
    #expect(v3.beside.prediction?.count == 1)
    #expect(v3.inventory == bare.inventory)
    #expect(v3.kvCache == bare.kvCache)
    #expect(v3.forwardFLOPs(work) == bare.forwardFLOPs(work))
  }

  @Test func `modules of a family that has none are mentioned`() throws {
    let text = ConfigJSONTests.small.replacing(
      "\"bos_token_id\": 1", with: "\"num_nextn_predict_layers\": 2")
    #expect(
      try read(text).notices.map(\.description) == [
        "num_nextn_predict_layers: 2 modules for predicting further tokens not counted"
      ])
    let none = text.replacing("layers\": 2}", with: "layers\": 0}")
    #expect(none != text)
    #expect(try read(none).notices.isEmpty)
  }

  @Test func `scales of four bits stand beside experts only`() throws {
    let config = try config(
      "gpt-oss-20b", adding: "\"quantization_config\": {\"quant_method\": \"mxfp4\"}")
    // 19,110,297,600 weights of experts, 32 to a scale.
    #expect(config.conventions["quantization_scales"] == 19_110_297_600 / 32)
    #expect(config.parameterCount.total == 20_914_757_184)
  }

  @Test func `matrices kept in more bits have no scales`() throws {
    let block = "\"weight_block_size\": [128, 128], \"quant_method\": \"fp8\""
    func scales(_ exceptions: String) throws -> Int? {
      let quantization = "\"quantization_config\": {\(block)\(exceptions)}"
      let text = ConfigJSONTests.small.replacing("\"bos_token_id\": 1", with: quantization)
      return try read(text).config.conventions["quantization_scales"]
    }
    // Matrices of 64 × 64 fit in one block, of 176 × 64 in two; two layers.
    #expect(try scales("") == 2 * (4 + 3 * 2))
    let names = "\"model.layers.0.mlp\", \"model.layers.1.self_attn.q_proj\", \"lm_head\""
    #expect(try scales(", \"modules_to_not_convert\": [\(names)]") == 2 * 3)
  }

  @Test func `quantization of another kind is mentioned`() throws {
    for quantization in ["{}", "{\"quant_method\": \"gptq\", \"bits\": 4}"] {
      let text = ConfigJSONTests.small.replacing(
        "\"bos_token_id\": 1", with: "\"quantization_config\": \(quantization)")
      let notices = try read(text).notices.map(\.description)
      #expect(notices.count == 1)
      #expect(notices.first?.hasPrefix("quantization_config: ") == true)
    }
  }
}
