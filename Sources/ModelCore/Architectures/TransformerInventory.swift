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
    add(names.tokenTable + ".weight", "token table", [v, d], .tokenEmbedding, .input)
    if config.positions == .learned {
      let t = Dimension(config.contextLength, "T_max")
      add(names.positionTable + ".weight", "position table", [t, d], .positionEmbedding, .input)
    }
  }

  private mutating func addAttention() {
    let blocks = Place.blocks(kind: "", count: config.nLayers)
    if let latent = config.latent {
      addLatentAttention(latent, in: blocks)
      return
    }
    let biased = config.attentionBias != .none
    if let packed = names.packedQKV {
      let all = Dimension(
        queryWidth.size + 2 * kvWidth.size,
        queryWidth == kvWidth ? "3·\(queryWidth.symbol)" : "(h + 2·k)·d_h")
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
  private mutating func addLatentAttention(_ latent: LatentAttention, in blocks: Place) {
    let biased = config.attentionBias != .none
    let heads = config.nHeads
    let queries = Dimension(heads * (latent.nopeHeadDim + latent.ropeHeadDim), "h·(d_n + d_r)")
    let kvLatent = Dimension(latent.kvRank, "r_kv")
    if let rank = latent.queryRank {
      let queryLatent = Dimension(rank, "r_q")
      addLinear(
        "self_attn.q_a_proj", "Q down", from: d, to: queryLatent, .attention, blocks, biased: biased
      )
      addBlock("self_attn.q_a_layernorm.weight", "Q norm", [queryLatent], .attention, blocks)
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
    addBlock("self_attn.kv_a_layernorm.weight", "KV norm", [kvLatent], .attention, blocks)
    addLinear("self_attn.kv_b_proj", "KV up", from: kvLatent, to: up, .attention, blocks)
    addLinear(
      names.attentionOutput, "O", from: values, to: d, .attention, blocks, biased: biased)
  }

  private mutating func addMLPs() {
    let dFF = Dimension(config.dFF, "d_ff")
    guard let experts = config.experts else {
      addMLP(names.mlp, (names.gate, names.up, names.down), width: dFF, .every(config.nLayers))
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
    addLinear(names.router, "router", from: d, to: e, .router, blocks)
    if experts.hasCorrectionBias {
      addBlock(
        names.router + ".e_score_correction_bias", "router bias", [e], .router, blocks)
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
    for (index, name) in names.blockNorms.enumerated() {
      addNorm(
        names.block + name, "norm \(index + 1)", .blocks(kind: "", count: config.nLayers))
    }
  }

  private mutating func addOutput() {
    if let name = names.finalNorm { addNorm(name, "last norm", .output) }
    let v = Dimension(config.vocabSize, "V")
    tensors.append(
      TensorSpec(
        name: names.head + ".weight", label: config.isTied ? "tied head" : "head",
        dimensions: [v, d], part: .head, place: .output, stored: config.isTied ? 0 : 1,
        visited: config.isTied ? 0 : 1, multiplied: 1, neurons: 0))
  }

  // MARK: Tensors

  /// Where a matrix stands and how many copies a block holds and a token visits.
  private struct Copies {
    var place: Place
    var stored = 1
    var visited = 1

    static func once(_ place: Place) -> Copies { Copies(place: place) }
    static func every(_ layers: Int) -> Copies { .once(.blocks(kind: "", count: layers)) }
  }

  private mutating func addMLP(
    _ prefix: String, _ matrices: (gate: String, up: String, down: String), width: Dimension,
    _ copies: Copies
  ) {
    if config.isGated {
      addMatrix(prefix + matrices.gate, "gate", from: d, to: width, copies, neurons: 0)
    }
    addMatrix(prefix + matrices.up, names.upLabel, from: d, to: width, copies, neurons: width.size)
    addMatrix(prefix + matrices.down, names.downLabel, from: width, to: d, copies, neurons: 0)
  }

  private mutating func addMatrix(
    _ name: String, _ label: String, from input: Dimension, to output: Dimension,
    _ copies: Copies, neurons: Int
  ) {
    addLinear(
      name, label, from: input, to: output, .mlp, copies.place, biased: config.hasMLPBias,
      copies: (copies.stored, copies.visited), neurons: neurons)
  }

  /// A matrix of a block, with its bias if it has one.
  private mutating func addLinear(
    _ name: String, _ label: String, from input: Dimension, to output: Dimension,
    _ part: ModelPart, _ place: Place, biased: Bool = false,
    copies: (stored: Int, visited: Int) = (1, 1), neurons: Int = 0
  ) {
    let dimensions = names.isInputMajor ? [input, output] : [output, input]
    tensors.append(
      TensorSpec(
        name: names.block + name + ".weight", label: label, dimensions: dimensions, part: part,
        place: place, stored: place.layers * copies.stored,
        visited: place.layers * copies.visited, multiplied: place.layers * copies.visited,
        neurons: neurons))
    guard biased else { return }
    tensors.append(
      TensorSpec(
        name: names.block + name + ".bias", label: label + " bias", dimensions: [output],
        part: part, place: place, stored: place.layers * copies.stored,
        visited: place.layers * copies.visited, multiplied: 0, neurons: 0))
  }

  private mutating func addNorm(_ name: String, _ label: String, _ place: Place) {
    switch config.norm {
    case .none: return
    case .rms: add(name + ".weight", label, [d], .norm, place)
    case .layer:
      add(name + ".weight", label, [d], .norm, place)
      add(name + ".bias", label + " shift", [d], .norm, place)
    }
  }

  private mutating func addBlock(
    _ name: String, _ label: String, _ dimensions: [Dimension], _ part: ModelPart, _ place: Place
  ) {
    add(names.block + name, label, dimensions, part, place)
  }

  /// A tensor that is looked up or added, never multiplied with.
  private mutating func add(
    _ name: String, _ label: String, _ dimensions: [Dimension], _ part: ModelPart, _ place: Place
  ) {
    tensors.append(
      TensorSpec(
        name: name, label: label, dimensions: dimensions, part: part, place: place,
        stored: place.layers, visited: place.layers, multiplied: 0, neurons: 0))
  }
}
