/// Lists the tensors of a decoder: a family's names applied to a config's choices.
///
/// Every choice of ``ModelConfig`` is honored for every family, so that a model can be changed
/// freely on the screen.
struct TransformerInventory {
  /// The list, in the order of a forward pass.
  private(set) var tensors: [TensorSpec] = []
  private let config: ModelConfig
  private let names: TensorNames

  // Lengths with the symbols that formulas show.
  private let d: Dimension
  private let queryWidth: Dimension
  private let kvWidth: Dimension

  init(_ config: ModelConfig, names: TensorNames) {
    self.config = config
    self.names = names
    d = Dimension(config.dModel, "d")
    let query = config.nHeads * config.headDim
    queryWidth = Dimension(query, query == config.dModel ? "d" : "h·d_h")
    kvWidth = Dimension(
      config.nKVHeads * config.headDim,
      config.nKVHeads == config.nHeads ? queryWidth.symbol : "k·d_h")
    addInput()
    addAttention()
    addMLPs()
    addBlockNorms()
    addOutput()
  }

  // MARK: Parts

  private mutating func addInput() {
    let v = Dimension(config.vocabSize, "V")
    addTable(names.tokenTable, "token table", [v, d], .tokenEmbedding)
    if config.positions == .learned {
      let t = Dimension(config.contextLength, "T_max")
      addTable(names.positionTable, "position table", [t, d], .positionEmbedding)
    }
  }

  private mutating func addTable(
    _ stem: String, _ matrix: String, _ dimensions: [Dimension], _ part: ModelPart
  ) {
    let name = TensorName(block: "", group: "", stem: stem, suffix: ".weight")
    add(name, matrix, dimensions, part, .once(.input))
  }

  private mutating func addAttention() {
    let blocks = Copies.once(.blocks(kind: "", count: config.nLayers))
    if let latent = config.latent {
      addLatentAttention(latent, in: blocks)
      return
    }
    let biased = config.attentionBias != .none
    if let packed = names.packedQKV {
      let all = Dimension(
        queryWidth.size + 2 * kvWidth.size,
        queryWidth != kvWidth ? "(h + 2·k)·d_h" : queryWidth == d ? "3·d" : "3·h·d_h")
      addLinear(packed, "Q K V", from: d, to: all, .attention, blocks, biased: biased)
    } else {
      addLinear(names.query, "Q", from: d, to: queryWidth, .attention, blocks, biased: biased)
      addLinear(names.key, "K", from: d, to: kvWidth, .attention, blocks, biased: biased)
      addLinear(names.value, "V", from: d, to: kvWidth, .attention, blocks, biased: biased)
    }
    addLinear(
      names.attentionOutput, "O", from: queryWidth, to: d, .attention, blocks,
      biased: config.attentionBias == .all)
  }

  /// Queries and keys/values go down to a latent, are normalized there, and come up as heads.
  private mutating func addLatentAttention(_ latent: LatentAttention, in blocks: Copies) {
    let biased = config.attentionBias != .none
    let heads = config.nHeads
    let queries = Dimension(heads * (latent.nopeHeadDim + latent.ropeHeadDim), "h·(d_n + d_r)")
    let kvLatent = Dimension(latent.kvRank, "r_kv")
    if let rank = latent.queryRank {
      let queryLatent = Dimension(rank, "r_q")
      addLinear(
        "self_attn.q_a_proj", "Q down", from: d, to: queryLatent, .attention, blocks, biased: biased
      )
      addVector("self_attn.q_a_layernorm", "Q norm", queryLatent, .attention, blocks.place)
      addLinear("self_attn.q_b_proj", "Q up", from: queryLatent, to: queries, .attention, blocks)
    } else {
      addLinear("self_attn.q_proj", "Q", from: d, to: queries, .attention, blocks)
    }
    let down = Dimension(latent.kvRank + latent.ropeHeadDim, "(r_kv + d_r)")
    let up = Dimension(heads * (latent.nopeHeadDim + latent.valueHeadDim), "h·(d_n + d_v)")
    let values = Dimension(heads * latent.valueHeadDim, "h·d_v")
    addLinear(
      "self_attn.kv_a_proj_with_mqa", "KV down", from: d, to: down, .attention, blocks,
      biased: biased)
    addVector("self_attn.kv_a_layernorm", "KV norm", kvLatent, .attention, blocks.place)
    addLinear("self_attn.kv_b_proj", "KV up", from: kvLatent, to: up, .attention, blocks)
    addLinear(
      names.attentionOutput, "O", from: values, to: d, .attention, blocks, biased: biased)
  }

  private mutating func addMLPs() {
    let dFF = Dimension(config.dFF, "d_ff")
    guard let experts = config.experts else {
      let blocks = Place.blocks(kind: "", count: config.nLayers)
      addMLP(names.mlp, (names.gate, names.up, names.down), width: dFF, .once(blocks))
      return
    }
    let dense = min(experts.nDenseLayers, config.nLayers)
    let sparse = config.nLayers - dense
    if dense > 0 {
      let blocks = Place.blocks(kind: "dense", count: dense)
      addMLP(names.mlp, (names.gate, names.up, names.down), width: dFF, .once(blocks))
    }
    guard sparse > 0 else { return }
    let blocks = Place.blocks(kind: dense > 0 ? "expert" : "", count: sparse)
    let e = Dimension(experts.nExperts, "E")
    addLinear(names.router, "router", from: d, to: e, .router, .once(blocks))
    if experts.hasCorrectionBias {
      addVector(
        names.router, suffix: ".e_score_correction_bias", "router bias", e, .router, blocks)
    }
    let width = Dimension(config.dFFExpert, experts.dFFExpert == nil ? "d_ff" : "d_ffE")
    let expertNames = (names.expertGate, names.expertUp, names.expertDown)
    addMLP(
      names.expert, expertNames, width: width,
      Copies(place: blocks, stored: experts.nExperts, visited: experts.nActiveExperts))
    if experts.nSharedExperts > 0 {
      let shared = Dimension(
        experts.nSharedExperts * config.dFFExpert,
        experts.nSharedExperts == 1 ? width.symbol : "\(experts.nSharedExperts)·\(width.symbol)")
      addMLP(names.sharedExpert, (names.gate, names.up, names.down), width: shared, .once(blocks))
    }
  }

  private mutating func addBlockNorms() {
    let blocks = Place.blocks(kind: "", count: config.nLayers)
    for (index, stem) in names.blockNorms.enumerated() {
      addNorm(
        block: names.block, stem, Self.normLabels[min(index, Self.normLabels.count - 1)], blocks)
    }
  }

  private static let normLabels = ["norm 1", "norm 2", "norm 3", "norm 4"]

  private mutating func addOutput() {
    if let stem = names.finalNorm { addNorm(block: "", stem, "last norm", .output) }
    let v = Dimension(config.vocabSize, "V")
    let copies = config.isTied ? 0 : 1
    add(
      TensorName(block: "", group: "", stem: names.head, suffix: ".weight"),
      config.isTied ? "tied head" : "head", [v, d], .head,
      Copies(place: .output, stored: copies, visited: copies), multiplied: 1)
  }

  // MARK: Tensors

  /// Where a tensor stands and how many copies a block holds and a token visits.
  private struct Copies {
    var place: Place
    var stored = 1
    var visited = 1

    static func once(_ place: Place) -> Copies { Copies(place: place) }
  }

  private mutating func addMLP(
    _ group: String, _ matrices: (gate: String, up: String, down: String), width: Dimension,
    _ copies: Copies
  ) {
    let biased = config.hasMLPBias
    if config.isGated {
      addLinear(
        matrices.gate, "gate", from: d, to: width, .mlp, copies, group: group, biased: biased)
    }
    addLinear(
      matrices.up, names.upLabel, from: d, to: width, .mlp, copies, group: group, biased: biased,
      neurons: width.size)
    addLinear(
      matrices.down, names.downLabel, from: width, to: d, .mlp, copies, group: group,
      biased: biased)
  }

  /// A matrix of a block, with its bias if it has one.
  private mutating func addLinear(
    _ stem: String, _ matrix: String, from input: Dimension, to output: Dimension,
    _ part: ModelPart, _ copies: Copies, group: String = "", biased: Bool = false,
    neurons: Int = 0
  ) {
    let name = TensorName(block: names.block, group: group, stem: stem, suffix: ".weight")
    add(
      name, matrix, names.isInputMajor ? [input, output] : [output, input], part, copies,
      multiplied: copies.place.layers * copies.visited, neurons: neurons)
    guard biased else { return }
    add(
      TensorName(block: names.block, group: group, stem: stem, suffix: ".bias"), matrix, [output],
      part, copies, addition: "bias")
  }

  private mutating func addNorm(block: String, _ stem: String, _ matrix: String, _ place: Place) {
    guard config.norm != .none else { return }
    let gain = TensorName(block: block, group: "", stem: stem, suffix: ".weight")
    add(gain, matrix, [d], .norm, .once(place))
    guard config.norm == .layer else { return }
    let shift = TensorName(block: block, group: "", stem: stem, suffix: ".bias")
    add(shift, matrix, [d], .norm, .once(place), addition: "shift")
  }

  /// A gain or a correction within a block.
  private mutating func addVector(
    _ stem: String, suffix: String = ".weight", _ matrix: String, _ length: Dimension,
    _ part: ModelPart, _ place: Place
  ) {
    let name = TensorName(block: names.block, group: "", stem: stem, suffix: suffix)
    add(name, matrix, [length], part, .once(place))
  }

  private mutating func add(
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
