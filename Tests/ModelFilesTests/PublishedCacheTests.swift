import ModelCore
import Testing

@testable import ModelFiles

// Bytes in bf16 of the caches that Transformers 4.57 allocated for these models; a window holds
// min(T, W) positions.
@Suite struct PublishedCacheTests {
  static let caches: [(name: String, tokens: Int, bytes: Double)] = [
    ("gpt-neo-125m", 1_024, 37_748_736), ("starcoder2-3b", 8_192, 125_829_120),
    ("mamba-130m", 131_072, 1_474_560), ("jamba-v0.1", 1_024, 25_952_256),
    ("jamba-v0.1", 131_072, 2_156_658_688), ("qwen3-next-80b-a3b", 8_192, 241_434_624),
    ("falcon-40b", 1_024, 125_829_120),
  ]

  @Test("M8: keys, values and states take what the reference takes", arguments: caches)
  func countsCache(name: String, tokens: Int, bytes: Double) throws {
    let published = try #require(PublishedConfig.all.first { $0.name == name })
    let config = try read(published.json).config
    let work = Workload(sequenceLength: tokens)
    let cache = try #require(config.kvCache)
    #expect(cache.bytes(work) + cache.stateBytes(work) == bytes)
  }

  /// As the makers' file spells it, with what changes a count.
  private static let miMo = """
    {"model_type": "mimo_v2_flash", "num_hidden_layers": 48, "hidden_size": 4096,
     "num_attention_heads": 64, "num_key_value_heads": 4, "head_dim": 192, "v_head_dim": 128,
     "intermediate_size": 16384, "vocab_size": 152576, "max_position_embeddings": 262144,
     "sliding_window": 128, "swa_num_attention_heads": 64, "swa_num_key_value_heads": 8,
     "swa_head_dim": 192, "swa_v_head_dim": 128, "n_routed_experts": 256, "num_experts_per_tok": 8,
     "moe_intermediate_size": 2048, "add_swa_attention_sink_bias": true,
     "add_full_attention_sink_bias": false, "tie_word_embeddings": false,
     "hybrid_layer_pattern": [\(pattern)], "moe_layer_freq": [0, \(sparse)]}
    """
  private static let pattern = (0..<48).map { $0 == 0 || $0 % 6 == 5 ? "0" : "1" }
    .joined(separator: ", ")
  private static let sparse = Array(repeating: "1", count: 47).joined(separator: ", ")

  /// Tokens, and bytes in bf16: 9 full layers of 4 key/value heads and 39 with a window of 128 and 8,
  /// keys 192 and values 128 wide; the pool sizes that SGLang prints for the model agree.
  static let unlike: [(tokens: Int, bytes: Double)] = [
    (4_096, 119_930_880), (262_144, 6_065_356_800),
  ]

  @Test(arguments: unlike)
  func `windowed layers with heads of their own keep what these take`(
    tokens: Int, bytes: Double
  ) throws {
    let model = try read(Self.miMo)
    #expect(model.evidence.grade == .exact)
    // Transformers 5.24 holds 308,778,768,832 and 47 corrections of 256 experts.
    #expect(model.config.parameterCount.total == 308_778_780_864)
    #expect(model.config.kvCache?.bytes(Workload(sequenceLength: tokens)) == bytes)
  }

  @Test func `either name of MiMo's window is read, and a pattern is 0 or 1`() throws {
    let named = try read(Self.miMo)
    let other = try read(
      Self.miMo.replacing("\"sliding_window\"", with: "\"sliding_window_size\""))
    #expect(named.config.window?.size == 128)
    #expect(other.config.window == named.config.window)
    let odd = Self.miMo.replacing(
      "\"hybrid_layer_pattern\": [0", with: "\"hybrid_layer_pattern\": [2")
    #expect(throws: FileError.self) { try read(odd) }
  }

  /// The 31B as its makers publish it, with what changes a count.
  private static let gemma4 = """
    {"model_type": "gemma4_text", "hidden_size": 5376, "num_hidden_layers": 60,
     "num_attention_heads": 32, "num_key_value_heads": 16, "head_dim": 256,
     "num_global_key_value_heads": 4, "global_head_dim": 512, "attention_k_eq_v": true,
     "intermediate_size": 21504, "vocab_size": 262144, "max_position_embeddings": 262144,
     "hidden_size_per_layer_input": 0, "sliding_window": 1024, "tie_word_embeddings": true}
    """

  @Test func `full layers with heads of their own keep keys and values of these`() throws {
    let config = try read(Self.gemma4).config
    // 50 windowed layers of 16 heads of 256, 10 full ones of 4 of 512, keys and values in bf16.
    #expect(config.kvCache?.bytesPerToken(.bf16) == 901_120)
    let full = 10 * 4 * 1_024 * 2 * 262_144
    let windowed = 50 * 16 * 512 * 2 * 1_024
    #expect(
      config.kvCache?.bytes(Workload(sequenceLength: 262_144)) == Double(full + windowed))
    // Values of full layers are made from the keys' outputs: one matrix for both.
    let q = 50 * 32 * 256 + 10 * 32 * 512
    let kv = 50 * 2 * 16 * 256 + 10 * 4 * 512
    let norms = 50 * 2 * 256 + 10 * 2 * 512
    #expect(config.parameterCount[.attention] == 5_376 * (2 * q + kv) + norms)
    let broken = Self.gemma4.replacing(
      "\"global_head_dim\": 512", with: "\"per_layer_config\": [1]")
    #expect(throws: FileError.self) { try read(broken) }
  }

  @Test("M11: layers with unlike heads are cached and multiplied as they are")
  func countsUnevenHeads() throws {
    let published = try #require(PublishedConfig.all.first { $0.name == "openelm-270m" })
    let config = try read(published.json).config
    // 5 layers of 3 key/value heads, 7 of 4 and 4 of 5, each 64 wide, keys and values in bf16.
    #expect(config.kvCache?.bytesPerToken(.bf16) == Double(2 * 2 * 64 * (5 * 3 + 7 * 4 + 4 * 5)))
    let flops = try #require(config.forwardFLOPs(Workload(sequenceLength: 10)))
    #expect(flops.attentionFull == Double(4 * 64 * 100 * (5 * 12 + 7 * 16 + 4 * 20)))
  }

  @Test func `layers that read the keys of others keep none`() throws {
    let text = """
      {"model_type": "gemma3n_text", "vocab_size": 80, "hidden_size": 32, "head_dim": 16,
       "num_hidden_layers": 10, "num_attention_heads": 2, "num_key_value_heads": 1,
       "intermediate_size": 64, "num_kv_shared_layers": 5, "sliding_window": 8}
      """
    // The first five of ten layers keep keys and values; four of these see 8 tokens.
    let config = try read(text).config
    let bytes = config.kvCache?.bytes(Workload(sequenceLength: 100))
    #expect(bytes == Double(2 * 2 * 16 * (4 * 8 + 100)))
    var sizing = Sizing(config)
    sizing.set(.dFF, to: 128)
    #expect(sizing.config.parameterCount.total - config.parameterCount.total == 10 * 3 * 32 * 64)
  }

  @Test func `an encoder keeps nothing and sees everything`() throws {
    let bert = try #require(PublishedConfig.encoders.first { $0.name == "bert-base" })
    let config = try read(bert.json).config
    let work = Workload(sequenceLength: 128)
    #expect(config.kvCache?.bytes(work) == 0)
    let flops = try #require(config.forwardFLOPs(work))
    #expect(flops.attentionCausal == flops.attentionFull)
    #expect(flops.attentionFull == 4 * 12 * 768 * 128 * 128)
  }

  @Test func `an unknown family with the keys of a decoder is assumed to be one`() throws {
    let text = ConfigJSONTests.small.replacing("\"llama\"", with: "\"warp\"")
    let model = try read(text)
    var known = try read(ConfigJSONTests.small).config
    known.beside.modelType = "warp"
    #expect(model.config == known)
    #expect(
      model.notices.map(\.description)
        == ["model_type: warp is not known; assumed to be a decoder like llama"])
    let odd = text.replacing("\"bos_token_id\"", with: "\"n_experts\"")
    #expect(throws: FileError.self) { try read(odd) }
  }

  @Test func `a list of layers keeps its shape when layers are added`() {
    let listed = LayerPattern(listed: [true, true, false, true, true, false, true])
    #expect(listed == LayerPattern.every(3, offset: 2).inverted)
    #expect(listed.count(of: 7) == 5)
    #expect(listed.count(of: 9) == 6)
    #expect(LayerPattern.after(3).count(of: 10) == 7)
    #expect(LayerPattern(cycle: [true], first: 1, end: 4).count(of: 10) == 3)
    #expect(LayerPattern.every(8, offset: 4).count(of: 32) == 4)
  }
}
