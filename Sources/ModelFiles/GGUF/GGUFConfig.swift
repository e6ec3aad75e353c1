import ModelCore
import Syntax

/// Reads the dimensions of a model from the metadata of a GGUF file.
///
/// Reference: `docs/gguf.md` in ggml and `gguf-py/gguf/constants.py` in llama.cpp for the keys.
package enum GGUFConfig {
  /// Reads the metadata, and in the tensors what it does not say.
  ///
  /// - Parameter set: all files of the model; the first has the metadata.
  /// - Returns: the model by its metadata; choices that show in the tensors are for them to say.
  /// - Throws: which key is missing or makes no sense.
  package static func read(_ set: TensorSet) throws(FileError) -> FileModel {
    guard let file = set.files.first, let architecture = file["general.architecture"]?.text else {
      throw FileError(
        file: set.name, position: nil, problem: .missingKey("general.architecture"))
    }
    let values = GGUFNumbers(set, file, prefix: architecture.description)
    let (type, isKnown) = try modelType(architecture, values)
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
    try setVocabulary(&config, values)
    try setLatent(&config, values)
    try setState(&config, values)
    let unread = try GGUFLayers.set(&config, values)
    setChoices(&config, values)
    var model = try config.read()
    model.evidence = evidence(set, isKnown ? nil : architecture, like: type)
    if let unread {
      model.evidence.add(.unknownLayers("\(unread) is not the same in all layers"))
    }
    return model
  }

  /// Reads the metadata of a model in one file.
  package static func read(_ file: TensorFile) throws(FileError) -> FileModel {
    try read(TensorSet(file))
  }

  /// What is not sure: what stands in files that are missing, and families nobody knows.
  private static func evidence(
    _ set: TensorSet, _ unknown: SafeText?, like type: String
  ) -> Evidence {
    var evidence = Evidence()
    if !set.missing.isEmpty, !set.has("output.weight") {
      evidence.add(.assumed("whether the head is the token table stands in a file that is missing"))
    }
    if let unknown {
      let name = unknown.clipped(to: 40)
      evidence.add(
        .assumed("the architecture \(name) is not known; its tensors are those of \(type)"))
      evidence.add(
        .unknownLayers("the architecture \(name) is not known, nor what each of its layers keeps"))
    }
    return evidence
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

  /// The family of an architecture, and whether it is known: most are like Llama.
  private static func modelType(
    _ name: SafeText, _ values: GGUFNumbers
  ) throws(FileError) -> (type: String, isKnown: Bool) {
    let text = name.description
    let hasExperts = try values["expert_count"] ?? 0 > 0
    if text == "llama" { return (hasExperts ? "mixtral" : "llama", true) }
    if text == "deepseek2" {
      // The second generation chooses by softmax, the third by sigmoid (2) with corrections.
      let gating = try values["expert_gating_func"]
      return (gating == 2 || values.hasCorrections ? "deepseek_v3" : "deepseek_v2", true)
    }
    // Qwen 3.5 has the layers of Qwen3-Next, if it says so.
    let isPlain = text.hasPrefix("qwen35") && values.file["\(text).ssm.inner_size"] == nil
    if let family = FamilyReader.gguf(named: text), !isPlain {
      guard family.gguf.isTold else {
        throw FileError(
          file: values.file.name, position: nil,
          problem: .wrongValue(
            key: "general.architecture", expected: "a family whose metadata fixes its tensors",
            found: name.clipped(to: 40), hint: "modelscope tensors"))
      }
      return (family.modelType, true)
    }
    return (hasExperts ? "qwen3_moe" : "llama", false)
  }

  // MARK: Parts

  private static func setVocabulary(
    _ config: inout SyntheticConfig, _ values: GGUFNumbers
  ) throws(FileError) {
    if let rows = values.set.shape(of: "token_embd.weight")?.first {
      config.set(.vocab, rows, from: "token_embd.weight")
    } else if case .list(let tokens) = values.file["tokenizer.ggml.tokens"] {
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

  private static func setChoices(_ config: inout SyntheticConfig, _ values: GGUFNumbers) {
    // What is not there may stand in a file that is missing.
    if values.set.has("output.weight") || values.set.missing.isEmpty {
      config.set("tie_word_embeddings", .bool(!values.set.has("output.weight")))
    }
    if config[.headDim] == nil, let heads = config[.heads], heads > 0 {
      let queries = values.set.shape(of: "blk.0.attn_q.weight")?.first
      // Where nothing says it, heads fill the stream, as llama.cpp has it.
      let width = queries ?? (config[.kvRank] == nil ? config[.width] : nil)
      if let width, width.isMultiple(of: heads) {
        config.set(.headDim, width / heads, from: "blk.0.attn_q.weight")
      }
    }
    if config[.kvHeads] == nil, let heads = config[.heads] { config.set(.kvHeads, heads) }
  }
}

/// Numbers of the metadata by their key after the name of the architecture.
struct GGUFNumbers {
  /// All files of the model.
  let set: TensorSet
  /// The one with the metadata.
  let file: TensorFile
  private let prefix: String

  init(_ set: TensorSet, _ file: TensorFile, prefix: String) {
    (self.set, self.file, self.prefix) = (set, file, prefix)
  }

  func name(_ key: String) -> String { "\(SafeText(prefix).clipped(to: 40)).\(key)" }

  /// A whole number, or a list with the same number for each layer but those with none of it;
  /// nil where there is no key.
  subscript(key: String) -> Int? {
    get throws(FileError) {
      guard let value = file["\(prefix).\(key)"] else { return nil }
      if let number = value.integer { return number }
      if case .list(let list) = value, let range = list.range {
        if range.lowerBound == range.upperBound { return range.lowerBound }
        let some = Set(list.integers.filter { $0 != 0 })
        if let only = some.first, some.count == 1 { return only }
      }
      let found = SafeText(value.description).clipped(to: 40)
      throw FileError(
        file: file.name, position: nil,
        problem: .wrongValue(
          key: name(key), expected: "a whole number", found: found, hint: "modelscope tensors"))
    }
  }

  /// The entries of a list with one for each layer; nil where there is no such list.
  func list(_ key: String) -> [Int]? {
    guard case .list(let list) = file["\(prefix).\(key)"], !list.integers.isEmpty else {
      return nil
    }
    return list.integers
  }

  private static let correction = Array(".exp_probs_b.bias".utf8)

  /// Whether routers learn a correction for each expert.
  var hasCorrections: Bool {
    self.set.files.contains { file in
      (0..<file.tensors.count).contains { index in
        file.tensors.withName(at: index) { name in
          name.suffix(Self.correction.count).elementsEqual(Self.correction)
        }
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
