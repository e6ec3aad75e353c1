/// One number or choice of a model and its work that differs from where they started, by its name.
///
/// What sliders did can so be written down and done again.
package struct SizingChange: Equatable, Sendable {
  /// What can be written down.
  package enum Name: String, CaseIterable, Sendable {
    case dModel = "d_model"
    case nLayers = "n_layers"
    case vocabSize = "vocab_size"
    case contextLength = "context_length"
    case nHeads = "n_heads"
    case nKVHeads = "n_kv_heads"
    case headDim = "head_dim"
    case dFF = "d_ff"
    case nExperts = "n_experts"
    case nActiveExperts = "n_active_experts"
    case dFFExpert = "d_ff_expert"
    case dFFShared = "d_ff_shared"
    case unevenLayers = "uneven_layers"
    case isGated = "gated"
    case isTied = "tied_embeddings"
    case attentionBias = "attention_bias"
    case mlpBias = "mlp_bias"
    case norm, positions
    case sequenceLength = "sequence_length"
    case batchSize = "batch_size"
    case weights, kv
  }

  /// What a number, a switch or a choice is set to.
  package enum Value: Equatable, Sendable {
    case number(Int)
    case flag(Bool)
    /// The name of the choice, which stays what it is when choices are added.
    case choice(String)
  }

  /// What differs.
  package let name: Name
  /// What it is.
  package let value: Value

  package init(_ name: Name, _ value: Value) {
    (self.name, self.value) = (name, value)
  }
}

extension Sizing {
  /// What differs from another sizing, as far as it can be written down.
  package func changes(since start: Sizing) -> [SizingChange] {
    var changes: [SizingChange] = []
    for name in SizingChange.Name.allCases where self[name] != start[name] {
      changes.append(SizingChange(name, self[name]))
    }
    return changes
  }

  /// Does written changes again; what follows d goes by the shape as it is then.
  ///
  /// - Parameter changes: from ``changes(since:)`` with this sizing as the start, or from a file.
  /// - Returns: nothing when they make no model.
  package func applying(_ changes: [SizingChange]) -> Sizing? {
    var config = config
    var workload = workload
    for change in changes {
      guard Self.apply(change, to: &config), Self.apply(change, to: &workload) else { return nil }
    }
    let hasGroups =
      config.nKVHeads == self.config.nKVHeads && config.nHeads == self.config.nHeads
      || config.nKVHeads <= config.nHeads && config.nHeads.isMultiple(of: config.nKVHeads)
    let hasChoices = config.experts.map { $0.nActiveExperts <= $0.nExperts } ?? true
    guard hasGroups, hasChoices else { return nil }
    return Sizing(config, workload: workload)
  }

  private subscript(name: SizingChange.Name) -> SizingChange.Value {
    switch name {
    case .dModel: .number(config.dModel)
    case .nLayers: .number(config.nLayers)
    case .vocabSize: .number(config.vocabSize)
    case .contextLength: .number(config.contextLength)
    case .nHeads: .number(config.nHeads)
    case .nKVHeads: .number(config.nKVHeads)
    case .headDim: .number(config.headDim)
    case .dFF: .number(config.dFF)
    case .nExperts: .number(config.experts?.nExperts ?? 0)
    case .nActiveExperts: .number(config.experts?.nActiveExperts ?? 0)
    case .dFFExpert: .number(config.experts?.dFFExpert ?? 0)
    case .dFFShared: .number(config.experts?.dFFShared ?? 0)
    case .unevenLayers: .flag(config.isUneven)
    case .isGated: .flag(config.isGated)
    case .isTied: .flag(config.isTied)
    case .attentionBias: .choice(config.attentionBias.rawValue)
    case .mlpBias: .flag(config.hasMLPBias)
    case .norm: .choice(config.norm.rawValue)
    case .positions: .choice(config.positions.rawValue)
    case .sequenceLength: .number(workload.sequenceLength)
    case .batchSize: .number(workload.batchSize)
    case .weights: .choice(workload.weights.rawValue)
    case .kv: .choice(workload.kv.rawValue)
    }
  }

  /// Sets a number within its range.
  private static func set(
    _ number: inout Int, _ value: SizingChange.Value, _ range: ClosedRange<Int>
  ) -> Bool {
    guard case .number(let new) = value, range.contains(new) else { return false }
    number = new
    return true
  }

  private static func set(_ flag: inout Bool, _ value: SizingChange.Value) -> Bool {
    guard case .flag(let new) = value else { return false }
    flag = new
    return true
  }

  private static func set<Choice: RawRepresentable<String>>(
    _ choice: inout Choice, _ value: SizingChange.Value
  ) -> Bool {
    guard case .choice(let name) = value, let new = Choice(rawValue: name) else { return false }
    choice = new
    return true
  }

  private static func apply(_ change: SizingChange, to config: inout ModelConfig) -> Bool {
    let value = change.value
    switch change.name {
    case .dModel: return set(&config.dModel, value, ModelField.dModel.range)
    case .nLayers: return set(&config.nLayers, value, ModelField.nLayers.range)
    case .vocabSize: return set(&config.vocabSize, value, ModelField.vocabSize.range)
    case .contextLength: return set(&config.contextLength, value, ModelConfig.contextRange)
    case .nHeads: return set(&config.nHeads, value, ModelField.nHeads.range)
    case .nKVHeads: return set(&config.nKVHeads, value, ModelField.nKVHeads.range)
    // A width that no usual head size divides has one head as wide as itself.
    case .headDim: return set(&config.headDim, value, ModelField.dModel.range)
    case .dFF: return set(&config.dFF, value, ModelField.dFF.range)
    case .isGated: return set(&config.isGated, value)
    case .isTied: return set(&config.isTied, value)
    case .attentionBias: return set(&config.attentionBias, value)
    case .mlpBias: return set(&config.hasMLPBias, value)
    case .norm: return set(&config.norm, value)
    case .positions: return set(&config.positions, value)
    case .unevenLayers:
      // The shapes themselves come with the model; they can only be given up.
      config.layerShapes = []
      config.window?.heads = nil
      return value == .flag(false)
    case .nExperts, .nActiveExperts, .dFFExpert, .dFFShared:
      guard case .number(let number) = value else { return false }
      return apply(change.name, number, to: &config.experts)
    case .sequenceLength, .batchSize, .weights, .kv: return true
    }
  }

  private static func apply(
    _ name: SizingChange.Name, _ value: Int, to experts: inout Experts?
  ) -> Bool {
    if name == .nExperts {
      guard ModelField.nExperts.range.contains(value) else { return false }
      guard value > 0 else {
        experts = nil
        return true
      }
      if experts == nil { experts = Experts(nExperts: value, nActiveExperts: 1) }
      experts?.nExperts = value
      return true
    }
    // Without experts the others have nothing to change.
    guard var changed = experts else { return value == 0 }
    defer { experts = changed }
    switch name {
    case .nActiveExperts:
      changed.nActiveExperts = value
      return ModelField.nActiveExperts.range.contains(value)
    case .dFFExpert:
      changed.dFFExpert = value == 0 ? nil : value
      return value == 0 || ModelField.dFFExpert.range.contains(value)
    default:
      changed.dFFShared = value == 0 ? nil : value
      return value == 0 || ModelConfig.sharedWidthRange.contains(value)
    }
  }

  private static func apply(_ change: SizingChange, to workload: inout Workload) -> Bool {
    let value = change.value
    switch change.name {
    case .sequenceLength:
      return set(&workload.sequenceLength, value, ModelField.sequenceLength.range)
    case .batchSize: return set(&workload.batchSize, value, ModelField.batchSize.range)
    case .weights: return set(&workload.weights, value)
    case .kv: return set(&workload.kv, value)
    default: return true
    }
  }
}
