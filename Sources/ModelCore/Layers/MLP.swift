/// A mixture of experts: of E parallel MLPs a token visits E_a.
package struct Experts: Equatable, Sendable {
  /// E, routed experts in each expert layer.
  package var nExperts: Int
  /// E_a, routed experts a token visits.
  package var nActiveExperts: Int
  /// Inner width of a routed expert where it is not d_ff.
  package var dFFExpert: Int?
  /// Choices of the router that lead to no expert: the token stays as it is.
  package var nIdleExperts = 0
  /// Experts that every token visits, each as wide as a routed one unless ``dFFShared`` says so.
  package var nSharedExperts: Int
  /// Inner width of all shared experts together where they are not as wide as routed ones.
  package var dFFShared: Int?
  /// Layers with experts; the others keep a plain MLP of width d_ff.
  package var layers: LayerPattern
  /// Whether the router learns a correction per expert (DeepSeek-V3).
  package var hasCorrectionBias: Bool
  /// Whether the router's scores carry a bias.
  package var hasRouterBias: Bool
  /// Whether a gate weighs the shared experts.
  package var hasSharedGate: Bool
  /// Width between which and the stream two matrices stand before and after routed experts.
  package var latentWidth: Int?
  /// Whether routed experts carry biases where the MLP does.
  package var hasBiases = true

  package init(
    nExperts: Int, nActiveExperts: Int, dFFExpert: Int? = nil, nSharedExperts: Int = 0,
    dFFShared: Int? = nil, nDenseLayers: Int = 0, layers: LayerPattern? = nil,
    hasCorrectionBias: Bool = false, hasRouterBias: Bool = false, hasSharedGate: Bool = false
  ) {
    self.nExperts = nExperts
    self.nActiveExperts = nActiveExperts
    self.dFFExpert = dFFExpert
    self.nSharedExperts = nSharedExperts
    self.dFFShared = dFFShared
    self.layers = layers ?? .after(nDenseLayers)
    self.hasCorrectionBias = hasCorrectionBias
    self.hasRouterBias = hasRouterBias
    self.hasSharedGate = hasSharedGate
  }

  /// First layers that keep a plain MLP of width d_ff.
  package var nDenseLayers: Int { layers.first }
}

extension TransformerInventory {
  mutating func addMLPs() {
    let dFF = Dimension(config.dFF, "d_ff")
    guard let experts = config.experts else {
      for (width, layers) in config.widthShapes {
        addMLP(
          names.mlp, plainMatrices(TensorRole.mlp), width: Dimension(width, "d_ff"),
          .once(blocks("\(width) wide", layers)))
      }
      guard config.layerShapes.isEmpty else { return }
      let place = config.mlpLayers == nil ? blocks() : blocks("dense", config.nMLPLayers)
      if place.layers > 0 {
        addMLP(names.mlp, plainMatrices(TensorRole.mlp), width: dFF, .once(place))
      }
      return
    }
    let sparse = config.nExpertLayers
    let dense =
      config.attentionsPerLayer > 1
      ? config.attentionsPerLayer * config.nLayers : config.nMLPLayers - sparse
    if dense > 0 {
      addMLP(names.mlp, plainMatrices(TensorRole.mlp), width: dFF, .once(blocks("dense", dense)))
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
      names.router, .router(.scores), from: d, to: e, .router, .once(blocks),
      biased: experts.hasRouterBias)
    if experts.hasCorrectionBias {
      addVector(
        names.correctionBias, suffix: "", .router(.correction), e, part: .router, place: blocks)
    }
    let width = Dimension(config.dFFExpert, experts.dFFExpert == nil ? "d_ff" : "d_ffE")
    let matrices = MLPNames(
      gate: names.expertGate, up: names.expertUp, down: names.expertDown,
      packed: names.expertPackedGateUp, suffix: names.expertSuffix,
      biasSuffix: names.expertBiasSuffix, role: TensorRole.expert)
    let latent = experts.latentWidth.map { Dimension($0, "d_l") }
    if let latent {
      addLinear(
        names.latentDown, .expert(.latentDown), from: d, to: latent, .mlp, .once(blocks),
        biased: config.hasMLPBias)
    }
    addMLP(
      names.expert, matrices, width: width,
      Copies(place: blocks, stored: experts.nExperts, visited: experts.nActiveExperts),
      isBiased: experts.hasBiases, stream: latent)
    if let latent {
      addLinear(
        names.latentUp, .expert(.latentUp), from: latent, to: d, .mlp, .once(blocks),
        biased: config.hasMLPBias)
    }
    guard experts.nSharedExperts > 0 else { return }
    let size = experts.dFFShared ?? experts.nSharedExperts * config.dFFExpert
    let factor = experts.nSharedExperts == 1 ? "" : "\(experts.nSharedExperts)·"
    let shared = Dimension(size, experts.dFFShared == nil ? factor + width.symbol : "d_ffS")
    addMLP(names.sharedExpert, plainMatrices(TensorRole.sharedExpert), width: shared, .once(blocks))
    if experts.hasSharedGate {
      addLinear(
        names.sharedGate, .router(.sharedGate), from: d, to: Dimension(1, "1"), .router,
        .once(blocks))
    }
  }

  /// The matrices of one MLP by name, and what it is among the MLPs of a block.
  private struct MLPNames {
    var gate: String
    var up: String
    var down: String
    var packed: String?
    var suffix = ".weight"
    var biasSuffix = ".bias"
    var role: (MLPRole) -> TensorRole
  }

  private func plainMatrices(_ role: @escaping (MLPRole) -> TensorRole) -> MLPNames {
    MLPNames(
      gate: names.gate, up: names.up, down: names.down, packed: names.packedGateUp, role: role)
  }

  private mutating func addMLP(
    _ group: String, _ matrices: MLPNames, width: Dimension, _ copies: Copies,
    isBiased: Bool = true, stream: Dimension? = nil
  ) {
    let d = stream ?? d
    func add(
      _ list: inout Self, _ stem: String, _ role: MLPRole, _ input: Dimension,
      _ output: Dimension, neurons: Dimension? = nil
    ) {
      list.addLinear(
        stem, matrices.role(role), from: input, to: output, .mlp, copies, group: group,
        biased: isBiased && list.config.hasMLPBias, neurons: neurons,
        suffixes: (matrices.suffix, matrices.biasSuffix))
    }
    if config.isGated, let packed = matrices.packed {
      let both = Dimension(2 * width.size, "2·\(width.symbol)")
      add(&self, packed, .gateAndUp, d, both, neurons: width)
    } else {
      if config.isGated { add(&self, matrices.gate, .gate, d, width) }
      add(&self, matrices.up, names.upRole, d, width, neurons: width)
    }
    add(&self, matrices.down, names.downRole, width, d)
  }
}

extension TensorSpec {
  /// The neurons it feeds, as a term; nil for all but expanding matrices.
  func neuronTerm(in config: ModelConfig) -> CostTerm? {
    guard let neurons, case .blocks(let kind, let count) = place, count > 0 else { return nil }
    let copies = stored / count
    let experts = copies > 1 ? [Dimension(copies, "E")] : []
    let isShared: Bool
    switch role {
    case .sharedExpert: isShared = true
    default: isShared = false
    }
    let words = [
      isShared ? "shared experts" : copies > 1 ? "experts" : "",
      kind.isEmpty ? "" : kind + " layers",
    ]
    return CostTerm(
      .neurons, .mlp, words.filter { !$0.isEmpty }.joined(separator: ", "),
      in: config.layers(count, kind), experts + [neurons])
  }
}
