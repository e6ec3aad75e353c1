import ModelCore
import Syntax

/// Reads the `config.json` of a model on a public hub.
///
/// What a file leaves out is filled in as the reference implementation does and listed among the
/// assumptions; what contradicts itself is refused. Reference for names and defaults: the
/// configuration classes of Hugging Face Transformers 4.57.
package enum ConfigJSON {
  /// Largest file that is read, bytes; published ones have a few KB.
  package static let maximumBytes = 4 << 20

  /// The families that are known by their `model_type`.
  package static let knownModelTypes = Architecture.allCases.filter { $0 != .classroom }
    .map(\.modelType)

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - name: the file's name for messages.
  /// - Returns: the model, with what was assumed.
  /// - Throws: the first thing wrong, with its line and column.
  package static func read(_ bytes: [UInt8], name: SafeText) throws(FileError) -> FileModel {
    guard bytes.count <= maximumBytes else {
      let problem = FileProblem.tooLarge(bytes: bytes.count, limit: maximumBytes)
      throw FileError(file: name, position: nil, problem: problem)
    }
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
    var fields = ConfigFields(document, object)
    let architecture = try fields.architecture()
    let config = try fields.config(of: architecture)
    fields.remarkOtherClass(than: architecture)
    return FileModel(
      name: name, config: config, assumptions: fields.assumptions,
      notices: fields.finalNotices())
  }
}

extension ConfigFields {
  /// The family, by `model_type` or, where that is missing, by the class in `architectures`.
  mutating func architecture() throws(FileError) -> Architecture {
    let known = ConfigJSON.knownModelTypes
    let classes = value("architectures")
    guard let type = value("model_type") else {
      if let name = classes?.array?.first?.string, let architecture = Self.classes[name] {
        assume("model_type", architecture.modelType, "the family of the class in architectures")
        return architecture
      }
      throw error(nil, .unknownModelType(nil, known: known))
    }
    guard let text = type.string else {
      throw error(
        type,
        .wrongValue(
          key: "model_type", expected: "a text", found: type.summary, hint: "\"llama\""))
    }
    guard let architecture = Architecture(rawValue: text), known.contains(text) else {
      throw error(type, .unknownModelType(SafeText(text), known: known))
    }
    family = architecture.modelType
    return architecture
  }

  /// Mentions that a file was written for something else than the family's language model, such
  /// as a classifier, whose head has other weights.
  mutating func remarkOtherClass(than architecture: Architecture) {
    guard let name = value("architectures")?.array?.first?.string,
      Self.classes[name] != architecture
    else { return }
    remark("architectures", "counted as the language model of \(family), not as \(SafeText(name))")
  }

  /// Classes of the reference implementation that are written as a family's language model.
  private static let classes: [String: Architecture] = [
    "OpenAIGPTLMHeadModel": .gpt1, "GPT2LMHeadModel": .gpt2, "LlamaForCausalLM": .llama,
    "MistralForCausalLM": .mistral, "MixtralForCausalLM": .mixtral, "Qwen2ForCausalLM": .qwen2,
    "GemmaForCausalLM": .gemma, "Gemma2ForCausalLM": .gemma2,
    "DeepseekV2ForCausalLM": .deepseekV2, "DeepseekV3ForCausalLM": .deepseekV3,
  ]

  /// The dimensions, read as the family writes them.
  mutating func config(of architecture: Architecture) throws(FileError) -> ModelConfig {
    family = architecture.modelType
    switch architecture {
    case .classroom:
      throw error(nil, .unknownModelType(nil, known: ConfigJSON.knownModelTypes))
    case .gpt1, .gpt2: return try gptConfig(architecture)
    case .llama: return try llamaConfig(.llama)
    case .mistral: return try llamaConfig(.mistral)
    case .mixtral: return try llamaConfig(.mixtral)
    case .qwen2: return try llamaConfig(.qwen2)
    case .gemma: return try llamaConfig(.gemma)
    case .gemma2: return try llamaConfig(.gemma2)
    case .deepseekV2, .deepseekV3: return try deepSeekConfig(architecture)
    }
  }
}
