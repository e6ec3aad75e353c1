import Catalog
import Explorer
import ModelCore
import Syntax
import Testing

@testable import CLI

/// What the documents of `--json` promise.
@Suite struct DocumentTests {
  /// A type that a key promises.
  enum Kind { case integer, number, text, flag, list, object, integerOrNull, textOrNull }

  /// The document of a preset, made without the argument parser, which is slow unoptimized.
  private func document(_ answer: Answer) throws -> JSONObject {
    let document = try JSONDocument.parse(answer.output.utf8, name: SafeText("stdout"))
    return try #require(document.root.object)
  }

  private func document(_ line: String) throws -> JSONObject {
    let run = try CommandRun(line)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    return try #require(document.root.object)
  }

  private func expect(_ value: JSONValue?, _ kind: Kind, _ key: String) {
    guard let value else {
      Issue.record("\(key) is missing")
      return
    }
    let fits =
      switch kind {
      case .integer: value.integer != nil
      case .number: value.double != nil
      case .text: value.string != nil
      case .flag: value.bool != nil
      case .list: value.array != nil
      case .object: value.object != nil
      case .integerOrNull: value.integer != nil || value.isNull
      case .textOrNull: value.string != nil || value.isNull
      }
    #expect(fits, "\(key) is \(value.summary)")
  }

  private func expectSorted(_ value: JSONValue) {
    if let object = value.object {
      let keys = object.members.map(\.key)
      #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      for member in object.members { expectSorted(member.value) }
    }
    for element in value.array ?? [] { expectSorted(element) }
  }

  static let countKeys: [(path: [String], kind: Kind)] =
    [
      (["schema"], .integer), (["command"], .text), (["model"], .object), (["config"], .object),
      (["parameters"], .object), (["conventions"], .object), (["neurons"], .object),
      (["kv_cache"], .object), (["flops"], .object), (["rule_of_thumb"], .object),
      (["assumptions"], .list), (["config", "tied_embeddings"], .flag),
      (["conventions", "active_without_input_table"], .integer),
      (["kv_cache", "data_type"], .text), (["rule_of_thumb", "ratio"], .number),
      (["rule_of_thumb", "twelve_l_d_squared"], .integer),
    ]
    + ["name", "model_type", "origin", "grade"].map { (["model", $0], .text) }
    + [
      "d_model", "n_layers", "vocab_size", "n_heads", "n_kv_heads", "head_dim", "d_ff",
      "n_experts", "n_active_experts", "context_length",
    ].map { (["config", $0], .integer) }
    + [
      "total", "active", "non_embedding", "token_embedding", "position_embedding", "attention",
      "mixer", "mlp", "router", "norm", "head", "other",
    ].map { (["parameters", $0], .integer) }
    + ["input_per_token", "mlp_per_layer", "mlp_total"].map { (["neurons", $0], .integer) }
    + [
      "sequence_length", "batch_size", "bytes_per_token", "bytes", "state_bytes",
      "expanded_bytes_per_token",
    ].map { (["kv_cache", $0], .number) }
    + [
      "sequence_length", "forward_matmul", "forward_attention_full", "forward_attention_causal",
      "forward_per_token", "training",
    ].map { (["flops", $0], .number) }

  @Test("L2: count has every key of its document", arguments: Preset.all)
  func countIsWhole(preset: Preset) throws {
    let root = try document(Answer(CountDocument(Subject(preset)).members, command: "count"))
    for (path, kind) in Self.countKeys {
      var value: JSONValue?
      var object: JSONObject? = root
      for key in path {
        value = object?[key]
        object = value?.object
      }
      expect(value, kind, path.joined(separator: "."))
    }
    let parameters = try #require(root["parameters"]?.object)
    let parts = ModelPart.allCases.compactMap { parameters[$0.rawValue]?.integer }
    #expect(parts.reduce(0, +) == parameters["total"]?.integer)
    #expect(parameters["total"]?.integer == preset.config.parameterCount.total)
    #expect(parameters["active"]?.integer == preset.config.parameterCount.active)
  }

  @Test("L2: explain has every key of its document", arguments: Preset.all)
  func explainIsWhole(preset: Preset) throws {
    let root = try document(
      Answer(ExplainReport(Subject(preset)).members, command: "explain"))
    #expect(root["schema"]?.integer == 1)
    #expect(root["command"]?.string == "explain")
    #expect(root["total"]?.integer == preset.config.parameterCount.total)
    var sum = 0
    for (index, step) in try #require(root["steps"]?.array).enumerated() {
      let step = try #require(step.object)
      #expect(step["index"]?.integer == index + 1)
      for key in ["value", "copies"] { expect(step[key], .integer, key) }
      for key in ["formula", "substituted"] { expect(step[key], .text, key) }
      expect(step["part"], .textOrNull, "part")
      sum += (step["value"]?.integer ?? 0) * (step["copies"]?.integer ?? 0)
    }
    #expect(sum == preset.config.parameterCount.total)
  }

  @Test("L2: double has every key of its document", arguments: Preset.all)
  func doubleIsWhole(preset: Preset) throws {
    let root = try document(
      Answer(DoubleReport(Subject(preset), follows: true).members, command: "double"))
    #expect(root["command"]?.string == "double")
    #expect(root["base"]?.integer == preset.config.parameterCount.total)
    let rows = try #require(root["rows"]?.array).compactMap(\.object)
    let symbols = rows.compactMap { $0["symbol"]?.string }
    #expect(
      Set(symbols) == [
        "d_model", "n_layers", "vocab_size", "d_ff", "sequence_length", "batch_size",
      ])
    for row in rows {
      expect(row["total"], .integerOrNull, "total")
      for key in ["exponent", "kv_cache_bytes", "forward_flops"] { expect(row[key], .number, key) }
      expect(row["follows"], .object, "follows")
    }
  }

  @Test("L2: check has a row for every case and says that none differs")
  func checkIsWhole() throws {
    let document = try document("check --json")
    #expect(document["differing"]?.integer == 0)
    #expect(document["rows"]?.array?.count == PublishedCase.all.count)
    #expect(try CommandRun("check").code == 0)
  }

  @Test("L2: presets has a row with source and grade for every preset")
  func presetsIsWhole() throws {
    let rows = try #require(try document("presets --json")["rows"]?.array).compactMap(\.object)
    #expect(rows.compactMap { $0["name"]?.string } == Preset.all.map(\.name))
    for row in rows {
      for key in ["family", "source", "grade", "organization"] { expect(row[key], .text, key) }
      for key in ["total", "active", "year"] { expect(row[key], .integer, key) }
      expect(row["checkpoint_parameters"], .integerOrNull, "checkpoint_parameters")
    }
  }

  @Test(
    "L2: keys are sorted",
    arguments: ["count mixtral-8x7b", "explain gpt2", "double deepseek-v3", "presets"])
  func sortsKeys(line: String) throws {
    let run = try CommandRun(line + " --json")
    let document = try JSONDocument.parse(run.output.utf8, name: SafeText("stdout"))
    expectSorted(document.root)
  }

  @Test("N8: integers beyond 2^53 come as text too, and nothing is NaN")
  func writesLargeIntegers() throws {
    let root = try document(
      "count --d-model 131072 --n-layers 4096 --vocab-size 2^24 --n-experts 2048 --json")
    let parameters = try #require(root["parameters"]?.object)
    let total = try #require(parameters["total"]?.integer)
    #expect(total > 1 << 53)
    #expect(parameters["total_str"]?.string == String(total))
    #expect(parameters["token_embedding"]?.integer == 1 << 41)
    #expect(parameters["token_embedding_str"] == nil)
    let doubled = try CommandRun(
      "double --d-model 131072 --n-layers 4096 --vocab-size 2^24 --json")
    #expect(doubled.code == 0)
    for text in ["nan", "inf", "NaN", "Infinity"] {
      #expect(!doubled.output.contains(": \(text)"))
    }
    let rows = try JSONDocument.parse(doubled.output.utf8, name: SafeText("stdout"))
      .root.object?["rows"]?.array
    let row = try #require(rows?.first?.object)
    #expect(row["total"]?.isNull == true)
    #expect(row["factor"]?.isNull == true)
  }

  @Test func `counts the example of the contract to the last digit`() throws {
    let root = try document("count llama-2-7b --json")
    let expected: [(String, String, Int)] = [
      ("parameters", "total", 6_738_415_616), ("parameters", "active", 6_738_415_616),
      ("parameters", "non_embedding", 6_476_271_616),
      ("parameters", "token_embedding", 131_072_000),
      ("parameters", "attention", 2_147_483_648), ("parameters", "mlp", 4_328_521_728),
      ("parameters", "norm", 266_240), ("parameters", "head", 131_072_000),
      ("neurons", "input_per_token", 4_096), ("neurons", "mlp_per_layer", 11_008),
      ("neurons", "mlp_total", 352_256), ("kv_cache", "bytes_per_token", 524_288),
      ("kv_cache", "bytes", 2_147_483_648), ("kv_cache", "expanded_bytes_per_token", 524_288),
      ("flops", "forward_matmul", 54_125_177_864_192),
      ("flops", "forward_attention_full", 8_796_093_022_208),
      ("flops", "forward_attention_causal", 4_399_120_252_928),
      ("flops", "forward_per_token", 14_288_158_720),
      ("flops", "training", 175_572_894_351_360),
      ("rule_of_thumb", "twelve_l_d_squared", 6_442_450_944),
    ]
    for (group, key, value) in expected {
      #expect(root[group]?.object?[key]?.integer == value, "\(group).\(key)")
    }
  }

  @Test(arguments: [("llama-2-7b", 524_288), ("llama-3.1-8b", 131_072), ("deepseek-v3", 70_272)])
  func `gives the growth of the cache for one token`(model: String, bytes: Int) throws {
    let cache = try document("count \(model) --json")["kv_cache"]?.object
    #expect(cache?["bytes_per_token"]?.integer == bytes)
  }
}
