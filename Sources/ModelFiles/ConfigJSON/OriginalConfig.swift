import ModelCore
import Syntax

/// Reads the `params.json` beside the checkpoints that Meta and Mistral release themselves.
///
/// References: `ModelArgs` and `FeedForward` in meta-llama/llama3 (`llama/model.py`), whose rule
/// gives the inner width; `TransformerArgs` in mistralai/mistral-inference.
package enum OriginalConfig {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - name: the file's name for messages.
  /// - Returns: the model, with what was assumed; errors and assumptions name the file's own keys.
  /// - Throws: the first thing wrong.
  package static func read(_ bytes: [UInt8], name: SafeText) throws(FileError) -> FileModel {
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(bytes, name: name)
    } catch {
      throw FileError(file: name, position: error.position, problem: .syntax(error.problem))
    }
    guard let object = document.root.object else {
      throw FileError(
        file: name, position: document.root.position,
        problem: .notAnObject(found: document.root.summary))
    }
    var reader = OriginalKeys(object, name: name)
    return try reader.model()
  }
}

/// The keys of a `params.json`.
private struct OriginalKeys {
  private let object: JSONObject
  private let name: SafeText
  private var used: Set<String> = []
  private var assumptions: [Assumption] = []

  init(_ object: JSONObject, name: SafeText) {
    (self.object, self.name) = (object, name)
  }

  mutating func model() throws(FileError) -> FileModel {
    let experts = nested("moe")
    // What only Mistral's files have; the two families have the same tensors.
    let isMistral = object["hidden_dim"] != nil || object["sliding_window"] != nil
    let type = experts != nil ? "mixtral" : isMistral ? "mistral" : "llama"
    var config = SyntheticConfig(type, name: name)
    let width = try required("dim", ModelField.dModel.range)
    let heads = try required("n_heads", ModelField.nHeads.range)
    config.set(.width, width, from: "dim")
    config.set(.layers, try required("n_layers", ModelField.nLayers.range), from: "n_layers")
    config.set(.heads, heads, from: "n_heads")
    config.set(.kvHeads, try number("n_kv_heads") ?? heads, from: "n_kv_heads")
    config.set(.headDim, try number("head_dim") ?? width / heads, from: "head_dim")
    config.set(.vocab, try vocabulary(), from: "vocab_size")
    config.set(.inner, try inner(width), from: "hidden_dim")
    if let window = try number("sliding_window"), window > 0 {
      config.set(.window, window, from: "sliding_window")
    }
    if let context = try number("max_seq_len") { config.set(.context, context) }
    config.name(.context, "max_seq_len")
    config.set(
      "tie_word_embeddings", .bool(value("tied_embeddings")?.bool ?? false),
      from: "tied_embeddings")
    if let experts { try setExperts(&config, experts) }
    let model = try config.read()
    return FileModel(
      name: name, config: model.config, assumptions: assumptions + model.assumptions, notices: [],
      evidence: evidence)
  }

  // MARK: Dimensions

  /// The rows of the table; files of the first Llamas say −1 and mean those of their tokenizer.
  private mutating func vocabulary() throws(FileError) -> Int {
    if let size = try number("vocab_size"), size > 0 { return size }
    let size = 32_000  // Touvron et al. 2023, the tokenizer of LLaMA and Llama 2
    assumptions.append(
      Assumption(
        key: "vocab_size", isNull: false, value: "\(size)",
        reason: "the tokenizer of Llama 1 and 2"))
    return size
  }

  /// The inner width: as it stands, or two thirds of four widths, times a factor, rounded up.
  private mutating func inner(_ width: Int) throws(FileError) -> Int {
    if let inner = try number("hidden_dim") { return inner }
    let multiple = try number("multiple_of") ?? 256  // ModelArgs, meta-llama/llama3
    let plain = 8 * width / 3
    let factor = value("ffn_dim_multiplier")?.double ?? 1
    guard factor > 0, factor <= 64, (1...ModelField.dFF.range.upperBound).contains(multiple) else {
      throw wrong("ffn_dim_multiplier", "a factor up to 64 and multiple_of from 1", "1.0")
    }
    let scaled = clampedInt(factor * Double(plain))
    return (scaled + multiple - 1) / multiple * multiple
  }

  private mutating func setExperts(
    _ config: inout SyntheticConfig, _ experts: JSONObject
  ) throws(FileError) {
    for (key, dimension) in [
      ("num_experts", SyntheticConfig.Dimension.experts), ("num_experts_per_tok", .active),
    ] {
      guard let count = experts[key]?.number?.wholeValue,
        ModelField.nExperts.range.contains(count)
      else { throw wrong("moe", "an object with \(key)", "{\"\(key)\": 8}") }
      config.set(dimension, count, from: "moe.\(key)")
    }
  }

  // MARK: Keys

  private mutating func value(_ key: String) -> JSONValue? {
    used.insert(key)
    return object[key].flatMap { $0.isNull ? nil : $0 }
  }

  private mutating func nested(_ key: String) -> JSONObject? { value(key)?.object }

  private mutating func number(_ key: String) throws(FileError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.number?.wholeValue else {
      throw wrong(key, "a whole number", "a number without quotes")
    }
    return number
  }

  private mutating func required(
    _ key: String, _ range: ClosedRange<Int>
  ) throws(FileError) -> Int {
    guard let number = try number(key) else {
      throw FileError(file: name, position: nil, problem: .missingKey(key))
    }
    guard range.contains(number) else {
      throw FileError(
        file: name, position: object[key]?.position,
        problem: .outOfRange(key: key, range: range, found: SafeText("\(number)")))
    }
    return number
  }

  private func wrong(_ key: String, _ expected: String, _ hint: String) -> FileError {
    FileError(
      file: name, position: object[key]?.position,
      problem: .wrongValue(
        key: key, expected: expected, found: object[key]?.summary ?? SafeText("no such key"),
        hint: hint))
  }

  // MARK: Doubts

  /// Keys that change no count.
  private static let harmless: Set<String> = [
    "norm_eps", "rope_theta", "use_scaled_rope", "rope_scaling", "rope_scaling_factor",
    "max_batch_size", "max_seq_len", "max_position_embeddings", "use_biases", "causal",
    "rope_high_freq_factor", "rope_low_freq_factor", "use_cache", "model_parallel_size",
  ]
  private static let shaping = [
    "rank", "dim", "size", "head", "expert", "layer", "latent", "pattern", "lora", "norm",
  ]

  private var evidence: Evidence {
    var evidence = Evidence()
    for member in object.members where !used.contains(member.key) {
      let key = SafeText(member.key).clipped(to: 40)
      guard !Self.harmless.contains(member.key), !member.value.isNull else { continue }
      if member.value.object != nil, member.key.contains("vision") || member.key.contains("audio") {
        evidence.add(.partial("\(key) is not counted"))
      } else if Self.shaping.contains(where: member.key.contains) {
        evidence.add(.assumed("\(key) is not known and may shape the model"))
      }
    }
    return evidence
  }
}
