extension Architecture {
  /// The classroom model, in words instead of any library's names.
  ///
  /// The model of the lesson "From circle to GPT complexity": one V×d table that is also the head,
  /// layers of four d×d attention matrices and an MLP d → 4d → d with both biases; no norms, no
  /// positions. Total 12·L·d² + 5·L·d + V·d.
  package static let classroom = Architecture("classroom") { names in
    names.tokenTable = "embedding"
    names.positionTable = "positions"
    names.block = "layers.*."
    names.query = "attention.query"
    names.key = "attention.key"
    names.value = "attention.value"
    names.attentionOutput = "attention.output"
    names.gate = "gate"
    names.up = "expansion"
    names.down = "contraction"
    names.upRole = .expansion
    names.downRole = .contraction
    names.blockNorms = ["norm.attention", "norm.mlp"]
    names.finalNorm = "norm"
    names.head = "head"
  }
}

extension ModelConfig {
  /// The classroom model for a width, a depth and a vocabulary.
  ///
  /// Heads are 128 wide, else the largest power of two that divides d.
  package static func classroom(dModel: Int, nLayers: Int, vocabSize: Int) -> ModelConfig {
    let headDim = HeadSize.classroom(dModel)
    return ModelConfig(
      architecture: .classroom, dModel: dModel, nLayers: nLayers, vocabSize: vocabSize,
      contextLength: 4_096, nHeads: dModel / headDim, headDim: headDim,
      dFF: min(4 * dModel, ModelField.dFF.range.upperBound), isGated: false, norm: .none,
      positions: .none, isTied: true, attentionBias: .none, hasMLPBias: true)
  }
}
