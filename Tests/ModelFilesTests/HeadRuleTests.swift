import ModelCore
import Testing

@testable import ModelFiles

@Suite struct HeadRuleTests {
  /// Small models and their learned numbers, each built with Transformers 5.24.0.
  ///
  /// The blocks are those of `LlamaModel` and `BertModel` of these sizes; what differs is the head.
  private static let llama = """
    {"model_type": "llama", "hidden_size": 64, "intermediate_size": 176, "num_hidden_layers": 2,
     "num_attention_heads": 4, "vocab_size": 512, "architectures": ["NAME"]MORE}
    """
  private static let bert = """
    {"model_type": "bert", "hidden_size": 64, "intermediate_size": 128, "num_hidden_layers": 1,
     "num_attention_heads": 4, "vocab_size": 100, "type_vocab_size": 2,
     "max_position_embeddings": 32, "architectures": ["NAME"]MORE}
    """

  private func model(_ text: String, _ name: String, _ more: String = "") throws -> FileModel {
    try read(text.replacing("NAME", with: name).replacing("MORE", with: more))
  }

  @Test(arguments: [
    // Without the head of 512 × 64; scores of two labels, of three with biases, of two ends.
    ("LlamaModel", "", 0), ("LlamaForSequenceClassification", "", 2 * 64),
    (
      "LlamaForTokenClassification",
      ", \"id2label\": {\"0\": \"A\", \"1\": \"B\", \"2\": \"C\"}", 3 * 64 + 3
    ), ("LlamaForQuestionAnswering", "", 2 * 64 + 2),
  ])
  func `a decoder's class says what follows the blocks`(name: String, more: String, head: Int)
    throws
  {
    let language = try model(Self.llama, "LlamaForCausalLM")
    let other = try model(Self.llama, name, more)
    let body = language.config.parameterCount.total - 512 * 64
    #expect(other.config.parameterCount.total == body + head)
    #expect(other.evidence.grade == .exact)
  }

  @Test(arguments: [
    // A pooler of 64² + 64; the transform of the masked model has 64² + 64 and a norm of 2 · 64.
    ("BertModel", 64 * 64 + 64), ("BertForSequenceClassification", 64 * 64 + 64 + 2 * 64 + 2),
    ("BertForTokenClassification", 2 * 64 + 2), ("BertForQuestionAnswering", 2 * 64 + 2),
    ("BertForPreTraining", 64 * 64 + 64 + 2 * 64 + 2 + 64 * 64 + 64 + 2 * 64 + 100),
  ])
  func `an encoder's class says what follows the blocks`(name: String, head: Int) throws {
    let masked = try model(Self.bert, "BertForMaskedLM")
    let other = try model(Self.bert, name)
    let body = masked.config.parameterCount.total - (64 * 64 + 64 + 2 * 64 + 100)
    #expect(other.config.parameterCount.total == body + head)
    #expect(other.evidence.grade == .exact)
  }

  @Test func `a key that nothing reads and that may shape the model is a doubt`() throws {
    let text = ", \"shared_layer_count\": 3"
    let odd = try model(Self.llama, "LlamaForCausalLM", text)
    #expect(odd.evidence.grade == .assumed)
    #expect(odd.evidence.reasons == ["shared_layer_count may shape the model and was not read"])
    for value in ["null", "false", "0", "[]", "{}", "\"\""] {
      let said = ", \"shared_layer_count\": \(value)"
      #expect(try model(Self.llama, "LlamaForCausalLM", said).evidence.grade == .exact)
    }
  }

  @Test func `a family that is not known is never exact`() throws {
    let unknown = Self.llama.replacing("\"llama\"", with: "\"warp\"")
    #expect(try model(unknown, "WarpForCausalLM").evidence.grade == .assumed)
    let window = try model(unknown, "WarpForCausalLM", ", \"sliding_window\": 64")
    #expect(window.evidence.withheld != nil)
  }
}
