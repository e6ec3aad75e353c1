import ModelCore
import Testing

@testable import ModelFiles

@Suite struct SmallConfigTests {
  @Test(
    "M11: a model of odd sizes gives the count of the reference",
    arguments: SmallConfig.all.indices)
  func countsSmallModel(index: Int) throws {
    let small = SmallConfig.all[index]
    #expect(try read(small.json).config.parameterCount.total == small.total)
  }

  private func config(_ type: String, _ members: String = "") throws -> ModelConfig {
    try read(
      """
      {"model_type": "\(type)", "hidden_size": 60, "intermediate_size": 176,
       "num_hidden_layers": 3, "num_attention_heads": 6, "num_key_value_heads": 2,
       "vocab_size": 512\(members)}
      """
    ).config
  }

  /// Families whose makers' classes are those of another one but for their names.
  static let shared: [(type: String, other: String)] = [
    ("aquila", "llama"), ("skywork", "llama"), ("solar", "llama"), ("xverse", "llama"),
    ("mimo", "qwen2"), ("deepseek", "llama"), ("orion", "llama"),
  ]

  @Test(
    "M11: families of the shape of another one give its count",
    arguments: shared.filter { $0.type != "orion" })
  func countsSameShape(type: String, other: String) throws {
    let tied = ", \"tie_word_embeddings\": true"
    #expect(try config(type).parameterCount == config(other).parameterCount)
    #expect(try config(type, tied).parameterCount == config(other, tied).parameterCount)
  }

  @Test func `Orion is a Llama with shifts in its norms`() throws {
    let llama = try config("llama").parameterCount.total
    #expect(try config("orion").parameterCount.total == llama + (2 * 3 + 1) * 60)
  }

  @Test(
    "M11: the layers with experts follow their frequency",
    arguments: [("1", 5), ("2", 2), ("3", 1), ("[0, 1, 0, 1, 1, 0]", 3)])
  func honorsFrequency(frequency: String, layers: Int) throws {
    for type in ["deepseek", "deepseek_v2", "deepseek_v3"] {
      let model = try read(
        """
        {"model_type": "\(type)", "hidden_size": 60, "intermediate_size": 176,
         "num_hidden_layers": 6, "num_attention_heads": 6, "vocab_size": 512,
         "n_routed_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 20,
         "first_k_dense_replace": 1, "moe_layer_freq": \(frequency)}
        """)
      #expect(model.config.nExpertLayers == layers)
    }
  }
}
