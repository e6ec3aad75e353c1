import ModelCore
import Testing

@testable import ModelFiles

@Suite struct UnknownFamilyTests {
  private static let shape = """
    "vocab_size": 512, "hidden_size": 64, "intermediate_size": 176, "num_hidden_layers": 4,
    "num_attention_heads": 4, "num_key_value_heads": 2
    """
  private static let narrow = shape + ", \"moe_intermediate_size\": 40"

  private func model(_ type: String, _ members: String) throws -> FileModel {
    try read("{\"model_type\": \"\(type)\", \(members)}")
  }

  @Test(
    "M11: experts of an unknown family are counted as those of a known one",
    arguments: [
      ("qwen3_moe", "\"num_experts\": 6, \"num_experts_per_tok\": 2", 2 * 4 * 16),
      ("mixtral", "\"num_local_experts\": 6, \"num_experts_per_tok\": 2", 0),
      (
        "deepseek", "\"n_routed_experts\": 6, \"num_experts_per_tok\": 2, \"n_shared_experts\": 1",
        0
      ),
    ])
  func countsExperts(known: String, members: String, queryKeyNorms: Int) throws {
    let shape = known == "mixtral" ? Self.shape : Self.narrow
    let unknown = try model("warp", shape + ", " + members)
    let expected = try model(known, shape + ", \"head_dim\": 16, " + members).config
    #expect(
      unknown.config.parameterCount.total + queryKeyNorms == expected.parameterCount.total)
    #expect(unknown.config.experts == expected.experts)
    #expect(
      unknown.notices.map(\.description) == [
        "model_type: warp is not known; assumed to be a decoder like llama with experts in place of "
          + "MLPs"
      ])
  }

  @Test func `latent attention with experts is assumed to be a DeepSeek`() throws {
    let members =
      Self.narrow + """
        , "n_routed_experts": 6, "num_experts_per_tok": 2, "q_lora_rank": 24, "kv_lora_rank": 16,
        "qk_nope_head_dim": 8, "qk_rope_head_dim": 4, "v_head_dim": 8, "n_shared_experts": 1
        """
    var known = try model("deepseek_v3", members).config
    known.beside.modelType = "warp"
    #expect(try model("warp", members).config == known)
  }

  @Test func `the language model within an unknown file is the one that is counted`() throws {
    let inner = "{\"model_type\": \"qwen3\", \(Self.shape)}"
    let outer = try model("warp", "\"text_config\": \(inner), \"vision_config\": {\"depth\": 3}")
    #expect(outer.config == (try read(inner).config))
    #expect(
      outer.notices.map(\.description).prefix(2) == [
        "model_type: warp is not known; only the language model in text_config is counted",
        "vision_config: not counted",
      ])
  }

  @Test(
    "M11: keys that say nothing do not hide a plain decoder",
    arguments: [
      "\"num_experts\": 0", "\"n_routed_experts\": null", "\"mlp_only_layers\": []",
      "\"is_moe\": false",
      "\"layer_types\": [\"full_attention\", \"full_attention\", "
        + "\"full_attention\", \"full_attention\"]",
    ])
  func readsPlain(member: String) throws {
    let plain = try model("llama", Self.shape).config.parameterCount
    #expect(try model("warp", Self.shape + ", " + member).config.parameterCount == plain)
  }

  @Test(
    "M11: an unknown family with anything unusual is refused",
    arguments: [
      "\"mamba_d_state\": 16", "\"num_experts\": 6", "\"hash_experts\": 6",
      "\"layer_types\": [\"conv\", \"conv\", \"conv\", \"conv\"]", "\"kv_lora_rank\": 16",
    ])
  func refusesUnusual(member: String) {
    #expect(throws: FileError.self) { try model("warp", Self.shape + ", " + member) }
  }

  @Test("other names of a family are known", arguments: FamilyReader.all.flatMap(\.aliases))
  func readsAliases(alias: String) throws {
    let architecture = try #require(FamilyReader.known(as: alias)).architecture
    let published = try #require(
      PublishedConfig.all.first { $0.json.contains("\"\(architecture.modelType)\"") })
    let renamed = published.json.replacing(
      "\"model_type\": \"\(architecture.modelType)\"", with: "\"model_type\": \"\(alias)\"")
    #expect(try read(renamed).config.architecture == architecture)
  }

  @Test(
    "M11: MPT shares keys and values as its kind of attention says",
    arguments: [
      ("multihead_attention", 8), ("multiquery_attention", 1), ("grouped_query_attention", 2),
    ])
  func readsGroups(kind: String, heads: Int) throws {
    let config = try model(
      "mpt",
      """
      "d_model": 64, "n_layers": 2, "n_heads": 8, "vocab_size": 100,
      "attn_config": {"attn_type": "\(kind)", "kv_n_heads": 2}
      """
    ).config
    #expect(config.nKVHeads == heads)
    let saved = 2 * 64 * (64 - heads * 8) * 2
    let full = 100 * 64 + 2 * (12 * 64 * 64 + 2 * 64) + 64
    #expect(config.parameterCount.total == full - saved)
  }
}
