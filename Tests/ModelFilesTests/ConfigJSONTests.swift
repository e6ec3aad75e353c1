import Catalog
import ModelCore
import Syntax
import Testing

@testable import ModelFiles

/// Reads a config given as text.
func read(_ text: String) throws(FileError) -> FileModel {
  try ConfigJSON.read(Array(text.utf8), name: SafeText("config.json"))
}

@Suite struct ConfigJSONTests {
  @Test("M11: a published config gives the count of its checkpoint", arguments: PublishedConfig.all)
  func countsCheckpoint(published: PublishedConfig) throws {
    let model = try read(published.json)
    #expect(model.config.parameterCount.total == published.total)
    #expect(model.config.parameterCount.active == published.active)
    #expect(model.notices.isEmpty)
  }

  @Test(
    "M11: a published config reads as the preset of that model",
    arguments: Preset.all.filter { $0.name != "classroom" }.map(\.name))
  func agreesWithPreset(name: String) throws {
    let names = ["gpt-1": "openai-gpt", "gpt-3": "gpt3-175b", "mistral-7b": "mistral-7b-v0.1"]
    let published = try #require(PublishedConfig.all.first { $0.name == names[name] ?? name })
    let preset = try #require(Preset.all.first { $0.name == name })
    var expected = preset.config
    // What stands beside the model is said by keys that not every table here has.
    if !published.json.contains("num_nextn_predict_layers"), expected.architecture != .qwen3Next {
      expected.beside.prediction = nil
    }
    if !published.json.contains("vision_config") { expected.beside.vision = nil }
    if !published.json.contains("quantization_config") { expected.beside.scales = nil }
    #expect(try read(published.json).config == expected)
  }

  @Test func `every family that is counted can be read`() {
    let files = PublishedConfig.all.map(\.json) + SmallConfig.all.map(\.json)
    let types = files.compactMap { try? read($0).config.architecture.modelType }
    let counted = Set(types).union(SmallConfigTests.shared.map(\.type))
    #expect(counted == Set(ConfigJSON.knownModelTypes))
    #expect(ConfigJSON.knownModelTypes.count == FamilyReader.all.count)
  }

  static let small = """
    {"model_type": "llama", "hidden_size": 64, "intermediate_size": 176,
     "num_hidden_layers": 2, "num_attention_heads": 4, "vocab_size": 512,
     "rope_theta": 10000.0, "torch_dtype": "bfloat16", "bos_token_id": 1}
    """

  @Test("M11: what a file leaves out is listed with its source")
  func listsAssumptions() throws {
    let model = try read(Self.small)
    #expect(
      model.assumptions.map(\.description) == [
        "num_key_value_heads absent: 4, as many as query heads",
        "head_dim absent: 16, hidden_size / num_attention_heads",
        "max_position_embeddings absent: 2048, the default of llama",
        "tie_word_embeddings absent: false, the default of llama",
        "attention_bias absent: false, the default of llama",
        "mlp_bias absent: false, the default of llama",
      ])
    #expect(model.notices.isEmpty)
    #expect(model.config.nKVHeads == 4)
    #expect(model.config.headDim == 16)
  }

  @Test func `a null is assumed like an absent key and says so`() throws {
    let text = Self.small.replacing("\"bos_token_id\": 1", with: "\"head_dim\": null")
    let model = try read(text)
    #expect(model.config.headDim == 16)
    #expect(
      model.assumptions.map(\.description).contains(
        "head_dim null: 16, hidden_size / num_attention_heads"))
  }

  @Test func `a complete file leaves nothing to assume`() throws {
    let deepSeek = try #require(PublishedConfig.deepSeek.first)
    let assumptions = try read(deepSeek.json).assumptions.map(\.key)
    #expect(assumptions == ["mlp_bias"])
  }

  @Test func `a file without model_type is known by its class`() throws {
    let text = Self.small.replacing(
      "\"model_type\": \"llama\"", with: "\"architectures\": [\"LlamaForCausalLM\"]")
    let model = try read(text)
    #expect(model.config.architecture == .llama)
    #expect(
      model.assumptions.first?.description
        == "model_type absent: llama, the family of the class in architectures")
  }

  @Test func `a file for a class that is not known is counted as a language model and says so`()
    throws
  {
    let text = Self.small.replacing(
      "\"bos_token_id\": 1", with: "\"architectures\": [\"LlamaForMultipleChoice\"]")
    let words = "counted as the language model of llama, not as LlamaForMultipleChoice"
    #expect(try read(text).notices.map(\.description) == ["architectures: \(words)"])
    #expect(try read(text).evidence.reasons == [words])
    let own = text.replacing("LlamaForMultipleChoice", with: "LlamaForCausalLM")
    #expect(try read(own).notices.isEmpty)
  }

  @Test func `gpt2 is read with the names of later families and with n_ctx alone`() throws {
    let gpt2 = try #require(PublishedConfig.gpt.first { $0.name == "gpt2" })
    let later = gpt2.json.replacing("n_embd", with: "hidden_size")
      .replacing("n_layer", with: "num_hidden_layers")
      .replacing("n_head", with: "num_attention_heads")
      .replacing("n_positions", with: "max_position_embeddings")
    #expect(later != gpt2.json)
    #expect(try read(later).config == read(gpt2.json).config)
    let older = try read(gpt2.json.replacing("n_positions", with: "n_ctx"))
    #expect(older.config == (try read(gpt2.json).config))
    #expect(
      older.assumptions.map(\.description).contains(
        "n_positions absent: 1024, the value of n_ctx"))
  }

  @Test("M11: keys that are not known are named")
  func namesUnknownKeys() throws {
    let text = Self.small.replacing(
      "\"bos_token_id\": 1", with: "\"magic\": 1, \"nothing\": null, \"a\\u001b[2J\": true")
    let model = try read(text)
    #expect(model.notices == [.unknownKeys([SafeText("magic"), SafeText("a\u{1B}[2J")])])
    #expect(
      model.notices.map(\.description) == ["not known and not used: magic, a\u{FFFD}[2J"])
    let many = (0..<100).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let notice = try #require(
      try read(Self.small.replacing("\"bos_token_id\": 1", with: many)).notices.first)
    #expect(notice.description.hasSuffix("k6, k7 and 92 more"))
  }

  @Test("M11: whole floats and numbers in quotes are read with a notice")
  func readsOddNumbers() throws {
    let float = try read(Self.small.replacing("64", with: "64.0"))
    #expect(float.config.dModel == 64)
    #expect(float.notices.map(\.description) == ["hidden_size 64.0: read as 64"])
    let text = try read(Self.small.replacing("64", with: "\"64\""))
    #expect(text.config.dModel == 64)
    #expect(text.notices.map(\.description) == ["hidden_size \"64\": read as 64"])
    let mark = try ConfigJSON.read(
      [0xEF, 0xBB, 0xBF] + Array(Self.small.utf8), name: SafeText("bom"))
    #expect(mark.notices == [.byteOrderMark])
  }

  @Test("X3: broken Unicode somewhere in a file does not keep it from being read")
  func repairsText() throws {
    let text = Self.small.replacing("bfloat16", with: "\\ud800")
    #expect(try read(text).notices == [.repairedText(line: 3)])
  }

  /// The largest values of every kind that a file may have, and a total that Python's integers
  /// gave for them.
  static let largest: [(name: String, json: String, total: Int)] = [
    (
      "dense",
      """
      {"model_type": "llama", "hidden_size": 131072, "intermediate_size": 524288,
       "num_hidden_layers": 4096, "num_attention_heads": 1024, "vocab_size": 16777216,
       "head_dim": 4096, "attention_bias": true, "mlp_bias": true}
      """, 9_856_080_213_573_632
    ),
    (
      "experts",
      """
      {"model_type": "deepseek_v3", "hidden_size": 131072, "intermediate_size": 524288,
       "num_hidden_layers": 4096, "num_attention_heads": 1024, "vocab_size": 16777216,
       "n_routed_experts": 2048, "num_experts_per_tok": 2048, "moe_intermediate_size": 524288,
       "n_shared_experts": 64, "first_k_dense_replace": 0, "q_lora_rank": 131072,
       "kv_lora_rank": 131072, "qk_nope_head_dim": 4096, "qk_rope_head_dim": 4096,
       "v_head_dim": 4096, "attention_bias": true}
      """, 1_794_832_889_360_285_696
    ),
  ]

  @Test("N1: the largest values a file may have are counted exactly", arguments: largest)
  func countsLargest(name: String, json: String, total: Int) throws {
    #expect(try read(json).config.parameterCount.total == total)
  }
}
