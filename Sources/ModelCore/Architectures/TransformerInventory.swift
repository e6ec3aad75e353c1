/// Lists the tensors of a transformer: a family's names applied to a config's choices.
///
/// Every choice of ``ModelConfig`` is honored for every family, so that a model can be changed
/// freely on the screen.
struct TransformerInventory {
  /// The list, in the order of a forward pass.
  private(set) var tensors: [TensorSpec] = []
  let config: ModelConfig
  /// Those of the stack being listed.
  private(set) var names: TensorNames
  /// "encoder" or "decoder" while one of two stacks is listed.
  private var stackKind = ""
  /// Blocks of that stack.
  private var layers: Int

  // Lengths with the symbols that formulas show.
  let d: Dimension
  private(set) var queryWidth: Dimension
  private(set) var kvWidth: Dimension

  init(_ config: ModelConfig, names: TensorNames) {
    self.config = config
    self.names = names
    layers = config.nLayers
    d = Dimension(config.dModel, "d")
    queryWidth = d
    kvWidth = d
    setHeads(config.nHeads, config.nKVHeads)
    addInput()
    for extra in names.outerExtras { addExtra(extra, isOuter: true) }
    if config.stack == .encoderDecoder {
      addStack("encoder", .t5(stack: "encoder"))
      addStack("decoder", .t5(stack: "decoder"))
    } else {
      addBlocks()
    }
    addOutput()
  }

  /// Sets the widths of queries, keys and values of the layers that come next.
  mutating func setHeads(_ nHeads: Int, _ nKVHeads: Int) {
    let query = nHeads * config.headDim
    queryWidth = Dimension(query, query == config.dModel ? "d" : "h·d_h")
    kvWidth = Dimension(
      nKVHeads * config.headDim, nKVHeads == nHeads ? queryWidth.symbol : "k·d_h")
  }

  // MARK: Parts

  private mutating func addBlocks() {
    addAttention()
    if config.mixer != nil { addMixer() }
    if config.hasMLP { addMLPs() }
    addBlockNorms()
    for extra in names.extras { addExtra(extra) }
  }

  /// One of the two stacks of T5; the second also attends to what the first made of its input.
  private mutating func addStack(_ kind: String, _ stackNames: TensorNames) {
    stackKind = kind
    layers = kind == "encoder" ? config.nEncoderLayers ?? config.nLayers : config.nLayers
    names = stackNames
    addBlocks()
    if config.positions == .relative { addRelativePositions() }
    if kind == "decoder" { addCrossAttention() }
    if let stem = names.finalNorm { addNorm(block: "", stem, "\(kind) norm", .output) }
  }

  private mutating func addMLPs() {
    let dFF = Dimension(config.dFF, "d_ff")
    guard let experts = config.experts else {
      for (width, layers) in config.widthShapes {
        addMLP(
          names.mlp, plainMatrices, width: Dimension(width, "d_ff"),
          .once(blocks("\(width) wide", layers)))
      }
      guard config.layerShapes.isEmpty else { return }
      let place = config.mlpLayers == nil ? blocks() : blocks("dense", config.nMLPLayers)
      if place.layers > 0 { addMLP(names.mlp, plainMatrices, width: dFF, .once(place)) }
      return
    }
    let sparse = config.nExpertLayers
    let dense =
      config.attentionsPerLayer > 1
      ? config.attentionsPerLayer * config.nLayers : config.nMLPLayers - sparse
    if dense > 0 {
      addMLP(names.mlp, plainMatrices, width: dFF, .once(blocks("dense", dense)))
    }
    guard sparse > 0 else { return }
    addExperts(experts, in: sparse < layers ? blocks("expert", sparse) : blocks("", sparse))
  }

  private mutating func addExperts(_ experts: Experts, in blocks: Place) {
    let e =
      experts.nIdleExperts > 0
      ? Dimension(experts.nExperts + experts.nIdleExperts, "(E + \(experts.nIdleExperts))")
      : Dimension(experts.nExperts, "E")
    addLinear(
      names.router, "router", from: d, to: e, .router, .once(blocks),
      biased: experts.hasRouterBias)
    if experts.hasCorrectionBias {
      addVector(
        names.correctionBias, suffix: "", "router bias", e, part: .router, place: blocks)
    }
    let width = Dimension(config.dFFExpert, experts.dFFExpert == nil ? "d_ff" : "d_ffE")
    let matrices = MLPNames(
      gate: names.expertGate, up: names.expertUp, down: names.expertDown,
      packed: names.expertPackedGateUp, suffix: names.expertSuffix,
      biasSuffix: names.expertBiasSuffix)
    addMLP(
      names.expert, matrices, width: width,
      Copies(place: blocks, stored: experts.nExperts, visited: experts.nActiveExperts))
    guard experts.nSharedExperts > 0 else { return }
    let size = experts.dFFShared ?? experts.nSharedExperts * config.dFFExpert
    let factor = experts.nSharedExperts == 1 ? "" : "\(experts.nSharedExperts)·"
    let shared = Dimension(size, experts.dFFShared == nil ? factor + width.symbol : "d_ffS")
    addMLP(names.sharedExpert, plainMatrices, width: shared, .once(blocks))
    if experts.hasSharedGate {
      addLinear(
        names.sharedGate, "shared gate", from: d, to: Dimension(1, "1"), .router, .once(blocks))
    }
  }

  private mutating func addBlockNorms() {
    for (index, stem) in names.blockNorms.prefix(config.blockNorms ?? .max).enumerated() {
      addNorm(
        block: names.block, stem, Self.normLabels[min(index, Self.normLabels.count - 1)],
        blocks())
    }
  }

  private static let normLabels = ["norm 1", "norm 2", "norm 3", "norm 4"]

  // MARK: Places

  /// Some of the blocks; all of them unless a kind and a number are given.
  func blocks(_ kind: String = "", _ count: Int? = nil) -> Place {
    let gap = stackKind.isEmpty || kind.isEmpty ? "" : " "
    return .blocks(kind: stackKind + gap + kind, count: count ?? layers)
  }

  /// Where a tensor stands and how many copies a block holds and a token visits.
  struct Copies {
    var place: Place
    var stored = 1
    var visited = 1

    static func once(_ place: Place) -> Copies { Copies(place: place) }
  }

  // MARK: Tensors

  /// The matrices of one MLP by name.
  private struct MLPNames {
    var gate: String
    var up: String
    var down: String
    var packed: String?
    var suffix = ".weight"
    var biasSuffix = ".bias"
  }

  private var plainMatrices: MLPNames {
    MLPNames(gate: names.gate, up: names.up, down: names.down, packed: names.packedGateUp)
  }

  private mutating func addMLP(
    _ group: String, _ matrices: MLPNames, width: Dimension, _ copies: Copies
  ) {
    func add(
      _ list: inout Self, _ stem: String, _ matrix: String, _ input: Dimension,
      _ output: Dimension, neurons: Int = 0
    ) {
      list.addLinear(
        stem, matrix, from: input, to: output, .mlp, copies, group: group,
        biased: list.config.hasMLPBias, neurons: neurons,
        suffixes: (matrices.suffix, matrices.biasSuffix))
    }
    if config.isGated, let packed = matrices.packed {
      let both = Dimension(2 * width.size, "2·\(width.symbol)")
      add(&self, packed, "gate and up", d, both, neurons: width.size)
    } else {
      if config.isGated { add(&self, matrices.gate, "gate", d, width) }
      add(&self, matrices.up, names.upLabel, d, width, neurons: width.size)
    }
    add(&self, matrices.down, names.downLabel, width, d)
  }

  /// A matrix of a block, with its bias if it has one.
  mutating func addLinear(
    _ stem: String, _ matrix: String, from input: Dimension, to output: Dimension,
    _ part: ModelPart, _ copies: Copies, group: String = "", biased: Bool = false,
    neurons: Int = 0, suffixes: (weight: String, bias: String) = (".weight", ".bias")
  ) {
    let name = TensorName(
      block: names.block, group: group, stem: stem, suffix: suffixes.weight)
    add(
      name, matrix, names.isInputMajor ? [input, output] : [output, input], part, copies,
      multiplied: copies.place.layers * copies.visited, neurons: neurons)
    guard biased else { return }
    add(
      TensorName(block: names.block, group: group, stem: stem, suffix: suffixes.bias), matrix,
      [output], part, copies, addition: "bias")
  }

  /// A norm of the width of the stream, of the kind the config chooses.
  mutating func addNorm(
    block: String, _ stem: String, _ matrix: String, _ place: Place, _ part: ModelPart = .norm
  ) {
    guard config.norm != .none else { return }
    let gain = TensorName(block: block, group: "", stem: stem, suffix: ".weight")
    add(gain, matrix, [d], part, .once(place))
    guard config.norm == .layer else { return }
    let shift = TensorName(block: block, group: "", stem: stem, suffix: ".bias")
    add(shift, matrix, [d], part, .once(place), addition: "shift")
  }

  /// A gain, a correction or another small tensor within a block that nothing is multiplied with.
  mutating func addVector(
    _ stem: String, suffix: String = ".weight", _ matrix: String, _ lengths: Dimension...,
    part: ModelPart, place: Place, addition: String = ""
  ) {
    let name = TensorName(block: names.block, group: "", stem: stem, suffix: suffix)
    add(name, matrix, lengths, part, .once(place), addition: addition)
  }

  mutating func add(
    _ name: TensorName, _ matrix: String, _ dimensions: [Dimension], _ part: ModelPart,
    _ copies: Copies, addition: String = "", multiplied: Int = 0, neurons: Int = 0
  ) {
    let layers = copies.place.layers
    tensors.append(
      TensorSpec(
        tensorName: name, matrix: matrix, addition: addition, dimensions: dimensions, part: part,
        place: copies.place, stored: layers * copies.stored, visited: layers * copies.visited,
        multiplied: multiplied, neurons: neurons))
  }
}
