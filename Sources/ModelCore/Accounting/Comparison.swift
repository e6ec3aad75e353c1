/// The same figures of several models, side by side.
package struct Comparison: Sendable {
  /// What a figure is about.
  package enum Kind: CaseIterable, Sendable {
    /// Learned numbers.
    case size
    /// A dimension that was chosen.
    case shape
    /// What the models are given to do, the same for all.
    case work
    /// What follows: neurons, memory, FLOPs.
    case cost
  }

  /// One figure of every model.
  package struct Row: Equatable, Sendable {
    /// Key in JSON.
    package let key: String
    /// Name for people.
    package let title: String
    /// The same in nine columns.
    package let shortTitle: String
    /// What it is about.
    package let kind: Kind
    /// The figure of each model; nil where a model has no such thing.
    package let values: [Amount?]

    /// Whether the models do not all agree.
    package var differs: Bool { values.contains { $0 != values.first } }

    /// The field that sets the figure, where one does.
    package var field: ModelField? { ModelField(rawValue: key) }

    /// A model's figure as a multiple of the first model's; nil where there is none.
    package func ratio(_ index: Int) -> Double? {
      guard let first = values.first.flatMap({ $0 })?.number, first != 0,
        let value = values[index]?.number
      else { return nil }
      return value / first
    }
  }

  /// Every figure, sizes first, then dimensions, then the work, then what it costs.
  package let rows: [Row]
  private let configs: [ModelConfig]

  /// Compares models, each with the work it is given; two or more.
  package init(_ sizings: [Sizing]) {
    let facts = sizings.map(Facts.init)
    configs = sizings.map(\.config)
    rows = Self.figures.map { figure in
      Row(
        key: figure.key, title: figure.title, shortTitle: figure.shortTitle, kind: figure.kind,
        values: facts.map(figure.value))
    }
    .filter { row in row.values.contains { $0 != nil } }
  }

  /// How each model but the first becomes as large as it is, beginning with the first.
  package var causes: [Attribution] { configs.indices.dropFirst().compactMap(cause) }

  /// How one model becomes as large as it is, beginning with the first; nil where there is none.
  package func cause(of index: Int) -> Attribution? {
    guard let first = configs.first, configs.indices.contains(index) else { return nil }
    return Attribution(from: first, to: configs[index])
  }

  /// What is computed once for a model.
  private struct Facts {
    let config: ModelConfig
    let workload: Workload
    let count: ParameterCount
    let neurons: NeuronCount
    let cache: KVCache?
    let flops: ForwardFLOPs?

    init(_ sizing: Sizing) {
      let inventory = sizing.config.inventory
      config = sizing.config
      workload = sizing.workload
      count = ParameterCount(inventory)
      neurons = NeuronCount(config, inventory)
      cache = config.kvCache
      flops = config.forwardFLOPs(workload, of: inventory)
    }
  }

  private struct Figure: Sendable {
    let kind: Kind
    let key: String
    let title: String
    let shortTitle: String
    let value: @Sendable (Facts) -> Amount?

    init(
      _ kind: Kind, _ key: String, _ title: String, _ shortTitle: String? = nil,
      _ value: @escaping @Sendable (Facts) -> Amount?
    ) {
      (self.kind, self.key, self.title, self.value) = (kind, key, title, value)
      self.shortTitle = shortTitle ?? title
    }

    init(
      _ field: ModelField, _ title: String, _ value: @escaping @Sendable (Facts) -> Amount?
    ) {
      let isWork = field == .sequenceLength || field == .batchSize
      self.init(isWork ? .work : .shape, field.jsonName, title, field.symbol, value)
    }
  }

  private static let figures: [Figure] = sizes + shape + work + costs

  private static let sizes: [Figure] =
    [
      Figure(.size, "total", "parameters", "params") { .count($0.count.total) },
      Figure(.size, "active", "active") { .count($0.count.active) },
    ]
    + ModelPart.allCases.map { part in
      Figure(.size, part.rawValue, part.title) { facts in
        facts.count[part] > 0 ? .count(facts.count[part]) : nil
      }
    }

  private static let shape: [Figure] = [
    Figure(.dModel, "width d") { .count($0.config.dModel) },
    Figure(.nLayers, "layers L") { .count($0.config.nLayers) },
    Figure(.vocabSize, "vocab V") { .count($0.config.vocabSize) },
    Figure(.nHeads, "query heads") { $0.neurons.heads.map { .count($0.nHeads) } },
    Figure(.nKVHeads, "KV heads") { facts in
      facts.config.latent == nil ? facts.neurons.heads.map { .count($0.nKVHeads) } : nil
    },
    Figure(.headDim, "head size") { facts in
      facts.neurons.heads.map { _ in .count(facts.config.headDim) }
    },
    Figure(.dFF, "MLP width") { $0.config.hasMLP ? .count($0.config.dFF) : nil },
    Figure(.nExperts, "experts") { facts in
      facts.config.experts.map { .count($0.nExperts) }
    },
    Figure(.nActiveExperts, "active experts") { facts in
      facts.config.experts.map { .count($0.nActiveExperts) }
    },
    Figure(.dFFExpert, "expert width") { facts in
      facts.config.experts.map { _ in .count(facts.config.dFFExpert) }
    },
    Figure(.shape, "context_length", "context", "T_max") { .count($0.config.contextLength) },
  ]

  private static let work: [Figure] = [
    Figure(.sequenceLength, "sequence") { .count($0.workload.sequenceLength) },
    Figure(.batchSize, "batch") { .count($0.workload.batchSize) },
  ]

  private static let costs: [Figure] = [
    Figure(.cost, "mlp_neurons", "MLP neurons", "neurons") {
      $0.config.hasMLP ? .count($0.neurons.mlpTotal) : nil
    },
    Figure(.cost, "weight_bytes", "weights") {
      .bytes($0.count.weightBytes($0.workload.weights))
    },
    Figure(.cost, "kv_bytes_per_token", "KV per token", "KV/token") {
      facts in facts.cache.flatMap { $0.isKept ? .bytes($0.bytesPerToken(facts.workload.kv)) : nil }
    },
    Figure(.cost, "kv_cache_bytes", "KV at seq") {
      facts in facts.cache.flatMap { $0.isKept ? .bytes($0.bytes(facts.workload)) : nil }
    },
    Figure(.cost, "state_bytes", "state") {
      facts in facts.cache.flatMap { $0.hasState ? .bytes($0.stateBytes(facts.workload)) : nil }
    },
    Figure(.cost, "forward_per_token", "FLOPs per token", "FLOP/tok") {
      $0.flops.map { .flops($0.perToken) }
    },
  ]
}

extension Amount {
  /// What it is an amount of, as JSON names it.
  package var unit: String {
    switch self {
    case .count: "count"
    case .bytes: "bytes"
    case .flops: "flops"
    }
  }

  /// The amount without its unit.
  package var number: Double {
    switch self {
    case .count(let value): Double(value)
    case .bytes(let value), .flops(let value): value
    }
  }
}
