// Falcon.
extension Architecture {
  /// Falcon: one key/value head or a few, one norm or two for attention and MLP side by side.
  package static let falcon = Architecture(
    "falcon", from: .bloom,
    shaped: { names, config in
      if config.isParallel, config.blockNorms != 1 { names.blockNorms = ["ln_attn", "ln_mlp"] }
    })

  /// Falcon Mamba: Mamba with norms that have no gains.
  package static let falconMamba = Architecture("falcon_mamba", from: .mamba)

  /// Falcon-H1: each layer has Mamba 2 and attention side by side.
  package static let falconH1 = Architecture("falcon_h1", from: .bamba)
}
