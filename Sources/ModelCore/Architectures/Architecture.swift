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
  case jamba
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
    case .gptNeoX: gptNeoX
    case .gptBigCode: gptBigCode
    case .opt: opt
    case .bloom: bloom
    case .xglm: xglm
    case .mpt: mpt
    case .falcon: falcon(config)
    case .llama, .mistral, .qwen2, .gemma, .deepseekV2, .deepseekV3, .kimiK2, .smollm3, .qwen3,
      .qwen3MoE, .stableLM, .cohere, .cohere2, .olmo, .olmoe, .granite, .nemotron, .glm4MoE,
      .ernie45, .seedOSS:
      llama
    case .gemma2, .gemma3Text: gemma2
    case .gemma3: gemma3
    case .mixtral, .phiMoE: mixtral
    case .starcoder2: starcoder2
    case .internlm2: internlm2
    case .baichuan: baichuan
    case .exaone: exaone
    case .exaone4, .olmo2, .olmo3: postNorm
    case .qwen2MoE: qwen2MoE
    case .qwen3Next: qwen3Next
    case .phi: phi
    case .phi3: phi3
    case .dbrx: dbrx
    case .graniteMoE: graniteMoE
    case .glm: glm
    case .glm4: glm4
    case .minimax: minimax
    case .gptOSS: gptOSS
    case .ernie45MoE: ernie45MoE
    case .hunyuanDense, .hunyuanMoE: hunyuan
    case .mamba, .mamba2: mamba
    case .jamba: jamba
    case .llama4, .llama4Text: llama4
    case .bert: bert
    case .roberta: roberta
    case .t5: t5(stack: "decoder")
    case .vit: vit
    }
  }
}
