import ModelCore
import ModelFiles
import Syntax
import Testing

/// Models from the metadata of GGUF files.
@Suite struct GGUFConfigTests {
  /// Numbers of a small Llama: d 32, L 1, V 10, h 4 of 8, kv 2, d_ff 64.
  private static let numbers: [(String, UInt32)] = [
    ("block_count", 1), ("embedding_length", 32), ("feed_forward_length", 64),
    ("attention.head_count", 4), ("attention.head_count_kv", 2), ("context_length", 512),
  ]
  private static let tensors: [(String, [UInt64])] = [
    ("token_embd.weight", [32, 10]), ("blk.0.attn_q.weight", [32, 32]),
    ("blk.0.attn_k.weight", [32, 16]), ("blk.0.attn_v.weight", [32, 16]),
    ("blk.0.attn_output.weight", [32, 32]), ("blk.0.ffn_gate.weight", [32, 64]),
    ("blk.0.ffn_up.weight", [32, 64]), ("blk.0.ffn_down.weight", [64, 32]),
    ("blk.0.attn_norm.weight", [32]), ("blk.0.ffn_norm.weight", [32]),
    ("output_norm.weight", [32]),
  ]
  /// 10·32 + 2·32² + 2·32·16 + 3·32·64 + 3·32.
  private static let total = 320 + 2_048 + 1_024 + 6_144 + 96

  private func sample(
    _ architecture: String = "llama", adding more: [(String, [UInt64])] = [],
    leavingOut key: String = "", _ change: (inout GGUFSample) -> Void = { _ in }
  ) -> GGUFSample {
    var sample = GGUFSample()
    sample.add("general.architecture", architecture)
    for (name, value) in Self.numbers where name != key {
      sample.add("\(architecture).\(name)", value)
    }
    change(&sample)
    var offset: UInt64 = 0
    for (name, lengths) in Self.tensors + more {
      sample.add(tensor: name, lengths, type: 0, at: offset)
      offset += lengths.reduce(4, *) + 31 & ~31
    }
    sample.data = Int(offset)
    return sample
  }

  private func file(_ sample: GGUFSample) throws -> TensorFile {
    try GGUFHeader.read(MemorySource(sample.bytes, name: "m.gguf"))
  }

  private func model(_ sample: GGUFSample) throws -> TensorModel {
    let file = try file(sample)
    return TensorModel(try GGUFConfig.read(file), TensorSet(file))
  }

  @Test func `metadata gives the model, and the tensors agree with it`() throws {
    let model = try model(sample())
    #expect(model.config.parameterCount.total == Self.total)
    #expect(model.comparison.weights == Self.total)
    #expect(model.comparison.differences.isEmpty)
    #expect((model.config.vocabSize, model.config.nKVHeads, model.config.headDim) == (10, 2, 8))
    #expect(model.config.isTied)
    #expect(model.comparison.isHeadShared)
    #expect(model.config.contextLength == 512)
  }

  @Test func `a head of its own and biases are seen in the tensors`() throws {
    let more: [(String, [UInt64])] = [
      ("output.weight", [32, 10]), ("blk.0.attn_q.bias", [32]), ("blk.0.attn_k.bias", [16]),
      ("blk.0.attn_v.bias", [16]), ("rope_freqs.weight", [4]),
    ]
    let model = try model(sample(adding: more))
    #expect(!model.config.isTied)
    #expect(model.config.attentionBias == .qkv)
    #expect(model.config.parameterCount.total == Self.total + 320 + 64)
    #expect(model.comparison.weights == Self.total + 320 + 64)
    #expect(model.comparison.apart.count == 1)
    #expect(model.rest.isEmpty)
  }

  @Test("M14: metadata and tensors that disagree are both shown, the tensors win")
  func disagrees() throws {
    let wrong = sample(leavingOut: "feed_forward_length") {
      $0.add("llama.feed_forward_length", 48)
    }
    let model = try model(wrong)
    #expect(
      model.comparison.differences.map(\.description) == [
        "blk.*.ffn_gate.weight: 48×32 by the config, 64×32 in the file",
        "blk.*.ffn_up.weight: 48×32 by the config, 64×32 in the file",
        "blk.*.ffn_down.weight: 32×48 by the config, 32×64 in the file",
      ])
    #expect(model.comparison.configWeights == Self.total - 3 * 32 * 16)
    #expect(model.config.parameterCount.total == Self.total)
  }

  @Test func `an architecture that is not known is counted if nothing is left over`() throws {
    #expect(try model(sample("newest")).config.parameterCount.total == Self.total)
  }

  @Test(
    "M11: a number that is missing or absurd is refused by the name it has in the file",
    arguments: [
      ("embedding_length", nil), ("block_count", nil), ("block_count", .max),
      ("embedding_length", 1 << 31), ("attention.head_count", 3), ("attention.head_count_kv", 3),
    ] as [(String, UInt32?)])
  func absurd(key: String, value: UInt32?) throws {
    let file = try file(
      sample(leavingOut: key) { sample in
        if let value { sample.add("llama.\(key)", value) }
      })
    do {
      let model = try GGUFConfig.read(file)
      // A head count that the tensors do not bear out is for them to settle.
      #expect(key.hasPrefix("attention"), "\(model.config)")
    } catch {
      #expect(error.description.contains("llama.\(key)"), "\(error)")
      #expect(!error.description.contains("\n"))
    }
  }

  /// Number of a type and bytes of a value of it.
  static let types: [(UInt32, [UInt8])] = [
    (0, [2]), (1, [2]), (2, [2, 0]), (3, [2, 0]), (4, [2, 0, 0, 0]), (5, [254, 255, 255, 255]),
    (6, [0, 0, 0, 64]), (7, [1]), (8, [1, 0, 0, 0, 0, 0, 0, 0, 50]),
    (9, [4, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 8, 0, 0, 0]),
    (10, [2, 0, 0, 0, 0, 0, 0, 0]), (11, [255, 255, 255, 255, 255, 255, 255, 255]),
    (12, [0, 0, 0, 0, 0, 0, 0, 64]),
  ]
  static let keys = [
    "block_count", "embedding_length", "feed_forward_length", "attention.head_count",
    "attention.head_count_kv", "attention.key_length", "context_length", "expert_count",
    "expert_used_count", "attention.sliding_window", "vocab_size", "expert_feed_forward_length",
  ]

  @Test("M8: every type of value at every key is read or refused", arguments: types, keys)
  func anyType(type: (number: UInt32, bytes: [UInt8]), key: String) throws {
    let file = try file(
      sample(leavingOut: key) { $0.add("llama.\(key)", type: type.number, type.bytes) })
    do {
      let model = TensorModel(try GGUFConfig.read(file), TensorSet(file))
      #expect(model.config.parameterCount.total > 0)
    } catch {
      #expect(!error.description.contains("\n"))
    }
  }

  @Test func `a list with the same number for each layer is that number`() throws {
    let same = sample(leavingOut: "attention.head_count_kv") { sample in
      let value = sample.array(
        type: 4, count: 2, sample.number(UInt32(2)) + sample.number(UInt32(2)))
      sample.add("llama.attention.head_count_kv", type: 9, value)
    }
    #expect(try model(same).config.nKVHeads == 2)
  }

  @Test(
    "M12: names of the parts of a model lead nowhere else",
    arguments: [
      ("a/m-00001-of-00002.gguf", ["m-00001-of-00002.gguf", "m-00002-of-00002.gguf"]),
      ("m-00003-of-00002.gguf", nil), ("m-00000-of-00002.gguf", nil), ("m-1-of-2.gguf", nil),
      ("m-00001-of-99999.gguf", nil), ("m.gguf", nil), ("-00001-of-00001.bin", nil),
    ] as [(String, [String]?)])
  func parts(path: String, names: [String]?) {
    #expect(FileParts(path, .gguf)?.names == names)
  }
}
