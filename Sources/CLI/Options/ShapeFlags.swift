import ArgumentParser

/// Flags that make a model or change one; numbers are read later, with better messages.
struct ShapeFlags: ParsableArguments {
  /// Kind of the MLP.
  enum MLP: EnumerableFlag {
    case gated, plainMLP

    static func name(for value: MLP) -> NameSpecification {
      switch value {
      case .gated: .customLong("gated")
      case .plainMLP: .customLong("plain-mlp")
      }
    }

    static func help(for value: MLP) -> ArgumentHelp? {
      switch value {
      case .gated: "An MLP of three matrices."
      case .plainMLP: "An MLP of two matrices."
      }
    }
  }

  /// What the output head is.
  enum Head: EnumerableFlag {
    case tied, untied

    static func help(for value: Head) -> ArgumentHelp? {
      switch value {
      case .tied: "The output head is the embedding table."
      case .untied: "The output head is a table of its own."
      }
    }
  }

  @Option(help: ArgumentHelp("d, width of the residual stream.", valueName: "n"))
  var dModel: String?
  @Option(help: ArgumentHelp("L, transformer blocks.", valueName: "n"))
  var nLayers: String?
  @Option(help: ArgumentHelp("V, rows of the embedding table.", valueName: "n"))
  var vocabSize: String?
  @Option(help: ArgumentHelp("h, query heads per layer.", valueName: "n"))
  var nHeads: String?
  @Option(
    name: .customLong("n-kv-heads"),
    help: ArgumentHelp("k, key/value heads per layer.", valueName: "n"))
  var nKVHeads: String?
  @Option(help: ArgumentHelp("d_h, width of one head.", valueName: "n"))
  var headDim: String?
  @Option(
    name: .customLong("d-ff"), help: ArgumentHelp("d_ff, inner width of the MLP.", valueName: "n"))
  var dFF: String?
  @Flag(exclusivity: .exclusive)
  var mlp: MLP?
  @Flag(exclusivity: .exclusive)
  var head: Head?
  @Flag(
    inversion: .prefixedNo, exclusivity: .exclusive, help: "Biases on the attention projections.")
  var attentionBias: Bool?
  @Flag(
    name: .customLong("mlp-bias"), inversion: .prefixedNo, exclusivity: .exclusive,
    help: "Biases on the MLP matrices.")
  var mlpBias: Bool?
  @Option(help: ArgumentHelp("Normalization: rms, layer or none.", valueName: "kind"))
  var norm: String?
  @Option(help: ArgumentHelp("Positions: rotary, learned or none.", valueName: "kind"))
  var positions: String?
  @Option(help: ArgumentHelp("T_max, longest sequence; 128k is 131,072.", valueName: "n"))
  var contextLength: String?
  @Option(help: ArgumentHelp("E, experts per layer; 0 for none.", valueName: "n"))
  var nExperts: String?
  @Option(help: ArgumentHelp("E_a, experts a token visits.", valueName: "n"))
  var nActiveExperts: String?
  @Option(
    name: .customLong("d-ff-expert"),
    help: ArgumentHelp("Inner width of one expert.", valueName: "n"))
  var dFFExpert: String?
  @Option(help: ArgumentHelp("Experts that every token visits.", valueName: "n"))
  var nSharedExperts: String?
  @Option(help: ArgumentHelp("W, tokens a windowed layer sees; 0 for all.", valueName: "n"))
  var window: String?

  /// Whether any flag was given.
  var isEmpty: Bool {
    let texts = [
      dModel, nLayers, vocabSize, nHeads, nKVHeads, headDim, dFF, norm, positions, contextLength,
      nExperts, nActiveExperts, dFFExpert, nSharedExperts, window,
    ]
    return texts.allSatisfy { $0 == nil } && mlp == nil && head == nil && attentionBias == nil
      && mlpBias == nil
  }
}

/// Flags that say what the model is given to do.
struct WorkloadFlags: ParsableArguments {
  @Option(help: ArgumentHelp("T, tokens in a sequence; 8k is 8,192.", valueName: "n"))
  var sequenceLength: String?
  @Option(help: ArgumentHelp("B, sequences at once.", valueName: "n"))
  var batchSize: String?
  @Option(help: ArgumentHelp("Format of the weights, such as bf16 or q4_k_m.", valueName: "type"))
  var weights: String?
  @Option(help: ArgumentHelp("Format of cached keys and values.", valueName: "type"))
  var kv: String?

  /// Whether no flag was given.
  var isEmpty: Bool {
    sequenceLength == nil && batchSize == nil && weights == nil && kv == nil
  }
}
