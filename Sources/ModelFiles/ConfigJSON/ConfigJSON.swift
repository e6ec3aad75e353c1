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
    return try read(document)
  }

  /// Reads a document, from a text or from what another kind of file says.
  static func read(_ document: JSONDocument) throws(FileError) -> FileModel {
    guard let object = document.root.object else {
      throw FileError(
        file: document.name, position: document.root.position,
        problem: .notAnObject(found: document.root.summary))
    }
    var fields = ConfigFields(document, object)
    var config: ModelConfig
    if let multimodal = try fields.multimodalConfig() {
      config = multimodal
    } else if let architecture = try fields.architecture() {
      config = try fields.config(of: architecture)
      fields.remarkOtherClass(than: architecture)
      try fields.readModules(beside: &config)
    } else {
      config = try fields.assumedConfig(fields.typeValue)
      try fields.readModules(beside: &config)
    }
    return FileModel(
      name: document.name, config: config, assumptions: fields.assumptions,
      notices: fields.finalNotices(), evidence: fields.evidence,
      quantization: Quantization(object))
  }
}

extension ConfigFields {
  /// The dimensions, read as the family writes them.
  mutating func config(of architecture: Architecture) throws(FileError) -> ModelConfig {
    switch architecture {
    case .classroom:
      throw error(nil, .unknownModelType(nil, known: ConfigJSON.knownModelTypes))
    case .gpt1, .gpt2: return try gptConfig(architecture)
    case .deepseekV2, .deepseekV3, .deepseekV32, .kimiK2: return try deepSeekConfig(architecture)
    case .bert, .roberta: return try bertConfig(architecture)
    case .t5: return try t5Config()
    case .vit: return try vitConfig()
    case .mamba, .mamba2, .falconMamba: return try mambaConfig(architecture)
    case .jamba: return try jambaConfig()
    case .minimax: return try minimaxConfig()
    case .qwen3Next: return try qwen3NextConfig()
    case .mixtral: return try mixtureConfig(.mixtral, ExpertKeys(nExperts: 8, nActive: 2))
    case .graniteMoE:
      ignore("mlp_bias")
      return try mixtureConfig(.graniteMoE, ExpertKeys(nExperts: 8, nActive: 2))
    case .olmoe:
      let keys = ExpertKeys(count: "num_experts", nExperts: 64, nActive: 8)
      return try mixtureConfig(.olmoe, keys)
    case .qwen2MoE: return try qwen2MoEConfig()
    case .qwen3MoE: return try qwen3MoEConfig()
    case .phiMoE: return try phiMoEConfig()
    case .gptOSS: return try gptOSSConfig()
    case .glm4MoE: return try glm4MoEConfig()
    case .ernie45MoE: return try ernieMoEConfig()
    case .hunyuanMoE: return try hunyuanConfig(.hunyuanMoE)
    case .dbrx: return try dbrxConfig()
    case .llama4Text: return try llama4Config(.llama4Text)
    default: return try hybridConfig(of: architecture)
    }
  }

  /// Families with Mamba 2, short convolutions or recurrences, and later mixtures.
  private mutating func hybridConfig(of architecture: Architecture) throws(FileError)
    -> ModelConfig
  {
    switch architecture {
    case .bamba: return try bambaConfig()
    case .falconH1: return try falconH1Config()
    case .graniteHybrid: return try graniteHybridConfig()
    case .graniteMoEShared: return try graniteSharedConfig()
    case .nemotronH: return try nemotronHConfig()
    case .lfm2, .lfm2MoE: return try lfm2Config(architecture)
    case .recurrentGemma: return try recurrentGemmaConfig()
    case .kimiLinear: return try kimiLinearConfig()
    case .openELM: return try openELMConfig()
    case .longCatFlash: return try longCatConfig()
    case .gemma3nText: return try gemma3nConfig()
    case .deepseek: return try firstDeepSeekConfig()
    case .dots1: return try dotsConfig()
    case .bailingMoE: return try bailingConfig()
    case .minimaxM2: return try miniMaxM2Config()
    case .flexOlmo:
      let keys = ExpertKeys(count: "num_experts", nExperts: 7, nActive: 5)
      return try mixtureConfig(.flexOlmo, keys)
    default: return try denseConfig(of: architecture)
    }
  }

  /// Decoders in which every layer attends and has one MLP.
  private mutating func denseConfig(of architecture: Architecture) throws(FileError)
    -> ModelConfig
  {
    switch architecture {
    case .gptNeo: return try gptNeoConfig()
    case .gptBigCode: return try gptBigCodeConfig()
    case .opt: return try optConfig()
    case .bloom: return try bloomConfig()
    case .mpt: return try mptConfig()
    case .falcon: return try falconConfig()
    case .phi: return try normedConfig(.phi, "qk_layernorm", .headWithShift)
    case .cohere: return try normedConfig(.cohere, "use_qk_norm", .eachHead)
    case .cohere2:
      ignore("use_qk_norm", "position_embedding_type")
      return try decoderConfig(.cohere2)
    case .stableLM: return try stableLMConfig()
    case .hunyuanDense: return try hunyuanConfig(.hunyuanDense)
    case .seedOSS: return try seedOSSConfig()
    case .chatGLM: return try chatGLMConfig()
    case .qwen: return try qwenConfig()
    case .internlm3: return try internLM3Config()
    case .minicpm: return try miniCPMConfig()
    case .minicpm3: return try miniCPM3Config()
    case .persimmon: return try persimmonConfig()
    case .biogpt: return try bioGPTConfig()
    case .gptNeoXJapanese: return try japaneseConfig()
    case .doge: return try dogeConfig()
    default: return try decoderConfig(Self.families[architecture] ?? .llama)
    }
  }

  /// Families that are told by their dimensions alone.
  private static let families: [Architecture: DecoderFamily] = [
    .llama: .llama, .mistral: .mistral, .qwen2: .qwen2, .gemma: .gemma, .gemma2: .gemma2,
    .gemma3Text: .gemma3(.gemma3Text), .qwen3: .qwen3, .smollm3: .smollm3,
    .internlm2: .internlm2, .baichuan: .baichuan, .exaone: .exaone, .exaone4: .exaone4,
    .granite: .granite, .olmo: .olmo, .olmo2: .olmo2, .olmo3: .olmo3, .phi3: .phi3,
    .glm: .glm, .glm4: .glm4, .ernie45: .ernie45, .gptJ: .gptJ,
    .gptNeoX: .gptNeoX, .xglm: .xglm, .starcoder2: .starcoder2,
    .nemotron: .nemotron, .apertus: .apertus, .aquila: .aquila, .arcee: .arcee,
    .bitnet: .bitnet, .diffLlama: .diffLlama, .helium: .helium, .internlm: .internlm,
    .mimo: .mimo, .ministral: .ministral, .orion: .orion, .skywork: .skywork, .solar: .solar,
    .vaultGemma: .vaultGemma, .xverse: .xverse, .ctrl: .ctrl, .codegen: .codegen,
  ]
}
