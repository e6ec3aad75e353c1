/// A vision tower and what leads from it to the language model.
package struct VisionModules: Equatable, Sendable {
  /// The blocks that read a picture.
  package var tower: VisionTower
  /// What leads to the stream of the language model.
  package var projector: [SideTensor]

  package init(tower: VisionTower, projector: [SideTensor] = []) {
    self.tower = tower
    self.projector = projector
  }
}

/// The dimensions of a stack of blocks that reads squares of a picture.
///
/// Source: Dosovitskiy et al. 2020, arXiv:2010.11929, and the configurations of the families.
package struct VisionTower: Equatable, Sendable {
  /// What its tensors are called.
  package var kind: TowerKind
  /// Width of its stream.
  package var width: Int
  /// Blocks.
  package var nLayers: Int
  /// Inner width of the MLP.
  package var inner: Int
  /// Lengths of what becomes one vector: colors, perhaps frames, and two sides; or all in one.
  package var patch: [Int]
  /// Rows of the learned table of positions; 0 where positions are rotated.
  package var positions = 0
  /// Whether the matrix that reads squares carries a bias.
  package var hasPatchBias = false
  /// Whether a learned vector stands for the whole picture.
  package var hasClass = false
  /// Whether the MLP multiplies by a gate.
  package var isGated = false
  /// Kind of normalization within the blocks.
  package var norm = NormKind.layer
  /// Which projections of attention carry biases.
  package var attentionBias = AttentionBias.all
  /// Whether the MLP carries biases.
  package var hasMLPBias = true
  /// Whether queries and keys are normalized over the whole width.
  package var hasQueryKeyNorm = false
  /// Whether each half of a block is weighed channel by channel.
  package var hasLayerScales = false
  /// Norm before the blocks.
  package var firstNorm = NormKind.none
  /// Norm after the blocks.
  package var lastNorm = NormKind.none
  /// Blocks of a second stack whose halves are weighed by a number each, as in Llama 3.2.
  package var nSecondLayers = 0
  /// Whatever else belongs to the tower.
  package var extras: [SideTensor] = []

  package init(kind: TowerKind, width: Int, nLayers: Int, inner: Int, patch: [Int]) {
    self.kind = kind
    self.width = width
    self.nLayers = nLayers
    self.inner = inner
    self.patch = patch
  }
}

/// Families of vision towers by the names of their tensors.
package enum TowerKind: String, CaseIterable, Sendable {
  case clip, siglip, pixtral, llama4, mllama, moonvit
  /// CLIP within Phi-3-vision.
  case phi3
  /// Idefics 2 and 3, SmolVLM: SigLIP's names at another place.
  case idefics
  /// Qwen 2-VL.
  case qwen2 = "qwen2_vl"
  /// Qwen 2.5-VL and GLM-4V.
  case qwen25 = "qwen2_5_vl"
  case glm4v
  /// Qwen 3-VL.
  case qwen3 = "qwen3_vl"
  /// InternVL as in Transformers.
  case internVL = "internvl"
  /// InternVL as its makers publish it.
  case internViT = "intern_vit"
}

/// A tensor beside the language model that belongs to no regular block.
package struct SideTensor: Equatable, Sendable {
  /// A length: a number, or the width of the language model or half of it.
  package enum Length: Equatable, Sendable {
    case fixed(Int)
    case stream, half
  }

  /// As in published checkpoints, suffix included; `*` stands for a number.
  package var name: String
  /// Lengths in the order of the checkpoint; none for a single number.
  package var lengths: [Length]
  /// Copies in the file.
  package var copies: Int
  /// What it is for.
  package var part: ModelPart

  package init(
    _ name: String, _ lengths: [Length], copies: Int = 1, part: ModelPart = .other
  ) {
    self.name = name
    self.lengths = lengths
    self.copies = copies
    self.part = part
  }

  /// A matrix with its bias, if it has one.
  package static func linear(
    _ name: String, from input: Length, to output: Length, biased: Bool = true, copies: Int = 1
  ) -> [SideTensor] {
    let weight = SideTensor(name + ".weight", [output, input], copies: copies)
    return biased ? [weight, SideTensor(name + ".bias", [output], copies: copies)] : [weight]
  }

  /// The gains of a norm, and its shifts if it has them.
  package static func norm(
    _ name: String, _ width: Length, _ kind: NormKind = .layer, copies: Int = 1
  ) -> [SideTensor] {
    guard kind != .none else { return [] }
    let gain = SideTensor(name + ".weight", [width], copies: copies, part: .norm)
    guard kind == .layer else { return [gain] }
    return [gain, SideTensor(name + ".bias", [width], copies: copies, part: .norm)]
  }
}

/// Where the tensors of a language model stand in files that hold more than it.
package enum LanguagePlace: Equatable, Sendable {
  /// At the place they have without the rest.
  case own
  /// Behind this prefix.
  case behind(String)
  /// Behind this prefix within "model."; the head stays where it is.
  case inModel(String)
}
