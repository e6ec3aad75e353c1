// Granite and Bamba.
extension Architecture {
  /// Granite 3: Llama with scales that are not learned.
  package static let granite = Architecture("granite")

  /// Granite with experts, packed.
  package static let graniteMoE = Architecture("granitemoe") { names in
    names.expert = "block_sparse_moe."
    names.expertPackedGateUp = "input_linear"
    names.expertDown = "output_linear"
    names.router = "block_sparse_moe.router.layer"
  }

  /// Granite with experts beside a plain MLP.
  package static let graniteMoEShared = Architecture("granitemoeshared", from: .graniteMoE) {
    names in
    names.sharedExpert = "shared_mlp."
    names.mlp = "shared_mlp."
    names.packedGateUp = "input_linear"
    names.down = "output_linear"
  }

  /// Granite 4: Mamba 2 with some attention, experts beside a plain MLP.
  package static let graniteHybrid = Architecture("granitemoehybrid", from: .graniteMoEShared) {
    $0.mixer = "mamba."
  }

  /// Bamba: Mamba 2 with some attention.
  package static let bamba = Architecture("bamba") { names in
    names.mixer = "mamba."
    names.mlp = "feed_forward."
    names.blockNorms = ["input_layernorm", "pre_ff_layernorm"]
    names.finalNorm = "model.final_layernorm"
  }
}
