import ModelCore
import ModelFiles
import Syntax
import Testing

/// GGUF models in several files, with lists for each layer, and with matrices kept apart that
/// other files pack.
@Suite struct GGUFLayersTests {
  private typealias Tensors = [(String, [UInt64])]

  /// A file with keys after the name of an architecture, lists of uint32 and tensors of F32.
  private func file(
    _ architecture: String?, _ numbers: [(String, UInt32)] = [],
    lists: [(String, [UInt32])] = [], _ tensors: Tensors, name: String = "m.gguf"
  ) throws -> TensorFile {
    var sample = GGUFSample()
    if let architecture {
      sample.add("general.architecture", architecture)
      for (key, value) in numbers { sample.add("\(architecture).\(key)", value) }
      for (key, values) in lists {
        let bytes = values.flatMap { sample.number($0) }
        let value = sample.array(type: 4, count: UInt64(values.count), bytes)
        sample.add("\(architecture).\(key)", type: 9, value)
      }
    }
    var offset: UInt64 = 0
    for (name, lengths) in tensors {
      sample.add(tensor: name, lengths, type: 0, at: offset)
      offset += (lengths.reduce(4, *) + 31) & ~31
    }
    sample.data = Int(offset)
    return try GGUFHeader.read(MemorySource(sample.bytes, name: name))
  }

  private func total(_ tensors: Tensors) -> Int {
    tensors.reduce(0) { $0 + Int($1.1.reduce(1, *)) }
  }

  private func model(_ set: TensorSet) throws -> TensorModel {
    let config = try GGUFConfig.read(set)
    return set.missing.isEmpty
      ? TensorModel(config, set) : TensorModel(unchecked: config, set)
  }

  /// Width 32, 1 layer, 4 heads of 8, 2 for KV, inner width 64.
  private static let numbers: [(String, UInt32)] = [
    ("block_count", 1), ("embedding_length", 32), ("feed_forward_length", 64),
    ("attention.head_count", 4), ("attention.head_count_kv", 2), ("context_length", 512),
  ]
  private static let attention: Tensors = [
    ("blk.0.attn_q.weight", [32, 32]), ("blk.0.attn_k.weight", [32, 16]),
    ("blk.0.attn_v.weight", [32, 16]), ("blk.0.attn_output.weight", [32, 32]),
  ]
  private static let norms: Tensors = [
    ("blk.0.attn_norm.weight", [32]), ("blk.0.ffn_norm.weight", [32]),
    ("output_norm.weight", [32]),
  ]
  private static let mlp: Tensors = [
    ("blk.0.ffn_gate.weight", [32, 64]), ("blk.0.ffn_up.weight", [32, 64]),
    ("blk.0.ffn_down.weight", [64, 32]),
  ]
  private static let ends: Tensors = [
    ("token_embd.weight", [32, 10]), ("output.weight", [32, 10]),
  ]

  // MARK: Several files

  @Test func `what the metadata leaves open is asked of every file`() throws {
    // The first file has the metadata alone, the last one the head.
    let files = try [
      file("llama", Self.numbers, []),
      file(nil, [], Self.attention + Self.norms + [Self.ends[0]]),
      file(nil, [], Self.mlp + [Self.ends[1]]),
    ]
    let set = try TensorSet(name: SafeText("m"), files: files, missing: [])
    let model = try model(set)
    #expect(!model.config.isTied)
    #expect(model.config.vocabSize == 10)
    #expect(model.isExplained)
    #expect(model.evidence.grade == .exact)
    let all = Self.attention + Self.norms + Self.mlp + Self.ends
    #expect(model.config.parameterCount.total == total(all))
  }

  @Test func `a head in a missing file is not taken for a tied one`() throws {
    let files = try [
      file("llama", Self.numbers, [Self.ends[0]] + Self.attention + Self.norms)
    ]
    let set = try TensorSet(
      name: SafeText("m"), files: files, missing: [SafeText("m-00002-of-00002.gguf")])
    let model = try model(set)
    #expect(!model.config.isTied)
    #expect(model.evidence.grade == .assumed)
    #expect(model.evidence.reasons.contains { $0.contains("m-00002-of-00002.gguf is not there") })
    #expect(model.evidence.reasons.contains { $0.contains("head") })
  }

  // MARK: Forms

  @Test(
    "matrices that a family packs may be apart in GGUF, and the other way round",
    arguments: [
      ("phi3", "attn_qkv", false), ("phi3", "attn_q", false), ("llama", "attn_qkv", false),
      ("llama", "attn_q", true), ("qwen2", "attn_q", true),
    ])
  func forms(architecture: String, form: String, isGateApart: Bool) throws {
    var tensors = Self.norms + Self.ends
    tensors +=
      form == "attn_q"
      ? Self.attention : [("blk.0.attn_qkv.weight", [32, 64]), Self.attention[3]]
    if isGateApart || architecture == "llama" {
      tensors += Self.mlp
    } else {
      tensors += [("blk.0.ffn_up.weight", [32, 128]), Self.mlp[2]]
    }
    if architecture == "qwen2" {
      tensors += [
        ("blk.0.attn_q.bias", [32]), ("blk.0.attn_k.bias", [16]), ("blk.0.attn_v.bias", [16]),
      ]
    }
    let set = TensorSet(try file(architecture, Self.numbers, tensors))
    let model = try model(set)
    #expect(model.config.parameterCount.total == total(tensors))
    #expect(model.comparison.differences.isEmpty, "\(model.comparison.differences)")
    #expect(model.isExplained)
    #expect((model.config.nKVHeads, model.config.dFF) == (2, 64))
  }

  @Test func `gate and up of gpt-oss are two tensors, with their biases`() throws {
    let experts: Tensors = [
      ("blk.0.ffn_gate_inp.weight", [32, 4]), ("blk.0.ffn_gate_inp.bias", [4]),
      ("blk.0.ffn_gate_exps.weight", [32, 64, 4]), ("blk.0.ffn_gate_exps.bias", [64, 4]),
      ("blk.0.ffn_up_exps.weight", [32, 64, 4]), ("blk.0.ffn_up_exps.bias", [64, 4]),
      ("blk.0.ffn_down_exps.weight", [64, 32, 4]), ("blk.0.ffn_down_exps.bias", [32, 4]),
    ]
    let biases: Tensors = [
      ("blk.0.attn_q.bias", [32]), ("blk.0.attn_k.bias", [16]), ("blk.0.attn_v.bias", [16]),
      ("blk.0.attn_output.bias", [32]), ("blk.0.attn_sinks.weight", [4]),
    ]
    let norms: Tensors = Self.norms.map { name, shape in
      (name.replacing("ffn_norm", with: "post_attention_norm"), shape)
    }
    let tensors = experts + biases + norms + Self.attention + Self.ends
    let numbers: [(String, UInt32)] =
      Self.numbers + [
        ("attention.key_length", 8), ("attention.sliding_window", 16), ("expert_count", 4),
        ("expert_used_count", 2), ("expert_feed_forward_length", 64),
      ]
    let model = try model(TensorSet(try file("gpt-oss", numbers, tensors)))
    #expect(model.config.parameterCount.total == total(tensors))
    #expect(model.isExplained)
    #expect(model.rest.isEmpty)
    #expect(model.config.dFFExpert == 64)
  }

  // MARK: Lists for each layer

  @Test func `layers without key and value heads have no cache`() throws {
    var tensors: Tensors = [("token_embd.weight", [32, 10]), ("token_embd_norm.weight", [32])]
    for layer in 0..<4 {
      let attends = layer == 1
      tensors += (Self.mlp + Self.norms.prefix(2) + (attends ? Self.attention : []))
        .map { ($0.0.replacing("blk.0", with: "blk.\(layer)"), $0.1) }
      tensors +=
        attends
        ? [("blk.1.attn_q_norm.weight", [8]), ("blk.1.attn_k_norm.weight", [8])]
        : [
          ("blk.\(layer).shortconv.conv.weight", [3, 32]),
          ("blk.\(layer).shortconv.in_proj.weight", [32, 96]),
          ("blk.\(layer).shortconv.out_proj.weight", [32, 32]),
        ]
    }
    let numbers = Self.numbers.filter {
      !["block_count", "attention.head_count_kv"].contains($0.0)
    }
    let set = TensorSet(
      try file(
        "lfm2", numbers + [("block_count", 4), ("shortconv.l_cache", 3)],
        lists: [("attention.head_count_kv", [0, 2, 0, 0])], tensors))
    let model = try model(set)
    #expect(model.config.parameterCount.total == total(tensors))
    #expect(model.isExplained)
    #expect(model.config.nAttentionLayers == 1)
    #expect(model.evidence.withheld == nil)
    // 2 heads of 8 for keys and for values, 2 bytes each, in one layer.
    #expect(model.config.kvCache?.bytesPerToken(.fp16) == 64)
  }

  @Test func `a list that the family's own files cannot say is a doubt`() throws {
    let set = TensorSet(
      try file(
        "llama",
        Self.numbers.filter { $0.0 != "attention.head_count_kv" && $0.0 != "block_count" }
          + [("block_count", 2)], lists: [("attention.head_count_kv", [0, 2])],
        Self.attention + Self.norms + Self.mlp + Self.ends))
    #expect(try GGUFConfig.read(set).evidence.withheld?.contains("head_count_kv") == true)
  }

  @Test func `whole lists of integers and truths are kept up to a limit`() throws {
    let long = (0..<4_097).map { UInt32($0) }
    let file = try file(
      "a", lists: [("short", [3, 0, 7]), ("full", Array(long.dropLast())), ("long", long)],
      [("t", [1])])
    func list(_ key: String) -> MetadataList? {
      guard case .list(let list) = file["a.\(key)"] else { return nil }
      return list
    }
    #expect(list("short")?.integers == [3, 0, 7])
    #expect(list("full")?.integers.count == 4_096)
    #expect(list("long")?.integers.isEmpty == true)
    #expect(list("long")?.range == 0...4_096)
    #expect(list("long")?.first.count == MetadataList.maximumKept)
  }

  // MARK: Architectures

  @Test func `an architecture that is not known is assumed, its cache withheld`() throws {
    let tensors = Self.attention + Self.norms + Self.mlp + Self.ends
    let model = try model(TensorSet(try file("newest", Self.numbers, tensors)))
    #expect(model.isExplained)
    #expect(model.config.parameterCount.total == total(tensors))
    #expect(model.evidence.grade == .assumed)
    #expect(model.evidence.withheld?.contains("newest") == true)
  }

  @Test func `Qwen 3.5 attends in every fourth layer`() throws {
    var tensors: Tensors = Self.ends + [("output_norm.weight", [32])]
    for layer in 0..<4 {
      let block = "blk.\(layer)."
      tensors += Self.mlp.map { ($0.0.replacing("blk.0", with: "blk.\(layer)"), $0.1) }
      tensors += [(block + "attn_norm.weight", [32]), (block + "post_attention_norm.weight", [32])]
      tensors +=
        layer == 3
        ? [
          (block + "attn_q.weight", [32, 64]), (block + "attn_k.weight", [32, 16]),
          (block + "attn_v.weight", [32, 16]), (block + "attn_output.weight", [32, 32]),
          (block + "attn_q_norm.weight", [8]), (block + "attn_k_norm.weight", [8]),
        ]
        : [
          (block + "attn_qkv.weight", [32, 64]), (block + "attn_gate.weight", [32, 32]),
          (block + "ssm_conv1d.weight", [4, 64]), (block + "ssm_a", [4]),
          (block + "ssm_dt.bias", [4]), (block + "ssm_alpha.weight", [32, 4]),
          (block + "ssm_beta.weight", [32, 4]), (block + "ssm_norm.weight", [8]),
          (block + "ssm_out.weight", [32, 32]),
        ]
    }
    let numbers: [(String, UInt32)] =
      Self.numbers.filter { $0.0 != "block_count" } + [
        ("block_count", 4), ("full_attention_interval", 4), ("attention.key_length", 8),
        ("ssm.conv_kernel", 4), ("ssm.state_size", 8), ("ssm.group_count", 2),
        ("ssm.time_step_rank", 4), ("ssm.inner_size", 32),
      ]
    let model = try model(TensorSet(try file("qwen35", numbers, tensors)))
    #expect(model.config.parameterCount.total == total(tensors))
    #expect(model.isExplained)
    #expect(model.config.nAttentionLayers == 1)
    #expect(model.config.kvCache?.bytesPerToken(.fp16) == 64)
    #expect(model.evidence.grade == .exact)
  }
}
