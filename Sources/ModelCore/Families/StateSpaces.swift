// Mamba, and the models that keep most of it.
extension Architecture {
  /// Mamba 1 and 2: nothing but such layers, no MLP.
  package static let mamba = Architecture("mamba") { names in
    names.tokenTable = "backbone.embeddings"
    names.block = "backbone.layers.*."
    names.blockNorms = ["norm"]
    names.finalNorm = "backbone.norm_f"
  }

  /// Mamba 2: heads in place of channels.
  package static let mamba2 = Architecture("mamba2", from: .mamba)

  /// Jamba: Mamba with some attention, every second MLP a mixture.
  package static let jamba = Architecture("jamba") { names in
    names.mixer = "mamba."
    names.mlp = "feed_forward."
    names.expert = "feed_forward.experts.*."
    names.router = "feed_forward.router"
    names.blockNorms = ["input_layernorm", "pre_ff_layernorm"]
    names.finalNorm = "model.final_layernorm"
  }
}
