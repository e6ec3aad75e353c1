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

  @Test(
    "N1: the widest mixers of the hybrids are counted",
    arguments: [
      "\"model_type\": \"recurrent_gemma\", \"lru_width\": 131072",
      "\"model_type\": \"falcon_h1\", \"mamba_d_ssm\": 33554432, \"mamba_n_heads\": 8192",
      "\"model_type\": \"nemotron_h\", \"mamba_num_heads\": 65536, \"mamba_head_dim\": 4096, "
        + "\"hybrid_override_pattern\": \"\(String(repeating: "M", count: 4_096))\"",
      "\"model_type\": \"gemma3n_text\", \"altup_num_inputs\": 64, "
        + "\"hidden_size_per_layer_input\": 4096, \"vocab_size_per_layer_input\": 16777216",
    ])
  func countsWidest(members: String) throws {
    let model = try read(
      """
      {\(members), "hidden_size": 131072, "intermediate_size": 524288, "num_hidden_layers": 4096,
       "num_attention_heads": 32, "num_key_value_heads": 1, "vocab_size": 16777216}
      """)
    #expect(model.config.parameterCount.total > 4_096 * 131_072)
    #expect(try #require(model.config.kvCache).bytes(Workload(sequenceLength: 1 << 24)) >= 0)
  }

  @Test func `widths of a recurrence beyond the limit are refused`() {
    let text = """
      {"model_type": "recurrent_gemma", "hidden_size": 16, "intermediate_size": 32,
       "num_hidden_layers": 2, "num_attention_heads": 1, "vocab_size": 16, "lru_width": 33554432}
      """
    #expect(throws: FileError.self) { try read(text) }
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
