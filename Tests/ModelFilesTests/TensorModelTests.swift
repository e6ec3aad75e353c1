import ModelCore
import ModelFiles
import Syntax
import Testing

/// Files of tensors as models: beside a config, from metadata, and alone.
@Suite struct TensorModelTests {
  static let config = """
    {"model_type": "llama", "hidden_size": 8, "num_hidden_layers": 2, "vocab_size": 10, \
    "num_attention_heads": 2, "num_key_value_heads": 1, "intermediate_size": 12, \
    "tie_word_embeddings": false}
    """

  /// 2·V·d + 2·(2·d·d + 2·d·kv·d_h + 3·d·d_ff + 2·d) + d.
  static let total = 2 * 80 + 2 * (128 + 64 + 288 + 16) + 8

  private func model(_ tensors: [(String, [Int])], _ config: String = config) throws -> TensorModel
  {
    let file = try ConfigJSON.read(Array(config.utf8), name: SafeText("config.json"))
    return TensorModel(file, try TensorSample.set(tensors))
  }

  @Test func `tensors that are those of the config differ in nothing`() throws {
    let model = try model(TensorSample.llama)
    #expect(model.comparison.differences.isEmpty)
    #expect(model.comparison.weights == Self.total)
    #expect(model.config.parameterCount.total == Self.total)
    #expect(!model.comparison.isHeadShared)
  }

  @Test(arguments: ["", "model.", "transformer.", "language_model.model."])
  func `what libraries put before names does not matter`(prefix: String) throws {
    let tensors = TensorSample.llama.map { name, shape in
      (prefix + name.replacing("model.", with: ""), shape)
    }
    #expect(try model(tensors).comparison.differences.isEmpty)
  }

  @Test("M14: a difference is named, and the tensors win", arguments: changes)
  func difference(_ change: Change) throws {
    let model = try model(change.tensors(TensorSample.llama))
    #expect(model.comparison.differences.map(\.description) == change.lines)
    #expect(model.comparison.configWeights == Self.total)
    #expect(model.config.parameterCount.total == model.comparison.weights)
    #expect(model.rest.isEmpty)
  }

  /// A change of the tensors and the lines it should lead to.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let tensors: @Sendable ([(String, [Int])]) -> [(String, [Int])]
    let lines: [String]
  }

  static let changes: [Change] = [
    Change(
      testDescription: "a longer vocabulary",
      tensors: { tensors in
        tensors.map { $0.1 == [10, 8] ? ($0.0, [16, 8]) : $0 }
      },
      lines: [
        "model.embed_tokens.weight: 10×8 by the config, 16×8 in the file",
        "lm_head.weight: 10×8 by the config, 16×8 in the file",
      ]),
    Change(
      testDescription: "no head of its own",
      tensors: { tensors in tensors.filter { $0.0 != "lm_head.weight" } },
      lines: ["lm_head.weight: not in the file, expected 10×8"]),
    Change(
      testDescription: "biases of queries, keys and values",
      tensors: { tensors in
        tensors
          + (0..<2).flatMap { layer in
            [("q", 8), ("k", 4), ("v", 4)].map {
              ("model.layers.\(layer).self_attn.\($0.0)_proj.bias", [$0.1])
            }
          }
      },
      lines: [
        "model.layers.*.self_attn.q_proj.bias: not in the config's model, found 2 of 8",
        "model.layers.*.self_attn.k_proj.bias: not in the config's model, found 2 of 4",
        "model.layers.*.self_attn.v_proj.bias: not in the config's model, found 2 of 4",
      ]),
    Change(
      testDescription: "wider MLPs",
      tensors: { tensors in
        tensors.map { name, shape in (name, shape.map { $0 == 12 ? 20 : $0 }) }
      },
      lines: [
        "model.layers.*.mlp.gate_proj.weight: 12×8 by the config, 20×8 in the file",
        "model.layers.*.mlp.up_proj.weight: 12×8 by the config, 20×8 in the file",
        "model.layers.*.mlp.down_proj.weight: 8×12 by the config, 8×20 in the file",
      ]),
    Change(
      testDescription: "a head for each query",
      tensors: { tensors in
        tensors.map { $0.1 == [4, 8] ? ($0.0, [8, 8]) : $0 }
      },
      lines: [
        "model.layers.*.self_attn.k_proj.weight: 4×8 by the config, 8×8 in the file",
        "model.layers.*.self_attn.v_proj.weight: 4×8 by the config, 8×8 in the file",
      ]),
  ]

  @Test("M14: fewer and more layers than the config has", arguments: [1, 3])
  func layers(count: Int) throws {
    let layer = TensorSample.llama.filter { $0.0.contains("layers.0.") }
    let tensors =
      TensorSample.llama.filter { !$0.0.contains("layers.") }
      + (0..<count).flatMap { number in
        layer.map { ($0.0.replacing("layers.0.", with: "layers.\(number)."), $0.1) }
      }
    let model = try model(tensors)
    #expect(model.comparison.differences.count == 9)
    #expect(model.config.nLayers == count)
    #expect(model.config.parameterCount.total == model.comparison.weights)
  }

  @Test func `a tied head that is stored all the same is named and counted once`() throws {
    let tied = Self.config.replacing("false", with: "true")
    let twice = try model(TensorSample.llama, tied)
    #expect(twice.comparison.differences.isEmpty)
    #expect(
      twice.comparison.apart == [
        "stored twice: lm_head.weight beside the token table it is tied to"
      ])
    #expect(twice.comparison.weights == Self.total - 80)
    let once = try model(TensorSample.llama.filter { $0.0 != "lm_head.weight" }, tied)
    #expect(once.comparison.isHeadShared)
    #expect(once.comparison.differences.isEmpty)
  }

  @Test func `buffers, towers and further modules stand apart`() throws {
    let more: [(String, [Int])] = [
      ("model.layers.0.self_attn.rotary_emb.inv_freq", [2]), ("vision_tower.patch.weight", [3, 3]),
      ("model.layers.2.eh_proj.weight", [8, 16]), ("model.layers.2.mlp.up_proj.weight", [12, 8]),
    ]
    let model = try model(TensorSample.llama + more)
    #expect(model.comparison.differences.isEmpty)
    #expect(model.comparison.weights == Self.total)
    #expect(
      model.comparison.apart.map { $0.prefix { $0 != ":" } } == [
        "tables that are computed, not learned", "the vision or audio tower and its projector",
        "modules for predicting further tokens",
      ])
  }

  @Test func `experts packed into one tensor are the same experts`() throws {
    let config = """
      {"model_type": "mixtral", "hidden_size": 8, "num_hidden_layers": 1, "vocab_size": 10, \
      "num_attention_heads": 2, "num_key_value_heads": 1, "intermediate_size": 12, \
      "num_local_experts": 4, "num_experts_per_tok": 2}
      """
    let tensors =
      TensorSample.llama.filter { !$0.0.contains("layers.1.") && !$0.0.contains("mlp.") } + [
        ("model.layers.0.block_sparse_moe.gate.weight", [4, 8]),
        ("model.layers.0.block_sparse_moe.experts.gate_up_proj", [4, 24, 8]),
        ("model.layers.0.block_sparse_moe.experts.down_proj", [4, 8, 12]),
      ]
    let model = try model(tensors, config)
    #expect(model.comparison.differences.isEmpty)
    #expect(model.config.parameterCount.total == model.comparison.weights)
  }

  @Test func `a model without a config is known by its tensors`() throws {
    let model = try #require(InferredConfig.model(of: try TensorSample.set(TensorSample.llama)))
    #expect(model.config.architecture == .llama)
    #expect(model.config.parameterCount.total == Self.total)
    #expect((model.config.nLayers, model.config.vocabSize, model.config.dFF) == (2, 10, 12))
    #expect(model.config.nHeads == 2 * model.config.nKVHeads)
    #expect(
      model.assumptions.map(\.key)
        == [
          "model_type", "head_dim", "max_position_embeddings", "sliding_window",
        ].filter { $0 != "sliding_window" })
  }

  @Test func `tensors of no family are not taken for one`() throws {
    #expect(
      InferredConfig.model(of: try TensorSample.set([("a", [2]), ("b.0.c", [3, 3])])) == nil)
    let odd = TensorSample.llama + [("model.layers.0.extra.weight", [3])]
    #expect(InferredConfig.model(of: try TensorSample.set(odd)) == nil)
  }
}
