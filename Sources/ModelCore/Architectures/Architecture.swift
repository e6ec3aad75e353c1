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

  /// `model_type` of a hub's config.json; "classroom" is our own.
  package var modelType: String { rawValue }
}

extension ModelConfig {
  /// Every tensor of the model, each kind listed once; all counts are sums over it.
  package var inventory: [TensorSpec] {
    switch architecture {
    case .classroom: TransformerInventory(self, names: .classroom).tensors
    case .gpt1: TransformerInventory(self, names: .gpt1).tensors
    case .gpt2: TransformerInventory(self, names: .gpt2).tensors
    case .llama, .mistral, .qwen2, .gemma: TransformerInventory(self, names: .llama).tensors
    case .gemma2: TransformerInventory(self, names: .gemma2).tensors
    case .mixtral: TransformerInventory(self, names: .mixtral).tensors
    case .deepseekV2, .deepseekV3: TransformerInventory(self, names: .deepSeek).tensors
    }
  }
}
