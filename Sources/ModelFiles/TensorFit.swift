import ModelCore

/// Brings a config to what the tensors of a file say.
///
/// One change at a time is tried, a length of a tensor that differs or a choice such as biases,
/// and kept if fewer tensors differ than before. What tensors cannot tell, such as where one head
/// ends, stays as it was.
struct TensorFit {
  private(set) var config: ModelConfig
  private var patterns: TensorPatterns
  private let naming: TensorNaming
  /// How far the config still is from the tensors; 0 where nothing differs.
  private(set) var distance: Int

  /// Most changes: more than there are lengths and choices.
  private static let maximumChanges = 48
  /// Most patterns of names; published models have fewer than 400 with all their towers.
  static let maximumPatterns = 1_024

  /// Begins with a config that may differ.
  init(_ config: ModelConfig, _ patterns: TensorPatterns, _ naming: TensorNaming) {
    (self.config, self.patterns, self.naming) = (config, patterns, naming)
    distance = TensorComparison(patterns, config, naming).distance
    fit()
  }

  private mutating func fit() {
    guard patterns.rest == 0, patterns.all.count <= Self.maximumPatterns else { return }
    for _ in 0..<Self.maximumChanges where distance > 0 {
      var best = (config: config, patterns: patterns, distance: distance)
      for change in candidates where change.config != config {
        let found = TensorComparison(change.patterns, change.config, naming).distance
        if found < best.distance { best = (change.config, change.patterns, found) }
      }
      guard best.distance < distance else { return }
      (config, patterns, distance) = best
    }
  }

  private var candidates: [(config: ModelConfig, patterns: TensorPatterns)] {
    let merged = patterns.merged
    var all = (lengths + choices + expertChoices).map { (config: $0, patterns: patterns) }
    if ModelField.nLayers.range.contains(merged.layers), merged.layers != config.nLayers {
      all.append((changed { $0.nLayers = merged.layers }, merged))
    }
    return all
  }

  private func changed(_ change: (inout ModelConfig) -> Void) -> ModelConfig {
    var copy = config
    change(&copy)
    return copy
  }

  // MARK: Lengths

  /// The config with one length changed to that of a tensor.
  private var lengths: [ModelConfig] {
    let expected = ExpectedTensors(config, naming)
    var seen: Set<String> = []
    var all: [ModelConfig] = []
    for pattern in patterns.all where pattern.isUniform && !pattern.isBeyond {
      guard let tensor = expected[pattern.key] else { continue }
      if pattern.shape.count == tensor.dimensions.count + 1, let count = pattern.shape.first {
        all += [length("E", count, tensor)].compactMap { $0 }
      }
      guard let found = tensor.aligned(pattern.shape) else { continue }
      for (dimension, size) in zip(tensor.dimensions, found) where dimension.size != size {
        guard seen.insert("\(tensor.role.word) \(dimension.symbol) \(size)").inserted else {
          continue
        }
        all += [length(dimension.symbol, size, tensor), heads(of: tensor, size)].compactMap { $0 }
      }
    }
    return all
  }

  /// The config with a length, named by its symbol, of another size; nil if that cannot be.
  private func length(_ symbol: String, _ size: Int, _ tensor: ExpectedTensor) -> ModelConfig? {
    switch symbol {
    case "d": return set(\.dModel, size, ModelField.dModel.range)
    case "V": return set(\.vocabSize, size, ModelField.vocabSize.range)
    case "d_ff": return set(\.dFF, size, ModelField.dFF.range)
    case "2·d_ff": return size.isMultiple(of: 2) ? length("d_ff", size / 2, tensor) : nil
    case "T_max": return set(\.contextLength, size, ModelConfig.contextRange)
    case "d_h": return headSize(size)
    case "h·d_h": return queryWidth(size)
    case "k·d_h": return keyWidth(size)
    case "E":
      guard ModelField.nExperts.range.contains(size), size >= config.experts?.nActiveExperts ?? 0
      else { return nil }
      return changed { $0.experts?.nExperts = size }
    case "d_ffE":
      guard ModelField.dFFExpert.range.contains(size) else { return nil }
      return changed { $0.experts?.dFFExpert = size }
    case "2·d_ffE": return size.isMultiple(of: 2) ? length("d_ffE", size / 2, tensor) : nil
    case "d_ffS":
      guard ModelConfig.sharedWidthRange.contains(size) else { return nil }
      return changed { $0.experts?.dFFShared = size }
    default: return nil
    }
  }

  /// The config with as many heads as a projection has room for; its width may be that of the
  /// stream by chance.
  private func heads(of tensor: ExpectedTensor, _ width: Int) -> ModelConfig? {
    switch tensor.role {
    case .attention(.query), .attention(.output): return queryWidth(width)
    case .attention(.key), .attention(.value): return keyWidth(width)
    case .attention(.packed):
      let keys = width - config.nHeads * config.headDim
      return keys > 0 && keys.isMultiple(of: 2) ? keyWidth(keys / 2) : nil
    default: return nil
    }
  }

  private func set(
    _ path: WritableKeyPath<ModelConfig, Int>, _ size: Int, _ range: ClosedRange<Int>
  ) -> ModelConfig? {
    range.contains(size) ? changed { $0[keyPath: path] = size } : nil
  }

  /// Another head size, heads changed so that they are as wide together as before.
  private func headSize(_ size: Int) -> ModelConfig? {
    let (queries, keys) = (config.nHeads * config.headDim, config.nKVHeads * config.headDim)
    guard ModelField.headDim.range.contains(size) else { return nil }
    return changed { config in
      config.headDim = size
      if queries.isMultiple(of: size), keys.isMultiple(of: size) {
        (config.nHeads, config.nKVHeads) = (max(queries / size, 1), max(keys / size, 1))
      }
    }
  }

  private func queryWidth(_ width: Int) -> ModelConfig? {
    let heads = width / max(config.headDim, 1)
    guard heads * config.headDim == width, ModelField.nHeads.range.contains(heads) else {
      return nil
    }
    return changed { $0.nHeads = heads }
  }

  private func keyWidth(_ width: Int) -> ModelConfig? {
    let heads = width / max(config.headDim, 1)
    guard heads * config.headDim == width, ModelField.nKVHeads.range.contains(heads) else {
      return nil
    }
    return changed { $0.nKVHeads = heads }
  }

  // MARK: Choices

  private var choices: [ModelConfig] {
    var all = [
      changed { $0.isTied.toggle() }, changed { $0.isGated.toggle() },
      changed { $0.hasMLPBias.toggle() }, changed { $0.attention.hasSinks.toggle() },
      changed { $0.output.hasBias.toggle() }, changed { $0.output.hasNorm.toggle() },
    ]
    all += AttentionBias.allCases.map { bias in changed { $0.attentionBias = bias } }
    all += QueryKeyNorm.allCases.map { norm in changed { $0.attention.queryKeyNorm = norm } }
    all += NormKind.allCases.map { norm in changed { $0.norm = norm } }
    all += (1...2).map { count in changed { $0.blockNorms = count } }
    return all
  }

  private var expertChoices: [ModelConfig] {
    guard let experts = config.experts else { return [] }
    return [
      changed { $0.experts?.hasCorrectionBias.toggle() },
      changed { $0.experts?.hasRouterBias.toggle() },
      changed { $0.experts?.hasSharedGate.toggle() },
      changed { $0.experts?.nSharedExperts = experts.nSharedExperts == 0 ? 1 : 0 },
    ]
  }
}
