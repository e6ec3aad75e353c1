/// One thing that a model's files hold beside the language model, with its tensors.
package struct SideModule: Equatable, Sendable {
  /// What a module is for.
  package enum Kind: String, CaseIterable, Sendable {
    /// Predicts tokens after the next one.
    case prediction = "prediction_modules"
    /// Reads pictures.
    case visionTower = "vision_tower"
    /// Leads from the vision tower to the language model.
    case projector

    /// One or two words for tables.
    package var title: String {
      switch self {
      case .prediction: "MTP"
      case .visionTower: "Vision tower"
      case .projector: "Projector"
      }
    }
  }

  /// What it is for.
  package let kind: Kind
  /// Its own tensors.
  package let tensors: [TensorSpec]
  /// Copies of the language model's tables that the files hold once more.
  package let copies: [TensorSpec]

  init(_ kind: Kind, _ tensors: [TensorSpec], copies: [TensorSpec] = []) {
    self.kind = kind
    self.tensors = tensors
    self.copies = copies
  }

  /// Learned numbers of its own.
  package var parameters: Int { tensors.reduce(0) { $0 + $1.parameters } }
  /// Numbers of its own that a token or a piece of a picture passes through.
  package var active: Int { tensors.reduce(0) { $0 + $1.visited * $1.elements } }
  /// Numbers that repeat tables of the language model.
  package var copied: Int { copies.reduce(0) { $0 + $1.parameters } }
}

extension ModelConfig {
  /// What the files hold beside the language model; none of it is in the total.
  package var sideModules: [SideModule] {
    let prediction = beside.prediction.map { [predictionModule($0)] } ?? []
    guard let vision = beside.vision else { return prediction }
    let tower = VisionInventory(vision.tower, dModel: dModel)
    let projector = vision.projector.map { TensorSpec($0, dModel: dModel) }
    return prediction + [SideModule(.visionTower, tower.tensors)]
      + (projector.isEmpty ? [] : [SideModule(.projector, projector)])
  }
}

extension TensorSpec {
  /// A tensor beside a language model of a width.
  init(_ tensor: SideTensor, dModel: Int) {
    let lengths = tensor.lengths.map { length in
      switch length {
      case .fixed(let size): Dimension(size, String(size))
      case .stream: Dimension(dModel, "d")
      case .half: Dimension(dModel / 2, "d / 2")
      }
    }
    let isMatrix = lengths.count > 1 && tensor.part == .other
    self.init(
      tensorName: TensorName(block: "", group: "", stem: tensor.name, suffix: ""),
      role: .other(tensor.part == .norm ? "norm" : "matrix"), addition: .none, dimensions: lengths,
      part: tensor.part, place: .blocks(kind: "beside", count: tensor.copies),
      stored: tensor.copies, visited: tensor.copies, multiplied: isMatrix ? tensor.copies : 0,
      neurons: nil)
  }
}
