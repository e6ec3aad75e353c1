/// A family of models: what its tensors are called and what is special about its blocks.
package enum Architecture: String, CaseIterable, Sendable {
  case classroom
  case gpt1 = "openai-gpt"
  case gpt2
  case llama
  case mistral
  case mixtral
  case qwen2
  case gemma
  case gemma2
  case deepseekV2 = "deepseek_v2"
  case deepseekV3 = "deepseek_v3"
  case deepseekV32 = "deepseek_v32"
  case gptNeo = "gpt_neo"
  case gptJ = "gptj"
  case gptNeoX = "gpt_neox"
  case gptBigCode = "gpt_bigcode"
  case opt
  case bloom
  case xglm
  case mpt
  case falcon
  case starcoder2
  case smollm3
  case internlm2
  case baichuan
  case exaone
  case exaone4
  case qwen2MoE = "qwen2_moe"
  case qwen3
  case qwen3MoE = "qwen3_moe"
  case qwen3Next = "qwen3_next"
  case gemma3Text = "gemma3_text"
  case gemma3
  case phi
  case phi3
  case phiMoE = "phimoe"
  case stableLM = "stablelm"
  case cohere
  case cohere2
  case dbrx
  case olmo
  case olmo2
  case olmo3
  case olmoe
  case granite
  case graniteMoE = "granitemoe"
  case nemotron
  case kimiK2 = "kimi_k2"
  case glm
  case glm4
  case glm4MoE = "glm4_moe"
  case minimax
  case gptOSS = "gpt_oss"
  case ernie45 = "ernie4_5"
  case ernie45MoE = "ernie4_5_moe"
  case hunyuanDense = "hunyuan_v1_dense"
  case hunyuanMoE = "hunyuan_v1_moe"
  case seedOSS = "seed_oss"
  case mamba
  case mamba2
  case falconMamba = "falcon_mamba"
  case jamba
  case bamba
  case falconH1 = "falcon_h1"
  case graniteMoEShared = "granitemoeshared"
  case graniteHybrid = "granitemoehybrid"
  case nemotronH = "nemotron_h"
  case lfm2
  case lfm2MoE = "lfm2_moe"
  case recurrentGemma = "recurrent_gemma"
  case kimiLinear = "kimi_linear"
  case longCatFlash = "longcat_flash"
  case openELM = "openelm"
  case gemma3nText = "gemma3n_text"
  case apertus
  case aquila
  case arcee
  case bailingMoE = "bailing_moe"
  case biogpt
  case bitnet
  case chatGLM = "chatglm"
  case codegen
  case ctrl
  case deepseek
  case diffLlama = "diffllama"
  case doge
  case dots1
  case flexOlmo = "flex_olmo"
  case gptNeoXJapanese = "gpt_neox_japanese"
  case helium
  case internlm
  case internlm3
  case mimo
  case minicpm
  case minicpm3
  case minimaxM2 = "minimax_m2"
  case ministral
  case orion
  case persimmon
  case qwen
  case skywork
  case solar
  case vaultGemma = "vaultgemma"
  case xverse
  case llama4Text = "llama4_text"
  case llama4
  case bert
  case roberta
  case t5
  case vit

  /// `model_type` of a hub's config.json; "classroom" is our own.
  package var modelType: String { rawValue }
}

extension ModelConfig {
  /// Every tensor of the model, each kind listed once; all counts are sums over it.
  package var inventory: [TensorSpec] {
    TransformerInventory(self, names: TensorNames.of(self).at(beside.place)).tensors
  }
}

extension TensorNames {
  /// The names of a model's family.
  static func of(_ config: ModelConfig) -> TensorNames {
    switch config.architecture {
    case .classroom: classroom
    case .gpt1: gpt1
    case .gpt2: gpt2
    case .gptNeo: gptNeo
    case .gptJ: gptJ
    case .codegen: codeGen
    case .gptNeoX: gptNeoX
    case .gptNeoXJapanese: gptNeoXJapanese
    case .gptBigCode: gptBigCode
    case .opt: opt
    case .biogpt: bioGPT
    case .ctrl: ctrl
    case .bloom: bloom
    case .xglm: xglm
    case .mpt: mpt
    case .dbrx: dbrx
    case .falcon: falcon(config)
    case .phi: phi
    case .persimmon: persimmon
    case .starcoder2: starcoder2
    case .bert: bert
    case .roberta: roberta
    case .t5: t5(stack: "decoder")
    case .vit: vit
    default: ofLaterFamily(config)
    }
  }

  /// The names of families of 2023 and after, which are mostly Llama's.
  private static func ofLaterFamily(_ config: ModelConfig) -> TensorNames {
    switch config.architecture {
    case .gemma2, .gemma3Text: gemma2
    case .gemma3: gemma3
    case .vaultGemma: vaultGemma
    case .longCatFlash: longCatFlash
    case .gemma3nText: gemma3n(config)
    case .openELM: openELM
    case .mixtral, .phiMoE: mixtral
    case .minimax: minimax
    case .minimaxM2: miniMaxM2
    case .internlm2: internlm2
    case .baichuan: baichuan
    case .exaone: exaone
    case .exaone4, .olmo2, .olmo3, .flexOlmo: postNorm
    case .qwen: qwen
    case .qwen2MoE: qwen2MoE
    case .qwen3Next: qwen3Next
    case .phi3: phi3
    case .graniteMoE: graniteMoE
    case .graniteMoEShared: graniteMoEShared
    case .graniteHybrid: graniteHybrid
    case .chatGLM: chatGLM
    case .glm: glm
    case .glm4: glm4
    case .gptOSS: gptOSS
    case .ernie45MoE: ernie45MoE
    case .hunyuanDense, .hunyuanMoE: hunyuan
    case .bailingMoE: bailing
    case .bitnet: bitnet
    case .apertus: apertus
    case .diffLlama: diffLlama
    case .doge: doge(config)
    case .mamba, .mamba2, .falconMamba: mamba
    case .jamba: jamba
    case .bamba, .falconH1: bamba
    case .nemotronH: nemotronH
    case .lfm2, .lfm2MoE: lfm2
    case .recurrentGemma: recurrentGemma
    case .kimiLinear: kimiLinear
    case .llama4, .llama4Text: llama4
    default: llama
    }
  }
}
