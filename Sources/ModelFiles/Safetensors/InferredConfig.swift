import ModelCore
import Syntax

/// Finds a config for tensors that stand alone.
///
/// Every family is tried whose names are those of the tensors; sizes come from their shapes. What
/// shapes cannot tell, such as where one head ends, is assumed and listed. The result is only
/// good if no tensor is left over, so that the count is exact whatever was assumed.
package enum InferredConfig {
  /// Finds the family and the sizes.
  ///
  /// - Parameters:
  ///   - set: the tensors.
  ///   - quantization: how they are packed, where something says so.
  /// - Returns: the model; nil if no family has just these tensors.
  package static func model(
    of set: TensorSet, _ quantization: Quantization = Quantization()
  ) -> TensorModel? {
    let patterns = TensorPatterns(alone: set, quantization).shaped
    let naming = TensorNaming(set)
    guard patterns.rest == 0, patterns.all.count <= TensorFit.maximumPatterns,
      let sizes = InferredSizes(patterns)
    else { return nil }
    var best: (model: FileModel, distance: Int)?
    for family in FamilyReader.all {
      guard let found = candidate(family, sizes, patterns, naming, set.name) else {
        continue
      }
      let distance = TensorComparison(patterns, found.config, naming).distance
      guard distance < best?.distance ?? .max,
        TensorFit(found.config, patterns, naming).distance == 0
      else { continue }
      best = (found, distance)
    }
    guard let best else { return nil }
    let fitted = TensorFit(best.model.config, patterns, naming).config
    let model = FileModel(
      name: set.name, config: fitted, assumptions: assumptions(fitted, best.model, sizes),
      notices: [], quantization: quantization)
    return TensorModel(model, patterns, naming)
  }

  /// The family with the sizes, if most of its names are there.
  private static func candidate(
    _ family: FamilyReader, _ sizes: InferredSizes, _ patterns: TensorPatterns,
    _ naming: TensorNaming, _ name: SafeText
  ) -> FileModel? {
    guard let model = try? sizes.config(family.modelType, name: name).read() else {
      return nil
    }
    let keys = Set(patterns.all.map(\.key))
    let expected = ExpectedTensors(model.config, naming).all
    let known = expected.count {
      keys.contains($0.name) || keys.contains(TensorPatterns.key($0.name))
    }
    return 2 * known > expected.count ? model : nil
  }

  private static func assumptions(
    _ config: ModelConfig, _ model: FileModel, _ sizes: InferredSizes
  ) -> [Assumption] {
    var all = [
      Assumption(
        key: "model_type", isNull: false, value: config.architecture.modelType,
        reason: "the family with these tensors")
    ]
    if config.nAttentionLayers > 0, config.attention.queryKeyNorm == .none {
      all.append(
        Assumption(
          key: "head_dim", isNull: false, value: "\(config.headDim)",
          reason: "the usual size; the count does not depend on it"))
    }
    if let experts = config.experts {
      all.append(
        Assumption(
          key: "num_experts_per_tok", isNull: false, value: "\(experts.nActiveExperts)",
          reason: "the default of \(config.architecture.modelType)"))
    }
    // A table of positions shows how many there are.
    let kept =
      config.positions == .learned ? [] : ["max_position_embeddings", "sliding_window"]
    return all + model.assumptions.filter { kept.contains($0.key) }
  }
}

/// Sizes that shapes show before a family is known.
private struct InferredSizes {
  private let width: Int
  private let vocab: Int
  private let layers: Int
  private let inner: Int
  private let experts: Int?
  private let headDim: Int
  private let isTied: Bool

  init?(_ patterns: TensorPatterns) {
    guard let table = patterns.tokenTable, patterns.layers > 0 else { return nil }
    (vocab, width, layers) = (table.shape[0], table.shape[1], patterns.layers)
    guard vocab > 0, width > 0 else { return nil }
    isTied = !patterns.all.contains { Self.part($0) == .head && $0.layers == 0 }
    let mlp = patterns.all.filter { Self.part($0) == .mlp && $0.shape.count >= 2 }
    let expert = mlp.first { $0.name.description.contains("expert") }
    experts = expert.map { pattern in
      pattern.shape.count == 3 ? pattern.shape[0] : pattern.copies / max(pattern.layers, 1)
    }
    let (width, layers) = (width, layers)
    inner = mlp.first.map { $0.shape.suffix(2).first { $0 != width } ?? width } ?? 4 * width
    headDim = Self.headDim(patterns, width, layers)
  }

  private static func part(_ pattern: TensorPattern) -> ModelPart {
    ModelPart(tensor: pattern.name.description)
  }

  /// The length of a norm of queries, or the largest usual size that divides the projections.
  private static func headDim(_ patterns: TensorPatterns, _ width: Int, _ layers: Int) -> Int {
    var widths = [width]
    for pattern in patterns.all where pattern.layers > 0 && pattern.shape.count == 2 {
      let name = pattern.name.description
      let isProjection = ["q_proj.weight", "k_proj.weight", "attn.query", "self.query"]
        .contains(where: name.contains)
      if isProjection, let rows = pattern.shape.first { widths.append(rows) }
    }
    for pattern in patterns.all where pattern.shape.count == 1 {
      guard pattern.key.hasSuffix("q_norm.weight"), let size = pattern.shape.first,
        widths.dropFirst().allSatisfy({ $0.isMultiple(of: size) })
      else { continue }
      return size
    }
    return [128, 64, 32, 16, 8, 4, 2].first { size in
      widths.allSatisfy { $0.isMultiple(of: size) } && (size <= 64 || width > 1_024)
    } ?? 1
  }

  /// A config of a family with these sizes.
  func config(_ modelType: String, name: SafeText) -> SyntheticConfig {
    var config = SyntheticConfig(modelType, name: name)
    config.set(.width, width)
    config.set(.vocab, vocab)
    config.set(.layers, layers)
    config.set(.inner, inner)
    config.set(.heads, max(width / headDim, 1))
    config.set(.kvHeads, max(width / headDim, 1))
    config.set(.headDim, headDim)
    config.set("tie_word_embeddings", .bool(isTied))
    guard let experts, experts > 0 else { return config }
    config.set(.experts, experts)
    config.set(.expertInner, inner)
    // Published mixtures use at most 8 of their experts for a token; small ones use 2.
    config.set(.active, min(experts, experts > 16 ? 8 : 2))
    return config
  }
}
