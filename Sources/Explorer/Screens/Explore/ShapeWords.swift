import ModelCore

/// Words about the shape of a model.
enum ShapeWords {
  /// The choices that are no numbers, on one line: the longest way to say it first.
  static func captions(_ config: ModelConfig, _ format: NumberFormat) -> [String] {
    let words = self.words(config, format)
    let telling = words.filter { !$0.hasPrefix("no ") }
    return [
      words.joined(separator: " · "), telling.joined(separator: " · "),
      telling.joined(separator: "·"),
    ]
  }

  private static func words(_ config: ModelConfig, _ format: NumberFormat) -> [String] {
    var words = config.hasMLP ? [config.isGated ? "gated" : "plain MLP"] : []
    switch config.norm {
    case .none: words.append("no norm")
    case .rms: words.append("RMS")
    case .layer, .layerGain: words.append("LayerNorm")
    }
    let hasBias = config.attentionBias != .none || config.hasMLPBias
    words.append(hasBias ? "bias" : "no bias")
    words.append(config.isTied ? "tied head" : "untied head")
    switch config.positions {
    case .none: words.append("no positions")
    case .rotary: break
    case .learned: words.append("learned positions")
    case .fixed, .relative: words.append("\(config.positions.rawValue) positions")
    }
    if config.latent != nil { words.append("latent KV") }
    if let window = config.window {
      words.append("window \(format.exact(window.size))")
    }
    return words
  }

  /// What the sequence length does to this model, and what to mind when it is very long.
  static func sequence(
    _ sizing: Sizing, _ format: NumberFormat
  ) -> (text: String, warning: String) {
    let config = sizing.config
    if config.positions == .learned {
      let each = format.exact(config.dModel)
      return (
        "Positions are learned here: past \(format.exact(config.contextLength)) tokens each one adds "
          + "\(each) weights.", ""
      )
    }
    let isPast =
      config.positions == .rotary && sizing.workload.sequenceLength > config.contextLength
    let cache = config.kvCache
    let costs =
      cache.map {
        $0.isKept
          ? "it adds KV memory and attention work."
          : "it adds work, and past tokens keep no memory."
      } ?? "what it adds to memory and work is not known here."
    return (
      "Sequence length adds no parameters: \(costs)",
      isPast ? " Past T_max." : ""
    )
  }
}
