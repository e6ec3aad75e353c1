/// The same figures of several models, side by side.
package struct Comparison: Sendable {
  /// One figure of every model.
  package struct Row: Equatable, Sendable {
    /// Key in JSON.
    package let key: String
    /// Name for people.
    package let title: String
    /// The figure of each model; nil where a model has no such thing.
    package let values: [Amount?]

    /// Whether the models do not all agree.
    package var differs: Bool { values.contains { $0 != values.first } }

    /// A model's figure as a multiple of the first model's; nil where there is none.
    package func ratio(_ index: Int) -> Double? {
      guard let first = values.first.flatMap({ $0 })?.number, first != 0,
        let value = values[index]?.number
      else { return nil }
      return value / first
    }
  }

  /// Every figure, sizes first, then dimensions, then costs.
  package let rows: [Row]
  /// How each model but the first becomes as large as it is, beginning with the first.
  package let causes: [Attribution]

  /// Compares models, each with the work it is given; two or more.
  package init(_ sizings: [Sizing]) {
    let facts = sizings.map(Facts.init)
    rows = Self.figures.map { figure in
      Row(key: figure.key, title: figure.title, values: facts.map(figure.value))
    }
    .filter { row in row.values.contains { $0 != nil } }
    causes =
      sizings.first.map { first in
        sizings.dropFirst().map { Attribution(from: first.config, to: $0.config) }
      } ?? []
  }

  /// What is computed once for a model.
  private struct Facts {
    let config: ModelConfig
    let workload: Workload
    let count: ParameterCount
    let cache: KVCache
    let flops: ForwardFLOPs

    init(_ sizing: Sizing) {
      config = sizing.config
      workload = sizing.workload
      count = config.parameterCount
      cache = config.kvCache
      flops = config.forwardFLOPs(workload)
    }
  }

  private struct Figure: Sendable {
    let key: String
    let title: String
    let value: @Sendable (Facts) -> Amount?

    init(_ key: String, _ title: String, _ value: @escaping @Sendable (Facts) -> Amount?) {
      (self.key, self.title, self.value) = (key, title, value)
    }
  }

  private static let figures: [Figure] =
    [
      Figure("total", "parameters") { .count($0.count.total) },
      Figure("active", "active") { .count($0.count.active) },
    ]
    + ModelPart.allCases.map { part in
      Figure(part.rawValue, part.title) { facts in
        facts.count[part] > 0 ? .count(facts.count[part]) : nil
      }
    } + [
      Figure("d_model", "width d") { .count($0.config.dModel) },
      Figure("n_layers", "layers L") { .count($0.config.nLayers) },
      Figure("vocab_size", "vocabulary V") { .count($0.config.vocabSize) },
      Figure("n_heads", "query heads") { .count($0.config.nHeads) },
      Figure("n_kv_heads", "KV heads") {
        $0.config.latent == nil ? .count($0.config.nKVHeads) : nil
      },
      Figure("head_dim", "head size") { .count($0.config.headDim) },
      Figure("d_ff", "MLP width") { .count($0.config.dFF) },
      Figure("n_experts", "experts") { facts in
        facts.config.experts.map { .count($0.nExperts) }
      },
      Figure("n_active_experts", "active experts") { facts in
        facts.config.experts.map { .count($0.nActiveExperts) }
      },
      Figure("context_length", "context") { .count($0.config.contextLength) },
      Figure("mlp_neurons", "MLP neurons") { .count($0.config.neurons.mlpTotal) },
      Figure("weight_bytes", "weights") { .bytes($0.count.weightBytes($0.workload.weights)) },
      Figure("kv_bytes_per_token", "KV per token") {
        .bytes($0.cache.bytesPerToken($0.workload.kv))
      },
      Figure("kv_cache_bytes", "KV at seq") { .bytes($0.cache.bytes($0.workload)) },
      Figure("forward_per_token", "FLOPs per token") {
        .flops($0.flops.perToken)
      },
    ]
}

extension Amount {
  /// The amount without its unit.
  package var number: Double {
    switch self {
    case .count(let value): Double(value)
    case .bytes(let value), .flops(let value): value
    }
  }
}
