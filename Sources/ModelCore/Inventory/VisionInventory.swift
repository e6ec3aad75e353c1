/// Lists the tensors of a vision tower: its family's names applied to its dimensions.
struct VisionInventory {
  /// The list, in the order of a forward pass.
  private(set) var tensors: [TensorSpec] = []
  private let tower: VisionTower
  private let names: TowerNames
  private let width: Dimension
  private let inner: Dimension

  init(_ tower: VisionTower, dModel: Int) {
    self.tower = tower
    names = TowerNames.of(tower.kind)
    width = Dimension(tower.width, "w")
    inner = Dimension(tower.inner, "w_ff")
    addInput()
    addStack(names.block, tower.nLayers)
    if tower.nSecondLayers > 0 {
      addStack(names.secondBlock, tower.nSecondLayers)
      for gate in ["gate_attn", "gate_ffn"] {
        add(names.secondBlock + gate, "", [], .other, copies: tower.nSecondLayers)
      }
    }
    addNorm(names.lastNorm, tower.lastNorm, copies: 1)
    tensors += tower.extras.map { TensorSpec($0, dModel: dModel) }
  }

  private mutating func addInput() {
    let patch = tower.patch.map { Dimension($0, String($0)) }
    add(names.patch, ".weight", [width] + patch, .other, copies: 1, isMatrix: true)
    if tower.hasPatchBias { add(names.patch, ".bias", [width], .other, copies: 1) }
    if tower.hasClass { add(names.classVector, "", [width], .other, copies: 1) }
    if tower.positions > 0 {
      add(
        names.positions, "", [Dimension(tower.positions, "positions"), width], .positionEmbedding,
        copies: 1)
    }
    addNorm(names.firstNorm, tower.firstNorm, copies: 1)
  }

  private mutating func addStack(_ block: String, _ layers: Int) {
    let hasQKVBias = tower.attentionBias == .qkv || tower.attentionBias == .all
    let hasOutputBias = tower.attentionBias == .output || tower.attentionBias == .all
    if let packed = names.packedQKV {
      let all = Dimension(3 * width.size, "3·w")
      addLinear(block + packed, width, all, .attention, layers, biased: hasQKVBias)
    } else {
      for name in names.projections {
        addLinear(block + name, width, width, .attention, layers, biased: hasQKVBias)
      }
    }
    addLinear(block + names.output, width, width, .attention, layers, biased: hasOutputBias)
    if tower.hasQueryKeyNorm {
      for name in names.queryKeyNorms {
        add(block + name, ".weight", [width], .attention, copies: layers)
      }
    }
    if tower.isGated {
      addLinear(block + names.gate, width, inner, .mlp, layers, biased: tower.hasMLPBias)
    }
    addLinear(block + names.up, width, inner, .mlp, layers, biased: tower.hasMLPBias)
    addLinear(block + names.down, inner, width, .mlp, layers, biased: tower.hasMLPBias)
    for name in names.norms { addNorm(block + name, tower.norm, copies: layers) }
    if tower.hasLayerScales {
      for name in names.scales { add(block + name, "", [width], .other, copies: layers) }
    }
  }

  private mutating func addLinear(
    _ stem: String, _ input: Dimension, _ output: Dimension, _ part: ModelPart, _ copies: Int,
    biased: Bool
  ) {
    add(stem, ".weight", [output, input], part, copies: copies, isMatrix: true)
    if biased { add(stem, ".bias", [output], part, copies: copies) }
  }

  private mutating func addNorm(_ stem: String, _ kind: NormKind, copies: Int) {
    guard kind != .none else { return }
    add(stem, ".weight", [width], .norm, copies: copies)
    if kind == .layer { add(stem, ".bias", [width], .norm, copies: copies) }
  }

  private mutating func add(
    _ stem: String, _ suffix: String, _ dimensions: [Dimension], _ part: ModelPart, copies: Int,
    isMatrix: Bool = false
  ) {
    guard copies > 0 else { return }
    tensors.append(
      TensorSpec(
        tensorName: TensorName(block: names.prefix, group: "", stem: stem, suffix: suffix),
        role: .other(part.title), addition: .none, dimensions: dimensions, part: part,
        place: .blocks(kind: "vision", count: copies), stored: copies, visited: copies,
        multiplied: isMatrix ? copies : 0, neurons: nil))
  }
}
