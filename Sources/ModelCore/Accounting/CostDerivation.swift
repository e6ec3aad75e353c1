/// A computed amount and its unit.
package enum Amount: Equatable, Sendable {
  /// Things counted.
  case count(Int)
  /// Memory, bytes.
  case bytes(Double)
  /// Work, FLOPs.
  case flops(Double)
}

/// What a cost is about.
package enum CostFigure: String, CaseIterable, Sendable {
  case neurons, heads, weights, kvPerToken, kvCache, matmul, attention, forward, rule
}

/// How neurons, memory and work follow from the model: one multiplication a line.
package struct CostDerivation: Equatable, Sendable {
  /// One line.
  package struct Line: Equatable, Sendable {
    /// What it gives.
    package let figure: CostFigure
    /// In words.
    package let title: String
    /// In symbols.
    package let formula: String
    /// The same in numbers.
    package let substituted: String
    /// The result.
    package let amount: Amount
    /// Why, in one sentence.
    package let reason: String
  }

  /// The lines in order.
  package let lines: [Line]

  /// Works out the costs of a model at its workload, its numbers written in a format.
  package init(_ sizing: Sizing, format: NumberFormat = .standard) {
    let builder = CostBuilder(sizing, format)
    lines = CostFigure.allCases.map(builder.line)
  }
}

/// Writes the lines; every result is the core's own figure.
private struct CostBuilder {
  let config: ModelConfig
  let work: Workload
  let inventory: [TensorSpec]
  let cache: KVCache
  let flops: ForwardFLOPs
  let format: NumberFormat

  init(_ sizing: Sizing, _ format: NumberFormat) {
    self.format = format
    config = sizing.config
    work = sizing.workload
    inventory = config.inventory
    cache = config.kvCache
    flops = ForwardFLOPs(config, inventory, work)
  }

  func line(_ figure: CostFigure) -> CostDerivation.Line {
    switch figure {
    case .neurons: neurons
    case .heads: heads
    case .weights: weights
    case .kvPerToken: kvPerToken
    case .kvCache: kvCache
    case .matmul: matmul
    case .attention: attention
    case .forward: forward
    case .rule: rule
    }
  }

  private func make(
    _ figure: CostFigure, _ title: String, _ formula: String, _ substituted: String,
    _ amount: Amount, _ reason: String
  ) -> CostDerivation.Line {
    CostDerivation.Line(
      figure: figure, title: title, formula: formula, substituted: substituted, amount: amount,
      reason: reason)
  }

  private var neurons: CostDerivation.Line {
    let expansions = inventory.filter { $0.neurons > 0 }
    let symbols = expansions.map { tensor -> String in
      let copies = tensor.stored / max(tensor.place.layers, 1)
      let width =
        tensor.role.word == "up" ? tensor.dimensions.map(\.symbol).first { $0 != "d" } : nil
      let layers = tensor.place.layers == config.nLayers ? "L" : format.exact(tensor.place.layers)
      return layers + (copies > 1 ? " × E" : "") + " × \(width ?? "d_ff")"
    }
    let numbers = expansions.map { tensor -> String in
      let copies = tensor.stored / max(tensor.place.layers, 1)
      return format.exact(tensor.place.layers) + (copies > 1 ? " × \(format.exact(copies))" : "")
        + " × \(format.exact(tensor.neurons))"
    }
    return make(
      .neurons, "MLP neurons", symbols.joined(separator: " + "),
      numbers.joined(separator: " + "), .count(NeuronCount(config, inventory).mlpTotal),
      "A neuron is one output of the matrix that widens the stream.")
  }

  private var heads: CostDerivation.Line {
    make(
      .heads, "attention heads", "L × h",
      "\(format.exact(config.nAttentionLayers)) × \(format.exact(config.nHeads))",
      .count(config.nAttentionLayers * config.nHeads),
      "Heads look at other tokens, \(NeuronCount(config, inventory).headDim) channels each; "
        + "they have no neurons of their own.")
  }

  private var weights: CostDerivation.Line {
    let count = ParameterCount(inventory)
    return make(
      .weights, "weights in \(work.weights.rawValue)", "N × bits ÷ 8",
      "\(format.exact(count.total)) × \(bits(work.weights)) ÷ 8",
      .bytes(count.weightBytes(work.weights)),
      "Every learned number is kept once, however many tokens are read.")
  }

  /// Layers that keep keys and values.
  private var cachedLayers: String { format.exact(cache.fullLayers + cache.windowedLayers) }

  private var kvPerToken: CostDerivation.Line {
    let size = bytes(work.kv)
    if let latent = config.latent {
      return make(
        .kvPerToken, "cache per token", "L × (r_kv + d_r) × bytes",
        "\(cachedLayers) × (\(latent.kvRank) + \(latent.ropeHeadDim)) × \(size)",
        .bytes(cache.bytesPerToken(work.kv)),
        "A layer keeps only the latent and the rotated part of one key.")
    }
    return make(
      .kvPerToken, "cache per token", "2 × L × k × d_h × bytes",
      "2 × \(cachedLayers) × \(config.nKVHeads) × \(config.headDim) × \(size)",
      .bytes(cache.bytesPerToken(work.kv)), "A layer keeps one key and one value per KV head.")
  }

  private var kvCache: CostDerivation.Line {
    let token = format.exact(cache.elementsPerTokenAndLayer)
    let tail =
      "\(token) × \(bytes(work.kv))"
      + (work.batchSize > 1 ? " × \(format.exact(work.batchSize))" : "")
    let tokens = format.exact(work.sequenceLength)
    guard cache.windowedLayers > 0 else {
      return make(
        .kvCache, "cache at \(tokens) tokens",
        "T × L × elements × bytes" + (work.batchSize > 1 ? " × B" : ""),
        "\(tokens) × \(cachedLayers) × \(tail)", .bytes(cache.bytes(work)),
        "Sequence length costs memory here; it adds no weights.")
    }
    let held = min(work.sequenceLength, cache.windowSize)
    return make(
      .kvCache, "cache at \(tokens) tokens",
      "(L_full × T + L_win × min(T, W)) × elements × bytes" + (work.batchSize > 1 ? " × B" : ""),
      "(\(cache.fullLayers) × \(tokens) + \(cache.windowedLayers) × \(format.exact(held))) × \(tail)",
      .bytes(cache.bytes(work)),
      "\(cache.windowedLayers) of \(config.nLayers) layers keep the last "
        + "\(format.exact(cache.windowSize)) tokens only.")
  }

  private var matmul: CostDerivation.Line {
    let perToken = inventory.reduce(0) { $0 + $1.multiplied * $1.elements }
    return make(
      .matmul, "weight products", "2 × M × T" + (work.batchSize > 1 ? " × B" : ""),
      "2 × \(format.exact(perToken)) × \(tokens)", .flops(flops.matmul),
      "M counts the weights a token is multiplied with: no look-ups, norms and biases.")
  }

  private var attention: CostDerivation.Line {
    let channels =
      config.latent.map { "(\($0.nopeHeadDim + $0.ropeHeadDim) + \($0.valueHeadDim))" }
      ?? "2 × \(config.headDim)"
    let widths = config.latent == nil ? "2 × d_h" : "(d_n + d_r + d_v)"
    let isWindowed = config.nWindowedLayers > 0 || config.stack == .encoderDecoder
    let isMutual = config.stack == .encoder
    let pairs = isWindowed ? "pairs" : isMutual ? "T²" : "T(T+1)/2"
    let t = format.exact(work.sequenceLength)
    return make(
      .attention, "attention, causal", "2 × L × h × \(widths) × \(pairs)",
      "2 × \(format.exact(config.nAttentionLayers)) × \(config.nHeads) × \(channels) × "
        + (isWindowed
          ? "Σ min(i, W)" : isMutual ? "\(t)²" : "\(t)·\(format.exact(work.sequenceLength + 1))/2"),
      .flops(flops.attentionCausal),
      "Scores and values of what a token may see; the full square would cost "
        + "\(format.flops(flops.attentionFull)).")
  }

  private var forward: CostDerivation.Line {
    make(
      .forward, "forward pass", "products + attention",
      "\(format.flops(flops.matmul)) + \(format.flops(flops.attentionCausal))",
      .flops(flops.total),
      "\(format.flops(flops.perToken)) a token; training costs three times as much.")
  }

  private var rule: CostDerivation.Line {
    let rule = RuleOfThumb(config, inventory)
    let terms = rule.terms.prefix(3).map { term in
      (term.value < 0 ? "− " : "+ ") + "\(term.name) \(format.short(abs(term.value)))"
    }
    return make(
      .rule, "rule of thumb", "12 × L × d²",
      "12 × \(format.exact(config.nLayers)) × \(format.exact(config.dModel))²",
      .count(rule.twelveLDSquared), "The exact total is this " + terms.joined(separator: " ") + ".")
  }

  private var tokens: String {
    format.exact(work.sequenceLength)
      + (work.batchSize > 1 ? " × \(format.exact(work.batchSize))" : "")
  }

  private func bits(_ type: DataType) -> String {
    let value = type.bitsPerWeight
    return value == value.rounded()
      ? format.exact(clampedInt(value)) : format.fixed(value, digits: 4)
  }

  private func bytes(_ type: DataType) -> String {
    let value = type.bytesPerElement
    return value == value.rounded()
      ? format.exact(clampedInt(value)) : format.fixed(value, digits: 4)
  }
}
