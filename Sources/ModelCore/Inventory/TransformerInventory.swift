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
  private(set) var layers: Int
  /// Where the tensors of another mixer stand, while these are listed.
  var mixerPlace = Place.input

  // Lengths with the symbols that formulas show.
  let d: Dimension
  private(set) var queryWidth: Dimension
  private(set) var kvWidth: Dimension
  private(set) var valueWidth: Dimension
  private(set) var outputWidth: Dimension

  init(_ config: ModelConfig, names: TensorNames) {
    self.config = config
    self.names = names
    layers = config.nLayers
    d = Dimension(config.dModel, "d")
    queryWidth = d
    (kvWidth, valueWidth, outputWidth) = (d, d, d)
    setHeads(config.ownHeads)
    addInput()
    for extra in names.outerExtras { addExtra(extra, isOuter: true) }
    if config.stack == .encoderDecoder {
      addStack("encoder", .t5(stack: "encoder"))
      addStack("decoder", .t5(stack: "decoder"))
    } else {
      addBlocks()
      if config.positions == .relative { addRelativePositions() }
    }
    addOutput()
  }

  /// Sets the widths of queries, keys and values of the layers that come next.
  ///
  /// - Parameters:
  ///   - heads: their heads.
  ///   - isNarrow: whether only windowed layers have them, so that formulas tell them apart.
  mutating func setHeads(_ heads: HeadLayout, isNarrow: Bool = false) {
    let mark = isNarrow ? "_w" : ""
    let (h, k) = (heads.nHeads, heads.nKVHeads)
    func width(_ count: Int, _ sign: String, _ size: Int, _ head: String) -> Dimension {
      let all = count * size
      return Dimension(
        all, all == config.dModel && sign == "h" ? "d" : "\(sign)\(mark)·\(head)\(mark)")
    }
    queryWidth = width(h, "h", heads.headDim, "d_h")
    kvWidth = k == h ? queryWidth : width(k, "k", heads.headDim, "d_h")
    let isPlain = heads.valueHeadDim == heads.headDim
    outputWidth = isPlain ? queryWidth : width(h, "h", heads.valueHeadDim, "d_v")
    valueWidth = isPlain ? kvWidth : width(k, "k", heads.valueHeadDim, "d_v")
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
    if let stem = names.finalNorm {
      addNorm(
        block: "", stem, .end(kind == "encoder" ? .encoderNorm : .decoderNorm), .output)
    }
  }

  private mutating func addBlockNorms() {
    for (index, stem) in names.blockNorms.prefix(config.blockNorms ?? .max).enumerated() {
      addNorm(
        block: names.block, stem, .blockNorm(index), blocks())
    }
  }

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

  /// A matrix of a block, with its bias if it has one.
  mutating func addLinear(
    _ stem: String, _ role: TensorRole, from input: Dimension, to output: Dimension,
    _ part: ModelPart, _ copies: Copies, group: String = "", biased: Bool = false,
    neurons: Dimension? = nil, suffixes: (weight: String, bias: String) = (".weight", ".bias")
  ) {
    let name = TensorName(
      block: names.block, group: group, stem: stem, suffix: suffixes.weight)
    add(
      name, role, names.isInputMajor ? [input, output] : [output, input], part, copies,
      multiplied: copies.place.layers * copies.visited, neurons: neurons)
    guard biased else { return }
    add(
      TensorName(block: names.block, group: group, stem: stem, suffix: suffixes.bias), role,
      [output], part, copies, addition: .bias)
  }

  /// A norm of the width of the stream, of the kind the config chooses.
  mutating func addNorm(
    block: String, _ stem: String, _ role: TensorRole, _ place: Place, _ part: ModelPart = .norm
  ) {
    guard config.norm != .none else { return }
    let gain = TensorName(block: block, group: "", stem: stem, suffix: ".weight")
    add(gain, role, [d], part, .once(place))
    guard config.norm == .layer else { return }
    let shift = TensorName(block: block, group: "", stem: stem, suffix: ".bias")
    add(shift, role, [d], part, .once(place), addition: .shift)
  }

  /// A gain, a correction or another small tensor within a block that nothing is multiplied with.
  mutating func addVector(
    _ stem: String, suffix: String = ".weight", _ role: TensorRole, _ lengths: Dimension...,
    part: ModelPart, place: Place, addition: TensorAddition = .none
  ) {
    let name = TensorName(block: names.block, group: "", stem: stem, suffix: suffix)
    add(name, role, lengths, part, .once(place), addition: addition)
  }

  mutating func add(
    _ name: TensorName, _ role: TensorRole, _ dimensions: [Dimension], _ part: ModelPart,
    _ copies: Copies, addition: TensorAddition = .none, multiplied: Int = 0,
    neurons: Dimension? = nil
  ) {
    let layers = copies.place.layers
    tensors.append(
      TensorSpec(
        tensorName: name, role: role, addition: addition, dimensions: dimensions, part: part,
        place: copies.place, stored: layers * copies.stored, visited: layers * copies.visited,
        multiplied: multiplied, neurons: neurons))
  }
}
