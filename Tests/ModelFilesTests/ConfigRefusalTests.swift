import ModelCore
import Syntax
import Testing

@testable import ModelFiles

@Suite struct ConfigRefusalTests {
  private func message(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error.description
    }
  }

  private static let small = ConfigJSONTests.small

  /// Families that a message does not name.
  private static let more = FamilyReader.names.count - 8

  static let refused: [(from: String, to: String, message: String)] = [
    ("64", "-64", "1:40: hidden_size: expected 1 to 131072, found -64; the nearest is 1"),
    ("64", "0", "1:40: hidden_size: expected 1 to 131072, found 0; the nearest is 1"),
    (
      "64", "4611686018427387904",
      "1:40: hidden_size: expected 1 to 131072, found 4611686018427387904; the nearest is 131072"
    ),
    ("64", "1e999", "1:40: hidden_size: expected 1 to 131072, found 1e999; the nearest is 131072"),
    (
      "64", "64.5",
      "1:40: hidden_size: expected a whole number from 1 to 131072, found 64.5; try 65"
    ),
    (
      "64", "null",
      "1:40: hidden_size: expected a whole number from 1 to 131072, found null; "
        + "try a number without quotes or brackets"
    ),
    (
      "64", "[64]",
      "1:40: hidden_size: expected a whole number from 1 to 131072, found a list of 1; "
        + "try a number without quotes or brackets"
    ),
    (
      "64", "\"wide\"",
      "1:40: hidden_size: expected a whole number from 1 to 131072, found \"wide\"; "
        + "try a number without quotes or brackets"
    ),
    (
      "\"hidden_size\": 64,", "",
      "1:1: hidden_size: expected a value, found no such key; try adding \"hidden_size\""
    ),
    (
      "heads\": 4", "heads\": 5",
      "2:49: num_attention_heads: expected a divisor of hidden_size (64), found 5; try 4 or 8"
    ),
    (
      "heads\": 4", "heads\": 0",
      "2:49: num_attention_heads: expected 1 to 1024, found 0; the nearest is 1"
    ),
    (
      "\"bos_token_id\": 1", "\"num_key_value_heads\": 3",
      "3:75: num_key_value_heads: expected a divisor of num_attention_heads (4), found 3; "
        + "try 2 or 4"
    ),
    (
      "\"bos_token_id\": 1", "\"tie_word_embeddings\": 1",
      "3:75: tie_word_embeddings: expected true or false, found 1; try false"
    ),
    (
      "layers\": 2", "layers\": 2147483647",
      "2:23: num_hidden_layers: expected 1 to 4096, found 2147483647; the nearest is 4096"
    ),
    (
      "\"llama\"", "\"qwen\\u001b[2J\", \"n_experts\": 4",
      "1:16: model_type: expected one of qwen, qwen2, qwen2_moe, qwen3, qwen3_moe, "
        + "qwen3_next, qwen2_5_vl, qwen2_vl and \(more) more, found \"qwen\u{FFFD}[2J\"; "
        + "try a model of one of these families"
    ),
    (
      "\"model_type\": \"llama\", ", "",
      "1:1: model_type: expected one of openai-gpt, gpt2, gpt_oss, llama, llama4_text, llama4, "
        + "cwm, opt and \(more) more, found no such key; "
        + "try a model of one of these families"
    ),
    ("\"llama\"", "7", "1:16: model_type: expected a text, found 7; try \"llama\""),
    ("\"bos_token_id\": 1", "\"a\": nan", "3:57: expected a value, found \"nan\""),
    (": 1}", ": 1,}", "3:70: expected a key in double quotes, found \"}\""),
  ]

  @Test("M11: what cannot be counted is refused with its place", arguments: refused)
  func refuses(from: String, to: String, expected: String) {
    #expect(message(Self.small.replacing(from, with: to)) == "config.json:" + expected)
  }

  static let mixtral = """
    {"model_type": "mixtral", "hidden_size": 64, "intermediate_size": 176, "num_hidden_layers": 2,
     "num_attention_heads": 8, "vocab_size": 512, "num_local_experts": 4,
     "num_experts_per_tok": 5}
    """

  @Test("M11: more experts for a token than there are is a contradiction")
  func refusesTooManyActive() throws {
    #expect(
      message(Self.mixtral)
        == "config.json:3:25: num_experts_per_tok: expected at most the number of experts (4), "
        + "found 5; try 4 or fewer")
    #expect(try read(Self.mixtral.replacing("5", with: "4")).config.experts?.nActiveExperts == 4)
    #expect(message(Self.mixtral.replacing("experts\": 4", with: "experts\": 0")) != nil)
  }

  @Test("M11: a default that contradicts the file is refused as well")
  func refusesContradictedDefault() {
    let text = Self.mixtral.replacing("heads\": 8", with: "heads\": 4")
    #expect(message(text)?.contains("num_key_value_heads: expected a divisor") == true)
  }

  @Test("M11: a value other than an object is no config", arguments: ["[1, 2, 3]", "7", "null"])
  func refusesOtherValues(text: String) {
    #expect(message(text)?.contains("expected an object with keys such as model_type") == true)
  }

  @Test("M2: a file over the limit is refused before it is read")
  func limitsSize() {
    let bytes = [UInt8](repeating: 0x20, count: ConfigJSON.maximumBytes + 1)
    #expect(throws: FileError.self) { try ConfigJSON.read(bytes, name: SafeText("big")) }
  }

  @Test("M1: every beginning of a file is refused in one line")
  func refusesEveryPrefix() throws {
    let bytes = Array(Self.small.utf8)
    for count in bytes.indices {
      do {
        _ = try ConfigJSON.read(Array(bytes[..<count]), name: SafeText("cut"))
        Issue.record("accepted the first \(count) bytes")
      } catch {
        #expect(!error.description.utf8.contains { $0 < 0x20 })
      }
    }
  }

  /// Values that a hostile or broken file may have anywhere.
  static let hostile = [
    "null", "true", "false", "\"\"", "\"x\"", "[]", "{}", "[[]]", "-1", "0", "1", "0.5", "1e308",
    "1e999", "-1e999", "1e-999", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808",
    "2147483648", "1e18", "16777216", "16777217", "131072", "524288", "\"9223372036854775807\"",
    "\"-1\"", "\"1e3\"", "\"0x10\"", "\"\\u0000\"", "\"\\u001b[2J\"", "[1, 2]", "{\"a\": 1}",
  ]

  @Test("M11: any value at any key is read or refused, never a trap", arguments: hostile)
  func survives(value: String) throws {
    let configs = [
      "openai-gpt", "gpt2", "mixtral-8x7b", "deepseek-v2-lite", "deepseek-v3",
      "qwen2.5-7b", "gemma-2-2b", "llama-3.2-1b", "mistral-7b-v0.1", "gpt-neo-125m", "opt-350m",
      "falcon-40b", "mpt-7b", "dbrx", "qwen1.5-moe-a2.7b", "qwen3-next-80b-a3b", "gemma-3-4b",
      "ernie-4.5-300b-a47b", "hunyuan-a13b", "gpt-oss-20b", "minimax-text-01", "mamba-130m",
      "mamba-codestral-7b", "jamba-v0.1", "llama-4-scout", "bert-base", "t5-small",
      "vit-base-patch16-224",
    ]
    for name in configs {
      let published = try #require(PublishedConfig.all.first { $0.name == name })
      let document = try JSONDocument.parse(published.json.utf8, name: SafeText(name))
      let members = try #require(document.root.object).members
      for changed in members.indices {
        let text = members.enumerated().map { index, member in
          "\"\(member.key)\": "
            + (index == changed ? value : Self.text(of: member.value))
        }
        check("{\(text.joined(separator: ", "))}")
      }
    }
  }

  /// Counts what can be read; the count must be possible.
  private func check(_ text: String) {
    do {
      #expect(try read(text).config.parameterCount.total > 0)
    } catch {
      #expect(!error.description.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  private static func text(of value: JSONValue) -> String {
    value.string.map { "\"\($0)\"" } ?? value.summary.description
  }
}
