import ModelCore
import Syntax

extension ConfigFields {
  /// The family, by `model_type` or, where that is missing, by the class in `architectures`; nil
  /// where it is not known.
  mutating func architecture() throws(FileError) -> Architecture? {
    let known = ConfigJSON.knownModelTypes
    let classes = value("architectures")
    guard let type = value("model_type") else {
      if let name = classes?.array?.first?.string, let architecture = Self.classes[name] {
        assume("model_type", architecture.modelType, "the family of the class in architectures")
        family = architecture.modelType
        return architecture
      }
      throw error(nil, .unknownModelType(nil, known: known + MultimodalFamily.names))
    }
    guard let text = type.string else {
      throw error(
        type,
        .wrongValue(
          key: "model_type", expected: "a text", found: type.summary, hint: "\"llama\""))
    }
    guard let architecture = Self.architecture(named: text) else { return nil }
    family = text
    return architecture
  }

  /// Mentions that a file was written for something else than the family's language model, such
  /// as a classifier, whose head has other weights.
  mutating func remarkOtherClass(than architecture: Architecture) {
    guard let name = value("architectures")?.array?.first?.string,
      Self.classes[name] != architecture, family == architecture.modelType,
      Self.classes[name] != nil || !name.hasSuffix("ForCausalLM")
    else { return }
    remark("architectures", "counted as the language model of \(family), not as \(SafeText(name))")
  }

  /// Classes of the reference implementation, or of the makers, that are a family's language model.
  private static let classes: [String: Architecture] = [
    "OpenAIGPTLMHeadModel": .gpt1, "GPT2LMHeadModel": .gpt2, "LlamaForCausalLM": .llama,
    "LLaMAForCausalLM": .llama, "MistralForCausalLM": .mistral, "MixtralForCausalLM": .mixtral,
    "Qwen2ForCausalLM": .qwen2, "GemmaForCausalLM": .gemma, "Gemma2ForCausalLM": .gemma2,
    "DeepseekV2ForCausalLM": .deepseekV2, "DeepseekV3ForCausalLM": .deepseekV3,
    "GPTNeoForCausalLM": .gptNeo, "GPTJForCausalLM": .gptJ, "GPTNeoXForCausalLM": .gptNeoX,
    "GPTBigCodeForCausalLM": .gptBigCode, "OPTForCausalLM": .opt, "BloomForCausalLM": .bloom,
    "XGLMForCausalLM": .xglm, "MPTForCausalLM": .mpt, "MptForCausalLM": .mpt,
    "FalconForCausalLM": .falcon, "Starcoder2ForCausalLM": .starcoder2,
    "SmolLM3ForCausalLM": .smollm3, "InternLM2ForCausalLM": .internlm2,
    "BaiChuanForCausalLM": .baichuan, "BaichuanForCausalLM": .baichuan,
    "ExaoneForCausalLM": .exaone, "Exaone4ForCausalLM": .exaone4,
    "Qwen2MoeForCausalLM": .qwen2MoE, "Qwen3ForCausalLM": .qwen3,
    "Qwen3MoeForCausalLM": .qwen3MoE, "Qwen3NextForCausalLM": .qwen3Next,
    "Gemma3ForCausalLM": .gemma3Text, "Gemma3ForConditionalGeneration": .gemma3,
    "PhiForCausalLM": .phi, "Phi3ForCausalLM": .phi3, "PhiMoEForCausalLM": .phiMoE,
    "PhimoeForCausalLM": .phiMoE, "StableLmForCausalLM": .stableLM,
    "CohereForCausalLM": .cohere, "Cohere2ForCausalLM": .cohere2, "DbrxForCausalLM": .dbrx,
    "OlmoForCausalLM": .olmo, "Olmo2ForCausalLM": .olmo2, "Olmo3ForCausalLM": .olmo3,
    "OlmoeForCausalLM": .olmoe, "GraniteForCausalLM": .granite,
    "GraniteMoeForCausalLM": .graniteMoE, "NemotronForCausalLM": .nemotron,
    "GlmForCausalLM": .glm, "Glm4ForCausalLM": .glm4, "Glm4MoeForCausalLM": .glm4MoE,
    "MiniMaxForCausalLM": .minimax, "GptOssForCausalLM": .gptOSS,
    "Ernie4_5ForCausalLM": .ernie45, "Ernie4_5_MoeForCausalLM": .ernie45MoE,
    "HunYuanDenseV1ForCausalLM": .hunyuanDense, "HunYuanMoEV1ForCausalLM": .hunyuanMoE,
    "SeedOssForCausalLM": .seedOSS, "MambaForCausalLM": .mamba, "Mamba2ForCausalLM": .mamba2,
    "JambaForCausalLM": .jamba, "Llama4ForCausalLM": .llama4Text,
    "Llama4ForConditionalGeneration": .llama4, "BertForMaskedLM": .bert,
    "RobertaForMaskedLM": .roberta, "T5ForConditionalGeneration": .t5,
    "ViTForImageClassification": .vit, "ChatGLMModel": .chatGLM,
    "ChatGLMForConditionalGeneration": .chatGLM, "QWenLMHeadModel": .qwen,
    "DeepseekForCausalLM": .deepseek, "DeepseekV32ForCausalLM": .deepseekV32,
    "KimiLinearForCausalLM": .kimiLinear, "MiniCPMForCausalLM": .minicpm,
    "MiniCPM3ForCausalLM": .minicpm3, "InternLMForCausalLM": .internlm,
    "InternLM3ForCausalLM": .internlm3, "OrionForCausalLM": .orion,
    "XverseForCausalLM": .xverse, "AquilaForCausalLM": .aquila,
    "SkyworkForCausalLM": .skywork, "SolarForCausalLM": .solar, "MiMoForCausalLM": .mimo,
    "BailingMoeForCausalLM": .bailingMoE, "BailingMoeV2ForCausalLM": .bailingMoE,
    "MiniMaxM2ForCausalLM": .minimaxM2, "ApertusForCausalLM": .apertus,
    "ArceeForCausalLM": .arcee, "BioGptForCausalLM": .biogpt, "BitNetForCausalLM": .bitnet,
    "BitnetForCausalLM": .bitnet, "CodeGenForCausalLM": .codegen, "CTRLLMHeadModel": .ctrl,
    "DiffLlamaForCausalLM": .diffLlama, "DogeForCausalLM": .doge,
    "Dots1ForCausalLM": .dots1, "FlexOlmoForCausalLM": .flexOlmo,
    "GPTNeoXJapaneseForCausalLM": .gptNeoXJapanese, "HeliumForCausalLM": .helium,
    "MinistralForCausalLM": .ministral, "PersimmonForCausalLM": .persimmon,
    "VaultGemmaForCausalLM": .vaultGemma, "FalconMambaForCausalLM": .falconMamba,
    "BambaForCausalLM": .bamba, "FalconH1ForCausalLM": .falconH1,
    "GraniteMoeSharedForCausalLM": .graniteMoEShared,
    "GraniteMoeHybridForCausalLM": .graniteHybrid, "NemotronHForCausalLM": .nemotronH,
    "Lfm2ForCausalLM": .lfm2, "LFM2ForCausalLM": .lfm2, "Lfm2MoeForCausalLM": .lfm2MoE,
    "RecurrentGemmaForCausalLM": .recurrentGemma, "OpenELMForCausalLM": .openELM,
    "LongcatFlashForCausalLM": .longCatFlash,
    "Gemma3nForCausalLM": .gemma3nText,
  ]
}
