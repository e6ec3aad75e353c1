/// A model, the work it is given, and which of its numbers follow others: what sliders move.
package struct Sizing: Equatable, Sendable {
  /// The model as it stands.
  package private(set) var config: ModelConfig
  /// The work as it stands.
  package var workload: Workload
  /// Fields that stay put when d moves although they would follow it.
  package private(set) var unlinked: Set<ModelField> = []
  /// Where followers take their ratios from; moves only when one of them is set by hand, so that
  /// d can wander off and come back to the same shape.
  private var base: ModelConfig

  /// Starts from a model, by default with the workload people ask for first.
  package init(_ config: ModelConfig, workload: Workload? = nil) {
    self.config = config
    self.workload = workload ?? Workload(for: config)
    base = config
  }

  /// Takes note that nobody knows what each layer is.
  package mutating func withholdCosts() {
    config.hasKnownLayers = false
    base.hasKnownLayers = false
  }

  /// Fields that follow d unless they are unlinked.
  package static let followers: [ModelField] = [.nHeads, .dFF]

  // MARK: Reading

  /// Fields that mean something for this model, in the order of the screen.
  package var fields: [ModelField] {
    var fields: [ModelField] = [.dModel, .nLayers, .vocabSize, .sequenceLength]
    let attends = config.heads != nil
    if attends { fields.append(.nHeads) }
    if attends, config.latent == nil { fields.append(.nKVHeads) }
    if config.hasMLP { fields.append(contentsOf: [.dFF, .nExperts]) }
    if let experts = config.experts {
      fields.append(.nActiveExperts)
      if experts.dFFExpert != nil { fields.append(.dFFExpert) }
    }
    if attends, config.latent == nil { fields.append(.headDim) }
    fields.append(.batchSize)
    return fields
  }

  /// The value of a field; 0 for one the model does not have.
  package subscript(field: ModelField) -> Int {
    switch field {
    case .dModel: config.dModel
    case .nLayers: config.nLayers
    case .vocabSize: config.vocabSize
    case .sequenceLength: workload.sequenceLength
    case .nHeads: config.nHeads
    case .nKVHeads: config.nKVHeads
    case .headDim: config.headDim
    case .dFF: config.dFF
    case .nExperts: config.experts?.nExperts ?? 0
    case .nActiveExperts: config.experts?.nActiveExperts ?? 0
    case .dFFExpert: config.experts?.dFFExpert ?? 0
    case .batchSize: workload.batchSize
    }
  }

  /// Values a field may take beside the others as they stand.
  package func range(of field: ModelField) -> ClosedRange<Int> {
    switch field {
    case .nKVHeads: 1...max(config.nHeads, 1)
    case .nActiveExperts: 1...max(config.experts?.nExperts ?? 1, 1)
    case .headDim: 1...max(field.range.upperBound, config.headDim)
    default: field.range
    }
  }

  // MARK: Changing

  /// Sets a field, held within its range, and moves what follows it.
  package mutating func set(_ field: ModelField, to wanted: Int) {
    let range = range(of: field)
    let value = min(max(wanted, range.lowerBound), range.upperBound)
    switch field {
    case .dModel:
      config.dModel = value
      follow()
      return
    case .nLayers: config.nLayers = value
    case .vocabSize: config.vocabSize = value
    case .sequenceLength: setSequenceLength(value)
    case .nHeads:
      makeEven()
      setHeads(value)
    case .nKVHeads:
      makeEven()
      config.nKVHeads = Self.nearestDivisor(of: config.nHeads, to: value)
    case .headDim:
      config.window?.heads = nil
      config.headDim = value
    case .dFF:
      config.layerShapes = []
      config.dFF = value
    case .nExperts: setExperts(value)
    case .nActiveExperts: config.experts?.nActiveExperts = value
    case .dFFExpert: config.experts?.dFFExpert = value
    case .batchSize: workload.batchSize = value
    }
    rebase(after: field)
  }

  /// Takes a field back to another sizing's value; with the sequence length goes the position
  /// table that may have grown with it.
  package mutating func reset(_ field: ModelField, to start: Sizing) {
    if field == .sequenceLength { config.contextLength = start.config.contextLength }
    set(field, to: start[field])
  }

  /// Links or unlinks what follows d: one follower, or all of them when d itself is named.
  package mutating func toggleLink(_ field: ModelField) {
    let named = field == .dModel ? Set(Self.followers) : Set(Self.followers).intersection([field])
    if named.isSubset(of: unlinked) { unlinked.subtract(named) } else { unlinked.formUnion(named) }
    base = config
  }

  /// Whether a field moves along when d does.
  package func follows(_ field: ModelField) -> Bool {
    switch field {
    case .nHeads, .nKVHeads, .headDim: !unlinked.contains(.nHeads)
    case .dFF, .dFFExpert: !unlinked.contains(.dFF)
    case .dModel, .nLayers, .vocabSize, .sequenceLength, .nExperts, .nActiveExperts, .batchSize:
      false
    }
  }

  /// Takes the ratios of the model as it stands for those that followers keep.
  private mutating func rebase(after field: ModelField) {
    switch field {
    case .nHeads, .nKVHeads, .headDim, .dFF, .nExperts, .dFFExpert: base = config
    case .dModel, .nLayers, .vocabSize, .sequenceLength, .nActiveExperts, .batchSize: return
    }
  }

  /// A learned position table grows with the sequence once it is passed, and never shrinks.
  private mutating func setSequenceLength(_ value: Int) {
    workload.sequenceLength = value
    if config.positions == .learned { config.contextLength = max(config.contextLength, value) }
  }

  /// Where every query head has its own keys and values, these go along; else the groups stay
  /// whole.
  private mutating func setHeads(_ value: Int) {
    if config.nKVHeads == config.nHeads || config.nKVHeads == 0 {
      config.nHeads = value
      config.nKVHeads = value
    } else {
      let groups = max(value / config.nKVHeads, 1)
      config.nHeads = groups * config.nKVHeads
    }
  }

  /// Gives all layers the same heads.
  private mutating func makeEven() {
    config.layerShapes = []
    config.window?.heads = nil
  }

  private mutating func setExperts(_ value: Int) {
    guard value > 0 else {
      config.experts = nil
      return
    }
    var experts = config.experts ?? base.experts ?? Experts(nExperts: value, nActiveExperts: 2)
    experts.nExperts = value
    experts.nActiveExperts = min(max(experts.nActiveExperts, 1), value)
    config.experts = experts
  }

  // MARK: Following d

  /// Recomputes heads and inner widths for the width as it stands, from the base.
  ///
  /// Layers that are not alike become so when d moves.
  private mutating func follow() {
    let isMoved = config.dModel != base.dModel
    config.layerShapes = isMoved ? [] : base.layerShapes
    config.window?.heads = isMoved ? nil : base.window?.heads
    if !unlinked.contains(.nHeads) { followHeads() }
    if !unlinked.contains(.dFF) { followInnerWidth() }
  }

  /// The head size stays if it divides d, else the largest usual one that does; heads fill d, or
  /// keep their share of it where they do not fill it.
  private mutating func followHeads() {
    guard base.nHeads > 0, base.headDim > 0 else { return }
    let d = config.dModel
    let width = base.nHeads * base.headDim
    let headDim = HeadSize.dividing(d, atMost: base.headDim)
    let wanted =
      width == base.dModel
      ? d / headDim : Self.rounded(width * d, over: base.dModel * headDim)
    config.headDim = headDim
    config.nHeads = min(max(wanted, 1), ModelField.nHeads.range.upperBound)
    let group = max(base.nHeads / max(base.nKVHeads, 1), 1)
    config.nKVHeads =
      config.nHeads.isMultiple(of: group)
      ? config.nHeads / group : Self.greatestCommonDivisor(config.nHeads, base.nKVHeads)
  }

  /// Inner widths keep their ratio to d, in steps of 64 where the base's are.
  private mutating func followInnerWidth() {
    func scaled(_ width: Int) -> Int {
      guard width > 0 else { return 0 }
      let step = width.isMultiple(of: 64) ? 64 : 1
      let value = Self.rounded(width * config.dModel, over: base.dModel * step) * step
      return min(max(value, step), ModelField.dFF.range.upperBound)
    }
    config.dFF = scaled(base.dFF)
    if let width = base.experts?.dFFExpert { config.experts?.dFFExpert = scaled(width) }
    if let width = base.experts?.dFFShared { config.experts?.dFFShared = scaled(width) }
  }

  /// `numerator / denominator` rounded to the nearest whole number.
  private static func rounded(_ numerator: Int, over denominator: Int) -> Int {
    let divisor = max(denominator, 1)
    return (numerator + divisor / 2) / divisor
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? max(a, 1) : greatestCommonDivisor(b, a % b)
  }

  /// The divisor of `number` nearest to `value`, the smaller one of two.
  private static func nearestDivisor(of number: Int, to value: Int) -> Int {
    (1...max(number, 1)).filter { number.isMultiple(of: $0) }
      .min { ($0 - value).magnitude < ($1 - value).magnitude } ?? 1
  }
}
