import ModelCore
import Syntax

/// Reads the dimensions of a model from the metadata of a GGUF file.
///
/// Reference: `docs/gguf.md` in ggml and `gguf-py/gguf/constants.py` in llama.cpp for the keys.
package enum GGUFConfig {
  /// Reads the metadata, and the token table for the vocabulary.
  ///
  /// - Parameter file: a GGUF file.
  /// - Returns: the model by its metadata; choices that show in the tensors are for them to say.
  /// - Throws: which key is missing or makes no sense.
  package static func read(_ file: TensorFile) throws(FileError) -> FileModel {
    guard let architecture = file["general.architecture"]?.text else {
      throw FileError(
        file: file.name, position: nil, problem: .missingKey("general.architecture"))
    }
    let values = GGUFNumbers(file, prefix: architecture.description)
    let type = try modelType(architecture, values)
    var config = SyntheticConfig(type, name: file.name)
    for (key, dimension) in keys {
      config.name(dimension, values.name(key))
      guard let value = try values[key] else { continue }
      // A window, rank or number of experts of 0 means that there is none.
      if value == 0, optional.contains(dimension) { continue }
      config.set(dimension, value)
    }
    if let modules = try values["nextn_predict_layers"], let layers = config[.layers] {
      config.set(.layers, layers - modules, from: values.name("block_count"))
    }
    try setVocabulary(&config, file, values)
    try setLatent(&config, values)
    try setState(&config, values)
    setChoices(&config, file)
    return try config.read()
  }

  // MARK: Keys

  /// Keys after the name of the architecture.
  private static let keys: [(String, SyntheticConfig.Dimension)] = [
    ("embedding_length", .width), ("block_count", .layers), ("context_length", .context),
    ("feed_forward_length", .inner), ("attention.head_count", .heads),
    ("attention.head_count_kv", .kvHeads), ("attention.key_length", .headDim),
    ("attention.sliding_window", .window), ("expert_count", .experts),
    ("expert_used_count", .active), ("expert_feed_forward_length", .expertInner),
    ("expert_shared_feed_forward_length", .sharedInner), ("expert_shared_count", .sharedExperts),
    ("leading_dense_block_count", .denseLayers), ("interleave_moe_layer_step", .expertInterval),
    ("attention.q_lora_rank", .queryRank), ("attention.kv_lora_rank", .kvRank),
    ("attention.value_length", .valueHeadDim), ("ssm.state_size", .stateSize),
    ("ssm.conv_kernel", .stateKernel), ("ssm.group_count", .stateGroups),
  ]
  private static let optional: Set<SyntheticConfig.Dimension> = [
    .window, .experts, .active, .expertInner, .sharedInner, .sharedExperts, .queryRank, .inner,
    .heads, .kvHeads,
  ]

  private static func modelType(
    _ name: SafeText, _ values: GGUFNumbers
  ) throws(FileError) -> String {
    let text = name.description
    let hasExperts = try values["expert_count"] ?? 0 > 0
    if text == "llama" { return hasExperts ? "mixtral" : "llama" }
    if text == "deepseek2" {
      // The second generation chooses by softmax, the third by sigmoid (2) with corrections.
      let gating = try values["expert_gating_func"]
      return gating == 2 || values.hasCorrections ? "deepseek_v3" : "deepseek_v2"
    }
    if let family = FamilyReader.gguf(named: text) {
      guard family.gguf.isTold else {
        throw FileError(
          file: values.file.name, position: nil,
          problem: .wrongValue(
            key: "general.architecture", expected: "a family whose metadata fixes its tensors",
            found: name.clipped(to: 40), hint: "modelscope tensors"))
      }
      return family.modelType
    }
    return hasExperts ? "qwen3_moe" : "llama"
  }

  // MARK: Parts

  private static func setVocabulary(
    _ config: inout SyntheticConfig, _ file: TensorFile, _ values: GGUFNumbers
  ) throws(FileError) {
    if let index = file.tensors.index(named: "token_embd.weight"),
      let rows = file.tensors.shape(at: index).first
    {
      config.set(.vocab, rows, from: "token_embd.weight")
    } else if case .list(let tokens) = file["tokenizer.ggml.tokens"] {
      config.set(.vocab, tokens.count, from: "tokenizer.ggml.tokens")
    } else if let size = try values["vocab_size"] {
      config.set(.vocab, size, from: values.name("vocab_size"))
    }
  }

  /// Heads of latent attention: the part with positions is shared by all of them.
  private static func setLatent(
    _ config: inout SyntheticConfig, _ values: GGUFNumbers
  ) throws(FileError) {
    guard config[.kvRank] != nil else { return }
    let rope = try values["rope.dimension_count"] ?? 64
    let plainKey = try values["attention.key_length"]
    let key = try values["attention.key_length_mla"] ?? plainKey
    config.set(.ropeHeadDim, rope, from: values.name("rope.dimension_count"))
    if let key { config.set(.nopeHeadDim, key - rope, from: values.name("attention.key_length")) }
    if let value = try values["attention.value_length_mla"] {
      config.set(.valueHeadDim, value, from: values.name("attention.value_length_mla"))
    }
    // Keys and values of all heads come from the latent.
    if let heads = config[.heads] { config.set(.kvHeads, heads) }
  }

  private static func setState(
    _ config: inout SyntheticConfig, _ values: GGUFNumbers
  ) throws(FileError) {
    guard let inner = try values["ssm.inner_size"], let width = config[.width], width > 0 else {
      return
    }
    config.set(.expansion, inner / width, from: values.name("ssm.inner_size"))
    guard let rank = try values["ssm.time_step_rank"], rank > 0 else { return }
    // In Mamba 2 this is the number of heads.
    if config.modelType == "mamba2" {
      config.set(.headDim, inner / rank, from: values.name("ssm.time_step_rank"))
      config.set(.stateHeads, rank, from: values.name("ssm.time_step_rank"))
    } else {
      config.set(.stateRank, rank, from: values.name("ssm.time_step_rank"))
    }
  }

  private static func setChoices(_ config: inout SyntheticConfig, _ file: TensorFile) {
    config.set("tie_word_embeddings", .bool(file.tensors.index(named: "output.weight") == nil))
    if config[.headDim] == nil, let heads = config[.heads], heads > 0,
      let index = file.tensors.index(named: "blk.0.attn_q.weight"),
      let width = file.tensors.shape(at: index).first, width.isMultiple(of: heads)
    {
      config.set(.headDim, width / heads, from: "blk.0.attn_q.weight")
    }
    if config[.kvHeads] == nil, let heads = config[.heads] { config.set(.kvHeads, heads) }
  }
}

/// Numbers of the metadata by their key after the name of the architecture.
private struct GGUFNumbers {
  let file: TensorFile
  let prefix: String

  init(_ file: TensorFile, prefix: String) {
    (self.file, self.prefix) = (file, prefix)
  }

  func name(_ key: String) -> String { "\(SafeText(prefix).clipped(to: 40)).\(key)" }

  /// A whole number, or a list with the same number for each layer; nil where there is no key.
  subscript(key: String) -> Int? {
    get throws(FileError) {
      guard let value = file["\(prefix).\(key)"] else { return nil }
      if let number = value.integer { return number }
      if case .list(let list) = value, let range = list.range,
        range.lowerBound == range.upperBound
      {
        return range.lowerBound
      }
      let found = SafeText(value.description).clipped(to: 40)
      throw FileError(
        file: file.name, position: nil,
        problem: .wrongValue(
          key: name(key), expected: "a whole number", found: found, hint: "modelscope tensors"))
    }
  }

  private static let correction = Array(".exp_probs_b.bias".utf8)

  /// Whether routers learn a correction for each expert.
  var hasCorrections: Bool {
    (0..<file.tensors.count).contains { index in
      file.tensors.withName(at: index) { name in
        name.suffix(Self.correction.count).elementsEqual(Self.correction)
      }
    }
  }
}

extension TensorTable {
  /// Index of the tensor with a name.
  func index(named name: String) -> Int? {
    Array(name.utf8).withUnsafeBytes { firstIndex(named: $0) }
  }
}
